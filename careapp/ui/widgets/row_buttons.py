"""Single two-line rows: one that opens something, one that can be ticked off."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton, QSizePolicy, QWidget

from careapp.ui.icons import paint_icon
from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.painting import (
    RADIUS,
    TARGET,
    paint_box,
    paint_focus,
    painter_on,
    shows_focus,
)
from careapp.ui.widgets.rows import TEXT_LEFT, Row, RowLayout, paint_row_icon

_PADDING = 10
_OUTSET = 8
_LEAST_WIDTH = 160
_CIRCLE = 20
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""With these keys held, Enter is for the dialog."""


class RowButton(QPushButton):
    """A two-line row that opens something; its ground stands 8 px outside the text edge.

    Args:
        row: What it says.

    Attributes:
        ink: One colour role for all the words, or nothing for their own.
    """

    outset = _OUTSET
    ink = ""

    def __init__(self, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self._heights: dict[int, int] = {}
        _make_row(self)
        self.setAccessibleName(row.spoken)
        follow_theme(self._restyle)

    @property
    def row(self) -> Row:
        """What the row says."""
        return self._row

    @row.setter
    def row(self, row: Row) -> None:
        self._row = row
        self.setAccessibleName(row.spoken)
        self._restyle(current_theme())

    def _restyle(self, _theme: Theme) -> None:
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter as with Space; in a dialog Qt would leave Enter to a button (Qt)."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _HELD:
            self.click()
        else:
            super().keyPressEvent(event)

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped words take (Qt)."""
        if width not in self._heights:
            self._heights[width] = _height(self._row, width, indent=bool(self._row.icon))
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return a width at which most rows need no wrapping (Qt)."""
        return _wish(self)

    def minimumSizeHint(self) -> QSize:
        """Return the least width (Qt)."""
        return _least()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        if self.underMouse() or self.isDown():
            fill = theme.color("track" if self.isDown() else "quiet_hover")
            paint_box(painter, QRectF(self.rect()), theme.px(RADIUS), fill, fill)
        if shows_focus(self):
            paint_focus(painter, QRectF(self.rect()), theme.px(RADIUS), theme)
        words = _words(self, theme, indent=bool(self._row.icon))
        if self._row.icon:
            mark = words.translated(-theme.px(TEXT_LEFT), 0)
            paint_row_icon(painter, mark, self._row, theme)
        layout = RowLayout(self._row, words.width(), theme)
        layout.paint(painter, QPointF(words.topLeft()), self.ink)


class LinkRow(RowButton):
    """A row that reads like a link and wraps.

    Args:
        row: What it says.
    """

    ink = "accent"


class CheckRow(QCheckBox):
    """A task: the circle ticks it off, the words open it.

    Args:
        row: Title, owner as secondary, due as ``below`` with its tone.

    Signals:
        opened: The words were clicked, or Enter was pressed.
    """

    opened = Signal()

    outset = _OUTSET

    def __init__(self, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self._heights: dict[int, int] = {}
        _make_row(self)
        self.setAccessibleName(row.spoken)
        follow_theme(self._restyle)

    @property
    def row(self) -> Row:
        """What the row says."""
        return self._row

    @row.setter
    def row(self, row: Row) -> None:
        self._row = row
        self.setAccessibleName(row.spoken)
        self._restyle(current_theme())

    def _restyle(self, _theme: Theme) -> None:
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        """Tick off within 44 px around the circle only (Qt)."""
        return pos.x() < current_theme().px(TARGET)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the task when its words are clicked (Qt)."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        if self.rect().contains(place) and not self.hitButton(place):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the task with Enter; Space ticks it off (Qt)."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped words take (Qt)."""
        if width not in self._heights:
            self._heights[width] = _height(self._row, width, indent=True)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return a width at which most rows need no wrapping (Qt)."""
        return _wish(self)

    def minimumSizeHint(self) -> QSize:
        """Return the least width (Qt)."""
        return _least()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle and the words (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        if shows_focus(self):
            paint_focus(painter, QRectF(self.rect()), theme.px(RADIUS), theme)
        words = _words(self, theme, indent=True)
        side = theme.px(_CIRCLE)
        top = words.top() + (theme.line("large") - side) / 2
        circle = QRectF(words.left() - theme.px(TEXT_LEFT), top, side, side)
        hint = "check" if self.underMouse() and not self.isChecked() else ""
        done = self.isChecked()
        paint_icon(painter, circle, "circle-check" if done else "circle", _circle_tone(done=done))
        if hint:
            paint_icon(painter, circle.adjusted(5, 5, -5, -5), hint, "text_secondary")
        tone = "text_secondary" if done else ""
        RowLayout(self._row, words.width(), theme).paint(painter, QPointF(words.topLeft()), tone)


def _circle_tone(*, done: bool) -> str:
    return "good" if done else "control_border"


def _make_row(button: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)
    button.setCursor(Qt.CursorShape.PointingHandCursor)


def _words(widget: QWidget, theme: Theme, *, indent: bool) -> QRect:
    side, top = theme.px(_OUTSET), theme.px(_PADDING)
    left = side + (theme.px(TEXT_LEFT) if indent else 0)
    return widget.rect().adjusted(left, top, -side, -top)


def _height(row: Row, width: int, *, indent: bool) -> int:
    theme = current_theme()
    room = width - 2 * theme.px(_OUTSET) - (theme.px(TEXT_LEFT) if indent else 0)
    words = RowLayout(row, room, theme).height
    return max(words + 2 * theme.px(_PADDING), theme.px(TARGET))


def _wish(widget: QWidget) -> QSize:
    width = current_theme().px(2 * _LEAST_WIDTH)
    return QSize(width, widget.heightForWidth(width))


def _least() -> QSize:
    theme = current_theme()
    return QSize(theme.px(_LEAST_WIDTH), theme.px(TARGET))
