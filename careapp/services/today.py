"""What a day holds: visits, tasks, and what was left unfinished."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from careapp.domain.care import Agreement, days_over
from careapp.domain.identity import RecordId
from careapp.domain.visit import Visit, VisitStatus
from careapp.services.desk import Desk
from careapp.services.visits import (
    Readiness,
    VisitRow,
    starts_at,
    visit_row,
    visits_between,
    week_of,
)
from careapp.store.reader import Stored
from careapp.store.store import Touched


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day in the strip of the week."""

    day: date
    visits: int
    not_ready: int


@dataclass(frozen=True, slots=True)
class TaskRow:
    """An agreement that the person at the desk has to keep.

    Attributes:
        days_over: Past its date; negative before it, None without a date.
    """

    agreement: Stored[Agreement]
    citizen_name: str
    days_over: int | None


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A visit with something typed and not yet said, such as after a power cut."""

    visit: VisitRow
    typed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """One day as the first page shows it.

    Attributes:
        next_visit: The one that is under way, else the next to begin.
        not_ready_tomorrow: Planned visits of the next day that lack something.
    """

    day: date
    now: datetime
    week: tuple[DayCell, ...]
    visits: tuple[VisitRow, ...]
    next_visit: VisitRow | None
    tasks: tuple[TaskRow, ...]
    unfinished: Unfinished | None
    not_ready_tomorrow: int


def today_page(desk: Desk, *, day: date | None = None) -> Today:
    """Return what *day* holds for the person at the desk; today when none is given."""
    now = desk.clock.now()
    shown = day or now.date()
    days = week_of(shown)
    week = visits_between(desk, days[0], days[-1] + timedelta(days=1))
    by_day: dict[date, list[VisitRow]] = {one: [] for one in days}
    for row in week:
        by_day[_day(desk, row)].append(row)
    tomorrow = shown + timedelta(days=1)
    visits = tuple(by_day[shown])
    return Today(
        day=shown,
        now=now,
        week=tuple(_cell(one, by_day[one]) for one in days),
        visits=visits,
        next_visit=_next(visits, now),
        tasks=my_tasks(desk),
        unfinished=_unfinished(desk),
        not_ready_tomorrow=_cell(tomorrow, by_day.get(tomorrow, [])).not_ready,
    )


_UNDATED = 1_000_000
"""Days ahead of any date: what has none comes last."""


def my_tasks(desk: Desk) -> tuple[TaskRow, ...]:
    """Return what the person at the desk has to do, the most overdue first."""
    today = desk.clock.today()
    mine = desk.read.where(Agreement, owner_id=desk.me)
    rows = [
        TaskRow(one, _name(desk, one.record.citizen_id), days_over(one.record, today))
        for one in mine
        if one.record.done_on is None
    ]
    return tuple(
        sorted(rows, key=lambda row: _UNDATED if row.days_over is None else -row.days_over)
    )


def _urgency(row: TaskRow) -> int:
    return _UNDATED if row.days_over is None else -row.days_over


def finish_task(desk: Desk, *, agreement_id: RecordId, done: bool = True) -> Touched:
    """Mark an agreement as done today, or as not done after all."""
    day = desk.clock.today() if done else None
    act = desk.act("finish-task", lambda acting: acting.say(agreement_id, "done_on", day))
    return act.touched


def _cell(day: date, rows: list[VisitRow]) -> DayCell:
    live = [row for row in rows if row.status is not VisitStatus.CANCELLED]
    planned = [row for row in live if row.status is VisitStatus.PLANNED]
    return DayCell(day, len(live), sum(r.readiness is not Readiness.READY for r in planned))


def _next(visits: tuple[VisitRow, ...], now: datetime) -> VisitRow | None:
    for row in visits:
        if row.status is VisitStatus.UNDER_WAY:
            return row
    for row in visits:
        period = row.visit.record.period
        if row.status is VisitStatus.PLANNED and period and period.ends_at > now:
            return row
    return None


def _unfinished(desk: Desk) -> Unfinished | None:
    for draft in reversed(desk.read.drafts()):
        visit = desk.read.get(Visit, draft.origin) if draft.origin else None
        if visit is not None:
            at = datetime.fromtimestamp(draft.at_ms / 1_000, desk.clock.zone)
            return Unfinished(visit_row(desk, visit), at)
    return None


def _day(desk: Desk, row: VisitRow) -> date:
    moment = starts_at(row.visit.record) or row.visit.made.at
    return moment.astimezone(desk.clock.zone).date()


def _name(desk: Desk, citizen_id: RecordId) -> str:
    name = desk.citizen(citizen_id).record.name
    return name.full if name else ""
