"""Read a FHIR R4 QuestionnaireResponse, with its tool or without."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from careapp.dialogue.document import read_resource
from careapp.dialogue.fhir import Node, kept_value, nodes, string, text_of, value_of
from careapp.dialogue.item import Note
from careapp.dialogue.refusal import ResponseRefusedError
from careapp.dialogue.text import Text
from careapp.dialogue.values import AnswerValue


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A question and its answers as the response itself tells them.

    Attributes:
        text: As the response repeats it; empty where it does not.
        depth: 0 at the top.
        values: Empty for a group, and for a question without answer.
    """

    link_id: str
    text: Text
    depth: int
    values: tuple[AnswerValue, ...]


@dataclass(frozen=True, slots=True)
class Response:
    """A response as it was read.

    Attributes:
        tool_url: What it answers; may be relative, such as ``Questionnaire/1``.
        authored: Date or date-time as in the file; empty when it does not say.
        answers: By linkId; of a repeated group those of its first round.
        lines: Everything in the file in its own order, every round of every group.
        notes: What could not be read, and which groups are repeated.
    """

    tool_url: str
    tool_version: str
    status: str
    authored: str
    language: str
    answers: Mapping[str, tuple[AnswerValue, ...]]
    lines: tuple[AnswerLine, ...]
    notes: tuple[Note, ...]


def load_response(data: bytes) -> Response:
    """Return the response in the bytes of a JSON file.

    Raises:
        ResponseRefusedError: With one code per reason.
    """
    resource = read_resource(data, "QuestionnaireResponse", ResponseRefusedError, "not-a-response")
    reading = _Reading(string(resource.get("language")))
    reading.read(resource, depth=0, first_round=True)
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
    )


@dataclass(slots=True)
class _Reading:
    language: str
    answers: dict[str, list[AnswerValue]] = field(default_factory=dict)
    lines: list[AnswerLine] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def read(self, above: Node, depth: int, *, first_round: bool) -> None:
        rounds: Counter[str] = Counter()
        for item in nodes(above.get("item")):
            link_id = string(item.get("linkId"))
            rounds[link_id] += 1
            repeated = rounds[link_id] > 1 and "item" in item and "answer" not in item
            if repeated:
                self.notes.append(Note("repeated-group", link_id))
            self._read_item(item, link_id, depth, first_round=first_round and not repeated)

    def _read_item(self, item: Node, link_id: str, depth: int, *, first_round: bool) -> None:
        given = nodes(item.get("answer"))
        values = tuple(
            v for v in (self._value(answer, link_id) for answer in given) if v is not None
        )
        self.lines.append(AnswerLine(link_id, text_of(item, "text", self.language), depth, values))
        if not link_id:
            self.notes.append(Note("missing-link-id"))
        elif values and first_round:
            self.answers.setdefault(link_id, []).extend(values)
        self.read(item, depth + 1, first_round=first_round)
        for number, answer in enumerate(given):
            self.read(answer, depth + 1, first_round=first_round and number == 0)

    def _value(self, answer: Node, link_id: str) -> AnswerValue | None:
        value = value_of(answer)
        if value is None and (kept := kept_value(answer)):
            self.notes.append(Note("answer-not-understood", link_id, kept.fhir_type))
            return kept
        return value
