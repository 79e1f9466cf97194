"""When the next sync is due."""

import pytest

from careapp.services.syncing.schedule import Ending, Rhythm, Schedule

NEVER = float("inf")


def schedule() -> Schedule:
    return Schedule(lambda: 0.5, Rhythm())


def test_whoever_goes_on_writing_is_not_waited_for_for_ever() -> None:
    one = schedule()
    for second in range(30):
        one.wrote(float(second))
        assert one.wait_s(float(second)) <= 2
    assert one.wait_s(15) == 0


def test_after_a_rest_what_was_written_is_due() -> None:
    one = schedule()
    one.wrote(10)
    assert one.wait_s(10) == 2
    one.begun()
    assert one.wait_s(10) == NEVER


def test_a_line_that_fails_is_tried_less_and_less_and_not_for_every_word() -> None:
    one = schedule()
    waits = []
    for _ in range(8):
        one.begun()
        one.ended(0, Ending.UNREACHED)
        one.wrote(0)
        waits.append(one.wait_s(0))
    assert waits == [5, 10, 20, 40, 60, 60, 60, 60]
    one.at_once(0)
    assert one.wait_s(0) == 0


def test_a_busy_hub_is_not_asked_before_it_said() -> None:
    one = schedule()
    one.begun()
    one.ended(0, Ending.BUSY, 40)
    one.at_once(1)
    one.wrote(1)
    assert one.wait_s(1) == pytest.approx(40 * 1.125 - 1)


def test_who_asks_or_comes_to_another_network_is_not_held_by_what_was_said_on_the_last() -> None:
    one = schedule()
    one.begun()
    one.ended(0, Ending.BUSY, 3_600)
    one.anew(1)
    assert one.wait_s(1) == 0


def test_a_line_that_costs_money_is_used_seldom_when_nobody_writes() -> None:
    one = schedule()
    one.costly = True
    one.begun()
    one.ended(0, Ending.REACHED)
    assert one.wait_s(0) == 1_800
    one.wrote(0)
    assert one.wait_s(0) == 2


def test_laptops_that_began_together_do_not_ask_together() -> None:
    due = set()
    for chance in (0.0, 0.3, 1.0):
        one = Schedule(lambda chance=chance: chance, Rhythm())  # type: ignore[misc]
        one.begun()
        one.ended(0, Ending.REACHED)
        due.add(one.wait_s(0))
    assert due == {225, 270, 375}


def test_a_month_without_network_breaks_nothing() -> None:
    one = schedule()
    for _ in range(50_000):
        one.begun()
        one.ended(0, Ending.UNREACHED)
    assert one.wait_s(0) == 60
