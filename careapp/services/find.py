"""Finds anything: a citizen, a visit, an agreement, a note."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from careapp.domain.care import Agreement, Goal, Note
from careapp.domain.citizen import AttentionCard, Citizen, GeneralInformation
from careapp.domain.identity import RecordId
from careapp.domain.people import Relative
from careapp.domain.visit import Proposal, Visit
from careapp.services.citizens import find_citizens
from careapp.services.desk import Desk
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
    """

    kind: str
    title: str
    detail: str
    citizen_id: RecordId
    visit_id: RecordId | None = None


def find_anything(desk: Desk, words: str) -> tuple[Found, ...]:
    """Return citizens first, then what else has these words; at most twelve."""
    citizens = [
        Found("citizen", row.name, row.address or row.district, row.citizen_id)
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
            name = citizen.record.name.full if citizen.record.name else ""
            visit_id = hit.record_id if kind is Visit else getattr(stored.record, "visit_id", None)
            title = str(getattr(stored.record, field) or "")
            yield Found(hit.kind, title, name, citizen.record_id, visit_id)


_WORDS: dict[type, str] = {
    Visit: "purpose",
    Agreement: "what",
    Goal: "words",
    Note: "words",
    Relative: "relation",
    AttentionCard: "words",
    GeneralInformation: "words",
    Proposal: "what",
}
"""Which words of each kind are shown."""
