"""What is answered from the start."""

from careapp.dialogue.item import ItemKind
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue


def initial_answers(tool: Tool) -> dict[str, tuple[AnswerValue, ...]]:
    """Return the first answers of a new response, by linkId (FHIR R4, ``item.initial``).

    Those of hidden questions are among them. A question that does not repeat takes one.
    Answers that an expression gives come from ``Sheet.settle``.
    """
    return {
        link_id: item.initial if item.repeats else item.initial[:1]
        for link_id, item in tool.by_link_id.items()
        if item.initial and item.kind not in {ItemKind.GROUP, ItemKind.DISPLAY}
    }
