"""All visits by day: those that come, then those that were."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import islice

from careapp.domain.citizen import Citizen
from careapp.domain.visit import VisitStatus
from careapp.services.desk import Desk
from careapp.services.visits import VisitRow, starts_at, takes_part, visits_between, visits_of

MOST = 100
"""The most visits on each side of today."""

_WEEKS_AROUND = 52
_A_WEEK = timedelta(days=7)
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
    if wanted.words.strip():
        found = [row for row in _of_citizens(desk, wanted.words) if _wants(desk, wanted, row)]
        coming = [row for row in reversed(found) if (_day(desk, row) or today) >= today]
        earlier = [row for row in found if (_day(desk, row) or today) < today]
    else:
        coming = list(islice(_ahead(desk, wanted, today), MOST + 1))
        earlier = list(islice(_back(desk, wanted, today), MOST + 1))
    return VisitList(
        today,
        _by_day(desk, coming[:MOST]),
        tuple(_in_order(one) for one in _by_day(desk, earlier[:MOST])),
        cut=max(len(coming), len(earlier)) > MOST,
    )


def _of_citizens(desk: Desk, words: str) -> list[VisitRow]:
    """Return the visits of the citizens found, the latest first."""
    hits = desk.read.find(words, kind=Citizen, limit=_MOST_CITIZENS)
    found = [row for hit in hits for row in visits_of(desk, hit.record_id)]
    return sorted(found, key=_moment, reverse=True)


def _ahead(desk: Desk, wanted: Wanted, today: date) -> Iterator[VisitRow]:
    for number in range(_WEEKS_AROUND):
        first = today + number * _A_WEEK
        yield from _between(desk, wanted, first, first + _A_WEEK)


def _back(desk: Desk, wanted: Wanted, today: date) -> Iterator[VisitRow]:
    for number in range(_WEEKS_AROUND):
        past = today - number * _A_WEEK
        yield from reversed(list(_between(desk, wanted, past - _A_WEEK, past)))


def _between(desk: Desk, wanted: Wanted, first: date, past: date) -> Iterator[VisitRow]:
    for row in visits_between(desk, first, past, mine=wanted.mine):
        if wanted.status in (None, row.status):
            yield row


def _wants(desk: Desk, wanted: Wanted, row: VisitRow) -> bool:
    if wanted.mine and not takes_part(row.visit.record, desk.me):
        return False
    return wanted.status in (None, row.status)


def _by_day(desk: Desk, rows: list[VisitRow]) -> tuple[DayOfVisits, ...]:
    days: dict[date | None, list[VisitRow]] = {}
    for row in rows:
        days.setdefault(_day(desk, row), []).append(row)
    return tuple(DayOfVisits(day, tuple(of_day)) for day, of_day in days.items())


def _in_order(day: DayOfVisits) -> DayOfVisits:
    return replace(day, visits=tuple(sorted(day.visits, key=_moment)))


def _moment(row: VisitRow) -> datetime:
    return starts_at(row.visit.record) or row.visit.made.at


def _day(desk: Desk, row: VisitRow) -> date | None:
    moment = starts_at(row.visit.record)
    return moment.astimezone(desk.clock.zone).date() if moment else None
