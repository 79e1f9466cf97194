"""Checking a whole response against its tool, as the rules of FHIR say it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from careapp.dialogue.check import occurrence_problems, value_problems
from careapp.dialogue.check_value import type_problems
from careapp.dialogue.evaluator import Evaluator
from careapp.dialogue.fhir import Node, nodes, string, value_of
from careapp.dialogue.focus import NOTHING_FROM_OUTSIDE
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.problem import Problem, Severity
from careapp.dialogue.response import Response, load_response
from careapp.dialogue.sheet import Sheet
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue

_STATUSES = frozenset({"in-progress", "completed", "amended", "entered-in-error", "stopped"})
_UNFINISHED = frozenset({"in-progress", "stopped", "entered-in-error"})
_MILD = frozenset(
    {
        "required",
        "too-few-answers",
        "too-short",
        "pattern",
        "constraint",
        "answered-but-disabled",
        "unknown-question",
        "empty-answer",
        "other-tool",
    }
)
"""What a response that is still being filled in may well show."""

_SILENT = frozenset({ItemKind.GROUP, ItemKind.DISPLAY})


def response_problems(
    data: bytes,
    tool: Tool | None,
    *,
    evaluator: Evaluator | None = None,
    now: str = "",
    launch: Mapping[str, object] = NOTHING_FROM_OUTSIDE,
) -> Iterator[Problem]:
    """Yield every problem of a response, first of the whole, then in its own order.

    Besides the codes of ``careapp.dialogue.check``: ``status-unknown``, ``unknown-tool``,
    ``tool-not-named``, ``other-tool``, ``other-version``, ``tool-not-active`` for the whole;
    ``missing-link-id``, ``unknown-question``, ``misplaced-question``, ``out-of-order``,
    ``repeated-item``, ``answer-to-group``, ``answer-to-display``, ``nested-outside-answer``,
    ``empty-answer``, ``several-values``, ``malformed-value``, ``answered-but-disabled``,
    ``constraint`` and ``not-checked``. What a completed response must not have is a warning
    in one that is in progress, where it may still be put right by going on.

    Source: FHIR R4, QuestionnaireResponse (invariants, and the notes on comparing a response
    with its Questionnaire); SDC, form behaviour.

    Args:
        data: The response as a JSON file.
        tool: What it answers; None when it is not known.
        evaluator: For expressions; without one they are not checked, and said so.
        now: ISO date-time with zone, for ``now()`` and ``today()``.
        launch: Values from outside the form, by name.

    Raises:
        ResponseRefusedError: *data* is no response.
    """
    response = load_response(data, tool)
    is_mild = response.status in _UNFINISHED
    found = [*_of_whole(response, tool)]
    if tool:
        sheet = Sheet(
            tool, response.answers, evaluator=evaluator, now=now, launch=launch, fills_in=False
        )
        found += _of_parts(response, tool, sheet)
    for problem in found:
        mild = is_mild and problem.code in _MILD
        yield replace(problem, severity=Severity.WARNING) if mild else problem


def _of_whole(response: Response, tool: Tool | None) -> Iterator[Problem]:
    if response.status not in _STATUSES:
        yield Problem("", "status-unknown", context={"status": response.status})
    if tool is None:
        yield Problem("", "unknown-tool", Severity.WARNING, {"url": response.tool_url})
    elif not response.tool_url:
        yield Problem("", "tool-not-named", Severity.WARNING)
    elif tool.url and response.tool_url != tool.url:
        yield Problem("", "other-tool", context={"url": response.tool_url})
    elif tool.version and response.tool_version not in {"", tool.version}:
        versions = {"version": response.tool_version, "wanted": tool.version}
        yield Problem("", "other-version", Severity.WARNING, versions)
    if tool and tool.status in {"draft", "retired"}:
        yield Problem("", "tool-not-active", Severity.WARNING, {"status": tool.status})


def _of_parts(response: Response, tool: Tool, sheet: Sheet) -> Iterator[Problem]:
    sheet.settle()
    given = nodes(response.resource.get("item"))
    yield from _Build(tool, sheet).items(given, tool.items, (), "")
    yield from sheet.rules_broken()
    for note in sheet.notes():
        yield Problem(note.link_id, "not-checked", Severity.WARNING, {"detail": note.detail})
    if tool.works_out and not sheet.works_out:
        yield Problem("", "not-checked", Severity.WARNING, {"detail": "expressions"})


class _Build:
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
                yield _at(string(one.get("linkId")), "out-of-order", rounds)
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
            yield _at(item.link_id, "repeated-item", rounds)
        if item.kind in _SILENT and answers:
            yield _at(item.link_id, f"answer-to-{item.kind.value}", inner)
        if not is_group and nodes(one.get("item")):
            yield _at(item.link_id, "nested-outside-answer", inner)
        if not self._sheet.is_open(place_of(item.link_id, inner)):
            if _says_anything(one):
                yield _at(item.link_id, "answered-but-disabled", inner)
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


def _at(link_id: str, code: str, rounds: Rounds) -> Problem:
    later = rounds if any(number > 1 for number in rounds) else ()
    return Problem(link_id, code, rounds=later)


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
