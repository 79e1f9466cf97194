"""What came of an expression, as an answer that its question can take."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from careapp.dialogue.fhir import coding_of, number, string
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.values import (
    AnswerValue,
    Coding,
    Quantity,
    is_date,
    is_datetime,
    is_time,
)

_FINEST = 12
"""Decimals of what is worked out, where the question does not say."""

_LARGEST = 15
"""Digits before the decimal mark that are rounded after it; larger ones stay as they are."""

_TEXTS = frozenset({ItemKind.STRING, ItemKind.TEXT, ItemKind.URL})
_CHOICES = frozenset({ItemKind.CHOICE, ItemKind.OPEN_CHOICE, ItemKind.LEVEL})


def as_answers(item: Item, values: Sequence[object]) -> tuple[AnswerValue, ...] | None:
    """Return *values* as answers to *item*; None where one of them cannot be.

    A whole number is an integer also when it was worked out as a decimal, decimals are
    rounded to the places that the question allows, and a bare number takes the question's
    first unit. A question that does not repeat takes one value, or none.
    """
    if len(values) > 1 and not item.repeats:
        return None
    found = [_as_answer(item, value) for value in values]
    good = tuple(value for value in found if value is not None)
    return good if len(good) == len(found) else None


def _as_answer(item: Item, value: object) -> AnswerValue | None:
    match item.kind:
        case ItemKind.BOOLEAN:
            return value if isinstance(value, bool) else None
        case ItemKind.INTEGER | ItemKind.DECIMAL:
            return _as_number(item, value)
        case ItemKind.QUANTITY:
            return _as_quantity(item, value)
        case kind if kind in _TEXTS:
            return as_text(value)
        case kind if kind in _CHOICES:
            return _as_choice(item, value)
        case _:
            return _as_moment(item, value)


def _as_number(item: Item, value: object) -> AnswerValue | None:
    amount = number(_rounded(value, item.max_decimal_places))
    if item.kind is ItemKind.DECIMAL or amount is None:
        return None if amount is None else Decimal(amount)
    return int(amount) if amount == int(amount) else None


def _rounded(value: object, places: int | None) -> object:
    """Return a number as exact as it can be stored, and no finer than is asked for."""
    if isinstance(value, bool) or not isinstance(value, Decimal) or not value.is_finite():
        return value
    finest = -min(_FINEST if places is None else places, _FINEST)
    exponent = value.as_tuple().exponent
    if value.adjusted() < _LARGEST and isinstance(exponent, int) and exponent < finest:
        value = value.quantize(Decimal(1).scaleb(finest), rounding=ROUND_HALF_UP)
    return value


def _as_quantity(item: Item, value: object) -> AnswerValue | None:
    if isinstance(value, dict):
        amount = number(_rounded(value.get("value"), item.max_decimal_places))
        words = (string(value.get(name)) for name in ("unit", "system", "code"))
        return None if amount is None else Quantity(Decimal(amount), *words)
    amount = number(_rounded(value, item.max_decimal_places))
    unit = item.units[0] if item.units else Coding()
    if amount is None:
        return None
    return Quantity(Decimal(amount), unit.display, unit.system, unit.code)


def as_text(value: object) -> AnswerValue | None:
    """Return a text, or a number as text; None for anything else."""
    match value:
        case bool() | dict():
            return None
        case int() | Decimal():
            return f"{Decimal(value):f}"
        case _:
            return string(value) or None


def _as_choice(item: Item, value: object) -> AnswerValue | None:
    """Return the option that is meant: by its code, or by its words."""
    if isinstance(value, dict):
        coding = coding_of(value)
        return coding if coding.code or coding.display else None
    for option in item.options:
        if isinstance(option.value, Coding) and value in {option.value.code, option.value.display}:
            return option.value
        if option.value == value and not isinstance(value, bool):
            return option.value
    is_own_words = item.kind is ItemKind.OPEN_CHOICE
    return as_text(value) if is_own_words else None


def _as_moment(item: Item, value: object) -> AnswerValue | None:
    text = string(value)
    match item.kind:
        case ItemKind.DATE:
            return text[:10] if is_date(text[:10]) else None
        case ItemKind.DATETIME:
            return text if is_datetime(text) else None
        case ItemKind.TIME:
            return text[:8] if is_time(text[:8]) else None
        case _:
            return None


def as_limit(item: Item, values: Sequence[object]) -> AnswerValue | None:
    """Return the least or greatest value that was worked out; None where it is none."""
    found = [_as_answer(item, value) for value in values]
    return found[0] if len(found) == 1 else None
