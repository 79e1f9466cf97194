"""Which items stand open, given the answers so far."""

from collections.abc import Mapping
from dataclasses import dataclass

from careapp.dialogue.conditions import condition_holds
from careapp.dialogue.item import Item
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.shape import NO_COUNTS, RoundCounts
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, AnswerValue, answered

NOTHING_WORKED_OUT: Mapping[str, bool] = {}


def enabled_items(
    tool: Tool,
    answers: Answers,
    worked_out: Mapping[str, bool] = NOTHING_WORKED_OUT,
    at_least: RoundCounts = NO_COUNTS,
) -> frozenset[str]:
    """Return the places of the items that are enabled: linkIds, ``#`` and rounds in later rounds.

    Each item is looked at once in each round. What stands under a disabled item is disabled,
    and a disabled question counts as unanswered. Where conditions depend on each other in a
    circle, the answers count as they stand (FHIR R4, Questionnaire ``enableWhen``).

    Args:
        tool: The tool.
        answers: By place.
        worked_out: What expressions say, by place; one that is not there holds.
        at_least: Rounds that stand there, answered or not.
    """
    counts = tool.shape.count_rounds(answers, at_least)
    enabling = Enabling(tool, answers, counts, {}, worked_out)
    enabling.work_out_all()
    return frozenset(place for place, is_open in enabling.states.items() if is_open)


@dataclass(slots=True)
class Enabling:
    """One way through a tool.

    Attributes:
        counts: How many rounds each repeating part has.
        states: Whether each place is open, as far as is known.
        worked_out: What expressions say, by place.
    """

    tool: Tool
    answers: Answers
    counts: RoundCounts
    states: dict[str, bool]
    worked_out: Mapping[str, bool]

    def work_out_all(self) -> None:
        """Look at each item once, in each round."""
        for item in self.tool.order.items:
            for rounds in self.tool.shape.rounds_of(item.link_id, self.counts):
                self.states[place_of(item.link_id, rounds)] = self.is_open(item, rounds)

    def is_open(self, item: Item, rounds: Rounds) -> bool:
        """Return whether *item* is enabled in *rounds*, by what *states* say of the others."""
        shape, ranks = self.tool.shape, self.tool.order.ranks
        parent = shape.parents.get(item.link_id)
        if parent is not None and ranks[parent] < ranks[item.link_id]:
            above = place_of(parent, rounds[: len(shape.loops[parent])])
            if not self.states.get(above, True):
                return False
        if item.computed.enabled and not self.worked_out.get(place_of(item.link_id, rounds), True):
            return False
        if not item.enable_when:
            return True
        results = (
            condition_holds(condition, self._given(item, rounds, condition.question))
            for condition in item.enable_when
        )
        return any(results) if item.enable_any else all(results)

    def _given(self, item: Item, rounds: Rounds, question: str) -> tuple[AnswerValue, ...]:
        shape, ranks = self.tool.shape, self.tool.order.ranks
        if question not in shape.items:
            return ()
        as_it_stands = ranks[question] >= ranks[item.link_id]
        if not shape.loops[question]:
            return self._at(question, as_it_stands=as_it_stands)
        reached = shape.rounds_reached(item.link_id, rounds, question, self.counts)
        places = (place_of(question, other) for other in reached)
        return tuple(v for place in places for v in self._at(place, as_it_stands=as_it_stands))

    def _at(self, place: str, *, as_it_stands: bool) -> tuple[AnswerValue, ...]:
        is_open = as_it_stands or self.states.get(place, True)
        return answered(self.answers.get(place)) if is_open else ()
