"""Checking answers against their tool: every problem, never only the first."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from careapp.dialogue.check_values import value_problems
from careapp.dialogue.enablement import NOTHING_WORKED_OUT, enabled_items
from careapp.dialogue.item import UNANSWERABLE, Item, ItemKind
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.problem import NO_LIMITS, Limits, Problem, Severity, problem_at
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import (
    Answers,
    AnswerValue,
    answered,
)

LimitsAt = Callable[[str], Limits]


def no_limits(_place: str) -> Limits:
    """Return that nothing was worked out."""
    return NO_LIMITS


def problems(
    tool: Tool,
    answers: Answers,
    worked_out: Mapping[str, bool] = NOTHING_WORKED_OUT,
    limits: LimitsAt = no_limits,
) -> Iterator[Problem]:
    """Yield every problem of *answers*, in order of the tool.

    Errors: those of ``value_problems`` and ``occurrence_problems``. Warnings:
    ``answered-but-disabled``, ``unknown-question`` (nothing is thrown away, and both are
    printed), ``pattern-not-checked``, ``options-not-checked``.

    Args:
        tool: The tool.
        answers: By place.
        worked_out: What enableWhenExpressions say, by place.
        limits: What was worked out for a place besides.
    """
    enabled = enabled_items(tool, answers, worked_out)
    counts = tool.shape.count_rounds(answers)
    for link_id, item in tool.by_link_id.items():
        if item.kind is ItemKind.GROUP and (item.required or item.min_occurs or item.max_occurs):
            yield from _of_group(tool, item, answers, enabled)
        for rounds in tool.shape.rounds_of(link_id, counts):
            place = place_of(link_id, rounds)
            given = answered(answers.get(place))
            if place in enabled:
                yield from item_problems(item, given, rounds, limits(place))
            elif given:
                yield problem_at(item.link_id, "answered-but-disabled", rounds, Severity.WARNING)
    for place, values in answers.items():
        if tool.find(place) is None and answered(values):
            yield Problem(place, "unknown-question", Severity.WARNING)


def _of_group(
    tool: Tool, item: Item, answers: Answers, enabled: Collection[str]
) -> Iterator[Problem]:
    """Yield what is wrong with how often a group is answered, in each round around it."""
    under = {one.link_id for one in item.walk()}
    depth = len(tool.shape.loops[item.link_id]) - item.repeats
    answered_in: dict[Rounds, set[Rounds]] = {}
    for place, values in answers.items():
        found = tool.find(place) if answered(values) else None
        if found and found[0].link_id in under:
            rounds = found[1]
            answered_in.setdefault(rounds[:depth], set()).add(rounds[: depth + item.repeats])
    for outer in sorted({(1,) * depth, *answered_in}):
        first = place_of(item.link_id, (*outer, 1) if item.repeats else outer)
        if first in enabled:
            yield from occurrence_problems(item, len(answered_in.get(outer, ())), outer)


def item_problems(
    item: Item, values: Sequence[AnswerValue], rounds: Rounds = (), limits: Limits = NO_LIMITS
) -> Iterator[Problem]:
    """Yield the problems of the answers to one enabled question that can be answered here."""
    if item.kind not in UNANSWERABLE and not item.hidden:
        given = answered(values)
        yield from occurrence_problems(item, len(given), rounds)
        yield from value_problems(item, given, rounds, limits)


def occurrence_problems(item: Item, count: int, rounds: Rounds = ()) -> Iterator[Problem]:
    """Yield what is wrong with how often a question, or a group, is answered.

    Codes: ``required``, ``too-few-answers``, ``too-many-answers``.
    """
    most = (item.max_occurs if item.repeats else 1) or count
    least = item.min_occurs or 0
    if not count and item.required and not item.read_only:
        yield problem_at(item.link_id, "required", rounds)
    elif count and count < least:
        yield problem_at(item.link_id, "too-few-answers", rounds, minimum=least)
    if count > most:
        yield problem_at(item.link_id, "too-many-answers", rounds, maximum=most)
