"""Checking answers against their tool: every problem, never only the first."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.item import UNANSWERABLE, Item, ItemKind
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import (
    Answers,
    AnswerValue,
    Coding,
    Quantity,
    answered,
    compare,
    is_date,
    is_datetime,
    is_time,
    same,
)


class Severity(StrEnum):
    """Whether a problem hinders completion."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to put right in the answer to one question.

    Attributes:
        code: Such as ``required``; its sentence stands in the ui.
        context: What the sentence needs, such as ``maximum``.
    """

    link_id: str
    code: str
    severity: Severity = Severity.ERROR
    context: Mapping[str, object] = field(default_factory=dict)


def problems(tool: Tool, answers: Answers) -> Iterator[Problem]:
    """Yield every problem of *answers*, in order of the tool.

    Errors: ``required``, ``wrong-type``, ``not-offered``, ``below-minimum``,
    ``above-maximum``, ``too-short``, ``too-long``, ``too-many-decimals``, ``too-few-answers``,
    ``too-many-answers``, ``exclusive-option``. Warnings: ``answered-but-disabled``,
    ``unknown-question`` (nothing is thrown away, and both are printed).
    """
    enabled = enabled_items(tool, answers)
    for link_id, item in tool.by_link_id.items():
        given = answered(answers.get(link_id))
        if link_id in enabled:
            yield from item_problems(item, given)
        elif given:
            yield Problem(link_id, "answered-but-disabled", Severity.WARNING)
    for link_id, values in answers.items():
        if link_id not in tool.by_link_id and answered(values):
            yield Problem(link_id, "unknown-question", Severity.WARNING)


def item_problems(item: Item, values: Sequence[AnswerValue]) -> Iterator[Problem]:
    """Yield the problems of the answers to one enabled question."""
    given = answered(values)
    if item.kind in UNANSWERABLE or item.hidden:
        return
    yield from _occurrence(item, given)
    for value in given:
        if _has_type(item, value):
            yield from _in_range(item, value)
            yield from _of_length(item, value)
        else:
            yield Problem(item.link_id, "wrong-type", context={"kind": item.kind.value})


def _occurrence(item: Item, given: Sequence[AnswerValue]) -> Iterator[Problem]:
    most = (item.max_occurs if item.repeats else 1) or len(given)
    least = item.min_occurs or 0
    if not given and item.required and not item.read_only:
        yield Problem(item.link_id, "required")
    elif given and len(given) < least:
        yield Problem(item.link_id, "too-few-answers", context={"minimum": least})
    if len(given) > most:
        yield Problem(item.link_id, "too-many-answers", context={"maximum": most})
    if len(given) > 1:
        for option in item.options:
            if option.exclusive and any(same(value, option.value) for value in given):
                yield Problem(item.link_id, "exclusive-option", context={"option": option.text})


def _in_range(item: Item, value: AnswerValue) -> Iterator[Problem]:
    if not _is_offered(item, value):
        yield Problem(item.link_id, "not-offered", context={"value": value})
    if _order(value, item.minimum) < 0:
        yield Problem(item.link_id, "below-minimum", context={"minimum": item.minimum})
    if _order(value, item.maximum) > 0:
        yield Problem(item.link_id, "above-maximum", context={"maximum": item.maximum})


def _order(value: AnswerValue, limit: AnswerValue | None) -> int:
    if isinstance(value, Quantity) and not isinstance(limit, Quantity):
        value = value.value
    return 0 if limit is None else compare(value, limit) or 0


def _is_offered(item: Item, value: AnswerValue) -> bool:
    if item.kind is ItemKind.QUANTITY and isinstance(value, Quantity):
        keys = {unit.code or unit.display for unit in item.units}
        return not keys or (value.code or value.unit) in keys
    if item.kind is ItemKind.OPEN_CHOICE and isinstance(value, str):
        return True
    return not item.options or any(same(value, option.value) for option in item.options)


def _of_length(item: Item, value: AnswerValue) -> Iterator[Problem]:
    if isinstance(value, str):
        if item.max_length is not None and len(value) > item.max_length:
            yield Problem(item.link_id, "too-long", context={"maximum": item.max_length})
        if item.min_length is not None and len(value) < item.min_length:
            yield Problem(item.link_id, "too-short", context={"minimum": item.min_length})
    amount = value.value if isinstance(value, Quantity) else value
    places = item.max_decimal_places
    if isinstance(amount, Decimal) and places is not None and _decimals(amount) > places:
        yield Problem(item.link_id, "too-many-decimals", context={"maximum": places})


def _decimals(amount: Decimal) -> int:
    exponent = amount.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _is_text(value: AnswerValue) -> bool:
    return isinstance(value, str)


def _is_number(value: AnswerValue) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _formed(is_formed: Callable[[str], bool]) -> Callable[[AnswerValue], bool]:
    return lambda value: isinstance(value, str) and is_formed(value)


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
}


def _has_type(item: Item, value: AnswerValue) -> bool:
    if item.kind in _TYPES:
        return _TYPES[item.kind](value)
    offered = {type(option.value) for option in item.options} or {Coding}
    return type(value) in offered or (item.kind is ItemKind.OPEN_CHOICE and _is_text(value))
