"""Tables as CSV files by RFC 4180, such that no spreadsheet runs what somebody wrote."""

import csv
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from types import TracebackType

from careapp.domain.problems import EnvironmentFailedError
from careapp.exchange.folded import Folded
from careapp.exchange.private.pseudonyms import Pseudonyms
from careapp.exchange.secrets_kept import Hidden
from careapp.exchange.tables.codebook import columns_of
from careapp.exchange.tables.columns import all_tables
from careapp.exchange.tables.rows import Cell, rows_of

CURSOR = "cursor.csv"
BYTE_ORDER_MARK = "\ufeff"
"""Excel reads a file as UTF-8 where this stands first."""

_RUNS = ("=", "+", "-", "@", "\t", "\r")
"""A cell of words that begins so is taken for a formula."""


def harmless(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet runs; numbers stay numbers."""
    if isinstance(cell, str) and cell.startswith(_RUNS):
        return f"'{cell}"
    return cell


class CsvFiles(AbstractContextManager["CsvFiles"]):
    """CSV files of a folder, open until all is written.

    Args:
        folder: Where.
        byte_order_mark: For Excel.
    """

    def __init__(self, folder: Path, *, byte_order_mark: bool = False) -> None:
        self._folder = folder
        self._begins = BYTE_ORDER_MARK if byte_order_mark else ""
        self._files = ExitStack()

    def open(self, name: str) -> Callable[[Sequence[Cell]], None]:
        """Return what writes the rows of a file.

        Raises:
            EnvironmentFailedError: Code ``file-cannot-write``; so does writing a row.
        """
        try:
            path = self._folder / name
            file = self._files.enter_context(path.open("w", encoding="utf-8", newline=""))
            file.write(self._begins)
        except OSError as error:
            raise self._failed from error
        writer = csv.writer(file, lineterminator="\r\n")

        def row(cells: Sequence[Cell]) -> None:
            try:
                writer.writerow([harmless(cell) for cell in cells])
            except OSError as error:
                raise self._failed from error

        return row

    def write(self, name: str, rows: Iterable[Sequence[Cell]]) -> None:
        """Write a whole file."""
        row = self.open(name)
        for cells in rows:
            row(cells)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self._files.close()
        except OSError as failed:
            raise self._failed from failed

    @property
    def _failed(self) -> EnvironmentFailedError:
        return EnvironmentFailedError("file-cannot-write", path=str(self._folder))


class Tables:
    """Writes records into the file of their kind; nothing is kept in memory.

    Args:
        files: Where.
        names: By which nobody is named; None where they are.

    Attributes:
        counts: How many rows by file.
    """

    def __init__(self, files: CsvFiles, *, names: Pseudonyms | None = None) -> None:
        self._names = names
        self._rows: dict[str, Callable[[Sequence[Cell]], None]] = {}
        self.counts: dict[str, int] = {}
        for table in all_tables():
            self._rows[table.name] = files.open(f"{table.name}.csv")
            self._rows[table.name]([column.name for column in columns_of(table)])
            self.counts[table.name] = 0

    def put(self, one: Folded, hidden: Hidden, *, whole: bool) -> None:
        """Write the rows of a record.

        Args:
            one: The record.
            hidden: What is left out of everybody's words about this citizen.
            whole: Whether all is exported: what was deleted is then nowhere.
        """
        if whole and one.deleted:
            return
        for table, row in rows_of(one, hidden, self._names):
            self._rows[table.name](row)
            self.counts[table.name] += 1
