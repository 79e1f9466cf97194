"""Options on a line under the heads of a table: a circle for each, its words stand above."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLayout, QSizePolicy

from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.choice import Choice, ChoiceButton
from careapp.ui.widgets.layouts import HBox
from careapp.ui.widgets.painting import (
    RADIUS,
    TARGET,
    paint_box,
    paint_focus,
    painter_on,
    shows_focus,
)

CELL = 96
"""Width of a column, in px at scale 1."""

_MARK = 20
_CHOSEN_EDGE = 6


class _Cell(ChoiceButton):
    """A circle in the middle of its column; what it means is its name."""

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(CELL), theme.px(TARGET))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_theme(), painter_on(self)
        ground, radius = QRectF(self.rect()), theme.px(RADIUS)
        if self.isEnabled() and self.underMouse():
            fill = theme.color("quiet_hover")
            paint_box(painter, ground, radius, fill, fill)
        if shows_focus(self):
            paint_focus(painter, ground, radius, theme)
        side, chosen = theme.px(_MARK), self.isChecked()
        middle = ground.center()
        mark = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        edge = theme.color("accent" if chosen else "control_border")
        width = theme.px(_CHOSEN_EDGE) if chosen else 1
        paint_box(painter, mark, side / 2, theme.color("canvas"), edge, width)


class OptionCells(Choice):
    """One of the options of a table, or none.

    Args:
        name: What is asked, for the screen reader.
        options: The answers; each is named for the screen reader and the tooltip.

    Signals:
        chosen: The user chose a value, or took it back (None).
    """

    button_class = _Cell

    def _make_layout(self) -> QLayout:
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return HBox(parent=self)
