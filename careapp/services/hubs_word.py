"""What the hub says that somebody may do, believed offline for as long as nothing newer came."""

from dataclasses import dataclass
from datetime import date

from careapp.domain.people import Role
from careapp.store.store import Store

MEMBERSHIP = "hub"
"""The fact of this laptop that says which hub it has joined."""


@dataclass(frozen=True, slots=True)
class HubsWord:
    """What the user of this laptop holds on a day, as the hub has signed it.

    Attributes:
        mandates_over: Mandates that do not hold, whatever their records say.
        asked_at_ms: When the hub last said so, by its own clock; None for never since the
            laptop was let in.
    """

    roles: frozenset[Role]
    mandates_over: frozenset[str] = frozenset()
    asked_at_ms: int | None = None


def hubs_word(store: Store, day: date) -> HubsWord | None:
    """Return what the hub says, None where no hub was joined."""
    if store.local(MEMBERSHIP) is None:
        return None
    # Checking signatures is slow to import; a laptop without a hub never needs it.
    from careapp.services.syncing.membership import kept_membership  # noqa: PLC0415

    membership = kept_membership(store)
    if membership is None:
        return None
    return HubsWord(
        membership.roles_on(day), membership.mandates_over_on(day), membership.asked_at_ms
    )
