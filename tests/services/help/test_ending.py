"""What is over, stopped, paused or told is not done to again in silence."""

from datetime import date

import pytest

from careapp.domain.citizen import Track
from careapp.domain.help.grant import Days, EndReason, FollowUpResult
from careapp.domain.help.order import OrderKind, OrderState
from careapp.domain.help.pause import Pause, PauseReason, Span, ToldBy
from careapp.domain.problems import InvalidRecordError
from careapp.services.help.granting import (
    change_grant,
    end_grant,
    follow_up_grant,
)
from careapp.services.help.ordering import orders_of, send_orders
from careapp.services.help.page import help_of
from careapp.services.help.pausing import pause_help, resume_help, stop_help
from careapp.services.help.tracks import revisit
from careapp.services.saying import redo_last, undo_last
from tests.services.help.office import (
    CLEANING,
    HYGIENE,
    TUESDAY,
    WEDNESDAY,
    Home,
)


def refused(error: pytest.ExceptionInfo[InvalidRecordError]) -> list[tuple[str, str]]:
    return [(one.code, one.at) for one in error.value.problems]


@pytest.mark.parametrize(
    ("last_on", "code"),
    [
        (date(2026, 10, 1), "before-it-began"),
        (date(2027, 3, 1), "after-the-last-day"),
    ],
)
def test_a_last_day_lies_in_what_is_granted(home: Home, last_on: date, code: str) -> None:
    grant_id = home.grant(HYGIENE, days=Days(date(2026, 11, 2), date(2027, 1, 31)))
    with pytest.raises(InvalidRecordError) as error:
        end_grant(home.desk, grant_id=grant_id, last_on=last_on, why=EndReason.GOAL_REACHED)
    assert refused(error) == [(code, "last_on")]


def test_nothing_more_is_done_to_a_grant_that_is_over(home: Home) -> None:
    days = Days(date(2026, 9, 1), date(2026, 10, 31))
    grant_id = home.grant(HYGIENE, days=days)
    with pytest.raises(InvalidRecordError) as error:
        change_grant(home.desk, home.draft(HYGIENE), grant_id=grant_id)
    assert refused(error) == [("grant-over", "days")]
    with pytest.raises(InvalidRecordError) as error:
        follow_up_grant(home.desk, grant_id=grant_id, result=FollowUpResult.REVISITATION)
    assert refused(error) == [("grant-over", "result")]


def test_it_is_followed_up_again_on_a_day_to_come(home: Home) -> None:
    grant_id = home.grant(HYGIENE)
    with pytest.raises(InvalidRecordError) as error:
        follow_up_grant(
            home.desk, grant_id=grant_id, result=FollowUpResult.CONTINUES, next_on=TUESDAY
        )
    assert refused(error) == [("day-not-to-come", "next_on")]


def test_the_supplier_is_told_when_another_law_ends_the_help(home: Home) -> None:
    hygiene = home.grant(HYGIENE)
    revisit(home.desk, citizen_id=home.citizen_id, to=Track.AEL, since=WEDNESDAY)
    rows = orders_of(home.desk, citizen_id=home.citizen_id)
    told = [(row.order.record.kind, row.order.record.from_on) for row in rows]
    assert told == [(OrderKind.STOP, TUESDAY), (OrderKind.START, date(2026, 11, 2))]
    assert {row.order.record.grant_id for row in rows} == {hygiene}


def test_a_pause_is_pressed_once(home: Home) -> None:
    home.grant(HYGIENE)
    pause = Pause(citizen_id=home.citizen_id, why=PauseReason.HOSPITAL, span=Span(TUESDAY))
    pause_help(home.desk, pause)
    with pytest.raises(InvalidRecordError) as error:
        pause_help(home.desk, pause)
    assert refused(error) == [("paused-already", "span")]


def test_help_stops_for_good_at_a_death(home: Home) -> None:
    home.grant(HYGIENE)
    with pytest.raises(InvalidRecordError) as error:
        stop_help(home.desk, citizen_id=home.citizen_id, died_on=WEDNESDAY)
    assert refused(error) == [("day-to-come", "died_on")]
    pause_id = stop_help(home.desk, citizen_id=home.citizen_id, died_on=TUESDAY).result
    for again in (
        lambda: stop_help(home.desk, citizen_id=home.citizen_id, died_on=TUESDAY),
        lambda: resume_help(home.desk, pause_id=pause_id, from_on=WEDNESDAY),
    ):
        with pytest.raises(InvalidRecordError) as error:
            again()
        assert error.value.problems[0].code == "stopped-for-good"
    with pytest.raises(InvalidRecordError) as error:
        home.grant(CLEANING)
    assert refused(error) == [("help-stopped-for-good", "days")]


def test_what_a_supplier_was_told_is_not_taken_back_in_silence(home: Home) -> None:
    visit_id = home.office.begun(home.citizen_id)
    home.grant(HYGIENE, visit_id=visit_id)
    (row,) = orders_of(home.desk, citizen_id=home.citizen_id)
    send_orders(home.desk, order_ids=(row.order.record_id,), way=ToldBy.PHONE)
    with pytest.raises(InvalidRecordError) as error:
        undo_last(home.desk, visit_id=visit_id)
    assert error.value.problems[0].code == "supplier-was-told"
    assert len(help_of(home.desk, citizen_id=home.citizen_id).grants) == 1


def test_a_grant_of_the_visit_is_taken_back_with_its_order(home: Home) -> None:
    visit_id = home.office.begun(home.citizen_id)
    grant_id = home.grant(HYGIENE, visit_id=visit_id)
    undo_last(home.desk, visit_id=visit_id)
    page = help_of(home.desk, citizen_id=home.citizen_id)
    assert (page.grants, page.orders) == ((), ())
    redo_last(home.desk, visit_id=visit_id)
    page = help_of(home.desk, citizen_id=home.citizen_id)
    assert [one.record_id for one in page.grants] == [grant_id]
    assert [row.state for row in page.orders] == [OrderState.TO_SEND]
