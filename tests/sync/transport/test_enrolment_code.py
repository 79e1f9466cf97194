from hypothesis import given
from hypothesis import strategies as st

from careapp.sync.transport.enrolment_code import (
    LENGTH,
    SYMBOLS,
    enrolment_link,
    is_code,
    new_code,
    read_link,
    tidy_code,
)

codes = st.builds(lambda _: new_code(), st.none())


def test_a_code_is_read_however_it_is_typed() -> None:
    code = new_code()

    assert is_code(code)
    assert is_code(f" {code.lower().replace('-', ' ')} ")
    assert len(tidy_code(code)) == LENGTH
    assert not set("01ILO") & set(SYMBOLS)


@given(codes, st.integers(0, LENGTH - 1), st.sampled_from(SYMBOLS))
def test_one_wrong_symbol_always_shows(code: str, place: int, other: str) -> None:
    typed = tidy_code(code)
    wrong = typed[:place] + other + typed[place + 1 :]

    assert is_code(wrong) == (wrong == typed)


@given(codes, st.integers(0, LENGTH - 2))
def test_two_symbols_that_changed_places_always_show(code: str, place: int) -> None:
    typed = tidy_code(code)
    wrong = typed[:place] + typed[place + 1] + typed[place] + typed[place + 2 :]

    assert is_code(wrong) == (wrong == typed)


@given(st.text(max_size=20))
def test_anything_may_be_typed(typed: str) -> None:
    is_code(typed)
    read_link(typed)


def test_a_qr_code_says_where_the_hub_is_as_well() -> None:
    code = new_code()

    assert read_link(enrolment_link("https://hub.fjordby.example:8443", code)) == (
        "https://hub.fjordby.example:8443",
        tidy_code(code),
    )
    assert read_link("https://hub.fjordby.example") is None
