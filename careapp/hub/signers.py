"""Whose laptop sealed a packet: nobody writes in another's store, or more than is theirs to say."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import text

from careapp.changes.change import Change, KeyName, Packet
from careapp.domain.identity import StoreId
from careapp.hub.arrays import array
from careapp.hub.database import Ask
from careapp.hub.members import Enrolled, enrolled_from
from careapp.hub.taken import is_id

ANOTHERS_STORE = "anothers-store"

Refusing = Callable[[Enrolled], Callable[[Change], str]]

_WHOSE = text(
    "SELECT signer, store::text, feed, way FROM device LEFT JOIN device_feed"
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
    """What the laptops that sealed a push may say, whoever brings it.

    Args:
        rows: Found by `asking`.
        refusing: Returns for a laptop what says why it may not say a change, or nothing.
        sender: Who brings it, and answers for what nobody sealed.
    """

    def __init__(self, rows: Sequence[Any], refusing: Refusing, sender: Enrolled) -> None:
        self._owners: defaultdict[StoreId, set[KeyName]] = defaultdict(set)
        ways: defaultdict[KeyName, list[Any]] = defaultdict(list)
        for signer, store, feed, way in rows:
            self._owners[store].add(signer)
            ways[signer] += [(feed, way)] if feed else []
        self._refuses = {one: refusing(enrolled_from(found)) for one, found in ways.items()}
        self._senders = refusing(sender)

    def doubt(self, packet: Packet) -> str:
        """Return why *packet* is not its signer's to say, or an empty text."""
        owners = self._owners.get(packet.act.store)
        if owners and packet.seal is not None and packet.seal.signer not in owners:
            return ANOTHERS_STORE
        return ""

    def refuse(self, packet: Packet, change: Change) -> str:
        """Return why the laptop that wrote *packet* may not say *change*, or an empty text."""
        refuses = self._refuses.get(packet.seal.signer) if packet.seal else None
        return (refuses or self._senders)(change)
