"""Farewell: the municipality has taken this computer off; what became of what was on it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from careapp.services.syncing.leaving import Left
from careapp.ui.pages.gate import Gate
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.text import TextLabel


class FarewellPage(Gate):
    """Says why there is nothing here any more.

    Args:
        left: What became of the data.

    Signals:
        done: The user wants to close the program.
    """

    done = Signal()

    def __init__(self, left: Left, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = left
        self._what = TextLabel("", "large", wraps=True)
        self._safe = IconText("circle-check", "", "text", "large", "good")
        self._where = IconText("folder-open", "", "text_secondary", "large")
        self._close = Button("", "primary")
        for widget in (self._what, self._safe, self._where):
            self.content.space(12)
            self.content.addWidget(widget)
        self.content.space(24)
        self.add_buttons([self._close])
        self._close.clicked.connect(self.done)
        self._retranslate()

    def _retranslate(self) -> None:
        self.title.text = self.tr("This computer has been taken off")
        self._what.setText(
            self.tr(
                "The municipality has said that this computer is not to hold data about citizens "
                "any more. Everything about them has been removed from it. Ask your municipality "
                "if that is not right."
            )
        )
        sealed = self._left.sealed
        self._safe.text = self.tr("All that you had written is at the municipality.")
        if sealed is not None:
            self._safe.text = self.tr(
                "What the server did not take lies in a file that only the municipality can open. "
                "Hand it to them."
            )
        self._where.text = str(sealed or "")
        self._where.setVisible(sealed is not None)
        self._close.setText(self.tr("Close"))

    def showEvent(self, event: QShowEvent) -> None:
        """Let Enter close the program (Qt)."""
        super().showEvent(event)
        self._close.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew in another language (Qt)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
