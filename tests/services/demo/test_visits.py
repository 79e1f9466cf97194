"""The calendar hangs together, and the day opens as the story says."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise

from careapp.changes.closing import Standing
from careapp.domain.answer import Answer
from careapp.domain.citizen import AttentionKind, Citizen
from careapp.domain.identity import RecordId
from careapp.domain.informer import Voice
from careapp.domain.people import MayKnow, Relative
from careapp.domain.visit import Closing, Part, Period, Proposal, ProposalWay, Visit, VisitStatus
from careapp.services.citizens import citizen_page
from careapp.services.closing import standing_of
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.services.today import today_page
from careapp.services.tools import shipped_tools
from careapp.services.visits import Readiness, visits_between, visits_of


def test_visits_are_on_working_days_and_start_on_the_quarter(desk: Desk) -> None:
    for one in desk.read.where(Visit):
        assert one.record.period is not None
        starts_at = one.record.period.starts_at.astimezone(desk.clock.zone)
        assert starts_at.weekday() < 5
        assert starts_at.minute % 15 == 0
        assert 8 <= starts_at.hour < 15
        assert one.record.period.ends_at > one.record.period.starts_at


def test_nobody_leads_two_visits_at_once(desk: Desk) -> None:
    booked: dict[str | None, list[Period]] = defaultdict(list)
    for one in desk.read.where(Visit):
        if one.record.period:
            booked[one.record.leader_id].append(one.record.period)
    for periods in booked.values():
        in_order = sorted(periods, key=lambda period: period.starts_at)
        for before, after in pairwise(in_order):
            assert before.ends_at <= after.starts_at


def test_everyone_at_a_visit_has_a_name_and_somebody_leads(desk: Desk) -> None:
    for one in desk.read.where(Visit):
        people = one.record.participants.values()
        assert {Part.LEADS, Part.CITIZEN} <= {person.part for person in people}
        assert all(person.name for person in people)
        assert one.record.purpose


def test_children_and_those_kept_out_are_not_asked_along(desk: Desk) -> None:
    relatives = {one.record_id: one.record for one in desk.read.where(Relative)}
    for one in desk.read.where(Visit):
        for person_id in one.record.participants:
            along = relatives.get(RecordId(person_id))
            if along and along.consent:
                assert along.born_on is None
                assert along.consent.may_know is not MayKnow.NO_CONSENT


def test_what_has_passed_is_closed_and_nothing_came_late(desk: Desk) -> None:
    closed = {one.record.visit_id for one in desk.read.where(Closing)}
    now = desk.clock.now()
    for one in desk.read.where(Visit):
        assert one.record.period is not None
        assert (one.record.period.ends_at < now) == (one.record_id in closed)
    for visit_id in sorted(closed)[:20]:
        assert Standing.LATE not in standing_of(desk, visit_id).values()


def test_answers_are_to_questions_of_the_shipped_tools_in_all_voices(desk: Desk) -> None:
    answers = [one.record for one in desk.read.where(Answer)]
    assert {one.voice for one in answers} == set(Voice)
    for one in answers:
        assert one.link_id in shipped_tools()[one.tool].by_link_id
        assert one.said is not None
        assert not one.said.is_empty


def test_every_source_of_a_fact_is_an_answer_that_exists(desk: Desk) -> None:
    answers = {one.record_id for one in desk.read.where(Answer)}
    matters = [one.record.what_matters for one in desk.read.where(Citizen)]
    sources = {one.answer_id for one in matters if one and one.answer_id}
    assert sources
    assert sources <= answers


def test_the_next_visit_is_the_joint_one_at_half_past_ten(desk: Desk, place: DemoPlace) -> None:
    today = today_page(desk)
    assert today.next_visit is not None
    assert today.next_visit.visit_id == place.next_visit_id
    visit, citizen = today.next_visit.visit.record, today.next_visit.citizen.record
    assert visit.period is not None
    starts_at = visit.period.starts_at.astimezone(desk.clock.zone)
    assert (starts_at.hour, starts_at.minute) == (10, 30)
    assert citizen.name is not None
    assert citizen.name.full == "Kirsten Ægidius"
    assert today.next_visit.is_joint
    assert len(visit.tools) == 4
    parts = {(one.part, one.name) for one in visit.participants.values()}
    assert (Part.HOME_CARE, "Lone Bøgh") in parts
    assert (Part.RELATIVE, "Anne Ægidius Holm") in parts
    assert [card.kind for card in today.next_visit.cards] == [AttentionKind.KEY_BOX]
    (proposal,) = today.next_visit.proposals
    assert proposal.record.way is ProposalWay.PHONE


def test_the_day_has_something_to_mend_and_a_free_afternoon(desk: Desk) -> None:
    today = today_page(desk)
    assert [row.readiness for row in today.visits] == [
        Readiness.READY,
        Readiness.NO_TOOL,
        Readiness.READY,
    ]
    protected = [row.citizen.record.address for row in today.visits]
    assert sum(one.protected for one in protected if one) == 1
    ends = [row.visit.record.period.ends_at for row in today.visits if row.visit.record.period]
    assert max(ends).astimezone(desk.clock.zone).hour < 14
    assert [row.days_over for row in today.tasks] == [1, 0, -3]


def test_kirsten_has_an_earlier_visit_to_compare_with(desk: Desk, place: DemoPlace) -> None:
    planned, earlier, _measured = visits_of(desk, place.next_citizen_id)
    assert planned.status is VisitStatus.PLANNED
    assert earlier.status is VisitStatus.CLOSED
    answers = desk.read.where(Answer, visit_id=earlier.visit_id)
    assert sum(bool(one.record.said and one.record.said.current) for one in answers) >= 5


def test_kirsten_was_measured_twice_before(desk: Desk, place: DemoPlace) -> None:
    (trend,) = citizen_page(desk, citizen_id=place.next_citizen_id).trends
    assert (trend.name, [point.value for point in trend.points]) == ("who-5", [36, 56])


def test_this_week_and_next_have_visits_before_and_after_today(desk: Desk) -> None:
    monday = date(2026, 11, 23)
    rows = visits_between(desk, monday, monday + timedelta(days=14))
    statuses = {row.status for row in rows}
    assert {VisitStatus.CLOSED, VisitStatus.PLANNED} <= statuses
    assert len(rows) >= 14


def test_proposals_came_both_ways_and_some_ended_differently(desk: Desk) -> None:
    proposals = [one.record for one in desk.read.where(Proposal)]
    assert {ProposalWay.SENT_IN, ProposalWay.PHONE} == {one.way for one in proposals}
    assert any(one.why_different for one in proposals)
    assert any(one.outcome is None for one in proposals)


def test_a_rebuild_finds_no_difference(desk: Desk) -> None:
    assert not desk.store.rebuild()
