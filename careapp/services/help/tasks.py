"""What grants, swaps and packages call on the visitator to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from careapp.changes.touched import Touched
from careapp.domain.help.arrangement import Arrangement, weeks_above
from careapp.domain.help.declines import too_many
from careapp.domain.help.grant import FollowUpResult, Grant, latest_follow_up, runs_on
from careapp.domain.help.law import day_before
from careapp.domain.help.package import UrgentRequest, review_due
from careapp.domain.help.permission import Deed
from careapp.domain.help.rhythm import months_before
from careapp.domain.help.swap import Decline, How, Outcome, Swap
from careapp.domain.help.swap_rules import DeclineLimit, SwapRules
from careapp.domain.help.task import SETTLED_BY_WORDS, SettledTask, Task, TaskKind, task_id
from careapp.domain.identity import CitizenId, RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.desk import Desk
from careapp.services.help.catalogue import swap_rules
from careapp.services.help.deeds import require_deed
from careapp.services.help.reviewing import unreviewed_packages
from careapp.store.reader import Stored

_WEEKS_ABOVE = 3
_RECENT_MONTHS = 12
_MOST = 500


@dataclass(frozen=True, slots=True)
class HelpTask:
    """A task with whom it is about."""

    task: Task
    citizen_name: str
    days_over: int


def help_tasks(desk: Desk, *, citizen_id: RecordId | None = None) -> tuple[HelpTask, ...]:
    """Return what is to be done, what is most overdue first.

    Args:
        desk: Whose.
        citizen_id: Of one citizen; of everyone on this laptop without it.
    """
    today = desk.clock.today()
    open_tasks = [one for one in _all(desk, citizen_id) if not _is_settled(desk, one)]
    open_tasks.sort(key=lambda task: (task.due_on, task.task_id))
    return tuple(
        HelpTask(one, _name(desk, one.citizen_id), (today - one.due_on).days)
        for one in open_tasks[:_MOST]
    )


def settle_task(desk: Desk, task: Task, *, words: str) -> Touched:
    """Say what came of a task; it is not raised again for the same cause.

    Raises:
        InvalidRecordError: The role may not, there are no words, or it is settled by doing it.
    """
    require_deed(desk, Deed.REVIEW)
    if task.kind not in SETTLED_BY_WORDS:
        raise InvalidRecordError(Problem("task-settled-by-doing"))
    if not words.strip():
        raise InvalidRecordError(Problem("required", "words"))
    settled = SettledTask(
        citizen_id=task.citizen_id,
        kind=task.kind,
        settled_on=desk.clock.today(),
        words=words.strip(),
    )
    done = desk.act(
        "settle-task",
        lambda acting: acting.create(settled, subject=task.citizen_id, record_id=task.task_id),
        origin=task.about,
    )
    return done.touched


def _all(desk: Desk, citizen_id: RecordId | None) -> Iterator[Task]:
    rules = swap_rules(desk)
    yield from _declines(desk, citizen_id, rules)
    yield from _lasting_swaps(desk, citizen_id, rules)
    yield from _follow_ups(desk, citizen_id)
    yield from _reviews(desk, citizen_id)
    yield from _requests(desk, citizen_id)
    yield from _courses(desk, citizen_id)


def _declines(desk: Desk, citizen_id: RecordId | None, rules: SwapRules) -> Iterator[Task]:
    since = months_before(desk.clock.today(), _RECENT_MONTHS).isoformat()
    found = desk.read.where(Decline, subject=citizen_id, between=("declined_on", since, _LAST))
    by_citizen: dict[CitizenId, dict[RecordId, Decline]] = {}
    for one in found:
        by_citizen.setdefault(one.record.citizen_id, {})[one.record_id] = one.record
    for citizen, declines in by_citizen.items():
        for many in too_many(declines, rules.declines):
            about, number = many.declines[-1], len(many.declines)
            limit = rules.declines or DeclineLimit(0)
            span = {"number": number, "months": limit.months, "days": limit.days}
            yield _task(TaskKind.REASSESS, citizen, about, many.on, **span)


def _lasting_swaps(desk: Desk, citizen_id: RecordId | None, rules: SwapRules) -> Iterator[Task]:
    """Yield swaps that have lasted as long as prompts a look at the grant."""
    today, weeks = desk.clock.today(), rules.lasting_weeks
    if weeks is None:
        return
    for how in (How.LASTING, How.PERIOD):
        for one in desk.read.where(Swap, subject=citizen_id, how=how):
            holds, given = one.record.holds, one.record.given
            if holds is None or given is None or one.record.outcome is not Outcome.AGREED:
                continue
            if _is_over(desk, given.grant_id):
                continue  # the grant was looked at: it ended, or another one took its place
            due_on = holds.first_on + timedelta(weeks=weeks)
            if due_on <= today and (holds.last_on is None or holds.last_on >= due_on):
                yield _task(
                    TaskKind.LOOK_AT_GRANT,
                    one.record.citizen_id,
                    one.record_id,
                    due_on,
                    name=given.name,
                    first_on=holds.first_on.isoformat(),
                )


def _is_over(desk: Desk, grant_id: RecordId) -> bool:
    stored = desk.read.get(Grant, grant_id)
    last_on = stored.record.last_on if stored else None
    return last_on is not None and last_on < desk.clock.today()


def _follow_ups(desk: Desk, citizen_id: RecordId | None) -> Iterator[Task]:
    until = (desk.clock.today() + timedelta(days=1)).isoformat()
    span = ("follow_up_on", _FIRST, until)
    for one in desk.read.where(Grant, subject=citizen_id, between=span, limit=_MOST):
        day, latest = one.record.follow_up_on, latest_follow_up(one.record)
        if day is None:
            continue
        again = latest is not None and latest[1].result is FollowUpResult.REVISITATION
        kind = TaskKind.REVISIT if again else TaskKind.FOLLOW_UP
        yield _task(kind, one.record.citizen_id, one.record_id, day, name=one.record.name)


def _reviews(desk: Desk, citizen_id: RecordId | None) -> Iterator[Task]:
    today = desk.clock.today()
    for one in unreviewed_packages(desk, until=today, citizen_id=citizen_id):
        package = one.record
        yield _task(
            TaskKind.REVIEW_PACKAGE,
            package.citizen_id,
            one.record_id,
            review_due(package) or today,
            name=package.name or package.package,
        )


def _requests(desk: Desk, citizen_id: RecordId | None) -> Iterator[Task]:
    for one in desk.read.where(UrgentRequest, subject=citizen_id, answered_on=None):
        request = one.record
        yield _task(
            TaskKind.ANSWER_REQUEST,
            request.citizen_id,
            one.record_id,
            request.needed_on or desk.clock.today(),
            words=request.words or "",
        )


def _courses(desk: Desk, citizen_id: RecordId | None) -> Iterator[Task]:
    """Yield courses whose arrangements were above the frame several weeks on end."""
    today = desk.clock.today()
    last_week = day_before(today) - timedelta(days=today.weekday())
    since = (last_week - timedelta(weeks=_WEEKS_ABOVE)).isoformat()
    span = ("week_on", since, _LAST)
    logs: dict[RecordId, list[Stored[Arrangement]]] = {}
    for one in desk.read.where(Arrangement, subject=citizen_id, between=span):
        logs.setdefault(one.record.course_id, []).append(one)
    for course_id, log in logs.items():
        course = desk.read.get(Grant, course_id)
        if course is None or course.gone or not runs_on(course.record, today):
            continue
        weeks = list(
            weeks_above(course.record, (one.record for one in log), last_week, _WEEKS_ABOVE)
        )
        if len(weeks) == _WEEKS_ABOVE:
            yield _task(
                TaskKind.LOOK_AT_COURSE,
                course.record.citizen_id,
                course_id,
                weeks[-1],
                name=course.record.name,
                weeks=_WEEKS_ABOVE,
            )


_FIRST, _LAST = "0", "9999"


def _task(
    kind: TaskKind, citizen_id: CitizenId, about: RecordId, due_on: date, **values: str | int
) -> Task:
    return Task(
        task_id=task_id(about, kind, due_on),
        kind=kind,
        citizen_id=citizen_id,
        about=about,
        due_on=due_on,
        values=values,
    )


def _is_settled(desk: Desk, task: Task) -> bool:
    if task.kind not in SETTLED_BY_WORDS:
        return False
    stored = desk.read.get(SettledTask, task.task_id)
    return stored is not None and not stored.gone


def _name(desk: Desk, citizen_id: RecordId) -> str:
    name = desk.citizen(citizen_id).record.name
    return name.full if name else ""
