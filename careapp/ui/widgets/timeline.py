"""Rows along a line of nodes: the visits of a day, or what happened to a citizen."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.marks import IconMark
from careapp.ui.widgets.painting import painter_on
from careapp.ui.widgets.surfaces import BLEED
from careapp.ui.widgets.text import TextLabel

_WASH_RADIUS = 12
_LINE_GAP = 4
_LINE_WIDTH = 2
_QUIET = "text_secondary"


@dataclass(frozen=True)
class _Measures:
    """Sizes in px at scale 1: times, node, before the content, within rows, icon, edges."""

    times: int
    node: int
    gap: int
    padding: int
    icon: int
    edge: int


_DAY = _Measures(times=68, node=24, gap=12, padding=12, icon=20, edge=BLEED)
_COMPACT = _Measures(times=56, node=24, gap=8, padding=2, icon=20, edge=0)


class TimelineRow(QWidget):
    """One row: times, node, content.

    Attributes:
        mark: The node.
        wash: Whether it stands on the wash.
    """

    def __init__(
        self, measures: _Measures, times: tuple[str, str], mark: IconMark, *, wash: bool
    ) -> None:
        super().__init__()
        self.mark = mark
        self.wash = wash
        padding = BLEED if wash else measures.padding
        layout = HBox(margins=(measures.edge, padding, measures.edge, padding), parent=self)
        layout.addWidget(_Times(measures, times, strong=measures is _DAY))
        node = VBox(margins=(2, 2, 2, 0))
        node.addWidget(mark)
        node.addStretch(1)
        layout.addLayout(node)
        layout.space(measures.gap)
        self._layout = layout

    def hold(self, content: QWidget) -> None:
        """Put the content into the row."""
        self._layout.addWidget(content, 1)


class _Times(QWidget):
    """The column of times."""

    def __init__(self, measures: _Measures, times: tuple[str, str], *, strong: bool) -> None:
        super().__init__()
        self._width = measures.times
        layout = VBox(margins=(0, 0 if strong else 2, 0, 0), parent=self)
        start, until = times
        first = TextLabel(start, "large_strong") if strong else TextLabel(start, "body", _QUIET)
        layout.addWidget(first)
        if until:
            layout.addWidget(TextLabel(until, "body", _QUIET))
        layout.addStretch(1)
        follow_theme(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self.setFixedWidth(theme.px(self._width))


class Timeline(QWidget):
    """Rows along a line of nodes. Words in the content must say what a node means.

    Args:
        compact: Smaller steps and quiet dates, for a side column.
    """

    def __init__(self, *, compact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outset = 0 if compact else BLEED
        self._measures = _COMPACT if compact else _DAY
        self._rows: list[TimelineRow] = []
        self._layout = VBox(parent=self)

    def add_row(
        self,
        content: QWidget,
        *,
        time: str,
        until: str = "",
        icon: str = "circle",
        tone: str = "text",
        wash: bool = False,
    ) -> None:
        """Add a row at the end.

        Args:
            content: What happens then.
            time: When it begins.
            until: When it ends, or nothing.
            icon: Name of the Lucide icon of the node.
            tone: Colour role of the node.
            wash: Whether it is the one next row of the screen.
        """
        mark = IconMark(icon, tone, self._measures.icon)
        row = TimelineRow(self._measures, (time, until), mark, wash=wash)
        row.hold(content)
        self._rows.append(row)
        self._layout.addWidget(row)

    def clear(self) -> None:
        """Take all rows out; they are deleted."""
        self._rows.clear()
        self._layout.clear()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the wash and the lines between the nodes (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("wash"))
        for row in self._rows:
            if row.wash:
                radius = theme.px(_WASH_RADIUS)
                painter.drawRoundedRect(QRectF(row.geometry()), radius, radius)
        for upper, lower in zip(self._rows, self._rows[1:], strict=False):
            self._paint_line(painter, theme, upper, lower)

    def _paint_line(
        self, painter: QPainter, theme: Theme, upper: TimelineRow, lower: TimelineRow
    ) -> None:
        gap = theme.px(_LINE_GAP)
        start = self._node(upper).bottom() + gap
        end = self._node(lower).top() - gap
        edge = upper.geometry().bottom() + 1
        x = self._node(upper).center().x()
        pen = QPen(theme.color("line_on_wash" if upper.wash else "line"), theme.px(_LINE_WIDTH))
        painter.setPen(pen)
        painter.drawLine(QPointF(x, start), QPointF(x, min(edge, end)))
        pen.setColor(theme.color("line_on_wash" if lower.wash else "line"))
        painter.setPen(pen)
        painter.drawLine(QPointF(x, min(edge, end)), QPointF(x, end))

    def _node(self, row: TimelineRow) -> QRectF:
        corner = row.mark.mapTo(self, QPoint(0, 0))
        return QRectF(QPointF(corner), QSizeF(row.mark.size()))
