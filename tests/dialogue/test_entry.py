from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.dialogue.entry import parse_date, parse_number, parse_time

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1.234,5", "1234.5"),
        ("1 234,5", "1234.5"),
        ("1\u00a0234,5", "1234.5"),
        ("1234.5", "1234.5"),
        ("1,5", "1.5"),
        (" 37,5 ", "37.5"),
        ("1.234", "1234"),
        ("0.234", "0.234"),
        ("1.234.567,8", "1234567.8"),
        ("1,234.5", "1234.5"),
        ("\u22123,5", "-3.5"),
        (",5", "0.5"),
        ("2,50", "2.50"),
    ],
)
def test_numbers_with_either_separator(typed: str, number: str) -> None:
    assert str(parse_number(typed)) == number


@pytest.mark.parametrize(
    "typed", ["", "-", "1.2.3", "1,2,3", "12.34,5", "1e5", "nan", "tre", "9" * 16, "1 2", "٣"]
)
def test_what_is_no_number(typed: str) -> None:
    assert parse_number(typed) is None


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_a_number_written_in_danish_is_read_back(number: Decimal) -> None:
    english = f"{number:,.2f}"
    danish = english.replace(",", " ").replace(".", ",").replace(" ", ".")

    assert parse_number(danish) == parse_number(english) == number


@given(st.text(max_size=30))
def test_no_text_is_too_strange_to_read(typed: str) -> None:
    assert isinstance(parse_number(typed), Decimal | None)
    assert isinstance(parse_date(typed, TODAY), date | None)
    assert isinstance(parse_time(typed), time | None)


@pytest.mark.parametrize(
    "typed",
    ["24.11.2026", "24/11-2026", "24-11-2026", "24.11.26", "24.11", "24.11.", "241126",
     "24112026", "2026-11-24", " 24 11 2026 "],
)  # fmt: skip
def test_days_as_people_write_them(typed: str) -> None:
    assert parse_date(typed, TODAY) == date(2026, 11, 24)


def test_a_day_without_a_year_is_the_nearest_one() -> None:
    assert parse_date("5.1", TODAY) == date(2027, 1, 5)
    assert parse_date("20.11", TODAY) == date(2026, 11, 20)


def test_two_digits_are_the_nearest_such_year() -> None:
    assert parse_date("1.1.30", TODAY) == date(2030, 1, 1)
    assert parse_date("1.1.80", TODAY) == date(1980, 1, 1)


@pytest.mark.parametrize("typed", ["31.2.2026", "0.1.2026", "24.13", "i morgen", "2026-02-30", ""])
def test_what_is_no_day(typed: str) -> None:
    assert parse_date(typed, TODAY) is None


@pytest.mark.parametrize("typed", ["9.30", "9:30", "0930", "930", "kl. 9.30", "Kl 9.30"])
def test_times_as_people_write_them(typed: str) -> None:
    assert parse_time(typed) == time(9, 30)


@pytest.mark.parametrize("typed", ["25", "9.60", "", "snart"])
def test_what_is_no_time(typed: str) -> None:
    assert parse_time(typed) is None
