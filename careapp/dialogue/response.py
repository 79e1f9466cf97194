"""Read a FHIR R4 QuestionnaireResponse, with its tool or without."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from careapp.dialogue.document import read_resource
from careapp.dialogue.fhir import Node, kept_value, nodes, string, text_of, value_of
from careapp.dialogue.item import ItemKind, Note
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.refusal import ResponseRefusedError
from careapp.dialogue.text import Text
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A question and its answers as the response itself tells them.

    Attributes:
        text: As the response repeats it; empty where it does not.
        depth: 0 at the top.
        values: Empty for a group, and for a question without answer.
        place: The linkId, with ``#`` and its rounds in a later round.
    """

    link_id: str
    text: Text
    depth: int
    values: tuple[AnswerValue, ...]
    place: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """A response as it was read.

    Attributes:
        tool_url: What it answers; may be relative, such as ``Questionnaire/1``.
        authored: Date or date-time as in the file; empty when it does not say.
        answers: By place: the linkId, with ``#`` and its rounds in a later round.
        lines: Everything in the file in its own order, every round of every group.
        notes: What could not be read, and which groups are repeated although their tool
            does not repeat them.
        resource: The whole file, for checking its build.
    """

    tool_url: str
    tool_version: str
    status: str
    authored: str
    language: str
    answers: Mapping[str, tuple[AnswerValue, ...]]
    lines: tuple[AnswerLine, ...]
    notes: tuple[Note, ...]
    resource: Node = field(default_factory=dict, compare=False, repr=False)


def load_response(data: bytes, tool: Tool | None = None) -> Response:
    """Return the response in the bytes of a JSON file.

    Args:
        data: The file.
        tool: What it answers: says which parts repeat, so that rounds are counted as
            everywhere. Without it, what is there several times is taken to repeat.

    Raises:
        ResponseRefusedError: With one code per reason.
    """
    resource = read_resource(data, "QuestionnaireResponse", ResponseRefusedError, "not-a-response")
    repeating = _repeating_in_tool(tool) if tool else _repeating_in_file(resource)
    reading = _Reading(string(resource.get("language")), repeating, tool)
    reading.read(resource, depth=0, rounds=())
    url, _, version = string(resource.get("questionnaire")).partition("|")
    return Response(
        tool_url=url,
        tool_version=version,
        status=string(resource.get("status")) or "unknown",
        authored=string(resource.get("authored")),
        language=reading.language,
        answers={link_id: tuple(values) for link_id, values in reading.answers.items()},
        lines=tuple(reading.lines),
        notes=tuple(dict.fromkeys(reading.notes)),
        resource=resource,
    )


def _repeating_in_tool(tool: Tool) -> frozenset[str]:
    return frozenset(loop for loops in tool.shape.loops.values() for loop in loops)


def _repeating_in_file(resource: Node) -> frozenset[str]:
    """Return what is there several times with something in it."""
    found: set[str] = set()
    todo = [resource]
    while todo:
        above = todo.pop()
        items = nodes(above.get("item"))
        times = Counter(string(item.get("linkId")) for item in items if _is_group(item))
        found.update(link_id for link_id, count in times.items() if count > 1)
        todo.extend(items)
        for item in items:
            answers = nodes(item.get("answer"))
            if len(answers) > 1 and any("item" in answer for answer in answers):
                found.add(string(item.get("linkId")))
            todo.extend(answers)
    return frozenset(found)


def _is_group(item: Node) -> bool:
    return "item" in item and "answer" not in item


@dataclass(slots=True)
class _Reading:
    language: str
    repeating: frozenset[str]
    tool: Tool | None
    answers: dict[str, list[AnswerValue]] = field(default_factory=dict)
    lines: list[AnswerLine] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    answers_seen: Counter[str] = field(default_factory=Counter)

    def read(self, above: Node, depth: int, rounds: Rounds) -> None:
        times: Counter[str] = Counter()
        for item in nodes(above.get("item")):
            link_id = string(item.get("linkId"))
            times[link_id] += 1
            self._read_item(item, link_id, depth, self._inner(item, link_id, rounds, times))

    def _inner(self, item: Node, link_id: str, rounds: Rounds, times: Counter[str]) -> Rounds:
        """Return the rounds of an item: one more where it is a group that repeats."""
        repeats = link_id in self.repeating
        known = self.tool.by_link_id.get(link_id) if self.tool else None
        is_group = known.kind is ItemKind.GROUP if known else _is_group(item)
        again = times[link_id] > 1
        if is_group and repeats:
            return (*rounds, times[link_id])
        if is_group and again:
            self.notes.append(Note("repeated-group", link_id))
            return (*rounds, times[link_id])
        return rounds

    def _read_item(self, item: Node, link_id: str, depth: int, rounds: Rounds) -> None:
        given = nodes(item.get("answer"))
        values = tuple(
            v for v in (self._value(answer, link_id) for answer in given) if v is not None
        )
        place = place_of(link_id, rounds)
        text = text_of(item, "text", self.language)
        self.lines.append(AnswerLine(link_id, text, depth, values, place))
        if not link_id:
            self.notes.append(Note("missing-link-id"))
        elif values:
            self.answers.setdefault(place, []).extend(values)
        self.read(item, depth + 1, rounds)
        repeats = link_id in self.repeating or len(given) > 1
        for answer in given:
            self.answers_seen[place] += 1
            inner = (*rounds, self.answers_seen[place]) if repeats else rounds
            self.read(answer, depth + 1, inner)

    def _value(self, answer: Node, link_id: str) -> AnswerValue | None:
        value = value_of(answer)
        if value is None and (kept := kept_value(answer)):
            self.notes.append(Note("answer-not-understood", link_id, kept.fhir_type))
            return kept
        return value
