"""Asks for one reason or purpose, with what people usually say as suggestions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.dialogs.reason_draft import ReasonDraft
from careapp.ui.strings import sentence
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.notices import Banner
from careapp.ui.widgets.text import TextLabel
from careapp.ui.widgets.words_edit import WordsEdit

KEEP_AFTER_MS = 300
"""From the first unsaved key to the disk; with the writing it stays under 400 ms."""

_WIDTH = 560


class ReasonDialog(DialogFrame):
    """One question, suggestions as chips, words of one's own.

    Args:
        title: The question.
        explanation: One plain sentence: who will read it, or what follows.
        confirm: Words of the button that goes on.
        suggestions: What people usually say; choosing one writes it.
        draft: Keeps words of one's own, and has those of before a crash.

    Signals:
        given: The reason (never blank).
    """

    given = Signal(str)

    def __init__(
        self,
        title: str,
        explanation: str,
        confirm: str,
        suggestions: Sequence[str] = (),
        parent: QWidget | None = None,
        *,
        draft: ReasonDraft | None = None,
    ) -> None:
        super().__init__(title, _WIDTH, parent)
        self._draft = draft
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self.notice = Banner("accent", "")
        self.suggestions = Chips(title, [Option(words, words) for words in suggestions])
        self.words = WordsEdit(title, least_lines=2, most_lines=5)
        self._problem = IconText("circle-alert", sentence("reason-required"), "danger")
        self._build(explanation, confirm)
        self._connect()
        if draft is not None:
            draft.read(self._go_on_with)

    def _build(self, explanation: str, confirm: str) -> None:
        self.notice.hide()
        self.column.add(self.notice)
        self.column.add(TextLabel(explanation, "large", "text_secondary", wraps=True), above=8)
        self.column.add(self.suggestions, above=16)
        self.column.add(self.words, above=16)
        self.column.add(self._problem, above=4)
        self.suggestions.setVisible(bool(self.suggestions.options))
        self._problem.hide()
        self.confirm_button = self.button(confirm, "primary")
        self.cancel_button = self.button(self.tr("Cancel"))
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.confirm_button)
        self.setTabOrder(self.words, self.cancel_button)
        self.words.setFocus()

    def _connect(self) -> None:
        self.suggestions.chosen.connect(self._suggest)
        self.words.edited.connect(self._typed)
        self.notice.acted.connect(self._start_over)
        self._timer.timeout.connect(self._keep)
        self.confirm_button.clicked.connect(self.confirm)
        self.cancel_button.clicked.connect(self.reject)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            keys = QKeySequence(Qt.KeyboardModifier.ControlModifier | key)
            QShortcut(keys, self).activated.connect(self.confirm)

    @property
    def reason(self) -> str:
        """What is given as the reason."""
        return self.words.text.strip()

    def confirm(self) -> None:
        """Go on, or say that a reason is missing."""
        if self.reason:
            self.accept()
            self.tell()
            return
        self.words.tone = "danger"
        self._problem.show()
        self.words.setAccessibleDescription(self._problem.text)
        self.words.setFocus()
        self.reveal(self._problem)

    def tell(self) -> None:
        """Emit what was given."""
        self.given.emit(self.reason)

    def done(self, result: int) -> None:
        """Close; what was typed is kept until it has been used (Qt)."""
        if self._timer.isActive():
            self._keep()
        super().done(result)

    def _suggest(self, words: object) -> None:
        self.words.text = str(words or "")
        self._timer.start()
        self._calm()

    def _typed(self, words: str) -> None:
        if self.suggestions.value != words:
            self.suggestions.value = None
        if not self._timer.isActive():
            self._timer.start()
        self._calm()

    def _keep(self) -> None:
        """Put words of one's own on disk; a suggestion is there anyway."""
        self._timer.stop()
        if self._draft is not None:
            own = self.suggestions.value != self.words.text
            self._draft.keep(self.words.text if own else "")

    def _go_on_with(self, words: str, when: str) -> None:
        """Show what was typed before, unless this dialog has gone or other words stand in it."""
        if not isValid(self) or self.words.text:
            return
        self.words.text = words
        self.words.place_caret(len(words))
        told = self.tr("You began on this {when} and did not finish. What you typed is here.")
        self.notice.show_as("accent", told.format(when=when), self.tr("Start over"))
        self.notice.show()

    def _start_over(self) -> None:
        self.words.text = ""
        self.notice.hide()
        self._keep()
        self.words.setFocus()

    def _calm(self) -> None:
        self.words.tone = ""
        self.words.setAccessibleDescription("")
        self._problem.hide()
