"""What was done about help today is taken back step by step, and done again."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from careapp.domain.citizen import Track
from careapp.domain.help.grant import Days, EndReason
from careapp.domain.help.pause import Pause, PauseReason, Span, ToldBy
from careapp.domain.identity import StaffId
from careapp.domain.people import Role
from careapp.domain.problems import InvalidRecordError
from careapp.services.closing import close_visit
from careapp.services.help.granting import change_grant, end_grant
from careapp.services.help.ordering import orders_of, send_orders
from careapp.services.help.page import HelpPage, help_of
from careapp.services.help.pausing import pause_help, stop_help
from careapp.services.help.swapping import swap_service, take_back_swap
from careapp.services.help.taking_back import help_steps, redo_help, undo_help
from careapp.services.help.tracks import revisit, tracks_of
from tests.services.help.office import CLEANING, HYGIENE, TUESDAY, WEDNESDAY, Home


def page(home: Home) -> HelpPage:
    return help_of(home.desk, citizen_id=home.citizen_id)


def seen(home: Home) -> tuple[object, ...]:
    now = page(home)
    grants = [(one.record_id, one.record) for one in (*now.grants, *now.earlier)]
    orders = [(row.order.record_id, row.state) for row in now.orders]
    pauses = [(one.record_id, one.record) for one in now.pauses]
    swaps = [(one.record_id, one.record) for one in now.swaps]
    return grants, orders, pauses, swaps, now.week.pieces


def test_each_step_is_taken_back_and_done_again(home: Home) -> None:
    """Whatever is done, undo leads back to what was seen before it, and redo to after it."""
    desk, citizen_id = home.desk, home.citizen_id
    grant_id = home.weekly(CLEANING, 45, 3)
    pause = Pause(citizen_id=citizen_id, why=PauseReason.TRAVEL, span=Span(WEDNESDAY))
    steps: list[tuple[str, Callable[[], object]]] = [
        ("grant-service", lambda: home.grant(HYGIENE)),
        ("swap-service", lambda: swap_service(desk, home.swap(grant_id))),
        ("pause-help", lambda: pause_help(desk, pause)),
        (
            "change-grant",
            lambda: change_grant(
                desk, home.draft(CLEANING, days=Days(WEDNESDAY)), grant_id=grant_id
            ),
        ),
        (
            "revisit",
            lambda: revisit(desk, citizen_id=citizen_id, to=Track.AEL, since=WEDNESDAY),
        ),
        ("stop-help", lambda: stop_help(desk, citizen_id=citizen_id, died_on=TUESDAY)),
    ]
    before = []
    for _, do in steps:
        before.append(seen(home))
        do()
    after = seen(home)
    for (purpose, _), was in zip(reversed(steps), reversed(before), strict=True):
        assert help_steps(desk, citizen_id=citizen_id).back == purpose
        undo_help(desk, citizen_id=citizen_id)
        assert seen(home) == was
    assert [one.track for one in tracks_of(desk, citizen_id)] == [Track.SEL]
    for purpose, _ in steps:
        assert help_steps(desk, citizen_id=citizen_id).again == purpose
        redo_help(desk, citizen_id=citizen_id)
    assert seen(home) == after


def test_a_mistaken_death_is_taken_back(home: Home) -> None:
    home.grant(HYGIENE)
    before = seen(home)
    stop_help(home.desk, citizen_id=home.citizen_id, died_on=TUESDAY)
    undo_help(home.desk, citizen_id=home.citizen_id)
    assert seen(home) == before
    home.grant(CLEANING)


def test_not_what_a_supplier_was_told(home: Home) -> None:
    grant_id = home.grant(HYGIENE)
    end_grant(home.desk, grant_id=grant_id, last_on=TUESDAY, why=EndReason.GOAL_REACHED)
    orders = tuple(row.order.record_id for row in orders_of(home.desk, citizen_id=home.citizen_id))
    send_orders(home.desk, order_ids=orders, way=ToldBy.PHONE)
    assert help_steps(home.desk, citizen_id=home.citizen_id).back == "send-orders"
    undo_help(home.desk, citizen_id=home.citizen_id)
    assert {row.order.record.sent for row in orders_of(home.desk, citizen_id=home.citizen_id)} == {
        None
    }
    redo_help(home.desk, citizen_id=home.citizen_id)
    undo_help(home.desk, citizen_id=home.citizen_id)
    undo_help(home.desk, citizen_id=home.citizen_id)
    assert page(home).grants[0].record.ended is None


def test_told_and_left_so_it_is_not_taken_back(home: Home) -> None:
    home.grant(HYGIENE)
    (row,) = orders_of(home.desk, citizen_id=home.citizen_id)
    other = home.as_role(Role.PLANNER)
    send_orders(other, order_ids=(row.order.record_id,), way=ToldBy.LIST)
    with pytest.raises(InvalidRecordError) as error:
        undo_help(home.desk, citizen_id=home.citizen_id)
    assert error.value.problems[0].code == "supplier-was-told"


def test_neither_others_work_nor_yesterdays_nor_what_is_signed(home: Home) -> None:
    desk, citizen_id = home.desk, home.citizen_id
    visit_id = home.office.begun(citizen_id)
    home.grant(HYGIENE, visit_id=visit_id)
    assert help_steps(desk, citizen_id=citizen_id).back == "grant-service"
    other = home.as_role(Role.VISITATOR, StaffId(home.office.place))
    assert help_steps(other, citizen_id=citizen_id).back == ""
    close_visit(desk, visit_id=visit_id)
    assert help_steps(desk, citizen_id=citizen_id).back == ""
    home.grant(CLEANING)
    home.office.watch.now += timedelta(days=1)
    assert help_steps(desk, citizen_id=citizen_id).back == ""
    assert undo_help(desk, citizen_id=citizen_id) is None
    assert redo_help(desk, citizen_id=citizen_id) is None


def test_a_swap_of_a_closed_visit_is_taken_back_with_a_reason(home: Home) -> None:
    cleaning = home.weekly(CLEANING, 45, 3)
    visit_id = home.office.begun(home.citizen_id)
    swap_id = swap_service(home.desk, home.swap(cleaning, visit_id=visit_id)).result
    close_visit(home.desk, visit_id=visit_id)
    with pytest.raises(InvalidRecordError) as error:
        take_back_swap(home.desk, swap_id)
    assert error.value.problems[0].code == "closed-needs-reason"
    take_back_swap(home.desk, swap_id, reason="Borgeren har skiftet mening")
    assert page(home).swaps == ()
