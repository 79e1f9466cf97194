"""Whose laptop sealed a packet: nobody writes in another's store; and whether a supplier's did."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import text

from careapp.changes.change import KeyName, Packet
from careapp.domain.identity import RecordId, StoreId
from careapp.hub.arrays import array
from careapp.hub.database import Ask
from careapp.hub.members import Enrolled, enrolled_from, supplier_of
from careapp.hub.taken import is_id
from careapp.sync.core.feed import FeedId

ANOTHERS_STORE = "anothers-store"

_WHOSE = text(
    "SELECT signer, store::text, staff::text, feed, way FROM device LEFT JOIN device_feed"
    " USING (municipality, device) WHERE municipality = :m"
    " AND (signer = ANY(:signers) OR store = ANY(:stores ::uuid[])) ORDER BY place"
)


def asking(packets: Iterable[Packet]) -> Ask:
    """Return what asks for the laptops that sealed *packets*, and for those whose stores wrote."""
    sealed = [one for one in packets if one.seal is not None]
    signers = {one.seal.signer.replace("\0", "") for one in sealed if one.seal}
    stores = {one.act.store for one in sealed if is_id(one.act.store)}
    return Ask(_WHOSE, {"signers": sorted(signers), "stores": array(sorted(stores))})


class Signers:
    """The laptops that sealed a push, whoever brings it.

    Args:
        rows: Found by `asking`.
        sender: Who brings it, and answers for what nobody sealed.

    Attributes:
        people: Whom the municipality gave those laptops to, where it named somebody.
    """

    def __init__(self, rows: Sequence[Any], sender: Enrolled) -> None:
        self._owners: defaultdict[StoreId, set[KeyName]] = defaultdict(set)
        ways: defaultdict[KeyName, list[Any]] = defaultdict(list)
        self.people: set[RecordId] = set()
        for signer, store, staff, feed, way in rows:
            self._owners[store].add(signer)
            self.people |= {RecordId(staff)} if staff else set()
            ways[signer] += [(feed, way)] if feed else []
        self._suppliers = {one: supplier_of(enrolled_from(found)) for one, found in ways.items()}
        self._senders = supplier_of(sender)

    @property
    def suppliers(self) -> set[FeedId]:
        """The feeds of all suppliers whose laptops may have written of it."""
        return {one for one in (self._senders, *self._suppliers.values()) if one}

    def doubt(self, packet: Packet) -> str:
        """Return why *packet* is not its signer's to say, or an empty text."""
        owners = self._owners.get(packet.act.store)
        if owners and packet.seal is not None and packet.seal.signer not in owners:
            return ANOTHERS_STORE
        return ""

    def supplier(self, packet: Packet) -> FeedId | None:
        """Return the feed of the supplier whose laptop wrote *packet*, None for the others."""
        signers = self._suppliers
        return signers.get(packet.seal.signer, self._senders) if packet.seal else self._senders
