"""Three declines within three months call for reassessment; a swap is no decline."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from careapp.domain.help.declines import declines_within, too_many
from careapp.domain.help.rhythm import months_before
from careapp.domain.help.swap import Decline
from careapp.domain.help.swap_rules import DeclineLimit
from careapp.domain.identity import RecordId
from tests.domain.help.homes import CITIZEN, TUESDAY

THREE = DeclineLimit(3, 3)


def declines(*days: date) -> dict[RecordId, Decline]:
    return {
        RecordId(f"d{n}"): Decline(citizen_id=CITIZEN, declined_on=day)
        for n, day in enumerate(days)
    }


def test_the_third_within_three_months() -> None:
    days = [TUESDAY - timedelta(days=n) for n in (80, 40, 0)]
    (found,) = too_many(declines(*days), THREE)
    assert (found.on, len(found.declines)) == (TUESDAY, 3)
    assert declines_within(declines(*days).values(), THREE, TUESDAY) == 3


def test_not_when_the_first_was_longer_ago() -> None:
    days = [TUESDAY - timedelta(days=n) for n in (95, 40, 0)]
    assert list(too_many(declines(*days), THREE)) == []


def test_a_municipality_may_count_in_days() -> None:
    in_ninety = DeclineLimit(3, days=90)
    for first, called in ((89, True), (90, False)):
        days = [TUESDAY - timedelta(days=n) for n in (first, 40, 0)]
        assert bool(list(too_many(declines(*days), in_ninety))) is called
        assert (declines_within(declines(*days).values(), in_ninety, TUESDAY) == 3) is called


def test_help_declined_twice_on_one_day_is_one_decline() -> None:
    assert list(too_many(declines(TUESDAY, TUESDAY, TUESDAY), THREE)) == []


def test_it_is_raised_once_and_counts_anew() -> None:
    days = [TUESDAY + timedelta(days=n) for n in range(6)]
    assert [found.on for found in too_many(declines(*days), THREE)] == [days[2], days[5]]


def test_a_municipality_may_count_none() -> None:
    assert list(too_many(declines(TUESDAY), None)) == []
    assert [found.on for found in too_many(declines(TUESDAY), DeclineLimit(1, 1))] == [TUESDAY]


@given(
    apart=st.lists(st.integers(1, 60), max_size=25),
    times=st.integers(1, 5),
    months=st.integers(1, 6),
)
def test_all_that_call_lie_within_the_months_and_are_used_once(
    apart: list[int], times: int, months: int
) -> None:
    days = [TUESDAY + timedelta(days=sum(apart[: n + 1])) for n in range(len(apart))]
    by_id = declines(*days)
    found = list(too_many(by_id, DeclineLimit(times, months)))
    used = [one for each in found for one in each.declines]
    assert len(used) == len(set(used))
    for each in found:
        within = [by_id[one].declined_on for one in each.declines]
        assert len(within) == times
        assert all(day and months_before(each.on, months) < day <= each.on for day in within)
