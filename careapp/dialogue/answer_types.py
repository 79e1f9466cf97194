"""Of what type the answers to a question are."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from careapp.dialogue.item import Item, ItemKind, Option
from careapp.dialogue.values import (
    AnswerValue,
    Coding,
    Kept,
    Quantity,
    is_date,
    is_datetime,
    is_time,
)


def _is_text(value: AnswerValue) -> bool:
    return isinstance(value, str)


def _is_number(value: AnswerValue) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _formed(is_formed: Callable[[str], bool]) -> Callable[[AnswerValue], bool]:
    return lambda value: isinstance(value, str) and is_formed(value)


def _kept(fhir_type: str) -> Callable[[AnswerValue], bool]:
    return lambda value: isinstance(value, Kept) and value.fhir_type == fhir_type


_TYPES: Mapping[ItemKind, Callable[[AnswerValue], bool]] = {
    ItemKind.BOOLEAN: lambda value: isinstance(value, bool),
    ItemKind.INTEGER: lambda value: isinstance(value, int) and not isinstance(value, bool),
    ItemKind.DECIMAL: _is_number,
    ItemKind.STRING: _is_text,
    ItemKind.TEXT: _is_text,
    ItemKind.URL: _is_text,
    ItemKind.DATE: _formed(is_date),
    ItemKind.DATETIME: _formed(is_datetime),
    ItemKind.TIME: _formed(is_time),
    ItemKind.QUANTITY: lambda value: isinstance(value, Quantity),
    ItemKind.LEVEL: lambda value: isinstance(value, Coding),
    ItemKind.ATTACHMENT: _kept("Attachment"),
    ItemKind.REFERENCE: _kept("Reference"),
    ItemKind.UNSUPPORTED: lambda _: True,
}


def has_type(item: Item, value: AnswerValue, options: Sequence[Option] | None = None) -> bool:
    """Return whether *value* is of the type that *item* asks for."""
    if item.kind in _TYPES:
        return _TYPES[item.kind](value)
    offered = {type(option.value) for option in options or item.options} or {Coding}
    return type(value) in offered or (item.kind is ItemKind.OPEN_CHOICE and _is_text(value))
