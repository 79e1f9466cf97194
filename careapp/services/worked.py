"""What a dialogue tool works out of its answers by formulas and rules."""

import atexit
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.item import Item, Option
from careapp.dialogue.problem import Problem
from careapp.dialogue.text import Text
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue
from careapp.services.conversation import Conversation, given_answers
from careapp.services.desk import Desk

if TYPE_CHECKING:
    from careapp.dialogue.evaluator import Evaluator
    from careapp.dialogue.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """What came of the formulas of a tool; a reading, never written.

    Attributes:
        holds: What the conditions say that are formulas, by linkId.
        open: LinkIds of what stands open.
        answers: What was worked out and nobody said, by linkId.
        texts: Questions whose words were worked out, by linkId.
        options: Answers offered, where that was worked out, by linkId.
        broken: What is said of rules that do not hold, by linkId.
    """

    holds: Mapping[str, bool] = field(default_factory=dict)
    open: frozenset[str] = frozenset()
    answers: Mapping[str, tuple[AnswerValue, ...]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, tuple[Option, ...]] = field(default_factory=dict)
    broken: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


NOTHING_WORKED = Worked()


def work_out(desk: Desk, conversation: Conversation, tool: Tool, *, language: str) -> Worked:
    """Return what *tool* works out of all that was answered.

    It may take as long as its formulas are given, so it must not run where one types. What
    cannot be worked out is left as it is: the question stands open, the answer is empty.
    """
    given = given_answers(conversation, tool)
    if not tool.works_out:
        return Worked(open=enabled_items(tool, given))
    from careapp.dialogue.sheet import Sheet  # noqa: PLC0415 - few tools need it, no start does

    now = desk.clock.now().isoformat(timespec="seconds")
    sheet = Sheet(tool, given, evaluator=_evaluator(), now=now)
    sheet.settle()
    items = [item for item in tool.walk() if item.computed]
    return Worked(
        holds=dict(sheet.worked_out),
        open=sheet.open_places(),
        answers={
            item.link_id: sheet.answers[item.link_id]
            for item in items
            if item.computed.value
            and item.link_id not in given
            and sheet.is_open(item.link_id)
            and sheet.answers.get(item.link_id)
        },
        texts={i.link_id: sheet.text(i.link_id, language) for i in items if i.computed.text},
        options={i.link_id: sheet.options(i.link_id) for i in items if _is_filtered(i)},
        broken=_told(sheet, language),
    )


def _is_filtered(item: Item) -> bool:
    return bool(item.computed.options or item.computed.toggles)


def _told(sheet: "Sheet", language: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for problem in sheet.rules_broken():
        words = _words(problem, language)
        found[problem.link_id] = (*found.get(problem.link_id, ()), words)
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
