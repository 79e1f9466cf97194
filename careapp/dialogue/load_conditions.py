"""When an item stands open."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from careapp.dialogue.fhir import Node, nodes, string, value_of
from careapp.dialogue.item import EnableWhen, Item, Note, Operator

_OPERATORS = {operator.value: operator for operator in Operator}


def load_conditions(item: Node, link_id: str, notes: list[Note]) -> tuple[EnableWhen, ...]:
    """Return the conditions of *item*.

    One that cannot be understood is left out with a note: rather a question too many
    on the screen than one that nobody sees.
    """
    return tuple(_conditions(item, link_id, notes))


def _conditions(item: Node, link_id: str, notes: list[Note]) -> Iterator[EnableWhen]:
    for condition in nodes(item.get("enableWhen")):
        understood = _condition(condition)
        if understood is None:
            notes.append(
                Note("condition-not-understood", link_id, string(condition.get("question")))
            )
        else:
            yield understood


def _condition(condition: Node) -> EnableWhen | None:
    question = string(condition.get("question"))
    operator = _OPERATORS.get(string(condition.get("operator")))
    answer = value_of(condition, "answer")
    if not question or operator is None or answer is None:
        return None
    if operator is Operator.EXISTS and not isinstance(answer, bool):
        return None
    return EnableWhen(question, operator, answer)


def keep_known(items: Sequence[Item], link_ids: Collection[str]) -> tuple[Item, ...]:
    """Return *items* without conditions on questions that the tool does not have."""
    return tuple(_keep_known(item, link_ids) for item in items)


def _keep_known(item: Item, link_ids: Collection[str]) -> Item:
    unknown = [c.question for c in item.enable_when if c.question not in link_ids]
    if not (unknown or item.items):
        return item
    return replace(
        item,
        items=keep_known(item.items, link_ids),
        enable_when=tuple(c for c in item.enable_when if c.question in link_ids),
        notes=(
            *item.notes,
            *(Note("condition-on-unknown-question", item.link_id, q) for q in unknown),
        ),
    )
