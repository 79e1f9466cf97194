"""Long lists of two-line rows: a model over a tuple, a painting delegate, a list view."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.painting import RADIUS, paint_box, paint_focus
from careapp.ui.widgets.rows import TEXT_LEFT, Row, RowLayout, paint_row_icon

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""Item role under which a model gives the `Row`."""

_PADDING = 10
_SIDE = 16
_NOWHERE = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel):
    """Rows over an immutable tuple."""

    def __init__(self, rows: Sequence[Row] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = tuple(rows)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows. Setting them resets the model."""
        return self._rows

    @rows.setter
    def rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows (Qt)."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or its words (Qt)."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _ if role == ROW_ROLE:
                return row
            case _:
                return None


class RowDelegate(QStyledItemDelegate):
    """Paints the `Row` that a model gives under `ROW_ROLE`.

    Args:
        lines: Lines of each row, 1 or 2; all rows of a list are equally high.
    """

    def __init__(self, lines: int = 2, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row (Qt)."""
        theme = current_theme()
        row: Row = index.data(ROW_ROLE)
        state = option.state
        place = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, QRectF(place), state, theme)
        side, top = theme.px(_SIDE), theme.px(_PADDING)
        words = place.adjusted(side, top, -side, -top)
        tone = "on_selection" if selected else ""
        indent = theme.px(TEXT_LEFT) if row.icon else 0
        layout = RowLayout(row, words.width() - indent, theme, wraps=False)
        words.translate(0, (words.height() - layout.height) // 2)
        if row.icon:
            paint_row_icon(painter, words, row, theme, tone)
        layout.paint(painter, QPointF(words.topLeft()) + QPointF(indent, 0), tone)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag, theme: Theme
    ) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            fill = theme.color("selection" if chosen else "quiet_hover")
            paint_box(painter, rect, theme.px(RADIUS), fill, fill)
        if state & QStyle.StateFlag.State_HasFocus and state & (
            QStyle.StateFlag.State_KeyboardFocusChange
        ):
            paint_focus(painter, rect, theme.px(RADIUS), theme)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of one or two lines (Qt)."""
        theme = current_theme()
        second = theme.line("body") * (self._lines - 1)
        return QSize(0, theme.line("large") + second + 2 * theme.px(_PADDING))


_ROWS_AT_ONCE = 2_000


class RowList(QListView):
    """A list of rows as high as the page gives it; Enter or a click opens a row.

    Args:
        name: What the list holds, for the screen reader.
        lines: Lines of each row, 1 or 2.

    Signals:
        opened: A row was opened (`Row.key`).
    """

    opened = Signal(object)

    outset = 16

    def __init__(self, name: str, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(RowDelegate(lines, self))
        self.setUniformItemSizes(True)
        # Qt visits every row of a list; of 100,000 that is a pause.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_ROWS_AT_ONCE)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._open)
        follow_theme(self._restyle)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show rows from a tuple; keeps the current row where its key still stands."""
        model = self.model()
        if not isinstance(model, RowModel):
            model = RowModel(parent=self)
            self.setModel(model)
        current = self.currentIndex().data(ROW_ROLE)
        model.rows = rows
        keys = [row.key for row in rows]
        if current is not None and current.key in keys:
            self.setCurrentIndex(model.index(keys.index(current.key)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row with Enter (Qt)."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(ROW_ROLE).key)

    def _restyle(self, _theme: Theme) -> None:
        self.scheduleDelayedItemsLayout()
