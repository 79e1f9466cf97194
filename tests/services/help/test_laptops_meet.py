"""Laptops that have not met: what one would have refused is a finding when they do."""

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.domain.citizen import LegalTrack, Track
from careapp.domain.help.catalogue import LegalBasis
from careapp.domain.help.grant import Days, Grant, runs_on
from careapp.domain.help.law import REPLACED_BY_AEL
from careapp.domain.help.mandate import Holder, Holding, Mandate
from careapp.domain.help.package import GrantedPackage, Reviewed, is_active
from careapp.domain.help.swap import Outcome, Received, Swap
from careapp.domain.help.week import week_of_help
from careapp.domain.identity import DistrictId, StaffId
from careapp.domain.people import District, Role
from careapp.domain.problems import InvalidRecordError
from careapp.services.desk import Desk
from careapp.services.findings import citizen_findings
from careapp.services.help import findings as found
from careapp.services.help.catalogue import catalogue_at_hand, save_service
from careapp.services.help.granting import grant_service
from careapp.services.help.mandates import issue_mandate, mandates, revoke_mandate
from careapp.services.help.packages import PackageWish, grant_package
from careapp.services.help.page import help_of
from careapp.services.help.pausing import stop_help
from careapp.services.help.reading import read_help
from careapp.services.help.reviewing import review_package
from careapp.services.help.swapping import swap_service
from careapp.services.help.tracks import revisit
from careapp.services.records import new_record_id
from careapp.store.store import Store
from tests.services.help.office import (
    CLEANING,
    COURSE,
    HYGIENE,
    LAUNDRY,
    TUESDAY,
    WEDNESDAY,
    WOUND,
    Home,
    home_at,
)
from tests.services.office import KEY, Watch, opened_office

SERVICES = (HYGIENE, CLEANING, LAUNDRY, WOUND, COURSE)
PIA = StaffId(new_record_id())
LAPTOPS = 3
"""In random histories."""
TICKED = frozenset({"signs", "doctor", "consent"})


@dataclass(frozen=True)
class Apart:
    """One citizen on several laptops."""

    home: Home
    desks: tuple[Desk, ...]

    def meet(self, *numbers: int) -> None:
        """Let these laptops meet; without numbers all of them."""
        stores = [self.desks[number].store for number in numbers or range(len(self.desks))]
        packets = [store.read._history.packets() for store in stores]
        for (at, store), (other, brought) in product(enumerate(stores), enumerate(packets)):
            if at != other:
                store.absorb(brought)

    def codes_of(self, desk: Desk) -> set[str]:
        return {f.code for f in citizen_findings(desk, citizen_id=self.home.citizen_id)}

    def codes(self) -> set[str]:
        seen = [self.codes_of(desk) for desk in self.desks]
        assert all(one == seen[0] for one in seen)
        return seen[0]


@contextmanager
def laptops(folder: str, count: int = 2) -> Iterator[Apart]:
    watch = Watch()
    with ExitStack() as stack:
        office = stack.enter_context(opened_office(Path(folder, "a.db"), watch))
        home = home_at(office)
        issue_mandate(
            office.desk,
            Mandate(
                organisation_id=office.place,
                holder=Holder(role=Role.PLANNER),
                packages=frozenset({"infection"}),
                holding=Holding(date(2026, 1, 1), date(2027, 12, 31)),
                most_active=1,
            ),
        )
        desks = [office.desk]
        for number in range(1, count):
            store = Store(Path(folder, f"{number}.db"), KEY, clocks=watch.clocks)
            stack.callback(store.close)
            store.absorb(office.store.read._history.packets())
            desks.append(replace(office.desk, store=store))
        yield Apart(home, tuple(desks))


def as_planner(desk: Desk) -> Desk:
    return replace(desk, role=Role.PLANNER, me=PIA)


def test_the_same_hour_swapped_on_two_laptops() -> None:
    with TemporaryDirectory() as folder, laptops(folder) as apart:
        cleaning = apart.home.weekly(CLEANING, 45, 3)
        apart.meet()
        for desk in apart.desks:
            swap_service(desk, apart.home.swap(cleaning))
        assert apart.codes() == set()
        apart.meet()
        assert apart.codes() == {found.OVERDRAWN}
        page = help_of(apart.desks[1], citizen_id=apart.home.citizen_id)
        assert page.account.balance == -45


def test_a_course_here_and_home_help_there() -> None:
    with TemporaryDirectory() as folder, laptops(folder) as apart:
        here, there = apart.desks
        revisit(here, citizen_id=apart.home.citizen_id, to=Track.AEL, since=WEDNESDAY)
        grant_service(here, apart.home.draft(COURSE, days=Days(WEDNESDAY)))
        grant_service(there, apart.home.draft(HYGIENE))
        apart.meet()
        assert apart.codes() == {found.TWO_LAWS, found.OUTSIDE_TRACK}


def test_the_last_place_of_a_mandate_taken_twice() -> None:
    with TemporaryDirectory() as folder, laptops(folder) as apart:
        people = [apart.home.citizen_id, apart.home.office.citizen("Bo Lund")]
        bo = replace(apart.home, citizen_id=people[1])
        office = apart.home.office
        district = apart.home.district_id
        office.desk.act("move", lambda acting: acting.say(people[1], "district_id", district))
        apart.meet()
        for desk, citizen_id in zip(apart.desks, people, strict=True):
            asked = PackageWish(
                citizen_id=citizen_id, package="infection", starts_on=TUESDAY, ticked=TICKED
            )
            grant_package(as_planner(desk), asked)
        apart.meet()
        assert apart.codes() == {found.MANDATE_FULL}
        exceeded = found.mandate_findings(apart.desks[0])
        assert {one.finding.code for one in exceeded} == {found.MANDATE_FULL}
        assert {one.finding.code for one in found.all_findings(apart.desks[0])} == {
            found.MANDATE_FULL
        }
        assert {one.citizen_name for one in found.all_findings(apart.desks[0])} == {
            "Inger Holm",
            "Bo Lund",
        }
        there = citizen_findings(apart.desks[1], citizen_id=bo.citizen_id)
        assert [f.code for f in there] == [found.MANDATE_FULL]


def test_a_package_granted_here_while_the_citizen_moved_there() -> None:
    with TemporaryDirectory() as folder, laptops(folder) as apart:
        here, there = apart.desks
        office, citizen_id = apart.home.office, apart.home.citizen_id
        south = DistrictId(new_record_id())
        office.save(District(organisation_id=office.place, name="Syd"), south)
        (own,) = mandates(here)
        revoke_mandate(here, mandate_id=own.record_id, from_on=TUESDAY, why="Nye distrikter")
        only_north = replace(own.record, districts=frozenset({apart.home.district_id}))
        issue_mandate(here, only_north)
        apart.meet()
        there.act("move", lambda acting: acting.say(citizen_id, "district_id", south))
        asked = PackageWish(
            citizen_id=citizen_id, package="infection", starts_on=TUESDAY, ticked=TICKED
        )
        package_id = grant_package(as_planner(here), asked).result
        assert apart.codes_of(here) == set()
        apart.meet()
        assert apart.codes() == {found.OUTSIDE_MANDATE}
        review_package(here, package_id=package_id, reviewed=Reviewed.CONFIRMED)
        assert apart.codes_of(here) == set()


def test_two_who_change_one_entry_of_the_catalogue_make_no_silent_version() -> None:
    """Different words in different fields merge; that both call it version 2 is said aloud."""
    with TemporaryDirectory() as folder, laptops(folder) as apart:
        admins = [replace(desk, role=Role.ADMIN) for desk in apart.desks]
        changes = ({"minutes": 25}, {"names": {"da": "Rengøring i hjemmet"}})
        for admin, change in zip(admins, changes, strict=True):
            entry = catalogue_at_hand(admin)[CLEANING]
            save_service(admin, replace(entry, **change))  # type: ignore[arg-type]
        assert found.catalogue_findings(apart.desks[0]) == ()
        apart.meet()
        for desk in apart.desks:
            (finding,) = found.catalogue_findings(desk)
            assert finding.code == found.VERSION_TWICE
            assert found.all_findings(desk)[-1].citizen_id is None
        save_service(admins[0], catalogue_at_hand(admins[0])[CLEANING])
        assert found.catalogue_findings(apart.desks[0]) == ()


def test_help_granted_while_another_laptop_heard_of_a_death() -> None:
    with TemporaryDirectory() as folder, laptops(folder) as apart:
        here, there = apart.desks
        stop_help(here, citizen_id=apart.home.citizen_id, died_on=TUESDAY)
        grant_service(there, apart.home.draft(HYGIENE))
        apart.meet()
        assert apart.codes() == {found.AFTER_DEATH}


days = st.integers(0, 20)
never = st.none()
step = st.tuples(
    st.integers(0, LAPTOPS - 1),
    st.one_of(
        st.tuples(st.just("grant"), st.sampled_from(SERVICES), days, never | days),
        st.tuples(st.just("track"), st.sampled_from((Track.SEL, Track.AEL)), days, never),
        st.tuples(st.just("swap"), st.integers(0, 9), days, st.integers(5, 60)),
        st.tuples(st.just("package"), never, days, never),
        st.tuples(st.just("meet"), never, never, never),
    ),
)


def _do(apart: Apart, who: int, what: tuple[Any, Any, Any, Any]) -> None:
    desk, (verb, key, n, more) = apart.desks[who], what
    day = TUESDAY + timedelta(days=n or 0)
    citizen_id = apart.home.citizen_id
    if verb == "meet":
        apart.meet(who, (who + 1) % LAPTOPS)
    elif verb == "grant":
        last = None if more is None else day + timedelta(days=more)
        grant_service(desk, apart.home.draft(key, days=Days(day, last)))
    elif verb == "track":
        # As the form of the citizen does it, which ends nothing.
        said = LegalTrack(key, day)
        desk.act("correct", lambda acting: acting.say(citizen_id, "legal_track", said))
    elif verb == "package":
        asked = PackageWish(
            citizen_id=citizen_id, package="infection", starts_on=day, ticked=TICKED
        )
        grant_package(as_planner(desk), asked)
    else:
        _swap(apart, desk, key, day, more)


def _swap(apart: Apart, desk: Desk, number: int, day: date, minutes: int) -> None:
    grants = desk.read.where(Grant, subject=apart.home.citizen_id)
    if grants:
        given = grants[number % len(grants)]
        usual = given.record.amount.minutes if given.record.amount else 30
        asked = apart.home.swap(given.record_id, Received("Gåtur", minutes), minutes=usual, day=day)
        swap_service(desk, asked)


@settings(max_examples=25, deadline=None)
@given(steps=st.lists(step, max_size=14))
def test_nothing_that_collides_is_silent(steps: list[Any]) -> None:
    """Each step is done or refused; what the merged records then show is a finding."""
    with TemporaryDirectory() as folder, laptops(folder, LAPTOPS) as apart:
        for who, what in steps:
            try:
                _do(apart, who, what)
            except InvalidRecordError as refused:
                assert all(problem.code for problem in refused.problems)  # noqa: PT017
        apart.meet()
        codes = apart.codes()
        desk = apart.desks[0]
        known = read_help(desk, apart.home.citizen_id)
        expected = _seen(desk, [one.record for one in known.grants])
        if "contested" not in codes:
            assert (found.TWO_LAWS in codes) == expected["laws"]
            assert (found.GRANTED_TWICE in codes) == expected["twice"]
            assert (found.MANDATE_FULL in codes) == expected["mandate"]
            assert (found.PACKAGE_TWICE in codes) == expected["mandate"]
            assert (found.OVERDRAWN in codes) == _overdrawn(desk, known.citizen_id)


def _seen(desk: Desk, grants: list[Grant]) -> dict[str, bool]:
    """Live through the days that anything here may touch, and look."""
    seen = {"laws": False, "twice": False, "mandate": False}
    packages = [one.record for one in desk.read.where(GrantedPackage)]
    for n in range(60):
        day = TUESDAY + timedelta(days=n)
        running = [one for one in grants if runs_on(one, day)]
        bases = {one.service.basis for one in running if one.service}
        seen["laws"] |= LegalBasis.AEL in bases and bool(bases & REPLACED_BY_AEL)
        own = Counter(one.key for one in running if one.package_id is None)
        seen["twice"] |= any(count > 1 for count in own.values())
        seen["mandate"] |= sum(is_active(one, day) for one in packages) > 1
    return seen


def _overdrawn(desk: Desk, citizen_id: Any) -> bool:
    known = read_help(desk, citizen_id)
    plain = replace(known.help, swaps={})
    left: Counter[tuple[Any, date]] = Counter()
    for one in sorted(known.swaps, key=lambda s: (s.record.holds.first_on, s.record_id)):  # type: ignore[union-attr]
        swap: Swap = one.record
        assert swap.given is not None
        assert swap.holds is not None
        day, grant_id = swap.holds.first_on, swap.given.grant_id
        pieces = week_of_help(plain, day).on(day)
        granted = sum(piece.minutes for piece in pieces if piece.grant_id == grant_id)
        if not granted or swap.outcome is not Outcome.AGREED:
            continue
        given_up = min(swap.given.minutes, granted - left[grant_id, day])
        left[grant_id, day] += given_up
        if swap.received_minutes > given_up:
            return True
    return False
