"""What is being typed: kept at once, told to nobody until it is finished."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from careapp.changes.change import Json
from careapp.changes.shape import dumps, loads
from careapp.domain.identity import ChangeId, RecordId
from careapp.store.rows import Row, blob, blobs, text, texts
from careapp.store.sqlite import Database

_KEEP = """
INSERT INTO draft
VALUES (?, ?, ?, ?, ?, ?, ?, ?, max(?, coalesce((SELECT max(at_ms) + 1 FROM draft), 0)))
ON CONFLICT (record_id, unit) DO UPDATE
SET value = excluded.value, identity = excluded.identity, at_ms = excluded.at_ms
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One unit of one record while someone types in it.

    Attributes:
        identity: What the record's creation must say, should it not exist yet.
        parents: The heads on the screen at the first key. What arrives while
            someone types was not seen by them, and must not be typed over.
        origin: The visit it is typed at.
        at_ms: Wall clock at the last key, later than that of every draft before it: a
            clock that was set back must not hide which one was typed in last.
    """

    record_id: RecordId
    unit: str
    subject: RecordId
    kind: str
    identity: Mapping[str, Json] = field(default_factory=dict)
    value: Json
    parents: tuple[ChangeId, ...] = ()
    origin: RecordId | None = None
    at_ms: int = 0


class Drafts:
    """The drafts of this laptop; they never sync and survive a crash."""

    def __init__(self, database: Database) -> None:
        self._connection = database.conn

    def keep(self, draft: Draft) -> None:
        """Keep *draft*; the parents of the first key stay."""
        row = (
            blob(draft.record_id),
            draft.unit,
            blob(draft.subject),
            draft.kind,
            dumps(draft.identity),
            dumps(draft.value),
            blobs(draft.parents),
            blob(draft.origin) if draft.origin else None,
            draft.at_ms,
        )
        self._connection.execute(_KEEP, row)

    def __iter__(self) -> Iterator[Draft]:
        """Yield every draft, the one typed last at the end."""
        rows = self._connection.execute("SELECT * FROM draft ORDER BY at_ms").fetchall()
        return map(_draft_from, rows)

    def newest(self, draft: Draft) -> Draft:
        """Return *draft* as it is on disk now, as it is given when it is not."""
        query = "SELECT * FROM draft WHERE record_id = ? AND unit = ?"
        row = self._connection.execute(query, (blob(draft.record_id), draft.unit)).fetchone()
        return _draft_from(row) if row else draft

    def drop(self, draft: Draft) -> None:
        """Forget *draft*: it has become a change, or its author took it back."""
        self._connection.execute(
            "DELETE FROM draft WHERE record_id = ? AND unit = ?",
            (blob(draft.record_id), draft.unit),
        )


def _draft_from(row: Row) -> Draft:
    record_id, unit, subject, kind, identity, value, parents, origin, at_ms = row
    return Draft(
        record_id=RecordId(text(record_id)),
        unit=unit,
        subject=RecordId(text(subject)),
        kind=kind,
        identity=loads(identity),
        value=loads(value),
        parents=texts(parents),
        origin=RecordId(text(origin)) if origin else None,
        at_ms=at_ms,
    )
