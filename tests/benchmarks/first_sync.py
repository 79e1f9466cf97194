"""The first sync: what a hub has of a municipality, applied page by page to an empty laptop."""

import gc
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

from careapp.changes.change import Packet
from careapp.domain.identity import RecordId
from careapp.services.demo.make import Making
from careapp.services.syncing.replica import StoreReplica
from careapp.store.database import open_database, transaction
from careapp.store.drafts import Draft
from careapp.store.log import Clocks
from careapp.store.rows import ActNo, change_row
from careapp.store.store import Store
from careapp.sync.core.feed import Epoch, Event, FeedId, Granted, Page, Row, Told, part_of
from tests.benchmarks.homes import CLOCK
from tests.benchmarks.memory import resident_mb
from tests.benchmarks.table import MS, Result

CHANGES = 130_000
CITIZENS = 10_000
MOST_S = 7.0
ROWS_IN_A_PAGE = 1_000
FEED, EPOCH = FeedId("district"), Epoch("1")
KEY = bytes(32)
_TYPED_EVERY_S = 0.15
_BATCH = 1_000


def measure(_home: Path) -> Iterator[Result]:
    """Apply as much as a municipality has, while somebody types."""
    with tempfile.TemporaryDirectory(prefix="careapp-bench-") as name:
        pages = list(_pages())
        gc.collect()
        gc.freeze()  # what the hub sends lies in no laptop's memory all at once
        changes = sum(len(packet.changes) for page in pages for packet in _told(page))
        bare = _bare(Path(name, "bare.db"), pages)
        before = resident_mb()
        store = Store(Path(name, "laptop.db"), KEY, clocks=_clocks())
        replica = StoreReplica(store)
        replica.start_over(FEED, EPOCH)
        typing = _Typing(store)
        took = _seconds(lambda: _apply(replica, pages))
        waited = typing.stop()
        grown = resident_mb() - before
        counting = _seconds(lambda: replica.tallies(FEED))
        again = _seconds(lambda: replica.tallies(FEED))
        size = Path(name, "laptop.db").stat().st_size
        store.close()
        gc.unfreeze()
    yield Result(
        name=f"first sync, {changes:,} changes",
        unit="s",
        values=[took],
        baseline=[bare],
        against="bare rows",
        reach=f"{MOST_S:.0f} s",
        reached=took <= MOST_S,
    )
    yield Result(name="… changes in a second", unit="", values=[changes / took])
    yield Result(name="… a key typed meanwhile, on disk", unit="ms", values=waited)
    yield Result(name="… memory it takes", unit="MB", values=[grown])
    yield Result(name="… on disk for a change", unit="bytes", values=[size / changes])
    yield Result(name="… count what is held", unit="ms", values=[counting * MS])
    yield Result(name="… count it again", unit="ms", values=[again * MS])


def _apply(replica: StoreReplica, pages: list[Page]) -> None:
    replica.carry(FEED, None)
    for page in pages:
        assert replica.keep_page(page)


class _Typing:
    """Somebody who types all the while."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._ended = threading.Event()
        self.waited: list[float] = []
        self._thread = threading.Thread(target=self._type)
        self._thread.start()

    def stop(self) -> list[float]:
        self._ended.set()
        self._thread.join()
        return self.waited

    def _type(self) -> None:
        typed = RecordId("019a0000-0000-7000-8000-000000000001")
        while not self._ended.wait(_TYPED_EVERY_S):
            value = {"words": "Det går bedst " * len(self.waited)}
            one = Draft(record_id=typed, unit="said", subject=typed, kind="answer", value=value)
            begun = perf_counter()
            self._store.keep_drafts([one])
            self.waited.append((perf_counter() - begun) * MS)


def _pages() -> Iterator[Page]:
    """Yield what a hub would send of a municipality, until that is enough."""
    rows: list[Row] = []
    changes = 0
    for number, event in enumerate(_events(), 1):
        rows.append(Row(number, event))
        changes += len(event.packet.changes) if isinstance(event, Told) else 0
        if len(rows) == ROWS_IN_A_PAGE or changes >= CHANGES:
            yield Page(FEED, EPOCH, tuple(rows), number, 0)
            rows = []
        if changes >= CHANGES:
            return


def _events() -> Iterator[Event]:
    """Yield for each subject a grant and all that was said of it."""
    for packets in Making(CLOCK, citizens=CITIZENS, seed=1).packets():
        of_subject: dict[RecordId, list[Packet]] = {}
        for packet in packets:
            for subject in dict.fromkeys(change.subject for change in packet.changes):
                of_subject.setdefault(subject, []).append(packet)
        for subject, of_it in of_subject.items():
            yield Granted(subject)
            for packet in of_it:
                if told := part_of(packet, subject, None):
                    yield Told(subject, told)


def _told(page: Page) -> Iterator[Packet]:
    for row in page.rows:
        if isinstance(row.event, Told):
            yield row.event.packet


def _bare(path: Path, pages: list[Page]) -> float:
    """Return the seconds that the same words take as rows of one table with one index."""
    database = open_database(path, KEY)
    columns = ", ".join(f"c{number}" for number in range(9))
    database.conn.execute(f"CREATE TABLE bare ({columns}, PRIMARY KEY (c0)) WITHOUT ROWID")
    rows = [change_row(one, ActNo(1)) for page in pages for p in _told(page) for one in p.changes]

    def write() -> None:
        for at in range(0, len(rows), _BATCH):
            with transaction(database):
                database.conn.executemany(
                    "INSERT INTO bare VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows[at : at + _BATCH]
                )

    took = _seconds(write)
    database.close()
    return took


def _seconds(run: Callable[[], object]) -> float:
    begun = perf_counter()
    run()
    return perf_counter() - begun


def _clocks() -> Clocks:
    return Clocks(wall_ms=lambda: int(CLOCK.now().timestamp() * MS), monotonic_ms=lambda: 0)
