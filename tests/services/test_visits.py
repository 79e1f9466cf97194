"""Visits: planned, begun, cancelled, and how ready each is."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from careapp.domain.answer import Said
from careapp.domain.citizen import AttentionCard, AttentionKind
from careapp.domain.identity import RecordId
from careapp.domain.problems import InvalidRecordError
from careapp.domain.visit import Part, Participation, Period, Presence, Visit, VisitStatus
from careapp.services.closing import close_visit
from careapp.services.records import new_record_id
from careapp.services.visit_page import note_presence, visit_shown, when_worded
from careapp.services.visits import (
    Readiness,
    begin_visit,
    cancel_visit,
    latest_closed_before,
    plan_visit,
    visit_row,
    visits_between,
    visits_of,
    week_of,
)
from tests.services.office import MOST, TUESDAY, ZONE, Office


def status(office: Office, visit_id: RecordId) -> VisitStatus:
    stored = office.desk.read.get(Visit, visit_id)
    assert stored
    return visit_row(office.desk, stored).status


def test_a_visit_goes_from_plan_to_signature(office: Office) -> None:
    visit_id = office.plan(office.citizen())
    assert status(office, visit_id) is VisitStatus.PLANNED
    assert begin_visit(office.desk, visit_id=visit_id).ids == {visit_id}
    assert status(office, visit_id) is VisitStatus.UNDER_WAY
    assert not begin_visit(office.desk, visit_id=visit_id).ids
    close_visit(office.desk, visit_id=visit_id)
    assert status(office, visit_id) is VisitStatus.CLOSED


def test_a_plan_needs_a_time_that_ends_after_it_starts(office: Office) -> None:
    citizen_id = office.citizen()
    with pytest.raises(InvalidRecordError, match="required"):
        plan_visit(office.desk, Visit(citizen_id=citizen_id))
    moment = TUESDAY.astimezone(UTC)
    with pytest.raises(InvalidRecordError, match="ends-before-start"):
        plan_visit(office.desk, Visit(citizen_id=citizen_id, period=Period(moment, moment)))
    assert not office.desk.read.where(Visit)


def test_planning_again_says_what_differs(office: Office) -> None:
    citizen_id = office.citizen()
    visit_id = office.plan(citizen_id)
    stored = office.desk.read.get(Visit, visit_id)
    assert stored
    assert not plan_visit(office.desk, stored.record, visit_id=visit_id).touched.ids
    assert plan_visit(
        office.desk, Visit(citizen_id=citizen_id, period=stored.record.period), visit_id=visit_id
    ).touched.ids == {visit_id}


def test_a_cancelled_visit_says_why_and_cannot_be_begun(office: Office) -> None:
    visit_id = office.plan(office.citizen())
    with pytest.raises(InvalidRecordError, match="required"):
        cancel_visit(office.desk, visit_id=visit_id, reason="  ")
    cancel_visit(office.desk, visit_id=visit_id, reason=" indlagt ")
    stored = office.desk.read.get(Visit, visit_id)
    assert stored
    assert stored.record.cancelled_because == "indlagt"
    with pytest.raises(InvalidRecordError, match="visit-cancelled"):
        begin_visit(office.desk, visit_id=visit_id)
    with pytest.raises(InvalidRecordError, match="visit-unknown"):
        begin_visit(office.desk, visit_id=new_record_id())


def test_a_closed_visit_cannot_be_cancelled(office: Office) -> None:
    visit_id = office.begun()
    close_visit(office.desk, visit_id=visit_id)
    with pytest.raises(InvalidRecordError, match="visit-closed"):
        cancel_visit(office.desk, visit_id=visit_id, reason="alligevel ikke")


def test_how_ready_a_visit_is(office: Office) -> None:
    citizen_id = office.citizen()
    plans: list[tuple[dict[str, Any], Readiness]] = [
        ({}, Readiness.READY),
        ({"tools": {}}, Readiness.NO_TOOL),
        ({"tools": {"urn:someone-else": "1"}}, Readiness.TOOL_MISSING),
        ({"participants": {}}, Readiness.NOBODY_INVITED),
    ]
    for known, expected in plans:
        stored = office.desk.read.get(Visit, office.plan(citizen_id, **known))
        assert stored
        assert visit_row(office.desk, stored).readiness is expected


def test_visits_of_a_day_go_by_the_clock_of_the_municipality(office: Office) -> None:
    """Half past midnight in Denmark is still the day before in Greenwich."""
    citizen_id = office.citizen()
    night = datetime(2026, 11, 24, 0, 30, tzinfo=ZONE)
    late = datetime(2026, 11, 24, 23, 30, tzinfo=ZONE)
    ids = [office.plan(citizen_id, when) for when in (late, night)]
    office.plan(citizen_id, night - timedelta(hours=1))
    day = date(2026, 11, 24)
    found = visits_between(office.desk, day, day + timedelta(days=1))
    assert [row.visit_id for row in found] == ids[::-1]


def test_a_time_of_any_zone_falls_on_its_day(office: Office) -> None:
    begins = datetime(2026, 11, 24, 0, 30, tzinfo=ZONE)
    visit = Visit(
        citizen_id=office.citizen(),
        leader_id=office.me,
        period=Period(begins, begins + timedelta(hours=1)),
    )
    visit_id = plan_visit(office.desk, visit).result
    day = date(2026, 11, 24)
    assert [r.visit_id for r in visits_between(office.desk, day, day + timedelta(days=1))] == [
        visit_id
    ]
    assert not visits_between(office.desk, day - timedelta(days=1), day)


def test_only_mine_unless_all_are_asked_for(office: Office) -> None:
    citizen_id = office.citizen()
    mine = office.plan(citizen_id)
    others = office.plan(citizen_id, leader_id=None, participants={})
    day = TUESDAY.date()
    past = day + timedelta(days=1)
    assert [r.visit_id for r in visits_between(office.desk, day, past)] == [mine]
    everybody = visits_between(office.desk, day, past, mine=False)
    assert {r.visit_id for r in everybody} == {mine, others}


def test_cards_that_hold_today_are_shown_at_the_door(office: Office) -> None:
    citizen_id = office.citizen()
    for kind, until in ((AttentionKind.DOG, None), (AttentionKind.INFECTION, date(2026, 11, 23))):
        card = AttentionCard(citizen_id=citizen_id, kind=kind, until=until)
        office.save(card, new_record_id(), citizen_id)
    stored = office.desk.read.get(Visit, office.plan(citizen_id))
    assert stored
    assert [card.kind for card in visit_row(office.desk, stored).cards] == [AttentionKind.DOG]


def test_presence_is_noted_for_one_and_the_others_stay(office: Office) -> None:
    people = {
        "anna": Participation("Anna", Part.RELATIVE),
        "lars": Participation("Lars", Part.HOME_CARE),
    }
    visit_id = office.plan(office.citizen(), participants=people)
    note_presence(office.desk, visit_id=visit_id, person_id="anna", presence=Presence.PRESENT)
    shown = visit_shown(office.desk, visit_id=visit_id, language="da")
    participants = shown.conversation.visit.record.participants
    assert participants["anna"].presence is Presence.PRESENT
    assert participants["lars"] == people["lars"]
    assert when_worded(office.desk, shown, "da") == "i dag kl. 10.30"
    assert (shown.can_undo, shown.can_redo) == (True, False)


def test_the_visit_before_is_the_latest_that_was_closed(office: Office) -> None:
    citizen_id = office.citizen()
    visits = [office.plan(citizen_id, TUESDAY - timedelta(days=days)) for days in (60, 30, 10, 0)]
    for visit_id in visits[:2]:
        begin_visit(office.desk, visit_id=visit_id)
        office.say(visit_id, MOST, Said(words="Haven"))
        close_visit(office.desk, visit_id=visit_id)
    assert [row.visit_id for row in visits_of(office.desk, citizen_id)] == visits[::-1]
    now = office.desk.read.get(Visit, visits[3])
    assert now
    before = latest_closed_before(office.desk, now)
    assert before
    assert before.record_id == visits[1]
    first = office.desk.read.get(Visit, visits[0])
    assert first
    assert latest_closed_before(office.desk, first) is None


def test_a_week_begins_on_monday() -> None:
    week = week_of(TUESDAY.date())
    assert (week[0], week[6]) == (date(2026, 11, 23), date(2026, 11, 29))
    assert all(day in week_of(day) for day in week)
