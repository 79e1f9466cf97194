"""Why a package may not be granted, and the way to ask the visitator instead."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.notices import Banner


class Refusal(QWidget):
    """A reason and what can be done; takes no room where nothing stands against it.

    Signals:
        asked: The visitator is to be asked for an urgent grant.
    """

    asked = Signal()

    def __init__(self, *, may_ask: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_ask = may_ask
        self._banner = Banner("danger", "")
        VBox(parent=self).addWidget(self._banner)
        self._banner.acted.connect(self.asked)
        self.hide()

    def tell(self, words: str) -> None:
        """Give the reason; empty words take it back."""
        action = self.tr("Ask the needs assessor for an urgent grant") if self._may_ask else ""
        self._banner.show_as("danger", words, action)
        self.setVisible(bool(words))
