from datetime import date

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from careapp.sync.transport.joining import DEVICE_STATEMENT, HELD_STATEMENT, Held
from careapp.sync.transport.statement import StatementError, read_statement, state

KEY = Ed25519PrivateKey.generate()
HUB = KEY.public_key().public_bytes_raw()
HELD = Held(
    id="019a0000-0000-7000-8000-0000000000aa",
    municipality="019a0000-0000-7000-8000-000000000001",
    staff="019a0000-0000-7000-8000-000000000002",
    what="role",
    name="visitator",
    from_on=date(2026, 11, 1),
    as_of_ms=1_795_000_000_000,
)
STATEMENT = state(KEY, HELD_STATEMENT, HELD)


def test_a_statement_proves_itself() -> None:
    assert read_statement(HUB, HELD_STATEMENT, STATEMENT, Held) == HELD


def test_one_kind_of_statement_is_not_taken_for_another() -> None:
    with pytest.raises(StatementError):
        read_statement(HUB, DEVICE_STATEMENT, STATEMENT, Held)


def test_another_hub_states_nothing_here() -> None:
    other = state(Ed25519PrivateKey.generate(), HELD_STATEMENT, HELD)

    with pytest.raises(StatementError):
        read_statement(HUB, HELD_STATEMENT, other, Held)


@given(st.integers(0, len(STATEMENT) - 1), st.characters(codec="ascii"))
def test_nothing_in_it_can_be_altered(place: int, other: str) -> None:
    altered = STATEMENT[:place] + other + STATEMENT[place + 1 :]
    try:
        read = read_statement(HUB, HELD_STATEMENT, altered, Held)
    except StatementError:
        return
    assert read == HELD


@given(st.text())
def test_anything_may_be_handed_over(statement: str) -> None:
    with pytest.raises(StatementError):
        read_statement(HUB, HELD_STATEMENT, statement, Held)
