"""Whether one condition on the answers to a question holds."""

from collections.abc import Sequence

from careapp.dialogue.item import EnableWhen, Operator
from careapp.dialogue.values import AnswerValue, compare, same


def condition_holds(condition: EnableWhen, given: Sequence[AnswerValue]) -> bool:
    """Return whether *condition* holds for the answers *given* to its question.

    By the letter of FHIR R4: one answer is enough to be equal, above or below, and
    "not equal" means that no answer is equal, so also that there is none.
    """
    wanted = condition.answer
    match condition.operator:
        case Operator.EXISTS:
            return bool(given) is wanted
        case Operator.EQUAL:
            return any(same(value, wanted) for value in given)
        case Operator.NOT_EQUAL:
            return not any(same(value, wanted) for value in given)
        case _:
            return any(_in_order(condition.operator, compare(value, wanted)) for value in given)


def _in_order(operator: Operator, order: int | None) -> bool:
    if order is None:
        return False
    return {
        Operator.GREATER: order > 0,
        Operator.LESS: order < 0,
        Operator.GREATER_OR_EQUAL: order >= 0,
        Operator.LESS_OR_EQUAL: order <= 0,
    }[operator]
