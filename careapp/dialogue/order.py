"""In which order items must be looked at so that what they depend on is known."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from careapp.dialogue.item import Item


@dataclass(frozen=True, slots=True)
class Order:
    """Items in order of dependence.

    Attributes:
        items: Every item once, parents and the questions it depends on before it.
        parents: LinkId of the parent by linkId; top items have none.
        circular: Items whose condition depends on themselves, directly or through others.
    """

    items: tuple[Item, ...]
    parents: Mapping[str, str]
    circular: frozenset[str]


def dependency_order(items: Sequence[Item]) -> Order:
    """Return the order of *items* and all under them.

    Without recursion: a chain of a thousand questions that depend on each other is
    no deeper than one.
    """
    by_link_id, parents = _index(items)
    ordered: list[Item] = []
    circular: set[str] = set()
    state: dict[str, bool] = {}
    """False while an item waits for what it depends on, True when it is placed."""
    for first in by_link_id:
        todo = [] if first in state else [(first, _needed(first, by_link_id, parents))]
        while todo:
            link_id, needed = todo[-1]
            state.setdefault(link_id, False)
            following = next((n for n in needed if not state.get(n)), None)
            if following is None:
                todo.pop()
                state[link_id] = True
                ordered.append(by_link_id[link_id])
            elif following in state:
                circular.add(link_id)
            else:
                todo.append((following, _needed(following, by_link_id, parents)))
    return Order(tuple(ordered), parents, frozenset(circular))


def _index(items: Sequence[Item]) -> tuple[dict[str, Item], dict[str, str]]:
    by_link_id: dict[str, Item] = {}
    parents: dict[str, str] = {}
    for top in items:
        for item in top.walk():
            if by_link_id.setdefault(item.link_id, item) is item:
                parents.update(
                    (child.link_id, item.link_id)
                    for child in item.items
                    if child.link_id not in by_link_id
                )
    return by_link_id, parents


def _needed(
    link_id: str, by_link_id: Mapping[str, Item], parents: Mapping[str, str]
) -> Iterator[str]:
    if link_id in parents:
        yield parents[link_id]
    for condition in by_link_id[link_id].enable_when:
        if condition.question in by_link_id:
            yield condition.question
