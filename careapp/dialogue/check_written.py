"""Whether an answer in a response is written as the type that its question asks for."""

from collections.abc import Iterator, Mapping

from careapp.dialogue.fhir import Node, nodes, value_of
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.places import Rounds
from careapp.dialogue.problem import Problem
from careapp.dialogue.values import AnswerValue, Coding, Kept

_WRITTEN: Mapping[ItemKind, frozenset[str]] = {
    ItemKind.BOOLEAN: frozenset({"valueBoolean"}),
    ItemKind.INTEGER: frozenset({"valueInteger"}),
    ItemKind.DECIMAL: frozenset({"valueDecimal"}),
    ItemKind.STRING: frozenset({"valueString"}),
    ItemKind.TEXT: frozenset({"valueString"}),
    ItemKind.URL: frozenset({"valueUri"}),
    ItemKind.DATE: frozenset({"valueDate"}),
    ItemKind.DATETIME: frozenset({"valueDateTime"}),
    ItemKind.TIME: frozenset({"valueTime"}),
    ItemKind.QUANTITY: frozenset({"valueQuantity"}),
    ItemKind.LEVEL: frozenset({"valueCoding"}),
    ItemKind.ATTACHMENT: frozenset({"valueAttachment"}),
    ItemKind.REFERENCE: frozenset({"valueReference"}),
}
"""FHIR R4, QuestionnaireResponse: the type of an answer by the type of its item."""

_OF_OPTIONS: Mapping[type[object], frozenset[str]] = {
    Coding: frozenset({"valueCoding"}),
    int: frozenset({"valueInteger"}),
    str: frozenset({"valueString", "valueDate", "valueTime"}),
    Kept: frozenset({"valueReference"}),
}


def type_problems(item: Item, answer: Node, rounds: Rounds) -> Iterator[Problem]:
    """Yield what is wrong with how one answer is written.

    Codes: ``empty-answer``, ``several-values``, ``wrong-type``, ``malformed-value``.
    """
    later = rounds if any(number > 1 for number in rounds) else ()
    written = [name for name in answer if name.startswith("value")]
    allowed = _allowed(item)
    if not written:
        if not nodes(answer.get("item")):
            yield Problem(item.link_id, "empty-answer", rounds=later)
    elif len(written) > 1:
        yield Problem(item.link_id, "several-values", rounds=later)
    elif allowed and written[0] not in allowed:
        context = {"kind": item.kind.value, "found": written[0].removeprefix("value")}
        yield Problem(item.link_id, "wrong-type", context=context, rounds=later)
    elif value_of(answer) is None:
        yield Problem(item.link_id, "malformed-value", rounds=later)


def _allowed(item: Item) -> frozenset[str]:
    if item.kind in _WRITTEN:
        return _WRITTEN[item.kind]
    if item.kind is ItemKind.UNSUPPORTED:
        return frozenset()
    found: set[str] = set()
    for kind in {_type_of(option.value) for option in item.options} or {Coding}:
        found |= _OF_OPTIONS.get(kind, frozenset())
    return frozenset(found | ({"valueString"} if item.kind is ItemKind.OPEN_CHOICE else set()))


def _type_of(value: AnswerValue) -> type[object]:
    return type(value)
