"""How far a conversation has come through a tool."""

from collections.abc import Mapping
from dataclasses import dataclass

from careapp.dialogue.enablement import NOTHING_WORKED_OUT, enabled_items
from careapp.dialogue.places import place_of
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, answered


@dataclass(frozen=True, slots=True)
class Progress:
    """Questions asked so far, each round of a repeating group for itself.

    Attributes:
        questions: Those that are enabled and can be answered here.
        answered: How many of them have an answer.
        missing: Places of the required ones without, in order of the tool.
    """

    questions: int
    answered: int
    missing: tuple[str, ...]


def progress(
    tool: Tool, answers: Answers, worked_out: Mapping[str, bool] = NOTHING_WORKED_OUT
) -> Progress:
    """Return how many of the enabled questions are answered."""
    enabled = enabled_items(tool, answers, worked_out)
    counts = tool.shape.count_rounds(answers)
    asked = [
        (item, place)
        for link_id, item in tool.by_link_id.items()
        if item.answerable
        for place in (place_of(link_id, r) for r in tool.shape.rounds_of(link_id, counts))
        if place in enabled
    ]
    open_questions = [(i, place) for i, place in asked if not answered(answers.get(place))]
    return Progress(
        questions=len(asked),
        answered=len(asked) - len(open_questions),
        missing=tuple(place for item, place in open_questions if item.required),
    )
