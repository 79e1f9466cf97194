"""A planner grants a package within a mandate; it ends by itself and comes back."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.domain.help.grant import Days
from careapp.domain.help.mandate import (
    Asker,
    Holder,
    Holding,
    Mandate,
    Revoked,
    Wish,
    days_over,
    may_grant,
    outside,
)
from careapp.domain.help.package import (
    Check,
    Checked,
    GrantedPackage,
    Package,
    PackageLine,
    PackageState,
    Review,
    Reviewed,
    days_given,
    given_twice,
    is_active,
    last_day,
    lines_of,
    package_state,
    review_day,
    review_due,
)
from careapp.domain.identity import DistrictId, OrganisationId, RecordId, StaffId
from careapp.domain.people import Role
from tests.domain.help.homes import CITIZEN, DAILY, TUESDAY

M = RecordId("m")
NORTH, SOUTH = (DistrictId(RecordId(name)) for name in ("north", "south"))
PIA = Asker(StaffId(RecordId("pia")), frozenset({Role.PLANNER}))
PACKAGE = Package(
    key="infection",
    version=1,
    lines=(
        PackageLine("measure", 10, DAILY, days=7),
        PackageLine("walk", 20, DAILY, from_day=4),
    ),
    longest_days=14,
    review_days=7,
    trigger=(Check("signs", {}), Check("consent", {})),
)
MANDATE = Mandate(
    organisation_id=OrganisationId(RecordId("home-care")),
    holder=Holder(role=Role.PLANNER),
    packages=frozenset({"infection"}),
    districts=frozenset({NORTH}),
    holding=Holding(date(2026, 1, 1), date(2026, 12, 31)),
    most_active=2,
)
TICKED = frozenset({"signs", "consent"})
WISH = Wish(PACKAGE, NORTH, TUESDAY, TUESDAY + timedelta(days=13), TICKED)


def active(starts_on: date = TUESDAY, days: int = 14, **known: Any) -> GrantedPackage:
    made = GrantedPackage(
        citizen_id=CITIZEN,
        package="infection",
        version=1,
        mandate_id=M,
        days=Days(starts_on, starts_on + timedelta(days=days - 1)),
    )
    return replace(made, **known)


def packages(*some: GrantedPackage) -> dict[RecordId, GrantedPackage]:
    return {RecordId(f"p{n}"): one for n, one in enumerate(some)}


def test_a_planner_may_within_the_mandate() -> None:
    permit = may_grant(WISH, PIA, {M: MANDATE}, packages(active()))
    assert (permit.granted, permit.mandate_id) == (True, M)


@pytest.mark.parametrize(
    ("mandate", "wish", "reason"),
    [
        ({"holder": Holder(role=Role.VISITATOR)}, {}, "no-mandate"),
        ({"holder": Holder(staff_id=StaffId(RecordId("ole")))}, {}, "no-mandate"),
        ({"holder": None}, {}, "no-mandate"),
        ({"packages": frozenset({"fall"})}, {}, "mandate-other-package"),
        ({}, {"citizen_district": SOUTH}, "mandate-other-district"),
        ({}, {"citizen_district": None}, "mandate-other-district"),
        ({"holding": Holding(TUESDAY + timedelta(1), date.max)}, {}, "mandate-not-begun"),
        ({"holding": Holding(date.min, TUESDAY - timedelta(1))}, {}, "mandate-expired"),
        ({"revoked": Revoked(TUESDAY, "Ny aftale")}, {}, "mandate-revoked"),
        ({"most_active": 0}, {}, "mandate-full"),
        ({}, {"ticked": frozenset({"signs"})}, "package-not-called-for"),
        ({}, {"ends_on": TUESDAY + timedelta(days=14)}, "package-too-long"),
        ({}, {"ends_on": None}, "package-too-long"),
        ({}, {"package": replace(PACKAGE, retired=True)}, "package-retired"),
    ],
)
def test_it_says_why_not(mandate: dict[str, Any], wish: dict[str, Any], reason: str) -> None:
    permit = may_grant(replace(WISH, **wish), PIA, {M: replace(MANDATE, **mandate)}, {})
    assert (permit.granted, permit.reason) == (False, reason)


def test_of_several_mandates_the_one_that_does_is_used() -> None:
    other = replace(MANDATE, most_active=0)
    own = replace(MANDATE, holder=Holder(staff_id=PIA.staff_id), districts=frozenset())
    permit = may_grant(WISH, PIA, {RecordId("a"): other, RecordId("b"): own}, {})
    assert permit.mandate_id == "b"


def test_full_is_counted_on_the_busiest_day_to_come() -> None:
    soon = active(TUESDAY + timedelta(days=10))
    permit = may_grant(WISH, PIA, {M: MANDATE}, packages(active(), soon))
    assert (permit.reason, permit.values) == ("mandate-full", {"number": 2})
    over = packages(active(TUESDAY - timedelta(days=14)), active())
    assert may_grant(WISH, PIA, {M: MANDATE}, over).granted


def test_two_planners_who_have_not_met() -> None:
    ((day, ids),) = days_over(MANDATE, M, packages(active(), active(), active()))
    assert (day, len(ids)) == (TUESDAY, 3)
    assert list(days_over(MANDATE, M, packages(active(), active()))) == []


def test_what_was_granted_after_the_mandate_was_revoked() -> None:
    revoked = replace(MANDATE, revoked=Revoked(TUESDAY, "Ny aftale"))
    assert outside(revoked, active()) == "mandate-revoked"
    assert outside(revoked, active(TUESDAY - timedelta(days=1))) == ""
    assert outside(MANDATE, active(package="fall")) == "mandate-other-package"


def test_a_package_is_outside_where_the_citizen_lives_elsewhere() -> None:
    assert outside(MANDATE, active(), SOUTH) == "mandate-other-district"
    assert outside(MANDATE, active(), NORTH) == ""
    assert outside(replace(MANDATE, districts=frozenset()), active(), SOUTH) == ""


def test_the_same_package_twice_has_a_day_in_common() -> None:
    first = active()
    after = active(TUESDAY + timedelta(days=14))
    assert list(given_twice(packages(first, after))) == []
    assert list(given_twice(packages(first, active(package="fall")))) == []
    assert list(given_twice(packages(first, active(TUESDAY + timedelta(days=13))))) == [
        ("p0", "p1")
    ]


def test_a_package_that_was_ended_makes_room_for_the_next() -> None:
    ended = active(review=Review(Reviewed.ENDED, TUESDAY + timedelta(days=3)))
    again = active(TUESDAY + timedelta(days=4))
    assert list(given_twice(packages(ended, again))) == []
    never = active(TUESDAY + timedelta(days=4), review=Review(Reviewed.ENDED, TUESDAY))
    assert days_given(never) is None
    assert list(given_twice(packages(never, again))) == []


def test_a_package_whose_mandate_did_not_hold_is_looked_at_at_once() -> None:
    review_on, today = TUESDAY + timedelta(days=7), TUESDAY + timedelta(days=1)
    granted = active(review_on=review_on)
    assert review_due(granted) == review_on
    assert review_due(replace(granted, checked=Checked(today, holds=True))) == review_on
    assert review_due(replace(granted, checked=Checked(today, holds=False))) == today


def test_the_life_of_a_package() -> None:
    checked = Checked(TUESDAY, holds=True)
    first, last = TUESDAY, TUESDAY + timedelta(days=13)
    assert package_state(active(), first) is PackageState.PROVISIONAL
    assert package_state(active(), first - timedelta(days=1)) is PackageState.COMING
    assert package_state(active(checked=checked), last) is PackageState.ACTIVE
    assert package_state(active(checked=checked), last + timedelta(days=1)) is PackageState.OVER
    refused = active(checked=Checked(TUESDAY, holds=False))
    assert package_state(refused, first) is PackageState.REFUSED
    ended = active(review=Review(Reviewed.ENDED, TUESDAY))
    assert package_state(ended, first) is PackageState.OVER
    lasting = active(review=Review(Reviewed.LASTING, TUESDAY))
    assert package_state(lasting, last + timedelta(days=90)) is PackageState.LASTING
    assert not is_active(refused, first)
    assert not is_active(ended, first + timedelta(days=1))


def test_days_of_a_package_and_of_its_lines() -> None:
    assert last_day(PACKAGE, TUESDAY) == TUESDAY + timedelta(days=13)
    assert review_day(PACKAGE, TUESDAY) == TUESDAY + timedelta(days=7)
    late = replace(PACKAGE, review_days=30)
    assert review_day(late, TUESDAY) == last_day(PACKAGE, TUESDAY)
    spans = [days for _, _, days in lines_of(PACKAGE, TUESDAY)]
    assert spans == [
        Days(TUESDAY, TUESDAY + timedelta(days=6)),
        Days(TUESDAY + timedelta(days=3), TUESDAY + timedelta(days=13)),
    ]


@given(
    held=st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=8),
    most=st.integers(0, 4),
)
def test_too_many_at_a_time_is_seen_on_a_day_that_one_begins(
    held: list[tuple[int, int]], most: int
) -> None:
    granted = packages(*(active(TUESDAY + timedelta(days=s), n) for s, n in held))
    mandate = replace(MANDATE, most_active=most)
    each_day = [
        sum(is_active(one, TUESDAY + timedelta(days=n)) for one in granted.values())
        for n in range(70)
    ]
    assert bool(list(days_over(mandate, M, granted))) == any(n > most for n in each_day)
    permit = may_grant(WISH, PIA, {M: mandate}, granted)
    assert permit.granted == (max(each_day[:14]) < most)
