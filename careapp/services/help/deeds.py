"""Who may do what, asked of the person at the desk; and acts that belong to a visit."""

from collections.abc import Callable
from typing import TypeVar

from careapp.changes.touched import Done
from careapp.domain.help.permission import Deed, may, require
from careapp.domain.identity import RecordId
from careapp.domain.people import Role, StaffMember
from careapp.services.desk import Desk
from careapp.services.help.shipped import permissions
from careapp.services.records import forms_in_progress
from careapp.services.saying import closings_known
from careapp.store.acting import Acting

T = TypeVar("T")


def roles_of(desk: Desk) -> frozenset[Role]:
    """Return all roles of the person at the desk."""
    stored = desk.read.get(StaffMember, desk.me)
    return frozenset({desk.role, *(stored.record.roles if stored else ())})


def allowed(desk: Desk, deed: Deed) -> bool:
    """Return whether the person at the desk may do *deed*, such as to enable a button."""
    return may(permissions(), roles_of(desk), deed)


def roles_that_may(deed: Deed) -> tuple[Role, ...]:
    """Return the roles that may do *deed*, such as to say whom to ask."""
    return tuple(role for role, deeds in permissions().items() if deed in deeds)


def require_deed(desk: Desk, deed: Deed) -> None:
    """Refuse what the person at the desk may not do.

    Raises:
        InvalidRecordError: ``not-permitted``, with the roles that may.
    """
    require(permissions(), roles_of(desk), deed)


def act_at_visit(
    desk: Desk,
    purpose: str,
    job: Callable[[Acting], T],
    *,
    visit_id: RecordId | None,
    reason: str | None = None,
    typed_as: RecordId | None = None,
) -> Done[T]:
    """Perform *job* as one act, of a visit where there is one.

    Args:
        desk: Whose.
        purpose: The use case, in kebab case.
        job: What to write.
        visit_id: The visit it comes from.
        reason: Why; required where that visit is closed.
        typed_as: The draft of the form it was typed in; it goes with the act.

    Raises:
        InvalidRecordError: The visit is closed and no reason is given.
    """
    closings = closings_known(desk, visit_id, reason) if visit_id else ()
    drafts = [one for one in forms_in_progress(desk) if one.record_id == typed_as]

    def run(acting: Acting) -> T:
        acting.settled.extend(drafts)
        return job(acting)

    return desk.act(purpose, run, origin=visit_id, reason=reason, knowing=closings)
