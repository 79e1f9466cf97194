"""Times, days and quotation marks as each language has them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.domain.care import When
from careapp.domain.level import CODES, Level, Scale
from careapp.services.days import read_day, write_day
from careapp.services.wording import LANGUAGES, Wording, _terms
from tests.services.office import ZONE

TUESDAY = date(2026, 11, 24)
DA, NB, EN = (Wording(language, ZONE) for language in LANGUAGES)
EVERY = (DA, NB, EN)


def test_times_of_day() -> None:
    moment = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
    assert [wording.time_of(moment) for wording in EVERY] == ["9.30", "9:30", "09:30"]
    assert DA.time_of(time(14, 5)) == "14.05"
    summer = datetime(2026, 7, 1, 8, 30, tzinfo=UTC)
    assert DA.time_of(summer) == "10.30"


def test_dates() -> None:
    assert DA.day(TUESDAY) == "tirsdag 24. november"
    assert NB.day_year(TUESDAY) == "tirsdag 24. november 2026"
    assert EN.date_of(TUESDAY) == "24 November 2026"
    assert DA.short(TUESDAY) == "24. nov."
    assert DA.weekday(TUESDAY) == "tirs 24" or DA.weekday(TUESDAY) == "tir 24"
    assert [wording.week(TUESDAY) for wording in EVERY] == ["Uge 48", "Uke 48", "Week 48"]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-1, "i går"),
        (0, "i dag"),
        (1, "i morgen"),
        (2, "torsdag"),
        (6, "mandag"),
        (7, "1. dec."),
        (-2, "22. nov."),
        (60, "23. januar 2027"),
    ],
)
def test_near_days_as_one_says_them(days: int, said: str) -> None:
    assert DA.near(TUESDAY + timedelta(days=days), TUESDAY) == said


def test_moments_are_told_in_the_zone_of_the_municipality() -> None:
    midnight = datetime(2026, 11, 24, 23, 15, tzinfo=UTC)
    assert DA.near_moment(midnight, TUESDAY) == "i morgen kl. 0.15"
    assert NB.near_moment(midnight, TUESDAY) == "i morgen kl. 0:15"
    assert EN.near_moment(midnight, TUESDAY) == "tomorrow at 00:15"


def test_quotation_marks() -> None:
    assert [w.quote(" Haven ") for w in EVERY] == ["”Haven”", "«Haven»", "“Haven”"]


def test_by_when() -> None:
    assert DA.when(None) == DA.when(When()) == ""
    assert DA.when(When(on=TUESDAY)) == "tirsdag 24. november"
    assert DA.when(When(on=TUESDAY, at=time(9, 30))) == "tirsdag 24. november kl. 9.30"
    assert DA.when(When(words="hver uge")) == "hver uge"
    assert NB.when(When(on=TUESDAY, words="senest")) == "tirsdag 24. november, senest"


def test_numbers_ages_and_lists() -> None:
    assert (DA.over(1), DA.over(3)) == ("1 dag over fristen", "3 dage over fristen")
    assert DA.years(78) == "78 år"
    assert DA.listed(["Lone", "Anne", "Jørn"]) == "Lone, Anne og Jørn"
    assert DA.listed(["Lone"]) == "Lone"
    assert (DA.number(3), DA.number(40)) == ("tre", "40")


def test_every_level_has_words_and_not_asked_is_none_of_them() -> None:
    for wording in EVERY:
        levels = [Level(scale, code) for scale in Scale for code in CODES[scale]]
        words = {wording.level(level) for level in levels if level.scale is Scale.FSIII}
        assert len(words) == len(CODES[Scale.FSIII])
        assert all(wording.short_level(level) for level in levels)
        assert wording.level(None) not in words


def test_the_languages_have_the_same_words_with_the_same_gaps() -> None:
    terms = [_terms(language) for language in LANGUAGES]
    assert terms[0].keys() == terms[1].keys() == terms[2].keys()
    for key, text in terms[0].items():
        gaps = {part.split("}")[0] for part in text.split("{")[1:]}
        for other in terms[1:]:
            assert {part.split("}")[0] for part in other[key].split("{")[1:]} == gaps, key


@pytest.mark.parametrize(
    ("typed", "days"),
    [("i dag", 0), ("I morgen", 1), ("i går", -1), ("torsdag", 2), ("tirsdag", 7), ("25.11", 1)],
)
def test_days_as_people_write_them(typed: str, days: int) -> None:
    assert read_day(typed, TUESDAY, DA) == TUESDAY + timedelta(days=days)


def test_what_is_no_day() -> None:
    assert read_day("engang", TUESDAY, DA) is None
    assert read_day("", TUESDAY, DA) is None


@given(day=st.dates(date(1900, 1, 1), date(2100, 1, 1)), wording=st.sampled_from(EVERY))
def test_a_written_day_is_read_back(day: date, wording: Wording) -> None:
    assert read_day(write_day(day), TUESDAY, wording) == day
