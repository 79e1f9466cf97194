"""Finds anything: a citizen, a visit, an agreement, a note."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from careapp.domain.attachment import Attachment
from careapp.domain.care import Agreement, Goal, Note
from careapp.domain.citizen import AttentionCard, Citizen, GeneralInformation
from careapp.domain.identity import RecordId
from careapp.domain.people import Relative
from careapp.domain.visit import Proposal, Visit
from careapp.services.citizens import find_citizens
from careapp.services.desk import Desk
from careapp.services.visits import starts_at
from careapp.store.reader import Stored

MOST = 12


@dataclass(frozen=True, slots=True)
class Found:
    """Something found by its words.

    Attributes:
        kind: The kind of record.
        title: The citizen's name, or the words that were found.
        detail: Whom it is about, or where they live (never a protected address).
        visit_id: The visit it belongs to, to go there.
        in_confidence: Whether it was said so, and may not be read aloud.
        visit_at: When that visit is, or the citizen's next one; None while that is open.
    """

    kind: str
    title: str
    detail: str
    citizen_id: RecordId
    visit_id: RecordId | None = None
    visit_at: datetime | None = None
    in_confidence: bool = False


def find_anything(desk: Desk, words: str) -> tuple[Found, ...]:
    """Return citizens first, then what else has these words; at most twelve."""
    citizens = [
        Found(
            "citizen",
            row.name,
            row.address or row.district,
            row.citizen_id,
            visit_at=next_visit_at(desk, row.citizen_id),
        )
        for row in find_citizens(desk, words, limit=MOST)
    ]
    rest = list(_others(desk, words, MOST - len(citizens))) if len(citizens) < MOST else []
    return (*citizens, *rest)


def _others(desk: Desk, words: str, limit: int) -> Iterator[Found]:
    for kind, field in _WORDS.items():
        for hit in desk.read.find(words, kind=kind, limit=limit):
            stored: Stored[Any] | None = desk.read.get(kind, hit.record_id)
            citizen = desk.read.get(Citizen, stored.subject) if stored else None
            if stored is None or citizen is None or limit <= 0:
                continue
            limit -= 1
            hit_id = citizen.record_id
            name = citizen.record.name.full if citizen.record.name else ""
            visit_id = hit.record_id if kind is Visit else getattr(stored.record, "visit_id", None)
            at = starts_at(stored.record) if kind is Visit else None
            secret = bool(getattr(stored.record, "in_confidence", False))
            title = _title(stored.record, field)
            yield Found(hit.kind, title, name, hit_id, visit_id, at, in_confidence=secret)


def next_visit_at(desk: Desk, citizen_id: RecordId) -> datetime | None:
    """Return when the citizen's next planned visit begins, None when there is none."""
    today = datetime.combine(desk.clock.today(), time(), desk.clock.zone)
    visits = (one.record for one in desk.read.where(Visit, subject=citizen_id))
    planned = [visit for visit in visits if not visit.cancelled_because]
    coming = [at for visit in planned if (at := starts_at(visit)) and at >= today]
    return min(coming, default=None)


def _title(record: Any, field: str) -> str:  # noqa: ANN401 - any record
    words = str(getattr(record, field) or "")
    if isinstance(record, Relative) and record.name:
        return f"{record.name.full} ({words})" if words else record.name.full
    return words


_WORDS: dict[type, str] = {
    Visit: "purpose",
    Agreement: "what",
    Goal: "words",
    Note: "words",
    Relative: "relation",
    AttentionCard: "words",
    GeneralInformation: "words",
    Proposal: "what",
    Attachment: "caption",
}
"""Which words of each kind are shown."""
