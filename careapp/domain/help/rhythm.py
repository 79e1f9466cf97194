"""On which days help is given: dates only, so no hour of a day is ever twice or missing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

DAYS_A_WEEK = 7
ONE_DAY = timedelta(days=1)
EVERY_DAY = tuple(range(1, DAYS_A_WEEK + 1))


class Often(StrEnum):
    """The kinds of rhythm."""

    DAILY = "daily"
    WEEKDAYS = "weekdays"
    AS_NEEDED = "as-needed"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often help is given.

    Attributes:
        weekdays: ISO numbers, Monday is 1; of `Often.WEEKDAYS` only.
        every_weeks: 1 for each week, 2 for every other, and so on.
        anchor: Any day of a week that counts, where it is not each week; without one the
            first week of the help counts.
        times: How many times on such a day.
    """

    often: Often
    weekdays: tuple[int, ...] = ()
    every_weeks: int = 1
    anchor: date | None = None
    times: int = 1


def monday_of(day: date) -> date:
    """Return the Monday of the ISO week of *day*."""
    return day - timedelta(days=day.weekday())


def weeks_between(one: date, other: date) -> int:
    """Return how many weeks lie between the weeks of two days; ISO week 53 is one of them."""
    return (monday_of(other) - monday_of(one)).days // DAYS_A_WEEK


def falls_on(rhythm: Rhythm, day: date, *, since: date) -> bool:
    """Return whether help is given on *day*.

    Args:
        rhythm: How often.
        day: Any day.
        since: The first day of the help: what counts weeks where there is no anchor.
    """
    if rhythm.often is Often.AS_NEEDED:
        return False
    if rhythm.every_weeks > 1 and weeks_between(rhythm.anchor or since, day) % rhythm.every_weeks:
        return False
    return rhythm.often is Often.DAILY or day.isoweekday() in rhythm.weekdays


def keeping_weeks(rhythm: Rhythm, since: date) -> Rhythm:
    """Return a rhythm that counts on from the week of *since*, whatever day it is granted from."""
    if rhythm.every_weeks <= 1 or rhythm.anchor is not None:
        return rhythm
    return replace(rhythm, anchor=since)


def days_between(first: date, last: date) -> Iterator[date]:
    """Yield the days from *first* to *last*, both included."""
    day = first
    while day <= last:
        yield day
        if day == date.max:
            return
        day += ONE_DAY


def days_of(rhythm: Rhythm, first: date, last: date, *, since: date) -> Iterator[date]:
    """Yield the days from *first* to *last* on which help is given."""
    return (day for day in days_between(first, last) if falls_on(rhythm, day, since=since))


def times_a_week(rhythm: Rhythm) -> Fraction:
    """Return how many times it is in a week on average; help as needed has no number."""
    if rhythm.often is Often.AS_NEEDED:
        return Fraction(0)
    days = DAYS_A_WEEK if rhythm.often is Often.DAILY else len(set(rhythm.weekdays))
    return Fraction(days * rhythm.times, max(rhythm.every_weeks, 1))


def months_before(day: date, months: int) -> date:
    """Return the same day some months earlier, or the last day of a month that is too short."""
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    first = date(years, month + 1, 1)
    past = date(years + month // 11, (month + 1) % 12 + 1, 1)
    return first.replace(day=min(day.day, (past - ONE_DAY).day))
