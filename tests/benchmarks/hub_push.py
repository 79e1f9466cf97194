"""What a hub takes in and gives out in a second of one core."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from careapp.changes.change import Packet
from careapp.changes.seal import seal
from careapp.hub.bodies import body
from careapp.hub.feeds import district_feed
from careapp.sync.core.feed import Page
from careapp.sync.core.message import Count, CountSubjects, Hello, Pull, Push, Request, Sender
from tests.benchmarks.hub_place import DEVICE, DISTRICTS, HOME, NOON, Place, Spent, place
from tests.benchmarks.table import MS, Result

REACH_PUSH = 10_000
REACH_PAGE_MS = 20
CITIZENS = 2_000
TIMES, PUSHES = 5, 20
_SIZES = ((100, 1), (1_000, 1), (100, 5), (1_000, 5))
_ASKED = 30


def measure(_home: Path) -> Iterator[Result]:
    """Push as laptops do, small and large; then read the feeds."""
    with place() as hub:
        arriving, read = hub.arrive(CITIZENS), False
        yield from _pushed(hub, "of new citizens", 500, [arriving])
        for changes, of_each in _SIZES:
            if of_each > 1 and not read:
                yield from _read(hub)
                read = True
            name = f"of {changes} changes, {of_each} in an act"
            acts = [hub.answers(PUSHES * changes // of_each, of_each) for _ in range(TIMES)]
            yield from _pushed(hub, name, changes // of_each, acts)
        hub.sealed = True
        acts = [list(seal(hub.answers(PUSHES * 20, 5), hub)) for _ in range(TIMES)]
        yield from _pushed(hub, "of 100 sealed changes, 5 in an act", 20, acts)


def _pushed(hub: Place, name: str, acts: int, rounds: list[list[Packet]]) -> Iterator[Result]:
    """Yield changes in a second of one core, of the hub and with the database's share."""
    spent: list[tuple[int, Spent]] = []
    for packets in rounds:
        batches = [packets[at : at + acts] for at in range(0, len(packets), acts)]
        spent.append((sum(len(one.changes) for one in packets), hub.push(batches)))
    hubs = [changes / one.hub for changes, one in spent]
    yield Result(
        name=f"push {name}: hub",
        unit="/s core",
        values=hubs,
        baseline=[_copied(hub, packets) for packets in rounds],
        against="bare COPY",
        reach=f"{REACH_PUSH:,}",
        reached=median(hubs) >= REACH_PUSH,
    )
    both = [changes / (one.hub + one.database) for changes, one in spent]
    yield Result(name="… hub and database on one core", unit="/s core", values=both)


def _copied(hub: Place, packets: list[Packet]) -> float:
    """Return how many rows in a second PostgreSQL takes of the same bytes and nothing more."""
    bodies = [body(packet) for packet in packets]
    with hub.engine.begin() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("CREATE TEMP TABLE bare (body bytea) ON COMMIT DROP")
        begun = perf_counter()
        with driver.cursor().copy("COPY bare FROM STDIN") as copy:
            for one in bodies:
                copy.write_row((one,))
        took = perf_counter() - begun
    return sum(len(one.changes) for one in packets) / took


def _read(hub: Place) -> Iterator[Result]:
    feed, sender = district_feed(DISTRICTS[0]), Sender(hub.store)
    first = hub.hub.answer(DEVICE, HOME, Pull(sender, feed, 0, 1), NOON)
    assert isinstance(first, Page)
    pages = [Pull(sender, feed, at, 1_000) for at in range(0, first.head - 1_000, 1_000)]
    yield from _asked(hub, "pull a page of 1,000 rows", pages, REACH_PAGE_MS)
    yield from _asked(hub, "hello", [Hello(sender)] * _ASKED)
    feeds = tuple(map(district_feed, DISTRICTS))
    yield from _asked(hub, "count four feeds", [Count(feeds)] * _ASKED)
    yield from _asked(hub, "count by subject", [CountSubjects(feed, {})] * 3)
    again = Push(sender, tuple(hub.answers(1, 1)))
    yield from _asked(hub, "push what is there already", [again] * _ASKED)


def _asked(
    hub: Place, name: str, requests: Sequence[Request], reach_ms: float | None = None
) -> Iterator[Result]:
    """Yield how long an answer takes, by the clock and of a core."""
    asked = hub.hub
    asked.answer(DEVICE, HOME, requests[0], NOON)
    clock, cores = [], []
    for one in requests:
        spent = hub.spent(partial(asked.answer, DEVICE, HOME, one, NOON))
        clock.append(spent.clock * MS)
        cores.append(spent.hub * MS)
    reach = "" if reach_ms is None else f"{reach_ms:.0f} ms"
    reached = None if reach_ms is None else median(cores) <= reach_ms
    yield Result(name=name, unit="ms", values=clock)
    yield Result(name="… of the hub's core", unit="ms", values=cores, reach=reach, reached=reached)
