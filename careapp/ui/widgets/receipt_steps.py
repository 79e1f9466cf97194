"""How far something has come: circles joined by lines, a word or a time under each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careapp.ui.icons import paint_icon
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.painting import painter_on

Standing = Literal["done", "waiting", "not-yet", "attention"]

_CIRCLE, _GAP, _WORDS, _COLUMN = 20, 5, 8, 122


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        name: What it is called, for the screen reader.
        standing: Whether it is done; waiting is no trouble, attention is.
        words: A time, or why not yet.
    """

    name: str
    standing: Standing
    words: str


class ReceiptSteps(QLabel):
    """Steps from the left to the right; a dashed line leads to what is not done.

    Args:
        steps: In order.
    """

    def __init__(self, steps: Sequence[Step], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self.setAccessibleName("; ".join(f"{one.name}: {one.words}" for one in steps))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self._restyle)

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps in order."""
        return self._steps

    def sizeHint(self) -> QSize:
        """Return room for a column each (Qt)."""
        theme = current_theme()
        height = theme.px(_CIRCLE + _WORDS) + theme.line("body")
        return QSize(theme.px(_COLUMN * len(self._steps)), height)

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed (Qt)."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw circles, lines and words (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        side, column = theme.px(_CIRCLE), theme.px(_COLUMN)
        for number, step in enumerate(self._steps):
            circle = QRectF(number * column, 0, side, side)
            if number:
                _line(painter, circle, column, step.standing, theme)
            _mark(painter, circle, step.standing, theme)
            painter.setFont(theme.font("body"))
            done = step.standing == "done"
            tone = "warning" if step.standing == "attention" else "text_secondary"
            painter.setPen(theme.color("text" if done else tone))
            room = QRectF(
                circle.left(), side + theme.px(_WORDS), column - theme.px(_GAP), theme.line("body")
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, step.words)


def _line(painter: QPainter, circle: QRectF, column: int, standing: Standing, theme: Theme) -> None:
    gap = theme.px(_GAP)
    left = circle.left() - column + circle.width() + gap
    middle = circle.center().y()
    pen = QPen(theme.color("good" if standing == "done" else "line"), theme.px(2))
    if standing != "done":
        pen.setDashPattern([2, 2])
    painter.setPen(pen)
    painter.drawLine(QPointF(left, middle), QPointF(circle.left() - gap, middle))


def _mark(painter: QPainter, circle: QRectF, standing: Standing, theme: Theme) -> None:
    icon, role = _MARKS[standing]
    if standing == "done":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("good"))
        painter.drawEllipse(circle)
        inner = theme.px(3)
        circle = circle.adjusted(inner, inner, -inner, -inner)
    paint_icon(painter, circle, icon, role)


_MARKS: dict[Standing, tuple[str, str]] = {
    "done": ("check", "canvas"),
    "waiting": ("circle-ellipsis", "control_border"),
    "not-yet": ("circle", "control_border"),
    "attention": ("circle-alert", "warning"),
}
"""Icon and its colour role, by standing."""
