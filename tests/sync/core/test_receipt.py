"""Typed, on this computer, at the hub, confirmed: and never more than is known."""

from careapp.domain.identity import ChangeId
from careapp.sync.core.receipt import Ledger, Receipt, receipt, receipts

HERE, AWAY, SURE, BAD = map(ChangeId, ("here", "away", "sure", "bad"))
LEDGER = Ledger(waiting=[HERE], quarantined={BAD: "unreadable"}, unconfirmed=[AWAY])


def test_a_change_goes_from_here_to_the_hub_to_confirmed() -> None:
    steps = [receipt(name, LEDGER) for name in (HERE, AWAY, SURE, BAD)]
    assert steps == [Receipt.HERE, Receipt.AT_HUB, Receipt.CONFIRMED, Receipt.QUARANTINED]


def test_what_is_offered_again_is_no_longer_called_safe() -> None:
    again = Ledger(waiting=[AWAY], unconfirmed=[AWAY])
    assert receipt(AWAY, again) is Receipt.HERE


def test_a_visit_is_as_safe_as_what_is_least_safe_in_it() -> None:
    assert receipts([SURE, AWAY], LEDGER).standing is Receipt.AT_HUB
    assert receipts([SURE, AWAY], LEDGER, drafts=2).standing is Receipt.TYPED
    assert receipts([SURE, BAD], LEDGER, drafts=2).standing is Receipt.QUARANTINED
    assert receipts([SURE, HERE, AWAY], LEDGER, drafts=2).counts[Receipt.TYPED] == 2


def test_nothing_is_quite_safe() -> None:
    assert receipts([], LEDGER).standing is Receipt.CONFIRMED
