"""A laptop is killed in the middle of whatever it does; nobody misses anything afterwards."""

import secrets
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Client, Listener
from pathlib import Path
from random import Random

from careapp.services.syncing.replica import StoreReplica
from careapp.sync.core.batch import Pace
from careapp.sync.core.feed import Epoch, FeedId
from careapp.sync.core.message import Request
from careapp.sync.core.model_hub import Device, ModelHub
from careapp.sync.core.session import Outcome, sync
from tests.simulation.doomed import TYPED, write
from tests.store.laptops import NINE, Laptop, opened

ROOT = Path(__file__).resolve().parents[2]
NORTH = FeedId("north")
DOOMED, OTHER = map(Device, ("doomed", "other"))
TIMES = 5


@dataclass
class Told:
    """What the doomed laptop said was safe."""

    written: list[str] = field(default_factory=list)
    typed: int = -1

    def hear(self, line: str) -> None:
        what, *rest = line.split()
        if what == "wrote":
            self.written += rest
        else:
            self.typed = int(rest[0])


class Hub:
    """A hub in memory that laptops in other processes can ask."""

    def __init__(self) -> None:
        self.model = ModelHub(lambda *_: "", Epoch("1"))
        self.model.open_feed(NORTH)
        self.model.grant(NORTH, TYPED)
        for device in (DOOMED, OTHER):
            self.model.enrol(device, (NORTH,))
        self._door = threading.Lock()
        self._secret = secrets.token_bytes(16)
        self._listener = Listener(("127.0.0.1", 0), authkey=self._secret)
        self._thread = threading.Thread(target=self._serve)
        self._ending = False
        self._thread.start()

    @property
    def address(self) -> list[str]:
        return [str(self._listener.address[1]), self._secret.hex()]

    def answer(self, device: Device, request: Request) -> object:
        with self._door:
            return self.model.answer(device, request, NINE)

    def close(self) -> None:
        """Stop, once whoever still asks has gone."""
        self._ending = True
        Client(self._listener.address, authkey=self._secret).close()
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        while not self._ending:
            with suppress(EOFError, OSError), self._listener.accept() as line:
                while True:
                    line.send(self.answer(DOOMED, line.recv()))


def live_until_killed(path: Path, hub: Hub, seconds: float, told: Told) -> None:
    command = [sys.executable, "-m", "tests.simulation.doomed", str(path), *hub.address]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as doomed:
        assert doomed.stdout
        first = doomed.stdout.readline()
        time.sleep(seconds)
        doomed.kill()
        rest = doomed.stdout.read().splitlines(keepends=True)
    for line in (first, *rest):
        if line.endswith("\n"):
            told.hear(line)


def sync_with(hub: Hub, laptop: Laptop, device: Device) -> Outcome:
    run = sync(StoreReplica(laptop.store), Pace(10))
    try:
        request = next(run)
        while True:
            request = run.send(hub.answer(device, request))  # type: ignore[arg-type] # a reply
    except StopIteration as end:
        outcome: Outcome = end.value
        return outcome


def test_all_that_was_promised_is_at_the_hub_once_and_everywhere(tmp_path: Path) -> None:
    hub, dice, told, path = Hub(), Random(4), Told(), tmp_path / "doomed.db"
    try:
        with opened(tmp_path / "other.db") as other:
            for number in range(TIMES):
                write(other, 1_000 + number)
                sync_with(hub, other, OTHER)
                live_until_killed(path, hub, dice.uniform(0.0, 0.4), told)
            with opened(path) as doomed:
                assert {draft.value for draft in doomed.store.read.drafts()} <= {
                    told.typed,
                    told.typed + 1,
                }
                assert sync_with(hub, doomed, DOOMED).confirmed == (NORTH,)
                assert sync_with(hub, other, OTHER).confirmed == (NORTH,)
                stored = hub.model.known.stored
                assert stored.keys() >= {*told.written}
                assert len(told.written) > TIMES
                here = {one.act.act_id: one for one in doomed.packets()}
                assert here == {one.act.act_id: one for one in other.packets()}
                assert {c.change_id for p in here.values() for c in p.changes} == stored.keys()
                assert doomed.store.read.ledger.counts() == (0, 0)
                assert not doomed.store.rebuild()
    finally:
        hub.close()
    numbers = [row.seq for row in hub.model.known.feeds[NORTH].rows]
    assert numbers == list(range(1, len(numbers) + 1))
