"""Whether a response is built as its tool: order, nesting, rounds, and what stands in them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from careapp.dialogue.check import occurrence_problems
from careapp.dialogue.check_values import value_problems
from careapp.dialogue.check_written import type_problems
from careapp.dialogue.fhir import Node, nodes, string, value_of
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.problem import Problem, problem_at
from careapp.dialogue.sheet import Sheet
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue

_SILENT = frozenset({ItemKind.GROUP, ItemKind.DISPLAY})


class Build:
    """Walks a response and its tool side by side."""

    def __init__(self, tool: Tool, sheet: Sheet) -> None:
        self._tool = tool
        self._sheet = sheet

    def items(
        self, given: Sequence[Node], asked: Sequence[Item], rounds: Rounds, parent: str
    ) -> Iterator[Problem]:
        """Yield the problems of the items *given* where those *asked* should stand."""
        by_link = {item.link_id: item for item in reversed(asked)}
        yield from self._order(given, asked, rounds)
        times: Counter[str] = Counter()
        for one in given:
            link_id = string(one.get("linkId"))
            times[link_id] += 1
            if link_id in by_link:
                yield from self._item(one, by_link[link_id], rounds, times[link_id])
            else:
                yield from self._stranger(link_id, parent)
        for item in by_link.values() if len(by_link) == len(asked) else ():
            yield from self._occurrence(item, rounds, times[item.link_id], given)

    def _order(
        self, given: Sequence[Node], asked: Sequence[Item], rounds: Rounds
    ) -> Iterator[Problem]:
        places = {item.link_id: number for number, item in enumerate(asked)}
        furthest = -1
        for one in given:
            place = places.get(string(one.get("linkId")), furthest)
            if place < furthest:
                yield problem_at(string(one.get("linkId")), "out-of-order", rounds)
            furthest = max(furthest, place)

    def _stranger(self, link_id: str, parent: str) -> Iterator[Problem]:
        if not link_id:
            yield Problem("", "missing-link-id", context={"parent": parent})
        elif link_id in self._tool.by_link_id:
            yield Problem(link_id, "misplaced-question", context={"parent": parent})
        else:
            yield Problem(link_id, "unknown-question")

    def _item(self, one: Node, item: Item, rounds: Rounds, time: int) -> Iterator[Problem]:
        is_group = item.kind is ItemKind.GROUP
        inner = (*rounds, time) if is_group and item.repeats else rounds
        answers = nodes(one.get("answer"))
        if time > 1 and not (is_group and item.repeats):
            yield problem_at(item.link_id, "repeated-item", rounds)
        if item.kind in _SILENT and answers:
            yield problem_at(item.link_id, f"answer-to-{item.kind.value}", inner)
        if not is_group and nodes(one.get("item")):
            yield problem_at(item.link_id, "nested-outside-answer", inner)
        if not self._sheet.is_open(place_of(item.link_id, inner)):
            if _says_anything(one):
                yield problem_at(item.link_id, "answered-but-disabled", inner)
            return
        if is_group:
            yield from self.items(nodes(one.get("item")), item.items, inner, item.link_id)
        elif item.kind is not ItemKind.DISPLAY:
            yield from self._answers(answers, item, inner)

    def _answers(self, answers: Sequence[Node], item: Item, rounds: Rounds) -> Iterator[Problem]:
        place = place_of(item.link_id, rounds)
        values: list[AnswerValue] = []
        for number, answer in enumerate(answers, start=1):
            yield from type_problems(item, answer, rounds)
            value = value_of(answer)
            if value is not None:
                values.append(value)
            inner = (*rounds, number) if item.repeats else rounds
            yield from self.items(nodes(answer.get("item")), item.items, inner, item.link_id)
        limits = self._sheet.limits(place)
        told = value_problems(item, values, rounds, limits)
        yield from (problem for problem in told if problem.code != "wrong-type")

    def _occurrence(
        self, item: Item, rounds: Rounds, times: int, given: Sequence[Node]
    ) -> Iterator[Problem]:
        """Yield whether an item that should be there is, and not too often."""
        is_rounds = item.kind is ItemKind.GROUP and item.repeats
        first = (*rounds, 1) if is_rounds else rounds
        if item.kind is ItemKind.DISPLAY or not self._sheet.is_open(place_of(item.link_id, first)):
            return
        own = [one for one in given if string(one.get("linkId")) == item.link_id]
        if item.kind is ItemKind.GROUP:
            if not times:
                yield from self._nothing_under(item, first)
            count = sum(_says_anything(one) for one in own) if item.required else times
            yield from occurrence_problems(item, count if is_rounds else min(count, 1), rounds)
            return
        count = sum(_has_value(answer) for one in own for answer in nodes(one.get("answer")))
        yield from occurrence_problems(item, count, rounds)
        if not count and not any(nodes(one.get("answer")) for one in own):
            yield from self._nothing_under(item, rounds)

    def _nothing_under(self, item: Item, rounds: Rounds) -> Iterator[Problem]:
        """Yield what is missing under a group that is not there at all.

        What stands under a question is asked for only once the question has an answer, and
        under a group only where the group itself must be there, or is not repeated.
        """
        if item.kind is ItemKind.GROUP and (item.required or not item.repeats):
            yield from self.items((), item.items, rounds, item.link_id)


def _has_value(answer: Node) -> bool:
    return any(name.startswith("value") for name in answer)


def _says_anything(one: Node) -> bool:
    """Return whether there is any value in an item of a response, or anywhere under it."""
    todo = [one]
    while todo:
        part = todo.pop()
        if _has_value(part):
            return True
        todo.extend(nodes(part.get("answer")))
        todo.extend(nodes(part.get("item")))
    return False
