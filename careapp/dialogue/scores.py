"""Points of answers, added up without expressions."""

from collections.abc import Collection
from decimal import Decimal

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, AnswerValue, answered, same


def score_of(item: Item, value: AnswerValue) -> Decimal | None:
    """Return what one answer counts; None where its option says nothing.

    A level is no score, and is never added up (see ``careapp.dialogue.levels``).

    Source: FHIR R4 ``ordinalValue``, in later versions ``itemWeight``.
    """
    if item.kind is ItemKind.LEVEL:
        return None
    options = (option for option in item.options if option.score is not None)
    found = next((option.score for option in options if same(option.value, value)), None)
    return None if found is None else Decimal(found)


def total(tool: Tool, answers: Answers, enabled: Collection[str]) -> tuple[Decimal, int]:
    """Return the sum of all scores, and how many answers it is made of.

    Args:
        tool: The tool.
        answers: By place.
        enabled: Places that are open; the answers at others do not count.
    """
    scores = [
        score
        for place in enabled
        if (found := tool.find(place))
        for value in answered(answers.get(place))
        if (score := score_of(found[0], value)) is not None
    ]
    return sum(scores, Decimal(0)), len(scores)
