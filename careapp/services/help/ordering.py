"""Orders: what suppliers are told, and what they answer."""

from dataclasses import dataclass
from datetime import date

from careapp.changes.touched import Touched
from careapp.domain.help.grant import Grant
from careapp.domain.help.order import (
    Order,
    OrderKind,
    OrderState,
    Reply,
    ReplyKind,
    Sent,
    order_id,
    state_of,
)
from careapp.domain.help.pause import ToldBy
from careapp.domain.help.permission import Deed
from careapp.domain.help.swap import Outcome, Swap
from careapp.domain.identity import CitizenId, OrganisationId, RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.desk import Desk
from careapp.services.help.deeds import require_deed
from careapp.store.acting import Acting
from careapp.store.reader import Stored


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order with what it is about."""

    order: Stored[Order]
    grant: Grant | None
    citizen_name: str
    state: OrderState
    swap: Swap | None = None


def orders_of(desk: Desk, *, citizen_id: RecordId) -> tuple[OrderRow, ...]:
    """Return a citizen's orders, the latest first."""
    found = desk.read.where(Order, subject=citizen_id)
    rows = (_row(desk, one) for one in found)
    return tuple(sorted(rows, key=lambda row: row.order.made.at, reverse=True))


def orders_for(desk: Desk, *, supplier_id: RecordId) -> tuple[OrderRow, ...]:
    """Return what one supplier has still to be told or to answer, for a list or an export."""
    rows = (_row(desk, one) for one in desk.read.where(Order, supplier_id=supplier_id))
    return tuple(row for row in rows if row.state is not OrderState.SETTLED)


def send_orders(desk: Desk, *, order_ids: tuple[RecordId, ...], way: ToldBy) -> Touched:
    """Note that the supplier was told of some orders, in one act.

    Raises:
        InvalidRecordError: The role may not.
    """
    require_deed(desk, Deed.ORDER)
    sent = Sent(desk.clock.today(), way)

    def job(acting: Acting) -> None:
        for one in order_ids:
            acting.say(one, "sent", sent)

    return desk.act("send-orders", job).touched


def note_list_sent(desk: Desk, *, supplier_id: RecordId) -> Touched:
    """Note that a supplier's list was sent: with it they were told of all that is new on it.

    Raises:
        InvalidRecordError: The role may not.
    """
    rows = orders_for(desk, supplier_id=supplier_id)
    new = tuple(row.order.record_id for row in rows if row.state is OrderState.TO_SEND)
    return send_orders(desk, order_ids=new, way=ToldBy.LIST)


def reply_to_order(
    desk: Desk,
    *,
    order: RecordId,
    kind: ReplyKind,
    starts_on: date | None = None,
    words: str | None = None,
    by: str | None = None,
) -> Touched:
    """Note what the supplier answers: from when, or what they ask.

    Raises:
        InvalidRecordError: The role may not; a day, or words, are missing.
    """
    require_deed(desk, Deed.REPLY)
    if kind is ReplyKind.STARTS and starts_on is None:
        raise InvalidRecordError(Problem("required", "starts_on"))
    if kind is not ReplyKind.STARTS and not (words or "").strip():
        raise InvalidRecordError(Problem("required", "words"))
    reply = Reply(kind, desk.clock.today(), starts_on, words, by)
    return desk.act("reply-to-order", lambda acting: acting.say(order, "reply", reply)).touched


def order_of(
    acting: Acting, grant_id: RecordId, grant: Grant, kind: OrderKind, from_on: date
) -> None:
    """Write, within an act, that the supplier is to be told; nobody is where there is none."""
    if grant.supplier is None:
        return
    order = Order(
        citizen_id=CitizenId(grant.citizen_id),
        grant_id=grant_id,
        kind=kind,
        from_on=from_on,
        supplier_id=grant.supplier.organisation_id,
    )
    acting.create(order, subject=grant.citizen_id, record_id=order_id(grant_id, kind, from_on))


def swap_orders(
    acting: Acting, swap_id: RecordId, swap: Swap, grant: Grant, kind: OrderKind, from_on: date
) -> None:
    """Write, within an act, that those who give the help are to be told of an agreed swap.

    They are whoever gives the granted help, and whoever else gives what comes instead.
    """
    if swap.outcome is not Outcome.AGREED or swap.given is None or grant.is_course:
        return
    told = [grant.supplier.organisation_id] if grant.supplier else []
    told += [OrganisationId(RecordId(one.supplier_id)) for one in swap.received if one.supplier_id]
    for supplier_id in dict.fromkeys(told):
        order = Order(
            citizen_id=CitizenId(grant.citizen_id),
            grant_id=swap.given.grant_id,
            kind=kind,
            from_on=from_on,
            supplier_id=supplier_id,
            swap_id=swap_id,
        )
        record_id = order_id(swap_id, kind, from_on, supplier_id)
        acting.create(order, subject=grant.citizen_id, record_id=record_id)


def was_told_of(desk: Desk, swap_id: RecordId, citizen_id: RecordId) -> bool:
    """Return whether anybody was told of a swap already."""
    orders = (one.record for one in desk.read.where(Order, subject=citizen_id))
    return any(one.swap_id == swap_id and one.sent for one in orders)


def _row(desk: Desk, one: Stored[Order]) -> OrderRow:
    grant = desk.read.get(Grant, one.record.grant_id)
    swap = desk.read.get(Swap, one.record.swap_id) if one.record.swap_id else None
    name = desk.citizen(one.record.citizen_id).record.name
    return OrderRow(
        one,
        grant.record if grant else None,
        name.full if name else "",
        state_of(one.record),
        swap.record if swap else None,
    )
