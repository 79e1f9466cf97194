"""What a laptop may hold is said, never guessed from silence."""

from careapp.sync.core.scope import Scope
from tests.sync.core.rows import BENT, CARE, INGER, NORTH, packet

(VISIT,) = packet("a", INGER).changes
(NOTE,) = packet("b", INGER, kind="note").changes


def test_what_was_never_granted_is_ones_own_work_and_stays() -> None:
    assert not Scope().must_go(VISIT)
    assert not Scope().grants(NORTH, VISIT)


def test_what_another_feed_grants_stays_in_the_kinds_it_carries() -> None:
    both = Scope().carry(CARE, ("note",)).grant(NORTH, INGER).grant(CARE, INGER)
    after = both.revoke(NORTH, INGER)
    assert after.must_go(VISIT)
    assert not after.must_go(NOTE)
    assert after.revoke(CARE, INGER).must_go(NOTE)


def test_who_is_granted_again_stays() -> None:
    again = Scope().grant(NORTH, INGER).revoke(NORTH, INGER).grant(NORTH, INGER)
    assert not again.must_go(VISIT)


def test_starting_over_takes_nothing_away_until_it_is_said() -> None:
    over = Scope().grant(NORTH, INGER).grant(NORTH, BENT).start_over(NORTH)
    assert not over.grants(NORTH, VISIT), "the feed has not spoken yet: it is not counted"
    assert not over.must_go(VISIT)
    assert over.grant(NORTH, INGER).grants(NORTH, VISIT)
    assert over.revoke(NORTH, INGER).must_go(VISIT)


def test_a_feed_that_is_withdrawn_takes_its_citizens_along() -> None:
    left = Scope().grant(NORTH, INGER).leave(NORTH)
    assert left.must_go(VISIT)
    assert not left.feeds


def test_the_kinds_of_a_feed_are_kept_once() -> None:
    scope = Scope().carry(CARE, ("note",))
    assert scope.carry(CARE, ("note",)) is scope
