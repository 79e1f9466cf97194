"""Trouble: the data cannot be opened; what happened, what is safe, what to do."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from careapp.ui.pages.gate import Gate
from careapp.ui.strings import sentence
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.text import TextLabel


class TroublePage(Gate):
    """Says what keeps the program from opening.

    Args:
        code: What happened, as an `EnvironmentFailedError` has it.
        context: Values for the sentence, such as the path.

    Signals:
        again: The user wants to try once more.
        gave_up: The user wants to close the program.
    """

    again = Signal()
    gave_up = Signal()

    def __init__(
        self,
        code: str,
        context: Mapping[str, object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._code, self._context = code, context or {}
        self._what = TextLabel("", "large", wraps=True, selectable=True)
        self._safe = IconText("shield-check", "", "text", "large", "good")
        self._where = IconText("folder-open", "", "text_secondary", "large")
        self._try, self._close = Button("", "primary", icon="rotate-ccw"), Button("")
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        for widget in (self._what, self._safe, self._where):
            self.content.space(12)
            self.content.addWidget(widget)
        self.content.space(24)
        self.add_buttons([self._try, self._close])

    def _connect(self) -> None:
        self._try.clicked.connect(self.again)
        self._close.clicked.connect(self.gave_up)

    def _retranslate(self) -> None:
        self.title.text = self.tr("The program cannot open your data")
        self._what.setText(sentence(self._code, self._context))
        self._safe.text = self.tr("Nothing was deleted or written over.")
        path = str(self._context.get("path", ""))
        self._where.text = path
        self._where.setVisible(bool(path))
        self._try.setText(self.tr("Try again"))
        self._close.setText(self.tr("Close"))

    def showEvent(self, event: QShowEvent) -> None:
        """Let Enter and Space try again (Qt)."""
        super().showEvent(event)
        self._try.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew in another language (Qt)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
