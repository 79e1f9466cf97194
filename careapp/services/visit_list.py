"""All visits by day: those that come, then those that were."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import islice
from typing import NamedTuple

from careapp.domain.citizen import Citizen
from careapp.domain.visit import Period, Visit, VisitStatus
from careapp.services.desk import Desk
from careapp.services.visits import VisitRow, takes_part, times_of, visit_row, visits_between
from careapp.store.reader import Stored

MOST = 100
"""The most visits on each side of today."""

_A_DAY = timedelta(days=1)
_DAYS_AROUND = 366
_MOST_CITIZENS = 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which visits to list.

    Attributes:
        mine: Only those that the person at the desk leads or takes part in.
        status: Only those that stand so.
        words: Only those with citizens that are found by these words.
    """

    mine: bool = True
    status: VisitStatus | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class DayOfVisits:
    """The visits of one day, in order of time; *day* None for those without a time."""

    day: date | None
    visits: tuple[VisitRow, ...]


@dataclass(frozen=True, slots=True)
class VisitList:
    """Visits by day.

    Attributes:
        coming: From today on, the next day first.
        earlier: Before today, the latest day first.
        cut: Whether there are more than are listed.
    """

    today: date
    coming: tuple[DayOfVisits, ...]
    earlier: tuple[DayOfVisits, ...]
    cut: bool = False


def list_visits(desk: Desk, wanted: Wanted) -> VisitList:
    """Return the visits that are wanted, at most 100 on each side of today."""
    today = desk.clock.today()
    if wanted.words.strip() or wanted.mine:
        coming, earlier = _few(desk, wanted, today)
    else:
        coming = list(islice(_ahead(desk, wanted, today), MOST + 1))
        earlier = list(islice(_back(desk, wanted, today), MOST + 1))
    return VisitList(
        today,
        _by_day(desk, coming[:MOST]),
        tuple(_in_order(one) for one in _by_day(desk, earlier[:MOST])),
        cut=max(len(coming), len(earlier)) > MOST,
    )


def _few(desk: Desk, wanted: Wanted, today: date) -> tuple[list[VisitRow], list[VisitRow]]:
    """Return what comes and what was, out of the few visits of some citizens or of oneself."""
    if not wanted.words.strip():
        visits = desk.read.where(Visit, listed_for=desk.me)
    else:
        found = _of_citizens(desk, wanted.words)
        visits = [one for one in found if not wanted.mine or takes_part(one.record, desk.me)]
    timed = [_Timed(one, period) for one in visits for period in times_of(desk, one)]
    timed.sort(key=lambda one: one.begins)
    coming = [one for one in timed if (_day(desk, one.period) or today) >= today]
    earlier = [one for one in reversed(timed) if (_day(desk, one.period) or today) < today]
    sides = (_standing_so(desk, wanted, one) for one in (coming, earlier))
    return next(sides), next(sides)


class _Timed(NamedTuple):
    """A visit at one of its times."""

    visit: Stored[Visit]
    period: Period | None

    @property
    def begins(self) -> datetime:
        return self.period.starts_at if self.period else self.visit.made.at


def _standing_so(desk: Desk, wanted: Wanted, visits: list[_Timed]) -> list[VisitRow]:
    rows = (visit_row(desk, *one) for one in visits)
    wanted_rows = (row for row in rows if wanted.status in (None, row.status))
    return list(islice(wanted_rows, MOST + 1))


def _of_citizens(desk: Desk, words: str) -> list[Stored[Visit]]:
    hits = desk.read.find(words, kind=Citizen, limit=_MOST_CITIZENS)
    return [one for hit in hits for one in desk.read.where(Visit, subject=hit.record_id)]


def _ahead(desk: Desk, wanted: Wanted, today: date) -> Iterator[VisitRow]:
    for number in range(_DAYS_AROUND):
        yield from _on(desk, wanted, today + number * _A_DAY)


def _back(desk: Desk, wanted: Wanted, today: date) -> Iterator[VisitRow]:
    for number in range(1, _DAYS_AROUND):
        yield from reversed(_on(desk, wanted, today - number * _A_DAY))


def _on(desk: Desk, wanted: Wanted, day: date) -> list[VisitRow]:
    rows = visits_between(desk, day, day + _A_DAY, mine=False)
    return [row for row in rows if wanted.status in (None, row.status)]


def _by_day(desk: Desk, rows: list[VisitRow]) -> tuple[DayOfVisits, ...]:
    days: dict[date | None, list[VisitRow]] = {}
    for row in rows:
        days.setdefault(_day(desk, row.period), []).append(row)
    return tuple(DayOfVisits(day, tuple(of_day)) for day, of_day in days.items())


def _in_order(day: DayOfVisits) -> DayOfVisits:
    return replace(day, visits=tuple(sorted(day.visits, key=lambda row: row.begins)))


def _day(desk: Desk, period: Period | None) -> date | None:
    return period.starts_at.astimezone(desk.clock.zone).date() if period else None
