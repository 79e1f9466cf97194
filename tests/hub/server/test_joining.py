"""How laptops come in: by a code, once, and by their key ever after."""

from collections.abc import Callable
from dataclasses import replace

import msgspec
import pytest

from careapp.domain.identity import OrganisationId
from careapp.hub.devices import devices, revoke
from careapp.hub.enrolment import CODE_LIFE_MS, offer_code
from careapp.hub.terms import Terms
from careapp.sync.core.message import Pushed, Verdict, Welcome
from careapp.sync.transport.enrolment_code import new_code
from careapp.sync.transport.joining import (
    DEVICE_STATEMENT,
    HELD_STATEMENT,
    Certificate,
    Held,
    Session,
)
from careapp.sync.transport.statement import bytes_of, read_statement
from tests.hub.server.laptop import METTE, Laptop, Running, fault, now_ms

Laptops = Callable[[], Laptop]


@pytest.fixture(name="hub", scope="module")
def shared(shared_hub: Running) -> Running:
    return shared_hub


def how_many(hub: Running) -> int:
    with hub.database.read(hub.home) as transaction:
        return len(list(devices(transaction)))


def test_a_laptop_comes_in_by_a_code_signs_in_and_hands_in(hub: Running, laptop: Laptops) -> None:
    mine = laptop()
    enrolled = mine.enrol(hub.code())
    assert enrolled.municipality.name == "Fjordby Kommune"
    assert not mine.sign_in().revoked

    assert isinstance(mine.told(mine.hello()), Welcome)
    reply = mine.told(mine.words(3))

    assert isinstance(reply, Pushed)
    assert {one.verdict for one in reply.statuses.values()} == {Verdict.STORED}


def test_the_hub_vouches_for_the_laptop_in_a_certificate(hub: Running, laptop: Laptops) -> None:
    mine = laptop()

    enrolled = mine.enrol(hub.code())

    key = bytes_of(enrolled.hub_key)
    said = read_statement(key, DEVICE_STATEMENT, enrolled.certificate, Certificate)
    assert (said.device, said.store) == (enrolled.device, mine.store)
    assert bytes_of(said.sign_key) == mine.sign.public_key().public_bytes_raw()
    assert len(bytes_of(enrolled.recovery_key)) == 32


def test_a_code_lets_one_laptop_in(hub: Running, laptop: Laptops) -> None:
    code = hub.code()
    laptop().enrol(code)

    second = laptop().ask_in(code)

    assert (second.status_code, fault(second).error) == (403, "code-used")


def test_whoever_lost_the_answer_asks_again(hub: Running, laptop: Laptops) -> None:
    mine, code = laptop(), hub.code()
    first, there = mine.enrol(code), how_many(hub)

    assert mine.enrol(code.lower()) == first
    assert how_many(hub) == there


@pytest.mark.parametrize(
    ("code", "why"),
    [("7KQM-PX2R-9BTD", "code-mistyped"), (new_code(), "code-unknown")],
    ids=["mistyped", "unknown"],
)
def test_no_other_code_will_do(hub: Running, laptop: Laptops, code: str, why: str) -> None:
    answer = laptop().ask_in(code)

    assert (answer.status_code, fault(answer).error) == (403, why)


def test_a_code_has_its_day(hub: Running, laptop: Laptops) -> None:
    terms, yesterday = Terms(role="planner"), now_ms() - 1
    code = hub.database.write(hub.home, lambda own: offer_code(own, terms, yesterday))

    assert fault(laptop().ask_in(code)).error == "code-expired"


def test_the_hub_keeps_no_code(hub: Running) -> None:
    code = hub.code().replace("-", "")

    kept = hub.everything()

    assert "enrolment" in kept
    assert code not in kept


def test_a_role_is_stated_with_its_date_and_its_age(hub: Running, laptop: Laptops) -> None:
    mine = laptop()
    enrolled = mine.enrol(hub.code(role="planner", staff=METTE))

    session = mine.sign_in()

    assert session.staff == METTE
    (role,) = (
        read_statement(bytes_of(enrolled.hub_key), HELD_STATEMENT, one, Held)
        for one in session.roles
    )
    assert (role.staff, role.what, role.name, role.until_on) == (METTE.id, "role", "planner", None)
    assert abs(role.as_of_ms - now_ms()) < 60_000


def test_a_signature_is_heard_once(hub: Running, laptop: Laptops) -> None:
    mine = laptop()
    mine.enrol(hub.code())
    asked = mine.session_request()
    assert mine.post("/v1/session", msgspec.json.encode(asked)).status_code == 200

    again = mine.post("/v1/session", msgspec.json.encode(asked))

    assert (again.status_code, fault(again).error) == (401, "replayed")


def test_nobody_else_signs_for_a_laptop(hub: Running, laptop: Laptops) -> None:
    mine, thief = laptop(), laptop()
    mine.enrol(hub.code())
    thief.device = mine.device

    assert fault(thief.ask_session()).error == "signature-wrong"
    altered = replace(mine.session_request(), nonce="another")
    assert fault(mine.post("/v1/session", msgspec.json.encode(altered))).error == "signature-wrong"


def test_a_laptop_whose_clock_is_wrong_is_told_the_time(hub: Running, laptop: Laptops) -> None:
    mine = laptop()
    mine.enrol(hub.code())

    told = fault(mine.ask_session(at_ms=now_ms() - 86_400_000))

    assert told.error == "clock-differs"
    assert told.now_ms is not None
    assert mine.ask_session(at_ms=told.now_ms).status_code == 200


def test_a_lost_laptop_hands_in_and_reads_no_more(hub: Running, laptop: Laptops) -> None:
    mine = laptop()
    mine.enrol(hub.code())
    before = mine.sign_in()
    hub.database.write(hub.home, lambda own: revoke(own, mine.device, now_ms()))

    for token in (before.token, mine.sign_in().token):
        mine.token = token
        answer = mine.ask(mine.hello())
        assert (answer.status_code, fault(answer).error) == (403, "revoked")
        assert isinstance(mine.told(mine.words()), Pushed)

    assert msgspec.json.decode(mine.ask_session().content, type=Session).revoked


def test_a_code_is_of_one_municipality(hub: Running, laptop: Laptops) -> None:
    other, there = hub.neighbour(), how_many(hub)
    terms = Terms(role="visitator")
    code = hub.database.write(other, lambda own: offer_code(own, terms, now_ms() + CODE_LIFE_MS))
    mine = laptop()

    assert mine.enrol(code).municipality.id == other
    assert how_many(hub) == there
    assert mine.sign_in().token
    assert OrganisationId(other) != hub.home
