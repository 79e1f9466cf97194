"""Who sees whom follows from what is said: stories of moving, hiding, being helped and met."""

from typing import Any

import pytest
from sqlalchemy import Engine, text

from careapp.changes.change import Change, Packet
from careapp.domain.identity import DistrictId, OrganisationId, RecordId, StoreId
from careapp.hub.feeds import (
    PROTECTED,
    REFERENCE,
    UNPLACED,
    district_feed,
    round_feed,
    supplier_feed,
)
from careapp.hub.hub import Hub
from careapp.hub.judging import judge, refuse
from careapp.hub.keeping import Keeping
from careapp.hub.membership import Placed
from careapp.hub.push import Rules
from careapp.sync.core.feed import Epoch, FeedId, Granted, Page, Revoked, Told
from careapp.sync.core.message import Ahead, First, Hello, Pull, Push, Pushed, Sender, Window
from tests.hub.story import FJORDBY, METTE, NOON, Writer, uid

NORTH, SOUTH = DistrictId(RecordId(uid(11))), DistrictId(RecordId(uid(12)))
IN_NORTH, IN_SOUTH = district_feed(NORTH), district_feed(SOUTH)
FIRMA, OTHER = OrganisationId(RecordId(uid(13))), OrganisationId(RecordId(uid(14)))
OF_FIRMA, OF_OTHER = supplier_feed(FIRMA), supplier_feed(OTHER)
A, B, C, D, E = "north", "south", "firma", "round", "hotline"
ON_ROUND = round_feed(D)
DAY_MS = 24 * 3_600_000
NAME = {"name": {"given": "Inger", "family": "Holm"}}

_DEVICE = text(
    "INSERT INTO device (municipality, device, staff, organisation, enrolled_ms)"
    " VALUES (:m, :device, :staff, :organisation, 0)"
)

UNSEALED = Rules(judge, Placed(), refuse)
"""As in earnest, but for the seals."""


class Fjordby:
    """A municipality of two districts with laptops of each, a supplier's and a helper's."""

    def __init__(self, engine: Engine) -> None:
        self.hub = Hub(engine, UNSEALED)
        self.keeping = Keeping(self.hub.database, FJORDBY)
        self.keeping.begin("Fjordby", "dk", "999", Epoch("first"))
        self.writers = {device: Writer(StoreId(uid())) for device in (A, B, C, D, E)}
        self.now_ms = NOON
        for device, staff, firm in ((A, None, None), (B, None, None), (C, uid(21), FIRMA)):
            self._add(device, staff, firm)
        self._add(D, METTE, None)
        self.keeping.enrol(A, (IN_NORTH, REFERENCE))
        self.keeping.enrol(B, (IN_SOUTH, PROTECTED, UNPLACED, REFERENCE))
        self.keeping.enrol(C, (OF_FIRMA, REFERENCE))
        self.keeping.enrol(D, (ON_ROUND, REFERENCE), bounds=(IN_NORTH,), now_ms=NOON)
        self.keeping.enrol(E, (REFERENCE,))

    def _add(self, device: str, staff: str | None, firm: str | None) -> None:
        values = {"device": device, "staff": staff, "organisation": firm}
        self.hub.database.write(FJORDBY, lambda tx: tx.run(_DEVICE, **values))

    def ask(self, device: str, request: Any) -> Any:
        return self.hub.answer(device, FJORDBY, request, self.now_ms)

    def push(self, device: str, *packets: Packet) -> list[str]:
        sender = Sender(self.writers[device].store)
        answer = self.ask(device, Push(sender, packets))
        assert isinstance(answer, Pushed)
        return [one.reason for one in answer.statuses.values()]

    def says(
        self,
        device: str,
        subject: RecordId,
        kind: str,
        said: dict[str, Any],
        record_id: RecordId | None = None,
        on: tuple[Change, ...] = (),
    ) -> Change:
        """Push one change from a laptop; it must be stored."""
        parents = tuple(sorted(one.change_id for one in on))
        what = (record_id or RecordId(uid()), subject, kind, said, parents)
        packet = self.writers[device].acts([what])
        assert self.push(device, packet) == [""]
        return packet.changes[0]

    def citizen(self, device: str = A, **said: Any) -> tuple[RecordId, Change]:
        subject = RecordId(uid())
        return subject, self.says(device, subject, "citizen", NAME | said, subject)

    def feed(self, device: str, feed: FeedId) -> list[Any]:
        answer = self.ask(device, Pull(Sender(self.writers[device].store), feed, 0, 1000))
        assert isinstance(answer, Page), answer
        assert [row.seq for row in answer.rows] == list(range(1, answer.head + 1))
        return [row.event for row in answer.rows]

    def sees(self, device: str, feed: FeedId) -> set[str]:
        """Return the names of the changes that a feed shows now."""
        told = [one for one in self.feed(device, feed) if isinstance(one, Told)]
        return {change.change_id for one in told for change in one.packet.changes}

    def has(self, device: str, feed: FeedId, subject: RecordId) -> bool:
        word = [
            type(one)
            for one in self.feed(device, feed)
            if isinstance(one, Granted | Revoked) and one.subject == subject
        ]
        return word[-1:] == [Granted]


@pytest.fixture
def fjordby(engine: Engine) -> Fjordby:
    return Fjordby(engine)


def test_a_citizen_who_moves_is_let_go_of_here_and_told_whole_there(fjordby: Fjordby) -> None:
    inger, made = fjordby.citizen(district_id=NORTH)
    note = fjordby.says(A, inger, "note", {"words": "ringede"})
    assert fjordby.sees(A, IN_NORTH) == {made.change_id, note.change_id}
    moved = fjordby.says(A, inger, "citizen", {"district_id": SOUTH}, inger, on=(made,))
    assert not fjordby.has(A, IN_NORTH, inger)
    assert fjordby.sees(A, IN_NORTH) == set()
    assert fjordby.sees(B, IN_SOUTH) == {made.change_id, note.change_id, moved.change_id}


def test_who_wrote_somebody_down_may_go_on_writing_of_them(fjordby: Fjordby) -> None:
    inger, _ = fjordby.citizen(district_id=SOUTH)
    assert fjordby.has(B, IN_SOUTH, inger)
    late = fjordby.says(A, inger, "note", {"words": "nøgle hos naboen"})
    assert late.change_id in fjordby.sees(B, IN_SOUTH)


def test_while_two_laptops_differ_both_districts_keep_the_citizen(fjordby: Fjordby) -> None:
    inger, made = fjordby.citizen()
    assert fjordby.has(A, IN_NORTH, inger)
    north = fjordby.says(A, inger, "citizen", {"district_id": NORTH}, inger, on=(made,))
    south = fjordby.says(A, inger, "citizen", {"district_id": SOUTH}, inger, on=(made,))
    assert fjordby.has(A, IN_NORTH, inger)
    assert fjordby.has(B, IN_SOUTH, inger)
    fjordby.says(A, inger, "citizen", {"district_id": SOUTH}, inger, on=(north, south))
    assert not fjordby.has(A, IN_NORTH, inger)


def test_a_protected_address_hides_a_citizen_from_every_district(fjordby: Fjordby) -> None:
    hidden = {"line": "Skjult 1", "protected": True}
    inger, made = fjordby.citizen(district_id=NORTH, address={"line": "Åvej 2"})
    fjordby.keeping.grant(IN_SOUTH, inger)
    hid = fjordby.says(A, inger, "citizen", {"address": hidden}, inger, on=(made,))
    assert not fjordby.has(A, IN_NORTH, inger)
    assert not fjordby.has(B, IN_SOUTH, inger)
    assert fjordby.sees(B, PROTECTED) == {made.change_id, hid.change_id}
    fjordby.says(A, inger, "citizen", {"address": {"line": "Åvej 2"}}, inger, on=(hid,))
    assert fjordby.has(A, IN_NORTH, inger)
    assert not fjordby.has(B, PROTECTED, inger)


def test_who_is_written_down_by_somebody_without_a_district_waits_to_be_placed(
    fjordby: Fjordby,
) -> None:
    inger, made = fjordby.citizen(E)
    assert fjordby.has(B, UNPLACED, inger)
    fjordby.says(B, inger, "citizen", {"district_id": NORTH}, inger, on=(made,))
    assert not fjordby.has(B, UNPLACED, inger)
    assert fjordby.has(A, IN_NORTH, inger)


def test_everybody_has_the_catalogue_and_nobody_a_citizen_with_it(fjordby: Fjordby) -> None:
    tool = fjordby.says(A, RecordId(FJORDBY), "dialogue_tool", {"title": "Funktion"})
    fjordby.citizen(district_id=NORTH)
    later = fjordby.says(B, RecordId(FJORDBY), "setting_of_a_newer_program", {"x": 1})
    for device in (A, B, C, D):
        assert fjordby.sees(device, REFERENCE) == {tool.change_id, later.change_id}


def grant(supplier: OrganisationId, **more: Any) -> dict[str, Any]:
    return {"supplier": {"organisation_id": supplier, "name": "Firma"}, **more}


def test_a_supplier_sees_its_own_help_and_no_other_suppliers(fjordby: Fjordby) -> None:
    inger, made = fjordby.citizen(district_id=NORTH)
    theirs = fjordby.says(A, inger, "grant", grant(OTHER))
    fjordby.says(A, inger, "answer", {"link_id": "1"})
    assert fjordby.feed(C, OF_FIRMA) == []
    own = fjordby.says(A, inger, "grant", grant(FIRMA))
    assert fjordby.sees(C, OF_FIRMA) == {made.change_id, own.change_id}
    order = fjordby.says(A, inger, "supply_order", {"grant_id": own.record_id})
    fjordby.says(A, inger, "supply_order", {"grant_id": theirs.record_id})
    fjordby.says(A, inger, "note", {"words": "kun for kommunen"})
    reply = fjordby.says(
        C,
        inger,
        "supply_order",
        {"reply": {"kind": "starts", "replied_on": "2026-09-21"}},
        order.record_id,
        on=(order,),
    )
    visit = fjordby.says(C, inger, "visit", {"purpose": "første besøg"})
    assert fjordby.sees(C, OF_FIRMA) == {one.change_id for one in (made, own, order, reply, visit)}


def test_a_grant_that_turns_to_another_supplier_brings_its_past(fjordby: Fjordby) -> None:
    inger, made = fjordby.citizen(district_id=NORTH)
    first = fjordby.says(A, inger, "grant", grant(FIRMA))
    theirs = fjordby.says(A, inger, "grant", grant(OTHER))
    order = fjordby.says(A, inger, "supply_order", {"grant_id": theirs.record_id})
    assert fjordby.sees(C, OF_FIRMA) == {made.change_id, first.change_id}
    turned = fjordby.says(A, inger, "grant", grant(FIRMA), theirs.record_id, on=(theirs,))
    every = {one.change_id for one in (made, first, theirs, order, turned)}
    assert fjordby.sees(C, OF_FIRMA) == every


def test_a_supplier_loses_a_citizen_some_time_after_the_help_ended(fjordby: Fjordby) -> None:
    inger, _ = fjordby.citizen(district_id=NORTH)
    own = fjordby.says(A, inger, "grant", grant(FIRMA))
    ended = {"ended": {"last_on": "2026-09-30", "why": "other"}}
    fjordby.says(A, inger, "grant", ended, own.record_id, on=(own,))
    assert fjordby.has(C, OF_FIRMA, inger)
    fjordby.keeping.lapse(fjordby.now_ms)
    assert fjordby.has(C, OF_FIRMA, inger)
    fjordby.now_ms += 40 * DAY_MS
    fjordby.ask(C, Hello(Sender(fjordby.writers[C].store)))
    assert not fjordby.has(C, OF_FIRMA, inger)
    assert fjordby.sees(C, OF_FIRMA) == set()


def test_a_supplier_that_comes_later_gets_those_whom_it_helps_already(fjordby: Fjordby) -> None:
    inger, made = fjordby.citizen(district_id=NORTH)
    own = fjordby.says(A, inger, "grant", grant(OTHER))
    fjordby.keeping.enrol("late", (OF_OTHER,), now_ms=NOON)
    fjordby.writers["late"] = Writer(StoreId(uid()))
    assert fjordby.sees("late", OF_OTHER) == {made.change_id, own.change_id}


def visit(day: int, *people: str) -> dict[str, Any]:
    starts = f"2026-09-{21 + day:02}T10:00:00Z"
    named = {f"participants/{one}": {"name": "N", "part": "home-care"} for one in people}
    return {"period": {"starts_at": starts, "ends_at": starts}, "leader_id": METTE, **named}


def test_a_laptop_carries_whom_its_user_meets_in_its_district(fjordby: Fjordby) -> None:
    met, made = fjordby.citizen(district_id=NORTH)
    far, _ = fjordby.citizen(district_id=NORTH)
    elsewhere, _ = fjordby.citizen(B, district_id=SOUTH)
    planned = fjordby.says(A, met, "visit", visit(1))
    fjordby.says(A, far, "visit", visit(9))
    fjordby.says(B, elsewhere, "visit", visit(1))
    assert [fjordby.has(D, ON_ROUND, one) for one in (met, far, elsewhere)] == [True, False, False]
    fjordby.ask(D, Hello(Sender(fjordby.writers[D].store), Window(1, 10)))
    assert fjordby.has(D, ON_ROUND, far)
    cancelled = {"cancelled_because": "syg"}
    fjordby.says(A, met, "visit", cancelled, planned.record_id, on=(planned,))
    assert not fjordby.has(D, ON_ROUND, met)
    fjordby.keeping.grant(ON_ROUND, met)
    fjordby.says(A, met, "visit", visit(-9))
    assert fjordby.has(D, ON_ROUND, met)
    fjordby.says(A, met, "citizen", {"district_id": SOUTH}, met, on=(made,))
    assert not fjordby.has(D, ON_ROUND, met)


def test_those_who_are_met_today_go_ahead_of_the_feeds(fjordby: Fjordby) -> None:
    met, made = fjordby.citizen(district_id=NORTH)
    fjordby.citizen(district_id=NORTH)
    planned = fjordby.says(A, met, "visit", visit(0))
    sender = Sender(fjordby.writers[D].store)
    answer = fjordby.ask(D, First(sender, (ON_ROUND, IN_NORTH)))
    assert isinstance(answer, Ahead)
    assert answer.granted_by == {ON_ROUND: (met,)}
    names = [one.change_id for packet in answer.packets for one in packet.changes]
    assert names == [made.change_id, planned.change_id]


def test_a_supplier_may_not_decide_whom_it_sees(fjordby: Fjordby) -> None:
    inger, made = fjordby.citizen(district_id=NORTH)
    own = fjordby.says(A, inger, "grant", grant(FIRMA))
    more = fjordby.writers[C].acts(
        [
            (own.record_id, inger, "grant", grant(FIRMA), (own.change_id,)),
            (inger, inger, "citizen", {"district_id": SOUTH}, (made.change_id,)),
        ]
    )
    assert fjordby.push(C, more) == ["not-allowed", "not-allowed"]
    assert fjordby.has(A, IN_NORTH, inger)


def test_what_says_nothing_sensible_of_a_place_harms_nobody(fjordby: Fjordby) -> None:
    for said in ({"district_id": "x" * 9000}, {"address": {"line": "a", "protected": True}}):
        inger, _ = fjordby.citizen(**said)
        fjordby.says(A, inger, "visit", {"leader_id": "nobody", **visit(0, "x")})
        fjordby.says(
            A,
            inger,
            "grant",
            grant(OrganisationId(RecordId("?")), days={"starts_on": "9999-12-31"}),
        )
