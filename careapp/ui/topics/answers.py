"""What was answered, where it can only be read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.side_by_side import SideBySide
from careapp.ui.widgets.text import TextLabel

_READABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)

_INDENT = 32
"""Under the words of the question."""


class Answers(QWidget):
    """Whose words, and under them the words, side by side; the keyboard reaches the words."""

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
        panes = [_pane(who, words) for who, words in told]
        self._column.addWidget(SideBySide(panes))
        for pane in panes[:1]:
            self.setFocusProxy(pane)


def _pane(who: str, words: str) -> QWidget:
    pane = QWidget()
    column = VBox(0, (0, 0, 0, 8), pane)
    if who:
        column.addWidget(TextLabel(who, "body", "text_secondary", wraps=True))
    label = TextLabel(words, "large", "text" if who else "text_secondary", wraps=True)
    label.setTextInteractionFlags(_READABLE)
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    pane.setFocusProxy(label)
    column.addWidget(label)
    column.addStretch(1)
    return pane
