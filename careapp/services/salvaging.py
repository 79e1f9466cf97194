"""Getting back what a damaged file still holds, on top of its newest copy."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from careapp.changes.change import Packet
from careapp.domain.problems import EnvironmentFailedError
from careapp.services.unlocking import open_store
from careapp.store.copies import Copies
from careapp.store.facts import OF_THE_STORE
from careapp.store.store import Store
from careapp.store.wreck import Wreck, is_damaged
from careapp.system.clock import Clock
from careapp.system.home import Home

_AT_A_TIME = 100


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was got back.

    Attributes:
        aside: Where the damaged file is now; nothing was written to it.
        copy_at: Of when the copy is that stands in its place, None without one.
        changes: Read out of the damaged file, and not in the copy.
        unreadable: Acts and changes that are there and could not be read.
    """

    aside: Path
    copy_at: datetime | None
    changes: int
    unreadable: int


def salvage(home: Home, key: bytes, clock: Clock) -> Salvaged | None:
    """Put the newest copy in the place of a damaged file, and bring in what else it holds.

    What was written here and is not known to be at the hub is offered to it again; the
    database takes a name of its own, for nobody knows what the damaged one had sent.

    Returns:
        None where nothing is damaged, and so nothing was done.

    Raises:
        EnvironmentFailedError: There is no data, another program has it open, or the disk
            is full. Nothing is lost.
    """
    if not home.database.exists():
        raise EnvironmentFailedError("home-empty", path=str(home.folder))
    if not is_damaged(home.database, key):
        return None
    copies = Copies(home.database, key)
    copy_at = copies.all()[0].at.astimezone(clock.zone) if copies.all() else None
    aside = copies.put_back(clock.now())
    assert aside is not None, "it was there a moment ago"  # noqa: S101 - narrows the type
    store = open_store(home, key, clock)
    try:
        store.exchange(lambda exchange: exchange.facts.rename())
        changes, unreadable = _bring_in(store, aside, key)
    finally:
        store.close()
    return Salvaged(aside, copy_at, changes, unreadable)


def _bring_in(store: Store, aside: Path, key: bytes) -> tuple[int, int]:
    try:
        with Wreck.opened(aside, key) as wreck:
            before = store.read.ledger.held()
            _bring_in_packets(store, wreck)
            known = {(one.record_id, one.unit) for one in store.read.drafts()}
            typed = [one for one in wreck.drafts() if (one.record_id, one.unit) not in known]
            store.keep_drafts(typed)
            for name, value in wreck.facts().items():
                if name not in OF_THE_STORE and store.local(name) is None:
                    store.set_local(name, value)
            return store.read.ledger.held() - before, wreck.unreadable
    except EnvironmentFailedError as error:
        if error.code != "store-damaged":
            raise
        return 0, 0  # not even its first page can be read


def _bring_in_packets(store: Store, wreck: Wreck) -> None:
    own = wreck.own()
    mine: list[Packet] = []
    others: list[Packet] = []
    for packet in wreck.packets():
        is_own = own is None or any(one.change_id in own for one in packet.changes)
        (mine if is_own else others).append(packet)
        if len(mine) + len(others) >= _AT_A_TIME:
            _keep(store, mine, others)
            mine, others = [], []
    _keep(store, mine, others)


def _keep(store: Store, mine: list[Packet], others: list[Packet]) -> None:
    store.carry_in(mine)
    store.absorb(others)
