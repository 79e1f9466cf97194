"""What one supplier is to be told: a list on paper, and a file that another system can read."""

import csv
import io
import json
from collections.abc import Iterator

from careapp.domain.help.grant import Grant
from careapp.domain.help.order import OrderKind, OrderState
from careapp.domain.identity import CitizenId, RecordId
from careapp.domain.people import Organisation
from careapp.reports.model import Block, Column, Heading, Paragraph, Report, Table
from careapp.services.desk import Desk
from careapp.services.help.catalogue import catalogue_at_hand
from careapp.services.help.ordering import OrderRow, orders_for
from careapp.services.help.words import holds_words, instead_words
from careapp.services.papers.help_file import Names
from careapp.services.papers.plain_help import amount_words, days_of
from careapp.services.summaries.every_page import made_by, page_words, sender
from careapp.services.wording import Wording

BYTE_ORDER_MARK = "\ufeff"
"""Without it spreadsheet programs read æ, ø and å wrong."""

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_COLUMNS = (
    "order",
    "state",
    "kind",
    "from_on",
    "citizen_id_system",
    "citizen_id",
    "citizen_name",
    "citizen_address",
    "service_system",
    "service_code",
    "service",
    "minutes",
    "often",
    "weekdays",
    "every_weeks",
    "times_a_day",
    "least_minutes_a_week",
    "most_minutes_a_week",
    "starts_on",
    "ends_on",
    "reply",
    "instead",
)


def order_list(desk: Desk, supplier_id: RecordId, language: str, *, whole_id: bool) -> Report:
    """Return what a supplier is to be told, and what they have not answered yet."""
    wording = desk.wording(language)
    word, rows = wording.word, orders_for(desk, supplier_id=supplier_id)
    name = supplier_name(desk, supplier_id)
    today = wording.date_of(desk.clock.today())
    return Report(
        title=word("order_list.title", supplier=name),
        language=language,  # type: ignore[arg-type]
        audience="professional",
        subject_name=name,
        subject_id="",
        author=made_by(desk, wording),
        made=wording.moment(desk.clock.now()),
        header_left=sender(desk, wording),
        header_right=word("order_list.header", day=today),
        words=page_words(wording),
        blocks=tuple(_blocks(_List(desk, wording, rows, whole_id=whole_id), name)),
    )


def citizens_on(desk: Desk, supplier_id: RecordId) -> tuple[CitizenId, ...]:
    """Return the citizens whom a supplier's list tells of."""
    rows = orders_for(desk, supplier_id=supplier_id)
    return tuple(dict.fromkeys(row.order.record.citizen_id for row in rows))


def supplier_name(desk: Desk, supplier_id: RecordId) -> str:
    """Return the name of a supplier."""
    stored = desk.read.get(Organisation, supplier_id)
    return (stored.record.name or "") if stored else ""


def orders_as_csv(desk: Desk, supplier_id: RecordId, language: str) -> bytes:
    """Return a supplier's orders for a spreadsheet: one line each, parted by semicolons."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, _COLUMNS, delimiter=";")
    writer.writeheader()
    for one in _entries(desk, supplier_id, language):
        writer.writerow({name: _harmless(one[name]) for name in _COLUMNS})
    return f"{BYTE_ORDER_MARK}{out.getvalue()}".encode()


def orders_as_json(desk: Desk, supplier_id: RecordId, language: str) -> bytes:
    """Return a supplier's orders for another system; days as in ISO 8601, Monday is 1."""
    content = {
        "supplier": {"id": supplier_id, "name": supplier_name(desk, supplier_id)},
        "made_at": desk.clock.now().isoformat(timespec="seconds"),
        "orders": list(_entries(desk, supplier_id, language)),
    }
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


class _List:
    """Orders as a list prints them."""

    def __init__(
        self, desk: Desk, wording: Wording, rows: tuple[OrderRow, ...], *, whole_id: bool
    ) -> None:
        self.desk, self.wording, self.rows = desk, wording, rows
        self.names = Names(catalogue_at_hand(desk), wording.language)
        self._whole_id = whole_id

    def citizen(self, row: OrderRow) -> str:
        citizen = self.desk.citizen(row.order.record.citizen_id).record
        number, address = citizen.national_id, citizen.address
        lines = [row.citizen_name]
        if number:
            lines.append(number.shown if self._whole_id else number.masked)
        if address:
            hidden = self.wording.word("date.hidden_address")
            lines.append(hidden if address.protected else address.full)
        return "\n".join(lines)

    def remarks(self, row: OrderRow) -> str:
        order, word = row.order.record, self.wording.word
        parts = []
        if order.sent:
            day = self.wording.date_of(order.sent.sent_on)
            parts.append(word("order_list.sent", day=day, way=word(f"told_by.{order.sent.way}")))
        if order.reply:
            parts.append(word(f"order_state.{row.state}"))
            parts += [self.wording.quote(order.reply.words)] if order.reply.words else []
        return "\n".join(parts)


def _blocks(made: _List, name: str) -> Iterator[Block]:
    word = made.wording.word
    yield Heading(1, word("order_list.heading", supplier=name))
    to_send = [row for row in made.rows if row.state is OrderState.TO_SEND]
    told = [row for row in made.rows if row.state is not OrderState.TO_SEND]
    yield Paragraph(word("order_list.lead" if made.rows else "order_list.none"))
    if to_send:
        yield Heading(2, word("order_list.to_send", number=len(to_send)))
        yield _table(made, to_send)
    if told:
        yield Heading(2, word("order_list.waiting", number=len(told)))
        yield _table(made, told)


def _table(made: _List, rows: list[OrderRow]) -> Table:
    word = made.wording.word
    columns = (
        Column(word("order_list.citizen"), 1.4, row_header=True),
        Column(word("order_list.kind"), 0.8),
        Column(word("order_list.service"), 1.5),
        Column(word("order_list.when"), 1.3),
        Column(word("order_list.remarks"), 1.1),
    )
    ordered = sorted(rows, key=lambda row: (str(row.order.record.from_on), row.citizen_name))
    return Table(columns, tuple(_row(made, row) for row in ordered))


def _row(made: _List, row: OrderRow) -> tuple[str, ...]:
    order, wording, grant = row.order.record, made.wording, row.grant
    begins = wording.date_of(order.from_on) if order.from_on else ""
    kind = f"{wording.word(f'order_kind.{order.kind}')}\n{begins}"
    service = made.names.of_grant(grant)
    amount = amount_words(wording, grant) if grant else ""
    days = days_of(wording, grant) if grant else ""
    if row.swap is not None:
        amount = days = ""
    if row.swap is not None and order.kind is OrderKind.SWAP:
        amount = instead_words(wording, row.swap)
        days = holds_words(wording, row.swap.holds) if row.swap.holds else ""
    return (made.citizen(row), kind, f"{service}\n{amount}", days, made.remarks(row))


def _entries(desk: Desk, supplier_id: RecordId, language: str) -> Iterator[dict[str, object]]:
    names, wording = Names(catalogue_at_hand(desk), language), desk.wording(language)
    for row in orders_for(desk, supplier_id=supplier_id):
        order = row.order.record
        about = {
            "order": row.order.record_id,
            "state": row.state.value,
            "kind": order.kind.value,
            "from_on": order.from_on.isoformat() if order.from_on else None,
            "reply": order.reply.words if order.reply else None,
        }
        instead = instead_words(wording, row.swap) if order.kind is OrderKind.SWAP else ""
        told = {"instead": instead.removeprefix("→ ") or None}
        yield about | _citizen(desk, row) | _service(names, row.grant) | told


def _citizen(desk: Desk, row: OrderRow) -> dict[str, object]:
    citizen = desk.citizen(row.order.record.citizen_id).record
    number, address = citizen.national_id, citizen.address
    shown = address.full if address and not address.protected else None
    return {
        "citizen_id_system": number.system.value if number else None,
        "citizen_id": number.value if number else None,
        "citizen_name": row.citizen_name,
        "citizen_address": shown,
    }


def _service(names: Names, grant: Grant | None) -> dict[str, object]:
    amount, frame = (grant.amount, grant.frame) if grant else (None, None)
    rhythm = amount.rhythm if amount else None
    code = grant.service.code if grant and grant.service else None
    last = grant.last_on if grant else None
    return {
        "service_system": code.system if code else None,
        "service_code": code.code if code else None,
        "service": names.of_grant(grant),
        "minutes": amount.minutes if amount else None,
        "often": rhythm.often.value if rhythm else None,
        "weekdays": sorted(set(rhythm.weekdays)) if rhythm else [],
        "every_weeks": rhythm.every_weeks if rhythm else None,
        "times_a_day": rhythm.times if rhythm else None,
        "least_minutes_a_week": frame.least_minutes if frame else None,
        "most_minutes_a_week": frame.most_minutes if frame else None,
        "starts_on": grant.days.starts_on.isoformat() if grant and grant.days else None,
        "ends_on": last.isoformat() if last else None,
    }


def _harmless(value: object) -> object:
    """Return a cell that no spreadsheet takes for a formula."""
    if isinstance(value, list):
        return " ".join(str(one) for one in value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_SIGNS) else value
