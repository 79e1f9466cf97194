"""Who may do what with grants, swaps and packages: a table from role to deeds."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from careapp.domain.people import Role
from careapp.domain.problems import InvalidRecordError, Problem


class Deed(StrEnum):
    """What may be done."""

    GRANT = "grant"
    FOLLOW_UP = "follow-up"
    PAUSE = "pause"
    ORDER = "order"
    REPLY = "reply"
    SWAP = "swap"
    DECLINE = "decline"
    INFORM = "inform"
    ARRANGE = "arrange"
    GRANT_PACKAGE = "grant-package"
    REQUEST = "request"
    REVIEW = "review"
    ISSUE_MANDATE = "issue-mandate"
    EDIT_CATALOGUE = "edit-catalogue"
    CHANGE_TRACK = "change-track"


Permissions = Mapping[Role, frozenset[Deed]]


def may(permissions: Permissions, roles: Iterable[Role], deed: Deed) -> bool:
    """Return whether any of *roles* lets one do *deed*."""
    return any(deed in permissions.get(role, ()) for role in roles)


def require(permissions: Permissions, roles: Iterable[Role], deed: Deed, *, at: str = "") -> None:
    """Refuse what no role lets one do; *at* is the field that it is asked for in.

    Raises:
        InvalidRecordError: ``not-permitted``, with the deed and the roles it belongs to.
    """
    if not may(permissions, roles, deed):
        who = [role.value for role, deeds in permissions.items() if deed in deeds]
        raise InvalidRecordError(
            Problem("not-permitted", at, {"deed": deed, "roles": ",".join(who)})
        )
