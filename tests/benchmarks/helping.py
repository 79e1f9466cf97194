"""What a long history of help makes one wait for: the week, the rules, the whole page."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from careapp.changes.ids import new_id
from careapp.domain.citizen import Citizen, LegalTrack, Track
from careapp.domain.help.account import Klippekort
from careapp.domain.help.grant import Amount, Days, Grant, Supplier
from careapp.domain.help.rhythm import Often, Rhythm
from careapp.domain.help.swap import GivenUp, Holds, How, Outcome, Received, Swap
from careapp.domain.help.week import week_of_help
from careapp.domain.identity import CitizenId, OrganisationId, RecordId, StaffId
from careapp.domain.national_id import Country
from careapp.domain.people import Role
from careapp.services.desk import Desk
from careapp.services.help.catalogue import catalogue_at_hand
from careapp.services.help.granting import granted_as
from careapp.services.help.page import help_of
from careapp.services.help.reading import read_help
from careapp.services.help.shipped import shipped_services
from careapp.services.help.swapping import judge_swap
from careapp.store.acting import Acting
from careapp.store.log import Clocks
from careapp.store.store import Store
from tests.benchmarks.homes import CLOCK
from tests.benchmarks.table import Result, timed

MOST_MS = 16
_TIMES = 40
_GRANTS, _SWAPS, _RUNNING = 200, 500, 6
CITIZEN = CitizenId(RecordId(new_id()))


def measure(_home: Path) -> Iterator[Result]:
    """Look at a citizen with 200 grants and 500 swaps, in a store of its own."""
    with TemporaryDirectory() as folder:
        clocks = Clocks(wall_ms=CLOCK.wall_ms, monotonic_ms=CLOCK.monotonic_ms)
        store = Store(Path(folder, "help.db"), bytes(32), clocks=clocks)
        try:
            yield from _looked_at(_desk(store))
        finally:
            store.close()


def _looked_at(desk: Desk) -> Iterator[Result]:
    _write(desk)
    today = desk.clock.today()
    known, catalogue = read_help(desk, CITIZEN), catalogue_at_hand(desk)
    asked = _swap(known.grants[-1].record_id, today + timedelta(days=2))

    longer = replace(asked, received=(Received("Gå en tur", 40),))
    saving = replace(known, rules=replace(known.rules, klippekort=Klippekort(180, 6)))

    def read_whole() -> None:
        for kind in (Grant, Swap):
            desk.read.where(kind, subject=CITIZEN)

    bare = [timed(read_whole) for _ in range(_TIMES)]
    for name, work, reach in (
        ("week of 200 grants, 500 swaps", lambda: week_of_help(known.help, today), True),
        (
            "rules of a swap beside them",
            lambda: judge_swap(desk, asked, known=known, catalogue=catalogue),
            True,
        ),
        (
            "rules of a swap where minutes are saved up",
            lambda: judge_swap(desk, longer, known=saving, catalogue=catalogue),
            True,
        ),
        ("their page of help, from the disk", lambda: help_of(desk, citizen_id=CITIZEN), False),
    ):
        yield _result(name, work, bare, reach=reach)


def _result(name: str, work: Callable[[], object], bare: list[float], *, reach: bool) -> Result:
    values = [timed(work) for _ in range(_TIMES)]
    within = sorted(values)[int(_TIMES * 0.95)] <= MOST_MS
    return Result(
        name=name,
        unit="ms",
        values=values,
        baseline=bare,
        against="the records read",
        reach=f"95 % in {MOST_MS}" if reach else "",
        reached=within if reach else None,
    )


def _write(desk: Desk) -> None:
    services = [one for one in shipped_services(Country.DENMARK) if one.rhythm]
    today = desk.clock.today()

    def job(acting: Acting) -> None:
        track = LegalTrack(Track.SEL, date(2015, 1, 1))
        acting.create(Citizen(legal_track=track), subject=CITIZEN, record_id=CITIZEN)
        keys = [services[number % len(services)].key for number in range(_GRANTS)]
        grants = [_grant(number, key, today) for number, key in enumerate(keys)]
        ids = [acting.create(grant, subject=CITIZEN) for grant in grants]
        for number in range(_SWAPS):
            back = timedelta(days=7 * (number // _RUNNING))
            swap = _swap(ids[-1 - number % _RUNNING], today - back)
            acting.create(swap, subject=CITIZEN)

    desk.act("benchmark", job)


def _grant(number: int, key: str, today: date) -> Grant:
    service = next(one for one in shipped_services(Country.DENMARK) if one.key == key)
    old = _GRANTS - _RUNNING - number
    starts_on = today - timedelta(days=20 * max(old, 0) + 700)
    return Grant(
        citizen_id=CITIZEN,
        service=granted_as(service, "da"),
        amount=Amount(30, Rhythm(Often.DAILY)),
        days=Days(starts_on, starts_on + timedelta(days=19) if old > 0 else None),
        supplier=Supplier(OrganisationId(CITIZEN), "Hjemmeplejen"),
    )


def _swap(grant_id: RecordId, day: date) -> Swap:
    return Swap(
        citizen_id=CITIZEN,
        given=GivenUp(grant_id, "Rengøring", 30),
        holds=Holds(How.ONCE, day, day),
        received=(Received("Gå en tur", 30),),
        outcome=Outcome.AGREED,
    )


def _desk(store: Store) -> Desk:
    return Desk(
        store=store,
        clock=CLOCK,
        me=StaffId(RecordId(new_id())),
        role=Role.VISITATOR,
        municipality_id=OrganisationId(RecordId(new_id())),
    )
