"""Swaps in plain words: on which days, from what to what, and what came of it."""

from careapp.domain.help.swap import How, Outcome, Swap
from careapp.services.help.words import minutes
from careapp.services.papers.help_file import HelpFile
from careapp.services.papers.plain_help import period_words


def swap_days(file: HelpFile, swap: Swap) -> str:
    """Return on which days a swap holds: ``onsdag 25. november``, or from when to when."""
    holds = swap.holds
    if holds is None:
        return ""
    if holds.how is How.ONCE:
        return file.wording.day(holds.first_on)
    return period_words(file.wording, holds.first_on, holds.last_on)


def swap_dates(file: HelpFile, swap: Swap) -> str:
    """Return on which days a swap holds, with the year, for a list of many."""
    holds = swap.holds
    return period_words(file.wording, holds.first_on, holds.last_on) if holds else ""


def given_words(file: HelpFile, swap: Swap) -> str:
    """Return what is given up, with its minutes."""
    if swap.given is None:
        return ""
    grant = file.grant(swap.given.grant_id)
    name = file.names.of(grant.key if grant else None, swap.given.name)
    return f"{name} ({minutes(file.wording, swap.given.minutes)})"


def received_words(file: HelpFile, swap: Swap) -> str:
    """Return what is chosen instead, each with its minutes."""
    parts = [
        f"{file.names.of(one.key, one.name)} ({minutes(file.wording, one.minutes)})"
        for one in swap.received
    ]
    return file.wording.listed(parts) if parts else file.wording.word("swap_list.nothing_instead")


def instead_words(file: HelpFile, swap: Swap) -> str:
    """Return a swap in one sentence, as the citizen reads it."""
    key = {
        Outcome.AGREED: "agreed",
        Outcome.NOT_AGREED: "not_agreed",
        Outcome.DISAGREED: "disagreed",
    }[swap.outcome or Outcome.NOT_AGREED]
    return file.wording.word(
        f"help_paper.swapped.{key}",
        given=given_words(file, swap),
        received=received_words(file, swap),
    )
