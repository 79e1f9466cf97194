"""What a visit leads to: conditions, goals, notes and agreements."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from careapp.domain.identity import CitizenId, ConditionId, RecordId, VisitId, derived_id
from careapp.domain.informer import Informer
from careapp.domain.level import Level

FSIII = "urn:oid:1.2.208.176.2.21"
"""The code system Fælles Sprog III."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code with the display that was shown when it was written."""

    system: str
    code: str
    display: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A level with its reason; the parts only make sense together.

    Attributes:
        answer_id: The answer it was set in; that is the source.
    """

    current: Level | None = None
    expected: Level | None = None
    reason: str | None = None
    assessed_on: date | None = None
    answer_id: RecordId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition (tilstand) of a citizen; its id follows from citizen and code."""

    citizen_id: CitizenId
    code: Code
    area: str | None = None
    assessment: Assessment | None = None
    follow_up_on: date | None = None
    ended_on: date | None = None


def condition_id(citizen_id: CitizenId, code: str) -> ConditionId:
    """Return the one id of this condition, so that two laptops meet in it."""
    return ConditionId(derived_id(citizen_id, "condition", code))


class GoalAim(StrEnum):
    """What is hoped for of the condition (FSIII)."""

    DISAPPEARS = "disappears"
    LESSENS = "lessens"
    STAYS = "stays"


class GoalState(StrEnum):
    """Where a goal stands."""

    OPEN = "open"
    REACHED = "reached"
    GIVEN_UP = "given-up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal in the citizen's own words.

    Attributes:
        detail: How it is worked on.
        answer_id: The answer it was said in; that is the source.
    """

    citizen_id: CitizenId
    words: str | None = None
    condition_id: ConditionId | None = None
    aim: GoalAim | None = None
    detail: str | None = None
    due_on: date | None = None
    state: GoalState | None = None
    visit_id: VisitId | None = None
    answer_id: RecordId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note: one author, never rewritten; what follows is another note.

    Attributes:
        in_confidence: Kept off the turned screen, the citizen's paper and relatives.
    """

    citizen_id: CitizenId
    words: str
    informer: Informer
    visit_id: VisitId | None = None
    in_confidence: bool = False


class OwnerKind(StrEnum):
    """Who has said they will do it."""

    CITIZEN = "citizen"
    RELATIVE = "relative"
    STAFF = "staff"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Owner:
    """Who will do it, with the name as it was agreed."""

    kind: OwnerKind
    name: str
    person_id: RecordId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """By when, or in words how often; a time only with its day."""

    on: date | None = None
    at: time | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What someone will do, by when; a task when it is a member of staff's."""

    citizen_id: CitizenId
    what: str | None = None
    owner: Owner | None = None
    when: When | None = None
    visit_id: VisitId | None = None
    goal_id: RecordId | None = None
    done_on: date | None = None


def days_over(agreement: Agreement, today: date) -> int | None:
    """Return days past the date; negative before it, None without one or when done."""
    if agreement.done_on or agreement.when is None or agreement.when.on is None:
        return None
    return (today - agreement.when.on).days
