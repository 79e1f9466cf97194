"""Days on which help is given: week 53, fortnights over New Year, leap days, summer time."""

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from careapp.domain.help.rhythm import (
    Often,
    Rhythm,
    days_between,
    days_of,
    falls_on,
    months_before,
    times_a_week,
    weeks_between,
)

days = st.dates(date(2019, 1, 1), date(2033, 12, 31))
rhythms = st.builds(
    Rhythm,
    st.sampled_from(Often),
    st.lists(st.integers(1, 7), unique=True, max_size=7).map(tuple),
    st.integers(1, 6),
    st.none() | days,
    st.integers(1, 4),
)


def every_other(*weekdays: int, anchor: date | None = None) -> Rhythm:
    return Rhythm(Often.WEEKDAYS, weekdays, every_weeks=2, anchor=anchor)


def test_every_other_week_goes_on_through_week_53() -> None:
    # 2026 has 53 ISO weeks: by even and odd week numbers the fortnight would break here.
    rhythm = every_other(3, anchor=date(2026, 12, 16))
    found = list(days_of(rhythm, date(2026, 12, 1), date(2027, 1, 31), since=date(2026, 1, 1)))
    assert found == [
        date(2026, 12, 2),
        date(2026, 12, 16),
        date(2026, 12, 30),
        date(2027, 1, 13),
        date(2027, 1, 27),
    ]
    assert date(2026, 12, 30).isocalendar().week == 53


def test_without_an_anchor_the_first_week_of_the_help_counts() -> None:
    started = date(2026, 11, 26)  # a Thursday
    rhythm = every_other(1)
    assert not falls_on(rhythm, date(2026, 11, 30), since=started)
    assert falls_on(rhythm, date(2026, 12, 7), since=started)


def test_a_day_is_a_day_when_clocks_change() -> None:
    daily = Rhythm(Often.DAILY)
    autumn = list(days_of(daily, date(2026, 10, 23), date(2026, 10, 27), since=date.min))
    spring = list(days_of(daily, date(2026, 3, 27), date(2026, 3, 31), since=date.min))
    assert len(autumn) == len(spring) == 5


def test_leap_day_is_given_help_too() -> None:
    rhythm = Rhythm(Often.WEEKDAYS, (2,))
    assert falls_on(rhythm, date(2028, 2, 29), since=date(2028, 1, 1))


def test_help_without_an_end_goes_to_the_last_day_there_is() -> None:
    last = date.max - timedelta(days=2)
    assert list(days_between(last, date.max))[-1] == date.max


def test_as_needed_has_no_days() -> None:
    rhythm = Rhythm(Often.AS_NEEDED)
    assert not any(falls_on(rhythm, day, since=day) for day in (date(2026, 1, 1), date.max))
    assert times_a_week(rhythm) == 0


def test_times_a_week() -> None:
    assert times_a_week(Rhythm(Often.DAILY, times=2)) == 14
    assert times_a_week(Rhythm(Often.WEEKDAYS, (1, 4))) == 2
    assert times_a_week(Rhythm(Often.WEEKDAYS, (1,), every_weeks=3)) == Fraction(1, 3)


@given(rhythm=rhythms, since=days, day=days)
def test_it_comes_again_after_all_its_weeks(rhythm: Rhythm, since: date, day: date) -> None:
    again = day + timedelta(weeks=rhythm.every_weeks)
    assert falls_on(rhythm, day, since=since) == falls_on(rhythm, again, since=since)


@given(one=days, other=days)
def test_weeks_are_counted_by_mondays(one: date, other: date) -> None:
    monday = min(one, other)
    count, sign = 0, 1 if one <= other else -1
    while monday < max(one, other):
        monday += timedelta(days=1)
        count += monday.weekday() == 0
    assert weeks_between(one, other) == sign * count


@given(rhythm=rhythms, since=days)
def test_the_average_is_what_many_weeks_hold(rhythm: Rhythm, since: date) -> None:
    weeks = 60  # divides by 1 to 6
    first = since - timedelta(days=since.weekday())
    found = days_of(rhythm, first, first + timedelta(weeks=weeks, days=-1), since=since)
    assert Fraction(len(list(found)) * rhythm.times, weeks) == times_a_week(rhythm)


@given(day=days, months=st.integers(0, 40))
def test_months_before_is_never_later_nor_in_another_month(day: date, months: int) -> None:
    before = months_before(day, months)
    assert (day.year - before.year) * 12 + day.month - before.month == months
    assert before.day <= day.day
    assert before.day == day.day or (before + timedelta(days=1)).day == 1
