"""Identifiers as their owners publish them; never a guess, never an exception."""

import csv
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careapp.domain.national_id import (
    Country,
    IdSystem,
    NationalId,
    birth_date,
    check_digits,
    parse_national_id,
)
from careapp.domain.problems import Problem

MEDCOM_CITIZENS = 38
VECTORS = 16
HEAD = 6


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _parsed(text: str, country: Country) -> NationalId:
    number = parse_national_id(text, country)
    assert isinstance(number, NationalId), number
    return number


def _code(text: str, country: Country) -> str:
    problem = parse_national_id(text, country)
    assert isinstance(problem, Problem), problem
    return problem.code


@st.composite
def norwegian(draw: st.DrawFn) -> str:
    """Return a fødselsnummer, D-, H- or synthetic number with its check digits."""
    born = draw(st.dates(date(1940, 1, 1), date(1999, 12, 31)))
    day = born.day + draw(st.sampled_from([0, 40]))
    month = born.month + draw(st.sampled_from([0, 40, 80]))
    individual = draw(st.integers(0, 499))
    nine = f"{day:02}{month:02}{born.year % 100:02}{individual:03}"
    checked = check_digits(nine)
    return nine + checked if checked else draw(norwegian())


class TestDanish:
    @pytest.mark.parametrize(
        ("seventh", "year", "expected"),
        [
            (0, 0, 1900),
            (3, 99, 1999),
            (4, 36, 2036),
            (4, 37, 1937),
            (9, 0, 2000),
            (9, 99, 1999),
            (5, 57, 2057),
            (5, 58, 1858),
            (8, 0, 2000),
            (8, 99, 1899),
        ],
    )
    def test_the_seventh_digit_tells_the_century(
        self, seventh: int, year: int, expected: int
    ) -> None:
        number = _parsed(f"0102{year:02}{seventh}000", Country.DENMARK)
        assert birth_date(number) == date(expected, 2, 1)

    def test_every_medcom_citizen_is_accepted(self, shared: Path) -> None:
        citizens = _rows(shared / "data" / "persons" / "medcom_test_citizens.csv")
        assert len(citizens) == MEDCOM_CITIZENS
        danish = [c for c in citizens if c["identifier_system"] == IdSystem.CPR]
        for citizen in danish:
            number = _parsed(citizen["identifier"], Country.DENMARK)
            assert number == NationalId(IdSystem.CPR, citizen["identifier"])
            assert birth_date(number) == date.fromisoformat(citizen["birth_date"])
        assert danish

    @given(born=st.dates(date(1937, 1, 1), date(1999, 12, 31)), last=st.integers(0, 3999))
    def test_modulus_11_never_refuses_anybody(self, born: date, last: int) -> None:
        number = _parsed(f"{born:%d%m%y}-{last:04}", Country.DENMARK)
        assert birth_date(number) == born

    def test_spaces_hyphens_and_full_stops_are_passed_over(self) -> None:
        wanted = _parsed("1403489995", Country.DENMARK)
        for typed in ("140348-9995", " 140348 9995 ", "14.03.48-9995", "140348\u20119995"):
            assert parse_national_id(typed, Country.DENMARK) == wanted
        assert wanted.shown == "140348-9995"

    @pytest.mark.parametrize(
        ("typed", "code"),
        [
            ("", "id-not-digits"),
            ("140348-999x", "id-not-digits"),
            ("²403489995", "id-not-digits"),
            ("140348-999", "id-length"),
            ("3002489995", "id-date"),
        ],
    )
    def test_why_something_is_no_number(self, typed: str, code: str) -> None:
        assert _code(typed, Country.DENMARK) == code


class TestNorwegian:
    def test_every_synthetic_vector_is_accepted(self, shared: Path) -> None:
        vectors = _rows(shared / "data" / "persons" / "no_synthetic_id_testvectors.csv")
        assert len(vectors) == VECTORS
        for vector in vectors:
            number = _parsed(vector["id"], Country.NORWAY)
            d_number = "D-number" in vector["kind"]
            assert number.system is (IdSystem.D_NUMBER if d_number else IdSystem.FNR)
            assert birth_date(number)

    @given(digits=norwegian())
    def test_fnr_d_h_and_synthetic_numbers_are_accepted(self, digits: str) -> None:
        number = _parsed(digits, Country.NORWAY)
        born = birth_date(number)
        assert born is not None
        assert f"{born:%y}" == digits[4:6]
        assert number.system is (IdSystem.D_NUMBER if digits[0] > "3" else IdSystem.FNR)

    @pytest.mark.parametrize(
        ("individual", "year", "expected"),
        [
            (0, 40, 1940),
            (499, 39, 1939),
            (500, 39, 2039),
            (999, 0, 2000),
            (900, 40, 1940),
            (749, 54, 1854),
            (500, 99, 1899),
        ],
    )
    def test_the_individual_number_tells_the_century(
        self, individual: int, year: int, expected: int
    ) -> None:
        number = NationalId(IdSystem.FNR, f"0102{year:02}{individual:03}00")
        assert birth_date(number) == date(expected, 2, 1)

    def test_nearly_every_slip_of_one_digit_is_refused(self) -> None:
        """From 2032 a number may end in four ways, so one slip in eleven may pass."""
        slips = [s for digits in _some_numbers(40) for s in _changed(digits)]
        assert _share_refused(slips) > 0.95

    def test_nearly_every_swap_of_neighbours_is_refused(self) -> None:
        slips = [s for digits in _some_numbers(200) for s in _swapped(digits)]
        assert _share_refused(slips) > 0.95

    def test_the_form_of_2032_is_accepted(self) -> None:
        assert _parsed("09854840085", Country.NORWAY).system is IdSystem.FNR


def _some_numbers(count: int) -> list[str]:
    dice, found = Random(1), list[str]()
    while len(found) < count:
        born = date.fromordinal(dice.randrange(date(1940, 1, 1).toordinal(), 730_000))
        nine = f"{born:%d%m%y}{dice.randrange(500):03}"
        if checked := check_digits(nine):
            found.append(nine + checked)
    return found


def _changed(digits: str) -> list[str]:
    return [
        digits[:at] + new + digits[at + 1 :]
        for at in range(len(digits))
        for new in "0123456789"
        if new != digits[at]
    ]


def _swapped(digits: str) -> list[str]:
    return [
        digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        for at in range(len(digits) - 1)
        if digits[at] != digits[at + 1]
    ]


def _share_refused(slips: list[str]) -> float:
    refused = sum(isinstance(parse_national_id(s, Country.NORWAY), Problem) for s in slips)
    return refused / len(slips)


class TestAnything:
    @given(text=st.text(), country=st.sampled_from(Country))
    @example(text="٠١٠٢٠٣٠٠٠٠", country=Country.DENMARK)
    def test_nonsense_is_a_problem_and_never_an_exception(
        self, text: str, country: Country
    ) -> None:
        assert isinstance(parse_national_id(text, country), NationalId | Problem)

    @given(digits=st.text("0123456789", min_size=8, max_size=13), country=st.sampled_from(Country))
    def test_digits_are_a_number_with_a_birth_date_or_a_problem(
        self, digits: str, country: Country
    ) -> None:
        number = parse_national_id(digits, country)
        if isinstance(number, NationalId):
            assert birth_date(number) is not None
            assert parse_national_id(number.shown, country) == number

    @given(
        number=st.builds(
            NationalId, st.sampled_from(IdSystem), st.text("0123456789", min_size=10, max_size=11)
        )
    )
    def test_a_mask_shows_the_birth_date_at_most(self, number: NationalId) -> None:
        hidden = number.masked.removeprefix(number.value[:HEAD])
        assert not any(c.isdigit() for c in hidden)
        assert "•" in hidden

    def test_a_local_number_is_wholly_masked(self) -> None:
        number = NationalId(IdSystem.LOCAL, "A-17")
        assert (number.shown, number.masked) == ("A-17", "••••")
        assert birth_date(number) is None
