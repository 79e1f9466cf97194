"""A slider that looks unanswered until somebody answers by it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from careapp.ui.theme import Theme
from careapp.ui.theme_source import current_theme, follow_theme
from careapp.ui.widgets.painting import TARGET, paint_box, paint_focus, painter_on, shows_focus

_TRACK = 6
_KNOB = 24
_TICK = 10
_MOST_TICKS = 21
_LEAST = 200
_WISH = 560
_UNSET = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_KEYS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
}


class Slider(QSlider):
    """Places from 0 to *steps*; at none of them before somebody has answered.

    Arrows, Page Up and Page Down, Home and End move it, Delete takes the answer back. The
    first arrow goes to the middle, so that neither end is suggested.

    Args:
        name: What is asked, for the screen reader.
        steps: The last place.

    Signals:
        answered: The user chose a place, or took it back (None).
    """

    answered = Signal(object)

    def __init__(self, name: str, steps: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._place: int | None = None
        self.setAccessibleName(name)
        self.setRange(0, steps)
        self.setPageStep(max(steps // 10, 1))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self._restyle)

    @property
    def place(self) -> int | None:
        """Where it stands; None before it is answered. Setting it emits nothing."""
        return self._place

    @place.setter
    def place(self, place: int | None) -> None:
        self._place = place
        self.setValue(place or 0)
        self.update()

    def answer(self, place: int | None) -> None:
        """Answer as the user would."""
        wanted = None if place is None else min(max(place, 0), self.maximum())
        if wanted != self._place:
            self.place = wanted
            self.answered.emit(wanted)

    def sizeHint(self) -> QSize:
        """Return a width at which the places are easy to tell apart (Qt)."""
        theme = current_theme()
        return QSize(theme.px(_WISH), theme.px(TARGET))

    def minimumSizeHint(self) -> QSize:
        """Return the least width (Qt)."""
        theme = current_theme()
        return QSize(theme.px(_LEAST), theme.px(TARGET))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, or take the answer back (Qt)."""
        wanted = self._wanted(Qt.Key(event.key()))
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or wanted == "":
            event.ignore()
        else:
            self.answer(None if wanted is None else int(wanted))

    def _wanted(self, key: Qt.Key) -> int | str | None:
        """Return where a key leads; nothing for a key that it does not know."""
        if key in _UNSET:
            return None
        step = _KEYS.get(key, 0)
        page = {Qt.Key.Key_PageUp: self.pageStep(), Qt.Key.Key_PageDown: -self.pageStep()}
        step = step or page.get(key, 0)
        if step:
            return self.maximum() // 2 if self._place is None else self._place + step
        return {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.maximum()}.get(key, "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Answer where it is pressed (Qt)."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.answer(self._at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer (Qt)."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.answer(self._at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay where it was let go (Qt)."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll; a wheel over a field must not change it (Qt)."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track, its places, and the knob where it is answered (Qt)."""
        theme, painter = current_theme(), painter_on(self)
        if shows_focus(self):
            paint_focus(painter, QRectF(self.rect()), theme.px(8), theme)
        edge, accent = theme.color("control_border"), theme.color("accent")
        if self.maximum() < _MOST_TICKS:
            for place in range(self.maximum() + 1):
                painter.fillRect(self._around(place, 1, theme.px(2 * _TICK)), edge)
        track = self._around(0, theme.px(_TRACK), theme.px(_TRACK))
        track.setRight(self._x(self.maximum()) + theme.px(_TRACK) / 2)
        paint_box(painter, track, track.height() / 2, theme.color("canvas"), edge)
        if self._place is not None:
            track.setRight(self._x(self._place))
            paint_box(painter, track, track.height() / 2, accent, accent)
            knob = self._around(self._place, theme.px(_KNOB), theme.px(_KNOB))
            paint_box(painter, knob, knob.height() / 2, theme.color("canvas"), accent, theme.px(6))

    def _around(self, place: int, width: float, height: float) -> QRectF:
        return QRectF(self._x(place) - width / 2, (self.height() - height) / 2, width, height)

    def _x(self, place: int) -> float:
        margin = current_theme().px(_KNOB)
        room = self.width() - 2 * margin
        return margin + room * place / max(self.maximum(), 1)

    def _at(self, x: float) -> int:
        room = max(self._x(self.maximum()) - self._x(0), 1)
        return round((x - self._x(0)) / room * self.maximum())

    def _restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
