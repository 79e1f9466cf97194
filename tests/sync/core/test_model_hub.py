"""What every hub must do, on the one that is kept in memory."""

from typing import Any

from careapp.changes.change import Act, Change, Packet
from careapp.domain.identity import ChangeId, RecordId, StoreId
from careapp.sync.core.feed import Granted, Page, Revoked, Told, Withheld
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
from careapp.sync.core.model_hub import OUT_OF_SCOPE, Device, ModelHub
from tests.sync.core.rows import BENT, CARE, FIRST, INGER, NOON, NORTH, packet

DISTRICT, SUPPLIER = Device("district"), Device("supplier")
SENDER = Sender(StoreId("store"))
BAD = "bad"


def judge(act: Act, _change: Change) -> str:
    return "unreadable" if act.act_id == BAD else ""


def hub(*members: RecordId) -> ModelHub:
    """Return a hub with a district and a supplier, and citizens of the district."""
    made = ModelHub(judge, FIRST)
    made.open_feed(NORTH)
    made.open_feed(CARE, ("note",))
    made.enrol(DISTRICT, (NORTH,))
    made.enrol(SUPPLIER, (CARE,))
    for subject in members:
        made.grant(NORTH, subject)
    return made


def push(to: ModelHub, *packets: Packet, by: Device = DISTRICT) -> Pushed:
    answer = to.answer(by, Push(SENDER, packets), NOON)
    assert isinstance(answer, Pushed)
    return answer


def events(of: ModelHub, device: Device, feed: Any, after: int = 0) -> list[type]:
    answer = of.answer(device, Pull(SENDER, feed, after, 100), NOON)
    assert isinstance(answer, Page)
    return [type(row.event) for row in answer.rows]


def test_what_comes_twice_is_stored_once() -> None:
    asked = hub(INGER)
    visit = packet("a", INGER)
    assert push(asked, visit).statuses[ChangeId("a.0")].verdict is Verdict.STORED
    assert push(asked, visit).statuses[ChangeId("a.0")].verdict is Verdict.DUPLICATE
    assert events(asked, DISTRICT, NORTH) == [Granted, Told]


def test_one_bad_change_is_set_aside_and_the_rest_goes_on() -> None:
    answer = push(asked := hub(INGER), packet(BAD, INGER), packet("a", INGER))
    verdicts = [status.verdict for status in answer.statuses.values()]
    assert verdicts == [Verdict.QUARANTINED, Verdict.STORED]
    assert events(asked, DISTRICT, NORTH) == [Granted, Told]


def test_a_supplier_gets_the_past_of_its_kinds_and_loses_it_again() -> None:
    asked = hub(INGER)
    push(asked, packet("a", INGER), packet("b", INGER, kind="note"))
    assert events(asked, SUPPLIER, CARE) == []
    asked.grant(CARE, INGER)
    assert events(asked, SUPPLIER, CARE) == [Granted, Told]
    asked.revoke(CARE, INGER)
    assert events(asked, SUPPLIER, CARE) == [Withheld, Withheld, Revoked]
    asked.grant(CARE, INGER)
    assert events(asked, SUPPLIER, CARE, after=2) == [Withheld, Granted, Told]


def test_no_device_reads_the_feed_of_another() -> None:
    asked = hub(INGER)
    assert isinstance(asked.answer(SUPPLIER, Pull(SENDER, NORTH, 0, 9), NOON), Refused)
    assert asked.answer(SUPPLIER, Count((NORTH,)), NOON) == Counted({})
    asked.enrol(DISTRICT, ())
    welcome = asked.answer(DISTRICT, Hello(SENDER), NOON)
    assert isinstance(welcome, Welcome)
    assert (welcome.feeds, welcome.withdrawn) == ((), (NORTH,))


def test_work_on_a_citizen_one_never_had_is_set_aside_until_one_has() -> None:
    asked = hub(BENT)
    note = packet("a", BENT, kind="note")
    assert push(asked, note, by=SUPPLIER).statuses[ChangeId("a.0")].reason == OUT_OF_SCOPE
    asked.grant(CARE, BENT)
    assert push(asked, note, by=SUPPLIER).statuses[ChangeId("a.0")].verdict is Verdict.STORED
    asked.revoke(CARE, BENT)
    late = packet("b", BENT, kind="note")
    assert push(asked, late, by=SUPPLIER).statuses[ChangeId("b.0")].verdict is Verdict.STORED


def test_two_databases_under_one_name_lose_nothing_and_are_told() -> None:
    asked = hub(INGER)
    assert not push(asked, packet("a", INGER)).forked
    answer = push(asked, packet("twin", INGER))
    assert answer.forked
    assert asked.known.stored.keys() == {"a.0", "twin.0"}


def test_a_clock_that_is_ahead_is_flagged_and_believed() -> None:
    asked = hub(INGER)
    asked.answer(DISTRICT, Push(SENDER, (packet("a", INGER),)), NOON - 24 * 3_600_000)
    assert list(asked.known.suspect) == ["a"]
    assert "a.0" in asked.known.stored
