"""Every kind of laptop tries to read and to write what is not its own, at every endpoint."""

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careapp.changes.ids import new_id
from careapp.domain.identity import OrganisationId, RecordId
from careapp.hub import tokens
from careapp.hub.devices import revoke
from careapp.hub.feeds import PROTECTED, REFERENCE, SUPPLIER_REFERENCE, UNPLACED, round_feed
from careapp.hub.keeping import Keeping
from careapp.hub.keys import HubKey
from careapp.sync.core.feed import FeedId
from careapp.sync.core.message import (
    Count,
    Counted,
    CountSubjects,
    First,
    Pull,
    Push,
    Pushed,
    Request,
    Sender,
    Verdict,
    Welcome,
)
from careapp.sync.transport.wire import decode_reply
from tests.hub.server.laptop import Laptop, Running, now_ms

NORTH, SOUTH, SUPPLIER = new_id(), new_id(), new_id()
ANNA, BODIL, HIDDEN, HELPED, ABROAD = "Annelise", "Bodilmaja", "Hemmeline", "Hjalpolf", "Naborine"
EVERYBODY = (ANNA, BODIL, HIDDEN, HELPED, ABROAD)

Laptops = Callable[[], Laptop]


@dataclass(frozen=True, slots=True)
class Town:
    """Laptops of every kind, by what they may see; and who there is to see."""

    laptops: dict[str, tuple[Laptop, frozenset[str]]]
    citizens: dict[str, RecordId]
    feeds: tuple[FeedId, ...]


@pytest.fixture
def town(hub: Running, laptop: Laptops) -> Town:
    abroad = dataclasses.replace(hub, home=hub.neighbour())

    def enrolled(where: Running, **terms: object) -> Laptop:
        one = laptop()
        one.enrol(where.code(**terms))
        one.sign_in()
        return one

    writer, foreign = enrolled(hub, protected=True), enrolled(abroad, protected=True)
    supplier = enrolled(hub, supplier=SUPPLIER)
    supplier.told(supplier.hello())
    citizens = {
        ANNA: _write(writer, ANNA, NORTH),
        BODIL: _write(writer, BODIL, SOUTH),
        HIDDEN: _write(writer, HIDDEN, NORTH, protected=True),
        HELPED: _write(writer, HELPED, SOUTH),
        ABROAD: _write(foreign, ABROAD, NORTH),
    }
    order = writer.packet(citizens[HELPED], "supply_order", supplier_id=SUPPLIER)
    writer.told(Push(Sender(writer.store), (order,)))
    revoked = enrolled(hub, protected=True)
    hub.database.write(hub.home, lambda own: revoke(own, revoked.device, now_ms()))
    laptops = {
        "all": (enrolled(hub, protected=True), frozenset(EVERYBODY) - {ABROAD}),
        "usual": (enrolled(hub), frozenset({ANNA, BODIL, HELPED})),
        "north": (enrolled(hub, district=NORTH), frozenset({ANNA})),
        "south": (enrolled(hub, district=SOUTH), frozenset({BODIL, HELPED})),
        "supplier": (supplier, frozenset({HELPED})),
        "round": (enrolled(hub, round_only=True), frozenset[str]()),
        "revoked": (revoked, frozenset[str]()),
        "abroad": (foreign, frozenset({ABROAD})),
    }
    names = (f"district:{NORTH}", f"district:{SOUTH}", f"supplier:{SUPPLIER}", "made-up", "")
    rounds = (round_feed(laptops[kind][0].device) for kind in ("north", "round"))
    feeds = (REFERENCE, PROTECTED, UNPLACED, *rounds, *(FeedId(name) for name in names))
    return Town(laptops, citizens, feeds)


def _write(by: Laptop, name: str, district: str, *, protected: bool = False) -> RecordId:
    packet = by.packet(
        name={"given": name, "family": "Kjærgaard"},
        district_id=district,
        address={"line": "Bøgevej 1", "protected": protected},
    )
    reply = by.told(Push(Sender(by.store), (packet,)))
    assert isinstance(reply, Pushed)
    assert {one.verdict for one in reply.statuses.values()} == {Verdict.STORED}
    return packet.changes[0].subject


def questions(town: Town, asker: Laptop) -> Iterator[Request]:
    sender = Sender(asker.store)
    yield asker.hello()
    for feed in town.feeds:
        yield Pull(sender, feed, 0, 1_000)
    for feed in town.feeds[-5:]:
        yield CountSubjects(feed, {})
    yield First(sender, town.feeds)
    yield Count(town.feeds)


def test_nobody_reads_more_than_is_theirs(town: Town) -> None:
    for kind, (asker, may_see) in town.laptops.items():
        seen: set[str] = set()
        for question in questions(town, asker):
            answer = asker.ask(question)
            assert answer.status_code in {200, 403}, question
            if answer.status_code == 200:
                told = repr(decode_reply(answer.content))
                assert _of_whom(told, town) <= may_see, (kind, question)
                seen |= _of_whom(told, town)
        assert seen == may_see, kind


def _of_whom(told: str, town: Town) -> set[str]:
    """Return of whom an answer speaks, by id as well as by name."""
    return {name for name, one in town.citizens.items() if one in told or name in told}


def test_a_supplier_that_comes_late_is_told_of_nobody_whose_help_is_over(
    town: Town, hub: Running, laptop: Laptops
) -> None:
    writer, _ = town.laptops["all"]
    ended = {"last_on": "2020-01-31", "why": "other"}
    late = new_id()
    firm = {"organisation_id": late, "name": "Firma"}
    long_ago = writer.packet(town.citizens[ANNA], "grant", supplier=firm, ended=ended)
    now = writer.packet(town.citizens[BODIL], "grant", supplier=firm)
    writer.told(Push(Sender(writer.store), (long_ago, now)))
    asker = laptop()
    asker.enrol(hub.code(supplier=late))
    asker.sign_in()

    told = repr(asker.told(Pull(Sender(asker.store), FeedId(f"supplier:{late}"), 0, 1_000)))

    assert _of_whom(told, town) == {BODIL}


def test_a_supplier_that_read_all_of_the_municipality_does_so_no_longer(
    town: Town, hub: Running
) -> None:
    asker, _ = town.laptops["supplier"]
    own = FeedId(f"supplier:{SUPPLIER}")
    Keeping(hub.database, hub.home).enrol(asker.device, (own, REFERENCE))

    welcome = asker.told(asker.hello())

    assert isinstance(welcome, Welcome)
    assert [one.feed for one in welcome.feeds] == [own, SUPPLIER_REFERENCE]
    assert welcome.withdrawn == (REFERENCE,)
    assert asker.ask(Pull(Sender(asker.store), REFERENCE, 0, 10)).status_code == 403


def test_nobody_counts_what_they_do_not_read(town: Town) -> None:
    for asker, _ in town.laptops.values():
        answer = asker.ask(Count(town.feeds))
        if answer.status_code == 200:
            reply = decode_reply(answer.content)
            assert isinstance(reply, Counted)
            own = {f"round:{asker.device}"}
            others = {feed for feed in reply.feeds if feed.startswith("round:")} - own
            assert not others


def test_nobody_writes_of_those_who_are_not_theirs(town: Town) -> None:
    about = town.citizens[BODIL]
    reader, _ = town.laptops["all"]
    for kind in ("north", "supplier", "abroad"):
        writer, _ = town.laptops[kind]
        writer.told(writer.hello())
        slip = writer.packet(about, "general_information", words="Sneget ind")

        reply = writer.told(Push(Sender(writer.store), (slip,)))

        assert isinstance(reply, Pushed)
        aside = {one.verdict for one in reply.statuses.values()} == {Verdict.QUARANTINED}
        assert aside == (kind != "abroad")  # there it is a citizen of whom nobody here knows
    for question in questions(town, reader):
        answer = reader.ask(question)
        assert answer.status_code != 200 or "Sneget" not in repr(decode_reply(answer.content))


def test_another_laptops_token_is_that_laptops(town: Town) -> None:
    north, _ = town.laptops["north"]
    south, _ = town.laptops["south"]
    south.token = north.token

    told = repr(south.told(Pull(Sender(south.store), FeedId(f"district:{NORTH}"), 0, 10)))

    assert ANNA in told
    feed = FeedId(f"district:{SOUTH}")
    assert south.ask(Pull(Sender(south.store), feed, 0, 10)).status_code == 403


def test_no_other_token_opens_anything(hub: Running, laptop: Laptops) -> None:
    mine = laptop()
    mine.enrol(hub.code())
    token = mine.sign_in().token
    bearer = tokens.Bearer(mine.device, hub.home)
    other_hub = HubKey(Ed25519PrivateKey.generate())
    mine.token = tokens.issue(other_hub, bearer, now_ms())[0]
    assert mine.ask(mine.hello()).status_code == 401
    for wrong in ("", "Bearer", token[:-1], token + "a", token.rsplit(".", 1)[0] + "."):
        mine.token = wrong
        assert mine.ask(mine.hello()).status_code == 401

    @settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
    @given(st.integers(0, len(token) - 3), st.sampled_from("AZaz09-_."))
    def altered(place: int, letter: str) -> None:
        mine.token = token[:place] + letter + token[place + 1 :]
        if mine.token != token:
            assert mine.ask(mine.hello()).status_code == 401

    altered()


def test_a_token_for_a_device_of_another_municipality(hub: Running, laptop: Laptops) -> None:
    """A token names both; a hub that signed for one does not answer for the other."""
    mine = laptop()
    mine.enrol(hub.code())
    mine.sign_in()
    abroad = OrganisationId(hub.neighbour())
    bearer = tokens.Bearer(mine.device, abroad)

    mine.token = tokens.issue(hub.key, bearer, now_ms())[0]

    assert mine.ask(mine.hello()).status_code == 403


def test_a_session_ends(hub: Running, laptop: Laptops, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = laptop()
    mine.enrol(hub.code())
    monkeypatch.setattr(tokens, "LIFE_S", -60)
    mine.sign_in()

    answer = mine.ask(mine.words())

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
