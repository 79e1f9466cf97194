"""Help that stands still: a stay in hospital, a journey; and help that stops at death."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from careapp.domain.identity import CitizenId, RecordId
from careapp.domain.problems import Problem

LONGEST = timedelta(days=366 * 10)
"""Further away than that a date is taken for a slip."""


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


def died(pauses: Iterable[Pause]) -> date | None:
    """Return the first day after a death, None where nobody died."""
    found = (one.span for one in pauses if one.why is PauseReason.DEATH)
    return next((span.first_on for span in found if span), None)


def pause_problems(pause: Pause, held: Iterable[Pause], today: date) -> Iterator[Problem]:
    """Yield what keeps a pause from being written.

    Args:
        pause: With its reason and its days.
        held: The citizen's other pauses.
        today: The day it is written.
    """
    span = pause.span
    if span is None:
        return
    if span.last_on and span.last_on < span.first_on:
        yield Problem("ends-before-start", "span")
        return
    if abs(span.first_on - today) > LONGEST:
        yield Problem("days-far-away", "span")
    if any(_covers(other, pause) for other in held):
        yield Problem("paused-already", "span")


def _covers(other: Pause, pause: Pause) -> bool:
    """Return whether another pause lets the same help stand still on all of the same days."""
    if pause.span is None or other.span is None or other.span.first_on > pause.span.first_on:
        return False
    lasts = other.span.last_on is None or (
        pause.span.last_on is not None and pause.span.last_on <= other.span.last_on
    )
    return lasts and (
        not other.grant_ids or (bool(pause.grant_ids) and pause.grant_ids <= other.grant_ids)
    )
