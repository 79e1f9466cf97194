"""Answers as a FHIR R4 QuestionnaireResponse, in the order and nesting of their tool."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from decimal import Decimal

import msgspec

from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, AnswerValue, Coding, Kept, Quantity, answered

_TEXT_TYPES = {
    ItemKind.DATE: "valueDate",
    ItemKind.DATETIME: "valueDateTime",
    ItemKind.TIME: "valueTime",
    ItemKind.URL: "valueUri",
}
COMPLETE = frozenset({"completed", "amended"})
"""States in which a disabled question has no answer, by the rules of FHIR."""


def dump_response(
    tool: Tool,
    answers: Answers,
    *,
    status: str = "in-progress",
    language: str = "",
    authored_at: datetime | None = None,
    response_id: str = "",
) -> dict[str, object]:
    """Return *answers* as a QuestionnaireResponse, decimals as ``Decimal``.

    A draft keeps the answers to questions that are disabled just now; a completed one
    does not. Answers to questions that the tool does not have stand last, so that
    nothing is lost.

    Args:
        tool: Whose linkIds key *answers*.
        answers: By linkId.
        status: ``in-progress``, ``completed``, ``amended`` or ``entered-in-error``.
        language: Of the questions' texts; the tool's own where it is empty.
        authored_at: An aware time.
        response_id: The record's id.
    """
    enabled = enabled_items(tool, answers) if status in COMPLETE else frozenset(tool.by_link_id)
    writing = _Writing(answers, enabled, language or tool.language)
    unknown = [link_id for link_id in answers if link_id not in tool.by_link_id]
    items = [*writing.items(tool.items), *writing.unknown(unknown)]
    head: dict[str, object] = {
        "id": response_id,
        "language": language or tool.language,
        "questionnaire": "|".join(filter(None, (tool.url, tool.version))),
        "status": status,
        "authored": authored_at.isoformat(timespec="seconds") if authored_at else "",
        "item": items,
    }
    filled = {name: value for name, value in head.items() if value}
    return {"resourceType": "QuestionnaireResponse"} | filled


class _Writing:
    def __init__(self, answers: Answers, enabled: Collection[str], language: str) -> None:
        self._answers = answers
        self._enabled = enabled
        self._language = language
        self._written: set[str] = set()

    def items(self, items: Sequence[Item]) -> Iterator[dict[str, object]]:
        for item in items:
            if item.link_id not in self._enabled or item.link_id in self._written:
                continue
            self._written.add(item.link_id)
            if content := self._content(item):
                text = item.text.in_language(self._language)
                yield {"linkId": item.link_id} | ({"text": text} if text else {}) | content

    def _content(self, item: Item) -> dict[str, object]:
        children = list(self.items(item.items))
        if item.kind in {ItemKind.GROUP, ItemKind.DISPLAY}:
            return {"item": children} if children else {}
        given = [_answer(value, item.kind) for value in answered(self._answers.get(item.link_id))]
        if children:
            # Children of a question stand under its answer, also of one that has none yet.
            given = [{**(given[0] if given else {}), "item": children}, *given[1:]]
        return {"answer": given} if given else {}

    def unknown(self, link_ids: Sequence[str]) -> Iterator[dict[str, object]]:
        for link_id in link_ids:
            if given := answered(self._answers[link_id]):
                answers = [_answer(value, ItemKind.STRING) for value in given]
                yield {"linkId": link_id, "answer": answers}


def _answer(value: AnswerValue, kind: ItemKind) -> dict[str, object]:
    match value:
        case bool():
            return {"valueBoolean": value}
        case int() if kind is not ItemKind.DECIMAL:
            return {"valueInteger": value}
        case int() | Decimal():
            return {"valueDecimal": value}
        case str():
            return {_TEXT_TYPES.get(kind, "valueString"): value}
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


def response_bytes(response: dict[str, object]) -> bytes:
    """Return a response as the bytes of a JSON file, decimals as numbers."""
    encoder = msgspec.json.Encoder(decimal_format="number")
    return msgspec.json.format(encoder.encode(response), indent=2) + b"\n"
