"""Reasons while somebody types them: kept like all that is typed, until they have been used."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.store.drafts import Draft

AMEND = "amend-visit"
"""Why one adds to a closed visit."""

_KIND = "reason"


@dataclass(frozen=True, slots=True)
class ReasonBegun:
    """A reason that was typed and not used."""

    words: str
    typed_at: datetime


def keep_reason(desk: Desk, words: str, *, record_id: RecordId, question: str) -> datetime | None:
    """Put a reason on disk, half words and all; a blank one is forgotten.

    Args:
        desk: Whose.
        words: As they stand in the field.
        record_id: What is to be done with, such as the visit to be cancelled.
        question: What the reason is asked for, in kebab case.

    Returns:
        Since when it is on disk, None where there is nothing to keep.

    Raises:
        EnvironmentFailedError: Disk full or read-only; the screen still has the words.
    """
    if not words.strip():
        drop_reason(desk, record_id=record_id, question=question)
        return None
    draft = Draft(
        record_id=record_id,
        unit=_unit(question),
        subject=record_id,
        kind=_KIND,
        value=words,
        at_ms=desk.clock.wall_ms(),
    )
    desk.store.keep_drafts([draft])
    return desk.clock.now()


def reason_begun(desk: Desk, *, record_id: RecordId, question: str) -> ReasonBegun | None:
    """Return the reason that was typed for this record and not used, if there is one."""
    for draft in reasons_kept(desk, record_id=record_id, question=question):
        at = desk.clock.moment(draft.at_ms)
        return ReasonBegun(str(draft.value), at)
    return None


def drop_reason(desk: Desk, *, record_id: RecordId, question: str) -> None:
    """Forget a reason: it was used, or its author thought better of it."""
    desk.store.drop_drafts(reasons_kept(desk, record_id=record_id, question=question))


def reasons_kept(desk: Desk, *, record_id: RecordId, question: str) -> Sequence[Draft]:
    """Return the drafts of a reason, to be settled with the act that it is given for."""
    wanted = record_id, _unit(question)
    return [draft for draft in desk.read.drafts() if (draft.record_id, draft.unit) == wanted]


def _unit(question: str) -> str:
    return f"{_KIND}/{question}"
