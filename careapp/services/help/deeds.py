"""Who may do what, asked of the person at the desk."""

from collections.abc import Mapping

from careapp.domain.help.arrangement import Arrangement
from careapp.domain.help.catalogue import Service
from careapp.domain.help.grant import Grant
from careapp.domain.help.letter import LetterTexts
from careapp.domain.help.mandate import Mandate
from careapp.domain.help.order import Order
from careapp.domain.help.package import GrantedPackage, Package, UrgentRequest
from careapp.domain.help.pause import Pause
from careapp.domain.help.permission import Deed, may, require
from careapp.domain.help.swap import Decline, Informed, Swap
from careapp.domain.help.swap_rules import SwapRules
from careapp.domain.help.task import SettledTask
from careapp.domain.people import Role, StaffMember
from careapp.services.desk import Desk
from careapp.services.help.shipped import permissions

OF_KIND: Mapping[type, Deed] = {
    Arrangement: Deed.ARRANGE,
    Decline: Deed.DECLINE,
    Grant: Deed.GRANT,
    GrantedPackage: Deed.GRANT_PACKAGE,
    Informed: Deed.INFORM,
    LetterTexts: Deed.EDIT_CATALOGUE,
    Mandate: Deed.ISSUE_MANDATE,
    Order: Deed.ORDER,
    Package: Deed.EDIT_CATALOGUE,
    Pause: Deed.PAUSE,
    Service: Deed.EDIT_CATALOGUE,
    SettledTask: Deed.REVIEW,
    Swap: Deed.SWAP,
    SwapRules: Deed.EDIT_CATALOGUE,
    UrgentRequest: Deed.REQUEST,
}
"""What one must be allowed to do to write a record of a kind, or to remove one."""

OF_PURPOSE: Mapping[str, Deed] = {
    "answer-request": Deed.REVIEW,
    "arrange": Deed.ARRANGE,
    "arrange-as-before": Deed.ARRANGE,
    "change-grant": Deed.GRANT,
    "decline-help": Deed.DECLINE,
    "end-grant": Deed.GRANT,
    "end-swap": Deed.SWAP,
    "follow-up-grant": Deed.FOLLOW_UP,
    "grant-package": Deed.GRANT_PACKAGE,
    "grant-service": Deed.GRANT,
    "inform-of-right": Deed.INFORM,
    "note-paper": Deed.INFORM,
    "pause-help": Deed.PAUSE,
    "reply-to-order": Deed.REPLY,
    "request-urgent-grant": Deed.REQUEST,
    "resume-help": Deed.PAUSE,
    "review-package": Deed.REVIEW,
    "revisit": Deed.CHANGE_TRACK,
    "send-orders": Deed.ORDER,
    "settle-task": Deed.REVIEW,
    "stop-help": Deed.PAUSE,
    "swap-service": Deed.SWAP,
    "tell-of-pause": Deed.PAUSE,
}
"""What one must be allowed to do to take an act back, or to do it again."""


def roles_of(desk: Desk) -> frozenset[Role]:
    """Return all roles of the person at the desk; where there is a hub, its word counts."""
    if desk.said is not None:
        return desk.said.roles
    stored = desk.read.get(StaffMember, desk.me)
    return frozenset({desk.role, *(stored.record.roles if stored else ())})


def allowed(desk: Desk, deed: Deed) -> bool:
    """Return whether the person at the desk may do *deed*, such as to enable a button."""
    return may(permissions(), roles_of(desk), deed)


def roles_that_may(deed: Deed) -> tuple[Role, ...]:
    """Return the roles that may do *deed*, such as to say whom to ask."""
    return tuple(role for role, deeds in permissions().items() if deed in deeds)


def require_deed(desk: Desk, deed: Deed, *, at: str = "") -> None:
    """Refuse what the person at the desk may not do.

    Args:
        desk: Whose.
        deed: What they want to do.
        at: The field that it is asked for in.

    Raises:
        InvalidRecordError: ``not-permitted``, with the roles that may.
    """
    require(permissions(), roles_of(desk), deed, at=at)


def require_kind(desk: Desk, kind: type) -> None:
    """Refuse to write or remove a record of a kind that the person may not write.

    Raises:
        InvalidRecordError: ``not-permitted``, with the roles that may.
    """
    if (deed := OF_KIND.get(kind)) is not None:
        require_deed(desk, deed)


def require_purpose(desk: Desk, purpose: str) -> None:
    """Refuse to take back, or do again, what the person may not do.

    Raises:
        InvalidRecordError: ``not-permitted``, with the roles that may.
    """
    if (deed := OF_PURPOSE.get(purpose)) is not None:
        require_deed(desk, deed)
