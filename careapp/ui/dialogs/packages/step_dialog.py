"""A dialog of steps in one place: forward with Enter, back with Alt+Left, nothing typed lost."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from careapp.ui.dialogs.form_draft import FormDraft
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.dialogs.leaving import LeavingQuestion
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.notices import Banner
from careapp.ui.widgets.text import TextLabel

_WIDTH = 720


class StepDialog(DialogFrame):
    """Where one is, the step, and the buttons that lead on and back.

    Attributes:
        where: Says where one is.
        notice: What is to be said over the steps.
        draft: Keeps what is typed.
        steps: The steps that were gone through; the last one is shown.
    """

    draft: FormDraft

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", _WIDTH, parent)
        self.where = TextLabel("", "large", "text_secondary", wraps=True)
        self.notice = Banner("accent", "")
        self.steps: list[QWidget] = []
        self._place = QWidget()
        self._stack = VBox(parent=self._place)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.notice.hide()
        self.column.add(self.where)
        self.column.add(self.notice, 8)
        self.column.add(self._place, 8)
        self.back_button = self.button(self.tr("Back"), icon="arrow-left")
        self.cancel_button = self.button(self.tr("Cancel"))
        self.next_button = self.button("", "primary")
        self.next_button.setDefault(True)
        self.quiet.addWidget(self.back_button)
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.next_button)

    def _listen(self) -> None:
        self.back_button.clicked.connect(self.back)
        self.cancel_button.clicked.connect(self.reject)
        self.next_button.clicked.connect(self.go_on)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            keys = QKeySequence(Qt.KeyboardModifier.ControlModifier | key)
            QShortcut(keys, self).activated.connect(self.go_on)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self.back)

    def show_step(self, step: QWidget) -> None:
        """Go to a step; the one before it stays as it is, to go back to."""
        if self.steps:
            self.steps[-1].hide()
        self.steps.append(step)
        self._stack.addWidget(step)
        self.word_step()

    def back(self) -> None:
        """Go a step back; nothing typed is lost."""
        if len(self.steps) > 1 and self.back_button.isVisible():
            self.take_away()
            self.word_step()

    def take_away(self) -> None:
        """Take the last step away."""
        step = self.steps.pop()
        step.hide()
        step.deleteLater()

    def go_on(self) -> None:
        """Go to the next step, or do it."""
        raise NotImplementedError

    def word_step(self) -> None:
        """Say where one is, and what the buttons do."""
        raise NotImplementedError

    def is_typed(self) -> bool:
        """Return whether something was typed that is worth a question before it goes."""
        raise NotImplementedError

    def reject(self) -> None:
        """Close, after asking what to do with what was typed (Qt)."""
        if not self.is_typed():
            self.draft.drop()
            super().reject()
            return
        self.draft.flush()
        question = LeavingQuestion(self)
        question.left.connect(super().reject)
        question.thrown_away.connect(self._throw_away)
        question.open()

    def _throw_away(self) -> None:
        self.draft.drop()
        super().reject()
