"""Rows under headings, such as the visits of each day, in one list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from careapp.ui.icons import paint_icon
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.list_rows import ROW_ROLE, Index, RowDelegate, RowModel
from careapp.ui.widgets.rows import Row, RowLayout

_SIDE = 16
_PADDING = 10
_TIMES = 68
_NODE = 20
_NODE_GAP = 16


@dataclass(frozen=True)
class HeadingRow(Row):
    """A heading between rows; it can be read and not opened."""


@dataclass(frozen=True)
class TimedRow(Row):
    """A row with a time before it.

    Attributes:
        time: When it begins.
        until: When it ends.
    """

    time: str = ""
    until: str = ""

    @property
    def spoken(self) -> str:
        """All the words in reading order, the time first (for the screen reader)."""
        times = "–".join(part for part in (self.time, self.until) if part)
        return ", ".join(part for part in (times, super().spoken) if part)


class GroupedRows(RowModel):
    """Rows with headings between them; the keyboard passes over the headings."""

    def __init__(self, rows: Sequence[Row] = (), parent: QObject | None = None) -> None:
        super().__init__(rows, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that headings can be neither chosen nor opened (Qt)."""
        if isinstance(index.data(ROW_ROLE), HeadingRow):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class TimedDelegate(RowDelegate):
    """Paints headings, and rows with their time and mark before them."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row or a heading (Qt)."""
        theme, row = current_theme(), index.data(ROW_ROLE)
        side = theme.px(_SIDE)
        place = QRectF(option.rect).adjusted(side, 0, -side, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, HeadingRow):
            _paint_heading(painter, place, row, theme)
        elif isinstance(row, TimedRow):
            self._paint_ground(painter, QRectF(option.rect), option.state, theme)
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            _paint_timed(painter, place, row, theme, "on_selection" if chosen else "")
        painter.restore()


def _paint_heading(painter: QPainter, place: QRectF, row: Row, theme: Theme) -> None:
    """Draw a heading low in its row, near to what it heads."""
    line = theme.line("heading")
    words = QRectF(place.left(), place.bottom() - line - theme.px(6), place.width(), line)
    painter.setFont(theme.font("heading"))
    painter.setPen(theme.color("text"))
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, row.title)
    width = painter.fontMetrics().horizontalAdvance(row.title + "  ")
    painter.setFont(theme.font("large"))
    painter.setPen(theme.color("text_secondary"))
    painter.drawText(words.adjusted(width, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, row.right)


def _paint_timed(painter: QPainter, place: QRectF, row: TimedRow, theme: Theme, tone: str) -> None:
    times = RowLayout(Row(row.time, row.until, strong=True), theme.px(_TIMES), theme, wraps=False)
    top = place.top() + theme.px(_PADDING)
    times.paint(painter, QPointF(place.left(), top), tone)
    side, left = theme.px(_NODE), place.left() + theme.px(_TIMES)
    node = QRectF(left, top + (theme.line("large") - side) / 2, side, side)
    paint_icon(painter, node, row.icon, tone or row.icon_tone)
    indent = theme.px(_TIMES + _NODE + _NODE_GAP)
    words = RowLayout(row, place.width() - indent, theme, wraps=False)
    words.paint(painter, QPointF(place.left() + indent, top), tone)
