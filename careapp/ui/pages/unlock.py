"""Unlock: the passphrase that opens the data on this computer."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from careapp.ui.pages.gate import Gate, GateField, PassphraseField
from careapp.ui.strings import sentence
from careapp.ui.widgets.buttons import Button
from careapp.ui.widgets.text import TextLabel


class UnlockPage(Gate):
    """Asks for the passphrase.

    Signals:
        unlocked_with: A passphrase was typed.
    """

    unlocked_with = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passphrase = PassphraseField()
        self._field = GateField(self._passphrase)
        self._remember, self._advice = (
            QCheckBox(),
            TextLabel("", "body", "text_secondary", wraps=True),
        )
        self._open = Button("", "primary", icon="lock")
        self._busy = False
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self.content.space(16)
        self.content.addWidget(self._field)
        self.content.space(12)
        for widget in (self._remember, self._advice):
            self.content.addWidget(widget)
            widget.hide()
        self.content.space(16)
        self.add_buttons([self._open])

    def _connect(self) -> None:
        self._open.clicked.connect(self._try)
        self._passphrase.line.returnPressed.connect(self._try)
        self._passphrase.line.textEdited.connect(lambda _text: self._field.show_problem(""))

    def _retranslate(self) -> None:
        self.title.text = self.tr("Unlock")
        self.title.subtitle = self.tr("The data on this computer is encrypted.")
        self._field.set_words(self.tr("Your passphrase"))
        self._passphrase.set_words()
        self._remember.setText(self.tr("Do not ask again on this computer"))
        advice = self.tr(
            "A copy of the key is kept in the computer's keyring. "
            "Whoever can use your account can then open the data."
        )
        self._advice.setText(advice)
        self._remember.setAccessibleDescription(advice)
        self._open.setText(self.tr("Opening…") if self._busy else self.tr("Open"))

    @property
    def remembers(self) -> bool:
        """Whether the key is to be kept in the computer's keyring."""
        return self._remember.isChecked()

    def offer_to_remember(self, *, kept: bool) -> None:
        """Offer to keep the key, because this computer has a keyring.

        Args:
            kept: Whether that was asked for earlier.
        """
        self._remember.setChecked(kept)
        self._remember.show()
        self._advice.show()

    @property
    def busy(self) -> bool:
        """Whether the passphrase is being tried; nothing can be typed meanwhile."""
        return self._busy

    @busy.setter
    def busy(self, busy: bool) -> None:
        self._busy = busy
        self._open.setEnabled(not busy)
        self._passphrase.setEnabled(not busy)
        self._retranslate()

    def ask(self) -> None:
        """Let the passphrase be typed after all."""
        self.busy = False
        self._passphrase.line.setFocus()

    def show_problem(self, code: str, context: Mapping[str, object] | None = None) -> None:
        """Say why the data did not open; the passphrase can be typed again."""
        self.busy = False
        self._field.show_problem(sentence(code, context))
        self._passphrase.line.setFocus()
        self._passphrase.line.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready to type in (Qt)."""
        super().showEvent(event)
        self._passphrase.line.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Word everything anew in another language (Qt)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _try(self) -> None:
        if self._busy:
            return
        if not self._passphrase.text:
            self._field.show_problem(sentence("required"))
            return
        self.busy = True
        self.unlocked_with.emit(self._passphrase.text)
