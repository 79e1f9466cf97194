"""Doing something at a visit: after its closing that is an amendment, with a reason."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from careapp.changes.touched import Done
from careapp.domain.identity import ChangeId, RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.conversation import closings_of
from careapp.services.desk import Desk
from careapp.services.reasons import AMEND, reasons_kept
from careapp.store.acting import Acting
from careapp.store.drafts import Draft

T = TypeVar("T")


def act_at_visit(
    desk: Desk,
    purpose: str,
    job: Callable[[Acting], T],
    *,
    visit_id: RecordId | None,
    reason: str | None = None,
    settles: Sequence[Draft] = (),
    knowing: tuple[ChangeId, ...] = (),
) -> Done[T]:
    """Perform *job* as one act, of a visit where there is one.

    Args:
        desk: Whose.
        purpose: The use case, in kebab case.
        job: What to write.
        visit_id: The visit it comes from.
        reason: Why; required where that visit is closed.
        settles: What was typed and goes with the act.
        knowing: What else its author knows of.

    Raises:
        InvalidRecordError: The visit is closed and no reason is given.
    """
    closings = closings_known(desk, visit_id, reason) if visit_id else ()
    typed = [*settles]
    if visit_id and reason:
        typed += reasons_kept(desk, record_id=visit_id, question=AMEND)

    def run(acting: Acting) -> T:
        acting.settled.extend(typed)
        return job(acting)

    known = tuple({*closings, *knowing})
    return desk.act(purpose, run, origin=visit_id, reason=reason, knowing=known)


def closings_known(desk: Desk, visit_id: RecordId, reason: str | None) -> tuple[ChangeId, ...]:
    """Return the closings of a visit, which what is done now amends for *reason*.

    Raises:
        InvalidRecordError: The visit is closed and no reason is given.
    """
    closings = closings_of(desk, visit_id)
    if closings and not (reason or "").strip():
        raise InvalidRecordError(Problem("closed-needs-reason"))
    return closings
