"""Which rounds stand on the screen: those with an answer, those offered again, those added."""

from collections.abc import Iterable

from careapp.dialogue.places import MAX_ROUND, Rounds
from careapp.dialogue.stored_rounds import (
    Numbering,
    Round,
    fresh_number,
    is_in,
    number_rounds,
    rounds_around,
)
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers
from careapp.services.conversation import Conversation, Key, stored_answers


class StandingRounds:
    """The rounds of one tool on one screen.

    A round that was added and is still empty is known here alone: it is stored with its
    first answer.

    Attributes:
        numbering: All rounds that stand there, in order.
        stored: What is answered, by the place that it is stored at.
    """

    def __init__(self, tool: Tool) -> None:
        self._tool = tool
        self.stored: Answers = {}
        self._ever: frozenset[str] = frozenset()
        self._offered: frozenset[Round] = frozenset()
        self._added: set[Round] = set()
        self._written: set[str] = set()
        self._left_out: set[Round] = set()
        self.numbering = Numbering(tool, fills_up=True)

    def learn(self, conversation: Conversation) -> None:
        """Take in what is answered."""
        self.stored = stored_answers(conversation, self._tool)
        self._ever = frozenset(k.link_id for k in conversation.answers if k.tool == self._tool.url)
        self._number()

    def offer(self, keys: Iterable[Key]) -> None:
        """Take in where answers of an earlier visit are offered."""
        places = {key.link_id for key in keys if key.tool == self._tool.url}
        self._offered = frozenset(r for place in places for r in rounds_around(self._tool, place))
        self._number()

    def add(self, loop: str, outer: Rounds) -> Round:
        """Let one more round stand there, after all others."""
        numbers = self.numbering.numbers(loop, outer)
        self._added |= {Round(loop, (*outer, number)) for number in numbers}
        new = Round(loop, (*outer, fresh_number({*numbers, *self._taken(loop, outer)})))
        self._added.add(new)
        self._number()
        return new

    def reveal(self, place: str) -> None:
        """Let the rounds of a place stand there, because somebody writes in them or goes there."""
        around = set(rounds_around(self._tool, place))
        self._left_out -= around
        if not around <= self._added:
            self._added |= around
            self._number()

    def leave_out(self, one: Round) -> None:
        """Let a round stand there only for the answers it has."""
        self._added = {other for other in self._added if not self._is_in(other, one)}
        self._left_out.add(one)
        self._written = {place for place in self._written if not is_in(self._tool, place, one)}
        self._number()

    def note_written(self, place: str) -> None:
        """Note that somebody writes at a place: it stays, also when it is emptied."""
        if place not in self._written:
            self._written.add(place)
            self.reveal(place)

    def has_answers(self, one: Round) -> bool:
        """Return whether anything is answered in a round, or was written in it."""
        return any(is_in(self._tool, place, one) for place in (*self.stored, *self._written))

    def can_add(self, loop: str, outer: Rounds) -> bool:
        """Return whether the tool lets there be one more."""
        most = min(self._tool.shape.items[loop].max_occurs or MAX_ROUND, MAX_ROUND)
        return len(self.numbering.numbers(loop, outer)) < most

    def can_leave_out(self, one: Round) -> bool:
        """Return whether one less would stand there, or its answers can be taken back."""
        least = max(self._tool.shape.items[one.loop].min_occurs or 1, 1)
        more = len(self.numbering.numbers(one.loop, one.outer)) > least
        return more or self.has_answers(one)

    def _number(self) -> None:
        offered = {one for one in self._offered if not self._is_left_out(one)}
        self.numbering = number_rounds(
            self._tool, self.stored, {*self._added, *offered}, fills_up=True
        )

    def _is_left_out(self, one: Round) -> bool:
        return any(self._is_in(one, other) for other in self._left_out)

    def _is_in(self, one: Round, other: Round) -> bool:
        """Return whether a round is another one, or stands in it."""
        loops = (*self._tool.shape.loops[one.loop], one.loop)
        depth = len(other.rounds)
        return one.rounds[:depth] == other.rounds and other.loop in loops[:depth]

    def _taken(self, loop: str, outer: Rounds) -> set[int]:
        """Return every number that was ever given: a round that was taken out may come back."""
        found = set()
        for place in self._ever:
            around = rounds_around(self._tool, place)
            found |= {one.number for one in around if (one.loop, one.outer) == (loop, outer)}
        return found
