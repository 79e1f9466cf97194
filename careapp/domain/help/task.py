"""What grants, swaps and packages call on the visitator to do: worked out, never written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from careapp.domain.identity import CitizenId, RecordId, derived_id


class TaskKind(StrEnum):
    """What is to be done."""

    REASSESS = "reassess"
    """Help was declined so often that the need is assessed anew."""

    LOOK_AT_GRANT = "look-at-grant"
    """A swap lasts: the grant may be given differently."""

    LOOK_AT_COURSE = "look-at-course"
    """What is arranged is above the frame, week after week."""

    FOLLOW_UP = "follow-up"
    REVISIT = "revisit"
    REVIEW_PACKAGE = "review-package"
    ANSWER_REQUEST = "answer-request"


SETTLED_BY_WORDS = frozenset({TaskKind.REASSESS, TaskKind.LOOK_AT_GRANT, TaskKind.LOOK_AT_COURSE})
"""What a person settles by saying what came of it; the rest is settled by doing it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing to do.

    Attributes:
        about: The record it is about, such as the swap that lasts.
        values: For the sentence, as in `Verdict`.
    """

    task_id: RecordId
    kind: TaskKind
    citizen_id: CitizenId
    about: RecordId
    due_on: date
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledTask:
    """What came of a task; its id is that of the task, so two laptops settle one."""

    citizen_id: CitizenId
    kind: TaskKind
    settled_on: date | None = None
    words: str | None = None


def task_id(about: RecordId, kind: TaskKind, since: date) -> RecordId:
    """Return the one id of a task, whichever laptop works it out."""
    return derived_id(about, "task", kind, since.isoformat())
