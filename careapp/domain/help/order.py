"""Orders: the supplier is told of a grant, and answers."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from careapp.domain.help.pause import ToldBy
from careapp.domain.identity import CitizenId, OrganisationId, RecordId, derived_id


class OrderKind(StrEnum):
    """What the supplier is told."""

    START = "start"
    CHANGE = "change"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    SWAP = "swap"
    SWAP_BACK = "swap-back"
    """The granted help is given again; or as if the swap had never been."""


@dataclass(frozen=True, slots=True)
class Sent:
    """When and how the order left."""

    sent_on: date
    way: ToldBy


class ReplyKind(StrEnum):
    """What the supplier answers."""

    STARTS = "starts"
    QUESTION = "question"
    CANNOT = "cannot"


@dataclass(frozen=True, slots=True)
class Reply:
    """The supplier's answer; a day where help starts, words where something is asked."""

    kind: ReplyKind
    replied_on: date
    starts_on: date | None = None
    words: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What one supplier is told of one grant; its id follows from the grant and what is told.

    Attributes:
        swap_id: Of which swap it tells.
    """

    citizen_id: CitizenId
    grant_id: RecordId
    kind: OrderKind
    from_on: date | None = None
    supplier_id: OrganisationId | None = None
    sent: Sent | None = None
    reply: Reply | None = None
    swap_id: RecordId | None = None


class OrderState(StrEnum):
    """How far an order is; a reading."""

    TO_SEND = "to-send"
    WAITING = "waiting"
    QUESTION = "question"
    REFUSED = "refused"
    SETTLED = "settled"


_AFTER_REPLY = {
    ReplyKind.STARTS: OrderState.SETTLED,
    ReplyKind.QUESTION: OrderState.QUESTION,
    ReplyKind.CANNOT: OrderState.REFUSED,
}


def order_id(cause_id: RecordId, kind: OrderKind, from_on: date, supplier_id: str = "") -> RecordId:
    """Return the one id of this order, so that two laptops tell the supplier once.

    Args:
        cause_id: The grant, or the swap, that is told of.
        kind: What is told of it.
        from_on: From which day.
        supplier_id: Who is told, where several are.
    """
    return derived_id(cause_id, "order", kind, from_on.isoformat(), *filter(None, [supplier_id]))


def state_of(order: Order) -> OrderState:
    """Return how far *order* is."""
    if order.reply is not None:
        return _AFTER_REPLY[order.reply.kind]
    return OrderState.WAITING if order.sent else OrderState.TO_SEND
