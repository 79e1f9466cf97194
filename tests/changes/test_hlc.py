"""A clock that orders what is shown, on laptops whose clocks are wrong."""

from careapp.changes.hlc import COUNTER_BITS, TOLERATED_MS, heard, is_suspect, told

NOON = 1_790_000_000_000
DAY = 24 * 3_600_000


def ms(hlc: int) -> int:
    return hlc >> COUNTER_BITS


def test_a_clock_set_back_does_not_set_back_what_comes_later() -> None:
    before = told(0, NOON)
    after = told(before, NOON - DAY)
    assert after > before
    assert ms(after) == NOON


def test_who_has_heard_of_an_act_comes_after_it() -> None:
    theirs = told(0, NOON + 1_000)
    assert told(heard(told(0, NOON), theirs, NOON), NOON) > theirs


def test_a_laptop_set_to_tomorrow_leads_nobody_astray() -> None:
    tomorrow = told(0, NOON + DAY)
    assert ms(heard(0, tomorrow, NOON)) == NOON + TOLERATED_MS
    assert is_suspect(tomorrow, NOON)
    assert not is_suspect(told(0, NOON + TOLERATED_MS), NOON)


def test_what_is_older_changes_nothing() -> None:
    now = told(0, NOON)
    assert heard(now, told(0, NOON - DAY), NOON) == now
