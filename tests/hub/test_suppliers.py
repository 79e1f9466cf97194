"""What laptops may say of records that are not theirs: it is set aside, and decides nothing."""

from typing import Any

import pytest
from sqlalchemy import Engine

from careapp.changes.change import Change
from careapp.domain.identity import RecordId, StoreId
from careapp.hub.check import check
from careapp.hub.feeds import REFERENCE, SUPPLIER_REFERENCE
from careapp.sync.core.message import Pull, Refused, Sender
from tests.hub.story import FJORDBY, NOON, Writer, uid
from tests.hub.test_placing import (
    DAY_MS,
    FIRMA,
    IN_SOUTH,
    NAME,
    NORTH,
    OF_FIRMA,
    OF_OTHER,
    ON_ROUND,
    OTHER,
    SOUTH,
    A,
    B,
    C,
    D,
    Fjordby,
    grant,
    visit,
)

REPLY: dict[str, Any] = {"reply": {"kind": "starts", "replied_on": "2026-09-21"}}
GONE: dict[str, Any] = {"deleted": True}


@pytest.fixture
def fjordby(engine: Engine) -> Fjordby:
    return Fjordby(engine)


def says_of(
    fjordby: Fjordby, device: str, record: Change, said: dict[str, Any], **other: Any
) -> list[str]:
    """Push one change of a record that there is; return what becomes of it."""
    subject, kind = other.get("subject", record.subject), other.get("kind", record.kind)
    parents = (record.change_id,) if other.get("seen", True) else ()
    packet = fjordby.writers[device].acts([(record.record_id, subject, kind, said, parents)])
    return fjordby.push(device, packet)


def test_a_supplier_sees_no_foreign_visit_by_writing_in_it(fjordby: Fjordby) -> None:
    inger, made = fjordby.citizen(district_id=NORTH)
    own = fjordby.says(A, inger, "grant", grant(FIRMA))
    secret = fjordby.says(A, inger, "visit", {"purpose": "mistanke om vold"})
    for seen in (True, False):
        assert says_of(fjordby, C, secret, {"place": "x"}, seen=seen) == ["not-allowed"]
    assert fjordby.sees(C, OF_FIRMA) == {made.change_id, own.change_id}


def test_a_supplier_goes_on_with_what_it_made_also_when_the_help_is_over(fjordby: Fjordby) -> None:
    inger, _ = fjordby.citizen(district_id=NORTH)
    own = fjordby.says(A, inger, "grant", grant(FIRMA))
    fjordby.says(A, inger, "grant", GONE, own.record_id, on=(own,))
    assert not fjordby.has(C, OF_FIRMA, inger)
    late = fjordby.says(C, inger, "visit", {"purpose": "sidste besøg"})
    assert says_of(fjordby, C, late, {"place": "hjemme"}) == [""]


def test_a_supplier_neither_makes_orders_nor_takes_them_away(fjordby: Fjordby) -> None:
    inger, _ = fjordby.citizen(district_id=NORTH)
    own = fjordby.says(A, inger, "supply_order", {"supplier_id": FIRMA})
    other = fjordby.says(A, inger, "supply_order", {"supplier_id": OTHER})
    for said in (GONE, {"supplier_id": OTHER}, {"grant_id": uid()}):
        assert says_of(fjordby, C, own, said) == ["not-allowed"]
    for theirs in (GONE, REPLY):
        assert says_of(fjordby, C, other, theirs) == ["not-allowed"]
    for made in ({"supplier_id": FIRMA}, REPLY):
        new = fjordby.writers[C].act((inger, "supply_order", made))
        assert fjordby.push(C, new) == ["not-allowed"]
    assert says_of(fjordby, C, own, REPLY) == [""]
    assert fjordby.has(C, OF_FIRMA, inger)


def test_an_answer_to_an_order_that_a_restored_hub_has_lost_is_kept(fjordby: Fjordby) -> None:
    inger, _ = fjordby.citizen(district_id=NORTH)
    fjordby.says(A, inger, "grant", grant(FIRMA))
    lost = Writer().act((inger, "supply_order", {"supplier_id": FIRMA})).changes[0]
    assert says_of(fjordby, C, lost, REPLY) == [""]


def test_what_a_supplier_writes_lets_no_supplier_in(fjordby: Fjordby) -> None:
    inger, _ = fjordby.citizen(district_id=NORTH)
    own = fjordby.says(A, inger, "grant", grant(FIRMA))
    fjordby.keeping.enrol("other", (OF_OTHER,), now_ms=NOON)
    fjordby.writers["other"] = Writer(StoreId(uid()))
    named = [{"name": "Gåtur", "minutes": 20, "supplier_id": one} for one in (FIRMA, OTHER)]
    fjordby.says(C, inger, "swap", {"received": named})
    assert says_of(fjordby, C, own, {"received": named}, kind="swap") == ["not-allowed"]
    assert fjordby.has(C, OF_FIRMA, inger)
    assert not fjordby.has("other", OF_OTHER, inger)
    fjordby.says(A, inger, "grant", GONE, own.record_id, on=(own,))
    assert not fjordby.has(C, OF_FIRMA, inger)


def test_a_record_stays_with_whom_it_is_about(fjordby: Fjordby) -> None:
    met, made = fjordby.citizen(district_id=NORTH)
    bent, _ = fjordby.citizen(district_id=NORTH)
    planned = fjordby.says(A, met, "visit", visit(1))
    for record, said in ((planned, GONE), (made, NAME)):
        for seen in (True, False):
            become = says_of(fjordby, A, record, said, subject=bent, seen=seen)
            assert become == ["another-subject"]
    assert fjordby.has(D, ON_ROUND, met)
    assert says_of(fjordby, A, planned, {"place": "hjemme"}) == [""]


def test_a_record_is_of_one_subject_also_within_a_push(fjordby: Fjordby) -> None:
    bent, _ = fjordby.citizen(district_id=NORTH)
    record_id, new = RecordId(uid()), RecordId(uid())
    both = [(record_id, one, "note", {"words": "x"}, ()) for one in (bent, new)]
    assert fjordby.push(A, fjordby.writers[A].acts(both)) == ["", "another-subject"]


def test_two_laptops_that_make_the_same_record_are_both_heard(fjordby: Fjordby) -> None:
    inger, _ = fjordby.citizen(district_id=SOUTH)
    first = fjordby.says(A, inger, "answer", {"link_id": "1"})
    assert says_of(fjordby, B, first, {"link_id": "1"}, seen=False) == [""]
    assert len(fjordby.sees(B, IN_SOUTH)) == 3


def test_a_supplier_that_says_no_hello_loses_a_citizen_all_the_same(fjordby: Fjordby) -> None:
    inger, _ = fjordby.citizen(district_id=NORTH)
    own = fjordby.says(A, inger, "grant", grant(FIRMA))
    ended = {"ended": {"last_on": "2026-09-30", "why": "other"}}
    fjordby.says(A, inger, "grant", ended, own.record_id, on=(own,))
    fjordby.now_ms += 40 * DAY_MS
    assert fjordby.sees(C, OF_FIRMA) == set()
    assert not fjordby.has(C, OF_FIRMA, inger)


def test_a_round_that_is_read_without_a_hello_is_that_of_today(fjordby: Fjordby) -> None:
    met, _ = fjordby.citizen(district_id=NORTH)
    fjordby.says(A, met, "visit", visit(1))
    assert fjordby.has(D, ON_ROUND, met)
    fjordby.now_ms += 15 * DAY_MS
    assert not fjordby.has(D, ON_ROUND, met)


def test_a_supplier_has_the_catalogue_and_no_mandates(fjordby: Fjordby) -> None:
    home = RecordId(FJORDBY)
    before = fjordby.says(A, home, "dialogue_tool", {"title": "Funktion"})
    fjordby.says(A, home, "mandate", {"holder": {"role": "care-worker"}})
    fjordby.keeping.enrol(C, (OF_FIRMA, SUPPLIER_REFERENCE), now_ms=NOON)
    assert fjordby.sees(C, SUPPLIER_REFERENCE) == {before.change_id}
    after = fjordby.says(A, home, "dialogue_tool", {"title": "Hverdag"})
    fjordby.says(A, home, "mandate", {"holder": {"role": "planner"}})
    staff = RecordId(uid())
    new = fjordby.says(A, staff, "staff_member", {"left_on": "2026-09-21"}, staff)
    seen = {before.change_id, after.change_id, new.change_id}
    assert fjordby.sees(C, SUPPLIER_REFERENCE) == seen
    assert len(fjordby.sees(A, REFERENCE)) == 5
    asked = Pull(Sender(fjordby.writers[C].store), REFERENCE, 0, 10)
    assert fjordby.ask(C, asked) == Refused("no-such-feed")
    assert not any(one.broken for one in check(fjordby.hub.database, FJORDBY, NOON))
