"""A citizen's help put together: what is granted, given up and received on each day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from careapp.domain.help.grant import Grant, Grants, runs_on
from careapp.domain.help.pause import Pause, stands_still
from careapp.domain.help.rhythm import days_between, falls_on
from careapp.domain.help.swap import Outcome, Swap
from careapp.domain.identity import RecordId


@dataclass(frozen=True, slots=True)
class Help:
    """All that decides what help one citizen gets."""

    grants: Grants = field(default_factory=dict)
    pauses: tuple[Pause, ...] = ()
    swaps: Mapping[RecordId, Swap] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Turn:
    """One swap on one day.

    Attributes:
        given: Minutes given up, never more than what is left of the granted ones.
        received: Minutes instead.
        asked: Minutes that were to be given up.
    """

    swap_id: RecordId
    grant_id: RecordId
    day: date
    given: int
    received: int
    asked: int


def granted_minutes(grant: Grant, day: date) -> int:
    """Return the minutes that are granted on *day*, whether or not they are given."""
    if grant.amount is None or grant.days is None or not runs_on(grant, day):
        return 0
    rhythm = grant.amount.rhythm
    if not falls_on(rhythm, day, since=grant.days.starts_on):
        return 0
    return max(grant.amount.minutes, 0) * max(rhythm.times, 0)


def is_paused(help_: Help, grant_id: RecordId, day: date) -> bool:
    """Return whether a grant stands still on *day*."""
    return any(stands_still(pause, grant_id, day) for pause in help_.pauses)


def minutes_on(help_: Help, grant_id: RecordId, day: date) -> int:
    """Return the minutes of a grant on *day* before any swap; none while it stands still."""
    grant = help_.grants.get(grant_id)
    minutes = granted_minutes(grant, day) if grant else 0
    return minutes if minutes and not is_paused(help_, grant_id, day) else 0


def turns(help_: Help, first: date, last: date) -> Iterator[Turn]:
    """Yield what each swap does on each day from *first* to *last*, in order of days.

    Of two swaps that give up the same help on the same day the earlier one goes first; what
    it leaves is all that the other can give up.
    """
    agreed = sorted(help_.swaps, key=lambda swap_id: _begins(help_.swaps[swap_id], swap_id))
    left: dict[tuple[RecordId, date], int | None] = {}
    found = [
        turn
        for swap_id in agreed
        for turn in _turns_of(help_, swap_id, first, last, left)
    ]  # fmt: skip
    yield from sorted(found, key=lambda turn: turn.day)


def _turns_of(
    help_: Help,
    swap_id: RecordId,
    first: date,
    last: date,
    left: dict[tuple[RecordId, date], int | None],
) -> Iterator[Turn]:
    swap = help_.swaps[swap_id]
    if swap.holds is None or swap.given is None or swap.outcome is not Outcome.AGREED:
        return
    start = max(first, swap.holds.first_on)
    end = min(last, swap.holds.last_on or last)
    grant_id = swap.given.grant_id
    for day in days_between(start, end):
        place = grant_id, day
        if place not in left:
            left[place] = minutes_on(help_, grant_id, day) or None
        rest = left[place]
        if rest is None:
            continue
        given = min(max(swap.given.minutes, 0), rest)
        left[place] = rest - given
        yield Turn(swap_id, grant_id, day, given, swap.received_minutes, swap.given.minutes)


def _begins(swap: Swap, swap_id: RecordId) -> tuple[date, RecordId]:
    return (swap.holds.first_on if swap.holds else date.max, swap_id)
