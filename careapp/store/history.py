"""Reads changes out of the log."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from careapp.changes.change import Act, Change, Packet
from careapp.changes.shape import dumps
from careapp.domain.identity import ActId, ChangeId, RecordId, StaffId
from careapp.store.rows import ACT_COLUMNS, CHANGE_COLUMNS, ActNo, act_from, blob, change_from, text
from careapp.store.sqlite import Database

_CHANGES = f"""
SELECT act.act_no, act.hlc, act.act_id, {", ".join(f"c.{n}" for n in CHANGE_COLUMNS.split(", "))}
FROM change AS c JOIN act USING (act_no)
"""

_STEPS = """
SELECT act_id, purpose, undoes FROM act WHERE origin = ? AND author = ? ORDER BY hlc, act_id
"""

_BY_RECORDS = "WHERE c.record_id IN (SELECT unhex(value) FROM json_each(?))"


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
        for entry in self._select(_BY_RECORDS, dumps([r.replace("-", "") for r in wanted])):
            found[entry.change.record_id][entry.change.change_id] = entry
        return found

    def changes(self, record_id: RecordId) -> dict[ChangeId, Change]:
        """Return every change of one record."""
        entries = self.entries([record_id])[record_id]
        return {change_id: entry.change for change_id, entry in entries.items()}

    def everything(self) -> Iterator[Entry]:
        """Yield every change, record by record."""
        return self._select("ORDER BY c.record_id, c.change_id")

    def packet(self, act_id: ActId) -> Packet:
        """Return an act with its changes, as it travels.

        Raises:
            KeyError: This laptop has not heard of it.
        """
        for act in self._acts("WHERE act_id = ?", blob(act_id)):
            entries = self._select("WHERE act.act_id = ? ORDER BY c.store_seq", blob(act_id))
            return Packet(act, tuple(entry.change for entry in entries))
        raise KeyError(act_id)

    def packets(self) -> list[Packet]:
        """Return everything this laptop knows, oldest first as it came to know it."""
        return [self.packet(act.act_id) for act in self._acts("ORDER BY act_no")]

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
        where = "WHERE undoes IS NOT NULL AND act_id IN (SELECT unhex(value) FROM json_each(?))"
        wanted = dumps([blob(act_id).hex() for act_id in act_ids])
        return {act.act_id for act in self._acts(where, wanted)}

    def number(self, query: str) -> int:
        """Return the one number that *query* asks for; 0 for none."""
        (number,) = self._connection.execute(query).fetchone()
        return number or 0

    def _acts(self, where: str, *values: object) -> Iterator[Act]:
        query = f"SELECT {ACT_COLUMNS} FROM act {where}"
        return map(act_from, self._connection.execute(query, values))

    def _select(self, where: str, *values: object) -> Iterator[Entry]:
        for act_no, hlc, act_id, *row in self._connection.execute(_CHANGES + where, values):
            yield Entry(change_from(tuple(row), ActId(text(act_id))), ActNo(act_no), hlc)
