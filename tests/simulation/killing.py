"""A laptop in a process of its own, killed again and again while it syncs."""

import secrets
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Client, Listener
from pathlib import Path
from random import Random

from careapp.domain.identity import ChangeId
from careapp.services.syncing.replica import StoreReplica
from careapp.sync.core.batch import Pace
from careapp.sync.core.feed import FeedId
from careapp.sync.core.message import Request
from careapp.sync.core.model_hub import Device
from careapp.sync.core.session import Outcome, sync
from tests.simulation.doomed import write
from tests.store.laptops import Laptop, opened

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


class Door:
    """Lets laptops in other processes ask a hub.

    Args:
        answer: What the hub answers to a laptop.
    """

    def __init__(self, answer: Callable[[Device, Request], object]) -> None:
        self._answer = answer
        self._one_at_a_time = threading.Lock()
        self._secret = secrets.token_bytes(16)
        self._listener = Listener(("127.0.0.1", 0), authkey=self._secret)
        self._thread = threading.Thread(target=self._serve)
        self._ending = False
        self._thread.start()

    @property
    def address(self) -> list[str]:
        return [str(self._listener.address[1]), self._secret.hex()]

    def answer(self, device: Device, request: Request) -> object:
        with self._one_at_a_time:
            return self._answer(device, request)

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


@contextmanager
def door(answer: Callable[[Device, Request], object]) -> Iterator[Door]:
    """Open a door, and close it."""
    one = Door(answer)
    try:
        yield one
    finally:
        one.close()


def live_until_killed(path: Path, hub: Door, seconds: float, told: Told) -> None:
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


def sync_with(hub: Door, laptop: Laptop, device: Device) -> Outcome:
    run = sync(StoreReplica(laptop.store), Pace(10))
    try:
        request = next(run)
        while True:
            request = run.send(hub.answer(device, request))  # type: ignore[arg-type] # a reply
    except StopIteration as end:
        outcome: Outcome = end.value
        return outcome


def kill_and_meet(folder: Path, hub: Door, promised: list[str]) -> set[ChangeId]:
    """Kill one laptop and let it go on, with another one beside it, until they meet.

    Args:
        folder: For their files.
        hub: Which grants both of them `TYPED` by the feed `NORTH`.
        promised: Filled with what the killed one said that it had written.

    Returns:
        What both have then; it is the same.
    """
    dice, told, path = Random(4), Told(), folder / "doomed.db"
    with opened(folder / "other.db") as other:
        for number in range(TIMES):
            write(other, 1_000 + number)
            sync_with(hub, other, OTHER)
            live_until_killed(path, hub, dice.uniform(0.0, 0.4), told)
        with opened(path) as doomed:
            typed = {draft.value for draft in doomed.store.read.drafts()}
            assert typed <= {told.typed, told.typed + 1}
            assert sync_with(hub, doomed, DOOMED).confirmed == (NORTH,)
            assert sync_with(hub, other, OTHER).confirmed == (NORTH,)
            here = {one.act.act_id: one for one in doomed.packets()}
            assert here == {one.act.act_id: one for one in other.packets()}
            assert doomed.store.read.ledger.counts() == (0, 0)
            assert not doomed.store.rebuild()
    promised += told.written
    assert len(promised) > TIMES
    return {change.change_id for packet in here.values() for change in packet.changes}
