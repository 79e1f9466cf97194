"""How far a conversation has come through a tool."""

from dataclasses import dataclass

from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, answered


@dataclass(frozen=True, slots=True)
class Progress:
    """Questions asked so far.

    Attributes:
        questions: Those that are enabled and can be answered here.
        answered: How many of them have an answer.
        missing: LinkIds of the required ones without, in order of the tool.
    """

    questions: int
    answered: int
    missing: tuple[str, ...]


def progress(tool: Tool, answers: Answers) -> Progress:
    """Return how many of the enabled questions are answered."""
    enabled = enabled_items(tool, answers)
    asked = [
        item for link_id, item in tool.by_link_id.items() if link_id in enabled and item.answerable
    ]
    open_questions = [item for item in asked if not answered(answers.get(item.link_id))]
    return Progress(
        questions=len(asked),
        answered=len(asked) - len(open_questions),
        missing=tuple(item.link_id for item in open_questions if item.required),
    )
