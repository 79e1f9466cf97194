"""A usual week: what is granted on average, before and after something changes."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from careapp.domain.help.catalogue import Category
from careapp.domain.help.grant import Amount, Days, Ended, EndReason
from careapp.domain.help.received import Help
from careapp.domain.help.rhythm import Often, Rhythm, keeping_weeks
from careapp.domain.help.usual import change_days, usual_week, week_change
from careapp.domain.help.week import week_of_help
from careapp.domain.identity import RecordId
from tests.domain.help.homes import DAILY, PRIVATE, TUESDAY, course, grant

WEEK = timedelta(weeks=1)


def test_minutes_by_service_kind_and_supplier() -> None:
    bath, cleaning = grant("bath", 15, DAILY), grant("cleaning", 45)
    assert cleaning.supplier
    other = replace(
        cleaning, supplier=replace(cleaning.supplier, organisation_id=PRIVATE, name="Privat")
    )
    week = usual_week([bath, other], TUESDAY)
    assert {name: int(number) for (name, _), number in week.services.items()} == {
        "bath": 105,
        "cleaning": 45,
    }
    assert week.categories[Category.PRACTICAL_HELP] == 45
    assert week.suppliers["Privat"] == 45


def test_before_and_after() -> None:
    was = grant("cleaning", 45, Rhythm(Often.WEEKDAYS, (3,)))
    becomes = replace(was, amount=Amount(60, Rhythm(Often.WEEKDAYS, (1, 3))))
    change = week_change(TUESDAY, usual_week([was], TUESDAY), usual_week([becomes], TUESDAY))
    assert [(line.name, line.before, line.after) for line in change.services] == [
        ("cleaning", 45, 120)
    ]
    assert change.is_one
    same = usual_week([was], TUESDAY)
    assert not week_change(TUESDAY, same, same).is_one


def test_courses_and_help_as_needed_have_no_minutes() -> None:
    needed = grant("bath", 15, Rhythm(Often.AS_NEEDED))
    change = week_change(TUESDAY, usual_week([], TUESDAY), usual_week([needed, course()], TUESDAY))
    assert (change.services, change.is_one) == ((), False)


def test_days_on_which_something_begins_or_is_over() -> None:
    taken_back = replace(
        grant("wound", starts_on=TUESDAY + WEEK), ended=Ended(TUESDAY, EndReason.OTHER, "Fejl")
    )
    grants = [
        grant("bath", starts_on=TUESDAY, ends_on=TUESDAY + WEEK),
        grant("cleaning", starts_on=TUESDAY + 2 * WEEK, ends_on=date.max),
        taken_back,
    ]
    assert change_days(grants, TUESDAY, TUESDAY + 3 * WEEK) == (
        TUESDAY,
        TUESDAY + WEEK + timedelta(days=1),
        TUESDAY + 2 * WEEK,
    )


rhythms = st.builds(
    Rhythm,
    st.sampled_from((Often.DAILY, Often.WEEKDAYS)),
    st.lists(st.integers(1, 7), unique=True, min_size=1).map(tuple),
    st.integers(1, 6),
    st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(1, 3),
)


@given(rhythm=rhythms, minutes=st.integers(1, 120))
def test_the_average_is_that_of_the_weeks_lived_through(rhythm: Rhythm, minutes: int) -> None:
    """Over as many weeks as the rhythm takes to come round, across New Year and week 53."""
    one = grant("bath", minutes, rhythm, starts_on=date(2020, 12, 21))
    weeks = rhythm.every_weeks
    lived = sum(
        week_of_help(Help({RecordId("x"): one}), date(2020, 12, 28) + n * WEEK).minutes
        for n in range(weeks)
    )
    ((_, average),) = usual_week([one], date(2020, 12, 28)).services.items()
    assert average * weeks == lived


@given(rhythm=rhythms, later=st.dates(date(2026, 1, 1), date(2027, 1, 31)))
def test_help_that_changes_goes_on_counting_its_weeks(rhythm: Rhythm, later: date) -> None:
    began = date(2025, 12, 29)
    before = grant("bath", 10, rhythm, starts_on=began)
    kept = grant("bath", 10, keeping_weeks(rhythm, began), starts_on=later)
    for n in range(14):
        day = later + timedelta(days=n)
        minutes = [
            sum(piece.minutes for piece in week_of_help(Help({RecordId("x"): one}), day).on(day))
            for one in (before, kept)
        ]
        assert minutes[0] == minutes[1]


def test_a_grant_without_days_is_in_no_week() -> None:
    assert not usual_week([replace(grant("bath"), days=None)], TUESDAY).services
    assert Days(TUESDAY).ends_on is None
