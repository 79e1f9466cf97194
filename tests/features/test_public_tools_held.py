"""Public FHIR Questionnaires asked at visits: answered, checked, stored, printed, handed on."""

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse

from careapp.dialogue.check_response import response_problems
from careapp.dialogue.evaluator import Evaluator
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.response import load_response
from careapp.dialogue.sheet import Sheet
from careapp.dialogue.stored_rounds import find_stored, has_lines, has_ticks, tick_number
from careapp.dialogue.ticks import tick_key
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue, answered
from careapp.dialogue.wording import answer_text
from careapp.domain.answer import Said
from careapp.domain.dialogue_tool import Stage
from careapp.domain.identity import VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.problems import InvalidRecordError
from careapp.services.closing import close_visit
from careapp.services.conversation import Key, open_conversation
from careapp.services.desk import Desk
from careapp.services.printing import PaperKind, make_paper
from careapp.services.responses import responses_file
from careapp.services.saying import finish_typing, keep_typing, typed
from careapp.services.tool_life import import_tool, move_tool, read_tool
from careapp.services.visits import begin_visit, plan_visit
from careapp.system.home import Home
from careapp.ui.topics.editor import Given
from careapp.ui.topics.spoken import said_of
from tests.dialogue import robot
from tests.features.laptop import next_visit, opened
from tests.reports.reading import read, squeezed

CASEWORKER = Informer.CASEWORKER
NOBODY_ELSE = Said(informer=CASEWORKER)
IN_WORDS = frozenset({ItemKind.STRING, ItemKind.TEXT, ItemKind.OPEN_CHOICE})
PARTS = 4
TOOLS_A_VISIT = 12


@pytest.fixture(scope="module")
def desk(municipality: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    home = Home(tmp_path_factory.mktemp("held") / "home")
    shutil.copytree(municipality, home.folder)
    store, desk = opened(home)
    yield desk
    store.close()


@pytest.fixture(scope="module")
def evaluator() -> Iterator[Evaluator]:
    with Evaluator() as evaluator:
        yield evaluator


@pytest.mark.parametrize("part", range(PARTS))
def test_every_public_questionnaire_is_asked_printed_and_handed_on(
    part: int, shared: Path, desk: Desk, evaluator: Evaluator
) -> None:
    """What was answered is on the team lead's paper, and in a response that others can read."""
    tools = [tool for at, tool in enumerate(fillable(shared)) if at % PARTS == part]
    assert len(tools) > 40
    for tool in tools:
        release(desk, tool)
    for at in range(0, len(tools), TOOLS_A_VISIT):
        hold(desk, tools[at : at + TOOLS_A_VISIT], evaluator)


def hold(desk: Desk, tools: list[Tool], evaluator: Evaluator) -> None:
    """Go through some tools at a visit, close it, print it, and hand the answers on."""
    visit_id = visit_with(desk, tools)
    filled = {tool.url: fill(desk, tool, evaluator) for tool in tools}
    for tool in tools:
        store(desk, visit_id, tool, filled[tool.url])
    close_visit(desk, visit_id=visit_id)

    paper = make_paper(desk, about=visit_id, kind=PaperKind.LEAD, language="en")
    printed = squeezed(read(paper.pdf))
    for tool in tools:
        told = texts(tool, filled[tool.url])
        assert not [text for text in told if squeezed(text) not in printed], tool.title.original

    bundle = responses_file(desk, visit_id=visit_id, language="en")
    Bundle.model_validate_json(bundle)
    responses = {
        one["resource"]["questionnaire"]: one["resource"] for one in json.loads(bundle)["entry"]
    }
    for tool in tools:
        named = f"{tool.url}|{tool.version}" if tool.version else tool.url
        assert (named in responses) == bool(filled[tool.url]), named
        if named in responses:
            content = json.dumps(responses[named]).encode()
            QuestionnaireResponse.model_validate_json(content)
            assert load_response(content, tool).answers == filled[tool.url]
            problems = response_problems(
                content, tool, evaluator=evaluator, now=desk.clock.now().isoformat()
            )
            assert not [one for one in problems if one.severity == "error"], tool.title.original


def fill(desk: Desk, tool: Tool, evaluator: Evaluator) -> Mapping[str, tuple[AnswerValue, ...]]:
    """Return good answers to all that is asked, by counted place."""
    sheet = Sheet(tool, evaluator=evaluator, now=desk.clock.now().isoformat())
    sheet.settle()
    robot.fill(sheet)
    return {place: values for place, values in sheet.answers.items() if answered(values)}


def store(
    desk: Desk, visit_id: VisitId, tool: Tool, given: Mapping[str, tuple[AnswerValue, ...]]
) -> None:
    """Say the answers as the screen does."""
    conversation = open_conversation(desk, visit_id=visit_id)
    for place, values in given.items():
        item, rounds = stored_at(tool, place, given)
        if has_ticks(item):
            ticked = {tick_key(value): answer_text(item, value, "en") for value in values}
            key = Key(tool.url, place_of(item.link_id, rounds), Voice.PROFESSIONAL)
            keep_typing(desk, typed(conversation, key, NOBODY_ELSE, ticked=ticked))
            continue
        for number, value in enumerate(values, 1):
            line = (*rounds[:-1], number) if has_lines(item) else rounds
            key = Key(tool.url, place_of(item.link_id, line), Voice.PROFESSIONAL)
            keep_typing(desk, typed(conversation, key, said_of(given_by(item, value), CASEWORKER)))
    finish_typing(desk, origin=visit_id)


def stored_at(
    tool: Tool, place: str, given: Mapping[str, tuple[AnswerValue, ...]]
) -> tuple[Item, Rounds]:
    """Return the question at a counted place, and its rounds as they are stored."""
    found = find_stored(tool, place)
    assert found is not None
    item, rounds = found
    for depth, loop in enumerate(tool.shape.loops[item.link_id]):
        if has_ticks(tool.shape.items[loop]):
            ticked = given[place_of(loop, rounds[:depth])][rounds[depth] - 1]
            rounds = (*rounds[:depth], tick_number(ticked), *rounds[depth + 1 :])
    return item, rounds


def given_by(item: Item, value: AnswerValue) -> Given:
    """Return what an editor holds: what was typed as words is words."""
    is_words = isinstance(value, str) and item.kind in IN_WORDS
    return Given(words=str(value)) if is_words else Given(value=value)


def texts(tool: Tool, given: Mapping[str, tuple[AnswerValue, ...]]) -> Iterator[str]:
    """Yield what must be read of the answers."""
    for place, values in given.items():
        found = tool.find(place)
        for value in values:
            yield answer_text(found[0] if found else None, value, "en")


def visit_with(desk: Desk, tools: list[Tool]) -> VisitId:
    """Plan another visit with *tools*, and begin it."""
    planned = open_conversation(desk, visit_id=next_visit(desk).visit_id).visit.record
    wanted = {tool.url: tool.version for tool in tools}
    visit_id = VisitId(plan_visit(desk, replace(planned, tools=wanted, began_at=None)).result)
    begin_visit(desk, visit_id=visit_id)
    return visit_id


def fillable(shared: Path) -> Iterator[Tool]:
    """Yield every public questionnaire that can be filled in, each once."""
    seen: set[str] = set()
    for path in sorted((shared / "data" / "questionnaires").rglob("*.json")):
        try:
            tool = read_tool(path.read_bytes()).tool
        except InvalidRecordError:
            continue
        if not tool.read_only and tool.url not in seen:
            seen.add(tool.url)
            yield tool


def release(desk: Desk, tool: Tool) -> None:
    record_id = import_tool(desk, read_tool(tool.source)).result
    move_tool(desk, record_id, to=Stage.TRIAL)
    move_tool(desk, record_id, to=Stage.RELEASED)
