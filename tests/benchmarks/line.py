"""A day's work over a bad line: 400 ms there and back, 128 kbit/s, reset now and then.

Everything is real but the hub and the line: the encrypted file, the seals, the codec, HTTP. The
line is a proxy in user space. Its arithmetic minimum: the time to say the bytes that went over a
line without resets, and the round trips that nobody can save: hello, and for each connection that
the resets make necessary, opening it and being answered.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from careapp.services.syncing.laptop_keys import LaptopKeys, keep_keys
from careapp.services.syncing.replica import StoreReplica
from careapp.sync.core.batch import Pace
from careapp.sync.core.feed import Epoch, FeedId
from careapp.sync.core.message import Push, Reply, Request
from careapp.sync.core.model_hub import Device, ModelHub
from careapp.sync.core.session import Outcome, sync
from careapp.sync.transport.http import HttpHub
from tests.benchmarks.table import Result
from tests.benchmarks.wire import CHANGES, a_day
from tests.services.office import Office, Watch, opened_office
from tests.sync.transport.bad_line import BadLine, Faults
from tests.sync.transport.small_server import SmallServer

ROUND_TRIP_S, BITS_PER_SECOND = 0.4, 128_000
MOST_TIMES, MOST_KB = 2.0, 40
RESETS = (None, 50_000, 10_000)
_KB = 1_000
_FEED, _DEVICE = FeedId("district"), Device("laptop")


def measure(_home: Path) -> Iterator[Result]:
    """Send a day's work, over lines that are reset more and more often."""
    least_kb = 0.0
    for reset_every in RESETS:
        with TemporaryDirectory() as folder, _day(Path(folder)) as office:
            changes = office.store.read.facts.last_seq
            took, attempts, line = _sent(office, reset_every)
        least_kb = least_kb or (line.up + line.down) / _KB
        yield from _results(took, attempts, line, least_kb, changes)


def _results(
    took: float, attempts: int, line: BadLine, least_kb: float, changes: int
) -> Iterator[Result]:
    reset_every = line.faults.reset_every
    connections = ceil(least_kb * _KB / reset_every) if reset_every else 1
    least = least_kb * _KB * 8 / BITS_PER_SECOND + (1 + 2 * connections) * ROUND_TRIP_S
    sent = (line.up + line.down) / _KB
    resets = "no resets" if reset_every is None else f"reset every {reset_every // _KB} kB"
    yield Result(
        name=f"a day's work, {changes} changes, {resets}",
        unit="s",
        values=[took],
        baseline=[least],
        against="the line's arithmetic minimum",
        reach=f"{MOST_TIMES:.0f} times",
        reached=took <= MOST_TIMES * least,
    )
    allowed = MOST_KB * changes / CHANGES
    yield Result(
        name="… on the wire, both ways, HTTP and all",
        unit="kB",
        values=[sent],
        reach="" if reset_every else f"{allowed:.0f} kB",
        reached=None if reset_every else sent <= allowed,
    )
    yield Result(name="… syncs; connections", unit="", values=[attempts, line.connections])


def _sent(office: Office, reset_every: int | None) -> tuple[float, int, BadLine]:
    hub = ModelHub(lambda _act, _change: "", Epoch("first"))
    hub.open_feed(_FEED)
    hub.enrol(_DEVICE, (_FEED,))

    def answer(request: Request) -> Reply:
        return hub.answer(_DEVICE, request, office.watch.wall_ms())

    faults = Faults(ROUND_TRIP_S, BITS_PER_SECOND, reset_every)
    with SmallServer(answer) as server, BadLine(server.port, faults) as line:
        took, attempts = _sync(office, line)
    assert not list(office.store.read.waiting())
    return took, attempts, line


def _sync(office: Office, line: BadLine) -> tuple[float, int]:
    """Sync until everything is at the hub; return the seconds until it was, and how often."""
    replica = StoreReplica(office.store, _keys(office))
    hub, pace, attempts = HttpHub(f"http://127.0.0.1:{line.port}"), Pace(), 0
    begun, done = perf_counter(), 0.0
    while not done:
        attempts += 1
        outcome, done = _once(replica, hub, pace, begun)
        pace = outcome.pace if outcome else pace
    hub.close()
    return done, attempts


def _once(
    replica: StoreReplica, hub: HttpHub, pace: Pace, begun: float
) -> tuple[Outcome | None, float]:
    """Sync once; return how it ended, and when the last change was at the hub."""
    exchange = sync(replica, pace)
    try:
        request = next(exchange)
        while True:
            request = exchange.send(hub.answer(request))
            if not isinstance(request, Push) and not replica.counts()[0]:
                return None, perf_counter() - begun
    except StopIteration as ended:
        outcome: Outcome = ended.value
        return outcome, 0.0


def _keys(office: Office) -> LaptopKeys:
    keys = LaptopKeys.new()
    keep_keys(office.store, keys)
    return keys


@contextmanager
def _day(folder: Path) -> Iterator[Office]:
    """Open a laptop on which a day's visits were held; who they were with is at the hub."""
    with opened_office(folder / "day.db", Watch()) as office:
        assert len(a_day(office, Random(7))) == CHANGES
        yield office
