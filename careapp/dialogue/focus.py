"""What an expression is given to see: the answers that it names, and no others."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from careapp.dialogue.answer_json import answer_json
from careapp.dialogue.asking import Path, Request
from careapp.dialogue.computed import Expression
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.known import ORDINAL_VALUE
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.shape import RoundCounts
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, AnswerValue, answered, same

NOTHING_FROM_OUTSIDE: Mapping[str, object] = {}


@dataclass(frozen=True, slots=True)
class Seen:
    """All that could be seen.

    Attributes:
        counts: How many rounds each repeating part has.
        states: Whether each place is open; closed ones are not seen.
        now: ISO date-time with zone.
        launch: Values from outside the form, by name.
    """

    tool: Tool
    answers: Answers
    counts: RoundCounts
    states: Mapping[str, bool]
    now: str = ""
    launch: Mapping[str, object] = field(default_factory=dict)

    def request(self, expression: Expression, link_id: str, rounds: Rounds) -> Request:
        """Return the request for *expression* at an item; at the whole for an empty linkId."""
        reads = self.tool.naming.reads(link_id, expression)
        focuses = {at: self._around(at, rounds) for at, _ in reads.variables}
        focuses[link_id] = place_of(link_id, rounds)
        writing = _Writing(self, None if reads.anything else self._needed(reads.links, focuses))
        resource = {
            "resourceType": "QuestionnaireResponse",
            "questionnaire": self.tool.url,
            "status": "in-progress",
            "item": writing.items(self.tool.items, (), ("item",)),
        }
        named = tuple(
            (one.name, one.text, writing.paths.get(focuses[at], ())) for at, one in reads.variables
        )
        wanted = reads.missing & self.launch.keys()
        return Request(
            expression.text,
            resource,
            writing.paths.get(focuses[link_id], ()),
            named,
            {name: self.launch[name] for name in sorted(wanted)},
            self.now if reads.clock else "",
        )

    def _around(self, at: str, rounds: Rounds) -> str:
        """Return the place of an item around one that stands in *rounds*."""
        return place_of(at, rounds[: len(self.tool.shape.loops.get(at, ()))])

    def _needed(
        self, links: Sequence[str] | frozenset[str], focuses: Mapping[str, str]
    ) -> set[str]:
        parents = self.tool.shape.parents
        needed: set[str] = set()
        for link_id in (*links, *focuses):
            step: str | None = link_id
            while step and step not in needed:
                needed.add(step)
                step = parents.get(step)
        return needed


class _Writing:
    def __init__(self, seen: Seen, needed: set[str] | None) -> None:
        self._seen = seen
        self._needed = needed
        self.paths: dict[str, Path] = {}

    def items(self, items: Sequence[Item], rounds: Rounds, path: Path) -> list[dict[str, object]]:
        """Return what of *items* is needed, and note where each place stands."""
        written: list[dict[str, object]] = []
        for item in items:
            if self._needed is not None and item.link_id not in self._needed:
                continue
            for inner in self._rounds(item, rounds):
                place = place_of(item.link_id, inner)
                if self._seen.states.get(place, True):
                    here = (*path, len(written))
                    self.paths[place] = here
                    written.append(self._item(item, inner, place, here))
        return written

    def _rounds(self, item: Item, rounds: Rounds) -> Iterator[Rounds]:
        if not (item.repeats and item.kind is ItemKind.GROUP):
            yield rounds
            return
        for number in range(1, self._seen.counts.get((item.link_id, rounds), 1) + 1):
            yield (*rounds, number)

    def _item(self, item: Item, rounds: Rounds, place: str, path: Path) -> dict[str, object]:
        written: dict[str, object] = {"linkId": item.link_id}
        if item.kind in {ItemKind.GROUP, ItemKind.DISPLAY}:
            if children := self.items(item.items, rounds, (*path, "item")):
                written["item"] = children
            return written
        given = [_answer(item, v) for v in answered(self._seen.answers.get(place))]
        turns = self._seen.counts.get((item.link_id, rounds), 1) if item.repeats else 1
        for number in range(turns if item.items else 0):
            inner = (*rounds, number + 1) if item.repeats else rounds
            children = self.items(item.items, inner, (*path, "answer", number, "item"))
            if children and number >= len(given):
                given.append({})
            if children:
                given[number]["item"] = children
        if given:
            written["answer"] = given
        return written


def _answer(item: Item, value: AnswerValue) -> dict[str, object]:
    """Return an answer with what it counts, for ``ordinal()`` and its like."""
    written = answer_json(value, item.kind)
    coding = written.get("valueCoding")
    score = next(
        (o.score for o in item.options if o.score is not None and same(o.value, value)), None
    )
    if score is not None and isinstance(coding, dict):
        coding["extension"] = [{"url": ORDINAL_VALUE, "valueDecimal": score}]
    return written
