"""What a citizen receives: told in stories, and checked day by day over a year."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.domain.help.catalogue import Category
from careapp.domain.help.grant import Days, Ended, EndReason, Grant
from careapp.domain.help.pause import Pause, PauseReason, Span
from careapp.domain.help.received import Help
from careapp.domain.help.rhythm import Often, Rhythm
from careapp.domain.help.swap import How, Outcome, Swap
from careapp.domain.help.week import Why, week_of_help
from careapp.domain.identity import RecordId
from tests.domain.help.homes import (
    BATH,
    CITIZEN,
    CLEANING,
    TUESDAY,
    WEDNESDAY,
    course,
    got,
    grant,
    swap,
    usual,
)

NEW_YEAR = date(2026, 1, 1)


def test_a_usual_week() -> None:
    week = week_of_help(usual(), TUESDAY)
    assert week.days[0] == date(2026, 11, 23)
    assert [piece.name for piece in week.on(WEDNESDAY)] == ["bath", "cleaning", "wound"]
    assert week.by_category == {
        Category.PERSONAL_CARE: 7 * 15,
        Category.PRACTICAL_HELP: 45,
        Category.NURSING: 20,
    }
    assert week.by_supplier == {"Hjemmeplejen": week.minutes}


def test_a_swap_stands_on_its_day_alone() -> None:
    help_ = usual(s=swap(got("Gå en tur", 30), got("Bage boller", 15)))
    this, after = (week_of_help(help_, day) for day in (WEDNESDAY, WEDNESDAY + timedelta(days=7)))
    shown = [(piece.name, piece.minutes, piece.why) for piece in this.on(WEDNESDAY)][1:4]
    assert shown == [
        ("cleaning", 0, Why.GIVEN_UP),
        ("Gå en tur", 30, Why.SWAPPED_FOR),
        ("Bage boller", 15, Why.SWAPPED_FOR),
    ]
    assert {piece.why for piece in after.pieces} == {Why.GRANTED}
    assert this.minutes == after.minutes


def test_what_they_did_not_agree_on_changes_nothing() -> None:
    for outcome in (Outcome.NOT_AGREED, Outcome.DISAGREED, None):
        help_ = usual(s=swap(outcome=outcome))
        assert week_of_help(help_, TUESDAY) == week_of_help(usual(), TUESDAY)


def test_in_hospital_help_stands_still_and_nothing_is_swapped() -> None:
    away = Pause(citizen_id=CITIZEN, why=PauseReason.HOSPITAL, span=Span(WEDNESDAY))
    week = week_of_help(replace(usual(s=swap()), pauses=(away,)), TUESDAY)
    assert week.minutes == 2 * 15
    assert all(piece.why is Why.PAUSED for piece in week.on(WEDNESDAY))
    only = replace(away, grant_ids=frozenset({CLEANING}))
    partly = week_of_help(replace(usual(), pauses=(only,)), TUESDAY)
    assert [piece.why for piece in partly.on(WEDNESDAY)] == [Why.GRANTED, Why.PAUSED, Why.GRANTED]


def test_a_course_has_no_pieces_and_neither_has_help_as_needed() -> None:
    needed = grant("bath", rhythm=Rhythm(Often.AS_NEEDED))
    week = week_of_help(Help({RecordId("c"): course(), BATH: needed}), TUESDAY)
    assert (week.pieces, week.courses, week.as_needed) == ((), ("c",), (BATH,))


@st.composite
def grants(draw: st.DrawFn) -> Grant:
    starts_on = NEW_YEAR + timedelta(days=draw(st.integers(-40, 300)))
    length = draw(st.none() | st.integers(0, 300))
    rhythm = draw(
        st.builds(
            Rhythm,
            st.sampled_from(Often),
            st.lists(st.integers(1, 7), unique=True).map(tuple),
            st.integers(1, 4),
            st.none() | st.integers(-400, 400).map(lambda n: NEW_YEAR + timedelta(days=n)),
            st.integers(1, 3),
        )
    )
    made = grant(
        draw(st.sampled_from(["bath", "cleaning", "laundry", "wound"])),
        draw(st.integers(1, 90)),
        rhythm,
        starts_on,
        None if length is None else starts_on + timedelta(days=length),
    )
    if draw(st.booleans()):
        ended = Ended(starts_on + timedelta(days=draw(st.integers(-3, 200))), EndReason.OTHER)
        made = replace(made, ended=ended)
    return made


@st.composite
def swaps(draw: st.DrawFn) -> Swap:
    first_on = NEW_YEAR + timedelta(days=draw(st.integers(0, 364)))
    return swap(
        *draw(
            st.lists(
                st.builds(got, st.sampled_from("xyz"), st.integers(0, 60)), min_size=1, max_size=2
            )
        ),
        given=RecordId(draw(st.sampled_from("012"))),
        minutes=draw(st.integers(1, 90)),
        how=draw(st.sampled_from(How)),
        first_on=first_on,
        last_on=draw(st.none() | st.integers(0, 60).map(lambda n: first_on + timedelta(days=n))),
        outcome=draw(st.sampled_from([Outcome.AGREED, Outcome.AGREED, Outcome.DISAGREED])),
    )


@st.composite
def pauses(draw: st.DrawFn) -> Pause:
    first_on = NEW_YEAR + timedelta(days=draw(st.integers(0, 364)))
    length = draw(st.none() | st.integers(0, 40))
    last_on = None if length is None else first_on + timedelta(days=length)
    named = draw(st.frozensets(st.sampled_from("012"), max_size=2))
    return Pause(citizen_id=CITIZEN, span=Span(first_on, last_on), grant_ids=named)


@st.composite
def helps(draw: st.DrawFn) -> Help:
    some = draw(st.lists(grants(), min_size=1, max_size=3))
    swapped = draw(st.lists(swaps(), max_size=4))
    return Help(
        {RecordId(str(n)): one for n, one in enumerate(some)},
        tuple(draw(st.lists(pauses(), max_size=2))),
        {RecordId(f"s{n}"): one for n, one in enumerate(swapped)},
    )


def simulated(help_: Help, day: date) -> Counter[str]:
    """Live through one day as somebody would who knows nothing of weeks or ledgers."""
    minutes: Counter[str] = Counter()
    for grant_id, one in help_.grants.items():
        left = _due(one, day)
        if not left or any(_still(pause, grant_id, day) for pause in help_.pauses):
            continue
        by_day = sorted(help_.swaps.items(), key=lambda item: (_first(item[1]), item[0]))
        for _, swapped in by_day:
            if _holds(swapped, grant_id, day):
                assert swapped.given is not None
                left -= min(left, swapped.given.minutes)
                for received in swapped.received:
                    minutes[received.name] += received.minutes
        minutes[one.name] += left
    return +minutes


def _due(one: Grant, day: date) -> int:
    assert one.days is not None
    assert one.amount is not None
    rhythm = one.amount.rhythm
    last = min(one.days.ends_on or date.max, one.ended.last_on if one.ended else date.max)
    week = _week_number(day) - _week_number(rhythm.anchor or one.days.starts_on)
    weekdays = {
        Often.DAILY: range(1, 8),
        Often.WEEKDAYS: rhythm.weekdays,
        Often.AS_NEEDED: (),
    }[rhythm.often]
    on = one.days.starts_on <= day <= last and week % rhythm.every_weeks == 0
    return one.amount.minutes * rhythm.times if on and day.weekday() + 1 in weekdays else 0


def _first(swapped: Swap) -> date:
    assert swapped.holds is not None
    return swapped.holds.first_on


def _week_number(day: date) -> int:
    return (day - date(2001, 1, 1)).days // 7  # that day was a Monday


def _still(pause: Pause, grant_id: RecordId, day: date) -> bool:
    assert pause.span is not None
    named = not pause.grant_ids or grant_id in pause.grant_ids
    return named and pause.span.first_on <= day <= (pause.span.last_on or date.max)


def _holds(swapped: Swap, grant_id: RecordId, day: date) -> bool:
    assert swapped.given is not None
    assert swapped.holds is not None
    mine = swapped.given.grant_id == grant_id and swapped.outcome is Outcome.AGREED
    return mine and swapped.holds.first_on <= day <= (swapped.holds.last_on or date.max)


@settings(max_examples=40)
@given(help_=helps())
def test_the_week_view_is_what_each_day_of_a_year_held(help_: Help) -> None:
    day = NEW_YEAR
    while day < date(2027, 1, 11):
        week = week_of_help(help_, day)
        for each in week.days:
            shown: Counter[str] = Counter()
            for piece in week.on(each):
                shown[piece.name] += piece.minutes
            assert +shown == simulated(help_, each), each
        day += timedelta(days=7)


def test_a_contested_grant_has_no_days_and_breaks_nothing() -> None:
    unclear = replace(grant("bath"), days=None)
    assert week_of_help(Help({BATH: unclear}), TUESDAY).pieces == ()
    assert Days(TUESDAY).ends_on is None
