"""Something that was written, with who wrote it and when."""

from PySide6.QtWidgets import QFrame, QWidget

from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.pressable import Pressable
from careapp.ui.widgets.text import TextLabel

_OUTSET = 8
_MARGINS = (_OUTSET, 10, _OUTSET, 10)


def fill_written(layout: VBox, heading: str, words: str, source: str, lock: str = "") -> None:
    """Put a heading, words, and their source under one another.

    Args:
        layout: Where they go.
        heading: In bold, or nothing.
        words: What was written.
        source: Who, when, who said it.
        lock: "in confidence" in words, or nothing.
    """
    if heading:
        layout.addWidget(TextLabel(heading, "large_strong", wraps=True))
    layout.addWidget(TextLabel(words, "large", wraps=True))
    line = HBox(16)
    line.addWidget(TextLabel(source, "body", "text_secondary", wraps=True), 1)
    if lock:
        line.addWidget(IconText("lock", lock, "warning"))
    layout.addLayout(line)


class WrittenRow(Pressable):
    """What can be changed: opens when it is pressed.

    Args:
        heading: In bold.
        words: What was written.
        source: Who said it, and when.
    """

    outset = _OUTSET

    def __init__(self, heading: str, words: str, source: str) -> None:
        super().__init__(margins=_MARGINS)
        fill_written(self.content, heading, words, source)
        self.setAccessibleName(", ".join(part for part in (heading, words, source) if part))


class WrittenNote(QFrame):
    """What is never rewritten, such as a note.

    Args:
        words: What was written.
        source: Who, when, who said it.
        lock: "in confidence" in words, or nothing.
    """

    def __init__(
        self, words: str, source: str, lock: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        fill_written(VBox(margins=(0, 10, 0, 10), parent=self), "", words, source, lock)
