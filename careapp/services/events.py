"""What happened to a citizen, in the order of time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum

from careapp.domain.care import Agreement, Goal, Note
from careapp.domain.citizen import Citizen
from careapp.domain.identity import RecordId
from careapp.domain.visit import Part, VisitStatus
from careapp.services.desk import Desk
from careapp.services.visits import VisitRow, starts_at
from careapp.store.reader import Stored


class EventKind(StrEnum):
    """What happened."""

    VISIT = "visit"
    GOAL = "goal"
    NOTE = "note"
    AGREEMENT = "agreement"
    LEGAL_TRACK = "legal-track"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing in a citizen's time line.

    Attributes:
        title: In the words of the record, such as the purpose of a visit; the key of a
            field term for the law.
        detail: Who, or how it stands.
        visit_id: To open it.
    """

    at: datetime
    kind: EventKind
    title: str
    detail: str = ""
    visit_id: RecordId | None = None


def events_of(
    desk: Desk,
    citizen: Stored[Citizen],
    visits: tuple[VisitRow, ...],
    *,
    goals: tuple[Stored[Goal], ...],
    notes: tuple[Stored[Note], ...],
    agreements: tuple[Stored[Agreement], ...],
) -> tuple[Event, ...]:
    """Return what happened until now, the latest first.

    Goals and notes of a visit are a part of it and no events of their own. What was said
    in confidence stands among the notes alone, with its mark.
    """
    found = [*_visits(desk, visits), *_goals(desk, goals), *_notes(desk, notes)]
    found += [*_kept(desk, agreements), *_law(desk, citizen)]
    now = desk.clock.now()
    return tuple(sorted((e for e in found if e.at <= now), key=lambda e: e.at, reverse=True))


def _visits(desk: Desk, visits: tuple[VisitRow, ...]) -> Iterator[Event]:
    for row in visits:
        if row.status in (VisitStatus.CLOSED, VisitStatus.UNDER_WAY):
            visit = row.visit.record
            at = (visit.began_at or starts_at(visit) or row.visit.made.at).astimezone(UTC)
            leader = desk.staff_name(visit.leader_id) if visit.leader_id else ""
            people = [p.name for p in visit.participants.values() if p.part is not Part.CITIZEN]
            names = [name for name in dict.fromkeys((leader, *people)) if name]
            title = visit.purpose or ""
            yield Event(at, EventKind.VISIT, title, ", ".join(names), row.visit_id)


def _goals(desk: Desk, goals: tuple[Stored[Goal], ...]) -> Iterator[Event]:
    for goal in goals:
        if goal.record.visit_id is None:
            who = desk.staff_name(goal.made.author)
            yield Event(goal.made.at, EventKind.GOAL, goal.record.words or "", who)


def _notes(desk: Desk, notes: tuple[Stored[Note], ...]) -> Iterator[Event]:
    for note in notes:
        if note.record.visit_id is None and not note.record.in_confidence:
            who = desk.staff_name(note.made.author)
            yield Event(note.made.at, EventKind.NOTE, note.record.words, who)


def _kept(desk: Desk, agreements: tuple[Stored[Agreement], ...]) -> Iterator[Event]:
    for stored in agreements:
        agreement = stored.record
        if agreement.done_on:
            who = agreement.owner.name if agreement.owner else ""
            at = _morning(desk, agreement.done_on)
            yield Event(at, EventKind.AGREEMENT, agreement.what or "", who)


def _law(desk: Desk, citizen: Stored[Citizen]) -> Iterator[Event]:
    track = citizen.record.legal_track
    if track:
        at = _morning(desk, track.since)
        yield Event(at, EventKind.LEGAL_TRACK, f"track.{track.track}")


def _morning(desk: Desk, day: date) -> datetime:
    return datetime.combine(day, time(), desk.clock.zone)
