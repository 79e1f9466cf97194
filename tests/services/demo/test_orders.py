"""Suppliers are told of what begins: some orders are to be sent, some wait, most are settled."""

from collections import Counter

from careapp.domain.help.grant import Grant
from careapp.domain.help.order import Order, OrderState, state_of
from careapp.services.desk import Desk
from careapp.services.papers.offered import suppliers_with_orders


def test_a_few_orders_are_to_be_sent_and_some_wait_for_an_answer(desk: Desk) -> None:
    states = Counter(state_of(one.record) for one in desk.read.where(Order))
    assert 3 <= states[OrderState.TO_SEND] <= 10
    assert states[OrderState.WAITING] >= 1
    assert states[OrderState.SETTLED] > states[OrderState.WAITING]
    assert any(one.to_send for one in suppliers_with_orders(desk))


def test_what_is_to_be_sent_has_not_begun(desk: Desk) -> None:
    orders = [one.record for one in desk.read.where(Order)]
    waiting = [one for one in orders if state_of(one) is OrderState.TO_SEND]
    assert all(one.from_on and one.from_on > desk.clock.today() for one in waiting)


def test_packages_are_ordered_like_other_help(desk: Desk) -> None:
    lines = {one.record_id for one in desk.read.where(Grant) if one.record.package_id}
    ordered = {one.record.grant_id for one in desk.read.where(Order)}
    assert lines <= ordered
