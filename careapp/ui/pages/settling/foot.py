"""What stays at the bottom: the last decision with its way back, how many wait, and waiting."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from careapp.ui.widgets.buttons import Button, TextButton
from careapp.ui.widgets.columns import MARGIN
from careapp.ui.widgets.layouts import FlowLayout, HBox
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.text import TextLabel


class ConflictFoot(QWidget):
    """The last decision, and what can be left for later.

    Signals:
        undo_wanted: The last decision is to be taken back.
        later_wanted: This one is left as it is.
    """

    undo_wanted = Signal()
    later_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._decided = IconText("check", "", "text", icon_tone="good")
        self.undo = TextButton("", icon="undo-2")
        self._count = TextLabel("", "large", "text_secondary")
        self.later = Button("")
        self._build()
        self.show_decision("")
        self.undo.clicked.connect(self.undo_wanted)
        self.later.clicked.connect(self.later_wanted)

    def _build(self) -> None:
        line = HBox(24, (MARGIN, 8, MARGIN, 8), self)
        line.addWidget(self._decided, 1, Qt.AlignmentFlag.AlignVCenter)
        right = FlowLayout(16, 4)
        for widget in (self.undo, self._count, self.later):
            right.addWidget(widget)
        line.addStretch(0)
        line.addLayout(right)

    def show_decision(self, words: str) -> None:
        """Tell of the last decision; nothing where none was made here."""
        self._decided.text = words
        self._decided.setVisible(bool(words))
        self.undo.setVisible(bool(words))

    def show_count(self, words: str) -> None:
        """Tell how many wait."""
        self._count.setText(words)
        self.later.setVisible(bool(words))

    def retranslate(self) -> None:
        """Word the buttons anew."""
        self.undo.setText(self.tr("Undo the decision"))
        self.later.setText(self.tr("Leave this for later"))
