"""A form on the screen: generated from its declaration, kept on disk key by key."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from careapp.changes.change import Json
from careapp.domain.identity import RecordId
from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError, Problem
from careapp.services.choices import Choices
from careapp.services.forms import OpenForm, keep_typed, save_form
from careapp.services.records import drop_form, remove_record
from careapp.ui.dialogs.field_row import FieldRow
from careapp.ui.dialogs.form import Field, Form
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.dialogs.leaving import LeavingQuestion
from careapp.ui.dialogs.reason_draft import ReasonDraft
from careapp.ui.dialogs.remove_dialog import RemoveDialog
from careapp.ui.fields.editor import Around, Editor
from careapp.ui.fields.table import make_editor, value_class_of
from careapp.ui.fields.words import Words
from careapp.ui.help_words import in_words, problem_words
from careapp.ui.strings import sentence
from careapp.ui.widgets.buttons import TextButton
from careapp.ui.widgets.notices import Banner
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace

KEEP_AFTER_MS = 300
"""From the first unsaved key to the disk; with the writing it stays under 400 ms."""
TRY_AGAIN_MS = 2_000

_REASON = "reason"


class RecordDialog(DialogFrame):
    """A form on one record.

    Args:
        workplace: Where it is written.
        form: The declaration.
        opened: The record as it is, and what was typed earlier.
        choices: What can be chosen from.
        reason: Why a closed visit is added to; asked for when it is needed and not given.

    Signals:
        saved: The record was written (its id).

    Attributes:
        rows: The fields by name.
    """

    saved = Signal(object)

    def __init__(
        self,
        workplace: Workplace,
        form: Form,
        opened: OpenForm,
        choices: Choices,
        *,
        reason: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._workplace = workplace
        self._form = form
        self._opened = opened
        self._around = Around(workplace, choices, make_editor)
        self._reason = reason
        self.rows: dict[str, FieldRow] = {}
        self._before: dict[str, Json] = {}
        self._kept = bool(opened.typed)
        self._refused_by: EnvironmentFailedError | None = None
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._again = QTimer(self, singleShot=True, interval=TRY_AGAIN_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.title = self._form.title(self._around.choices.about, new=self._is_new)
        self._notice = Banner("accent", "")
        self._notice.hide()
        self.column.add(self._notice)
        if self._opened.told:
            self.column.add(TextLabel(self._opened.told, "large", "text_secondary", wraps=True))
        for field in self._form.fields():
            self._add(field)
        if self._opened.needs_reason and not self._reason:
            label = self.tr("Why you add to a closed visit")
            self._add_row(_REASON, FieldRow(label, self._editor(Words, label), required=True))
        self._fill()
        self._show_depending()
        self._build_foot()

    def _add(self, field: Field) -> None:
        value_class = field.value_class or value_class_of(self._opened.kind, field.name)
        editor = self._editor(value_class, field.label)
        row = FieldRow(field.label, editor, required=field.required, advice=field.advice)
        fixed = not self._is_new and (field.fixed or not self._form.rewritable)
        row.setEnabled(not fixed)
        self._add_row(field.name, row)

    def _editor(self, value_class: object, name: str) -> Editor:
        return make_editor(value_class, name, self._around)

    def _add_row(self, name: str, row: FieldRow) -> None:
        self.rows[name] = row
        self.column.add(row, above=16)
        row.edited.connect(self._edited)

    def _build_foot(self) -> None:
        self.save_button = self.button(self._form.confirm() or self.tr("Save"), "primary")
        can_save = self._is_new or self._form.rewritable
        self.cancel_button = self.button(self.tr("Cancel") if can_save else self.tr("Close"))
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.save_button)
        self.save_button.setVisible(can_save)
        self.save_button.setToolTip(self.tr("Save (Ctrl+Enter)"))
        self.remove_button = TextButton(self.tr("Remove…"))
        self.remove_button.setAutoDefault(False)
        self.quiet.addWidget(self.remove_button)
        self.remove_button.setVisible(self._form.removable and not self._is_new)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._keep)
        self._again.timeout.connect(self._keep)
        self._notice.acted.connect(self._begin_again)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.reject)
        self.remove_button.clicked.connect(self._ask_why_removed)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            keys = QKeySequence(Qt.KeyboardModifier.ControlModifier | key)
            QShortcut(keys, self).activated.connect(self.save)

    @property
    def _is_new(self) -> bool:
        return self._opened.stored is None

    def _fill(self) -> None:
        """Show the record, and on top of it what was typed and not saved."""
        for name, row in self.rows.items():
            value = None if name == _REASON else self._opened.value(name)
            row.editor.know(value)
            row.editor.typed = row.editor.typed_of(value)
            self._before[name] = row.editor.typed
            if name in self._opened.typed:
                row.editor.typed = self._opened.typed[name]
            row.refresh()
        if self._opened.typed_at:
            wording, today = self._around.wording, self._around.choices.today
            words = self.tr("You began on this {when} and did not save. What you typed is here.")
            when = wording.near_moment(self._opened.typed_at, today)
            self._notice.show_as("accent", words.format(when=when), self.tr("Start over"))
            self._notice.show()

    def focus_first(self) -> None:
        """Put the focus on the first field that can be typed in."""
        for row in self.rows.values():
            if row.isEnabled():
                row.editor.focus_first()
                return

    @property
    def typed(self) -> dict[str, Json]:
        """What stands in each field that the user changed."""
        found = {name: row.editor.typed for name, row in self.rows.items()}
        return {name: typed for name, typed in found.items() if typed != self._before[name]}

    def _show_depending(self) -> None:
        """Ask for what depends on the rest, or not."""
        if self._form.depending:
            values = {name: row.editor.read() for name, row in self.rows.items()}
            for name in self._form.depending:
                self.rows[name].setVisible(self._form.is_asked(name, values))

    def _edited(self) -> None:
        self._show_depending()
        if not self._timer.isActive():
            self._timer.start()

    def _keep(self) -> None:
        """Put what is typed on disk."""
        self._timer.stop()
        self._again.stop()
        typed, desk, opened = self.typed, self._workplace.desk, self._opened
        self._kept = True
        self._workplace.ask(
            lambda: keep_typed(desk, opened, typed), self._is_kept, otherwise=self._not_kept
        )

    def _is_kept(self, at: datetime) -> None:
        self._workplace.saved.emit(at)
        if isValid(self) and self._refused_by is not None:
            self._refused_by = None
            self._notice.hide()

    def _not_kept(self, error: BaseException) -> None:
        """Say it here, where one sees it, and try again by itself; the words stay."""
        if not isValid(self) or self._refused_by is None:
            self._workplace.complain(error)
        if isValid(self) and isinstance(error, EnvironmentFailedError):
            self._refused_by = error
            self._tell_trouble(error)
            self._again.start()

    def _begin_again(self) -> None:
        """Show the record as it is; what was typed can be taken back again."""
        typed = self.typed
        for name, row in self.rows.items():
            row.editor.typed = self._before[name]
            row.refresh()
        self._drop()
        words = self.tr("The form is as it was before you typed.")
        self._notice.show_as("plain", words, self.tr("Undo"))
        self._notice.acted.disconnect()
        self._notice.acted.connect(lambda: self._take_back(typed))

    def _take_back(self, typed: dict[str, Json]) -> None:
        for name, value in typed.items():
            self.rows[name].editor.typed = value
            self.rows[name].refresh()
        self._notice.hide()
        self._keep()

    def _drop(self) -> None:
        self._timer.stop()
        self._again.stop()
        if self._kept:
            desk, record_id = self._workplace.desk, self._opened.record_id
            self._workplace.ask(lambda: drop_form(desk, record_id), lambda _none: None)
        self._kept = False

    def save(self) -> None:
        """Write what was changed, or say what is missing."""
        asked = {name: row for name, row in self.rows.items() if self._is_asked(name)}
        wrong = [name for name, row in asked.items() if row.isEnabled() and row.check()]
        if wrong:
            self._go_to(wrong[0])
            return
        if self._timer.isActive():
            self._keep()
        self.save_button.setEnabled(False)
        changed, reason = self._changed(), self._given_reason()
        desk, opened = self._workplace.desk, self._opened
        self._workplace.do(
            lambda: save_form(desk, opened, changed, reason=reason),
            lambda done: self._done(done.result),
            otherwise=self._refused,
        )

    def _is_asked(self, name: str) -> bool:
        """Return whether a field counts: a reason is asked for only where it is needed."""
        if self._is_away(name):
            return False
        return name != _REASON or self._opened.adds_to_closed(self.typed.keys() - {_REASON})

    def _is_away(self, name: str) -> bool:
        """Return whether a field was hidden, because it does not belong to what is typed."""
        row = self.rows[name]
        return row.isHidden() and row.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)

    def _changed(self) -> dict[str, object]:
        names = self.rows if self._is_new else self.typed
        return {
            name: None if self._is_away(name) else self.rows[name].editor.read()
            for name in names
            if name != _REASON
        }

    def _given_reason(self) -> str | None:
        row = self.rows.get(_REASON)
        reason = row.editor.read() if row else self._reason
        return reason if isinstance(reason, str) and reason else None

    def _done(self, record_id: RecordId) -> None:
        if not isValid(self):
            return
        self._kept = False
        self.saved.emit(record_id)
        self.accept()

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, InvalidRecordError):
            self._workplace.complain(error)
        if not isValid(self):
            return
        self.save_button.setEnabled(True)
        if isinstance(error, EnvironmentFailedError):
            self._tell_trouble(error)
        for problem in getattr(error, "problems", ()):
            self._tell(problem)

    def _tell_trouble(self, error: EnvironmentFailedError) -> None:
        self._notice.show_as("danger", sentence(error.code, error.context))
        self._notice.show()

    def _tell(self, problem: Problem) -> None:
        name, _, part = problem.at.partition(".")
        row = self.rows.get(name)
        if row is None or self._is_away(name):
            words = problem_words(self._around.wording, problem)
            self._notice.show_as("danger", words)
            self._notice.show()
            return
        row.show_problem(in_words(self._around.wording, problem, at=part))
        self._go_to(name)

    def _go_to(self, name: str) -> None:
        row = self.rows[name]
        row.editor.focus_first()
        self.reveal(row)

    def reject(self) -> None:
        """Close, after asking what to do with what was typed (Qt)."""
        if not self.typed:
            self._drop()
            super().reject()
            return
        self._keep()
        question = LeavingQuestion(self)
        question.left.connect(self._leave)
        question.thrown_away.connect(self._throw_away)
        question.open()

    def _leave(self) -> None:
        """Close, unless that would lose what the disk did not take."""
        if self._refused_by is None:
            super().reject()

    def _throw_away(self) -> None:
        self._drop()
        super().reject()

    def _ask_why_removed(self) -> None:
        draft = ReasonDraft(self._workplace, self._opened.record_id, "remove")
        dialog = RemoveDialog(self, draft=draft)
        dialog.decided.connect(
            lambda reason, in_error: self._remove(draft, reason, in_error=in_error)
        )
        dialog.open()

    def _remove(self, draft: ReasonDraft, reason: str, *, in_error: bool) -> None:
        """Remove the record; what was typed goes with it, once it has gone."""
        desk, stored = self._workplace.desk, self._opened.stored
        assert stored is not None  # noqa: S101 - the button is only there with a record

        def removed(_touched: object) -> None:
            if isValid(self):
                self._drop()
                self.accept()

        draft.use(lambda: remove_record(desk, stored, reason=reason, in_error=in_error), removed)
