from collections.abc import Callable
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.dialogue.values import (
    AnswerValue,
    Coding,
    Kept,
    Quantity,
    answers_as_json,
    answers_from_json,
    is_date,
    is_datetime,
    is_time,
)

NUMBERS = st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-9999, max_value=9999, places=3
)
VALUES = st.one_of(
    st.booleans(),
    st.integers(-(10**9), 10**9),
    NUMBERS,
    st.text(),
    st.builds(Coding, st.text(), st.text(), st.text()),
    st.builds(Quantity, NUMBERS, st.text(), st.text(), st.text()),
    st.builds(Kept, st.just("Attachment"), st.text()),
)  # fmt: skip


@given(st.dictionaries(st.text(), st.lists(VALUES).map(tuple)))
def test_answers_come_back_from_the_record_as_they_were(
    answers: dict[str, tuple[AnswerValue, ...]],
) -> None:
    stored = msgspec.json.encode(answers_as_json(answers))

    assert answers_from_json(msgspec.json.decode(stored)) == answers


def test_a_whole_decimal_stays_a_decimal() -> None:
    [[value]] = answers_from_json(answers_as_json({"q": [Decimal("37.0")]})).values()

    assert isinstance(value, Decimal)


@pytest.mark.parametrize(
    ("is_formed", "good", "bad"),
    [
        (
            is_date,
            ["2026", "2026-11", "2026-11-24"],
            ["", "24.11.2026", "2026-13", "20261124", "2026-W47-1"],
        ),
        (is_time, ["09:30", "09:30:00"], ["9.30", "25:00:00", "0930", "09:30Z"]),
        (
            is_datetime,
            ["2026-11-24", "2026-11-24T09:30:00+01:00"],
            ["2026-11-24 09:30", "nu", "20261124T0930", "2026T09:30"],
        ),
    ],
)
def test_days_and_times_are_written_as_fhir_writes_them(
    is_formed: Callable[[str], bool], good: list[str], bad: list[str]
) -> None:
    assert all(map(is_formed, good))
    assert not any(map(is_formed, bad))
