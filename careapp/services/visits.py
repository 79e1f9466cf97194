"""Visits: planned, begun, cancelled, and how ready each one is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from careapp.changes.shape import as_json, value_from
from careapp.changes.touched import Done, Touched
from careapp.domain.citizen import AttentionCard, Citizen, holds_on
from careapp.domain.identity import RecordId, VisitId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.domain.visit import (
    Closing,
    Period,
    Presence,
    Proposal,
    Visit,
    VisitStatus,
    is_joint,
    status_of,
)
from careapp.services.desk import Desk
from careapp.services.tools import urls_at_hand
from careapp.store.acting import Acting
from careapp.store.reader import Stored


class Readiness(StrEnum):
    """Whether a visit can be held as it is planned."""

    READY = "ready"
    NO_TOOL = "no-tool"
    TOOL_MISSING = "tool-missing"
    NOBODY_INVITED = "nobody-invited"


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit as lists show it.

    Attributes:
        times: The periods that stand against each other, in order; empty where all agree.
        period: From when to when, the one of *times* that this row is for where they do
            not; None while that is open.
    """

    visit: Stored[Visit]
    citizen: Stored[Citizen]
    status: VisitStatus
    readiness: Readiness
    cards: tuple[AttentionCard, ...] = ()
    proposals: tuple[Stored[Proposal], ...] = ()
    period: Period | None = None
    times: tuple[Period, ...] = ()

    @property
    def visit_id(self) -> VisitId:
        """The visit's id."""
        return VisitId(self.visit.record_id)

    @property
    def begins(self) -> datetime:
        """When it is in lists; what has no time stands where it was made."""
        return self.period.starts_at if self.period else self.visit.made.at

    @property
    def citizen_name(self) -> str:
        """The citizen's full name."""
        name = self.citizen.record.name
        return name.full if name else ""

    @property
    def is_joint(self) -> bool:
        """Whether two or more professionals take part."""
        return is_joint(self.visit.record)


def visits_between(
    desk: Desk, first: date, past: date, *, mine: bool = True
) -> tuple[VisitRow, ...]:
    """Return the visits from *first* until before *past*, in order of time.

    A visit that two people have moved apart stands at either time until somebody settles it.

    Args:
        desk: Whose.
        first: First day, in the municipality's zone.
        past: The day after the last.
        mine: Only those that the person at the desk leads or takes part in.
    """
    start, end = _midnight(desk, first), _midnight(desk, past)
    span = ("starts_at", str(as_json(start)), str(as_json(end)))
    found = desk.read.where(Visit, between=span, listed_for=desk.me if mine else None)
    timed = ((one, period) for one in found for period in times_of(desk, one))
    within = [(one, at) for one, at in timed if at and start <= at.starts_at < end]
    within.sort(key=lambda pair: pair[1].starts_at)
    return tuple(visit_row(desk, one, period) for one, period in within)


def visits_of(desk: Desk, citizen_id: RecordId) -> tuple[VisitRow, ...]:
    """Return a citizen's visits, the latest first."""
    rows = [visit_row(desk, one) for one in desk.read.where(Visit, subject=citizen_id)]
    return tuple(sorted(rows, key=lambda row: row.begins, reverse=True))


def times_of(desk: Desk, visit: Stored[Visit]) -> tuple[Period | None, ...]:
    """Return when a visit is: several times while that is contested, None while it is open."""
    if visit.record.period is not None:
        return (visit.record.period,)
    sides = desk.read.known(visit.record_id).contested.get("period", ())
    found = {value_from(Period, side) for side in sides if side is not None}
    return tuple(sorted(found, key=lambda period: period.starts_at)) or (None,)


def visit_row(desk: Desk, visit: Stored[Visit], period: Period | None = None) -> VisitRow:
    """Return *visit* with what lists show beside it.

    Args:
        desk: Whose.
        visit: The visit.
        period: Which of its times the row is for; the first when not given.
    """
    citizen_id = visit.record.citizen_id
    closed = bool(desk.read.where(Closing, visit_id=visit.record_id, limit=1))
    cards = desk.read.where(AttentionCard, subject=citizen_id)
    times = times_of(desk, visit)
    return VisitRow(
        visit,
        desk.citizen(citizen_id),
        status_of(visit.record, closed=closed),
        readiness(visit.record, urls_at_hand(desk)),
        tuple(c.record for c in cards if holds_on(c.record, desk.clock.today())),
        tuple(desk.read.where(Proposal, visit_id=visit.record_id)),
        period or times[0],
        () if times == (visit.record.period,) else tuple(filter(None, times)),
    )


def readiness(visit: Visit, at_hand: frozenset[str]) -> Readiness:
    """Return whether *visit* can be held as it is planned, with the tools *at_hand*."""
    if not visit.tools:
        return Readiness.NO_TOOL
    if any(url not in at_hand for url in visit.tools):
        return Readiness.TOOL_MISSING
    return Readiness.READY if visit.participants else Readiness.NOBODY_INVITED


def takes_part(visit: Visit, person_id: RecordId) -> bool:
    """Return whether a person leads the visit or takes part in it."""
    return visit.leader_id == person_id or person_id in visit.participants


def starts_at(visit: Visit) -> datetime | None:
    """Return when *visit* starts, None while that is open."""
    return visit.period.starts_at if visit.period else None


def plan_visit(desk: Desk, visit: Visit, *, visit_id: RecordId | None = None) -> Done[VisitId]:
    """Write a new visit, or what differs in a planned one.

    Raises:
        InvalidRecordError: It has no time, or ends before it starts.
    """
    if problems := tuple(check_plan(visit)):
        raise InvalidRecordError(*problems)
    planned = replace(visit, period=_in_utc(visit.period))

    def job(acting: Acting) -> VisitId:
        record_id = acting.create(planned, subject=visit.citizen_id, record_id=visit_id)
        return VisitId(record_id)

    return desk.act("plan-visit", job, origin=visit_id)


def _in_utc(period: Period | None) -> Period | None:
    """Return *period* as it is stored; days are looked up by the text of the instant."""
    return period and Period(period.starts_at.astimezone(UTC), period.ends_at.astimezone(UTC))


def check_plan(visit: Visit) -> Iterator[Problem]:
    """Yield what keeps a visit from being planned so."""
    if visit.period is None:
        yield Problem("required", "period")
    elif visit.period.ends_at <= visit.period.starts_at:
        yield Problem("ends-before-start", "period")


def begin_visit(desk: Desk, *, visit_id: RecordId) -> Touched:
    """Begin a visit; beginning it again changes nothing.

    Raises:
        InvalidRecordError: The visit is cancelled, or unknown.
    """
    stored = desk.read.get(Visit, visit_id)
    if stored is None:
        raise InvalidRecordError(Problem("visit-unknown"))
    if stored.record.cancelled_because:
        raise InvalidRecordError(Problem("visit-cancelled"))
    if stored.record.began_at:
        return Touched()
    now = desk.clock.now().astimezone(UTC)
    done = desk.act(
        "begin-visit", lambda acting: acting.say(visit_id, "began_at", now), origin=visit_id
    )
    return done.touched


def cancel_visit(desk: Desk, *, visit_id: RecordId, reason: str) -> Touched:
    """Cancel a visit, with the reason that everyone will read.

    Raises:
        InvalidRecordError: There is no reason, or the visit is closed.
    """
    if not reason.strip():
        raise InvalidRecordError(Problem("required", "cancelled_because"))
    if desk.read.where(Closing, visit_id=visit_id, limit=1):
        raise InvalidRecordError(Problem("visit-closed"))
    done = desk.act(
        "cancel-visit",
        lambda acting: acting.say(visit_id, "cancelled_because", reason.strip()),
        origin=visit_id,
    )
    return done.touched


def presence_noted(visit: Visit, person_id: str, presence: Presence) -> Visit:
    """Return *visit* with a participant's presence."""
    participants = dict(visit.participants)
    participants[person_id] = replace(participants[person_id], presence=presence)
    return replace(visit, participants=participants)


def latest_closed_before(desk: Desk, visit: Stored[Visit]) -> Stored[Visit] | None:
    """Return the citizen's latest closed visit before *visit*, None when there is none."""
    limit = starts_at(visit.record) or visit.made.at
    earlier = (
        row.visit
        for row in visits_of(desk, visit.record.citizen_id)
        if row.status is VisitStatus.CLOSED and row.visit_id != visit.record_id
    )
    return next((v for v in earlier if (starts_at(v.record) or v.made.at) < limit), None)


def _midnight(desk: Desk, day: date) -> datetime:
    return datetime.combine(day, time(), desk.clock.zone).astimezone(UTC)


def week_of(day: date) -> tuple[date, ...]:
    """Return the seven days of *day*'s week, Monday first."""
    monday = day - timedelta(days=day.weekday())
    return tuple(monday + timedelta(days=n) for n in range(7))
