"""Making the file that is handed over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from careapp.changes.touched import Touched
from careapp.domain.access import AccessWay, Errand
from careapp.domain.attachment import Content
from careapp.domain.identity import StoreId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.citizens import disclose
from careapp.services.desk import Desk
from careapp.services.exchange_files import save_outside
from careapp.services.handing_over.choosing import Chosen
from careapp.services.handing_over.laptops import (
    Laptop,
    known_keys,
    note_handed,
    own_card_file,
    require_alike,
)
from careapp.services.syncing.laptop_keys import own_keys
from careapp.services.syncing.membership import kept_membership
from careapp.sync.transport.bundle import bundle
from careapp.sync.transport.parcel import Enclosed, Parcel, pushes
from careapp.sync.transport.statement import bytes_of
from careapp.sync.transport.wire import WireError


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """A file was made.

    Attributes:
        changes: How many changes are in it.
    """

    path: Path
    changes: int
    touched: Touched


def can_hand_to_hub(desk: Desk) -> bool:
    """Return whether there is a hub that could open a file."""
    membership = kept_membership(desk.store)
    return bool(membership and membership.recovery_key)


def hand_over(desk: Desk, chosen: Chosen, to: Laptop | None, *, path: Path) -> HandedOver:
    """Write a file that only the other laptop can open; who handed what over is logged before.

    Args:
        desk: Whose.
        chosen: What is handed over.
        to: The laptop; None is the hub.
        path: Where the file is to be.

    Raises:
        InvalidRecordError: There is nothing to hand over, or made-up persons would meet real
            ones.
        EnvironmentFailedError: The file cannot be written.
    """
    if chosen.is_nothing:
        raise InvalidRecordError(Problem("nothing-to-hand-over"))
    if to is not None:
        require_alike(desk, made_up=to.card.made_up)
    touched = _log(desk, chosen, to)
    save_outside(_file(desk, chosen, to), path)
    if to is not None:
        touched |= note_handed(desk, to.key)
    return HandedOver(path=path, changes=chosen.changes, touched=touched)


def _file(desk: Desk, chosen: Chosen, to: Laptop | None) -> bytes:
    keys, store = own_keys(desk.store), StoreId(desk.read.facts.store)
    signers = {packet.seal.signer for packet in chosen.packets if packet.seal} - {keys.name}
    known = known_keys(desk)
    try:
        parcel = Parcel(
            card=own_card_file(desk),
            store=store,
            municipality=desk.municipality_id,
            visit=chosen.visit.record_id if chosen.visit else "",
            pushes=pushes(chosen.packets, store),
            keys={name: known[name] for name in sorted(signers & known.keys())},
            enclosed=tuple(_enclosed(desk, chosen.contents)),
        )
    except WireError as error:
        raise InvalidRecordError(Problem("too-large-to-hand-over")) from error
    return bundle(
        parcel,
        [_opener_of(desk, to)],
        keys,
        made_at_ms=desk.clock.wall_ms(),
        made_up=desk.demo,
    )


def _opener_of(desk: Desk, to: Laptop | None) -> bytes:
    """Return the public key of who is to open a file.

    Raises:
        InvalidRecordError: There is no hub.
    """
    if to is not None:
        return bytes_of(to.card.seal_key)
    membership = kept_membership(desk.store)
    if membership is None or not membership.recovery_key:
        raise InvalidRecordError(Problem("no-hub-to-hand-over-to"))
    return bytes_of(membership.recovery_key)


def _enclosed(desk: Desk, contents: Sequence[Content]) -> Iterator[Enclosed]:
    """Yield the bytes of *contents*, of those that are on this computer."""
    for content in {one.sha256: one for one in contents}.values():
        if (data := desk.store.attachments.read(content)) is not None:
            yield Enclosed(content.media_type, data)


def _log(desk: Desk, chosen: Chosen, to: Laptop | None) -> Touched:
    """Log of each citizen that what is known of them was handed over, and to whom."""
    touched = Touched()
    for citizen_id in sorted(chosen.citizens):
        touched |= disclose(
            desk,
            citizen_id=citizen_id,
            way=AccessWay.HANDED_OVER,
            purpose=f"{to.card.name} ({to.letters})" if to else Errand.SERVER,
            visit_id=chosen.visit.record_id if chosen.visit else None,
        )
    return touched
