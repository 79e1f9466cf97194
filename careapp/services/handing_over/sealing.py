"""Sealing what was written here, before anybody else holds it."""

from careapp.changes.seal import Signer
from careapp.services.syncing.replica import StoreReplica
from careapp.store.store import Store


def seal_what_waits(store: Store, signer: Signer) -> None:
    """Seal all own acts that were never offered to anybody; their seals are kept for good."""
    for _packet in StoreReplica(store, signer).waiting():
        pass
