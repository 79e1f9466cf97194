"""Whatever the tool and whatever is answered."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.export import export_tool
from careapp.dialogue.load import load_tool
from careapp.dialogue.places import place_of
from careapp.dialogue.response import load_response
from careapp.dialogue.sheet import Sheet
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue, Coding
from careapp.dialogue.write import dump_response, response_bytes

Resource = dict[str, Any]

VALUES: Mapping[str, list[AnswerValue]] = {
    "boolean": [True, False],
    "integer": [0, 1, 2, -5],
    "string": ["ja", "nej", "ja "],
    "date": ["2026-11-24", "2026-11", "1931"],
    "choice": [Coding("x", "X", "urn:x"), Coding("y", "Y", "urn:x")],
}
FHIR_NAMES = {"boolean": "Boolean", "integer": "Integer", "string": "String", "date": "Date"}
OPERATORS = ("exists", "=", "!=", ">", "<", ">=", "<=")


def written(kind: str, value: AnswerValue) -> dict[str, Any]:
    if isinstance(value, Coding):
        return {"Coding": {"code": value.code, "display": value.display, "system": value.system}}
    return {FHIR_NAMES[kind]: value}


def named(prefix: str, of: dict[str, Any]) -> dict[str, Any]:
    return {prefix + name: value for name, value in of.items()}


@st.composite
def tools(draw: st.DrawFn, *, circles: bool = False) -> Resource:
    """Return a Questionnaire with nesting, rounds and conditions.

    Conditions look back, or anywhere where *circles* may be.
    """
    count = draw(st.integers(1, 9))
    items: list[Resource] = []
    top: list[Resource] = []
    for number in range(count):
        kind = draw(st.sampled_from(["group", *VALUES]))
        item: Resource = {"linkId": f"i{number}", "type": kind, "text": f"Nr. {number}"}
        item["repeats"] = draw(st.booleans())
        if kind == "choice":
            item["answerOption"] = [named("value", written(kind, v)) for v in VALUES[kind]]
        parent = draw(st.sampled_from([None, *items]))
        (top if parent is None else parent.setdefault("item", [])).append(item)
        items.append(item)
    for number, item in enumerate(items):
        others = items if circles else items[:number]
        questions = [one for one in others if one["type"] != "group"]
        for _ in range(draw(st.integers(0, 2)) if questions else 0):
            item.setdefault("enableWhen", []).append(draw(conditions(questions)))
        item["enableBehavior"] = draw(st.sampled_from(["any", "all"]))
    return {"resourceType": "Questionnaire", "status": "active", "url": "urn:t", "item": top}


@st.composite
def conditions(draw: st.DrawFn, questions: Sequence[Resource]) -> Resource:
    question = draw(st.sampled_from(questions))
    operator = draw(st.sampled_from(OPERATORS))
    kind = question["type"]
    wanted = written(kind, draw(st.sampled_from(VALUES[kind])))
    if operator == "exists":
        wanted = {"Boolean": draw(st.booleans())}
    return {"question": question["linkId"], "operator": operator, **named("answer", wanted)}


@st.composite
def answers_to(draw: st.DrawFn, tool: Tool) -> dict[str, tuple[AnswerValue, ...]]:
    """Return answers in rounds that follow each other without a gap."""
    answers: dict[str, tuple[AnswerValue, ...]] = {}
    for link_id, item in tool.by_link_id.items():
        if item.kind.value not in VALUES:
            continue
        for _ in range(draw(st.integers(0, 2))):
            rounds = tuple(draw(st.integers(1, 2)) for _ in tool.shape.loops[link_id])
            most = 2 if item.repeats else 1
            values = st.lists(st.sampled_from(VALUES[item.kind.value]), min_size=1, max_size=most)
            answers[place_of(link_id, rounds)] = tuple(draw(values))
    return answers


def compared(operator: str, value: Any, wanted: Any) -> bool:
    match operator:
        case "=":
            return bool(value == wanted)
        case ">":
            return bool(value > wanted)
        case "<":
            return bool(value < wanted)
        case ">=":
            return bool(value >= wanted)
        case _:
            return bool(value <= wanted)


def holds(condition: Resource, values: Sequence[AnswerValue]) -> bool:
    """Judge one condition by the letter of FHIR R4, written anew."""
    name = next(name for name in condition if name.startswith("answer"))
    wanted = condition[name]
    plain = [{"code": v.code} if isinstance(v, Coding) else v for v in values]
    if name == "answerCoding":
        wanted = {"code": wanted["code"]}
    operator = condition["operator"]
    if operator == "exists":
        return bool(plain) is wanted
    if operator == "!=":
        return not any(value == wanted for value in plain)
    unordered = isinstance(wanted, dict | bool)
    if operator != "=" and unordered:
        return False
    return any(compared(operator, value, wanted) for value in plain)


def brute_force(resource: Resource, answers: Mapping[str, Any]) -> set[str]:
    """Say which items are enabled, walking the file itself, for a tool without rounds."""
    parents: dict[str, str | None] = {}
    by_link: dict[str, Resource] = {}

    def walk(items: Sequence[Resource], parent: str | None) -> None:
        for item in items:
            by_link[item["linkId"]], parents[item["linkId"]] = item, parent
            walk(item.get("item", ()), item["linkId"])

    def is_enabled(link_id: str) -> bool:
        parent = parents[link_id]
        if parent and not is_enabled(parent):
            return False
        conditions = by_link[link_id].get("enableWhen", [])
        results = [
            holds(one, answers.get(one["question"], ()) if is_enabled(one["question"]) else ())
            for one in conditions
        ]
        if not results:
            return True
        return any(results) if by_link[link_id]["enableBehavior"] == "any" else all(results)

    walk(resource["item"], None)
    return {link_id for link_id in by_link if is_enabled(link_id)}


def without_rounds(items: Sequence[Resource]) -> None:
    for item in items:
        item["repeats"] = False
        without_rounds(item.get("item", ()))


def loaded(resource: Resource) -> Tool:
    return load_tool(json.dumps(resource).encode())


@settings(max_examples=200)
@given(tools(), st.data())
def test_what_is_enabled_is_what_brute_force_says(resource: Resource, data: st.DataObject) -> None:
    without_rounds(resource["item"])
    tool = loaded(resource)
    answers = data.draw(answers_to(tool))

    assert enabled_items(tool, answers) == brute_force(resource, answers)


@settings(max_examples=100)
@given(tools(circles=True), st.data())
def test_looking_at_what_depends_finds_the_same_as_looking_at_everything(
    resource: Resource, data: st.DataObject
) -> None:
    tool = loaded(resource)
    sheet = Sheet(tool)
    for place, values in data.draw(answers_to(tool)).items():
        before = sheet.open_places()
        change = sheet.put(place, values)

        assert sheet.open_places() == enabled_items(tool, sheet.answers)
        assert sheet.open_places() == (before - change.closed) | change.opened
    for place in list(sheet.answers):
        sheet.put(place, ())
        assert sheet.open_places() == enabled_items(tool, sheet.answers)


@settings(max_examples=100)
@given(tools(circles=True))
def test_a_tool_written_and_read_is_the_same(resource: Resource) -> None:
    Questionnaire.model_validate_json(json.dumps(resource))
    tool = loaded(resource)
    exported = export_tool(tool.source)

    assert load_tool(exported) == tool
    assert json.loads(exported) == resource


@settings(max_examples=100)
@given(tools(), st.data())
def test_answers_written_and_read_are_the_same(resource: Resource, data: st.DataObject) -> None:
    tool = loaded(resource)
    answers = data.draw(answers_to(tool))

    response = response_bytes(dump_response(tool, answers))

    QuestionnaireResponse.model_validate_json(response)
    assert load_response(response, tool).answers == answers
    assert response_bytes(dump_response(tool, load_response(response, tool).answers)) == response


@settings(max_examples=60)
@given(tools(), st.data())
def test_a_finished_response_holds_what_is_enabled_and_nothing_else(
    resource: Resource, data: st.DataObject
) -> None:
    tool = loaded(resource)
    answers = data.draw(answers_to(tool))

    response = response_bytes(dump_response(tool, answers, status="completed"))

    QuestionnaireResponse.model_validate_json(response)
    enabled = enabled_items(tool, answers)
    kept = {place: values for place, values in answers.items() if place in enabled}
    assert load_response(response, tool).answers == kept
