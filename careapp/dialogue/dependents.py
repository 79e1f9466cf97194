"""What has to be looked at again when an answer changes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from careapp.dialogue.computed import Computed, Expression
from careapp.dialogue.naming import Naming
from careapp.dialogue.order import Order
from careapp.dialogue.shape import Shape


class Use(IntEnum):
    """What an expression is for, in the order in which they are worked out at one item."""

    ENABLED = 1
    INITIAL = 2
    VALUE = 3
    OPTIONS = 4
    MINIMUM = 5
    MAXIMUM = 6
    TEXT = 7
    TOGGLE = 8
    CONSTRAINT = 9


@dataclass(frozen=True, slots=True)
class Working:
    """One expression at one item.

    Attributes:
        rank: Its turn, by what it depends on.
        link_id: The item; empty for the whole tool.
        number: Of a constraint or a toggle: which.
    """

    rank: int
    use: Use
    link_id: str
    number: int
    expression: Expression

    @property
    def turn(self) -> tuple[int, int, int]:
        """What they are sorted by."""
        return self.rank, self.use, self.number


@dataclass(frozen=True, slots=True)
class Dependents:
    """Who reads a question.

    Attributes:
        conditional: LinkIds of the items with a condition on it, by linkId.
        workings: Every expression of the tool, in order.
        own: Every expression at an item, by linkId.
        readers: Expressions that name it, by linkId.
        readers_of_all: Expressions that may look at any question.
    """

    conditional: Mapping[str, tuple[str, ...]]
    workings: tuple[Working, ...]
    own: Mapping[str, tuple[Working, ...]]
    readers: Mapping[str, tuple[Working, ...]]
    readers_of_all: tuple[Working, ...]


def dependents_of(shape: Shape, naming: Naming, order: Order, computed: Computed) -> Dependents:
    """Return who reads which question of a tool.

    Args:
        shape: Its build.
        naming: What its expressions read.
        order: What depends on what.
        computed: What is worked out for the whole tool.
    """
    conditional: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for item in shape.items.values():
        for condition in item.enable_when:
            conditional[condition.question][item.link_id] = None
    workings = sorted(_workings(shape, order, computed), key=lambda one: one.turn)
    readers: defaultdict[str, list[Working]] = defaultdict(list)
    own: defaultdict[str, list[Working]] = defaultdict(list)
    of_all = []
    for working in workings:
        own[working.link_id].append(working)
        reads = naming.reads(working.link_id, working.expression)
        if reads.anything:
            of_all.append(working)
            continue
        for link_id in reads.links:
            readers[link_id].append(working)
    return Dependents(
        {question: tuple(items) for question, items in conditional.items()},
        tuple(workings),
        {link_id: tuple(found) for link_id, found in own.items()},
        {link_id: tuple(found) for link_id, found in readers.items()},
        tuple(of_all),
    )


def _workings(shape: Shape, order: Order, computed: Computed) -> Iterator[Working]:
    yield from _at("", computed, len(order.items))
    for link_id, item in shape.items.items():
        if item.computed:
            yield from _at(link_id, item.computed, order.ranks[link_id])


def _at(link_id: str, computed: Computed, rank: int) -> Iterator[Working]:
    single = {
        Use.ENABLED: computed.enabled,
        Use.INITIAL: computed.initial,
        Use.VALUE: computed.value,
        Use.OPTIONS: computed.options,
        Use.MINIMUM: computed.minimum,
        Use.MAXIMUM: computed.maximum,
        Use.TEXT: computed.text,
    }
    for use, expression in single.items():
        if expression is not None:
            yield Working(rank, use, link_id, 0, expression)
    for number, constraint in enumerate(computed.constraints):
        yield Working(rank, Use.CONSTRAINT, link_id, number, constraint.expression)
    for number, toggle in enumerate(computed.toggles):
        yield Working(rank, Use.TOGGLE, link_id, number, toggle.expression)
