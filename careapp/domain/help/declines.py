"""Declines that call for reassessment; a swap is no decline."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from careapp.domain.help.rhythm import months_before
from careapp.domain.help.swap import Decline
from careapp.domain.help.swap_rules import DeclineLimit
from careapp.domain.identity import RecordId


@dataclass(frozen=True, slots=True)
class TooMany:
    """As many declines as call for reassessment, the first in front."""

    declines: tuple[RecordId, ...]
    on: date


def too_many(declines: Mapping[RecordId, Decline], limit: DeclineLimit | None) -> Iterator[TooMany]:
    """Yield each time that *limit* was reached; the count begins anew after it.

    Two declines of help on one day are one: the citizen said no that day.
    """
    if limit is None or limit.times < 1:
        return
    window: list[tuple[date, RecordId]] = []
    for day, decline_id in _one_a_day(declines.items()):
        since = _window(day, limit)
        window = [one for one in window if one[0] > since] + [(day, decline_id)]
        if len(window) == limit.times:
            yield TooMany(tuple(known for _, known in window), day)
            window = []


def declines_within(declines: Iterable[Decline], limit: DeclineLimit, today: date) -> int:
    """Return on how many days of the last months help was declined."""
    since = _window(today, limit)
    days = {one.declined_on for one in declines if one.declined_on}
    return sum(since < day <= today for day in days)


def _window(day: date, limit: DeclineLimit) -> date:
    """Return the last day that is too long ago to count."""
    return months_before(day, limit.months) - timedelta(days=limit.days)


def _one_a_day(
    declines: Iterable[tuple[RecordId, Decline]],
) -> Iterator[tuple[date, RecordId]]:
    dated = sorted((one.declined_on, i) for i, one in declines if one.declined_on)
    seen: set[date] = set()
    for day, decline_id in dated:
        if day not in seen:
            seen.add(day)
            yield day, decline_id
