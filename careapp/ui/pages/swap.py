"""Swapping a service: what goes, what comes instead, and at once what the rules say."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QTimer

from careapp.changes.touched import Done
from careapp.domain.help.swap import How, Outcome, Ruling, Swap, SwapWay
from careapp.domain.identity import RecordId
from careapp.services.help.swap_answers import Answers, answers
from careapp.services.help.swap_form import SwapForm
from careapp.services.help.swap_page import SwapPage as Shown
from careapp.services.help.swap_page import (
    give_up,
    hold_for,
    keep_swap,
    on_day,
    other_help,
    swap_page,
)
from careapp.services.help.swapping import swap_service, take_back_decline, take_back_swap
from careapp.services.help.words import minutes
from careapp.services.records import drop_form
from careapp.ui.dialogs.once import open_once
from careapp.ui.dialogs.other_help import OtherHelpDialog
from careapp.ui.page import Page
from careapp.ui.pages.filling import filled_anew
from careapp.ui.pages.swapping.asking import Asking
from careapp.ui.pages.swapping.notice import SwapNotice
from careapp.ui.pages.swapping.turned import TurnedSwap
from careapp.ui.pages.swapping.view import SwapView
from careapp.ui.pages.swapping.week import given_name
from careapp.ui.widgets.layouts import VBox
from careapp.ui.workplace import Place, Workplace

KEEP_AFTER_MS = 300
"""From the first unsaved change to the disk; with the writing it stays under 400 ms."""

TRY_AGAIN_MS = 2_000

_OF_HELP = ("decline", "grant", "informed", "pause", "service", "swap", "swap_rules")
_KINDS = frozenset({"citizen", "visit", *_OF_HELP})


class SwapPage(Page):
    """The page where a citizen and who visits them speak about a swap."""

    key = "swap"
    rail = "citizens"
    kinds = _KINDS

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._shown: Shown | None = None
        self._form = SwapForm()
        self._answers: Answers | None = None
        self._made: Swap | None = None
        self._changed = False
        self._turn = 0
        self.view = SwapView()
        self._notice = SwapNotice(self.view.notice, self)
        self._asking = Asking(workplace, self)
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._again = QTimer(self, singleShot=True, interval=TRY_AGAIN_MS)
        VBox(parent=self).addWidget(self.view)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        self._timer.timeout.connect(self._keep)
        self._again.timeout.connect(self._keep)
        view.back.clicked.connect(self._go_back)
        view.turn.clicked.connect(self.turn)
        view.week.chosen.connect(self._give_up)
        view.week.telling_wanted.connect(lambda: self._go("new-informed"))
        view.week.decline_wanted.connect(self.decline)
        view.giving.how_chosen.connect(self._hold_for)
        view.giving.first_chosen.connect(self._begin_on)
        view.giving.last_chosen.connect(self._end_on)
        view.receiving.ticked.connect(self._tick)
        view.receiving.set_to.connect(self._set_minutes)
        view.other.clicked.connect(self.choose_other)
        view.total.agreed.connect(self.agree)
        view.total.not_agreed.connect(self.note_no_swap)
        view.total.disagreed.connect(self.note_disagreement)
        view.total.way_chosen.connect(self._ask_by)
        view.ledger.end_wanted.connect(
            lambda swap_id: self.workplace.go(Place("end-swap", swap_id))
        )
        view.ledger.back_wanted.connect(
            lambda swap_id: self.workplace.go(Place("take-back-swap", swap_id))
        )
        for part in (view, view.ledger):
            part.help_wanted.connect(lambda: self._go("help"))

    # What is shown

    def go_to(self, place: Place) -> None:
        """Show a citizen; what was chosen for another one is on disk already."""
        if place.record_id != self.place.record_id:
            self._forget()
        super().go_to(place)

    def leave(self) -> None:
        """Put what is chosen on disk."""
        if self._timer.isActive():
            self._keep()
        self._forget()

    def _forget(self) -> None:
        self._shown, self._made, self._changed = None, None, False
        self._notice.hide()

    def _refresh(self) -> None:
        citizen_id, language = self.place.record_id, self.workplace.look.language
        if citizen_id is not None:
            self._ask(
                lambda desk: swap_page(desk, citizen_id=citizen_id, language=language), self._show
            )

    def _show(self, shown: Shown) -> None:
        """Show it anew; what somebody is choosing stays as it is."""
        before = self._shown
        if before is not None and self._changed:
            shown = replace(shown, draft_id=before.draft_id, form=self._form)
        elif shown.begun_at is not None:
            self._notice.resumed(self._when(shown.begun_at), self._begin_again)
            self._changed = True
        self._shown, self._form = shown, shown.form
        with filled_anew(self):
            self.view.show_page(shown, self._form, self.workplace.wording)
        if before is None:
            self.view.to_top()
        self._judge()

    def _when(self, at: datetime) -> str:
        return self.workplace.wording.near_moment(at, self.workplace.desk.clock.today())

    # What is chosen

    def _change(self, change: Callable[[Shown, SwapForm], SwapForm]) -> None:
        """Choose something: show it, ask the rules, and put it on disk soon."""
        shown = self._shown
        if shown is None:
            return
        form = change(shown, self._form)
        if form == self._form:
            return
        self._form, self._changed, self._made = form, True, None
        self._notice.hide()
        with filled_anew(self):
            self.view.show_form(shown, form, self.workplace.wording)
        self._judge()
        if not self._timer.isActive():
            self._timer.start()

    def _judge(self) -> None:
        """Ask the rules, off the main thread; what was chosen later overtakes the answer."""
        shown, form, wording = self._shown, self._form, self.workplace.wording
        if shown is None:
            return
        self._turn += 1
        turn, desk = self._turn, self.workplace.desk

        def show(said: Answers | None) -> None:
            if turn == self._turn and shown is self._shown:
                self._answers = said
                self.view.show_answers(shown, form, said, wording)

        self.workplace.ask(lambda: answers(desk, shown, form, wording), show)

    def _keep(self) -> None:
        """Put what is chosen on disk; where the disk will not, try again by and by."""
        self._timer.stop()
        self._again.stop()
        shown, form, desk = self._shown, self._form, self.workplace.desk

        def failed(error: BaseException) -> None:
            self.workplace.complain(error)
            self._again.start()

        if shown is not None:
            self.workplace.ask(
                lambda: keep_swap(desk, shown, form), self.workplace.saved.emit, otherwise=failed
            )

    def _give_up(self, grant_id: RecordId) -> None:
        language = self.workplace.look.language
        self._change(lambda shown, form: give_up(shown, form, grant_id, language=language))

    def _hold_for(self, how: How) -> None:
        self._change(lambda shown, form: hold_for(shown, form, how))

    def _begin_on(self, day: date) -> None:
        self._change(lambda shown, form: on_day(shown, form, day))

    def _end_on(self, day: date) -> None:
        self._change(lambda _shown, form: replace(form, last_on=day))

    def _tick(self, number: int, ticked: bool) -> None:  # noqa: FBT001 - a signal of Qt
        self._change(lambda _shown, form: form.tick(number, ticked=ticked))

    def _set_minutes(self, number: int, value: int) -> None:
        self._change(lambda _shown, form: form.with_minutes(number, value))

    def _ask_by(self, way: SwapWay) -> None:
        self._change(lambda _shown, form: replace(form, way=way))

    def choose_other(self) -> None:
        """Choose help that is not offered here."""
        shown, wording = self._shown, self.workplace.wording
        if shown is None:
            return
        dialog = OtherHelpDialog(
            lambda words: other_help(shown, self._form, words, wording.language),
            lambda one: minutes(wording, one.minutes) if one.minutes else "",
            self._form.own,
            self,
        )
        dialog.chosen.connect(lambda one: self._change(lambda _s, form: form.add([one])))
        dialog.wished.connect(lambda words: self._change(lambda _s, form: form.wish(words)))
        dialog.typed.connect(self._type_wish)
        open_once(dialog)

    def _type_wish(self, words: str) -> None:
        self._change(lambda _shown, form: replace(form, own=words))

    # What becomes of it

    def agree(self) -> None:
        """Agree on the swap; where the rules refuse it, the reason stands beside the button."""
        shown, said = self._shown, self._answers
        if shown is None or said is None or said.ruling is Ruling.REFUSED:
            return
        swap = replace(self._form.swap(shown.citizen_id, shown.visit_id), outcome=Outcome.AGREED)
        desk, draft_id = self.workplace.desk, shown.draft_id
        self._flush()
        self.workplace.do(
            lambda: swap_service(desk, swap, typed_as=draft_id),
            lambda done: self._agreed(swap, done),
        )

    def _agreed(self, swap: Swap, done: Done[RecordId]) -> None:
        shown = self._shown
        if shown is None:
            return
        self._begin_anew()
        self._made = swap
        self._notice.agreed(shown, swap, self.workplace.wording, lambda: self._undo(done.result))

    def _undo(self, swap_id: RecordId) -> None:
        desk = self.workplace.desk
        self._made = None
        self._notice.hide()
        self.workplace.do(lambda: take_back_swap(desk, swap_id), lambda _t: self._notice.undone())

    def note_no_swap(self) -> None:
        """Ask why there is no swap, and note it."""
        if self._shown is not None:
            self._flush()
            self._asking.why_no_swap(self._shown, self._form, self._noted)

    def note_disagreement(self) -> None:
        """Ask what they disagree on, and note it: the granted help is given."""
        if self._shown is not None:
            self._flush()
            self._asking.what_they_disagree_on(self._shown, self._form, self._noted)

    def decline(self) -> None:
        """Ask why the citizen says no to the help, and note it; it is no swap."""
        if self._shown is not None:
            self._asking.why_no_help(self._shown, self._form, self._declined)

    def _declined(self, done: Done[RecordId]) -> None:
        desk, decline_id = self.workplace.desk, done.result

        def undo() -> None:
            self._notice.hide()
            self.workplace.do(
                lambda: take_back_decline(desk, decline_id), lambda _t: self._notice.undone()
            )

        self._notice.declined(undo)

    def _noted(self, _done: object) -> None:
        self._begin_anew()
        self._notice.noted()

    def _flush(self) -> None:
        if self._timer.isActive():
            self._keep()

    def _begin_anew(self) -> None:
        """Begin another swap: what was chosen is written."""
        self._timer.stop()
        self._again.stop()
        self._changed = False

    def _begin_again(self) -> None:
        """Forget what was chosen, because its author chose to."""
        shown, desk = self._shown, self.workplace.desk
        if shown is None:
            return
        self._begin_anew()
        self._notice.hide()
        draft_id = shown.draft_id
        self.workplace.ask(lambda: drop_form(desk, draft_id), lambda _none: self.refresh())

    # Where one goes

    def turn(self) -> None:
        """Show the citizen the swap, large and plain."""
        shown = self._shown
        if shown is None:
            return
        swap = self._made or self._form.swap(shown.citizen_id, shown.visit_id)
        said = self._answers if self._made is None else None
        rows = said.of_wanted(self._form) if said else ()
        reasons = tuple((one.ruling, one.said.reason) for one in rows)
        screen = TurnedSwap(given_name(shown), swap, self.workplace.wording, reasons, self)
        open_once(screen)

    def _go_back(self) -> None:
        shown = self._shown
        if shown is not None and shown.visit_id is not None:
            self.workplace.go(Place("visit", shown.visit_id))
        else:
            self._go("citizen")

    def _go(self, page: str) -> None:
        self.workplace.go(Place(page, self.place.record_id))
