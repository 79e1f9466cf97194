"""Checking a whole response against its tool, as the rules of FHIR say it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from careapp.dialogue.check_build import Build
from careapp.dialogue.evaluator import Evaluator
from careapp.dialogue.fhir import nodes
from careapp.dialogue.focus import NOTHING_FROM_OUTSIDE
from careapp.dialogue.problem import Problem, Severity
from careapp.dialogue.response import Response, load_response
from careapp.dialogue.sheet import Sheet
from careapp.dialogue.tool import Tool

_STATUSES = frozenset({"in-progress", "completed", "amended", "entered-in-error", "stopped"})
_UNFINISHED = frozenset({"in-progress", "stopped", "entered-in-error"})
_MILD = frozenset(
    {
        "required",
        "too-few-answers",
        "too-short",
        "pattern",
        "constraint",
        "answered-but-disabled",
        "unknown-question",
        "empty-answer",
        "other-tool",
    }
)
"""What a response that is still being filled in may well show."""


def response_problems(
    data: bytes,
    tool: Tool | None,
    *,
    evaluator: Evaluator | None = None,
    now: str = "",
    launch: Mapping[str, object] = NOTHING_FROM_OUTSIDE,
) -> Iterator[Problem]:
    """Yield every problem of a response, first of the whole, then in its own order.

    Besides the codes of ``careapp.dialogue.check``: ``status-unknown``, ``unknown-tool``,
    ``tool-not-named``, ``other-tool``, ``other-version``, ``tool-not-active`` for the whole;
    ``missing-link-id``, ``unknown-question``, ``misplaced-question``, ``out-of-order``,
    ``repeated-item``, ``answer-to-group``, ``answer-to-display``, ``nested-outside-answer``,
    ``empty-answer``, ``several-values``, ``malformed-value``, ``answered-but-disabled``,
    ``constraint`` and ``not-checked``. What a completed response must not have is a warning
    in one that is in progress, where it may still be put right by going on.

    Source: FHIR R4, QuestionnaireResponse (invariants, and the notes on comparing a response
    with its Questionnaire); SDC, form behaviour.

    Args:
        data: The response as a JSON file.
        tool: What it answers; None when it is not known.
        evaluator: For expressions; without one they are not checked, and said so.
        now: ISO date-time with zone, for ``now()`` and ``today()``.
        launch: Values from outside the form, by name.

    Raises:
        ResponseRefusedError: *data* is no response.
    """
    response = load_response(data, tool)
    is_mild = response.status in _UNFINISHED
    found = [*_of_whole(response, tool)]
    if tool:
        sheet = Sheet(
            tool, response.answers, evaluator=evaluator, now=now, launch=launch, fills_in=False
        )
        found += _of_parts(response, tool, sheet)
    for problem in found:
        mild = is_mild and problem.code in _MILD
        yield replace(problem, severity=Severity.WARNING) if mild else problem


def _of_whole(response: Response, tool: Tool | None) -> Iterator[Problem]:
    if response.status not in _STATUSES:
        yield Problem("", "status-unknown", context={"status": response.status})
    if tool is None:
        yield Problem("", "unknown-tool", Severity.WARNING, {"url": response.tool_url})
    elif not response.tool_url:
        yield Problem("", "tool-not-named", Severity.WARNING)
    elif tool.url and response.tool_url != tool.url:
        yield Problem("", "other-tool", context={"url": response.tool_url})
    elif tool.version and response.tool_version not in {"", tool.version}:
        versions = {"version": response.tool_version, "wanted": tool.version}
        yield Problem("", "other-version", Severity.WARNING, versions)
    if tool and tool.status in {"draft", "retired"}:
        yield Problem("", "tool-not-active", Severity.WARNING, {"status": tool.status})


def _of_parts(response: Response, tool: Tool, sheet: Sheet) -> Iterator[Problem]:
    sheet.settle()
    given = nodes(response.resource.get("item"))
    yield from Build(tool, sheet).items(given, tool.items, (), "")
    yield from sheet.rules_broken()
    for note in sheet.notes():
        yield Problem(note.link_id, "not-checked", Severity.WARNING, {"detail": note.detail})
    if tool.works_out and not sheet.works_out:
        yield Problem("", "not-checked", Severity.WARNING, {"detail": "expressions"})
