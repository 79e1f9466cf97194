"""Reads what can still be read of a damaged file; it is never written to."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from careapp.changes.change import Change, Packet
from careapp.domain.identity import ChangeId
from careapp.domain.problems import EnvironmentFailedError
from careapp.store.database import open_reader, version_of
from careapp.store.drafts import Draft, Drafts
from careapp.store.rows import ACT_COLUMNS, CHANGE_COLUMNS, Row, act_from, change_from, text
from careapp.store.sqlite import Database

_AT_A_TIME = 256
_MOST_ACTS = 1 << 22
"""Where not even the last number of an act can be read."""


class Wreck:
    """A damaged file, opened for reading; use `opened`.

    Attributes:
        unreadable: Acts and changes that are certainly there and could not be read.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection = database.conn
        self.unreadable = 0

    @classmethod
    @contextmanager
    def opened(cls, path: Path, key: bytes) -> Iterator[Self]:
        """Open the file at *path*.

        Raises:
            EnvironmentFailedError: Not even its first page can be read.
        """
        database = open_reader(path, key)
        try:
            yield cls(database)
        finally:
            database.close()

    def packets(self) -> Iterator[Packet]:
        """Yield what can be read, act by act; of some acts perhaps not every change."""
        for act_no, *row in self._acts(1, self._last_act() + 1):
            act = act_from(self._whole(row))
            changes = tuple(
                change_from(self._whole(one), act.act_id) for one in self._changes(act_no)
            )
            if changes or act.undoes:
                yield Packet(act, _in_order(changes))

    def own(self) -> set[ChangeId] | None:
        """Return which changes were written there, None where that cannot be read."""
        query = "SELECT change_id FROM journey WHERE own = 1"
        rows = self._read(query)
        return None if rows is None else {ChangeId(text(one)) for (one,) in rows}

    def drafts(self) -> list[Draft]:
        """Return what was being typed; nothing where that cannot be read."""
        try:
            return list(Drafts(self._database))
        except EnvironmentFailedError:
            return []

    def facts(self) -> dict[str, str]:
        """Return the small facts; nothing where they cannot be read."""
        return dict(self._read("SELECT name, value FROM meta") or [])

    def _acts(self, first: int, beyond: int) -> Iterator[Row]:
        """Yield acts by number; where a page is damaged, those on both sides of it."""
        query = f"SELECT act_no, {self._columns(ACT_COLUMNS)} FROM act WHERE act_no >= ?"
        last = first - 1
        while last + 1 < beyond:
            upto = min(last + 1 + _AT_A_TIME, beyond)
            rows = self._read(f"{query} AND act_no < ? ORDER BY act_no", last + 1, upto)
            if rows is None:
                yield from self._one_by_one(f"{query} AND act_no < ?", last + 1, upto)
            else:
                yield from rows
            last = upto - 1

    def _one_by_one(self, query: str, first: int, beyond: int) -> Iterator[Row]:
        for number in range(first, beyond):
            rows = self._read(query, number, number + 1)
            if rows is None:
                self.unreadable += 1
            else:
                yield from rows

    def _changes(self, act_no: int) -> Iterator[Row]:
        columns = self._columns(CHANGE_COLUMNS)
        rows = self._read(f"SELECT {columns} FROM change WHERE act_no = ?", act_no)
        if rows is not None:
            yield from rows
            return
        ids = self._read("SELECT change_id FROM change WHERE act_no = ?", act_no)
        self.unreadable += ids is None
        for (change_id,) in ids or []:
            found = self._read(f"SELECT {columns} FROM change WHERE change_id = ?", change_id)
            self.unreadable += found is None
            yield from found or []

    def _last_act(self) -> int:
        for query in ("SELECT max(act_no) FROM act", "SELECT max(act_no) FROM change"):
            rows = self._read(query)
            if rows is not None:
                return int(rows[0][0] or 0)
        return _MOST_ACTS

    def _read(self, query: str, *values: object) -> list[Row] | None:
        """Return the rows, None where a page is damaged."""
        try:
            rows: list[Row] = self._connection.execute(query, values).fetchall()
        except EnvironmentFailedError:
            return None
        return rows

    def _columns(self, columns: str) -> str:
        """Return *columns* as this version of the file has them."""
        return columns if version_of(self._database) > 1 else columns.removesuffix(", more")

    def _whole(self, row: Sequence[object]) -> Row:
        return (*row,) if version_of(self._database) > 1 else (*row, "")


def is_damaged(path: Path, key: bytes) -> bool:
    """Return whether some page of a file cannot be read."""
    try:
        database = open_reader(path, key)
        try:
            return bool(database.conn.execute("PRAGMA cipher_integrity_check").fetchall())
        finally:
            database.close()
    except EnvironmentFailedError:
        return True


def _in_order(changes: Sequence[Change]) -> tuple[Change, ...]:
    return tuple(sorted(changes, key=lambda one: (one.store_seq, one.change_id)))
