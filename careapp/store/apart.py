"""Reads what people have said apart and nobody has decided yet."""

from collections.abc import Sequence
from typing import NamedTuple

from careapp.domain.identity import ChangeId, RecordId
from careapp.store.rows import Row, blob, text, texts
from careapp.store.sqlite import Database

_COLUMNS = "SELECT kind, record_id, unit, subject, heads FROM conflict"

_PAGE = f"{_COLUMNS} ORDER BY record_id DESC, unit DESC LIMIT ? OFFSET ?"


class Disagreement(NamedTuple):
    """A unit of a record of which several things are said.

    Attributes:
        unit: The field, group or element; the mark of a removal where others went on writing.
        heads: The changes that stand against each other, by id.
    """

    kind: str
    record_id: RecordId
    unit: str
    subject: RecordId
    heads: tuple[ChangeId, ...]


class Apart:
    """The conflicts of a store as one connection sees them; records made last come first."""

    def __init__(self, database: Database) -> None:
        self._connection = database.conn

    def count(self) -> int:
        """Return how many there are."""
        (number,) = self._connection.execute("SELECT count(*) FROM conflict").fetchone()
        return int(number)

    def page(self, *, limit: int, offset: int = 0) -> list[Disagreement]:
        """Return some of them, from *offset* on."""
        return self._read(_PAGE, (limit, offset))

    def about(self, subject: RecordId) -> list[Disagreement]:
        """Return those about one citizen, district, organisation or the municipality."""
        query = f"{_COLUMNS} WHERE subject = ? ORDER BY record_id DESC, unit DESC"
        return self._read(query, (blob(subject),))

    def of(self, record_id: RecordId) -> list[Disagreement]:
        """Return those of one record."""
        return self._read(f"{_COLUMNS} WHERE record_id = ? ORDER BY unit", (blob(record_id),))

    def _read(self, query: str, values: Sequence[object]) -> list[Disagreement]:
        return [_from(row) for row in self._connection.execute(query, values).fetchall()]


def _from(row: Row) -> Disagreement:
    kind, record_id, unit, subject, heads = row
    ids = RecordId(text(record_id)), unit, RecordId(text(subject))
    return Disagreement(kind, *ids, texts(heads))
