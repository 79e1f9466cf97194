"""People sign in as their municipality has it; whatever goes wrong, only sending waits."""

from collections.abc import Callable

import pytest

from careapp.hub import accounts
from careapp.hub.accounts import FREE_FAILURES, close_account
from careapp.sync.transport.joining import SignIn, Staff
from tests.hub.server.laptop import METTE, Laptop, Running, account, fault, now_ms, sign_in_by

PASSWORD = "fire grønne æbler på bordet"  # noqa: S105 - of nobody
WRONG = "noget andet"
OTHER = Staff(id="019a0000-0000-7000-8000-00000000000b", given="Ole", family="Brandt")

Laptops = Callable[[], Laptop]


@pytest.fixture(autouse=True)
def _quick_to_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "_MEMORY_KIB", 64)
    monkeypatch.setattr(accounts, "_LANES", 1)


@pytest.fixture(name="hub", scope="module")
def shared(shared_hub: Running) -> Running:
    return shared_hub


@pytest.fixture
def mine(hub: Running, laptop: Laptops) -> Laptop:
    """Return Mette's laptop, where a password is asked for."""
    sign_in_by(hub, SignIn(kind="password"))
    account(hub, "mette", METTE, PASSWORD)
    one = laptop()
    one.enrol(hub.code(staff=METTE))
    return one


def test_somebody_signs_in_once_a_day_and_the_laptop_goes_on_by_itself(mine: Laptop) -> None:
    assert fault(mine.ask_session()).error == "sign-in-needed"

    first = mine.sign_in(kind="password", name=" Mette ", password=PASSWORD)

    assert first.staff == METTE
    assert first.signed_in_until_ms is not None
    assert first.signed_in_until_ms - now_ms() > 7 * 3_600_000
    assert mine.sign_in().signed_in_until_ms == first.signed_in_until_ms


def test_a_refusal_says_how_to_sign_in(mine: Laptop) -> None:
    told = fault(mine.ask_session())

    assert told.sign_in == SignIn(kind="password")


def test_a_wrong_password_is_a_wrong_password(mine: Laptop) -> None:
    wrong = mine.ask_session(kind="password", name="mette", password=WRONG)
    nobody = mine.ask_session(kind="password", name="nobody", password=WRONG)

    assert fault(wrong).error == fault(nobody).error == "password-wrong"


def test_whoever_guesses_waits(mine: Laptop) -> None:
    for _ in range(FREE_FAILURES):
        mine.ask_session(kind="password", name="mette", password=WRONG)

    answer = mine.ask_session(kind="password", name="mette", password=PASSWORD)

    assert fault(answer).error == "sign-in-throttled"
    assert int(answer.headers["Retry-After"]) >= 60


def test_a_colleague_does_not_sign_in_at_ones_laptop(hub: Running, mine: Laptop) -> None:
    account(hub, "ole", OTHER, PASSWORD)

    answer = mine.ask_session(kind="password", name="ole", password=PASSWORD)

    assert fault(answer).error == "another-user"


def test_whose_account_is_closed_is_out_at_once(hub: Running, mine: Laptop) -> None:
    mine.sign_in(kind="password", name="mette", password=PASSWORD)

    hub.database.write(hub.home, lambda own: close_account(own, "mette", now_ms()))

    assert fault(mine.ask_session()).error == "sign-in-needed"
    wrong = mine.ask_session(kind="password", name="mette", password=PASSWORD)
    assert fault(wrong).error == "password-wrong"


def test_a_shared_laptop_takes_whoever_signs_in(hub: Running, laptop: Laptops) -> None:
    sign_in_by(hub, SignIn(kind="password"))
    account(hub, "mette", METTE, PASSWORD)
    account(hub, "ole", OTHER, PASSWORD)
    shared = laptop()
    shared.enrol(hub.code())

    assert shared.sign_in(kind="password", name="ole", password=PASSWORD).staff == OTHER
    assert shared.sign_in(kind="password", name="mette", password=PASSWORD).staff == METTE
