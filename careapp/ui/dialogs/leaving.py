"""Asks what to do with what was typed and not saved; it is on disk either way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.widgets.text import TextLabel

_WIDTH = 520


class LeavingQuestion(DialogFrame):
    """Leave it for later, throw it away, or go on typing (Esc).

    Signals:
        left: Leave it; it is offered again.
        thrown_away: It is not wanted.
    """

    left = Signal()
    thrown_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", _WIDTH, parent)
        self._build()

    def _build(self) -> None:
        self.title = self.tr("You have typed something that is not saved")
        words = self.tr(
            "It is kept on this computer. Leave it, and it is here when you open the form again."
        )
        self.column.add(TextLabel(words, "large", wraps=True))
        throw_away = self.button(self.tr("Throw away"))
        go_on = self.button(self.tr("Go on typing"))
        leave = self.button(self.tr("Leave it for later"), "primary")
        self.quiet.addWidget(throw_away)
        self.buttons.addWidget(go_on)
        self.buttons.addWidget(leave)
        throw_away.clicked.connect(self.accept)
        throw_away.clicked.connect(self.thrown_away)
        leave.clicked.connect(self.accept)
        leave.clicked.connect(self.left)
        go_on.clicked.connect(self.reject)
        leave.setFocus()
