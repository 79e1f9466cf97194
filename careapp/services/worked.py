"""What a dialogue tool works out of its answers by formulas and rules."""

import atexit
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from careapp.dialogue.item import Option
from careapp.dialogue.problem import Limits, Problem
from careapp.dialogue.stored_rounds import Numbering, Spot, counted_answers, number_rounds
from careapp.dialogue.text import Text
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, AnswerValue
from careapp.domain.informer import Voice
from careapp.services.asked import enabled
from careapp.services.conversation import Conversation, stored_answers
from careapp.services.desk import Desk

if TYPE_CHECKING:
    from careapp.dialogue.evaluator import Evaluator
    from careapp.dialogue.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """What came of the formulas of a tool; a reading, never written.

    Attributes:
        holds: What the conditions say that are formulas, by stored place, as all is here.
        open: Stored places of what stands open.
        answers: What was worked out and nobody said, of the answers of all voices together.
        apart: The same of each voice alone, where two answered a question differently: then
            nothing is worked out of both together.
        texts: Questions whose words were worked out.
        options: Answers offered, where that was worked out.
        limits: What answers are held against, where that was worked out.
        broken: What is said of rules that do not hold.
        places: All that there was to look at.
    """

    holds: Mapping[str, bool] = field(default_factory=dict)
    open: frozenset[str] = frozenset()
    answers: Mapping[str, tuple[AnswerValue, ...]] = field(default_factory=dict)
    apart: Mapping[Voice, Mapping[str, tuple[AnswerValue, ...]]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, tuple[Option, ...]] = field(default_factory=dict)
    limits: Mapping[str, Limits] = field(default_factory=dict)
    broken: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    places: frozenset[str] = frozenset()


NOTHING_WORKED = Worked()


def work_out(
    desk: Desk,
    conversation: Conversation,
    tool: Tool,
    *,
    language: str,
    numbering: Numbering | None = None,
) -> Worked:
    """Return what *tool* works out of all that was answered.

    It may take as long as its formulas are given, so it must not run where one types. What
    cannot be worked out is left as it is: the question stands open, the answer is empty.

    Args:
        desk: For the time.
        conversation: With all that was answered.
        tool: One of its tools.
        language: Of the texts.
        numbering: The rounds that stand there, also those in which nothing is answered: they
            are asked, but count for nothing.
    """
    if not tool.works_out:
        return Worked(open=enabled(conversation, tool, numbering=numbering))
    stored = stored_answers(conversation, tool)
    told = number_rounds(tool, stored)
    counting = _settled(desk, told, stored)
    asking = counting
    if numbering is not None and numbering.known != told.known:
        asking = _settled(desk, numbering, stored)
    shown = numbering or told
    places = shown.counted_places
    spots = [spot for spot in shown.spots() if spot.item.computed]
    apart = _apart(desk, conversation, told)
    return Worked(
        holds={p: asking.worked_out[at] for p, at in places.items() if at in asking.worked_out},
        open=frozenset(place for place, at in places.items() if asking.is_open(at)),
        answers={} if apart else _answers(counting, told, stored),
        apart=apart,
        texts={s.place: asking.text(s.counted_place, language) for s in spots if _has_text(s)},
        options={s.place: asking.options(s.counted_place) for s in spots if _is_filtered(s)},
        limits={s.place: asking.limits(s.counted_place) for s in spots if _is_limited(s)},
        broken=_told(counting, told, language),
        places=frozenset(places),
    )


def _settled(desk: Desk, numbering: Numbering, stored: Answers) -> "Sheet":
    """Return all that is worked out of the rounds that stand there."""
    from careapp.dialogue.sheet import Sheet  # noqa: PLC0415 - few tools need it, no start does

    sheet = Sheet(
        numbering.tool,
        counted_answers(numbering, stored),
        evaluator=_evaluator(),
        now=desk.clock.now().isoformat(timespec="seconds"),
        at_least=numbering.counts(),
    )
    sheet.settle()
    return sheet


def _apart(
    desk: Desk, conversation: Conversation, numbering: Numbering
) -> dict[Voice, dict[str, tuple[AnswerValue, ...]]]:
    """Return what is worked out of each voice alone; nothing where no two of them differ."""
    tool = numbering.tool
    given = {voice: stored_answers(conversation, tool, voice) for voice in Voice}
    said = {voice: answers for voice, answers in given.items() if answers}
    differ = any(
        one[place] != other[place]
        for one, other in combinations(said.values(), 2)
        for place in one.keys() & other.keys()
    )
    if not differ:
        return {}
    return {v: _answers(_settled(desk, numbering, s), numbering, s) for v, s in said.items()}


def _answers(
    sheet: "Sheet", numbering: Numbering, stored: Answers
) -> dict[str, tuple[AnswerValue, ...]]:
    """Return what was worked out and nobody said."""
    said = counted_answers(numbering, stored)
    found = {}
    for spot in numbering.spots():
        at = spot.counted_place
        if spot.item.computed.value and at not in said and sheet.is_open(at):
            found[spot.place] = sheet.answers.get(at, ())
    return {place: values for place, values in found.items() if values}


def _has_text(spot: Spot) -> bool:
    return spot.item.computed.text is not None


def _is_filtered(spot: Spot) -> bool:
    return bool(spot.item.computed.options or spot.item.computed.toggles)


def _is_limited(spot: Spot) -> bool:
    computed = spot.item.computed
    return computed.minimum is not None or computed.maximum is not None or _is_filtered(spot)


def _told(sheet: "Sheet", numbering: Numbering, language: str) -> dict[str, tuple[str, ...]]:
    stored = {at: place for place, at in numbering.counted_places.items()}
    found: dict[str, tuple[str, ...]] = {}
    for problem in sheet.rules_broken():
        place = stored.get(problem.place, problem.place)
        found[place] = (*found.get(place, ()), _words(problem, language))
    return found


def _words(problem: Problem, language: str) -> str:
    human = problem.context.get("human")
    return human.in_language(language) if isinstance(human, Text) else ""


@cache
def _evaluator() -> "Evaluator":
    """Return the one process that works out formulas, for the whole program."""
    from careapp.dialogue.evaluator import Evaluator  # noqa: PLC0415 - as above

    evaluator = Evaluator()
    atexit.register(evaluator.close)
    return evaluator
