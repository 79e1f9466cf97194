"""Somebody who uses the keyboard alone, and finds the way by what a screen reader says."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from careapp.tour.driver import Driver

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST_TABS = 150


class Keyboard:
    """Presses keys where the focus is; never touches a widget."""

    def __init__(self, user: Driver) -> None:
        self._user = user

    @property
    def focus(self) -> QWidget:
        """Where keys go: what has the focus, or the window."""
        widget = self._user._focus()
        self._user._bring_forward(widget)
        return self._user._focus()

    @property
    def heard(self) -> str:
        """What a screen reader says of the control that has the focus."""
        # Of a list that drops down Qt says what is chosen; its own name is said beside it.
        focus = self.focus
        interface = QAccessible.queryAccessibleInterface(focus)
        return focus.accessibleName() or interface.text(QAccessible.Text.Name)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.focus, key, modifier)
        self._user.settle()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)
        self._user.turn()

    def tab_to(self, name: str) -> None:
        """Go on with Tab until a control is called so.

        Raises:
            AssertionError: None is, all the way round.
        """
        met = []
        for _tab in range(MOST_TABS):
            if self.heard.startswith(name):
                return
            met.append(self.heard)
            QTest.keyClick(self.focus, Qt.Key.Key_Tab)
            self._user.turn()
        raise AssertionError(f"no {name!r} among {list(dict.fromkeys(met))}")

    def fill(self, name: str, text: str) -> None:
        self.tab_to(name)
        self.type(text)
