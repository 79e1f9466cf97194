"""How the items of a tool stand in each other, and which of them repeat."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.places import MAX_ROUND, Rounds, split_place
from careapp.dialogue.values import Answers, answered

RoundCounts = Mapping[tuple[str, Rounds], int]
"""How many rounds a repeating part has, by its linkId and the rounds around it; else one."""

NO_COUNTS: RoundCounts = {}


@dataclass(frozen=True, slots=True)
class Shape:
    """The build of a tool.

    Attributes:
        items: Every item by its linkId, in order of the tool; the first of several.
        parents: LinkId of the parent by linkId; top items have none.
        loops: The repeating parts around each item, by linkId, from the outside in.
    """

    items: Mapping[str, Item]
    parents: Mapping[str, str]
    loops: Mapping[str, tuple[str, ...]]

    def find(self, place: str) -> tuple[Item, Rounds] | None:
        """Return the item at *place* and its rounds, one for each loop; None if unknown."""
        if place in self.items:
            return self.items[place], (1,) * len(self.loops[place])
        link_id, rounds = split_place(place)
        known = rounds and len(rounds) == len(self.loops.get(link_id, ()))
        return (self.items[link_id], rounds) if known else None

    def count_rounds(self, answers: Answers, at_least: RoundCounts = NO_COUNTS) -> RoundCounts:
        """Return how many rounds the answers reach into, where it is more than one.

        Args:
            answers: By place.
            at_least: Rounds that stand there, answered or not.
        """
        counts = dict(at_least)
        if not any(self.loops.values()):
            return counts
        for place, values in answers.items():
            given = answered(values)
            if given and (found := self.find(place)):
                self._count(found[0], found[1], len(given), counts)
        return counts

    def _count(
        self, item: Item, rounds: Rounds, given: int, counts: dict[tuple[str, Rounds], int]
    ) -> None:
        for depth, loop in enumerate(self.loops[item.link_id]):
            key = (loop, rounds[:depth])
            counts[key] = max(counts.get(key, 1), rounds[depth])
        if item.repeats and item.items:
            key = (item.link_id, rounds)
            counts[key] = max(counts.get(key, 1), min(given, MAX_ROUND))

    def rounds_of(self, link_id: str, counts: RoundCounts) -> list[Rounds]:
        """Return every round in which the item stands, in order; at least the first."""
        found: list[Rounds] = [()]
        for loop in self.loops[link_id]:
            found = [
                (*outer, number)
                for outer in found
                for number in range(1, counts.get((loop, outer), 1) + 1)
            ]
        return found

    def rounds_reached(
        self, from_link: str, rounds: Rounds, to_link: str, counts: RoundCounts
    ) -> list[Rounds]:
        """Return the rounds of *to_link* that an item in *rounds* means when it names it.

        Within the parts that both stand in, the same round; of other repeating parts, every one.
        """
        here, there = self.loops[from_link], self.loops[to_link]
        pairs = zip(here, there, strict=False)
        shared = next((n for n, (one, other) in enumerate(pairs) if one != other), None)
        if shared is None:
            shared = min(len(here), len(there))
        if shared == len(there):
            return [rounds[:shared]]
        return [r for r in self.rounds_of(to_link, counts) if r[:shared] == rounds[:shared]]


def shape_of(items: Sequence[Item]) -> Shape:
    """Return the build of *items* and all under them."""
    found: dict[str, Item] = {}
    parents: dict[str, str] = {}
    loops: dict[str, tuple[str, ...]] = {}
    for item, parent in _walk(items):
        if item.link_id in found:
            continue
        found[item.link_id] = item
        if parent is not None:
            parents[item.link_id] = parent.link_id
        loops[item.link_id] = _loops(item, parent, loops)
    return Shape(found, parents, loops)


def _walk(items: Sequence[Item]) -> Iterator[tuple[Item, Item | None]]:
    todo: list[tuple[Item, Item | None]] = [(item, None) for item in reversed(items)]
    while todo:
        item, parent = todo.pop()
        yield item, parent
        todo.extend((child, item) for child in reversed(item.items))


def _loops(
    item: Item, parent: Item | None, loops: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    around = loops[parent.link_id] if parent else ()
    if parent and parent.repeats and parent.kind is not ItemKind.GROUP:
        around = (*around, parent.link_id)
    own = (item.link_id,) if item.repeats and item.kind is ItemKind.GROUP else ()
    return (*around, *own)
