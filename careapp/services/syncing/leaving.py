"""Leaving, because the municipality has taken this laptop off: nothing is lost, nothing stays."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from careapp.domain.identity import StoreId
from careapp.domain.problems import InvalidRecordError
from careapp.services.attachments import media_type_of
from careapp.services.desk import Desk
from careapp.services.exchange_files import save_outside
from careapp.services.handing_over.laptops import own_card_file
from careapp.services.handing_over.offered import file_name
from careapp.services.handing_over.sealing import seal_what_waits
from careapp.services.saying import finish_typing
from careapp.services.syncing.laptop_keys import own_keys
from careapp.services.syncing.membership import kept_membership
from careapp.services.unlocking import Unlocking
from careapp.store.drafts import Draft
from careapp.sync.transport.bundle import bundle
from careapp.sync.transport.parcel import DRAFTS, Enclosed, Parcel, pushes
from careapp.sync.transport.statement import bytes_of

_WHY = "computer-taken-off"
"""Why something is added to a closed visit; nobody was asked."""


@dataclass(frozen=True, slots=True)
class Left:
    """What was left of a laptop's data.

    Attributes:
        sealed: What the hub did not take, words and pictures, in a file that only the
            municipality can open; None where it took everything.
    """

    sealed: Path | None = None


def say_what_is_typed(desk: Desk) -> bool:
    """Say all answers that were typed and never said; return whether there were any."""
    visits = {one.origin for one in desk.read.drafts() if one.kind == "answer" and one.origin}
    for visit_id in sorted(visits):
        finish_typing(desk, origin=visit_id, reason=_WHY)
    return bool(visits)


def leave(desk: Desk, unlocking: Unlocking) -> Left:
    """Seal what the hub has not taken, and remove the data with its keys.

    Raises:
        EnvironmentFailedError: The file cannot be written; nothing was removed.
    """
    sealed = None
    if (content := _sealed(desk)) is not None:
        sealed = unlocking.home.folder / file_name(desk)
        save_outside(content, sealed)
    desk.store.close()
    unlocking.wipe()
    return Left(sealed)


def _sealed(desk: Desk) -> bytes | None:
    """Return what is left, for the municipality's recovery key; None where nothing is."""
    membership, keys = kept_membership(desk.store), own_keys(desk.store)
    seal_what_waits(desk.store, keys)
    packets = tuple(desk.read.waiting())
    enclosed = (*_half_filled(desk.read.drafts()), *_pictures(desk))
    if membership is None or not (packets or enclosed):
        return None
    store = StoreId(desk.read.facts.store)
    parcel = Parcel(
        card=own_card_file(desk),
        store=store,
        municipality=desk.municipality_id,
        pushes=pushes(packets, store),
        enclosed=enclosed,
    )
    return bundle(
        parcel, [bytes_of(membership.recovery_key)], keys, made_at_ms=desk.clock.wall_ms()
    )


def _half_filled(drafts: Sequence[Draft]) -> Sequence[Enclosed]:
    """Return forms that were begun and never saved: no record yet, and somebody's words."""
    return [Enclosed(DRAFTS, msgspec.json.encode(drafts))] if drafts else []


def _pictures(desk: Desk) -> Iterator[Enclosed]:
    """Yield what the hub does not have, also of forms that were never saved."""
    files = desk.store.attachments
    for digest in sorted(files.waiting()):
        if (data := files.whole(digest)) is not None:
            yield Enclosed(_media_type(data), data)


def _media_type(data: bytes) -> str:
    try:
        return media_type_of(data)
    except InvalidRecordError:
        return "application/octet-stream"
