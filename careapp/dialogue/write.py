"""Answers as a FHIR R4 QuestionnaireResponse, in the order and nesting of their tool."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime

import msgspec

from careapp.dialogue.answer_json import answer_json
from careapp.dialogue.enablement import NOTHING_WORKED_OUT, enabled_items
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import (
    NO_ANSWERS,
    Answers,
    answered,
)

ASIDE = "aside/"
"""Before the place of an answer to another version, where this one asks something else."""

Extras = Mapping[str, Sequence[Mapping[str, object]]]
"""Extensions that stand at the first answer, by place."""

NO_EXTRAS: Extras = {}

COMPLETE = frozenset({"completed", "amended"})
"""States in which a disabled question has no answer, by the rules of FHIR."""


def dump_response(
    tool: Tool,
    answers: Answers,
    *,
    status: str = "in-progress",
    language: str = "",
    authored_at: datetime | None = None,
    worked_out: Mapping[str, bool] = NOTHING_WORKED_OUT,
    aside: Answers = NO_ANSWERS,
    extras: Extras = NO_EXTRAS,
) -> dict[str, object]:
    """Return *answers* as a QuestionnaireResponse, decimals as ``Decimal``.

    A draft keeps the answers to questions that are disabled just now; a completed one
    does not. Answers to questions that the tool does not have stand last, so that
    nothing is lost.

    Args:
        tool: Whose places key *answers*.
        answers: By place: the linkId, with ``#`` and rounds in a later round.
        status: ``in-progress``, ``completed``, ``amended`` or ``entered-in-error``.
        language: Of the questions' texts; the tool's own where it is empty.
        authored_at: An aware time.
        worked_out: What enableWhenExpressions say, by place; one that is not there holds.
        aside: Answers that were given to another version, by place there; they stand last,
            with ``aside/`` before their place where this version asks something else there.
        extras: What was said beside the answers, as extensions.
    """
    enabled = enabled_items(tool, answers, worked_out) if status in COMPLETE else None
    writing = _Writing(tool, answers, enabled, language or tool.language, extras)
    unknown = [place for place in answers if tool.find(place) is None]
    items = [
        *writing.items(tool.items, ()),
        *writing.unknown({place: answers[place] for place in unknown}),
        *writing.unknown({_beside(tool, place): values for place, values in aside.items()}),
    ]
    head: dict[str, object] = {
        "language": language or tool.language,
        "questionnaire": "|".join(filter(None, (tool.url, tool.version))),
        "status": status,
        "authored": authored_at.isoformat(timespec="seconds") if authored_at else "",
        "item": items,
    }
    filled = {name: value for name, value in head.items() if value}
    return {"resourceType": "QuestionnaireResponse"} | filled


class _Writing:
    def __init__(
        self,
        tool: Tool,
        answers: Answers,
        enabled: Collection[str] | None,
        language: str,
        extras: Extras,
    ) -> None:
        self._answers, self._extras = answers, extras
        self._enabled = enabled
        self._language = language
        self._counts = tool.shape.count_rounds(answers)
        self._written: set[str] = set()

    def items(self, items: Sequence[Item], rounds: Rounds) -> Iterator[dict[str, object]]:
        """Yield *items*, each round of a repeating group for itself."""
        for item in items:
            if item.repeats and item.kind is ItemKind.GROUP:
                yield from self._all_rounds(item, rounds)
            elif written := self._item(item, rounds):
                yield written

    def _all_rounds(self, item: Item, rounds: Rounds) -> Iterator[dict[str, object]]:
        """Yield each round; an empty one before an answered one, so that none moves up."""
        empty: list[dict[str, object]] = []
        for number in range(1, self._counts.get((item.link_id, rounds), 1) + 1):
            written = self._item(item, (*rounds, number))
            if written is None:
                empty.append({"linkId": item.link_id})
                continue
            yield from empty
            empty.clear()
            yield written

    def _item(self, item: Item, rounds: Rounds) -> dict[str, object] | None:
        place = place_of(item.link_id, rounds)
        is_open = self._enabled is None or place in self._enabled
        if not is_open or place in self._written:
            return None
        self._written.add(place)
        content = self._content(item, rounds, place)
        if not content:
            return None
        text = item.text.in_language(self._language)
        return {"linkId": item.link_id} | ({"text": text} if text else {}) | content

    def _content(self, item: Item, rounds: Rounds, place: str) -> dict[str, object]:
        given = [answer_json(value, item.kind) for value in answered(self._answers.get(place))]
        if item.kind in {ItemKind.GROUP, ItemKind.DISPLAY}:
            # Another version may have asked here: what was answered then is kept.
            children = list(self.items(item.items, rounds))
            parts: dict[str, object] = {"answer": given, "item": children}
            return {name: part for name, part in parts.items() if part}
        if extras := self._extras.get(place):
            given[:1] = [{"extension": list(extras)} | (given[0] if given else {})]
        # Children of a question stand under its answer, also of one that has none yet; what
        # has none at all holds its place by an empty child, so that the next does not move up.
        for number, children in enumerate(self._under_answers(item, rounds)):
            while children and number >= len(given):
                given.append({"item": [{"linkId": item.items[0].link_id}]})
            if children:
                given[number]["item"] = children
        return {"answer": given} if given else {}

    def _under_answers(self, item: Item, rounds: Rounds) -> Iterator[list[dict[str, object]]]:
        if not item.repeats:
            yield list(self.items(item.items, rounds))
            return
        for number in range(1, self._counts.get((item.link_id, rounds), 1) + 1):
            yield list(self.items(item.items, (*rounds, number)))

    def unknown(self, answers: Answers) -> Iterator[dict[str, object]]:
        """Yield answers to what the tool does not have."""
        for place, values in answers.items():
            if given := answered(values):
                yield {
                    "linkId": place,
                    "answer": [answer_json(value, ItemKind.STRING) for value in given],
                }


def _beside(tool: Tool, place: str) -> str:
    return place if tool.find(place) is None else f"{ASIDE}{place}"


def response_bytes(response: dict[str, object]) -> bytes:
    """Return a response as the bytes of a JSON file, decimals as numbers."""
    encoder = msgspec.json.Encoder(decimal_format="number")
    return msgspec.json.format(encoder.encode(response), indent=2) + b"\n"
