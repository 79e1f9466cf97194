"""What an answer breaks of what its question asks for; it is kept all the same."""

from collections.abc import Sequence

from careapp.dialogue.check import item_problems
from careapp.dialogue.item import Item
from careapp.dialogue.problem import NO_LIMITS, Limits, Problem, Severity
from careapp.dialogue.values import AnswerValue

TOO_FEW = "too-few-answers"
_NOT_HERE = frozenset({"required"})
"""That an answer is missing is said when the visit is closed, not where one has just begun."""


def broken_limits(
    item: Item, values: Sequence[AnswerValue], limits: Limits = NO_LIMITS
) -> tuple[Problem, ...]:
    """Return what the answers of one voice break; nothing where nobody has answered.

    Args:
        item: The question.
        values: What one voice answered.
        limits: What was worked out for it besides.
    """
    found = item_problems(item, values, (), limits) if values else ()
    return tuple(
        one for one in found if one.severity is Severity.ERROR and one.code not in _NOT_HERE
    )
