"""Grants a package in three steps, or asks the visitator where no mandate reaches."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from careapp.changes.change import Json
from careapp.domain.help.package import UrgentRequest
from careapp.domain.identity import CitizenId, RecordId
from careapp.domain.problems import InvalidRecordError
from careapp.services.help.package_choice import GrantingPackage
from careapp.services.help.packages import PackageOffer, PackageWish, grant_package, offer_package
from careapp.services.help.reviewing import note_paper, request_urgent_grant
from careapp.ui.dialogs.form_draft import FormDraft
from careapp.ui.dialogs.packages.check_step import CheckStep
from careapp.ui.dialogs.packages.choose_step import ChooseStep
from careapp.ui.dialogs.packages.days_step import DaysStep
from careapp.ui.dialogs.packages.done_step import DoneStep
from careapp.ui.dialogs.packages.request_step import RequestStep
from careapp.ui.dialogs.packages.step_dialog import StepDialog
from careapp.ui.help_words import problem_words
from careapp.ui.workplace import Place, Workplace

Step = ChooseStep | CheckStep | DaysStep | RequestStep | DoneStep


class GrantPackageDialog(StepDialog):
    """Which package, the checklist, the days; Enter goes on, Alt+Left goes back.

    Args:
        workplace: Where it is written.
        begun: What can be granted, and what was begun on earlier.
        parent: The window it belongs to.

    Signals:
        granted: The package was granted (its id).
    """

    granted = Signal(object)

    def __init__(
        self, workplace: Workplace, begun: GrantingPackage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace, self._begun = workplace, begun
        self._typed: dict[str, Json] = dict(begun.form.typed)
        self.draft = FormDraft(workplace, begun.form, lambda: dict(self._typed), self)
        self._asked = 0
        self.title = self.tr("A package for {name}").format(name=begun.citizen_name)
        self.notice.acted.connect(self._start_over)
        self._begin()

    @property
    def step(self) -> Step:
        """The step that is shown."""
        step = self.steps[-1]
        assert isinstance(step, Step)  # noqa: S101 - nothing else is put there
        return step

    def _begin(self) -> None:
        """Show where one was, or the first step."""
        choose = ChooseStep(self._begun, self._workplace.wording)
        choose.changed.connect(lambda: self._note("package", choose.chosen))
        choose.changed.connect(self._allow)
        choose.asked.connect(self.ask_visitator)
        if package := self._typed.get("package"):
            choose.choose(str(package))
        self.show_step(choose)
        if self._begun.form.typed_at is not None:
            words = self.tr("You began on this {when} and did not finish. It is all here.")
            today = self._workplace.desk.clock.today()
            when = self._workplace.wording.near_moment(self._begun.form.typed_at, today)
            self.notice.show_as("accent", words.format(when=when), self.tr("Start over"))
            self.notice.show()
        if not self._begun.may_grant or "words" in self._typed:
            self.ask_visitator()

    def _start_over(self) -> None:
        self._typed.clear()
        self.draft.drop()
        self.notice.hide()
        while self.steps:
            self.take_away()
        self._begun = replace(self._begun, form=replace(self._begun.form, typed={}, typed_at=None))
        self._begin()

    # Going from step to step

    def word_step(self) -> None:
        """Say where one is, and what the button does."""
        step = self.step
        steps = {
            ChooseStep: self.tr("Step 1 of 3: which package"),
            CheckStep: self.tr("Step 2 of 3: the checklist"),
            DaysStep: self.tr("Step 3 of 3: the days, and who gives the help"),
            RequestStep: self.tr("An urgent grant from the needs assessor"),
            DoneStep: "",
        }
        self.where.setText(steps[type(step)])
        self.where.setVisible(not isinstance(step, DoneStep))
        names = {
            DaysStep: self.tr("Grant the package"),
            RequestStep: self.tr("Send to the needs assessor"),
            DoneStep: self.tr("Close"),
        }
        self.next_button.setText(names.get(type(step), self.tr("Go on")))
        is_done = isinstance(step, DoneStep)
        self.back_button.setVisible(len(self.steps) > 1 and not is_done)
        self.cancel_button.setVisible(not is_done)
        self._allow()
        step.show()
        step.focus_first()

    def _allow(self) -> None:
        """Let one go on, unless something stands against it: that is said in the step."""
        step = self.step
        refused = isinstance(step, ChooseStep | DaysStep) and step.is_refused
        if refused and self.next_button.hasFocus():
            step.focus_first()
        self.next_button.setEnabled(not refused)

    def go_on(self) -> None:
        """Go to the next step, or do it."""
        match self.step:
            case ChooseStep() as step:
                self._to_checklist(step)
            case CheckStep() as step:
                self._to_days(step)
            case DaysStep() as step:
                self._grant(step)
            case RequestStep() as step:
                self._send(step)
            case DoneStep():
                self.accept()

    def _to_checklist(self, step: ChooseStep) -> None:
        choice = step.choice
        if choice is None or step.problem:
            step.focus_first()
            return
        check = CheckStep(choice.package, self._workplace.wording, may_ask=self._begun.may_request)
        ticked = self._typed.get("ticked")
        if isinstance(ticked, list | tuple):
            check.tick(frozenset(str(one) for one in ticked))
        check.changed.connect(lambda: self._note("ticked", sorted(check.ticked)))
        check.asked.connect(self.ask_visitator)
        self.show_step(check)

    def _to_days(self, step: CheckStep) -> None:
        choice = self._choice.choice
        if choice is None or step.problem:
            step.tell(step.problem)
            step.focus_first()
            return
        days = DaysStep(self._workplace, choice, may_ask=self._begun.may_request)
        today = self._workplace.desk.clock.today()
        for name, row, usual in (("first", days.first, today), ("last", days.last, None)):
            row.editor.typed = self._typed.get(name) or row.editor.typed_of(usual)
            row.refresh()
        days.changed.connect(lambda: self._note_days(days))
        days.asked.connect(self.ask_visitator)
        self.show_step(days)
        self._ask_offer(days)

    @property
    def _choice(self) -> ChooseStep:
        first = self.steps[0]
        assert isinstance(first, ChooseStep)  # noqa: S101 - it always stands first
        return first

    # What is typed

    def _note(self, name: str, typed: Json) -> None:
        """Keep what was typed in a field."""
        if name == "package" and typed != self._typed.get("package"):
            self._typed.pop("ticked", None)
        if typed:
            self._typed[name] = typed
        else:
            self._typed.pop(name, None)
        self.draft.touch()

    def _note_days(self, step: DaysStep) -> None:
        self._note("first", step.first.editor.typed)
        self._note("last", step.last.editor.typed)
        if step.is_typed_well:
            self._ask_offer(step)

    def _wish(self, starts_on: date, ends_on: date | None) -> PackageWish:
        check = next(one for one in self.steps if isinstance(one, CheckStep))
        return PackageWish(
            citizen_id=self._begun.citizen_id,
            package=str(self._choice.packages.value),
            starts_on=starts_on,
            ticked=check.ticked,
            ends_on=ends_on,
        )

    def _ask_offer(self, step: DaysStep) -> None:
        """Show the package as it would be granted on these days."""
        starts_on = step.starts_on
        if starts_on is None:
            return
        self._asked += 1
        turn, desk = self._asked, self._workplace.desk
        wish, language = self._wish(starts_on, step.ends_on), self._workplace.look.language

        def show(offer: PackageOffer) -> None:
            if isValid(self) and isValid(step) and turn == self._asked:
                step.show_offer(offer)
                self._allow()

        self._workplace.ask(lambda: offer_package(desk, wish, language=language), show)

    # Doing

    def _grant(self, step: DaysStep) -> None:
        starts_on = step.starts_on
        if step.problem or starts_on is None:
            step.focus_first()
            return
        self.draft.flush()  # else it would be kept after it is done
        self.next_button.setEnabled(False)
        desk = self._workplace.desk
        wish, form = self._wish(starts_on, step.ends_on), self._begun.form
        self._workplace.do(
            lambda: grant_package(desk, wish, visit_id=form.visit_id, typed_as=form.record_id),
            lambda done: self._done(done.result),
            otherwise=self._refused,
        )

    def ask_visitator(self) -> None:
        """Turn to the visitator, in the same place."""
        step = self.step
        why = "" if isinstance(step, RequestStep | DoneStep) else step.problem
        if not self._begun.may_grant:
            why = self.tr("Your role may not grant packages.")
        request = RequestStep(self._workplace, why)
        request.words.editor.typed = self._typed.get("words")
        request.needed.editor.typed = self._typed.get("needed")
        for name, row in (("words", request.words), ("needed", request.needed)):
            row.edited.connect(lambda name=name, row=row: self._note(name, row.editor.typed))
        self.show_step(request)

    def _send(self, step: RequestStep) -> None:
        wrong = [row for row in (step.words, step.needed) if row.check()]
        if wrong:
            wrong[0].editor.focus_first()
            return
        self.draft.flush()  # else it would be kept after it is done
        self.next_button.setEnabled(False)
        words, needed = step.words.editor.read(), step.needed.editor.read()
        choice, desk = self._choice.choice, self._workplace.desk
        request = UrgentRequest(
            citizen_id=CitizenId(self._begun.citizen_id),
            words=str(words),
            package=choice.package.key if choice else None,
            refused_for=choice.permit.reason or None if choice else None,
            needed_on=needed if isinstance(needed, date) else None,
        )
        typed_as = self._begun.form.record_id
        self._workplace.do(
            lambda: request_urgent_grant(desk, request, typed_as=typed_as),
            lambda _done: self._sent(),
            otherwise=self._refused,
        )

    def _done(self, package_id: RecordId) -> None:
        """Say what was granted, in the same place."""
        offer = self.step.offer if isinstance(self.step, DaysStep) else None
        if not isValid(self) or offer is None:
            return
        self.draft.end()
        self._typed.clear()
        self.notice.hide()
        self.next_button.setEnabled(True)
        name, desk = self._begun.citizen_given_name, self._workplace.desk
        done = DoneStep(name, offer, self._workplace.wording)
        done.handed_over.connect(
            lambda: self._workplace.do(lambda: note_paper(desk, package_id=package_id))
        )
        done.paper_wanted.connect(lambda: self._print(package_id))
        self.show_step(done)
        self.next_button.setFocus()
        self.granted.emit(package_id)

    def _print(self, package_id: RecordId) -> None:
        self.accept()
        self._workplace.go(Place("print-package", package_id))

    def _sent(self) -> None:
        if isValid(self):
            self.draft.end()
            self.accept()

    def _refused(self, error: BaseException) -> None:
        if not isValid(self) or not isinstance(error, InvalidRecordError):
            self._workplace.complain(error)
        if not isValid(self):
            return
        self.next_button.setEnabled(True)
        if isinstance(error, InvalidRecordError):
            said = (problem_words(self._workplace.wording, one) for one in error.problems)
            self.notice.show_as("danger", " ".join(said))
            self.notice.show()

    def is_typed(self) -> bool:
        """Return whether more than a package was chosen."""
        return bool(self._typed.keys() - {"package"})
