"""A form being filled in: answers, what stands open, what is worked out."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from careapp.dialogue.asking import TOO_SLOW, Outcome
from careapp.dialogue.change import Change
from careapp.dialogue.check import problems
from careapp.dialogue.dependents import Use, Working
from careapp.dialogue.evaluator import Evaluator
from careapp.dialogue.focus import NOTHING_FROM_OUTSIDE, Seen
from careapp.dialogue.item import Item, Note, Option
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.problem import NO_LIMITS, Limits, Problem
from careapp.dialogue.progress import Progress, progress
from careapp.dialogue.rounds import place_without, without_round
from careapp.dialogue.shape import NO_COUNTS, RoundCounts
from careapp.dialogue.standing import Moved, Standing
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import NO_ANSWERS, Answers, AnswerValue, answered
from careapp.dialogue.verdicts import as_truth
from careapp.dialogue.worked import Worked
from careapp.dialogue.worth import as_answers

_MOST_SLOW = 5
"""Expressions of one form that are waited for until they are ended."""

_MOST_TURNS = 4
"""How often one expression is worked out in one go; more would be a circle."""


class Sheet:
    """A form being filled in.

    ``put`` is quick and never waits: it keeps an answer and says what opened and closed.
    ``settle`` then works out what depends on it by expressions, and may take as long as the
    evaluator is given; it must not run on a thread that draws. The two take turns: a sheet
    belongs to one thread at a time.

    Args:
        tool: The tool.
        answers: Those so far, by place.
        evaluator: Works out expressions; without one they are passed over, and what hangs on
            them stands open.
        now: ISO date-time with zone, for ``now()`` and ``today()``.
        launch: Values from outside the form, by name (SDC launchContext).
        by_hand: Places of calculated answers that somebody has written over; when it is not
            known, those whose answer is another than is worked out at first.
        fills_in: Whether answers are worked out; without, only what is open and what holds.
        at_least: Rounds that stand there, answered or not.
    """

    def __init__(
        self,
        tool: Tool,
        answers: Answers = NO_ANSWERS,
        *,
        evaluator: Evaluator | None = None,
        now: str = "",
        launch: Mapping[str, object] = NOTHING_FROM_OUTSIDE,
        by_hand: Collection[str] | None = None,
        fills_in: bool = True,
        at_least: RoundCounts = NO_COUNTS,
    ) -> None:
        self.tool = tool
        self._standing = Standing(tool, answers, at_least)
        self._evaluator = evaluator
        self._now = now
        self._launch = launch
        self._stale: set[Working] = set(tool.dependents.workings)
        self._by_hand: set[str] = set(by_hand or ())
        self._begun: set[str] = set(self._standing.answers)
        self._unsure = set(self._standing.answers) if by_hand is None else set[str]()
        self._fills_in = fills_in
        self._slow = 0
        self._worked = Worked(tool.language)

    @property
    def answers(self) -> Mapping[str, tuple[AnswerValue, ...]]:
        """The answers by place, with those that were worked out."""
        return self._standing.answers

    @property
    def worked_out(self) -> Mapping[str, bool]:
        """What enableWhenExpressions say, by place."""
        return self._standing.worked_out

    @property
    def works_out(self) -> bool:
        """Whether there is somebody to work out expressions."""
        return self._evaluator is not None

    @property
    def is_settled(self) -> bool:
        """Whether nothing waits to be worked out."""
        return not (self._stale and self._evaluator)

    def is_open(self, place: str) -> bool:
        """Return whether the item at *place* is enabled."""
        return self._standing.states.get(place, False)

    def open_places(self) -> frozenset[str]:
        """Return every place that is enabled, as ``enabled_items`` does."""
        return frozenset(place for place, is_open in self._standing.states.items() if is_open)

    def rounds(self, link_id: str) -> list[Rounds]:
        """Return the rounds in which an item stands now, in order; at least the first."""
        return self.tool.shape.rounds_of(link_id, self._standing.counts)

    def options(self, place: str) -> tuple[Option, ...]:
        """Return the answers offered at *place*; those worked out go before those written."""
        found = self.tool.find(place)
        if found is None:
            return ()
        worked_out = self._worked.options(place, found[0])
        return found[0].options if worked_out is None else worked_out

    def text(self, place: str, language: str) -> str:
        """Return the question at *place* in words, worked out where the form does so."""
        found = self.tool.find(place)
        return self._worked.text(place) or (found[0].text.in_language(language) if found else "")

    def limits(self, place: str) -> Limits:
        """Return what the answers at *place* are held against, as far as it is worked out."""
        found = self.tool.find(place)
        return self._worked.limits(place, found[0]) if found else NO_LIMITS

    def notes(self) -> tuple[Note, ...]:
        """Return what could not be worked out, for the author; it never stops the form."""
        return self._worked.notes()

    def problems(self) -> Iterator[Problem]:
        """Yield every problem of the answers, with the constraints that do not hold."""
        yield from problems(self.tool, self.answers, self.worked_out, self.limits)
        yield from self.rules_broken()

    def rules_broken(self) -> Iterator[Problem]:
        """Yield the constraints that do not hold, and nothing else."""
        yield from self._worked.broken()

    def progress(self) -> Progress:
        """Return how far the form has come."""
        return progress(self.tool, self.answers, self.worked_out)

    def put(self, place: str, values: Sequence[AnswerValue]) -> Change:
        """Keep the answers given at *place* by hand; none takes them away.

        A calculated answer that is written over stays as it is written, until it is emptied.
        """
        (self._by_hand.add if answered(values) else self._by_hand.discard)(place)
        self._begun.add(place)
        found = self.tool.find(place)
        if found and found[0].computed.value and place not in self._by_hand:
            self._stale.update(w for w in self._own(found[0].link_id) if w.use is Use.VALUE)
        change = Change()
        self._take_in(self._standing.put(place, values), change)
        return change

    def add_round(self, loop: str, outer: Rounds = ()) -> Rounds:
        """Let a repeating group be answered once more; return its new rounds.

        Args:
            loop: LinkId of the group.
            outer: The rounds around it; none at the top.
        """
        number = self._standing.counts.get((loop, outer), 1) + 1
        self._take_in(self._standing.set_rounds(loop, outer, number), Change())
        group = self.tool.by_link_id[loop]
        self._stale.update(w for item in group.walk() for w in self._own(item.link_id))
        return (*outer, number)

    def drop_round(self, loop: str, gone: Rounds) -> Change:
        """Take out one round of a repeating part with its answers; the later ones move up.

        Args:
            loop: LinkId of the group, or of the question one of whose answers goes.
            gone: The rounds down to and with that of *loop*.
        """

        def moved(places: set[str]) -> set[str]:
            found = (place_without(self.tool, place, loop, gone) for place in places)
            return {place for place in found if place is not None}

        answers = without_round(self.tool, self.answers, loop, gone)
        self._by_hand, self._begun = moved(self._by_hand), moved(self._begun)
        self._unsure = moved(self._unsure)
        self._worked = Worked(self.tool.language)
        self._stale = set(self.tool.dependents.workings)
        change = Change()
        change.add(self._standing.replace_all(answers, loop, gone[:-1]))
        return change

    def settle(self) -> Change:
        """Work out what waits, in order of dependence, and return what came of it.

        A form of which much takes too long is given up: the rest is told of and left out.
        """
        change = Change()
        turns: Counter[Working] = Counter()
        while self._stale and self._evaluator:
            if self._slow >= _MOST_SLOW:
                self._give_up()
                break
            working = min(self._stale, key=lambda one: one.turn)
            self._stale.discard(working)
            turns[working] += 1
            if turns[working] <= _MOST_TURNS:
                self._work_out(working, self._evaluator, change)
        return change

    def _work_out(self, working: Working, evaluator: Evaluator, change: Change) -> None:
        standing = self._standing
        for rounds in self.rounds(working.link_id) if working.link_id else [()]:
            place = place_of(working.link_id, rounds)
            if self._is_idle(working, place):
                continue
            seen = Seen(
                self.tool,
                standing.answers,
                standing.counts,
                standing.states,
                self._now,
                self._launch,
            )
            outcome = evaluator.evaluate(seen.request(working.expression, working.link_id, rounds))
            self._worked.succeed(working, place)
            self._slow += outcome.failure == TOO_SLOW
            if outcome.failure:
                self._worked.fail(working, place, outcome.failure, outcome.detail)
            else:
                self._apply(working, place, outcome, change)

    def _give_up(self) -> None:
        for left in self._stale:
            self._worked.fail(left, left.link_id, TOO_SLOW, left.expression.text)
        self._stale.clear()

    def _is_idle(self, working: Working, place: str) -> bool:
        """Return whether there is nothing to work out: an answer given, a circle, a closed item."""
        match working.use:
            case Use.INITIAL:
                return place in self._begun or not self._fills_in
            case Use.VALUE:
                is_circle = working.link_id in self.tool.order.circular
                return place in self._by_hand or is_circle or not self._fills_in
            case Use.ENABLED:
                return False
            case _:
                return bool(working.link_id) and not self.is_open(place)

    def _apply(self, working: Working, place: str, outcome: Outcome, change: Change) -> None:
        item, rounds = self.tool.find(place) or (None, ())
        if working.use is Use.CONSTRAINT:
            rule = (item or self.tool).computed.constraints[working.number]
            given = bool(answered(self.answers.get(place)))
            self._worked.hold(working, place, rule, outcome, rounds, given=given)
        elif item is None:
            return
        elif working.use is Use.ENABLED:
            self._enable(working, place, outcome, change)
        elif working.use in {Use.INITIAL, Use.VALUE}:
            self._calculate(working, place, item, outcome, change)
        elif self._worked.look(working, place, item, outcome):
            change.looks.add(place)

    def _enable(self, working: Working, place: str, outcome: Outcome, change: Change) -> None:
        holds = as_truth(outcome.values)
        if holds is None:
            self._worked.fail(working, place, "expression-failed", working.expression.text)
        moved = self._standing.set_worked_out(place, holds=holds is not False)
        self._take_in(moved, change)

    def _calculate(
        self, working: Working, place: str, item: Item, outcome: Outcome, change: Change
    ) -> None:
        values = as_answers(item, outcome.values)
        if values is None:
            self._worked.fail(working, place, "expression-failed", working.expression.text)
            values = ()
        self._begun.add(place)
        if place in self._unsure:
            self._unsure.discard(place)
            if not item.read_only and values != self.answers.get(place, ()):
                self._by_hand.add(place)
                return
        if values != self.answers.get(place, ()):
            change.answers[place] = values
            self._take_in(self._standing.put(place, values), change)

    def _take_in(self, moved: Moved, change: Change) -> None:
        """Note what opened and closed, and let everything that read it wait its turn."""
        change.add(moved)
        readers = self.tool.dependents
        if moved.told:
            self._stale.update(readers.readers_of_all)
        for link_id in moved.told:
            self._stale.update(readers.readers.get(link_id, ()))
        for place in moved.opened:
            if found := self.tool.find(place):
                self._stale.update(self._own(found[0].link_id))

    def _own(self, link_id: str) -> tuple[Working, ...]:
        return self.tool.dependents.own.get(link_id, ())
