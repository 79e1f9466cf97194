"""The rounds of repeating parts: as they are stored, and as they are counted.

An answer is stored at a place (``careapp.dialogue.places``) whose rounds never change: two
laptops that add and remove rounds apart meet in the same answers. What is shown, worked out,
printed and exported is counted instead: 1, 2, 3 in the order of the stored numbers, and what is
empty is left out. This is the one place where the two meet.

A stored number says which round it is, no more:

- 1 is the round that stands there from the start, ``name`` and not ``name#1``.
- One that somebody added has any higher number (`fresh_number`).
- A repeating question with a line for each answer is a part around its own answers too: its
  third answer in the second round around it is ``name#2.3``, with what stands under it.
- What stands under the answer of a tick list has the number of what was ticked (`tick_number`).
"""

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from zlib import crc32

from careapp.dialogue.item import UNANSWERABLE, Item, ItemKind
from careapp.dialogue.places import MAX_ROUND, Rounds, place_of, split_place
from careapp.dialogue.shape import NO_COUNTS, RoundCounts
from careapp.dialogue.ticks import tick_key
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, AnswerValue, answered

FIRST = 1
HIGHEST = 999_999_999
"""No stored number is higher: nine digits."""

_STEP = 900_000
"""So far apart that two laptops do not add the same round, and near enough for all rounds."""

_TICKED = frozenset({ItemKind.CHOICE, ItemKind.OPEN_CHOICE})
_ONE_LINE_ONLY = UNANSWERABLE | _TICKED | {ItemKind.LEVEL}


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a repeating part.

    Attributes:
        loop: LinkId of the repeating group or question.
        rounds: The stored rounds down to and with its own.
    """

    loop: str
    rounds: Rounds

    @property
    def outer(self) -> Rounds:
        """The rounds around the part."""
        return self.rounds[:-1]

    @property
    def number(self) -> int:
        """The stored number."""
        return self.rounds[-1]


@dataclass(frozen=True, slots=True)
class Spot:
    """An item in one round of each repeating part around it.

    Attributes:
        rounds: As they are stored.
        counted: The same rounds as they are counted.
        lines: The numbers of its answers, where it has a line for each.
    """

    item: Item
    rounds: Rounds = ()
    counted: Rounds = ()
    lines: tuple[int, ...] = ()

    @property
    def place(self) -> str:
        """Where it is stored; of a question with lines the place of the first, unnumbered."""
        return place_of(self.item.link_id, self.rounds)

    @property
    def counted_place(self) -> str:
        """Where the engine, the paper and the export have it."""
        return place_of(self.item.link_id, self.counted)

    @property
    def places(self) -> tuple[str, ...]:
        """Where its answers are stored: one place, or one for each line."""
        if not has_lines(self.item):
            return (self.place,)
        return tuple(place_of(self.item.link_id, (*self.rounds, n)) for n in self.lines)


def has_lines(item: Item) -> bool:
    """Return whether a question takes several answers, each on a line of its own."""
    return item.repeats and item.kind not in _ONE_LINE_ONLY


def has_ticks(item: Item) -> bool:
    """Return whether any number of options can be ticked."""
    return item.repeats and item.kind in _TICKED


def repeats(tool: Tool) -> bool:
    """Return whether anything in a tool is answered in rounds; most guides ask all once."""
    return any(item.repeats for item in tool.by_link_id.values())


def loops_of(tool: Tool, item: Item) -> tuple[str, ...]:
    """Return the repeating parts around the answers of an item, itself among them."""
    return tool.shape.loops[item.link_id] + ((item.link_id,) if has_lines(item) else ())


def find_stored(tool: Tool, place: str) -> tuple[Item, Rounds] | None:
    """Return the item at a stored place, and one round for each part around its answers."""
    items = tool.shape.items
    if place in items:
        return items[place], (FIRST,) * len(loops_of(tool, items[place]))
    link_id, rounds = split_place(place, HIGHEST)
    item = items.get(link_id)
    if item is None or not rounds:
        return None
    around, own = tool.shape.loops[link_id], loops_of(tool, item)
    if len(rounds) not in {len(around), len(own)}:
        return None
    return item, rounds + (FIRST,) * (len(own) - len(rounds))


def question_place(tool: Tool, place: str) -> str:
    """Return the place of the question that is answered at a stored place."""
    found = find_stored(tool, place)
    if found is None:
        return place
    item, rounds = found
    return place_of(item.link_id, rounds[: len(tool.shape.loops[item.link_id])])


def is_in(tool: Tool, place: str, one: Round) -> bool:
    """Return whether a stored place stands in a round, or is its answer."""
    found = find_stored(tool, place)
    if found is None:
        return False
    loops, depth = loops_of(tool, found[0]), len(one.rounds)
    in_loop = len(loops) >= depth and loops[depth - 1] == one.loop
    return in_loop and found[1][:depth] == one.rounds


def rounds_around(tool: Tool, place: str) -> Iterator[Round]:
    """Yield the rounds that a stored place stands in, from the outside in."""
    found = find_stored(tool, place)
    if found is not None:
        for depth, loop in enumerate(loops_of(tool, found[0]), 1):
            yield Round(loop, found[1][:depth])


def fresh_number(taken: Iterable[int]) -> int:
    """Return the number of a round to add, after all that are or were *taken*."""
    return min(max(taken, default=FIRST) + 1 + secrets.randbelow(_STEP), HIGHEST)


def tick_number(value: AnswerValue) -> int:
    """Return the number of what stands under a ticked option; the same in every version."""
    return FIRST + 1 + crc32(tick_key(value).encode()) % (HIGHEST - 1)


@dataclass(frozen=True)
class Numbering:
    """Which rounds there are, and how they are counted.

    Attributes:
        known: The stored numbers in order, by repeating part and the rounds around it.
        fills_up: Whether as many rounds stand there as the tool wants at least.
    """

    tool: Tool
    known: Mapping[tuple[str, Rounds], tuple[int, ...]] = field(default_factory=dict)
    fills_up: bool = False

    def numbers(self, loop: str, outer: Rounds = ()) -> tuple[int, ...]:
        """Return the stored numbers of a repeating part, in order; of most at least one."""
        item = self.tool.shape.items[loop]
        known = self.known.get((loop, outer), ())
        if has_ticks(item):
            return known
        wanted = min(item.min_occurs or 1, MAX_ROUND) if self.fills_up else 1
        after = max(known, default=0)
        return known + tuple(range(after + 1, after + 1 + max(wanted - len(known), 0)))

    def counted(self, link_id: str, rounds: Rounds) -> Rounds | None:
        """Return stored rounds as they are counted; None where one of them is not there."""
        found: list[int] = []
        loops = loops_of(self.tool, self.tool.shape.items[link_id])
        for depth, number in enumerate(rounds):
            numbers = self.numbers(loops[depth], rounds[:depth])
            if number not in numbers:
                return None
            found.append(numbers.index(number) + 1)
        return tuple(found)

    def spots(self, items: Sequence[Item] | None = None, at: Spot | None = None) -> Iterator[Spot]:
        """Yield every item of the tool in order, each round of a repeating part for itself."""
        rounds, counted = (at.rounds, at.counted) if at else ((), ())
        for item in self.tool.items if items is None else items:
            if item.repeats and item.kind is ItemKind.GROUP:
                for spot in self._each(item, rounds, counted):
                    yield spot
                    yield from self.spots(item.items, spot)
                continue
            lines = self.numbers(item.link_id, rounds) if has_lines(item) else ()
            yield Spot(item, rounds, counted, lines)
            inner = (
                self._each(item, rounds, counted) if item.repeats else [Spot(item, rounds, counted)]
            )
            for spot in inner if item.items else ():
                yield from self.spots(item.items, spot)

    def _each(self, item: Item, rounds: Rounds, counted: Rounds) -> Iterator[Spot]:
        for at, number in enumerate(self.numbers(item.link_id, rounds), 1):
            yield Spot(item, (*rounds, number), (*counted, at))

    @cached_property
    def counted_places(self) -> Mapping[str, str]:
        """Where the engine has what is stored at a place, for every item in every round."""
        if not repeats(self.tool):
            return {link_id: link_id for link_id in self.tool.by_link_id}
        return {spot.place: spot.counted_place for spot in self.spots()}

    def counts(self) -> RoundCounts:
        """Return how many rounds each part has, by the counted rounds around it."""
        if not repeats(self.tool):
            return NO_COUNTS
        found: dict[tuple[str, Rounds], int] = {}
        for spot in self.spots():
            if spot.item.repeats:
                if spot.item.kind is ItemKind.GROUP:
                    key = (spot.item.link_id, spot.counted[:-1])
                    found[key] = max(found.get(key, 1), spot.counted[-1])
                elif spot.lines:
                    found[spot.item.link_id, spot.counted] = len(spot.lines)
        return found


def number_rounds(
    tool: Tool, stored: Answers, shown: Iterable[Round] = (), *, fills_up: bool = False
) -> Numbering:
    """Return how the rounds of *stored* answers are counted.

    Args:
        tool: The tool.
        stored: Answers by stored place; none where the answers stand apart.
        shown: Rounds that stand there although nothing is answered in them.
        fills_up: Whether as many stand there as the tool wants at least.
    """
    if not repeats(tool):
        return Numbering(tool)
    numbers: dict[tuple[str, Rounds], set[int]] = {}
    said: set[Round] = set()
    ticks: dict[tuple[str, Rounds], tuple[int, ...]] = {}
    for place, values in stored.items():
        around = tuple(rounds_around(tool, place))
        for one in around:
            numbers.setdefault((one.loop, one.outer), set()).add(one.number)
        found = find_stored(tool, place)
        if found and has_lines(found[0]) and answered(values):
            said.add(around[-1])
        if found and has_ticks(found[0]):
            ticks[found[0].link_id, found[1]] = tuple(map(tick_number, values))
    for one in shown:
        numbers.setdefault((one.loop, one.outer), set()).add(one.number)

    def order(loop: str, outer: Rounds, number: int) -> tuple[bool, int]:
        """Lines that say something go first: the n-th answer is the one of the n-th round."""
        is_line = tool.shape.items[loop].kind is not ItemKind.GROUP
        return is_line and Round(loop, (*outer, number)) not in said, number

    known = {
        (loop, outer): tuple(sorted(some, key=lambda number: order(loop, outer, number)))
        for (loop, outer), some in numbers.items()
        if not has_ticks(tool.shape.items[loop])
    }
    return Numbering(tool, known | ticks, fills_up)


def counted_answers(numbering: Numbering, stored: Answers) -> dict[str, tuple[AnswerValue, ...]]:
    """Return stored answers as the engine reads them; those of no round that is there are not."""
    found: dict[str, tuple[AnswerValue, ...]] = {}
    if not repeats(numbering.tool):
        places = [link_id for link_id in numbering.tool.by_link_id if stored.get(link_id)]
        return {place: tuple(stored[place]) for place in places}
    for spot in numbering.spots():
        values = tuple(value for place in spot.places for value in stored.get(place, ()))
        if values:
            found.setdefault(spot.counted_place, values)
    return found
