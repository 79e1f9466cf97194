"""Reads answers from what people type."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from careapp.dialogue.entry import parse_date, parse_number, parse_time
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.values import AnswerValue, Coding, Quantity


def _number(_item: Item, text: str, _today: date) -> AnswerValue | None:
    return parse_number(text)


def _integer(_item: Item, text: str, _today: date) -> AnswerValue | None:
    number = parse_number(text)
    return int(number) if number is not None and number == int(number) else None


def _quantity(item: Item, text: str, _today: date) -> AnswerValue | None:
    number = parse_number(text)
    if number is None:
        return None
    unit = item.units[0] if item.units else Coding()
    return Quantity(Decimal(number), unit.display or unit.code, unit.system, unit.code)


def _date(_item: Item, text: str, today: date) -> AnswerValue | None:
    day = parse_date(text, today)
    return day.isoformat() if day else None


def _time(_item: Item, text: str, _today: date) -> AnswerValue | None:
    moment = parse_time(text)
    return moment.isoformat() if moment else None


def _text(_item: Item, text: str, _today: date) -> AnswerValue | None:
    return text.strip() or None


READERS: dict[ItemKind, Callable[[Item, str, date], AnswerValue | None]] = {
    ItemKind.INTEGER: _integer,
    ItemKind.DECIMAL: _number,
    ItemKind.QUANTITY: _quantity,
    ItemKind.DATE: _date,
    ItemKind.DATETIME: _date,
    ItemKind.TIME: _time,
    ItemKind.URL: _text,
}
"""How each kind is read from what was typed; None when it cannot be."""
