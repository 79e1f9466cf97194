"""Laptops on which to try things: real encrypted files, a clock that ticks."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from careapp.changes.change import Packet
from careapp.changes.ids import new_id
from careapp.changes.kinds import KINDS, Kinds
from careapp.changes.touched import Done
from careapp.domain.citizen import Citizen, Name
from careapp.domain.identity import ActId, RecordId, StaffId
from careapp.store.acting import Acting
from careapp.store.drafts import Draft
from careapp.store.log import Author, Clocks, Why
from careapp.store.reader import Known
from careapp.store.store import Store

KEY = bytes(range(32))
METTE = Author(staff_id=StaffId(RecordId(new_id())), role="visitator", profession="nurse")
WHY = Why(purpose="test")
NINE = 1_790_000_000_000
"""An hour in the autumn of 2026, in milliseconds since 1970."""


def clocks() -> Clocks:
    """Return clocks that go on by a second each time they are read."""
    ticks = count(NINE, 1_000)
    return Clocks(wall_ms=lambda: next(ticks), monotonic_ms=lambda: 0)


def citizen(full: str = "Inger Holm") -> Citizen:
    given, _, family = full.partition(" ")
    return Citizen(name=Name(given, family))


@dataclass
class Laptop:
    """A store with its file, and the few things that every test does."""

    path: Path
    store: Store

    def act(self, job: Callable[[Acting], Any], why: Why = WHY) -> Done[Any]:
        return self.store.perform(METTE, why, job)

    def create(
        self, record: Any, subject: RecordId | None = None, record_id: RecordId | None = None
    ) -> RecordId:
        about = subject or RecordId(new_id())
        made: RecordId = self.act(
            lambda acting: acting.create(record, subject=about, record_id=record_id)
        ).result
        return made

    def say(self, record_id: RecordId, unit: str, value: object) -> None:
        self.act(lambda acting: acting.say(record_id, unit, value))

    def known(self, record_id: RecordId) -> Known:
        return self.store.read.known(record_id)

    def undo(self, act_id: ActId) -> None:
        self.store.undo(act_id, METTE, Why(purpose="undo", undoes=act_id))

    def acts(self) -> list[ActId]:
        return [packet.act.act_id for packet in self.packets()]

    def packets(self) -> list[Packet]:
        return self.store.read._history.packets()

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = self.store._database.conn.execute(query).fetchall()
        return rows

    def conflicts(self) -> list[tuple[Any, ...]]:
        return self.rows("SELECT hex(record_id), unit FROM conflict ORDER BY 1, 2")

    def shown(self) -> list[tuple[object, ...]]:
        """Return all that screens can see, in terms that every laptop shares."""
        numbers = dict(self.rows("SELECT act_no, act_id FROM act"))
        records = (self.rows(f'SELECT * FROM "{kind}" ORDER BY 1') for kind in sorted(KINDS))
        written = [
            (*row[:4], *map(numbers.get, row[4:6]), *row[6:]) for rows in records for row in rows
        ]
        found = "SELECT record_id, kind, sort_key FROM found_row ORDER BY 1"
        return [*written, *self.rows("SELECT * FROM conflict ORDER BY 1, 2"), *self.rows(found)]


@contextmanager
def opened(path: Path, kinds: Kinds = KINDS) -> Iterator[Laptop]:
    store = Store(path, KEY, clocks=clocks(), kinds=kinds)
    try:
        yield Laptop(path, store)
    finally:
        store.close()


def after_a_crash(path: Path) -> Path:
    """Return a file as the disk has it at this moment, its owner never having closed it."""
    folder = path.parent / f"{path.stem}-{new_id()}"
    folder.mkdir()
    for beside in path.parent.glob(f"{path.name}*"):
        if not beside.name.endswith("-shm"):
            shutil.copy2(beside, folder)
    return folder / path.name


def settle_all(acting: Acting, drafts: Iterable[Draft]) -> None:
    for draft in drafts:
        acting.settle(draft)


def meet(one: Laptop, other: Laptop) -> None:
    one.store.absorb(other.packets())
    other.store.absorb(one.packets())
