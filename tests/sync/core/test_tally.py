"""Two sides that hold the same count the same, in any order."""

from careapp.domain.identity import ChangeId
from careapp.sync.core.tally import Tally, differing, tallies, tally
from tests.sync.core.rows import BENT, INGER, packet

NAMES = [ChangeId(str(number)) for number in range(5)]
BOTH = packet("a", INGER, BENT).changes


def test_the_order_does_not_count_and_each_change_does() -> None:
    assert tally(NAMES) == tally(reversed(NAMES))
    assert tally(NAMES) == tally(NAMES[:2]) + tally(NAMES[2:])
    assert tally(NAMES[:4]) != tally(NAMES[1:])
    assert tally(()) == Tally()


def test_the_subjects_that_differ_are_named() -> None:
    assert differing(tallies(BOTH), tallies(BOTH)) == ()
    assert differing(tallies(BOTH), tallies(BOTH[:1])) == (BENT,)
    assert differing({}, tallies(BOTH)) == (BENT, INGER)
