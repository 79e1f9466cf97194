"""What Settings shows of the hub that this laptop has joined."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from careapp.domain.people import Role
from careapp.services.desk import Desk
from careapp.services.syncing.membership import Membership
from careapp.system.clock import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerShown:
    """A hub as its user sees it.

    Attributes:
        address: Where it is, as one says it.
        user: Whom it knows the user as; empty for nobody.
        roles: What they hold today, the foremost first.
        asked_at: When the hub last said so, None for never.
        asks_to_sign_in: Whether somebody must sign in there now and then.
        signed_in_until: How long the last sign-in holds.
    """

    municipality: str
    address: str
    user: str
    roles: tuple[Role, ...]
    asked_at: datetime | None
    asks_to_sign_in: bool
    signed_in_until: datetime | None


def server_shown(desk: Desk, membership: Membership) -> ServerShown:
    """Return what to show of the hub."""
    staff, clock = membership.staff, desk.clock
    roles = membership.roles_on(clock.today())
    return ServerShown(
        municipality=membership.municipality.name,
        address=urlsplit(membership.address).netloc,
        user=f"{staff.given} {staff.family}".strip() if staff else "",
        roles=tuple(role for role in Role if role in roles),
        asked_at=_at(clock, membership.asked_at_ms),
        asks_to_sign_in=membership.sign_in.kind != "device",
        signed_in_until=_at(clock, membership.signed_in_until_ms),
    )


def _at(clock: Clock, at_ms: int | None) -> datetime | None:
    return None if at_ms is None else clock.moment(at_ms)
