"""Reads changes out of the log."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from careapp.changes.change import Act, Change, Packet
from careapp.changes.seal import part, unpacked
from careapp.changes.shape import dumps
from careapp.domain.identity import ActId, ChangeId, RecordId, StaffId
from careapp.store.rows import (
    ACT_COLUMNS,
    CHANGE_COLUMNS,
    IN_IDS,
    ActNo,
    act_from,
    blob,
    change_from,
    id_list,
    text,
)
from careapp.store.sqlite import Database

_CHANGES = f"""
SELECT act.act_no, act.hlc, act.act_id, {", ".join(f"c.{n}" for n in CHANGE_COLUMNS.split(", "))}
FROM change AS c JOIN act USING (act_no)
"""

_STEPS = """
SELECT act_id, purpose, undoes FROM act WHERE origin = ? AND author = ? ORDER BY hlc, act_id
"""

_COUNTS = "c.change_id NOT IN (SELECT change_id FROM journey WHERE reason IS NOT NULL)"
"""What the hub set aside stays with its author, and outside all readings."""

_BY_RECORDS = f"WHERE c.record_id {IN_IDS} AND {_COUNTS}"

_IN_NUMBERS = "IN (SELECT value FROM json_each(?))"

_OF_SUBJECT = f"""
WHERE act_no IN (SELECT act_no FROM change AS c WHERE c.subject = ? AND {_COUNTS}) ORDER BY act_no
"""

_AT_A_TIME = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """A change with what the projection needs to know of its act."""

    change: Change
    act_no: ActNo
    hlc: int


Entries = dict[ChangeId, Entry]


class Step(NamedTuple):
    """As much of an act as undo needs to know."""

    act_id: ActId
    purpose: str
    undoes: ActId | None


class History:
    """The log as one connection sees it; it only reads."""

    def __init__(self, database: Database) -> None:
        self._connection = database.conn

    def entries(self, record_ids: Iterable[RecordId]) -> dict[RecordId, Entries]:
        """Return every change of each of *record_ids*, by change."""
        wanted = list(record_ids)
        found: dict[RecordId, Entries] = {record_id: {} for record_id in wanted}
        for entry in self._select(_BY_RECORDS, id_list(wanted)):
            found[entry.change.record_id][entry.change.change_id] = entry
        return found

    def changes(self, record_id: RecordId) -> dict[ChangeId, Change]:
        """Return every change of one record."""
        entries = self.entries([record_id])[record_id]
        return {change_id: entry.change for change_id, entry in entries.items()}

    def everything(self) -> Iterator[Entry]:
        """Yield every change that counts, record by record."""
        return self._select(f"WHERE {_COUNTS} ORDER BY c.record_id, c.change_id")

    def packet(self, act_id: ActId) -> Packet:
        """Return an act with all that is held of it, as it travels.

        Raises:
            KeyError: This laptop has not heard of it.
        """
        query = "SELECT act_no FROM act WHERE act_id = ?"
        for (act_no,) in self._connection.execute(query, (blob(act_id),)).fetchall():
            return self.numbered([ActNo(act_no)])[ActNo(act_no)]
        raise KeyError(act_id)

    def packets(self) -> list[Packet]:
        """Return everything this laptop knows, oldest first as it came to know it."""
        rows = self._connection.execute("SELECT act_no FROM act ORDER BY act_no").fetchall()
        return list(self.numbered([act_no for (act_no,) in rows]).values())

    def packets_of(self, subject: RecordId) -> Iterator[Packet]:
        """Yield what is held of *subject* and counts, oldest first; what can be handed over."""
        query = f"SELECT act_no FROM act {_OF_SUBJECT}"
        numbers = [act_no for (act_no,) in self._connection.execute(query, (blob(subject),))]
        for at in range(0, len(numbers), _AT_A_TIME):
            aside = self.set_aside()
            for whole in self.numbered(numbers[at : at + _AT_A_TIME]).values():
                wanted = [one.change_id for one in whole.changes if one.subject == subject]
                yield part(whole, {*wanted} - aside)

    def waiting(self) -> Iterator[Packet]:
        """Yield the acts of which something waits to be sent, each with all that is held of it."""
        query = (
            "SELECT DISTINCT act_no FROM journey WHERE waits = 1 AND act_no > ?"
            " ORDER BY act_no LIMIT ?"
        )
        last = 0
        while rows := self._connection.execute(query, (last, _AT_A_TIME)).fetchall():
            numbers = [ActNo(act_no) for (act_no,) in rows]
            yield from self.numbered(numbers).values()
            last = numbers[-1]

    def numbered(self, act_nos: Collection[ActNo]) -> dict[ActNo, Packet]:
        """Return acts by number, each with all that is held of it, in that order."""
        wanted = dumps(sorted(act_nos))
        found: dict[ActNo, list[Change]] = {act_no: [] for act_no in sorted(act_nos)}
        where = f"WHERE c.act_no {_IN_NUMBERS} ORDER BY c.store_seq, c.change_id"
        for entry in self._select(where, wanted):
            found[entry.act_no].append(entry.change)
        query = f"SELECT act_no, packed FROM seal WHERE act_no {_IN_NUMBERS}"
        seals = dict(self._connection.execute(query, (wanted,)).fetchall())
        query = f"SELECT act_no, {ACT_COLUMNS} FROM act WHERE act_no {_IN_NUMBERS} ORDER BY act_no"
        rows = self._connection.execute(query, (wanted,)).fetchall()
        return {
            act_no: Packet(
                act_from(tuple(row)),
                tuple(found[act_no]),
                unpacked(seals[act_no]) if act_no in seals else None,
            )
            for act_no, *row in rows
        }

    def steps_of(self, origin: RecordId, author: StaffId) -> list[Step]:
        """Return what one person did at *origin*, oldest first; a long visit has thousands."""
        values = (blob(origin), blob(author))
        rows = self._connection.execute(_STEPS, values).fetchall()
        return [
            Step(ActId(text(act_id)), purpose, ActId(text(undoes)) if undoes else None)
            for act_id, purpose, undoes in rows
        ]

    def acts_touching(self, record_id: RecordId) -> list[Act]:
        """Return the acts that changed a record, oldest first."""
        where = "WHERE act_no IN (SELECT act_no FROM change WHERE record_id = ?) ORDER BY hlc"
        return list(self._acts(where, blob(record_id)))

    def taking_back(self, act_ids: Iterable[ActId]) -> set[ActId]:
        """Return those of *act_ids* that take another act back."""
        where = f"WHERE undoes IS NOT NULL AND act_id {IN_IDS}"
        return {act.act_id for act in self._acts(where, id_list(act_ids))}

    def number(self, query: str) -> int:
        """Return the one number that *query* asks for; 0 for none."""
        (number,) = self._connection.execute(query).fetchone()
        return number or 0

    def set_aside(self) -> set[ChangeId]:
        """Return what the hub set aside; seldom anything."""
        query = "SELECT change_id FROM journey WHERE reason IS NOT NULL"
        return {ChangeId(text(one)) for (one,) in self._connection.execute(query).fetchall()}

    def _acts(self, where: str, *values: object) -> Iterator[Act]:
        query = f"SELECT {ACT_COLUMNS} FROM act {where}"
        return map(act_from, self._connection.execute(query, values))

    def _select(self, where: str, *values: object) -> Iterator[Entry]:
        for act_no, hlc, act_id, *row in self._connection.execute(_CHANGES + where, values):
            yield Entry(change_from(tuple(row), ActId(text(act_id))), ActNo(act_no), hlc)
