"""What was answered, where it can only be read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.text import TextLabel

_READABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)

_INDENT = 32
"""Under the words of the question."""


class Answers(QWidget):
    """Whose words, and under them the words; the keyboard reaches the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = VBox(0, (_INDENT, 0, 0, 0), self)
        self._told: list[tuple[str, str]] = []

    def show_words(self, told: Sequence[tuple[str, str]]) -> None:
        """Show who said what."""
        if self._told == list(told):
            return
        self._told = list(told)
        self._column.clear()
        for who, words in told:
            if who:
                self._column.addWidget(TextLabel(who, "body", "text_secondary", wraps=True))
            label = TextLabel(words, "large", "text" if who else "text_secondary", wraps=True)
            label.setTextInteractionFlags(_READABLE)
            label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._column.addWidget(label)
            if self.focusProxy() is None:
                self.setFocusProxy(label)
            self._column.space(8)
