"""A laptop with a real encrypted file, to live through the same as the one in dictionaries.

It goes dark for real: what is on the disk at that moment is all that is left of it.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from itertools import count
from pathlib import Path
from typing import Any, Self, TypeVar
from unittest.mock import patch
from uuid import UUID

from cryptography.exceptions import InvalidSignature

from careapp.changes.change import Act, KeyName, Packet
from careapp.changes.kinds import Kind, Kinds
from careapp.changes.merge import Reading, read
from careapp.changes.seal import Verifies, verify
from careapp.changes.shape import loads
from careapp.domain.identity import ActId, ChangeId, RecordId, StaffId, StoreId
from careapp.services.syncing.laptop_keys import LaptopKeys
from careapp.services.syncing.replica import StoreReplica
from careapp.store.acting import Acting
from careapp.store.drafts import Draft
from careapp.store.exchange import Exchange
from careapp.store.log import Author, Clocks, Why
from careapp.store.rows import text
from careapp.store.store import Store
from careapp.sync.core.batch import Pace
from careapp.sync.core.feed import Cursor, FeedId
from careapp.sync.core.model_hub import Device
from careapp.sync.core.receipt import Ledger
from careapp.sync.core.scope import Granting, Scope
from careapp.sync.core.tally import tallies
from tests.simulation.member import Drafts, History, PowerCutError, Said
from tests.simulation.world import READS

T = TypeVar("T")

KEY = bytes(range(32))
LATEST_CUT = 3
"""A cut comes before the first, second or third commit of a step, in turn."""


def uuid_named(name: str) -> str:
    """Return the identifier that goes by *name*, as the store needs it."""
    return str(UUID(bytes=blake2b(name.encode(), digest_size=16).digest()))


@dataclass(frozen=True, kw_only=True)
class SimCitizen:
    name: str


@dataclass(frozen=True, kw_only=True)
class SimVisit:
    citizen_id: str
    place: str | None = None
    purpose: str | None = None
    people: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class SimSaid:
    level: int
    words: str


@dataclass(frozen=True, kw_only=True)
class SimAnswer:
    citizen_id: str
    said: SimSaid | None = None


@dataclass(frozen=True, kw_only=True)
class SimNote:
    citizen_id: str
    text: str | None = None


@dataclass(frozen=True, kw_only=True)
class SimSetting:
    citizen_id: str
    hours: str | None = None


SIM_KINDS: Kinds = {
    "citizen": Kind(record=SimCitizen, found_by=("name",), sorted_by=lambda one: str(one.name)),
    "visit": Kind(record=SimVisit, columns={"place": "place"}, found_by=("place", "purpose")),
    "answer": Kind(record=SimAnswer, found_by=("said.words",)),
    "note": Kind(record=SimNote, found_by=("text",)),
    "setting": Kind(record=SimSetting, found_by=("hours",)),
}


class DarkStore(Store):
    """A store that can lose power in the middle of a transaction of sync.

    Attributes:
        commits_left: How many more transactions of sync succeed; None for all.
        photograph: Called in the middle of the one that does not.
        next_name: Gives the name to write under, should another be needed.
    """

    commits_left: int | None = None
    photograph: Callable[[], None]
    next_name: Callable[[], str]

    def exchange(self, job: Callable[[Exchange], T]) -> T:
        with patch("careapp.store.facts.new_id", self.next_name):
            return self._exchange(job)

    def _exchange(self, job: Callable[[Exchange], T]) -> T:
        if self.commits_left is None:
            return super().exchange(job)
        self.commits_left -= 1
        if self.commits_left >= 0:
            return super().exchange(job)

        def goes_dark(exchange: Exchange) -> T:
            job(exchange)
            self.photograph()
            raise PowerCutError

        return super().exchange(goes_dark)


class Shelf:
    """Where the files of a run lie; closes what was opened.

    Args:
        folder: An empty one.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count()
        self._opened: list[DarkStore] = []

    def place(self) -> Path:
        return self._folder / f"{next(self._numbers)}.db"

    def open(self, path: Path, clocks: Clocks) -> DarkStore:
        store = DarkStore(path, KEY, clocks=clocks, kinds=SIM_KINDS)
        self._opened.append(store)
        return store

    def copy(self, path: Path) -> Path:
        """Copy a file as the disk has it now, its owner never having closed it."""
        there = self.place()
        for beside in path.parent.glob(f"{path.name}*"):
            if not beside.name.endswith(("-shm", "-lock")):
                shutil.copy2(beside, there.with_name(beside.name.replace(path.name, there.name)))
        return there

    def put_away(self, store: DarkStore) -> None:
        """Close a file and forget it."""
        store.close()
        self._opened.remove(store)
        for beside in store._path.parent.glob(f"{store._path.name}*"):
            beside.unlink()

    def close(self) -> None:
        for store in self._opened:
            store.close()


class KeptDrafts(MutableMapping[tuple[RecordId, str], Said]):
    """What is being typed: on the disk, and in the memory of who types it."""

    def __init__(self, laptop: "StoreLaptop", typed: Mapping[tuple[RecordId, str], Said]) -> None:
        self._laptop = laptop
        self._typed = dict(typed)

    def __getitem__(self, key: tuple[RecordId, str]) -> Said:
        return self._typed[key]

    def __setitem__(self, key: tuple[RecordId, str], one: Said) -> None:
        self._typed[key] = one
        self._laptop.store.keep_drafts([draft_of(*key, one)])

    def __delitem__(self, key: tuple[RecordId, str]) -> None:
        self._laptop.store.drop_drafts([draft_of(*key, self._typed.pop(key))])

    def __iter__(self) -> Iterator[tuple[RecordId, str]]:
        return iter(self._typed)

    def __len__(self) -> int:
        return len(self._typed)

    def are_on_disk(self) -> bool:
        """Return whether the disk has exactly what was typed, on top of what was seen."""
        there = {(one.record_id, one.unit): one for one in self._laptop.store.read.drafts()}
        return there.keys() == self._typed.keys() and all(
            one.value == self._typed[key].said[one.unit] and one.parents == self._typed[key].parents
            for key, one in there.items()
        )


def draft_of(record_id: RecordId, unit: str, one: Said) -> Draft:
    return Draft(
        record_id=record_id,
        unit=unit,
        subject=one.subject,
        kind=one.kind,
        value=one.said[unit],
        parents=one.parents,
    )


@cache
def keys_of(device: Device) -> LaptopKeys:
    """Return the keys of a laptop; a copy of its file has the same."""
    signing, opening = (blake2b(f"{device} {n}".encode(), digest_size=32).digest() for n in "so")
    return LaptopKeys(signing, opening)


def _verifies_for(signer: KeyName) -> Verifies:
    (keys,) = (one for one in map(keys_of, READS) if one.name == signer)

    def verifies(signature: bytes, statement: bytes) -> bool:
        try:
            keys._signer.public_key().verify(signature, statement)
        except InvalidSignature:
            return False
        return True

    return verifies


@dataclass(eq=False)
class StoreLaptop:
    """Fits `tests.simulation.member.Member`."""

    device: Device
    shelf: Shelf
    path: Path
    wall_ms: int = 0
    born: int = 0
    pace: Pace = field(default_factory=Pace)
    wrong_ms: int = 0
    latest_wall_ms: int = 0
    _cuts: int = 0
    _dark_at: Path | None = None

    def __post_init__(self) -> None:
        with self._naming(uuid_named(f"store-{self.device}")):
            self.store = self._open(self.path)
        self.keys = keys_of(self.device)
        self.replica = StoreReplica(self.store, self.keys)
        self._drafts = KeptDrafts(self, {})

    # What its person does.

    @property
    def author(self) -> StaffId:
        return StaffId(RecordId(uuid_named(self.device)))

    @property
    def drafts(self) -> Drafts:
        return self._drafts

    def act(self, act_id: ActId, said: Iterable[Said], purpose: str) -> Packet:
        def job(acting: Acting) -> Act:
            for one in said:
                acting._add(one.subject, one.kind, one.record_id, one.said, one.parents)
            return acting.act

        author = Author(staff_id=self.author, role="visitator")
        with self._naming(act_id, *(uuid_named(f"{act_id}.{n}") for n in range(9))):
            act = self.store.perform(author, Why(purpose=purpose), job).result
        return self.store.read._history.packet(act_id) if act_id in self.acts else Packet(act, ())

    def carry_in(self, packets: Iterable[Packet]) -> None:
        self.store.carry_in(list(packets))

    def packets_of(self, subject: RecordId) -> Sequence[Packet]:
        return list(self.store.read.packets_of(subject))

    def visible(self, record_id: RecordId) -> History:
        return dict(self.store.read.known(record_id).changes)

    def reading(self, record_id: RecordId) -> Reading:
        return read(self.visible(record_id).values())

    # What happens to it.

    @property
    def power_cut(self) -> bool:
        return self.store.commits_left is not None

    @power_cut.setter
    def power_cut(self, cut: bool) -> None:
        self._cuts += cut
        self.store.commits_left = self._cuts % LATEST_CUT if cut else None

    def copy(self) -> Self:
        """Return a laptop with an image of this disk."""
        image = type(self)(
            self.device, self.shelf, self.shelf.copy(self.path), self.wall_ms, self.born
        )
        image.pace, image.wrong_ms = self.pace, self.wrong_ms
        image.latest_wall_ms = self.latest_wall_ms
        image._drafts = KeptDrafts(image, self._drafts)
        return image

    def crash(self) -> None:
        """Go dark, and start again from what is on the disk."""
        there = self._dark_at or self.shelf.copy(self.path)
        self.shelf.put_away(self.store)
        self.path, self._dark_at = there, None
        self.store = self._open(there)
        self.replica = StoreReplica(self.store, self.keys)
        assert self._drafts.are_on_disk(), "what was typed is on disk"

    def _photograph(self) -> None:
        self._dark_at = self.shelf.copy(self.path)

    def _next_name(self) -> str:
        return uuid_named(f"store-{self.device}-{self.born}-{len(self.names)}")

    def _open(self, path: Path) -> DarkStore:
        clocks = Clocks(wall_ms=lambda: self.wall_ms, monotonic_ms=lambda: 0)
        store = self.shelf.open(path, clocks)
        store.photograph, store.next_name = self._photograph, self._next_name
        return store

    @contextmanager
    def _naming(self, *names: str) -> Iterator[None]:
        """Let what is made meanwhile go by these names."""
        given = iter(names)
        with (
            patch("careapp.store.log.new_id", given.__next__),
            patch("careapp.store.acting.new_id", given.__next__),
            patch("careapp.store.facts.new_id", given.__next__),
        ):
            yield

    # What can be seen of it from outside.

    def _rows(self, query: str) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = self.store.read._connection.execute(query).fetchall()
        return rows

    def _ids(self, query: str) -> dict[ChangeId, Any]:
        return {ChangeId(text(one)): rest[0] if rest else None for one, *rest in self._rows(query)}

    @property
    def names(self) -> Sequence[StoreId]:
        return self.store.read.facts.stores

    @property
    def acts(self) -> Mapping[ActId, Act]:
        return {packet.act.act_id: packet.act for packet in self.store.read._history.packets()}

    @property
    def log(self) -> History:
        packets = self.store.read._history.packets()
        return {change.change_id: change for packet in packets for change in packet.changes}

    @property
    def by_record(self) -> Mapping[RecordId, History]:
        found: dict[RecordId, History] = {}
        for change_id, change in self.log.items():
            found.setdefault(change.record_id, {})[change_id] = change
        return found

    @property
    def own(self) -> dict[ChangeId, Any]:
        return self._ids("SELECT change_id FROM journey WHERE own = 1")

    @property
    def outbox(self) -> dict[ChangeId, Any]:
        return self._ids("SELECT change_id FROM journey WHERE waits = 1")

    @property
    def quarantined(self) -> Mapping[ChangeId, str]:
        return self._ids("SELECT change_id, reason FROM journey WHERE reason IS NOT NULL")

    @property
    def ledger(self) -> Ledger:
        notes = self.store.read.ledger.notes(self.log)
        return Ledger(notes.waiting, notes.set_aside, notes.unconfirmed)

    @property
    def cursors(self) -> Mapping[FeedId, Cursor]:
        return self.replica.standing().cursors

    @property
    def last_seq(self) -> int:
        return self.store.read.facts.last_seq

    @property
    def hlc(self) -> int:
        return self.store._log._latest

    @property
    def scope(self) -> Scope:
        feeds: dict[FeedId, Granting] = {}
        for feed, kinds in self._rows("SELECT feed, kinds FROM feed"):
            query = f"SELECT subject, formerly FROM granted WHERE feed = '{feed}'"
            rows = [(RecordId(text(one)), formerly) for one, formerly in self._rows(query)]
            feeds[feed] = Granting(
                frozenset(loads(kinds)) if kinds else None,
                frozenset(one for one, formerly in rows if not formerly),
                frozenset(one for one, formerly in rows if formerly),
            )
        taken = self._rows("SELECT subject FROM taken_back")
        return Scope(feeds, frozenset(RecordId(text(one)) for (one,) in taken))

    def is_sound(self) -> bool:
        """Return whether all that is shown and noted is what the log amounts to."""
        log = self.log
        counts = {
            feed: tallies(
                one
                for name, one in log.items()
                if name not in self.outbox
                and name not in self.quarantined
                and self.scope.grants(feed, one)
            )
            for feed in self.cursors
        }
        noted = self._ids("SELECT change_id FROM journey")
        return (
            not self.store.rebuild()
            and noted.keys() <= log.keys()
            and all(self.replica.tallies(feed) == there for feed, there in counts.items())
            and self._drafts.are_on_disk()
            and all(map(self._is_proved, self.store.read._history.packets()))
        )

    def _is_proved(self, packet: Packet) -> bool:
        """Return whether the seal holds for what is left of an act; own acts all have one.

        What was handed over in a file before its author ever offered it has none.
        """
        if packet.seal is None:
            return packet.act.store not in self.names or not packet.changes
        return verify(packet, _verifies_for(packet.seal.signer))
