"""One answer as FHIR writes it."""

from collections.abc import Callable, Mapping
from decimal import Decimal

import msgspec

from careapp.dialogue.item import ItemKind
from careapp.dialogue.values import (
    AnswerValue,
    Coding,
    Kept,
    Quantity,
    is_date,
    is_datetime,
    is_time,
)

_TEXT_TYPES: Mapping[ItemKind, tuple[str, Callable[[str], bool]]] = {
    ItemKind.DATE: ("valueDate", is_date),
    ItemKind.DATETIME: ("valueDateTime", is_datetime),
    ItemKind.TIME: ("valueTime", is_time),
    ItemKind.URL: ("valueUri", bool),
}


_MOST = 2**31 - 1
"""FHIR's integers have 32 bits; what is more is told as a decimal."""


def answer_json(value: AnswerValue, kind: ItemKind) -> dict[str, object]:
    """Return one answer of a response, to a question of *kind*."""
    match value:
        case bool():
            return {"valueBoolean": value}
        case int() if kind is not ItemKind.DECIMAL and -_MOST <= value <= _MOST:
            return {"valueInteger": value}
        case int() | Decimal():
            return {"valueDecimal": value}
        case str():
            name, is_formed = _TEXT_TYPES.get(kind, ("valueString", bool))
            # What is no date stays what it is, so that nobody who reads it stumbles.
            return {name if is_formed(value) else "valueString": value}
        case _:
            return _compound(value)


def _compound(value: Coding | Quantity | Kept) -> dict[str, object]:
    match value:
        case Coding():
            return {"valueCoding": _filled(value, "system", "code", "display")}
        case Quantity():
            words = _filled(value, "unit", "system", "code")
            return {"valueQuantity": {"value": value.value} | words}
        case Kept():
            return {f"value{value.fhir_type}": msgspec.Raw(value.json.encode())}


def _filled(value: Coding | Quantity, *names: str) -> dict[str, object]:
    return {name: getattr(value, name) for name in names if getattr(value, name)}
