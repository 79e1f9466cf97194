"""Numbers over time as a small chart: a line, a dot for each, number and day beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careapp.domain.trend import Point, spread
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.painting import painter_on
from careapp.ui.widgets.tips import plain_tip

_WIDEST = 440
_FURTHEST = 180
_PLOT = 56
_LINE = 20
_BETWEEN = 12
_DOT = 4
_OVER = 6
_UNDER = 4


class TrendChart(QLabel):
    """The latest is in the accent; what there is no room for is said in the name.

    Args:
        name: All numbers with their days, for the screen reader.
        points: The oldest first.
        days: The day of each in words.
        numbers: The number of each as the language writes it.
        highest: The most there is; the least is 0.
    """

    def __init__(
        self,
        name: str,
        points: Sequence[Point],
        days: Sequence[str],
        numbers: Sequence[str],
        highest: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._points, self._days, self._highest = tuple(points), tuple(days), highest
        self._numbers = tuple(numbers)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for number, line and day over one another (Qt)."""
        theme = current_theme()
        height = theme.px(2 * _LINE + _OVER + _PLOT + _UNDER)
        return QSize(theme.px(_WIDEST), height)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of one day (Qt)."""
        theme = current_theme()
        return QSize(int(self._widest(theme)) + 1, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as many as there is room for (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        dots = self.dots()
        if not dots:
            return
        reach = dots[-1].x() + self._widest(theme) / 2
        painter.setPen(QPen(theme.color("line"), theme.px(1)))
        ground = self._ground(theme) + 0.5
        painter.drawLine(QPointF(0, ground), QPointF(reach, ground))
        painter.setPen(QPen(theme.color("control_border"), theme.px(2)))
        painter.drawPolyline(QPolygonF(list(dots)))
        first = len(self._points) - len(dots)
        for number, dot in enumerate(dots, first):
            self._paint_point(painter, theme, number, dot)

    def dots(self) -> list[QPointF]:
        """Return where the dots stand now; the latest is the last."""
        theme = current_theme()
        if not self._points:
            return []
        widest = self._widest(theme)
        furthest = theme.px(_FURTHEST) * (len(self._points) - 1)
        room = max(min(self.width() - widest, theme.px(_WIDEST) - widest, furthest), 0)
        days = [point.day for point in self._points]
        places = spread(days, room, widest + theme.px(_BETWEEN))
        ground, plot = self._ground(theme), theme.px(_PLOT)
        shown = self._points[-len(places) :]
        return [
            QPointF(widest / 2 + place, ground - plot * float(point.value) / self._highest)
            for place, point in zip(places, shown, strict=True)
        ]

    def _ground(self, theme: Theme) -> int:
        return theme.px(_LINE + _OVER + _PLOT)

    def _widest(self, theme: Theme) -> float:
        metrics = QFontMetricsF(theme.font("body"))
        return max((metrics.horizontalAdvance(day) for day in self._days), default=0) + 1

    def _paint_point(self, painter: QPainter, theme: Theme, number: int, dot: QPointF) -> None:
        is_latest = number == len(self._points) - 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent" if is_latest else "text_secondary"))
        painter.drawEllipse(dot, theme.px(_DOT), theme.px(_DOT))
        line, width = theme.px(_LINE), self._widest(theme)
        left = dot.x() - width / 2
        over = QRectF(left, dot.y() - theme.px(_OVER) - line, width, line)
        under = QRectF(left, self._ground(theme) + theme.px(_UNDER), width, line)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.color("text"))
        painter.drawText(over, Qt.AlignmentFlag.AlignCenter, self._numbers[number])
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text_secondary"))
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, self._days[number])
