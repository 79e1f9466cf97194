"""Help in two lines with its minutes: one of several to choose, or a tick for each."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from careapp.ui.icons import paint_icon
from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.choice import Choice, ChoiceButton, Option
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.option_rows import TickRow
from careapp.ui.widgets.painting import (
    RADIUS,
    TARGET,
    paint_box,
    paint_focus,
    painter_on,
    shows_focus,
)
from careapp.ui.widgets.rows import Row, RowLayout

_SIDE, _PADDING = 12, 6
_BAR = 3
_BOX, _BOX_ROOM = 24, 36
_LEAST = 160


@dataclass(frozen=True)
class HelpOption(Option):
    """Help that can be chosen.

    Attributes:
        row: Its two lines.
    """

    row: Row = Row("")  # noqa: RUF009 - it is frozen


class HelpRadio(ChoiceButton):
    """A radio button that reads like a row; the chosen one is tinted, with a bar at its left."""

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(option, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def row(self) -> Row:
        """Its two lines."""
        assert isinstance(self.option, HelpOption)  # noqa: S101 - HelpChoice gives no others
        return self.option.row

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width (Qt)."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped words take (Qt)."""
        theme = current_theme()
        words = RowLayout(self.row, width - 2 * theme.px(_SIDE), theme).height
        return max(words + 2 * theme.px(_PADDING), theme.px(TARGET))

    def sizeHint(self) -> QSize:
        """Return a width at which most rows need no wrapping (Qt)."""
        width = current_theme().px(_LEAST * 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least width (Qt)."""
        theme = current_theme()
        return QSize(theme.px(_LEAST), theme.px(TARGET))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        rect, radius = QRectF(self.rect()), theme.px(RADIUS)
        chosen = self.isChecked()
        if chosen or self.underMouse():
            fill = theme.color("selection" if chosen else "quiet_hover")
            paint_box(painter, rect, radius, fill, fill)
        if chosen:
            bar = QRectF(0, radius, theme.px(_BAR), rect.height() - 2 * radius)
            painter.fillRect(bar, theme.color("accent"))
        if shows_focus(self):
            paint_focus(painter, rect, radius, theme)
        side, top = theme.px(_SIDE), theme.px(_PADDING)
        words = self.rect().adjusted(side, top, -side, -top)
        layout = RowLayout(self.row, words.width(), theme)
        layout.paint(painter, QPointF(words.topLeft()), "on_selection" if chosen else "")


class HelpChoice(Choice):
    """Help under one another, one or none chosen.

    Args:
        name: What is asked, for the screen reader.
        options: The help.

    Signals:
        chosen: The user chose a value, or took it back (None).
    """

    button_class = HelpRadio

    def _make_layout(self) -> QLayout:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        return VBox(parent=self)


class TickedHelp(TickRow):
    """Help in two lines that can be ticked.

    Args:
        row: Its two lines.
    """

    def __init__(self, row: Row, parent: QWidget | None = None) -> None:
        self._row = row
        super().__init__(row.title, parent)
        self.row = row

    @property
    def row(self) -> Row:
        """Its two lines."""
        return self._row

    @row.setter
    def row(self, row: Row) -> None:
        self._row = row
        self.setAccessibleName(row.spoken)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped words take (Qt)."""
        theme = current_theme()
        words = RowLayout(self._row, width - theme.px(_BOX_ROOM), theme).height
        return max(words + 2 * theme.px(_PADDING), theme.px(TARGET))

    def sizeHint(self) -> QSize:
        """Return a width at which most rows need no wrapping (Qt)."""
        width = current_theme().px(_LEAST * 2)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tick and the words (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        if shows_focus(self):
            paint_focus(painter, QRectF(self.rect()), theme.px(RADIUS), theme)
        side = theme.px(_BOX)
        words = self.rect().adjusted(theme.px(_BOX_ROOM), 0, 0, 0)
        layout = RowLayout(self._row, words.width(), theme)
        box = QRectF(0, (self.height() - side) // 2, side, side)
        ticked = self.isChecked()
        edge = theme.color("accent" if ticked else "control_border")
        paint_box(painter, box, theme.px(4), theme.color("accent" if ticked else "canvas"), edge)
        if ticked:
            paint_icon(painter, box.adjusted(3, 3, -3, -3), "check", "on_accent")
        top = (self.height() - layout.height) / 2
        layout.paint(painter, QPointF(words.left(), top))
