"""A way to a hub in memory that can hang, lose, refuse and be left."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from careapp.changes.touched import Touched
from careapp.domain.identity import ActId, RecordId, StaffId, StoreId
from careapp.services.syncing.runner import Runner
from careapp.services.syncing.schedule import Rhythm, Schedule
from careapp.services.syncing.state import Stage, SyncState
from careapp.services.syncing.tied import Tied
from careapp.sync.core.blobs import BlobReply, BlobRequest, NotNow, PutPiece
from careapp.sync.core.feed import Epoch, FeedId
from careapp.sync.core.message import Lost, Reply, Request, Window
from careapp.sync.core.model_hub import Device, ModelHub
from tests.simulation.laptop import Laptop
from tests.simulation.member import Said
from tests.sync.core.folder import Folder

NORTH = FeedId("north")
DEVICE = Device("laptop")
NOON_MS = 1_790_000_000_000
PATIENCE_S = 5.0

Instead = Callable[[Request], Reply | None]


@dataclass(slots=True)
class ModelWay:
    """A way that answers at once, unless something else is to happen.

    Attributes:
        instead: What is answered instead of the hub.
        folder: The attachments of the hub.
        hangs: While set, nothing is answered until somebody cuts it short.
        loses: So many pieces of attachments are lost before the next one comes through.
    """

    hub: ModelHub
    instead: Instead = lambda _: None
    dismissed: bool = False
    hangs: bool = False
    loses: int = 0
    closed: bool = False
    asked: list[Request] = field(default_factory=list)
    carried: list[BlobRequest] = field(default_factory=list)
    folder: Folder = field(default_factory=Folder)
    is_asked: threading.Event = field(default_factory=threading.Event)
    is_cut: threading.Event = field(default_factory=threading.Event)

    def answer(self, request: Request) -> Reply:
        self.asked.append(request)
        self.is_asked.set()
        if self.hangs:
            self.is_cut.wait(PATIENCE_S)
        if self.is_cut.is_set():
            return Lost("cut-short")
        return self.instead(request) or self.hub.answer(DEVICE, request, NOON_MS)

    def carry(self, request: BlobRequest) -> BlobReply:
        self.carried.append(request)
        if self.loses and isinstance(request, PutPiece):
            self.loses -= 1
            return NotNow()
        return NotNow() if self.is_cut.is_set() else self.folder.answer(request)

    def cut(self) -> None:
        self.is_cut.set()

    def mend(self) -> None:
        self.is_cut.clear()

    def close(self) -> None:
        self.closed = True


@dataclass(slots=True)
class Bench:
    """A runner with a laptop in memory, and what it said."""

    laptop: Laptop
    way: ModelWay
    files: Folder = field(default_factory=Folder)
    network: str = "office"
    states: list[SyncState] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)
    runner: Runner = field(init=False)

    def told(self, state: SyncState) -> None:
        with self.changed:
            self.states.append(state)
            self.changed.notify_all()

    def wait_for(self, stage: Stage, **fields: object) -> SyncState:
        """Wait until the runner says so."""
        with self.changed:
            if not self.changed.wait_for(lambda: self._is(stage, fields), PATIENCE_S):
                raise AssertionError(self.states)
        return self.states[-1]

    def _is(self, stage: Stage, fields: dict[str, object]) -> bool:
        last = self.states[-1] if self.states else SyncState()
        return last.stage is stage and all(getattr(last, n) == v for n, v in fields.items())


def model_hub() -> ModelHub:
    hub = ModelHub(lambda _act, _change: "", Epoch("first"))
    hub.open_feed(NORTH)
    hub.enrol(DEVICE, (NORTH,))
    return hub


def laptop(name: str = "store") -> Laptop:
    return Laptop(DEVICE, [StoreId(name)], StaffId(RecordId("mette")), wall_ms=NOON_MS)


def write(to: Laptop, name: str) -> None:
    said = Said(RecordId(name), "citizen", RecordId(name), {"name": name}, (), frozenset())
    to.act(ActId(f"act-{name}"), [said], "create")


def benches(rhythm: Rhythm | None = None) -> Iterator[Bench]:
    """Yield a bench whose thread is ended afterwards."""
    here = Bench(laptop(), ModelWay(model_hub()))
    tied = Tied(
        replica=here.laptop,
        files=here.files,
        connect=lambda: here.way,
        network=lambda: here.network,
        window=lambda: Window(3, 14),
        counts=lambda: (len(here.laptop.outbox), len(here.laptop.quarantined)),
        pictures=lambda: len(list(here.files.to_send())),
        take_touched=Touched,
        told=here.told,
        touched=lambda _touched: None,
        keep=lambda state: replace(state, last_at=datetime.fromtimestamp(NOON_MS / 1000, UTC)),
    )
    quick = rhythm or Rhythm(rest_s=0.02, at_most_s=0.1, every_s=60, retry_s=0.02)
    schedule = Schedule(lambda: 0.5, quick)
    here.runner = Runner(tied, schedule, SyncState(stage=Stage.RESTING))
    yield here
    assert here.runner.close()
