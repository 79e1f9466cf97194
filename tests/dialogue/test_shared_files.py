"""Public forms and responses of others: each opens, or is refused with a code."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse

from careapp.dialogue.check_response import response_problems
from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.evaluator import Evaluator
from careapp.dialogue.export import export_tool
from careapp.dialogue.load import load_tool
from careapp.dialogue.progress import progress
from careapp.dialogue.refusal import ResponseRefusedError, ToolRefusedError
from careapp.dialogue.response import Response, load_response
from careapp.dialogue.sheet import Sheet
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import answered
from careapp.dialogue.write import dump_response, response_bytes
from tests.dialogue import robot

NOW = "2026-11-24T09:30:00+01:00"


def files(shared: Path) -> list[Path]:
    return sorted(path for path in (shared / "data/questionnaires").rglob("*") if path.is_file())


def tools(shared: Path) -> Iterator[tuple[Path, Tool]]:
    for path in files(shared):
        try:
            yield path, load_tool(path.read_bytes())
        except ToolRefusedError:
            continue


def test_every_public_questionnaire_opens_or_is_refused_with_a_code(shared: Path) -> None:
    outcomes: Counter[str] = Counter()
    for path in files(shared):
        try:
            tool = load_tool(path.read_bytes())
        except ToolRefusedError as refused:
            outcomes[refused.code] += 1
            continue
        outcomes["read only" if tool.read_only else "opens"] += 1
        assert {note.link_id for note in tool.all_notes()}.isdisjoint({None})
        assert json.loads(export_tool(tool.source)) == json.loads(path.read_bytes())
        assert load_tool(export_tool(tool.source)) == tool

    assert outcomes == {"opens": 186, "read only": 2, "not-a-questionnaire": 37, "not-json": 1}


def filled(tool: Tool, evaluator: Evaluator) -> Sheet:
    sheet = Sheet(tool, evaluator=evaluator, now=NOW)
    sheet.settle()
    robot.fill(sheet)
    return sheet


def test_a_robot_fills_every_public_questionnaire(shared: Path, evaluator: Evaluator) -> None:
    """Filled, checked, written, read back unchanged, and right by the schema of FHIR."""
    told: Counter[str] = Counter()
    for path, tool in tools(shared):
        if tool.read_only:
            continue
        sheet = filled(tool, evaluator)
        draft = response_bytes(dump_response(tool, sheet.answers))
        given = {place: values for place, values in sheet.answers.items() if answered(values)}
        assert load_response(draft, tool).answers == given, path.name
        done = response_bytes(
            dump_response(tool, sheet.answers, status="completed", worked_out=sheet.worked_out)
        )
        QuestionnaireResponse.model_validate_json(done)
        problems = response_problems(done, tool, evaluator=evaluator, now=NOW)
        told.update(f"{path.name} {p.link_id} {p.code}" for p in problems if p.severity == "error")

    assert told == {}


def test_nothing_of_a_public_questionnaire_is_silently_missing(shared: Path) -> None:
    """Each item of the file is an item, or a text folded into the one above."""
    for path, tool in tools(shared):
        shown = sum(1 + len(i.help) + len(i.prompts) + bool(i.unit_text) for i in tool.walk())
        assert shown >= path.read_bytes().count(b'"linkId"'), path.name


def responses(shared: Path) -> Iterator[tuple[Path, Response]]:
    for path in files(shared):
        try:
            yield path, load_response(path.read_bytes())
        except ResponseRefusedError:
            continue


def test_every_public_response_opens(shared: Path) -> None:
    outcomes: Counter[str] = Counter()
    for path in files(shared):
        try:
            response = load_response(path.read_bytes())
        except ResponseRefusedError as refused:
            outcomes[refused.code] += 1
            continue
        outcomes["opens"] += 1
        assert response.lines
        told = Counter(value for line in response.lines for value in line.values)
        kept = Counter(value for values in response.answers.values() for value in values)
        assert kept == told

    assert outcomes == {"opens": 37, "not-a-response": 188, "not-json": 1}


def test_every_public_response_held_against_a_tool_keeps_all_its_answers(shared: Path) -> None:
    """Also against a form of another version, or another form: nothing is lost."""
    others = [tool for _, tool in tools(shared)][::25]
    for path, response in responses(shared):
        for tool in others:
            read = load_response(path.read_bytes(), tool)
            back = load_response(response_bytes(dump_response(tool, read.answers)), tool)
            before = Counter(str(v) for values in response.answers.values() for v in values)
            after = Counter(str(v) for values in back.answers.values() for v in values)
            assert after == before, (path.name, tool.url)
            assert list(response_problems(path.read_bytes(), tool))


@pytest.mark.parametrize("status", ["in-progress", "completed"])
def test_what_is_open_is_what_can_be_answered(shared: Path, status: str) -> None:
    for path, tool in tools(shared):
        enabled = enabled_items(tool, {})
        assert progress(tool, {}).questions <= len(enabled), path.name
        written = dump_response(tool, {}, status=status)
        assert "item" not in written, path.name
