"""Answers and what stands open, kept right by looking at what depends on a change alone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush

from careapp.dialogue.enablement import Enabling
from careapp.dialogue.item import Item
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.shape import NO_COUNTS, RoundCounts
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, AnswerValue, answered


@dataclass(slots=True)
class Moved:
    """What a change brought about.

    Attributes:
        opened: Places that stand open now and did not.
        closed: Places that did and do not.
        told: LinkIds whose answers are others now, as far as conditions and expressions
            can tell: answered, emptied, opened or closed with an answer.
    """

    opened: set[str] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)


class Standing:
    """The answers to one tool, and which of its places stand open.

    Args:
        tool: The tool.
        answers: By place.
        at_least: Rounds that stand there, answered or not.
    """

    def __init__(self, tool: Tool, answers: Answers, at_least: RoundCounts = NO_COUNTS) -> None:
        self.tool = tool
        self.answers: dict[str, tuple[AnswerValue, ...]] = {
            place: tuple(values) for place, values in answers.items()
        }
        self.worked_out: dict[str, bool] = {}
        self._extra = dict(at_least)
        self._enabling = Enabling(tool, self.answers, {}, {}, self.worked_out)
        self.work_out_all()

    @property
    def counts(self) -> Mapping[tuple[str, Rounds], int]:
        """How many rounds each repeating part has."""
        return self._enabling.counts

    @property
    def states(self) -> Mapping[str, bool]:
        """Whether each place is open."""
        return self._enabling.states

    def work_out_all(self) -> Moved:
        """Look at every item, as when the number of rounds has changed."""
        before = self._enabling.states
        self._enabling = Enabling(self.tool, self.answers, self._counted(), {}, self.worked_out)
        self._enabling.work_out_all()
        now = self._enabling.states
        moved = Moved()
        for place in before.keys() | now.keys():
            self._note(moved, place, before=before.get(place, False), now=now.get(place, False))
        return moved

    def put(self, place: str, values: Sequence[AnswerValue]) -> Moved:
        """Set the answers at *place*; none takes them away. Unknown places are kept too."""
        if values:
            self.answers[place] = tuple(values)
        else:
            self.answers.pop(place, None)
        found = self.tool.find(place)
        if found is None:
            return Moved()
        item, _ = found
        in_rounds = self.tool.shape.loops[item.link_id] or (item.repeats and item.items)
        if in_rounds and self._counted() != self.counts:
            moved = self.work_out_all()
            moved.told.add(item.link_id)
            return moved
        return self.look_again(self._conditional(item.link_id), Moved(told={item.link_id}))

    def set_worked_out(self, place: str, *, holds: bool) -> Moved:
        """Say what the enableWhenExpression at *place* says."""
        found = self.tool.find(place)
        if found is None or self.worked_out.get(place, True) is holds:
            self.worked_out[place] = holds
            return Moved()
        self.worked_out[place] = holds
        return self.look_again([found[0]], Moved())

    def set_rounds(self, loop: str, outer: Rounds, number: int) -> Moved:
        """Let a repeating part have at least *number* rounds, answered or not."""
        self._extra[(loop, outer)] = number
        return self.work_out_all()

    def replace_all(self, answers: Answers, loop: str, outer: Rounds) -> Moved:
        """Take other answers, with one round less of a repeating part."""
        self.answers.clear()
        self.answers.update({place: tuple(values) for place, values in answers.items()})
        if (loop, outer) in self._extra:
            self._extra[loop, outer] -= 1
        self.worked_out.clear()
        return self.work_out_all()

    def look_again(self, items: Iterable[Item], moved: Moved) -> Moved:
        """Look at *items* again, and at what depends on those that change, each once a turn."""
        ranks, shape = self.tool.order.ranks, self.tool.shape
        turns: list[tuple[int, str]] = []
        waiting: set[str] = set()

        def wait(item: Item, after: int) -> None:
            if item.link_id not in waiting and ranks[item.link_id] > after:
                waiting.add(item.link_id)
                heappush(turns, (ranks[item.link_id], item.link_id))

        for item in items:
            wait(item, -1)
        while turns:
            rank, link_id = heappop(turns)
            waiting.discard(link_id)
            item = shape.items[link_id]
            if self._look_at(item, moved):
                for following in (*item.items, *self._conditional(link_id)):
                    wait(following, rank)
        return moved

    def _counted(self) -> dict[tuple[str, Rounds], int]:
        return dict(self.tool.shape.count_rounds(self.answers, self._extra))

    def _look_at(self, item: Item, moved: Moved) -> bool:
        """Look at each round of *item*; return whether any is otherwise than before."""
        states = self._enabling.states
        changed = False
        for rounds in self.tool.shape.rounds_of(item.link_id, self.counts):
            place = place_of(item.link_id, rounds)
            before = states.get(place, True)
            states[place] = self._enabling.is_open(item, rounds)
            changed |= self._note(moved, place, before=before, now=states[place])
        return changed

    def _note(self, moved: Moved, place: str, *, before: bool, now: bool) -> bool:
        if before is now:
            return False
        (moved.opened if now else moved.closed).add(place)
        (moved.closed if now else moved.opened).discard(place)
        found = self.tool.find(place)
        if found and answered(self.answers.get(place)):
            moved.told.add(found[0].link_id)
        return True

    def _conditional(self, link_id: str) -> list[Item]:
        names = self.tool.dependents.conditional.get(link_id, ())
        return [self.tool.shape.items[name] for name in names]
