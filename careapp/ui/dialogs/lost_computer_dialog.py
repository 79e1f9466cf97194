"""What to do when a computer is lost."""

from PySide6.QtWidgets import QWidget

from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.text import TextLabel


class LostComputerDialog(DialogFrame):
    """Says what happens to what is on a lost computer, and what to do at once.

    Args:
        parent: The window it belongs to.
        joined: Whether this computer has joined a municipality's server.
    """

    def __init__(self, parent: QWidget | None = None, *, joined: bool) -> None:
        super().__init__("", parent=parent)
        self.title = self.tr("A computer is lost")
        self._build(joined=joined)

    def _build(self, *, joined: bool) -> None:
        safe = self.tr(
            "What is on it is encrypted. Without the passphrase nobody can read it, also not by "
            "taking the disk out."
        )
        self.column.add(IconText("lock", safe, "text", "large", "good"))
        steps = (
            self.tr(
                "Ring your IT support, and say which computer it is. They take it off the "
                "municipality's server."
            ),
            self.tr(
                "The next time it finds a network, it hands in what it had not sent, and wipes "
                "itself."
            ),
            self.tr(
                "What had been sent is at the municipality. It comes to your new computer by "
                "itself."
            ),
            self.tr(
                "What had not been sent was on that computer alone. Write it again from memory "
                "while you have it, and say so in the record."
            ),
        )
        for number, step in enumerate(steps if joined else steps[-1:], start=1):
            words = f"{number}. {step}" if joined else step
            self.column.add(TextLabel(words, "large", wraps=True), above=12)
        close = self.button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        self.buttons.addWidget(close)
        close.setFocus()
