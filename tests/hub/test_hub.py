"""What every hub must do, on the one that keeps it in PostgreSQL."""

import pytest
from sqlalchemy import Engine

from careapp.changes.change import Packet
from careapp.domain.identity import RecordId
from careapp.hub.hub import Hub
from careapp.hub.keeping import Keeping
from careapp.hub.push import Rules
from careapp.sync.core.feed import Epoch, FeedId, Granted, Page, Revoked, Told, Withheld
from careapp.sync.core.message import (
    Count,
    Counted,
    Hello,
    Pull,
    Push,
    Pushed,
    Refused,
    Sender,
    Verdict,
    Welcome,
)
from careapp.sync.core.tally import tally
from tests.hub.like_model import PLAIN, FirstFeedOfTheWriter
from tests.hub.story import BENT, CARE, FJORDBY, INGER, NOON, NORTH, STORE, Writer

DISTRICT, SUPPLIER = "district-laptop", "supplier-laptop"
SENDER = Sender(STORE)


class Asked:
    """A hub with a district and a supplier."""

    def __init__(self, engine: Engine, rules: Rules = PLAIN) -> None:
        self.hub = Hub(engine, rules)
        self.keeping = Keeping(self.hub.database, FJORDBY)
        self.keeping.begin("Fjordby", "dk", "999", Epoch("first"))
        self.keeping.open_feed(NORTH)
        self.keeping.open_feed(CARE, ("note",))
        self.keeping.enrol(DISTRICT, (NORTH,))
        self.keeping.enrol(SUPPLIER, (CARE,))

    def push(self, *packets: Packet, by: str = DISTRICT, now_ms: int = NOON) -> Pushed:
        answer = self.hub.answer(by, FJORDBY, Push(SENDER, packets), now_ms)
        assert isinstance(answer, Pushed)
        return answer

    def page(self, device: str, feed: FeedId, after: int = 0) -> Page:
        answer = self.hub.answer(device, FJORDBY, Pull(SENDER, feed, after, 100), NOON)
        assert isinstance(answer, Page)
        return answer

    def events(self, device: str, feed: FeedId, after: int = 0) -> list[type]:
        return [type(row.event) for row in self.page(device, feed, after).rows]


@pytest.fixture
def asked(engine: Engine) -> Asked:
    made = Asked(engine)
    made.keeping.grant(NORTH, INGER)
    return made


def verdicts(answer: Pushed) -> list[Verdict]:
    return [status.verdict for status in answer.statuses.values()]


def test_what_comes_twice_is_stored_once(asked: Asked) -> None:
    visit = Writer().act((INGER, "visit", {"place": "home"}))
    assert verdicts(asked.push(visit)) == [Verdict.STORED]
    assert verdicts(asked.push(visit)) == [Verdict.DUPLICATE]
    page = asked.page(DISTRICT, NORTH)
    assert [row.event for row in page.rows] == [Granted(INGER), Told(INGER, visit)]
    assert (page.head, page.last_seq, page.epoch) == (2, 1, "first")


def test_a_supplier_gets_the_past_of_its_kinds_and_loses_it_again(asked: Asked) -> None:
    writer = Writer()
    note = (INGER, "note", {"words": "ja"})
    asked.push(writer.act((INGER, "visit", {"place": "home"})), writer.act(note, note))
    assert asked.events(SUPPLIER, CARE) == []
    asked.keeping.grant(CARE, INGER)
    assert asked.events(SUPPLIER, CARE) == [Granted, Told]
    asked.keeping.revoke(CARE, INGER)
    assert asked.events(SUPPLIER, CARE) == [Withheld, Withheld, Revoked]
    asked.keeping.grant(CARE, INGER)
    assert asked.events(SUPPLIER, CARE, after=2) == [Withheld, Granted, Told]


def test_no_device_reads_the_feed_of_another(asked: Asked) -> None:
    ask = asked.hub.answer
    assert ask(SUPPLIER, FJORDBY, Pull(SENDER, NORTH, 0, 9), NOON) == Refused("no-such-feed")
    assert ask(SUPPLIER, FJORDBY, Count((NORTH,)), NOON) == Counted({})
    asked.keeping.enrol(DISTRICT, ())
    welcome = ask(DISTRICT, FJORDBY, Hello(SENDER), NOON)
    assert isinstance(welcome, Welcome)
    assert (welcome.feeds, welcome.withdrawn) == ((), (NORTH,))


def test_work_on_a_citizen_one_never_had_is_set_aside_until_one_has(asked: Asked) -> None:
    asked.keeping.grant(NORTH, BENT)
    writer = Writer()
    note = writer.act((BENT, "note", {"words": "ja"}))
    (status,) = asked.push(note, by=SUPPLIER).statuses.values()
    assert (status.verdict, status.reason) == (Verdict.QUARANTINED, "out-of-scope")
    asked.keeping.grant(CARE, BENT)
    assert verdicts(asked.push(note, by=SUPPLIER)) == [Verdict.STORED]
    asked.keeping.revoke(CARE, BENT)
    late = writer.act((BENT, "note", {"words": "nej"}))
    assert verdicts(asked.push(late, by=SUPPLIER)) == [Verdict.STORED]


def test_two_databases_under_one_name_lose_nothing_and_are_told(asked: Asked) -> None:
    said = (INGER, "note", {"words": "ja"})
    assert not asked.push(Writer().act(said)).forked
    answer = asked.push(Writer().act(said))
    assert answer.forked
    assert asked.events(DISTRICT, NORTH) == [Granted, Told, Told]


def test_what_cannot_be_kept_is_set_aside_and_the_rest_goes_on(engine: Engine) -> None:
    bad = Rules(lambda _act, one: "bad" if one.kind == "bad" else "", FirstFeedOfTheWriter())
    asked = Asked(engine, bad)
    writer = Writer()
    odd = writer.act((RecordId("nobody\0"), "note", {"n": 10**40}), (INGER, "bad", {"a": 1}))
    answer = asked.push(odd, writer.act((INGER, "note", {"n": 10**40})))
    assert [one.reason for one in answer.statuses.values()] == ["malformed", "bad", ""]
    assert verdicts(asked.push(odd)) == [Verdict.QUARANTINED] * 2


def test_a_citizen_is_at_home_where_they_are_written_down(asked: Asked) -> None:
    writer = Writer()
    made = writer.acts([(BENT, BENT, "citizen", {"name": "Bent"}, ())])
    more = writer.act((BENT, "note", {"words": "a"}), (INGER, "note", {"words": "b"}))
    asked.push(made, more)
    page = asked.page(DISTRICT, NORTH)
    assert [row.event for row in page.rows[1:3]] == [Granted(BENT), Told(BENT, made)]
    assert len(page.rows) == 5
    counted = asked.hub.answer(DISTRICT, FJORDBY, Count((NORTH,)), NOON)
    assert isinstance(counted, Counted)
    names = [one.change_id for packet in (made, more) for one in packet.changes]
    assert counted.feeds[NORTH].tally == tally(names)


def test_a_push_larger_than_any_buffer_is_stored_and_told(asked: Asked) -> None:
    """What an act cannot be split into may be far more than a connection takes at once."""
    writer = Writer()
    large = [writer.act((INGER, "note", {"words": "x" * 2_000})) for _ in range(2_500)]
    assert set(verdicts(asked.push(*large))) == {Verdict.STORED}
    counted = asked.hub.answer(DISTRICT, FJORDBY, Count((NORTH,)), NOON)
    assert isinstance(counted, Counted)
    assert (counted.feeds[NORTH].head, counted.feeds[NORTH].tally.count) == (2_501, 2_500)
