"""In which order items must be looked at so that what they depend on is known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from careapp.dialogue.item import Item
from careapp.dialogue.naming import Naming
from careapp.dialogue.shape import Shape

_MANY = 20
"""Circles that are told of; a form with more has one cause."""


@dataclass(frozen=True, slots=True)
class Order:
    """Items in order of dependence.

    Attributes:
        items: Every item once, parents and the questions it depends on before it.
        circles: LinkIds that depend on each other, each back to its first: ``a``, ``b``, ``a``;
            no more than twenty.
        circular: Every item that depends on itself, directly or through others.
        ranks: Place in *items* by linkId.
    """

    items: tuple[Item, ...]
    circles: tuple[tuple[str, ...], ...]
    circular: frozenset[str]
    ranks: Mapping[str, int]


def dependency_order(shape: Shape, naming: Naming) -> Order:
    """Return the order of the items of *shape*.

    Without recursion: a chain of a thousand questions that depend on each other is
    no deeper than one.
    """
    ordered: list[Item] = []
    circles: list[tuple[str, ...]] = []
    circular: set[str] = set()
    placed: dict[str, bool] = {}
    """False while an item waits for what it depends on, True when it is placed."""
    for first in shape.items:
        todo = [] if first in placed else [(first, _needed(first, shape, naming))]
        while todo:
            link_id, needed = todo[-1]
            placed.setdefault(link_id, False)
            following = next((n for n in needed if not placed.get(n)), None)
            if following is None:
                todo.pop()
                placed[link_id] = True
                ordered.append(shape.items[link_id])
            elif following not in placed:
                todo.append((following, _needed(following, shape, naming)))
            else:
                path = [name for name, _ in todo]
                circle = path[path.index(following) :]
                circular.update(circle)
                if len(circles) < _MANY:
                    circles.append((*circle, following))
    ranks = {item.link_id: rank for rank, item in enumerate(ordered)}
    return Order(tuple(ordered), tuple(dict.fromkeys(circles)), frozenset(circular), ranks)


def _needed(link_id: str, shape: Shape, naming: Naming) -> Iterator[str]:
    if link_id in shape.parents:
        yield shape.parents[link_id]
    item = shape.items[link_id]
    for condition in item.enable_when:
        if condition.question in shape.items:
            yield condition.question
    for expression in (item.computed.enabled, item.computed.value):
        if expression is not None:
            yield from sorted(naming.reads(link_id, expression).links)
