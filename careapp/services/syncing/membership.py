"""What a laptop keeps of the hub that it has joined."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone

import msgspec

from careapp.domain.people import Role
from careapp.services.hubs_word import MEMBERSHIP
from careapp.store.store import Store
from careapp.sync.transport.joining import (
    HELD_STATEMENT,
    Enrolled,
    Held,
    Municipality,
    Session,
    SignIn,
    Staff,
)
from careapp.sync.transport.statement import StatementError, bytes_of, read_statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A laptop's place at a hub; nothing in it is secret.

    Attributes:
        address: Where the hub is.
        hub_key: Its Ed25519 public key; whatever hub answers is believed by this one only.
        recovery_key: The municipality's X25519 public key.
        certificate: What the hub says of this laptop.
        staff: Whom the hub knows this laptop's user as.
        roles: What that person holds, statement by statement as the hub signed them.
        asked_at_ms: When the hub last said so, by its own clock.
        signed_in_until_ms: Until then nobody needs to sign in again; None for never.
    """

    address: str
    device: str
    municipality: Municipality
    hub_key: str
    recovery_key: str
    certificate: str
    sign_in: SignIn
    role: str
    staff: Staff | None = None
    roles: tuple[str, ...] = ()
    asked_at_ms: int | None = None
    signed_in_until_ms: int | None = None

    def after(self, session: Session) -> "Membership":
        """Return the membership after the hub has signed somebody in."""
        if session.revoked:
            return self
        return replace(
            self,
            staff=session.staff or self.staff,
            roles=session.roles,
            asked_at_ms=session.now_ms,
            signed_in_until_ms=session.signed_in_until_ms,
        )

    @property
    def held(self) -> tuple[Held, ...]:
        """What the user holds, as far as the hub's signature stands under it."""
        known = (self._read(one) for one in self.roles)
        staff = self.staff.id if self.staff else ""
        return tuple(
            one
            for one in known
            if one and (one.staff, one.municipality) == (staff, self.municipality.id)
        )

    def roles_on(self, day: date) -> frozenset[Role]:
        """Return the roles that the user has on a day; what this program knows of them.

        A hub that keeps no roles says in which one the laptop was let in.
        """
        said = [one for one in self.held if one.what == "role"]
        names = {one.name for one in said if _holds(one, day)} if said else {self.role}
        return frozenset(role for role in Role if role.value in names)

    def mandates_over_on(self, day: date) -> frozenset[str]:
        """Return the ids of mandates of which the hub says that they do not hold on a day."""
        return frozenset(
            one.name for one in self.held if one.what == "mandate" and not _holds(one, day)
        )

    def _read(self, statement: str) -> Held | None:
        try:
            return read_statement(bytes_of(self.hub_key), HELD_STATEMENT, statement, Held)
        except StatementError:
            return None


def membership_from(address: str, told: Enrolled) -> Membership:
    """Return the membership of a laptop that was let in."""
    return Membership(
        address=address,
        device=told.device,
        municipality=told.municipality,
        hub_key=told.hub_key,
        recovery_key=told.recovery_key,
        certificate=told.certificate,
        sign_in=told.sign_in,
        role=told.role,
        staff=told.staff,
    )


def kept_membership(store: Store) -> Membership | None:
    """Return which hub this laptop has joined, None for none."""
    kept = store.local(MEMBERSHIP)
    return msgspec.json.decode(kept, type=Membership) if kept else None


def keep_membership(store: Store, membership: Membership) -> None:
    """Keep it in the encrypted database."""
    store.set_local(MEMBERSHIP, msgspec.json.encode(membership).decode())


def _holds(one: Held, day: date) -> bool:
    """Return whether it holds; where a clock is behind, the hub's word counts that it has begun."""
    said_on = datetime.fromtimestamp(one.as_of_ms / 1_000, _LATEST_ZONE).date()
    return one.from_on <= max(day, said_on) and (one.until_on is None or day <= one.until_on)


_LATEST_ZONE = timezone(timedelta(hours=2))
"""Denmark's and Norway's, at the earliest that a day begins there."""
