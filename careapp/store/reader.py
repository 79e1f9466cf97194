"""Reads records; what screens and reports ask the store."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Generic, TypeVar

from careapp.changes.change import IN_ERROR, Act, Change, Json, Packet
from careapp.changes.kinds import Kinds, name_of
from careapp.changes.merge import read, standing_on
from careapp.changes.shape import dumps, loads, record_from
from careapp.domain.identity import ChangeId, RecordId, StaffId
from careapp.domain.sorting import query_words, sort_key
from careapp.store.apart import Apart
from careapp.store.drafts import Draft, Drafts
from careapp.store.facts import Facts
from careapp.store.histories import Histories
from careapp.store.history import History, Step
from careapp.store.ledger import Ledger
from careapp.store.projection import ANYBODY
from careapp.store.rows import blob, text
from careapp.store.schema import found_rows
from careapp.store.scopes import Scopes
from careapp.store.sqlite import Database
from careapp.store.subjects import Subjects

T = TypeVar("T")

_COLUMNS = """
SELECT k.record_id, k.subject, k.body, k.gone, made.author, made.at_ms, said.author, said.at_ms,
       said.role
FROM "{kind}" AS k
JOIN act AS made ON made.act_no = k.made_by JOIN act AS said ON said.act_no = k.said_by
"""

_MANY = 100_000


@dataclass(frozen=True, slots=True)
class Written:
    """Who wrote something, in which role, and when (UTC)."""

    author: StaffId
    at: datetime
    role: str = ""


@dataclass(frozen=True, slots=True)
class Stored(Generic[T]):
    """A record as it stands, with who made it and who spoke last.

    Attributes:
        gone: Whether it was deleted or entered in error.
    """

    record_id: RecordId
    subject: RecordId
    record: T
    made: Written
    said: Written
    gone: bool = False
    in_error: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found by its words."""

    kind: str
    record_id: RecordId


@dataclass(frozen=True, slots=True)
class Known:
    """A record's history as a screen saw it."""

    changes: Mapping[ChangeId, Change]

    def standing_on(self, unit: str) -> tuple[ChangeId, ...]:
        """Return what a change of *unit* made now would stand on."""
        return standing_on(self.changes.values(), unit) if self.changes else ()

    @property
    def values(self) -> Mapping[str, Json]:
        """Value by unit, where all agree."""
        return read(self.changes.values()).values

    @property
    def contested(self) -> Mapping[str, tuple[Json, ...]]:
        """By unit, the values that stand against each other."""
        heads = read(self.changes.values()).contested
        return {unit: tuple(c.said[unit] for c in tops) for unit, tops in heads.items()}


class Reader:
    """Reads the projection and the log through one connection.

    Attributes:
        apart: What people have said apart.
        histories: All that was ever said, subject by subject.
        subjects: Whom there are records about.
        ledger: How far what was written here has come.
        scopes: The feeds of the hub, and whom they grant.
        facts: The name and numbers of this database, and where the hub stood.
    """

    def __init__(self, database: Database, kinds: Kinds) -> None:
        self._connection = database.conn
        self._kinds = kinds
        self._history = History(database)
        self._drafts = Drafts(database)
        self.apart = Apart(database)
        self.histories = Histories(database)
        self.subjects = Subjects(database, kinds)
        self.ledger = Ledger(database)
        self.scopes = Scopes(database)
        self.facts = Facts(database)

    def get(self, kind: type[T], record_id: RecordId) -> Stored[T] | None:
        """Return one record, also when it is gone; None when nobody wrote it."""
        found = self._select(kind, "WHERE k.record_id = ?", [blob(record_id)])
        return next(found, None)

    def where(
        self,
        kind: type[T],
        *,
        subject: RecordId | None = None,
        between: tuple[str, str, str] | None = None,
        listed_for: RecordId | None = None,
        gone: bool = False,
        limit: int = _MANY,
        **columns: str | None,
    ) -> list[Stored[T]]:
        """Return the records of a kind, in order of their making.

        Args:
            kind: The dataclass of the kind.
            subject: Whom they are about.
            between: Column, first value, and the value that is past the end; the
                records come in that column's order, those first where it is contested.
            listed_for: In whose list they stand; with *between* at that time in it.
            gone: Whether to include what was deleted or entered in error.
            limit: The most to return.
            columns: Value by indexed column of the kind; None where nothing stands in it.
        """
        conditions = ["1" if gone else "k.gone = 0"]
        values: list[object] = []
        if subject:
            conditions.append("k.subject = ?")
            values.append(blob(subject))
        for name, value in columns.items():
            conditions.append(f"k.{name} IS ?")
            values.append(value)
        order, *span = between or ("record_id", "", _LAST)
        if listed_for:
            conditions.append(_LISTED)
            values += [blob(listed_for), name_of(kind, self._kinds), *span]
        elif between:
            conditions.append(f"(k.{order} >= ? AND k.{order} < ? OR {_LISTED})")
            values += [*span, ANYBODY, name_of(kind, self._kinds), *span]
        where = f"WHERE {' AND '.join(conditions)} ORDER BY k.{order} LIMIT {limit}"
        return list(self._select(kind, where, values))

    def page(self, kind: type[T], *, offset: int, limit: int) -> list[Stored[T]]:
        """Return records of a sorted kind from *offset* on, in the order of their names."""
        return self.several(kind, self._hits(_PAGE, name_of(kind, self._kinds), limit, offset))

    def several(self, kind: type[T], record_ids: Sequence[RecordId]) -> list[Stored[T]]:
        """Return those of the records that somebody wrote, in the order that is asked for."""
        wanted = dumps([blob(record_id).hex() for record_id in record_ids])
        found = {stored.record_id: stored for stored in self._select(kind, _SEVERAL, [wanted])}
        return [found[record_id] for record_id in record_ids if record_id in found]

    def lacking(self, kind: type, other: type, *, limit: int = _MANY) -> list[RecordId]:
        """Return whom there are records of *kind* about, and none of *other*, oldest first."""
        query = _LACKING.format(kind=name_of(kind, self._kinds), other=name_of(other, self._kinds))
        return self._hits(query, limit)

    def count(self, kind: type) -> int:
        """Return how many records of a sorted kind there are."""
        query = "SELECT count(*) FROM found_row WHERE kind = ? AND sort_key != ''"
        (number,) = self._connection.execute(query, (name_of(kind, self._kinds),)).fetchone()
        return int(number)

    def find(self, words: str, *, kind: type, limit: int = 50) -> list[Hit]:
        """Return records of a kind that are found by the beginnings of *words*.

        First come those whose name begins so, as it is listed and then as it is
        called. Of those that have the words elsewhere the first to be written are
        taken and put in the order of their names: there is no use in sorting half
        the municipality.

        Args:
            words: As typed; with or without æ, ø, å and hyphens.
            kind: The dataclass of the kind.
            limit: The most to return.
        """
        name, key = name_of(kind, self._kinds), sort_key(" ".join(words.split()))
        ways = query_words(words)
        if not ways:
            return []
        found = self._hits(_BY_LISTED, name, key, key + _LAST, limit)
        if len(found) < limit:
            found += self._hits(_BY_CALLED, name, key, key + _LAST, limit)
        if len(found) < limit:
            match = " OR ".join(f"({_all_of(way)})" for way in ways)
            numbers = found_rows(self._kinds, name)
            most = max(limit, _MOST_SORTED)
            found += self._hits(_BY_WORDS, match, numbers.start, numbers.stop, most)
        return [Hit(name, record_id) for record_id in dict.fromkeys(found)][:limit]

    def known(self, record_id: RecordId) -> Known:
        """Return the history of one record."""
        return Known(self._history.changes(record_id))

    def knowns(self, record_ids: Sequence[RecordId]) -> dict[RecordId, Known]:
        """Return the history of several records."""
        found = self._history.entries(record_ids)
        return {i: Known({c: e.change for c, e in found[i].items()}) for i in found}

    def packets_of(self, subject: RecordId) -> Iterator[Packet]:
        """Yield what is held of *subject*, act by act, oldest first; what can be handed over.

        What the hub set aside is left out. Acts that were sealed come with their seal.
        """
        return self._history.packets_of(subject)

    def waiting(self) -> Iterator[Packet]:
        """Yield the acts of which something waits to be sent, oldest first."""
        return self._history.waiting()

    def drafts(self) -> list[Draft]:
        """Return what is typed and not yet said, the latest last."""
        return list(self._drafts)

    def steps_of(self, origin: RecordId, author: StaffId) -> list[Step]:
        """Return what one person did at a visit or task, oldest first, as undo knows it."""
        return self._history.steps_of(origin, author)

    def acts_touching(self, record_id: RecordId) -> list[Act]:
        """Return the acts that changed one record, oldest first."""
        return self._history.acts_touching(record_id)

    def bodies(self, kind: type, subject: RecordId) -> dict[RecordId, Mapping[str, Json]]:
        """Return the merged records of a kind about someone, as findings read them."""
        query = (
            f'SELECT record_id, body FROM "{name_of(kind, self._kinds)}"'
            " WHERE subject = ? AND gone = 0 ORDER BY record_id"
        )
        rows = self._connection.execute(query, (blob(subject),)).fetchall()
        return {RecordId(text(record_id)): loads(body) for record_id, body in rows}

    def conflicts(self, subject: RecordId) -> list[tuple[str, RecordId, str]]:
        """Return kind, record and unit of what is said differently about someone."""
        query = "SELECT kind, record_id, unit FROM conflict WHERE subject = ? ORDER BY 1, 2, 3"
        rows = self._connection.execute(query, (blob(subject),)).fetchall()
        return [(kind, RecordId(text(record_id)), unit) for kind, record_id, unit in rows]

    def _hits(self, query: str, *values: object) -> list[RecordId]:
        rows = self._connection.execute(query, values).fetchall()
        return [RecordId(text(record_id)) for (record_id,) in rows]

    def _select(self, kind: type[T], where: str, values: Sequence[object]) -> Iterator[Stored[T]]:
        name = name_of(kind, self._kinds)
        query = _COLUMNS.format(kind=name) + where
        for row in self._connection.execute(query, values).fetchall():
            record_id, subject, body, gone, maker, made_ms, author, said_ms, role = row
            known = loads(body)
            yield Stored(
                record_id=RecordId(text(record_id)),
                subject=RecordId(text(subject)),
                record=record_from(kind, known),
                made=Written(StaffId(RecordId(text(maker))), _at(made_ms)),
                said=Written(StaffId(RecordId(text(author))), _at(said_ms), role),
                gone=bool(gone),
                in_error=bool(known.get(IN_ERROR)),
            )


_LAST = "\uffff"
_MOST_SORTED = 200

_SEVERAL = "WHERE k.record_id IN (SELECT unhex(value) FROM json_each(?))"

_LACKING = """
SELECT DISTINCT k.subject FROM "{kind}" AS k WHERE k.gone = 0 AND NOT EXISTS (
    SELECT 1 FROM "{other}" AS o WHERE o.subject = k.subject AND o.gone = 0
) ORDER BY k.subject LIMIT ?
"""

_PAGE = """
SELECT record_id FROM found_row
WHERE kind = ? AND sort_key != '' ORDER BY sort_key LIMIT ? OFFSET ?
"""

_LISTED = """k.record_id IN (
    SELECT record_id FROM listed WHERE person = ? AND kind = ? AND at >= ? AND at < ?
)"""

_BY_LISTED = """
SELECT record_id FROM found_row
WHERE kind = ? AND sort_key != '' AND sort_key >= ? AND sort_key < ? ORDER BY sort_key LIMIT ?
"""

_BY_CALLED = """
SELECT record_id FROM found_row
WHERE kind = ? AND called != '' AND called >= ? AND called < ? ORDER BY called LIMIT ?
"""

_BY_WORDS = """
SELECT record_id FROM found_row WHERE row_no IN (
    SELECT rowid FROM found WHERE found MATCH ? AND rowid >= ? AND rowid < ? LIMIT ?
) ORDER BY sort_key
"""


def _all_of(words: Sequence[str]) -> str:
    return " AND ".join(f'"{word}"*' for word in words)


def _at(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1_000, UTC)
