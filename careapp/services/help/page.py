"""A citizen's help as one page: the week, grants, swaps, ledger, courses and packages."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from careapp.changes.findings import Finding
from careapp.domain.care import Code, Condition, Goal
from careapp.domain.citizen import Track
from careapp.domain.concept import Concept
from careapp.domain.help.account import Account, Klippekort
from careapp.domain.help.declines import declines_within
from careapp.domain.help.gateway import ConditionSort, gateway_problems
from careapp.domain.help.grant import Grant, runs_on
from careapp.domain.help.law import track_on
from careapp.domain.help.pause import Pause
from careapp.domain.help.permission import Deed
from careapp.domain.help.swap import Decline, Informed, Swap
from careapp.domain.help.usual import WeekChange
from careapp.domain.help.week import Week, week_of_help
from careapp.domain.identity import RecordId
from careapp.domain.problems import Problem
from careapp.services.desk import Desk
from careapp.services.help.arranging import CourseWeek, course_week
from careapp.services.help.before_after import next_change
from careapp.services.help.deeds import allowed
from careapp.services.help.findings import help_findings
from careapp.services.help.ordering import OrderRow, orders_of
from careapp.services.help.reading import CitizensHelp, read_help
from careapp.services.help.reviewing import PackageRow, packages_of
from careapp.services.help.tasks import HelpTask, help_tasks
from careapp.services.terminology import concept_id
from careapp.store.reader import Stored

_SORTS = {
    "d49d6b0c-c067-4469-b92d-3842822c4971": ConditionSort.HOME_CARE,
    "J": ConditionSort.HOME_CARE,
    "4db72d65-7ec1-45b4-89c3-5017c35d085e": ConditionSort.NURSING,
    "I": ConditionSort.NURSING,
}
"""The conditions of home care and of nursing in Fælles Sprog III, by their topmost codes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpPage:
    """All that is shown of one citizen's help.

    Attributes:
        track: The law that holds today.
        week: What they receive in the week that is shown.
        change: What the next change from that week on does to a usual week.
        courses: Care courses of that week, with what is arranged inside them.
        grants: Those that run today or are to come; the earlier ones, the latest first.
        account: The ledger; under ældreloven the courses take its place.
        klippekort: Of the municipality; None where nothing is saved.
        informed: When the citizen was last told of the right to swap.
        declined: On how many days of the last months help was declined.
        declines: Each time that help was declined, the latest first.
        gateway: What reporting would refuse.
        deeds: What the person at the desk may do.
    """

    known: CitizensHelp
    track: Track | None
    week: Week
    change: WeekChange | None
    courses: tuple[CourseWeek, ...]
    grants: tuple[Stored[Grant], ...]
    earlier: tuple[Stored[Grant], ...]
    pauses: tuple[Stored[Pause], ...]
    swaps: tuple[Stored[Swap], ...]
    account: Account
    klippekort: Klippekort | None
    informed: Stored[Informed] | None
    declined: int
    declines: tuple[Stored[Decline], ...]
    orders: tuple[OrderRow, ...]
    packages: tuple[PackageRow, ...]
    tasks: tuple[HelpTask, ...]
    findings: tuple[Finding, ...]
    gateway: tuple[Problem, ...]
    deeds: frozenset[Deed]


def help_of(desk: Desk, *, citizen_id: RecordId, day: date | None = None) -> HelpPage:
    """Return all that is shown of a citizen's help, with the week of *day*.

    Raises:
        InvalidRecordError: Nobody wrote this citizen on this laptop.
    """
    desk.citizen(citizen_id)
    known = read_help(desk, citizen_id)
    shown = day or known.today
    week = week_of_help(known.help, shown)
    by_id = {one.record_id: one for one in known.grants}
    informed = desk.read.where(Informed, subject=citizen_id)
    declines = desk.read.where(Decline, subject=citizen_id)
    limit = known.rules.declines
    return HelpPage(
        known=known,
        track=track_on(known.tracks, known.today),
        week=week,
        change=next_change(known, week.monday),
        courses=tuple(course_week(desk, by_id[one], shown) for one in week.courses),
        grants=(*known.running(known.today), *known.coming(known.today)),
        earlier=known.ended(known.today),
        pauses=known.pauses,
        swaps=tuple(sorted(known.swaps, key=_first_on, reverse=True)),
        account=known.account,
        klippekort=known.rules.klippekort,
        informed=max(informed, key=_informed_on, default=None),
        declined=declines_within((one.record for one in declines), limit, known.today)
        if limit
        else 0,
        declines=tuple(sorted(declines, key=_declined_on, reverse=True)),
        orders=orders_of(desk, citizen_id=citizen_id),
        packages=packages_of(desk, citizen_id=citizen_id),
        tasks=help_tasks(desk, citizen_id=citizen_id),
        findings=help_findings(desk, citizen_id=citizen_id, known=known),
        gateway=gateway_check(desk, citizen_id=citizen_id, known=known),
        deeds=frozenset(deed for deed in Deed if allowed(desk, deed)),
    )


def not_informed(desk: Desk, *, limit: int = 200) -> tuple[tuple[RecordId, str], ...]:
    """Return citizens with running help who were not told of the right to swap, with names."""
    today = desk.clock.today()
    found: list[tuple[RecordId, str]] = []
    for citizen_id in desk.read.lacking(Grant, Informed):
        if len(found) == limit:
            break
        grants = desk.read.where(Grant, subject=citizen_id)
        if any(runs_on(one.record, today) for one in grants):
            name = desk.citizen(citizen_id).record.name
            found.append((citizen_id, name.full if name else ""))
    return tuple(found)


def gateway_check(
    desk: Desk, *, citizen_id: RecordId, known: CitizensHelp | None = None
) -> tuple[Problem, ...]:
    """Return what reporting of a citizen would be refused for (the KL rules)."""
    known = known or read_help(desk, citizen_id)
    conditions = {i.record_id: i.record for i in desk.read.where(Condition, subject=citizen_id)}
    goals = {i.record_id: i.record for i in desk.read.where(Goal, subject=citizen_id)}
    grants = {i.record_id: i.record for i in known.running(known.today)}
    return tuple(gateway_problems(conditions, goals, grants, lambda code: _sort(desk, code)))


def _sort(desk: Desk, code: Code) -> ConditionSort:
    """Return which part of FSIII a condition is in; home care where that is not imported."""
    for one in _upwards(desk, code):
        if one in _SORTS:
            return _SORTS[one]
    return ConditionSort.HOME_CARE


def _upwards(desk: Desk, code: Code) -> Iterator[str]:
    seen: str | None = code.code
    while seen:
        yield seen
        stored = desk.read.get(Concept, concept_id(code.system, seen))
        seen = stored.record.parent if stored else None


def _first_on(one: Stored[Swap]) -> date:
    return one.record.holds.first_on if one.record.holds else date.min


def _declined_on(one: Stored[Decline]) -> date:
    return one.record.declined_on or date.min


def _informed_on(one: Stored[Informed]) -> date:
    return one.record.informed_on or date.min
