"""Granted, changed, followed up, paused, ended: each day keeps what held on it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careapp.domain.citizen import LegalTrack, Track
from careapp.domain.help.catalogue import Category
from careapp.domain.help.grant import Amount, Days, EndReason, FollowUpResult, Grant
from careapp.domain.help.order import OrderKind, OrderState, ReplyKind
from careapp.domain.help.pause import Pause, PauseReason, Span, Told, ToldBy
from careapp.domain.help.rehabilitation import Called
from careapp.domain.help.rhythm import Often, Rhythm
from careapp.domain.help.task import TaskKind
from careapp.domain.help.week import Why
from careapp.domain.people import Role
from careapp.domain.problems import InvalidRecordError
from careapp.services.closing import close_visit, standing_of
from careapp.services.help.before_after import what_changes
from careapp.services.help.deed_forms import open_deed
from careapp.services.help.findings import OUTSIDE_TRACK
from careapp.services.help.granting import (
    change_grant,
    check_grant,
    check_rehabilitation,
    end_grant,
    follow_up_grant,
    grant_service,
)
from careapp.services.help.ordering import (
    note_list_sent,
    orders_for,
    orders_of,
    reply_to_order,
    send_orders,
)
from careapp.services.help.page import gateway_check, help_of
from careapp.services.help.pausing import pause_help, resume_help, stop_help, tell_of_pause
from careapp.services.help.tasks import help_tasks
from careapp.services.help.tracks import revisit, tracks_of
from tests.services.help.office import (
    CLEANING,
    COURSE,
    HYGIENE,
    TUESDAY,
    WEDNESDAY,
    WOUND,
    Home,
)


def refused(error: pytest.ExceptionInfo[InvalidRecordError]) -> list[tuple[str, str]]:
    return [(one.code, one.at) for one in error.value.problems]


def test_what_is_granted_stands_in_the_week(home: Home) -> None:
    home.grant(HYGIENE)
    home.weekly(CLEANING, 45, 3)
    page = help_of(home.desk, citizen_id=home.citizen_id)
    assert page.track is Track.SEL
    assert page.week.by_category == {Category.PERSONAL_CARE: 105, Category.PRACTICAL_HELP: 45}
    assert [one.record.name for one in page.grants] == ["Personlig hygiejne", "Rengøring"]
    assert page.findings == ()


def test_everything_wrong_is_said_at_its_field_and_nothing_is_written(home: Home) -> None:
    asked = home.draft(HYGIENE, amount=Amount(-5, Rhythm(Often.DAILY)))
    with pytest.raises(InvalidRecordError) as error:
        grant_service(home.desk, replace(asked, supplier=None, rehabilitation=None))
    assert {at for _, at in refused(error)} == {"amount.minutes", "supplier", "rehabilitation"}
    assert home.desk.read.where(Grant) == []


def test_serviceloven_is_refused_for_whoever_has_aeldreloven(elder: Home) -> None:
    elder.grant(COURSE, rehabilitation=None)
    with pytest.raises(InvalidRecordError) as error:
        elder.grant(HYGIENE)
    assert refused(error) == [("service-outside-track", "service"), ("two-laws", "days")]
    elder.grant(WOUND)


def test_a_kitchen_does_not_clean(home: Home) -> None:
    supplier_id = home.supplier.organisation_id
    home.desk.act("correct", lambda acting: acting.tick(supplier_id, "delivers", Category.MEALS))
    problems = check_grant(home.desk, home.draft(CLEANING))
    assert [(one.code, one.at) for one in problems] == [("supplier-does-not-deliver", "supplier")]


def test_a_care_worker_may_not_grant(home: Home) -> None:
    with pytest.raises(InvalidRecordError) as error:
        grant_service(home.as_role(Role.CARE_WORKER), home.draft(HYGIENE))
    (problem,) = error.value.problems
    assert (problem.code, problem.context["roles"]) == ("not-permitted", "visitator")


def test_rehabilitation_is_considered_first(home: Home) -> None:
    asked = replace(home.draft(CLEANING), rehabilitation=None)
    check = check_rehabilitation(home.desk, asked)
    assert (check.called, check.needed) == (Called.LASTING_HELP, True)


def test_a_change_keeps_the_days_before_it(home: Home) -> None:
    before = home.weekly(CLEANING, 45, 3)
    changed = home.draft(
        CLEANING, amount=Amount(60, Rhythm(Often.WEEKDAYS, (3,))), days=Days(WEDNESDAY)
    )
    change = what_changes(home.desk, citizen_id=home.citizen_id, grant=changed, changes=before)
    assert [(line.before, line.after) for line in change.services] == [(45, 60)]
    change_grant(home.desk, changed, grant_id=before)
    weeks = [
        help_of(home.desk, citizen_id=home.citizen_id, day=day).week.minutes
        for day in (TUESDAY - timedelta(days=7), TUESDAY, TUESDAY + timedelta(days=7))
    ]
    assert weeks == [45, 60, 60]
    page = help_of(home.desk, citizen_id=home.citizen_id)
    assert [one.order.record.kind for one in page.orders] == [OrderKind.CHANGE, OrderKind.START]


def test_every_other_week_goes_on_counting_from_where_it_began(home: Home) -> None:
    """Granted otherwise in a week without help: the weeks with help stay the same ones."""
    fortnightly = Amount(40, Rhythm(Often.WEEKDAYS, (2,), every_weeks=2))
    before = home.grant(CLEANING, amount=fortnightly)
    suggested = open_deed(home.desk, "change_grant", about=before)
    amount = suggested.value("amount")
    assert isinstance(amount, Amount)
    assert amount.rhythm.anchor == date(2026, 11, 2)
    changed = home.draft(CLEANING, amount=replace(amount, minutes=60), days=Days(TUESDAY))
    change_grant(home.desk, changed, grant_id=before)
    minutes = [
        help_of(
            home.desk, citizen_id=home.citizen_id, day=TUESDAY + timedelta(weeks=n)
        ).week.minutes
        for n in range(-3, 4)
    ]
    assert minutes == [40, 0, 40, 0, 60, 0, 60]


def test_half_the_minutes_every_other_week_is_half_a_week_on_average(home: Home) -> None:
    fortnightly = Amount(40, Rhythm(Often.WEEKDAYS, (2,), every_weeks=2))
    asked = home.draft(CLEANING, amount=fortnightly)
    change = what_changes(home.desk, citizen_id=home.citizen_id, grant=asked)
    assert [(line.before, line.after) for line in change.services] == [(0, 20)]


def test_the_page_tells_what_the_next_change_does_to_a_week(home: Home) -> None:
    before = home.weekly(CLEANING, 45, 3)
    home.grant(HYGIENE)
    assert help_of(home.desk, citizen_id=home.citizen_id).change is None
    in_two_weeks = TUESDAY + timedelta(weeks=2)
    other = replace(home.supplier, name="Privat Pleje")
    more = Amount(60, Rhythm(Often.WEEKDAYS, (3,)))
    changed = home.draft(CLEANING, amount=more, days=Days(in_two_weeks), supplier=other)
    change_grant(home.desk, changed, grant_id=before)
    change = help_of(home.desk, citizen_id=home.citizen_id).change
    assert change is not None
    assert change.on == in_two_weeks
    assert {line.name: (line.before, line.after) for line in change.suppliers} == {
        "Hjemmeplejen": (150, 105),
        "Privat Pleje": (0, 60),
    }
    assert {line.category: line.after - line.before for line in change.categories} == {
        Category.PERSONAL_CARE: 0,
        Category.PRACTICAL_HELP: 15,
    }


def test_a_change_is_undone_in_one(home: Home) -> None:
    before = home.weekly(CLEANING, 45, 3)
    changed = home.draft(CLEANING, days=Days(WEDNESDAY))
    new = change_grant(home.desk, changed, grant_id=before).result
    (act,) = [one for one in home.desk.read.acts_touching(new) if one.purpose == "change-grant"]
    home.desk.undo(act.act_id, purpose="undo", origin=new)
    page = help_of(home.desk, citizen_id=home.citizen_id)
    assert [one.record_id for one in page.grants] == [before]
    assert page.grants[0].record.ended is None


def test_follow_up_finds_revisitation(home: Home) -> None:
    grant_id = home.grant(HYGIENE, follow_up_on=TUESDAY - timedelta(days=2))
    (due,) = help_tasks(home.desk)
    assert (due.task.kind, due.days_over, due.citizen_name) == (
        TaskKind.FOLLOW_UP,
        2,
        "Inger Holm",
    )
    follow_up_grant(home.desk, grant_id=grant_id, result=FollowUpResult.REVISITATION, words="Mere")
    (again,) = help_tasks(home.desk, citizen_id=home.citizen_id)
    assert (again.task.kind, again.days_over) == (TaskKind.REVISIT, 0)
    follow_up_grant(
        home.desk,
        grant_id=grant_id,
        result=FollowUpResult.CONTINUES,
        next_on=TUESDAY + timedelta(days=90),
    )
    assert help_tasks(home.desk) == ()


def test_what_ends_at_a_follow_up_is_not_followed_up(home: Home) -> None:
    grant_id = home.grant(HYGIENE, follow_up_on=TUESDAY)
    follow_up_grant(home.desk, grant_id=grant_id, result=FollowUpResult.ENDS)
    assert help_tasks(home.desk) == ()
    page = help_of(home.desk, citizen_id=home.citizen_id, day=TUESDAY + timedelta(days=7))
    assert page.week.minutes == 0


def test_in_hospital_and_home_again(home: Home) -> None:
    home.grant(HYGIENE)
    pause = Pause(citizen_id=home.citizen_id, why=PauseReason.HOSPITAL, span=Span(TUESDAY))
    pause_id = pause_help(home.desk, pause).result
    told = Told("Hjemmeplejen", TUESDAY, ToldBy.PHONE)
    tell_of_pause(home.desk, pause_id=pause_id, person_id="home-care", told=told)
    resume_help(home.desk, pause_id=pause_id, from_on=TUESDAY + timedelta(days=2))
    page = help_of(home.desk, citizen_id=home.citizen_id)
    assert [piece.why for piece in page.week.pieces].count(Why.PAUSED) == 2
    assert page.pauses[0].record.told == {"home-care": told}
    kinds = {row.order.record.kind for row in page.orders}
    assert kinds == {OrderKind.START, OrderKind.PAUSE, OrderKind.RESUME}


def test_at_a_death_everything_stops_and_it_is_kept_who_was_told(home: Home) -> None:
    grants = [home.grant(HYGIENE), home.weekly(CLEANING, 45, 3)]
    stop_help(
        home.desk,
        citizen_id=home.citizen_id,
        died_on=TUESDAY,
        told={"kitchen": Told("Køkkenet", TUESDAY, ToldBy.PHONE)},
    )
    page = help_of(home.desk, citizen_id=home.citizen_id)
    assert page.week.minutes == 30
    assert all(
        one.record.ended and one.record.ended.why is EndReason.DEATH
        for one in home.desk.read.several(Grant, grants)
    )


def test_order_and_reply(home: Home) -> None:
    home.grant(HYGIENE)
    (row,) = orders_for(home.desk, supplier_id=home.supplier.organisation_id)
    assert (row.state, row.citizen_name) == (OrderState.TO_SEND, "Inger Holm")
    order = row.order.record_id
    send_orders(home.desk, order_ids=(order,), way=ToldBy.LIST)
    (waiting,) = orders_of(home.desk, citizen_id=home.citizen_id)
    assert waiting.state is OrderState.WAITING
    reply_to_order(home.desk, order=order, kind=ReplyKind.QUESTION, words="Er der en nøgle?")
    reply_to_order(home.desk, order=order, kind=ReplyKind.STARTS, starts_on=WEDNESDAY)
    assert orders_for(home.desk, supplier_id=home.supplier.organisation_id) == ()
    with pytest.raises(InvalidRecordError):
        reply_to_order(home.desk, order=order, kind=ReplyKind.CANNOT)


def test_a_list_that_is_sent_tells_of_all_that_is_new_on_it(home: Home) -> None:
    home.grant(HYGIENE)
    home.weekly(CLEANING, 45, 3)
    supplier_id = home.supplier.organisation_id
    note_list_sent(home.desk, supplier_id=supplier_id)
    rows = orders_for(home.desk, supplier_id=supplier_id)
    assert [row.state for row in rows] == [OrderState.WAITING, OrderState.WAITING]
    assert {row.order.record.sent.way for row in rows if row.order.record.sent} == {ToldBy.LIST}


def test_ended_for_another_reason_says_which(home: Home) -> None:
    grant_id = home.grant(HYGIENE)
    with pytest.raises(InvalidRecordError):
        end_grant(home.desk, grant_id=grant_id, last_on=TUESDAY, why=EndReason.OTHER)
    end_grant(home.desk, grant_id=grant_id, last_on=TUESDAY, why=EndReason.GOAL_REACHED)
    page = help_of(home.desk, citizen_id=home.citizen_id, day=WEDNESDAY)
    assert page.week.minutes == 30


def test_revisitation_ends_what_the_new_law_does_not_know(home: Home) -> None:
    hygiene, wound = home.grant(HYGIENE), home.grant(WOUND)
    revisit(home.desk, citizen_id=home.citizen_id, to=Track.AEL, since=WEDNESDAY)
    assert [one.track for one in tracks_of(home.desk, home.citizen_id)] == [Track.SEL, Track.AEL]
    page = help_of(home.desk, citizen_id=home.citizen_id, day=TUESDAY + timedelta(days=7))
    assert {piece.grant_id for piece in page.week.pieces} == {wound}
    ended = home.desk.read.get(Grant, hygiene)
    assert ended
    assert ended.record.last_on == TUESDAY
    assert page.findings == ()


def test_a_law_changed_in_the_form_is_a_finding(home: Home) -> None:
    grant_id = home.grant(HYGIENE)
    home.desk.act(
        "correct",
        lambda acting: acting.say(
            home.citizen_id, "legal_track", LegalTrack(Track.AEL, date(2026, 1, 1))
        ),
    )
    page = help_of(home.desk, citizen_id=home.citizen_id)
    assert [(one.code, one.records) for one in page.findings] == [(OUTSIDE_TRACK, (grant_id,))]


def test_a_grant_of_a_visit_is_signed_with_it(home: Home) -> None:
    visit_id = home.office.begun(home.citizen_id)
    grant_id = home.grant(HYGIENE, visit_id=visit_id)
    close_visit(home.desk, visit_id=visit_id)
    assert standing_of(home.desk, visit_id)[grant_id].name == "COVERED"
    end_grant(home.desk, grant_id=grant_id, last_on=WEDNESDAY, why=EndReason.GOAL_REACHED)
    assert standing_of(home.desk, visit_id)[grant_id].name == "COVERED"
    with pytest.raises(InvalidRecordError) as error:
        home.grant(WOUND, visit_id=visit_id)
    assert error.value.problems[0].code == "closed-needs-reason"


def test_the_gateway_wants_a_condition(home: Home) -> None:
    home.grant(HYGIENE)
    problems = gateway_check(home.desk, citizen_id=home.citizen_id)
    assert [one.code for one in problems] == ["gateway-no-condition"]
