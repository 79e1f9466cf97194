"""What a day holds."""

from datetime import date, timedelta

from careapp.domain.answer import Said
from careapp.domain.care import Agreement, Owner, OwnerKind, When
from careapp.domain.identity import CitizenId, RecordId
from careapp.domain.visit import VisitStatus
from careapp.services.closing import close_visit
from careapp.services.records import keep_form, new_record_id
from careapp.services.saying import finish_typing
from careapp.services.today import finish_task, my_tasks, today_page
from careapp.services.visits import begin_visit, cancel_visit
from tests.services.office import MOST, TUESDAY, Office

DAY = TUESDAY.date()


def task(office: Office, citizen_id: CitizenId, what: str, on: date | None) -> RecordId:
    agreement = Agreement(
        citizen_id=citizen_id,
        what=what,
        owner=Owner(OwnerKind.STAFF, "Mette", office.me),
        when=When(on=on) if on else None,
    )
    return office.save(agreement, new_record_id(), citizen_id)


def test_visits_in_order_with_the_next_one_named(office: Office) -> None:
    citizen_id = office.citizen()
    later = office.plan(citizen_id, TUESDAY.replace(hour=13, minute=0))
    soon = office.plan(citizen_id, TUESDAY.replace(hour=10, minute=30))
    office.plan(citizen_id, TUESDAY + timedelta(days=1))
    today = today_page(office.desk)
    assert [row.visit_id for row in today.visits] == [soon, later]
    assert today.next_visit
    assert today.next_visit.visit_id == soon
    assert today.minutes_to_next == 98
    assert today.free_from == TUESDAY.replace(hour=14, minute=0)
    begin_visit(office.desk, visit_id=later)
    under_way = today_page(office.desk).next_visit
    assert under_way
    assert under_way.visit_id == later


def test_the_week_counts_what_is_live_and_what_lacks_something(office: Office) -> None:
    citizen_id = office.citizen()
    office.plan(citizen_id)
    cancelled = office.plan(citizen_id)
    cancel_visit(office.desk, visit_id=cancelled, reason="indlagt")
    office.plan(citizen_id, TUESDAY + timedelta(days=1), tools={})
    today = today_page(office.desk)
    assert [cell.visits for cell in today.week] == [0, 1, 1, 0, 0, 0, 0]
    assert [cell.not_ready for cell in today.week] == [0, 0, 1, 0, 0, 0, 0]
    assert today.not_ready_tomorrow == 1
    assert (today.live_visits, len(today.visits)) == (1, 2)
    assert VisitStatus.CANCELLED in {row.status for row in today.visits}


def test_a_sunday_looks_ahead_into_the_next_week(office: Office) -> None:
    citizen_id = office.citizen()
    sunday = DAY + timedelta(days=5)
    office.plan(citizen_id, TUESDAY + timedelta(days=6), tools={})
    page = today_page(office.desk, day=sunday)
    assert page.not_ready_tomorrow == 1
    assert page.next_visit is None


def test_tasks_of_mine_the_most_overdue_first(office: Office) -> None:
    citizen_id = office.citizen()
    someday = task(office, citizen_id, "Someday", None)
    late = task(office, citizen_id, "Ring til lægen", DAY - timedelta(days=3))
    tomorrow = task(office, citizen_id, "Bestil rollator", DAY + timedelta(days=1))
    other = Agreement(citizen_id=citizen_id, what="x", owner=Owner(OwnerKind.CITIZEN, "Inger"))
    office.save(other, new_record_id(), citizen_id)
    rows = my_tasks(office.desk)
    assert [row.agreement.record_id for row in rows] == [late, tomorrow, someday]
    assert [row.days_over for row in rows] == [3, -1, None]
    assert rows[0].citizen_name == "Inger Holm"


def test_a_task_that_is_done_stays_in_sight_for_the_day(office: Office) -> None:
    task_id = task(office, office.citizen(), "Ring", DAY)
    finish_task(office.desk, agreement_id=task_id)
    (row,) = my_tasks(office.desk)
    assert row.done
    finish_task(office.desk, agreement_id=task_id, done=False)
    assert not my_tasks(office.desk)[0].done
    finish_task(office.desk, agreement_id=task_id)
    office.watch.now += timedelta(days=1)
    assert my_tasks(office.desk) == ()


def test_what_was_left_unfinished_is_offered_at_the_very_field(office: Office) -> None:
    visit_id = office.begun()
    assert today_page(office.desk).unfinished is None
    office.type(visit_id, MOST, Said(words="At komme i ha"))
    office.open_again()
    unfinished = today_page(office.desk).unfinished
    assert unfinished
    assert (unfinished.visit.visit_id, unfinished.key) == (visit_id, MOST)
    assert unfinished.typed_at.date() == DAY
    finish_typing(office.desk, origin=visit_id)
    assert today_page(office.desk).unfinished is None


def test_an_empty_day_is_a_day(office: Office) -> None:
    today = today_page(office.desk)
    assert (today.visits, today.tasks, today.next_visit, today.free_from) == ((), (), None, None)


def test_a_form_typed_at_a_visit_is_unfinished_too(office: Office) -> None:
    citizen_id = office.citizen()
    visit_id = office.begun(citizen_id)
    keep_form(
        office.desk,
        {"what": "Nøglebo"},
        kind="agreement",
        subject=citizen_id,
        record_id=new_record_id(),
        visit_id=visit_id,
    )
    unfinished = today_page(office.desk).unfinished
    assert unfinished
    assert unfinished.key is None
    close_visit(office.desk, visit_id=visit_id)
    assert today_page(office.desk).unfinished
