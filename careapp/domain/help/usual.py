"""What a citizen is granted in a usual week: minutes on average, pauses and swaps aside.

A single week says little of help every other week; the average over many does.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TypeVar

from careapp.domain.help.catalogue import Category
from careapp.domain.help.grant import Grant, never_began, runs_on
from careapp.domain.help.rhythm import ONE_DAY, times_a_week

K = TypeVar("K", bound=Hashable)
Minutes = Mapping[K, Fraction]
Service = tuple[str, Category | None]


@dataclass(frozen=True, slots=True)
class UsualWeek:
    """Minutes a week on average.

    Attributes:
        services: By name and kind of help.
        categories: By kind of help.
        suppliers: By the supplier's name.
    """

    services: Minutes[Service]
    categories: Minutes[Category | None]
    suppliers: Minutes[str]


@dataclass(frozen=True, slots=True)
class Line:
    """Minutes a week before and after something changed.

    Attributes:
        name: Of a service or a supplier; empty where the line is of a kind of help.
    """

    name: str
    category: Category | None
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekChange:
    """What a usual week is before and after something changed.

    Attributes:
        on: The first day that it is otherwise.
    """

    on: date
    services: tuple[Line, ...]
    categories: tuple[Line, ...]
    suppliers: tuple[Line, ...]

    @property
    def is_one(self) -> bool:
        """Whether any minutes differ."""
        lines = (*self.services, *self.categories, *self.suppliers)
        return any(line.before != line.after for line in lines)


def usual_week(grants: Iterable[Grant], day: date) -> UsualWeek:
    """Return the minutes a week of the grants that run on *day*."""
    services: dict[Service, Fraction] = {}
    categories: dict[Category | None, Fraction] = {}
    suppliers: dict[str, Fraction] = {}
    for grant in grants:
        if grant.amount is None or grant.service is None or not runs_on(grant, day):
            continue
        weekly = grant.amount.minutes * times_a_week(grant.amount.rhythm)
        category = grant.service.category
        _add(services, (grant.name, category), weekly)
        _add(categories, category, weekly)
        _add(suppliers, grant.supplier.name if grant.supplier else "", weekly)
    return UsualWeek(services, categories, suppliers)


def week_change(on: date, before: UsualWeek, after: UsualWeek) -> WeekChange:
    """Return two usual weeks beside one another, in the order in which things appear."""
    return WeekChange(
        on=on,
        services=tuple(Line(*key, *both) for key, both in _beside(before.services, after.services)),
        categories=tuple(
            Line("", key, *both) for key, both in _beside(before.categories, after.categories)
        ),
        suppliers=tuple(
            Line(key, None, *both) for key, both in _beside(before.suppliers, after.suppliers)
        ),
    )


def change_days(grants: Iterable[Grant], first: date, last: date) -> tuple[date, ...]:
    """Return the days from *first* to *last* on which a grant begins, or has just ended."""
    found: set[date] = set()
    for grant in grants:
        if grant.days is None or never_began(grant):
            continue
        found.add(grant.days.starts_on)
        if grant.last_on is not None and grant.last_on < date.max:
            found.add(grant.last_on + ONE_DAY)
    return tuple(sorted(day for day in found if first <= day <= last))


def _add(into: dict[K, Fraction], key: K, minutes: Fraction) -> None:
    into[key] = into.get(key, Fraction(0)) + minutes


def _beside(before: Minutes[K], after: Minutes[K]) -> Iterator[tuple[K, tuple[int, int]]]:
    for key in dict.fromkeys((*before, *after)):
        both = _whole(before.get(key)), _whole(after.get(key))
        if any(both):
            yield key, both


def _whole(minutes: Fraction | None) -> int:
    """Return whole minutes; half a minute counts as one, and a little as one too."""
    return max(int(minutes + Fraction(1, 2)), 1) if minutes else 0
