"""A level and the level expected, on a line of five dots."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.painting import painter_on
from careapp.ui.widgets.tips import plain_tip

_STEP = 32
_DISC = 11
_RING = 2
_DOT = 2.5
_LINE = 1.5
_HEIGHT = 28
_AROUND = 2
_DASHES = [6, 4]


class LevelGlyph(QLabel):
    """Black disc: the level now. Blue ring: the level expected. Dashed line: not asked.

    A level outside the scale, such as 9, draws nothing: it is said in words only.

    Args:
        name: The levels in words, for the screen reader.
        current: The level now, or None.
        expected: The level expected, or None.
        scale: Lowest and highest level.
    """

    def __init__(
        self,
        name: str,
        current: int | None = None,
        expected: int | None = None,
        scale: tuple[int, int] = (0, 4),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._scale = scale
        self._current, self._expected = current, expected
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the dots and a disc at either end (Qt)."""
        theme = current_theme()
        lowest, highest = self._scale
        width = theme.px(_STEP) * (highest - lowest) + 2 * self._edge(theme)
        return QSize(width, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed (Qt)."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line and what stands on it (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        levels = (self._current, self._expected)
        if levels == (None, None):
            self._paint_not_asked(painter, theme)
        elif any(self._on_scale(level) for level in levels):
            self._paint_scale(painter, theme)
            self._paint_levels(painter, theme)

    def _on_scale(self, level: int | None) -> bool:
        return level is not None and self._scale[0] <= level <= self._scale[1]

    def _edge(self, theme: Theme) -> int:
        return theme.px(_DISC + _AROUND)

    def _point(self, level: int, theme: Theme) -> QPointF:
        x = self._edge(theme) + theme.px(_STEP) * (level - self._scale[0])
        return QPointF(x, self.height() / 2)

    def _paint_not_asked(self, painter: QPainter, theme: Theme) -> None:
        pen = QPen(theme.color("control_border"), theme.px(_LINE))
        pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.drawLine(self._point(self._scale[0], theme), self._point(self._scale[1], theme))

    def _paint_scale(self, painter: QPainter, theme: Theme) -> None:
        lowest, highest = self._scale
        painter.setPen(QPen(theme.color("line"), theme.px(_LINE)))
        painter.drawLine(self._point(lowest, theme), self._point(highest, theme))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("control_border"))
        for level in range(lowest, highest + 1):
            painter.drawEllipse(self._point(level, theme), theme.px(_DOT), theme.px(_DOT))

    def _paint_levels(self, painter: QPainter, theme: Theme) -> None:
        current = self._current if self._on_scale(self._current) else None
        expected = self._expected if self._on_scale(self._expected) else None
        if current is not None and expected is not None:
            painter.setPen(QPen(theme.color("accent"), theme.px(3)))
            painter.drawLine(self._point(current, theme), self._point(expected, theme))
        if expected is not None:
            self._paint_ring(painter, theme, expected, _AROUND if current == expected else 0)
        if current is not None:
            self._paint_disc(painter, theme, current, _AROUND if current == expected else 0)

    def _paint_ring(self, painter: QPainter, theme: Theme, level: int, around: int) -> None:
        painter.setPen(QPen(theme.color("accent"), theme.px(_RING)))
        painter.setBrush(theme.color("canvas"))
        radius = theme.px(_DISC + around) - theme.px(_RING) / 2
        painter.drawEllipse(self._point(level, theme), radius, radius)
        self._paint_figure(painter, theme, level, "accent")

    def _paint_disc(self, painter: QPainter, theme: Theme, level: int, inside: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("level_now"))
        radius = theme.px(_DISC - inside)
        painter.drawEllipse(self._point(level, theme), radius, radius)
        self._paint_figure(painter, theme, level, "on_level_now")

    def _paint_figure(self, painter: QPainter, theme: Theme, level: int, role: str) -> None:
        side = theme.px(2 * _DISC)
        box = QRectF(0, 0, side, side)
        box.moveCenter(self._point(level, theme))
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.color(role))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(level))
