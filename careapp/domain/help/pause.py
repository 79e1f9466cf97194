"""Help that stands still: a stay in hospital, a journey; and help that stops at death."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from careapp.domain.identity import CitizenId, RecordId


class PauseReason(StrEnum):
    """Why help stands still."""

    HOSPITAL = "hospital"
    TRAVEL = "travel"
    TEMPORARY_STAY = "temporary-stay"
    DEATH = "death"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day without help; no last day while nobody knows when it goes on."""

    first_on: date
    last_on: date | None = None


class ToldBy(StrEnum):
    """How somebody was told."""

    PHONE = "phone"
    LIST = "list"
    LETTER = "letter"
    IN_PERSON = "in-person"


@dataclass(frozen=True, slots=True)
class Told:
    """That somebody was told: the supplier, the meal kitchen, a relative."""

    name: str
    told_on: date
    way: ToldBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Days without help.

    Attributes:
        grant_ids: The grants that stand still; all of them where none is named.
        told: Who was told, by the id of the person or organisation.
    """

    citizen_id: CitizenId
    why: PauseReason | None = None
    span: Span | None = None
    grant_ids: frozenset[str] = frozenset()
    words: str | None = None
    told: Mapping[str, Told] = field(default_factory=dict)


def stands_still(pause: Pause, grant_id: RecordId, day: date) -> bool:
    """Return whether a grant stands still on *day*."""
    span = pause.span
    if span is None or day < span.first_on or (span.last_on is not None and day > span.last_on):
        return False
    return not pause.grant_ids or grant_id in pause.grant_ids
