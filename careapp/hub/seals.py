"""Whose words a packet holds: the seal is looked at before anything is locked."""

from collections.abc import Iterable, Sequence
from itertools import islice

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import text

from careapp.changes.change import KeyName, Packet
from careapp.changes.seal import verify
from careapp.domain.identity import OrganisationId
from careapp.hub.database import Database

UNSEALED, UNKNOWN_SIGNER, BAD_SIGNATURE = "unsealed", "unknown-signer", "bad-signature"

MOST_KEYS = 50_000
"""So many are kept at hand; a fingerprint never stands for another key."""

_KEYS = text(
    "SELECT signer, sign_key FROM device WHERE municipality = :m AND signer = ANY(:signers)"
)

Owned = tuple[OrganisationId, KeyName]
Seen = dict[tuple[KeyName, bytes, bytes], bool]


class Seals:
    """Looks at seals, and keeps at hand the keys of laptops that were let in."""

    def __init__(self) -> None:
        self._keys: dict[Owned, Ed25519PublicKey] = {}

    def doubts(
        self, database: Database, municipality: OrganisationId, packets: Sequence[Packet]
    ) -> dict[int, str]:
        """Return by place the packets that nobody can vouch for, each with the reason."""
        keys = self._of(database, municipality, {one.seal.signer for one in packets if one.seal})
        seen: Seen = {}
        found = ((place, _doubt(one, keys, seen)) for place, one in enumerate(packets))
        return {place: reason for place, reason in found if reason}

    def _of(
        self, database: Database, municipality: OrganisationId, signers: Iterable[KeyName]
    ) -> dict[KeyName, Ed25519PublicKey]:
        """Return the keys of *signers*, as far as they are known.

        A laptop that was turned away since has still sealed what it sealed.
        """
        asked = list(signers)
        unknown = [one for one in asked if (municipality, one) not in self._keys]
        if unknown:
            with database.read(municipality) as tx:
                rows = tx.rows(_KEYS, signers=[one.replace("\0", "") for one in unknown])
            for signer, key in rows:
                self._keep(municipality, signer, Ed25519PublicKey.from_public_bytes(key))
        found = {one: self._keys.get((municipality, one)) for one in asked}
        return {one: key for one, key in found.items() if key is not None}

    def _keep(self, municipality: OrganisationId, signer: KeyName, key: Ed25519PublicKey) -> None:
        if len(self._keys) >= MOST_KEYS:
            for oldest in list(islice(self._keys, MOST_KEYS // 10)):
                self._keys.pop(oldest, None)
        self._keys[municipality, signer] = key


def _doubt(packet: Packet, keys: dict[KeyName, Ed25519PublicKey], seen: Seen) -> str:
    """Return why nobody can vouch for *packet*; acts signed together are looked at once."""
    if packet.seal is None:
        return UNSEALED
    signer = packet.seal.signer
    key = keys.get(signer)
    if key is None:
        return UNKNOWN_SIGNER

    def verifies(signature: bytes, statement: bytes) -> bool:
        asked = (signer, signature, statement)
        if asked not in seen:
            seen[asked] = _stands(key, signature, statement)
        return seen[asked]

    return "" if verify(packet, verifies) else BAD_SIGNATURE


def _stands(key: Ed25519PublicKey, signature: bytes, statement: bytes) -> bool:
    try:
        key.verify(signature, statement)
    except InvalidSignature:
        return False
    return True
