"""A response is held against its tool: each thing that is wrong is said where it is."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from careapp.dialogue.check_response import response_problems
from careapp.dialogue.evaluator import Evaluator
from careapp.dialogue.refusal import ResponseRefusedError
from careapp.dialogue.tool import Tool

MakeTool = Callable[..., Tool]

HL7 = "http://hl7.org/fhir/StructureDefinition/"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"


def extension(name: str, **value: Any) -> dict[str, Any]:
    return {"url": HL7 + name, **value}


def response(*items: dict[str, Any], **fields: Any) -> bytes:
    whole = {"resourceType": "QuestionnaireResponse", "questionnaire": "urn:t|1"}
    return json.dumps({**whole, "status": "completed", "item": list(items), **fields}).encode()


def given(link_id: str, *answers: dict[str, Any]) -> dict[str, Any]:
    return {"linkId": link_id, "answer": list(answers)}


def group(link_id: str, *items: dict[str, Any]) -> dict[str, Any]:
    return {"linkId": link_id, "item": list(items)}


STRING = {"valueString": "x"}
Found = list[tuple[str, str, str]]


@pytest.fixture
def check(make_tool: MakeTool) -> Callable[..., Found]:
    def checked(asked: list[dict[str, Any]], *items: dict[str, Any], **fields: Any) -> Found:
        tool = make_tool(*asked, url="urn:t", version="1", status="active")
        found = response_problems(response(*items, **fields), tool)
        return [(p.place, p.code, p.severity.value) for p in found]

    return checked


Check = Callable[..., Found]

A = {"linkId": "a", "type": "string"}
B = {"linkId": "b", "type": "integer"}
ASKED: list[dict[str, Any]] = [{"linkId": "g", "type": "group", "item": [A, B]}]
CODES = [{"valueCoding": {"code": code}} for code in ("x", "y")]


def test_a_good_response_has_no_problem(check: Check) -> None:
    assert check(ASKED, group("g", given("a", STRING), given("b", {"valueInteger": 1}))) == []
    assert check(ASKED) == []


@pytest.mark.parametrize(
    ("asked", "items", "expected"),
    [
        (ASKED, [group("g", given("b", {"valueInteger": 1}), given("a", STRING))],
         ("a", "out-of-order")),
        (ASKED, [given("a", STRING)], ("a", "misplaced-question")),
        (ASKED, [group("g", given("z", STRING))], ("z", "unknown-question")),
        (ASKED, [{"item": []}], ("", "missing-link-id")),
        (ASKED, [given("g", STRING)], ("g", "answer-to-group")),
        (ASKED, [group("g", given("a", STRING), {"linkId": "a"})], ("a", "repeated-item")),
        (ASKED, [group("g"), group("g")], ("g", "repeated-item")),
        (ASKED, [group("g", given("b", STRING))], ("b", "wrong-type")),
        (ASKED, [group("g", given("b", {"valueInteger": "x"}))], ("b", "malformed-value")),
        (ASKED, [group("g", given("a", {**STRING, "valueInteger": 1}))], ("a", "several-values")),
        (ASKED, [group("g", given("a", {}))], ("a", "empty-answer")),
        (ASKED, [group("g", given("a", STRING, STRING))], ("a", "too-many-answers")),
        ([{"linkId": "d", "type": "display"}], [given("d", STRING)], ("d", "answer-to-display")),
        ([A | {"item": [B]}], [{"linkId": "a", "item": [given("b", {"valueInteger": 1})]}],
         ("a", "nested-outside-answer")),
        ([A | {"required": True}], [], ("a", "required")),
        ([ASKED[0] | {"required": True}], [group("g")], ("g", "required")),
        ([ASKED[0] | {"item": [A | {"required": True}]}], [], ("a", "required")),
        ([A | {"repeats": True, "extension": [extension("questionnaire-minOccurs",
          valueInteger=2)]}], [given("a", STRING)], ("a", "too-few-answers")),
        ([ASKED[0] | {"repeats": True, "extension": [extension("questionnaire-maxOccurs",
          valueInteger=1)]}], [group("g", given("a", STRING)), group("g", given("a", STRING))],
         ("g", "too-many-answers")),
        ([A | {"maxLength": 2}], [given("a", {"valueString": "xyz"})], ("a", "too-long")),
        ([A | {"extension": [extension("regex", valueString="[0-9]+")]}], [given("a", STRING)],
         ("a", "pattern")),
        ([B | {"extension": [extension("minValue", valueInteger=2)]}],
         [given("b", {"valueInteger": 1})], ("b", "below-minimum")),
        ([{"linkId": "c", "type": "choice", "answerOption": CODES}],
         [given("c", {"valueCoding": {"code": "z"}})], ("c", "not-offered")),
        ([{"linkId": "c", "type": "choice", "answerOption": CODES}], [given("c", STRING)],
         ("c", "wrong-type")),
        ([{"linkId": "q", "type": "quantity", "extension": [extension("questionnaire-unit",
          valueCoding={"code": "kg"})]}],
         [given("q", {"valueQuantity": {"value": 1, "code": "g"}})], ("q", "unit-not-offered")),
        ([{"linkId": "f", "type": "attachment", "extension": [extension("mimeType",
          valueCode="image/png")]}],
         [given("f", {"valueAttachment": {"contentType": "text/html"}})], ("f", "file-type")),
        ([{"linkId": "f", "type": "attachment", "extension": [extension("maxSize",
          valueDecimal=1)]}],
         [given("f", {"valueAttachment": {"size": 2_000_000}})], ("f", "file-too-large")),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_where_it_is(
    check: Check,
    asked: list[dict[str, Any]],
    items: list[dict[str, Any]],
    expected: tuple[str, str],
) -> None:
    assert check(asked, *items) == [(*expected, "error")]


def test_a_value_set_is_held_against_the_answer(make_tool: MakeTool) -> None:
    include = {"system": "urn:x", "concept": [{"code": "x"}]}
    own = {"resourceType": "ValueSet", "id": "v", "compose": {"include": [include]}}
    asked = {"linkId": "c", "type": "choice", "answerValueSet": "#v"}
    away = {"linkId": "c", "type": "choice", "answerValueSet": "urn:away"}
    data = response(given("c", {"valueCoding": {"system": "urn:x", "code": "z"}}))

    def codes(tool: Tool) -> list[tuple[str, str]]:
        return [(p.code, p.severity.value) for p in response_problems(data, tool)]

    named = {"url": "urn:t", "version": "1", "status": "active"}
    assert codes(make_tool(asked, contained=[own], **named)) == [("not-in-value-set", "error")]
    assert codes(make_tool(away, **named)) == [("options-not-checked", "warning")]


CLOSED = A | {"enableWhen": [{"question": "b", "operator": ">", "answerInteger": 3}]}


def test_only_what_is_enabled_is_asked_for_and_nothing_else_may_be_there(check: Check) -> None:
    asked = [B, CLOSED | {"required": True}]

    assert check(asked, given("b", {"valueInteger": 1})) == []
    assert check(asked, given("b", {"valueInteger": 5})) == [("a", "required", "error")]
    assert check(asked, given("b", {"valueInteger": 1}), given("a", STRING)) == [
        ("a", "answered-but-disabled", "error")
    ]


def test_a_response_in_progress_may_still_be_put_right(check: Check) -> None:
    asked = [B, CLOSED, {"linkId": "c", "type": "string", "required": True}]
    items = [given("b", {"valueInteger": 1}), given("a", STRING), given("z", STRING)]

    found = check(asked, *items, status="in-progress")

    assert found == [
        ("a", "answered-but-disabled", "warning"),
        ("z", "unknown-question", "warning"),
        ("c", "required", "warning"),
    ]
    assert check(asked, given("b", STRING), status="in-progress")[0] == ("b", "wrong-type", "error")


def test_each_round_and_each_answer_is_looked_at(check: Check) -> None:
    asked = [
        ASKED[0] | {"repeats": True, "item": [A | {"required": True}, B]},
        A | {"linkId": "m", "repeats": True, "item": [A | {"linkId": "n", "maxLength": 1}]},
    ]
    long = {"valueString": "xx"}

    found = check(
        asked,
        group("g", given("a", STRING)),
        group("g", given("b", {"valueInteger": 1})),
        given("m", STRING, {**STRING, "item": [given("n", long)]}),
    )

    assert found == [("a#2", "required", "error"), ("n#2", "too-long", "error")]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"status": "done"}, ("", "status-unknown", "error")),
        ({"questionnaire": None}, ("", "tool-not-named", "warning")),
        ({"questionnaire": "urn:other"}, ("", "other-tool", "error")),
        ({"questionnaire": "urn:t|2"}, ("", "other-version", "warning")),
        ({"questionnaire": "urn:t"}, None),
    ],
)
def test_the_response_as_a_whole(
    check: Check, fields: dict[str, Any], expected: tuple[str, str, str] | None
) -> None:
    assert check([A], given("a", STRING), **fields) == ([expected] if expected else [])


def test_a_tool_that_is_not_known_or_not_in_use(make_tool: MakeTool) -> None:
    retired = make_tool(A, url="urn:t", version="1", status="retired")

    assert [p.code for p in response_problems(response(), None)] == ["unknown-tool"]
    assert [p.code for p in response_problems(response(), retired)] == ["tool-not-active"]
    with pytest.raises(ResponseRefusedError):
        list(response_problems(b"{}", retired))


def test_expressions_are_held_against_the_answers(
    make_tool: MakeTool, evaluator: Evaluator
) -> None:
    def fhirpath(text: str) -> dict[str, str]:
        return {"language": "text/fhirpath", "expression": text}

    b_is_high = "%resource.item.where(linkId='b').answer.value > 3"
    gate = {"url": SDC + "enableWhenExpression", "valueExpression": fhirpath(b_is_high)}
    rule = extension(
        "questionnaire-constraint",
        extension=[
            {"url": "key", "valueId": "odd"},
            {"url": "severity", "valueCode": "error"},
            {"url": "expression", "valueString": "answer.value mod 2 = 1"},
            {"url": "human", "valueString": "Skal være ulige"},
        ],
    )
    tool = make_tool(
        B | {"extension": [rule]},
        A | {"extension": [gate], "required": True},
        url="urn:t", version="1", status="active",
    )  # fmt: skip

    def codes(number: int, **how: Any) -> list[tuple[str, str]]:
        data = response(given("b", {"valueInteger": number}))
        return [(p.link_id, p.code) for p in response_problems(data, tool, **how)]

    assert codes(3, evaluator=evaluator) == []
    assert codes(5, evaluator=evaluator) == [("a", "required")]
    assert codes(2, evaluator=evaluator) == [("b", "constraint")]
    assert codes(3) == [("a", "required"), ("", "not-checked")]
