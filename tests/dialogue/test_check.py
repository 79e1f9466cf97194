from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from careapp.dialogue.check import problems
from careapp.dialogue.problem import Severity
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, AnswerValue, Coding, Kept, Quantity

MakeTool = Callable[..., Tool]


HL7 = "http://hl7.org/fhir/StructureDefinition/"


def found(tool: Tool, answers: Answers) -> list[tuple[str, str]]:
    return [(problem.link_id, problem.code) for problem in problems(tool, answers)]


def limit(name: str, **value: Any) -> dict[str, Any]:
    return {"url": HL7 + name, **value}


def question(kind: str, **fields: Any) -> dict[str, Any]:
    return {"linkId": "q", "type": kind} | fields


def test_a_question_must_be_answered_only_when_it_is_asked(make_tool: MakeTool) -> None:
    tool = make_tool(
        {"linkId": "a", "type": "boolean"},
        question(
            "string",
            required=True,
            enableWhen=[{"question": "a", "operator": "=", "answerBoolean": True}],
        ),
    )

    assert found(tool, {}) == []
    assert found(tool, {"a": [True]}) == [("q", "required")]
    assert found(tool, {"a": [True], "q": ["  "]}) == [("q", "required")]


def test_every_problem_is_told_not_only_the_first(make_tool: MakeTool) -> None:
    tool = make_tool(
        question("string", required=True),
        {"linkId": "n", "type": "integer", "extension": [limit("maxValue", valueInteger=10)]},
        {"linkId": "t", "type": "text", "maxLength": 3},
    )

    assert found(tool, {"n": [11], "t": ["fire"]}) == [
        ("q", "required"),
        ("n", "above-maximum"),
        ("t", "too-long"),
    ]


YES = {"valueCoding": {"code": "y", "display": "Ja"}}


@pytest.mark.parametrize(
    ("item", "value", "code"),
    [
        (question("boolean"), "ja", "wrong-type"),
        (question("integer"), True, "wrong-type"),
        (question("integer"), Decimal("1.5"), "wrong-type"),
        (question("decimal"), "1,5", "wrong-type"),
        (question("date"), "24.11.2026", "wrong-type"),
        (question("time"), "9.30", "wrong-type"),
        (question("dateTime"), "nu", "wrong-type"),
        (question("quantity"), Decimal(3), "wrong-type"),
        (question("choice", answerOption=[YES]), "Ja", "wrong-type"),
        (question("choice", answerOption=[YES]), Kept("Reference", "{}"), "wrong-type"),
        (question("choice", answerOption=[YES]), Coding("n", "Nej"), "not-offered"),
        (question("open-choice", answerOption=[YES]), Coding("n", "Nej"), "not-offered"),
        (question("integer", extension=[limit("minValue", valueInteger=0)]), -1, "below-minimum"),
        (
            question("date", extension=[limit("maxValue", valueDate="2026-12-31")]),
            "2027-01-01",
            "above-maximum",
        ),
        (
            question("quantity", extension=[limit("maxValue", valueDecimal=45)]),
            Quantity(Decimal(50), "°C", code="Cel"),
            "above-maximum",
        ),
        (
            question(
                "quantity",
                extension=[limit("questionnaire-unit", valueCoding={"code": "Cel"})],
            ),
            Quantity(Decimal(20), "K", code="K"),
            "unit-not-offered",
        ),
        (question("string", extension=[limit("minLength", valueInteger=3)]), "ab", "too-short"),
        (
            question("decimal", extension=[limit("maxDecimalPlaces", valueInteger=1)]),
            Decimal("1.25"),
            "too-many-decimals",
        ),
    ],
)
def test_an_answer_that_does_not_fit_its_question(
    make_tool: MakeTool, item: dict[str, Any], value: AnswerValue, code: str
) -> None:
    assert found(make_tool(item), {"q": [value]}) == [("q", code)]


@pytest.mark.parametrize(
    ("item", "value"),
    [
        (question("decimal"), 3),
        (question("choice", answerOption=[YES]), Coding("y", "Yes")),
        (question("open-choice", answerOption=[YES]), "Måske"),
        (question("choice", answerOption=[{"valueDate": "2026-11-24"}]), "2026-11-24"),
        (question("date"), "2026-11"),
        (
            question("decimal", extension=[limit("maxDecimalPlaces", valueInteger=1)]),
            Decimal("1.500"),
        ),
    ],
)
def test_an_answer_that_fits(make_tool: MakeTool, item: dict[str, Any], value: AnswerValue) -> None:
    assert found(make_tool(item), {"q": [value]}) == []


def test_how_many_answers_are_wanted(make_tool: MakeTool) -> None:
    single = make_tool(question("string"))
    several = make_tool(
        question(
            "string",
            repeats=True,
            extension=[
                limit("questionnaire-minOccurs", valueInteger=2),
                limit("questionnaire-maxOccurs", valueInteger=3),
            ],
        )
    )

    assert found(single, {"q": ["a", "b"]}) == [("q", "too-many-answers")]
    assert found(several, {"q": ["a"]}) == [("q", "too-few-answers")]
    assert found(several, {"q": list("abcd")}) == [("q", "too-many-answers")]
    assert found(several, {"q": list("abc")}) == []
    assert found(several, {}) == []


def test_none_of_these_stands_alone(home_and_safety: Tool) -> None:
    rugs, nothing = (
        home_and_safety.by_link_id["rooms.hazards"].options[number].value for number in (0, -1)
    )

    assert found(home_and_safety, {"rooms.hazards": [nothing]}) == []
    assert found(home_and_safety, {"rooms.hazards": [rugs, nothing]}) == [
        ("rooms.hazards", "exclusive-option")
    ]


def test_an_answer_whose_question_is_gone_or_closed_is_kept_and_mentioned(
    make_tool: MakeTool,
) -> None:
    tool = make_tool(
        {"linkId": "a", "type": "boolean"},
        question("string", enableWhen=[{"question": "a", "operator": "=", "answerBoolean": True}]),
    )

    told = list(problems(tool, {"q": ["x"], "gone": ["y"], "empty": []}))

    assert [(p.link_id, p.code) for p in told] == [
        ("q", "answered-but-disabled"),
        ("gone", "unknown-question"),
    ]
    assert {p.severity for p in told} == {Severity.WARNING}
