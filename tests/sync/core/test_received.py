"""A page of a feed is taken when it is the next one, and means what it says."""

import pytest

from careapp.sync.core.feed import (
    Cursor,
    Epoch,
    Granted,
    Page,
    Revoked,
    Row,
    Told,
    Withheld,
    carries,
    part_of,
)
from careapp.sync.core.received import received
from careapp.sync.core.scope import Scope
from tests.sync.core.rows import BENT, FIRST, INGER, NORTH, packet, page

HERE = Cursor(FIRST)
SAID = packet("a", INGER)
GRANTED = Scope().grant(NORTH, INGER)


def test_a_grant_brings_the_citizen_and_what_was_said_of_them() -> None:
    taken = received(page(Granted(INGER), Told(INGER, SAID)), HERE, Scope())
    assert taken is not None
    assert taken.packets == (SAID,)
    assert taken.granted == (INGER,)
    assert taken.cursor == Cursor(FIRST, 2)
    assert taken.scope.grants(NORTH, SAID.changes[0])


def test_a_revoke_takes_away_what_the_same_page_brought() -> None:
    taken = received(page(Told(INGER, SAID), Revoked(INGER)), HERE, GRANTED)
    assert taken is not None
    assert taken.revoked == (INGER,)
    assert taken.scope.must_go(SAID.changes[0])


def test_rows_that_are_not_for_us_are_counted_and_leave_nothing() -> None:
    taken = received(page(Withheld(), Told(BENT, packet("b", BENT))), HERE, GRANTED)
    assert taken is not None
    assert taken.packets == ()
    assert taken.cursor.seq == 2


def test_what_an_act_says_of_somebody_else_is_not_taken() -> None:
    both = packet("c", INGER, BENT)
    taken = received(page(Told(INGER, both)), HERE, GRANTED)
    assert taken is not None
    assert [one.subject for one in taken.packets[0].changes] == [INGER]


@pytest.mark.parametrize(
    "wrong",
    [
        page(Granted(INGER), after=1),
        page(Granted(INGER), epoch=Epoch("second")),
        Page(NORTH, FIRST, (Row(1, Granted(INGER)), Row(3, Withheld())), 3, 0),
        Page(NORTH, FIRST, (Row(1, Granted(INGER)), Row(1, Granted(INGER))), 1, 0),
    ],
    ids=["a row was skipped", "another life", "a gap", "a row twice"],
)
def test_a_page_that_does_not_go_on_is_not_taken(wrong: Page) -> None:
    assert received(wrong, HERE, Scope()) is None


def test_a_supplier_is_told_the_kinds_that_its_feed_carries() -> None:
    assert part_of(SAID, INGER, ("note",)) is None
    assert part_of(SAID, INGER, ("visit",)) == SAID
    assert part_of(SAID, BENT, None) is None
    assert carries(None, "visit")
