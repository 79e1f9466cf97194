"""Which items stand open, given the answers so far."""

from collections.abc import Sequence

from careapp.dialogue.item import EnableWhen, Item, Operator
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, AnswerValue, answered, compare, same


def enabled_items(tool: Tool, answers: Answers) -> frozenset[str]:
    """Return the linkIds of the items that are enabled.

    Each item is looked at once. What stands under a disabled item is disabled, and a
    disabled question counts as unanswered. Where conditions depend on each other in a
    circle, the answers count as they stand.
    """
    order = tool.order
    enabled: dict[str, bool] = {}
    for item in order.items:
        parent = order.parents.get(item.link_id)
        open_above = parent is None or enabled.get(parent, True)
        enabled[item.link_id] = open_above and _holds(item, answers, enabled)
    return frozenset(link_id for link_id, is_open in enabled.items() if is_open)


def _holds(item: Item, answers: Answers, enabled: dict[str, bool]) -> bool:
    if not item.enable_when:
        return True
    results = (
        condition_holds(
            condition,
            answered(answers.get(condition.question))
            if enabled.get(condition.question, True)
            else (),
        )
        for condition in item.enable_when
    )
    return any(results) if item.enable_any else all(results)


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
