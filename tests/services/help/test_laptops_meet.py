"""Two laptops that have not met: what one would have refused is a finding when they do."""

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
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
TICKED = frozenset({"signs", "doctor", "consent"})


@dataclass(frozen=True)
class Two:
    """One citizen on two laptops."""

    home: Home
    desks: tuple[Desk, Desk]

    def meet(self) -> None:
        one, other = (desk.store for desk in self.desks)
        packets = one.read._history.packets(), other.read._history.packets()
        one.absorb(packets[1])
        other.absorb(packets[0])

    def codes_of(self, desk: Desk) -> set[str]:
        return {f.code for f in citizen_findings(desk, citizen_id=self.home.citizen_id)}

    def codes(self) -> set[str]:
        seen = [self.codes_of(desk) for desk in self.desks]
        assert seen[0] == seen[1]
        return seen[0]


@contextmanager
def two_laptops(folder: str) -> Iterator[Two]:
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
        store = Store(Path(folder, "b.db"), KEY, clocks=watch.clocks)
        stack.callback(store.close)
        store.absorb(office.store.read._history.packets())
        yield Two(home, (office.desk, replace(office.desk, store=store)))


def as_planner(desk: Desk) -> Desk:
    return replace(desk, role=Role.PLANNER, me=PIA)


def test_the_same_hour_swapped_on_two_laptops() -> None:
    with TemporaryDirectory() as folder, two_laptops(folder) as two:
        cleaning = two.home.weekly(CLEANING, 45, 3)
        two.meet()
        for desk in two.desks:
            swap_service(desk, two.home.swap(cleaning))
        assert two.codes() == set()
        two.meet()
        assert two.codes() == {found.OVERDRAWN}
        page = help_of(two.desks[1], citizen_id=two.home.citizen_id)
        assert page.account.balance == -45


def test_a_course_here_and_home_help_there() -> None:
    with TemporaryDirectory() as folder, two_laptops(folder) as two:
        here, there = two.desks
        revisit(here, citizen_id=two.home.citizen_id, to=Track.AEL, since=WEDNESDAY)
        grant_service(here, two.home.draft(COURSE, days=Days(WEDNESDAY)))
        grant_service(there, two.home.draft(HYGIENE))
        two.meet()
        assert two.codes() == {found.TWO_LAWS, found.OUTSIDE_TRACK}


def test_the_last_place_of_a_mandate_taken_twice() -> None:
    with TemporaryDirectory() as folder, two_laptops(folder) as two:
        people = [two.home.citizen_id, two.home.office.citizen("Bo Lund")]
        bo = replace(two.home, citizen_id=people[1])
        office = two.home.office
        district = two.home.district_id
        office.desk.act("move", lambda acting: acting.say(people[1], "district_id", district))
        two.meet()
        for desk, citizen_id in zip(two.desks, people, strict=True):
            asked = PackageWish(
                citizen_id=citizen_id, package="infection", starts_on=TUESDAY, ticked=TICKED
            )
            grant_package(as_planner(desk), asked)
        two.meet()
        assert two.codes() == {found.MANDATE_FULL}
        exceeded = found.mandate_findings(two.desks[0])
        assert {one.finding.code for one in exceeded} == {found.MANDATE_FULL}
        assert {one.finding.code for one in found.all_findings(two.desks[0])} == {
            found.MANDATE_FULL
        }
        assert {one.citizen_name for one in found.all_findings(two.desks[0])} == {
            "Inger Holm",
            "Bo Lund",
        }
        there = citizen_findings(two.desks[1], citizen_id=bo.citizen_id)
        assert [f.code for f in there] == [found.MANDATE_FULL]


def test_a_package_granted_here_while_the_citizen_moved_there() -> None:
    with TemporaryDirectory() as folder, two_laptops(folder) as two:
        here, there = two.desks
        office, citizen_id = two.home.office, two.home.citizen_id
        south = DistrictId(new_record_id())
        office.save(District(organisation_id=office.place, name="Syd"), south)
        (own,) = mandates(here)
        revoke_mandate(here, mandate_id=own.record_id, from_on=TUESDAY, why="Nye distrikter")
        only_north = replace(own.record, districts=frozenset({two.home.district_id}))
        issue_mandate(here, only_north)
        two.meet()
        there.act("move", lambda acting: acting.say(citizen_id, "district_id", south))
        asked = PackageWish(
            citizen_id=citizen_id, package="infection", starts_on=TUESDAY, ticked=TICKED
        )
        package_id = grant_package(as_planner(here), asked).result
        assert two.codes_of(here) == set()
        two.meet()
        assert two.codes() == {found.OUTSIDE_MANDATE}
        review_package(here, package_id=package_id, reviewed=Reviewed.CONFIRMED)
        assert two.codes_of(here) == set()


def test_two_who_change_one_entry_of_the_catalogue_make_no_silent_version() -> None:
    """Different words in different fields merge; that both call it version 2 is said aloud."""
    with TemporaryDirectory() as folder, two_laptops(folder) as two:
        admins = [replace(desk, role=Role.ADMIN) for desk in two.desks]
        changes = ({"minutes": 25}, {"names": {"da": "Rengøring i hjemmet"}})
        for admin, change in zip(admins, changes, strict=True):
            entry = catalogue_at_hand(admin)[CLEANING]
            save_service(admin, replace(entry, **change))  # type: ignore[arg-type]
        assert found.catalogue_findings(two.desks[0]) == ()
        two.meet()
        for desk in two.desks:
            (finding,) = found.catalogue_findings(desk)
            assert finding.code == found.VERSION_TWICE
            assert found.all_findings(desk)[-1].citizen_id is None
        save_service(admins[0], catalogue_at_hand(admins[0])[CLEANING])
        assert found.catalogue_findings(two.desks[0]) == ()


def test_help_granted_while_another_laptop_heard_of_a_death() -> None:
    with TemporaryDirectory() as folder, two_laptops(folder) as two:
        here, there = two.desks
        stop_help(here, citizen_id=two.home.citizen_id, died_on=TUESDAY)
        grant_service(there, two.home.draft(HYGIENE))
        two.meet()
        assert two.codes() == {found.AFTER_DEATH}


days = st.integers(0, 20)
never = st.none()
step = st.tuples(
    st.sampled_from((0, 1)),
    st.one_of(
        st.tuples(st.just("grant"), st.sampled_from(SERVICES), days, never | days),
        st.tuples(st.just("track"), st.sampled_from((Track.SEL, Track.AEL)), days, never),
        st.tuples(st.just("swap"), st.integers(0, 9), days, st.integers(5, 60)),
        st.tuples(st.just("package"), never, days, never),
        st.tuples(st.just("meet"), never, never, never),
    ),
)


def _do(two: Two, who: int, what: tuple[Any, Any, Any, Any]) -> None:
    desk, (verb, key, n, more) = two.desks[who], what
    day = TUESDAY + timedelta(days=n or 0)
    citizen_id = two.home.citizen_id
    if verb == "meet":
        two.meet()
    elif verb == "grant":
        last = None if more is None else day + timedelta(days=more)
        grant_service(desk, two.home.draft(key, days=Days(day, last)))
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
        _swap(two, desk, key, day, more)


def _swap(two: Two, desk: Desk, number: int, day: date, minutes: int) -> None:
    grants = desk.read.where(Grant, subject=two.home.citizen_id)
    if grants:
        given = grants[number % len(grants)]
        usual = given.record.amount.minutes if given.record.amount else 30
        asked = two.home.swap(given.record_id, Received("Gåtur", minutes), minutes=usual, day=day)
        swap_service(desk, asked)


@settings(max_examples=25, deadline=None)
@given(steps=st.lists(step, max_size=14))
def test_nothing_that_collides_is_silent(steps: list[Any]) -> None:
    """Each step is done or refused; what the merged records then show is a finding."""
    with TemporaryDirectory() as folder, two_laptops(folder) as two:
        for who, what in steps:
            try:
                _do(two, who, what)
            except InvalidRecordError as refused:
                assert all(problem.code for problem in refused.problems)  # noqa: PT017
        two.meet()
        codes = two.codes()
        desk = two.desks[0]
        known = read_help(desk, two.home.citizen_id)
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
