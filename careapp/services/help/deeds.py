"""Who may do what, asked of the person at the desk."""

from careapp.domain.help.permission import Deed, may, require
from careapp.domain.people import Role, StaffMember
from careapp.services.desk import Desk
from careapp.services.help.shipped import permissions


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
