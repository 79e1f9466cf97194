"""Reviews a package: it goes on, is changed, becomes lasting help, or ends; with a reason."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from careapp.changes.change import Json
from careapp.domain.help.package import Reviewed
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.choices import Choices
from careapp.services.help.package_review import BegunReview, changed_lines
from careapp.services.help.reviewing import review_package
from careapp.ui.dialogs.field_row import FieldRow
from careapp.ui.dialogs.form_draft import FormDraft
from careapp.ui.dialogs.frame import DialogFrame
from careapp.ui.dialogs.leaving import LeavingQuestion
from careapp.ui.dialogs.packages.review_change import ReviewChange
from careapp.ui.dialogs.packages.said import PackageWords
from careapp.ui.fields.editor import Around
from careapp.ui.fields.table import make_editor
from careapp.ui.fields.words import Words
from careapp.ui.help_words import problem_words
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.notices import Banner
from careapp.ui.widgets.option_rows import RadioList
from careapp.ui.widgets.text import TextLabel
from careapp.ui.workplace import Workplace

_WIDTH = 720
_CHANGING = (Reviewed.CHANGED, Reviewed.LASTING)


class ReviewDialog(DialogFrame):
    """Four ways to go, each with what follows beside it; none is chosen beforehand.

    Args:
        workplace: Where it is written.
        begun: The package.
        parent: The window it belongs to.
    """

    def __init__(
        self, workplace: Workplace, begun: BegunReview, parent: QWidget | None = None
    ) -> None:
        super().__init__("", _WIDTH, parent)
        self._workplace, self._begun = workplace, begun
        self._draft = FormDraft(workplace, begun.form, self._all_typed, self)
        today, country = begun.today, workplace.desk.country
        around = Around(workplace, Choices(today=today, country=country), make_editor)
        self._notice = Banner("accent", "")
        self.ways = RadioList(self.tr("What becomes of the package?"), self._options())
        self.change = ReviewChange(begun, around)
        label = self.tr("Why")
        self.words = FieldRow(label, make_editor(Words, label, around))
        self._build()
        self._connect()
        self._fill()

    def _build(self) -> None:
        row = self._begun.row
        name = row.package.record.name or row.package.record.package
        self.title = self.tr("{package}: {citizen}").format(package=name, citizen=row.citizen_name)
        self._notice.hide()
        self.column.add(self._notice)
        for number, words in enumerate(self._facts()):
            self.column.add(TextLabel(words, "large", "text_secondary", wraps=True), number and 2)
        said = PackageWords(self._workplace.wording)
        for number, one in enumerate(self._begun.lines):
            text = f"{one.record.name}, {said.grant(one.record)}"
            self.column.add(IconText("check", text, "text", icon_tone="good"), 4 if number else 12)
        self.column.add(TextLabel(self.ways.accessibleName(), "strong", wraps=True), 20)
        self.column.add(self.ways, 4)
        self.column.add(self.change, 12)
        self.column.add(self.words, 16)
        self.cancel_button = self.button(self.tr("Cancel"))
        self.save_button = self.button(self.tr("Save the review"), "primary")
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.save_button)

    def _facts(self) -> Iterator[str]:
        """Yield who granted it and when, on what mandate, and how long it runs."""
        row, wording = self._begun.row, self._workplace.wording
        granted = row.package.record
        when = wording.day(row.package.made.at.astimezone(wording.zone).date())
        yield self.tr("Granted by {name}, {date}.").format(name=row.by, date=when)
        if self._begun.mandate is not None:
            yield PackageWords(wording).mandate(self._begun.mandate)
        state = wording.word(f"package_state.{row.state}")
        days = granted.days
        span = PackageWords(wording).span(days.starts_on, days.ends_on) if days else ""
        yield f"{span}, {state}"

    def _options(self) -> tuple[Option, ...]:
        days = self._begun.row.package.record.days
        ends = days.ends_on if days else None
        date = self._workplace.wording.day(ends) if ends else ""
        return (
            Option(
                Reviewed.CONFIRMED,
                self.tr("Confirm: it goes on and ends by itself on {date}").format(date=date),
            ),
            Option(
                Reviewed.CHANGED,
                self.tr("Change: what you tick is given differently, the rest goes on"),
            ),
            Option(
                Reviewed.LASTING,
                self.tr("Turn into lasting help: what you tick goes on, the rest ends by itself"),
            ),
            Option(
                Reviewed.ENDED,
                self.tr("End: today is the last day, and the supplier is told to stop"),
            ),
        )

    def _connect(self) -> None:
        self.ways.chosen.connect(self._choose)
        self.change.changed.connect(self._draft.touch)
        self.words.edited.connect(self._draft.touch)
        self._notice.acted.connect(self._start_over)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            keys = QKeySequence(Qt.KeyboardModifier.ControlModifier | key)
            QShortcut(keys, self).activated.connect(self.save)

    def _fill(self) -> None:
        typed, at = self._begun.form.typed, self._begun.form.typed_at
        self.change.show_for(None)
        if at is None:
            return
        reviewed = typed.get("reviewed")
        self.show_way(Reviewed(str(reviewed)) if reviewed else None)
        changes = typed.get("change")
        self.change.take(changes if isinstance(changes, dict) else {})
        self.words.editor.typed = typed.get("words")
        words = self.tr("You began on this {when} and did not finish. It is all here.")
        when = self._workplace.wording.near_moment(at, self._begun.today)
        self._notice.show_as("accent", words.format(when=when), self.tr("Start over"))
        self._notice.show()

    def show_way(self, reviewed: Reviewed | None) -> None:
        """Choose a way to go, or none."""
        self.ways.value = reviewed
        self.change.show_for(reviewed)

    def _start_over(self) -> None:
        self.show_way(None)
        self.words.editor.typed = None
        self._notice.hide()
        self._draft.drop()

    def focus_first(self) -> None:
        """Put the focus on the four ways."""
        self.ways.focus_choice()

    def _choose(self, reviewed: object) -> None:
        self.change.show_for(reviewed)
        self._draft.touch()

    def _all_typed(self) -> dict[str, Json]:
        value = self.ways.value
        return {
            "reviewed": str(value) if value else None,
            "words": self.words.editor.typed,
            "change": self.change.typed,
        }

    # Saving

    def save(self) -> None:
        """Write the review, or say what is missing."""
        reviewed = self.ways.value
        if not isinstance(reviewed, Reviewed):
            self._tell(self.tr("Choose what becomes of the package."))
            self.ways.focus_choice()
            return
        self.words.required = reviewed is not Reviewed.CONFIRMED
        wrong = self.change.check() if reviewed in _CHANGING else None
        if wrong is None and self.words.check():
            wrong = self.words.editor
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reveal(wrong)
            return
        self._write(reviewed)

    def _write(self, reviewed: Reviewed) -> None:
        begun, desk = self._begun, self._workplace.desk
        words = self.words.editor.read()
        change = self.change.change(lasting=reviewed is Reviewed.LASTING)
        self._draft.flush()  # else it would be kept after it is done
        self.save_button.setEnabled(False)
        self._workplace.do(
            lambda: review_package(
                desk,
                package_id=begun.row.package.record_id,
                reviewed=reviewed,
                words=str(words) if words else None,
                instead=changed_lines(begun, change) if reviewed in _CHANGING else None,
                typed_as=begun.form.record_id,
            ),
            lambda _touched: self._done(),
            otherwise=self._refused,
        )

    def _done(self) -> None:
        if isValid(self):
            self._draft.end()
            self.accept()

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, InvalidRecordError) or not isValid(self):
            self._workplace.complain(error)
        if not isValid(self):
            return
        self.save_button.setEnabled(True)
        problems: tuple[Problem, ...] = getattr(error, "problems", ())
        wording = self._workplace.wording
        self._tell(" ".join(dict.fromkeys(problem_words(wording, one) for one in problems)))

    def _tell(self, words: str) -> None:
        self._notice.show_as("danger", words)
        self._notice.setVisible(bool(words))
        self.reveal(self._notice)

    def reject(self) -> None:
        """Close, after asking what to do with what was typed (Qt)."""
        if self.ways.value is None and not self.words.editor.typed:
            self._draft.drop()
            super().reject()
            return
        self._draft.keep()
        question = LeavingQuestion(self)
        question.left.connect(super().reject)
        question.thrown_away.connect(self._throw_away)
        question.open()

    def _throw_away(self) -> None:
        self._draft.drop()
        super().reject()
