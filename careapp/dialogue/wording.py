"""Answers as words, for the screen and for the paper alike."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal

import msgspec

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.text import Text, base_language
from careapp.dialogue.values import (
    AnswerValue,
    Coding,
    Kept,
    Quantity,
    is_date,
    is_datetime,
    is_time,
    same,
)

YES = Text("Ja", "da", (("nb", "Ja"), ("en", "Yes")))
NO = Text("Nej", "da", (("nb", "Nei"), ("en", "No")))
_DATE_FORMATS = {"en": "{day}/{month}/{year}"}
_MONTH_FORMATS = {"en": "{month}/{year}"}
_TIME_FORMATS = {"da": "{hour}.{minute:02}"}
_DECIMAL_POINT = frozenset({"en"})
_MINUS = "\u2212"


def answer_text(item: Item | None, value: AnswerValue, language: str) -> str:
    """Return *value* as a reader of *language* expects it.

    Args:
        item: The question; None when its tool is not there.
        value: One answer to it.
        language: Such as ``da`` or ``nb-NO``.
    """
    if item and (option := next((o for o in item.options if same(o.value, value)), None)):
        return option.text.in_language(language)
    match value:
        case bool():
            return (YES if value else NO).in_language(language)
        case int() | Decimal():
            return number_text(value, language)
        case str():
            return _written(item, value, base_language(language))
        case _:
            return _compound(value, language)


def _compound(value: Coding | Quantity | Kept, language: str) -> str:
    match value:
        case Coding():
            return value.display or value.code
        case Quantity():
            unit = value.unit or value.code
            return f"{number_text(value.value, language)} {unit}".strip()
        case Kept():
            return _title(value)


def number_text(value: Decimal | int, language: str) -> str:
    """Return a number with the decimal mark of *language* and a true minus."""
    text = f"{Decimal(value):f}".replace("-", _MINUS)
    return text if base_language(language) in _DECIMAL_POINT else text.replace(".", ",")


def _written(item: Item | None, value: str, language: str) -> str:
    """Return a text as it stands, a date or time as *language* writes it.

    Without its question a text is taken for a date or a time when it looks like one.
    """
    kind = item.kind if item else None
    if kind in {ItemKind.TIME, None} and is_time(value):
        return _time_text(time.fromisoformat(value), language)
    has_day = len(value) >= len("2026-11") and is_datetime(value)
    if kind not in {ItemKind.DATE, ItemKind.DATETIME, None} or not has_day:
        return value
    if len(value) == len("2026-11"):
        return _in(_MONTH_FORMATS, language, "{month}.{year}", date.fromisoformat(f"{value}-01"))
    day = _in(_DATE_FORMATS, language, "{day}.{month}.{year}", date.fromisoformat(value[:10]))
    if is_date(value):
        return day
    return f"{day} {_time_text(datetime.fromisoformat(value).time(), language)}"


def _in(formats: Mapping[str, str], language: str, usual: str, day: date) -> str:
    pattern = formats.get(language, usual)
    return pattern.format(day=day.day, month=day.month, year=day.year)


def _time_text(at: time, language: str) -> str:
    return _TIME_FORMATS.get(language, "{hour}:{minute:02}").format(hour=at.hour, minute=at.minute)


def _title(kept: Kept) -> str:
    """Return the name that a file or a reference brings along, else what it is."""
    try:
        content = msgspec.json.decode(kept.json)
    except msgspec.DecodeError:
        return kept.fhir_type
    named = content if isinstance(content, dict) else {}
    names = (named.get(key) for key in ("title", "display", "url", "reference"))
    return next((name for name in names if isinstance(name, str) and name), kept.fhir_type)
