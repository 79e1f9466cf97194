"""An answer of an earlier visit, greyed: one tap confirms it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.text import TextLabel

_INDENT = 32
"""To where the words of the question begin."""


class EarlierAnswer(QWidget):
    """What was answered before, when and by whom, with a button to say that it still holds.

    Args:
        question: What it answers, for who cannot see where it stands.
        words: The answer.
        origin: When, who wrote it and who said it.

    Signals:
        confirmed: It is still true.
    """

    confirmed = Signal()

    def __init__(self, question: str, words: str, origin: str) -> None:
        super().__init__()
        told = VBox(0)
        told.addWidget(TextLabel(words, "large", "text_secondary", wraps=True))
        told.addWidget(TextLabel(origin, "body", "text_secondary", wraps=True))
        confirm = TextButton(self.tr("Still true"), "check")
        confirm.setAccessibleName(
            self.tr("Still true: {question}, {answer}").format(question=question, answer=words)
        )
        confirm.clicked.connect(self.confirmed)
        row = HBox(12, (_INDENT, 0, 0, 0), self)
        row.addLayout(told, 1)
        row.addWidget(confirm, 0, Qt.AlignmentFlag.AlignTop)
