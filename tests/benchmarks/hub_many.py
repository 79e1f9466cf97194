"""A country at one hub: many municipalities loaded, then served.

``python3 -m tests.benchmarks.hub_many --citizens 1000000`` loads thirteen changes for each
citizen by COPY, states the room they take, and then pushes and pulls at random places. It
needs about 11 kB of disk for a citizen, and says so before it begins.
"""

import argparse
import atexit
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from time import perf_counter

from sqlalchemy import Engine, make_url, text

from careapp.domain.identity import ChangeId, DistrictId, OrganisationId, RecordId, StoreId
from careapp.hub.bodies import MODULUS, halves
from careapp.hub.check import check
from careapp.hub.database import connect
from careapp.hub.feeds import district_feed
from careapp.hub.operating import ROLE, bring_up
from careapp.hub.trial import start_database
from careapp.sync.core.feed import FeedId
from careapp.sync.core.message import Count, CountSubjects, Hello, Pull, Request, Sender
from careapp.sync.core.tally import tally
from tests.benchmarks.hub_place import DEVICE, NOON, Place, hub_over, sql
from tests.benchmarks.table import MS, Result, lines, timed

CHANGES_OF_EACH = 13
ACTS = (5, 4, 4)
OF_A_MUNICIPALITY = 10_000
OF_A_DISTRICT = 2_500
BYTES_OF_EACH = 11_000
ASKED = 200

_SAID = (
    '{"visit_id":"%s","tool":"urn:careapp:tools:function","link_id":"4.2","voice":"citizen",'
    '"said":{"current":{"scale":"fsiii","code":2},"words":"Klarer det meste selv, men ikke'
    ' trappen om morgenen","informer":"citizen"}}'
)
_CITIZEN = (
    '{"name":{"given":"Inger","family":"Holm"},"district_id":"%s","phone":"+45 00 00 00 00",'
    '"address":{"line":"Vej 12","postal_code":"9999","town":"Fjordby"}}'
)


def uid(number: int) -> str:
    """Return an identifier; those of later numbers come later."""
    digits = f"{number:020x}"
    return f"019a0000-0{digits[1:4]}-7{digits[4:7]}-8{digits[7:10]}-00{digits[10:]}"


@dataclass(slots=True)
class Writing:
    """What is copied into one municipality.

    Attributes:
        number: Of the municipality, from 0.
        citizens: How many it has.
    """

    number: int
    citizens: int
    next_id: int
    seq: int = 0

    @property
    def home(self) -> OrganisationId:
        return OrganisationId(RecordId(uid(self.number + 1)))

    @property
    def store(self) -> str:
        return uid((1 << 60) + self.number)

    def districts(self) -> range:
        return range(-(-self.citizens // OF_A_DISTRICT))

    def feed(self, district: int) -> FeedId:
        return district_feed(DistrictId(RecordId(self.district(district))))

    def district(self, district: int) -> str:
        return uid((2 << 60) + self.number * 100 + district)

    def citizen(self, number: int) -> RecordId:
        """Return one of those who were written down, by number."""
        ids_of_each = 1 + sum(2 + 2 * size for size in ACTS) - 1
        return RecordId(uid(((self.number + 1) << 32) + 1 + number * ids_of_each))

    def new(self) -> str:
        self.next_id += 1
        return uid(self.next_id)


class Rows:
    """Lines for COPY, by table."""

    def __init__(self) -> None:
        self.of: dict[str, list[str]] = {
            "subject": [], "packet": [], "change": [], "feed_member": [], "feed_entry": [],
        }  # fmt: skip


def written(one: Writing, feed_nos: Sequence[int]) -> Iterator[tuple[Rows, int, int, int]]:
    """Yield the rows of each district, with its number, rows and sum of digests."""
    for district in one.districts():
        rows, head, total = Rows(), 0, 0
        first = district * OF_A_DISTRICT
        for _ in range(min(OF_A_DISTRICT, one.citizens - first)):
            citizen, head = one.new(), head + 1
            rows.of["subject"].append(f"{one.home}\t{citizen}\t{one.feed(district)}\n")
            rows.of["feed_member"].append(
                f"{one.home}\t{citizen}\t{feed_nos[district]}\tt\t{head}\tf\t\\N\n"
            )
            entry = f"{one.home}\t{feed_nos[district]}"
            rows.of["feed_entry"].append(f"{entry}\t{head}\tg\t{citizen}\t\\N\n")
            for number, size in enumerate(ACTS):
                first_said = _CITIZEN % one.district(district) if number == 0 else ""
                body, names = _act(one, rows, citizen, size, first_said)
                head, total = head + 1, total + names
                rows.of["feed_entry"].append(f"{entry}\t{head}\tt\t{citizen}\t{body}\n")
        yield rows, district, head, total % MODULUS


def _act(one: Writing, rows: Rows, citizen: str, size: int, first: str) -> tuple[str, int]:
    """Write an act of *size* changes; return its body and the sum of their digests."""
    act, visit, total, changes = one.new(), one.new(), 0, []
    for number in range(size):
        change, one.seq = ChangeId(one.new()), one.seq + 1
        own = bool(first) and number == 0
        record, kind = (citizen, "citizen") if own else (one.new(), "answer")
        said = first if own else _SAID % visit
        changes.append(f'["{change}","{citizen}","{kind}","{record}",{said},{one.seq},[],""]')
        high, low = halves(change)
        total += tally((change,)).total
        rows.of["change"].append(
            f"{one.home}\t{change}\t{act}\t{citizen}\t{record}\t{kind}\t{high}\t{low}\t{one.seq}\n"
        )
    head = f'["{act}","{one.store}","{one.home}","visitator","write",{NOON << 16},{NOON},0,1'
    body = f'[{head},null,null,null,null,""],[{",".join(changes)}],null]'
    rows.of["packet"].append(
        f"{one.home}\t{act}\t{one.store}\t{one.home}\t{NOON << 16}\t{NOON}\tf\t{body}\n"
    )
    return body, total


class Country:
    """A hub's database that is filled.

    Args:
        folder: Where it is to be.
        citizens: How many there are to be.
    """

    def __init__(self, folder: Path, citizens: int) -> None:
        url = start_database(folder)
        large = ("shared_buffers = '2GB'", "max_wal_size = '8GB'", "checkpoint_timeout = '30min'")
        sql(url, *(f"ALTER SYSTEM SET {one}" for one in large), "CREATE DATABASE country")
        there = make_url(url).set(database="country")
        self.owner = connect(there.render_as_string(hide_password=False), 1)
        bring_up(there.render_as_string(hide_password=False), ROLE, None)
        role = there.set(username=ROLE).render_as_string(hide_password=False)
        self.engine: Engine = connect(role, 1)
        homes = -(-citizens // OF_A_MUNICIPALITY)
        left = [min(OF_A_MUNICIPALITY, citizens - n * OF_A_MUNICIPALITY) for n in range(homes)]
        self.all = [Writing(n, size, (n + 1) << 32) for n, size in enumerate(left)]

    def load(self) -> float:
        """Copy everything; return the seconds it took."""
        begun = perf_counter()
        for one in self.all:
            self._begin(one)
            for rows, district, head, total in written(one, self._feed_nos(one)):
                self._copy(one, rows, (district, head, total))
        with self.owner.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.rollback()
            driver.autocommit = True
            driver.execute("VACUUM (ANALYZE)")
            driver.autocommit = False
        return perf_counter() - begun

    def size(self) -> int:
        """Return the bytes that the database takes."""
        with self.owner.connect() as connection:
            asked = text("SELECT pg_database_size(current_database())")
            return int(connection.execute(asked).scalar() or 0)

    def _begin(self, one: Writing) -> None:
        values = {"m": one.home, "code": f"{one.number:04}", "device": DEVICE, "store": one.store}
        with self.owner.begin() as connection:
            connection.execute(_MUNICIPALITY, values)
            connection.execute(_STORE, values | {"last": one.citizens * CHANGES_OF_EACH})
            for place, district in enumerate(one.districts()):
                feed = {"feed": one.feed(district), "place": place}
                connection.execute(_FEED, values | feed)
                connection.execute(_READS, values | feed)

    def _feed_nos(self, one: Writing) -> list[int]:
        with self.owner.begin() as connection:
            return [no for (no,) in connection.execute(_FEED_NOS, {"m": one.home})]

    def _copy(self, one: Writing, rows: Rows, counted: tuple[int, int, int]) -> None:
        district, head, total = counted
        with self.owner.begin() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            for table, them in rows.of.items():
                with driver.cursor().copy(f"COPY {table} FROM STDIN") as copy:
                    copy.write("".join(them))
            held = sum(1 for _ in rows.of["change"])
            values = {"m": one.home, "feed": one.feed(district), "head": head, "held": held}
            connection.execute(_COUNTED, values | {"total": str(total)})


_MUNICIPALITY = text(
    "INSERT INTO municipality (municipality, name, country, code, epoch)"
    " VALUES (:m, 'By', 'dk', :code, '1')"
)
_STORE = text(
    "INSERT INTO store (municipality, store, begun, numbers)"
    " VALUES (:m, :store, 1, ARRAY[1, :last]::bigint[])"
)
_FEED = text("INSERT INTO feed (municipality, feed, epoch) VALUES (:m, :feed, '1')")
_READS = text("INSERT INTO device_feed VALUES (:m, :device, :feed, :place, 'reads')")
_FEED_NOS = text("SELECT feed_no FROM feed WHERE municipality = :m ORDER BY feed_no")
_COUNTED = text(
    "UPDATE feed SET head = :head, held = :held, total = CAST(:total AS numeric)"
    " WHERE municipality = :m AND feed = :feed"
)


def serve(country: Country) -> Iterator[Result]:
    """Ask what laptops ask, each time of another municipality."""
    dice, hub = Random(1), hub_over(country.engine)
    some = [dice.choice(country.all) for _ in range(ASKED)]
    senders = [Sender(StoreId(one.store)) for one in some]
    feeds = [one.feed(dice.choice(one.districts())) for one in some]
    ends = [min(one.citizens, OF_A_DISTRICT) * (1 + len(ACTS)) for one in some]
    at = [dice.randrange(max(1, end - 1_000)) for end in ends]
    asked: dict[str, list[Request]] = {
        "hello": [Hello(sender) for sender in senders],
        "pull a page of 1,000 rows": [
            Pull(*one, 1_000) for one in zip(senders, feeds, at, strict=True)
        ],
        "count the feeds": [Count(tuple(map(one.feed, one.districts()))) for one in some],
        "count by subject": [CountSubjects(feed, {}) for feed in feeds[:10]],
    }
    for name, requests in asked.items():
        times = [
            timed(partial(hub.answer, DEVICE, one.home, request, NOON))
            for one, request in zip(some, requests, strict=False)
        ]
        yield Result(name=name, unit="ms", values=times)
    yield from _pushed(country, some, dice)
    first = some[0]
    begun = perf_counter()
    broken = sum(one.broken for one in check(hub.database, first.home, NOON))
    took = perf_counter() - begun
    name = f"check a municipality of {first.citizens:,}"
    yield Result(name=name, unit="s", values=[took], reach="0 broken", reached=not broken)


def _pushed(country: Country, some: Sequence[Writing], dice: Random) -> Iterator[Result]:
    spent = []
    for one in some:
        laptop = Place(country.engine, one.home)
        laptop.citizens = [one.citizen(dice.randrange(one.citizens)) for _ in range(20)]
        spent.append(laptop.push([laptop.answers(20, 5)]))
    yield Result(name="push 100 changes", unit="ms", values=[one.clock * MS for one in spent])
    yield Result(
        name="… changes: hub", unit="/s core", values=[100 * ASKED / sum(o.hub for o in spent)]
    )
    both = sum(one.hub + one.database for one in spent)
    yield Result(name="… hub and database on one core", unit="/s core", values=[100 * ASKED / both])


def main(arguments: Sequence[str]) -> int:
    """Load, state what it took, and serve; 1 where the disk has no room."""
    parser = argparse.ArgumentParser(prog="hub_many", description=__doc__)
    parser.add_argument("--citizens", type=int, default=100_000, help="how many (100,000)")
    citizens = parser.parse_args(arguments).citizens
    folder = Path(tempfile.mkdtemp(prefix="careapp-bench-"))
    folder.chmod(0o755)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)  # after PostgreSQL has stopped
    needed, free = citizens * BYTES_OF_EACH, shutil.disk_usage(folder).free
    print(f"{citizens:,} citizens, about {needed / 1e9:.1f} of {free / 1e9:.0f} GB that are free")
    if needed > free:
        return 1
    country = Country(folder / "pg", citizens)
    took, changes = country.load(), citizens * CHANGES_OF_EACH
    print(
        f"{changes:,} changes in {len(country.all)} municipalities: {took:.0f} s,"
        f" {changes / took:,.0f} changes/s, {country.size() / 1e9:.2f} GB",
        flush=True,
    )
    print(*lines([]), sep="\n")
    for result in serve(country):
        print(*lines([result])[2:], sep="\n", flush=True)
    country.engine.dispose()
    country.owner.dispose()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
