"""What a day holds: visits, tasks, and what was left unfinished."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from careapp.changes.touched import Touched
from careapp.dialogue.text import Text
from careapp.domain.care import Agreement, days_over
from careapp.domain.identity import RecordId
from careapp.domain.visit import Visit, VisitStatus
from careapp.services.conversation import Key, open_conversation
from careapp.services.desk import Desk
from careapp.services.forms import UnfinishedForm, unfinished_forms
from careapp.services.help.overview import Waiting, waiting_for
from careapp.services.tools import titles_at_hand
from careapp.services.visits import (
    Readiness,
    VisitRow,
    visit_row,
    visits_between,
    week_of,
)
from careapp.store.reader import Stored


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
        days_over: Past its date; negative before it, None without a date or when done.
    """

    agreement: Stored[Agreement]
    citizen_name: str
    days_over: int | None

    @property
    def done(self) -> bool:
        """Whether it was ticked off; it stays in sight for the rest of the day."""
        return self.agreement.record.done_on is not None


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A visit with something typed and not yet said, such as after a power cut.

    Attributes:
        key: The question that was typed in last, None when it was a form.
    """

    visit: VisitRow
    typed_at: datetime
    key: Key | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """One day as the first page shows it.

    Attributes:
        unfinished_form: A form with something typed and not saved, the latest.
        next_visit: The one that is under way, else the next to begin; none on other days.
        minutes_to_next: Until it should begin; negative once that has passed.
        free_from: When the last visit ends, where that leaves an afternoon.
        not_ready_tomorrow: Planned visits of the next day that lack something.
        waiting: What home care waits for the person at the desk to say.
        tool_titles: Of the dialogue tools at hand by url, in the order of a conversation.
    """

    day: date
    now: datetime
    week: tuple[DayCell, ...]
    visits: tuple[VisitRow, ...]
    next_visit: VisitRow | None
    minutes_to_next: int | None
    free_from: datetime | None
    tasks: tuple[TaskRow, ...]
    unfinished: Unfinished | None
    unfinished_form: UnfinishedForm | None
    not_ready_tomorrow: int
    waiting: Waiting
    tool_titles: Mapping[str, Text]

    @property
    def tomorrow(self) -> date:
        """The day after the one shown."""
        return self.day + timedelta(days=1)

    @property
    def live_visits(self) -> int:
        """How many visits there are that nobody cancelled."""
        return sum(row.status is not VisitStatus.CANCELLED for row in self.visits)


def today_page(desk: Desk, *, day: date | None = None) -> Today:
    """Return what *day* holds for the person at the desk; today when none is given."""
    now = desk.clock.now()
    shown = day or now.date()
    days = week_of(shown)
    tomorrow = shown + timedelta(days=1)
    past = max(days[-1], tomorrow) + timedelta(days=1)
    by_day: dict[date, list[VisitRow]] = {one: [] for one in (*days, tomorrow)}
    for row in visits_between(desk, days[0], past):
        by_day[_day(desk, row)].append(row)
    visits = tuple(by_day[shown])
    coming = _next(visits, now) if shown == now.date() else None
    return Today(
        day=shown,
        now=now,
        week=tuple(_cell(one, by_day[one]) for one in days),
        visits=visits,
        next_visit=coming,
        minutes_to_next=_minutes_to(coming, now),
        free_from=_free_from(desk, visits),
        tasks=my_tasks(desk),
        unfinished=_unfinished(desk),
        unfinished_form=next(reversed(unfinished_forms(desk)), None),
        not_ready_tomorrow=_cell(tomorrow, by_day[tomorrow]).not_ready,
        waiting=waiting_for(desk),
        tool_titles=titles_at_hand(desk),
    )


_AFTERNOON = time(15)
"""A day whose visits end by then leaves an afternoon to speak of."""


def my_tasks(desk: Desk) -> tuple[TaskRow, ...]:
    """Return what the person at the desk has to do or did today, the most overdue first."""
    today = desk.clock.today()
    mine = desk.read.where(Agreement, owner_id=desk.me)
    rows = [
        TaskRow(one, _name(desk, one.record.citizen_id), days_over(one.record, today))
        for one in mine
        if one.record.done_on in (None, today)
    ]
    return tuple(sorted(rows, key=_due))


def _due(row: TaskRow) -> date:
    when = row.agreement.record.when
    return (when.on if when else None) or date.max


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
        if row.status is VisitStatus.PLANNED and row.period and row.period.ends_at > now:
            return row
    return None


def _minutes_to(row: VisitRow | None, now: datetime) -> int | None:
    starts = row.period.starts_at if row and row.period else None
    return round((starts - now) / timedelta(minutes=1)) if starts else None


def _free_from(desk: Desk, visits: tuple[VisitRow, ...]) -> datetime | None:
    ends = [
        row.period.ends_at.astimezone(desk.clock.zone)
        for row in visits
        if row.period and row.status is not VisitStatus.CANCELLED
    ]
    return max(ends) if ends and max(ends).time() <= _AFTERNOON else None


def _unfinished(desk: Desk) -> Unfinished | None:
    for draft in reversed(desk.read.drafts()):
        visit = desk.read.get(Visit, draft.origin) if draft.origin else None
        if visit is not None:
            at = desk.clock.moment(draft.at_ms)
            focus = open_conversation(desk, visit_id=visit.record_id).focus
            return Unfinished(visit_row(desk, visit), at, focus)
    return None


def _day(desk: Desk, row: VisitRow) -> date:
    return row.begins.astimezone(desk.clock.zone).date()


def _name(desk: Desk, citizen_id: RecordId) -> str:
    name = desk.citizen(citizen_id).record.name
    return name.full if name else ""
