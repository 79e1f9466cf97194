"""The laptops that this one hands over to and takes from: how each is known, and trusted."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import msgspec

from careapp.changes.change import KeyName
from careapp.changes.touched import Touched
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.desk import Desk
from careapp.services.exchange_files import save_outside
from careapp.services.handing_over.names import LAPTOP
from careapp.services.syncing.laptop_keys import own_keys
from careapp.services.syncing.membership import kept_membership
from careapp.store.store import Store
from careapp.sync.transport.card import Card, CardError, certified, read_card, written_card
from careapp.sync.transport.statement import bytes_of

_KEPT: Final = "known_laptops"
_LETTERS: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Laptop:
    """Another laptop.

    Attributes:
        card: How it introduced itself.
        certified: Whether the hub of this municipality says that it is one of its own.
        handed_at_ms: When something was last handed over to it in a file.
        taken_at_ms: When a file from it was last opened here.
    """

    card: Card
    certified: bool = False
    handed_at_ms: int | None = None
    taken_at_ms: int | None = None

    @property
    def key(self) -> KeyName:
        """The name of its key."""
        return self.card.key

    @property
    def letters(self) -> str:
        """The name of its key in groups, to be read aloud."""
        return in_groups(self.key)


def in_groups(key: KeyName) -> str:
    """Return the name of a key in groups of four letters."""
    return " ".join(key[at : at + _LETTERS] for at in range(0, len(key), _LETTERS))


def own_card(desk: Desk) -> Card:
    """Return how this laptop introduces itself: by the name of who uses it."""
    keys, membership = own_keys(desk.store), kept_membership(desk.store)
    return Card(
        name=desk.staff_name(desk.me),
        sign_key=keys.sign_key,
        seal_key=keys.seal_key,
        certificate=membership.certificate if membership else "",
        made_up=desk.demo,
    )


def own_card_file(desk: Desk) -> bytes:
    """Return the card of this laptop as a file."""
    return written_card(own_card(desk), own_keys(desk.store).sign)


def save_own_card(desk: Desk, path: Path) -> None:
    """Write the card of this laptop where another can fetch it; nothing in it is secret.

    Raises:
        EnvironmentFailedError: It cannot be written.
    """
    save_outside(own_card_file(desk), path)


def known_laptops(desk: Desk) -> tuple[Laptop, ...]:
    """Return the laptops that somebody has introduced here, by name."""
    found = (_judged(desk, one) for one in _kept(desk.store))
    return tuple(sorted(found, key=lambda one: (one.card.name, one.key)))


def introduced(desk: Desk, content: bytes) -> Laptop:
    """Return the laptop whose card a file is; it is not known for that yet.

    Raises:
        InvalidRecordError: It is none, was altered, or is this laptop's own; or made-up
            persons would meet real ones.
    """
    try:
        card = read_card(content)
    except CardError as error:
        raise InvalidRecordError(Problem("card-none")) from error
    require_alike(desk, made_up=card.made_up)
    if card.key == own_keys(desk.store).name:
        raise InvalidRecordError(Problem("card-own"))
    return _judged(desk, Laptop(card=card))


def known_keys(desk: Desk) -> dict[KeyName, str]:
    """Return the public keys of the laptops that are known here, by name."""
    return {one.key: one.card.sign_key for one in _kept(desk.store)}


def require_alike(desk: Desk, *, made_up: bool) -> None:
    """Refuse to let made-up persons meet real ones.

    Raises:
        InvalidRecordError: They would.
    """
    if made_up != desk.demo:
        raise InvalidRecordError(Problem("bundle-of-demo" if made_up else "bundle-not-of-demo"))


def learn(desk: Desk, laptop: Laptop) -> Touched:
    """Know a laptop from now on; what is newer on its card counts."""
    return _keep(desk.store, laptop.key, lambda known: replace(known or laptop, card=laptop.card))


def forget(desk: Desk, key: KeyName) -> Touched:
    """Know a laptop no longer; what was taken from it stays."""
    return _keep(desk.store, key, lambda _known: None)


def note_handed(desk: Desk, key: KeyName) -> Touched:
    """Note that something was handed over to a laptop just now."""
    now = desk.clock.wall_ms()
    return _keep(desk.store, key, lambda known: known and replace(known, handed_at_ms=now))


def note_taken(desk: Desk, key: KeyName) -> Touched:
    """Note that a file from a laptop was opened just now."""
    now = desk.clock.wall_ms()
    return _keep(desk.store, key, lambda known: known and replace(known, taken_at_ms=now))


def _judged(desk: Desk, laptop: Laptop) -> Laptop:
    """Return *laptop* with what the hub says of it, as this laptop knows the hub."""
    membership = kept_membership(desk.store)
    if membership is None or not laptop.card.certificate:
        return replace(laptop, certified=False)
    hub_key, place = bytes_of(membership.hub_key), membership.municipality.id
    return replace(laptop, certified=certified(laptop.card, hub_key, place) is not None)


def _kept(store: Store) -> list[Laptop]:
    kept = store.local(_KEPT)
    return msgspec.json.decode(kept, type=list[Laptop]) if kept else []


def _keep(store: Store, key: KeyName, change: Callable[[Laptop | None], Laptop | None]) -> Touched:
    known = {one.key: one for one in _kept(store)}
    if (changed := change(known.get(key))) is None:
        known.pop(key, None)
    else:
        known[key] = changed
    store.set_local(_KEPT, msgspec.json.encode(list(known.values())).decode())
    return Touched(frozenset({LAPTOP}))
