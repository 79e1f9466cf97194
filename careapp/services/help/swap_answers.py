"""What the municipality's rules answer while one speaks about a swap, row by row."""

from dataclasses import dataclass, replace

from careapp.domain.help.account import Entry, account_of
from careapp.domain.help.judging import Judgement
from careapp.domain.help.swap import Outcome, Ruling, Verdict
from careapp.domain.help.swap_case import GIVEN, PROPOSED, TOTAL, about_received
from careapp.services.desk import Desk
from careapp.services.help.swap_form import SwapForm
from careapp.services.help.swap_page import SwapPage
from careapp.services.help.swapping import judge_swap
from careapp.services.help.words import SaidOfSwap, swap_words
from careapp.services.wording import Wording

_MOST_SAID = 2
"""Of several remarks on one row: more is not read."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the rules say of one row.

    Attributes:
        said: The ruling, the names of the rules and their reasons, in words.
    """

    ruling: Ruling
    said: SaidOfSwap


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the rules say of a swap as it is chosen so far.

    Attributes:
        given: Of what is given up.
        rows: Of each row, as if it were wanted.
        total: Of the time; None while nothing is wanted.
        ruling: Of the whole swap.
        deciding: What the whole rests on.
        entry: The line of the ledger that it would be.
    """

    given: Answer
    rows: tuple[Answer, ...]
    total: Answer | None
    ruling: Ruling
    deciding: Answer
    entry: Entry | None

    def of_wanted(self, form: SwapForm) -> tuple[Answer, ...]:
        """Return what is said of what is wanted, and of its time."""
        rows = zip(self.rows, form.rows, strict=True)
        total = (self.total,) if self.total else ()
        return (*(answer for answer, row in rows if row.ticked), *total)


def answers(desk: Desk, page: SwapPage, form: SwapForm, wording: Wording) -> Answers | None:
    """Return what the rules say; None before anything is given up. Reads nothing but *page*."""
    if form.given is None or form.first_on is None:
        return None
    chosen = form.swap(page.citizen_id, page.visit_id)
    every = form.swap(page.citizen_id, page.visit_id, rows=len(form.rows))
    of_chosen = judge_swap(desk, chosen, known=page.known, catalogue=page.catalogue)
    of_every = judge_swap(desk, every, known=page.known, catalogue=page.catalogue)
    rows = tuple(_answer(of_every, about_received(n), wording) for n in range(len(form.rows)))
    return Answers(
        given=_answer(of_chosen, GIVEN, wording),
        rows=rows,
        total=_answer(of_chosen, TOTAL, wording) if form.received else None,
        ruling=of_chosen.ruling,
        deciding=_worded([of_chosen.deciding], wording),
        entry=_entry(page, form) if form.received and not _too_long(of_chosen) else None,
    )


def _too_long(judgement: Judgement) -> bool:
    return judgement.rows[TOTAL].ruling is Ruling.REFUSED


def _answer(judgement: Judgement, about: str, wording: Wording) -> Answer:
    """Return the deciding verdict of a row with what else is as strict."""
    first = judgement.rows[about]
    also = [
        one
        for one in judgement.verdicts
        if one.about == about and one.ruling is first.ruling and one != first
    ]
    remarks = also if first.ruling is Ruling.REMARK else []
    return _worded([first, *remarks][:_MOST_SAID], wording)


def _worded(verdicts: list[Verdict], wording: Wording) -> Answer:
    said = [swap_words(wording, one) for one in verdicts]
    rules = dict.fromkeys(one.rule for one in said)
    reasons = dict.fromkeys(one.reason for one in said)
    together = SaidOfSwap(said[0].ruling, " · ".join(rules), " ".join(reasons))
    return Answer(verdicts[0].ruling, together)


def _entry(page: SwapPage, form: SwapForm) -> Entry | None:
    holds, known = form.holds, page.known
    if holds is None:
        return None
    proposed = replace(form.swap(page.citizen_id, page.visit_id), outcome=Outcome.AGREED)
    with_it = replace(known.help, swaps={**known.help.swaps, PROPOSED: proposed})
    firsts = [one.record.holds.first_on for one in known.swaps if one.record.holds]
    first = min((*firsts, holds.first_on))
    account = account_of(with_it, page.klippekort, first, holds.first_on)
    own = [entry for entry in account.entries if entry.swap_id == PROPOSED]
    return own[-1] if own else None
