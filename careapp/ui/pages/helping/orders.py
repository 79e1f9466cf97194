"""What suppliers are told, and what they answer."""

from PySide6.QtWidgets import QWidget

from careapp.domain.help.order import OrderKind, OrderState
from careapp.domain.help.permission import Deed
from careapp.services.help.ordering import OrderRow
from careapp.services.help.shown import HelpShown
from careapp.services.help.words import instead_words
from careapp.services.wording import Wording
from careapp.ui.pages.helping.part import HelpPart, may
from careapp.ui.pages.visit_words import capital
from careapp.ui.widgets.marks import IconText
from careapp.ui.widgets.rows import Row

_TONES = {
    OrderState.TO_SEND: ("circle-dashed", "warning"),
    OrderState.WAITING: ("clock", "text_secondary"),
    OrderState.QUESTION: ("message-circle", "warning"),
    OrderState.REFUSED: ("circle-x", "danger"),
}


def order_words(row: OrderRow, wording: Wording) -> str:
    """Return an order in one line: what, from when, how far, and the answer."""
    order = row.order.record
    day = wording.date_of(order.from_on) if order.from_on else ""
    parts = [wording.word(f"order_kind.{order.kind}"), day]
    parts.append(wording.word(f"order_state.{row.state}"))
    if order.sent:
        way = wording.word(f"told_by.{order.sent.way}")
        parts.append(f"{way} {wording.date_of(order.sent.sent_on)}")
    if order.reply:
        starts = order.reply.starts_on
        answer = wording.word(f"reply.{order.reply.kind}")
        words = [wording.date_of(starts) if starts else "", order.reply.words or ""]
        parts.append(f"{answer}: {' '.join(filter(None, words))}" if any(words) else answer)
    return capital(", ".join(filter(None, parts)))


class OrdersPart(HelpPart):
    """What suppliers have still to be told, or to answer."""

    def show_help(self, shown: HelpShown) -> None:
        """Add the orders that are open; nothing where there are none."""
        rows = shown.open_orders
        if not rows:
            return
        self.listing.head(self.tr("To the supplier"))
        self.listing.rows([self._line(row, shown) for row in rows], "")

    def _instead(self, row: OrderRow) -> str:
        tells = row.order.record.kind is OrderKind.SWAP
        return instead_words(self.wording, row.swap) if tells else ""

    def _line(self, row: OrderRow, shown: HelpShown) -> QWidget:
        order, wording = row.order.record, self.wording
        icon, tone = _TONES[row.state]
        name = row.grant.name if row.grant else ""
        kind = wording.word(f"order_kind.{order.kind}")
        day = wording.near(order.from_on, shown.today) if order.from_on else ""
        supplier = row.grant.supplier.name if row.grant and row.grant.supplier else ""
        words = Row(
            " ".join(filter(None, (f"{capital(kind)}: {name}", self._instead(row)))),
            ", ".join(filter(None, (day, supplier))),
            below=wording.word(f"order_state.{row.state}"),
            below_tone=tone,
            icon=icon,
            icon_tone=tone,
        )
        page, deed = "reply-order", Deed.REPLY
        if row.state is OrderState.TO_SEND:
            page, deed = "send-order", Deed.ORDER
        if not may(shown, deed):
            return IconText(icon, words.spoken, tone)
        return self.row(words, page, row.order.record_id)
