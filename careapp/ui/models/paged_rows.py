"""A long list that is read page by page, as it comes into sight."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, QTimer, Signal

from careapp.ui.widgets.list_rows import ROW_ROLE, Index
from careapp.ui.widgets.rows import Row

ROWS_A_PAGE = 100

_PAGES_KEPT = 40
_NOWHERE = QModelIndex()


class PagedRows(QAbstractListModel):
    """Rows of which only those near the sight are held.

    Args:
        waiting: What a row says until its page has come.

    Signals:
        page_wanted: Rows are needed (offset and how many); answer with `put_page`.
    """

    page_wanted = Signal(int, int)

    def __init__(self, waiting: Row, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = waiting
        self._count = 0
        self._pages: dict[int, tuple[Row, ...]] = {}
        self._wanted: list[int] = []
        self._asked: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def start(self, count: int, first: Sequence[Row]) -> None:
        """Show *count* rows, of which the first page is at hand."""
        self.beginResetModel()
        self._count = count
        self._pages = {0: tuple(first)}
        self._wanted, self._asked = [], None
        self.endResetModel()

    def put_page(self, offset: int, rows: Sequence[Row]) -> None:
        """Take the rows that were wanted; what lies far from them is let go."""
        page = offset // ROWS_A_PAGE
        self._pages[page] = tuple(rows)
        for far in sorted(self._pages, key=lambda one: abs(one - page))[_PAGES_KEPT:]:
            del self._pages[far]
        self._asked = None
        last = min(offset + len(rows), self._count) - 1
        if last >= offset:
            self.dataChanged.emit(self.index(offset), self.index(last))
        self._ask()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows, at hand or not (Qt)."""
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row or its words; ask for its page when it is not at hand (Qt)."""
        row = self._row(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _ if role == ROW_ROLE:
                return row
            case _:
                return None

    def _row(self, number: int) -> Row:
        page, at = divmod(number, ROWS_A_PAGE)
        rows = self._pages.get(page)
        if rows is not None:
            return rows[at] if at < len(rows) else self._waiting
        if page != self._asked and page not in self._wanted:
            self._wanted.append(page)
            self._timer.start(0)
        return self._waiting

    def _ask(self) -> None:
        """Ask for the page that came into sight last; the others may have left it."""
        if self._asked is None and self._wanted:
            self._asked = self._wanted.pop()
            self._wanted.clear()
            self.page_wanted.emit(self._asked * ROWS_A_PAGE, ROWS_A_PAGE)
