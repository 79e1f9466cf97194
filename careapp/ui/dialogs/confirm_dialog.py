"""Asks once more before something that cannot be taken back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.widgets.text import TextLabel

_WIDTH = 560


class ConfirmDialog(DialogFrame):
    """One question, what follows, and two buttons.

    Args:
        title: The question.
        explanation: What cannot be taken back.
        confirm: Words of the button that does it.
        parent: The window it belongs to.

    Signals:
        confirmed: Do it.
    """

    confirmed = Signal()

    def __init__(
        self, title: str, explanation: str, confirm: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, _WIDTH, parent)
        self.column.add(TextLabel(explanation, "large", wraps=True))
        self.back_button = self.button(self.tr("Go back"))
        self.confirm_button = self.button(confirm, "primary")
        self.back_button.clicked.connect(self.reject)
        self.confirm_button.clicked.connect(self.accept)
        self.confirm_button.clicked.connect(self.confirmed)
        self.buttons.addWidget(self.back_button)
        self.buttons.addWidget(self.confirm_button)
        self.back_button.setFocus()
