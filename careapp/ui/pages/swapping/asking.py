"""What is asked before something is noted: why no swap, what they disagree on, why no help."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from careapp.changes.touched import Done
from careapp.domain.help.swap import Outcome, Swap
from careapp.domain.identity import RecordId
from careapp.services.help.swap_form import SwapForm
from careapp.services.help.swap_page import SwapPage
from careapp.services.help.swapping import decline_help, swap_service
from careapp.services.help.words import span_words
from careapp.ui.dialogs.once import open_once
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.dialogs.reason_draft import ReasonDraft
from careapp.ui.pages.swapping.week import given_name
from careapp.ui.workplace import Workplace

Then = Callable[[object], None]


class Asking(QWidget):
    """Opens a question over the page; what is typed in it is kept until it is used.

    Args:
        workplace: Where it is written.
        page: Over which it is asked.
    """

    def __init__(self, workplace: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self.hide()
        self._workplace, self._page = workplace, page

    def why_no_swap(self, page: SwapPage, form: SwapForm, then: Then) -> None:
        """Note that there is no swap, with the reason and what was wanted."""
        self._ask(
            self.tr("Why is there no swap?"),
            self.tr("It is noted with what {name} wanted. The granted help is given as usual."),
            self.tr("Note: no swap"),
            (
                self.tr("The citizen changed their mind"),
                self.tr("The municipality's rules do not allow it"),
                self.tr("The supplier cannot do it in time"),
            ),
            page,
            "no-swap",
            lambda words: self._write(page, form, then, Outcome.NOT_AGREED, why=words),
        )

    def what_they_disagree_on(self, page: SwapPage, form: SwapForm, then: Then) -> None:
        """Note a disagreement; in doubt the granted help is given."""
        self._ask(
            self.tr("What do you disagree about?"),
            self.tr("In doubt the granted help is given. What you disagree about is kept."),
            self.tr("Note the disagreement"),
            (
                self.tr("Whether it is professionally sound"),
                self.tr("How long it takes"),
            ),
            page,
            "disagreement",
            lambda words: self._write(page, form, then, Outcome.DISAGREED, disagreement=words),
        )

    def why_no_help(
        self, page: SwapPage, form: SwapForm, then: Callable[[Done[RecordId]], None]
    ) -> None:
        """Note that the citizen says no to the help; that is not a swap."""
        given, day = form.given, form.first_on
        if given is None or day is None:
            return
        title = self.tr("Why does {name} say no to {help} on {day}?").format(
            name=given_name(page), help=given.name, day=self._workplace.wording.day(day)
        )
        draft = ReasonDraft(self._workplace, given.grant_id, "decline")
        dialog = ReasonDialog(
            title,
            self._told_of_declines(page),
            self.tr("Note the no"),
            (self.tr("Does not feel well"), self.tr("Has visitors"), self.tr("Does it alone")),
            self._page,
            draft=draft,
        )
        desk, citizen_id, grant_id = self._workplace.desk, page.citizen_id, given.grant_id
        dialog.given.connect(
            lambda why: draft.use(
                lambda: decline_help(
                    desk, citizen_id=citizen_id, grant_id=grant_id, declined_on=day, why=why
                ),
                then,
            )
        )
        open_once(dialog)

    def _told_of_declines(self, page: SwapPage) -> str:
        limit = page.known.rules.declines
        words = self.tr("This is not a swap: the help is not given, and nothing comes instead.")
        if limit is None:
            return words
        many = self.tr(
            "With {times} days within {span} the need is assessed anew; so far {number}."
        )
        span = span_words(self._workplace.wording, limit.months, limit.days)
        told = many.format(times=limit.times, span=span, number=page.declined)
        return f"{words} {told}"

    def _ask(
        self,
        title: str,
        explanation: str,
        confirm: str,
        suggestions: tuple[str, ...],
        page: SwapPage,
        question: str,
        write: Callable[[str], Callable[[ReasonDraft], None]],
    ) -> None:
        draft = ReasonDraft(self._workplace, page.draft_id, question)
        explained = explanation.format(name=given_name(page))
        dialog = ReasonDialog(title, explained, confirm, suggestions, self._page, draft=draft)
        dialog.given.connect(lambda words: write(words)(draft))
        open_once(dialog)

    def _write(
        self, page: SwapPage, form: SwapForm, then: Then, outcome: Outcome, **said: str
    ) -> Callable[[ReasonDraft], None]:
        swap = form.swap(page.citizen_id, page.visit_id)
        made: Swap = replace(swap, outcome=outcome, **said)  # type: ignore[arg-type]
        desk, draft_id = self._workplace.desk, page.draft_id

        def write(draft: ReasonDraft) -> None:
            draft.use(lambda: swap_service(desk, made, typed_as=draft_id), then)

        return write
