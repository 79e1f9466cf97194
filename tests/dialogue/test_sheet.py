"""A form that works things out while it is filled in."""

from collections.abc import Callable
from decimal import Decimal
from time import perf_counter
from typing import Any

import pytest

from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.evaluator import Evaluator
from careapp.dialogue.sheet import Sheet
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Coding, Quantity

MakeTool = Callable[..., Tool]

HL7 = "http://hl7.org/fhir/StructureDefinition/"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
NOW = "2026-11-24T09:30:00+01:00"


def fhirpath(url: str, text: str, **more: str) -> dict[str, Any]:
    return {
        "url": url,
        "valueExpression": {"language": "text/fhirpath", "expression": text, **more},
    }


def calculated(link_id: str, text: str, kind: str = "integer", **more: Any) -> dict[str, Any]:
    extension = fhirpath(SDC + "calculatedExpression", text)
    return {"linkId": link_id, "type": kind, "extension": [extension], **more}


def answer(link_id: str) -> str:
    return f"%resource.descendants().where(linkId='{link_id}').answer.value"


def integer(link_id: str, **more: Any) -> dict[str, Any]:
    return {"linkId": link_id, "type": "integer", **more}


@pytest.fixture
def fill(make_tool: MakeTool, evaluator: Evaluator) -> Callable[..., Sheet]:
    """Return an empty sheet of a tool of the given items, settled once."""

    def begin(*items: dict[str, Any], **fields: Any) -> Sheet:
        sheet = Sheet(make_tool(*items, **fields), evaluator=evaluator, now=NOW)
        sheet.settle()
        return sheet

    return begin


Fill = Callable[..., Sheet]


def test_a_sum_follows_its_parts(fill: Fill) -> None:
    sheet = fill(
        calculated("band", f"iif({answer('total')} > 10, 'høj', 'lav')", "string"),
        calculated("total", f"{answer('a')} + {answer('b')}", readOnly=True),
        integer("a"),
        integer("b"),
    )
    sheet.put("a", (7,))
    assert sheet.settle().answers == {}
    sheet.put("b", (5,))

    assert sheet.settle().answers == {"total": (12,), "band": ("høj",)}
    assert sheet.is_settled
    sheet.put("b", (1,))
    assert sheet.settle().answers == {"total": (8,), "band": ("lav",)}
    sheet.put("b", ())
    assert sheet.settle().answers["total"] == ()
    assert not sheet.notes()


def test_only_what_depends_is_worked_out(make_tool: MakeTool, evaluator: Evaluator) -> None:
    asked: list[str] = []

    class Counting(Evaluator):
        def evaluate(self, request: Any) -> Any:
            asked.append(request.text)
            return evaluator.evaluate(request)

    twice, thrice = f"{answer('a')} * 2", f"{answer('b')} * 3"
    tool = make_tool(integer("a"), integer("b"), calculated("c", twice), calculated("d", thrice))
    sheet = Sheet(tool, evaluator=Counting(), now=NOW)
    sheet.settle()
    asked.clear()

    sheet.put("a", (2,))
    sheet.settle()

    assert asked == [twice]
    assert sheet.answers["c"] == (4,)


def test_an_expression_sees_only_the_answers_it_names(
    make_tool: MakeTool, evaluator: Evaluator
) -> None:
    seen: list[Any] = []

    class Watching(Evaluator):
        def evaluate(self, request: Any) -> Any:
            seen.append(request.resource)
            return evaluator.evaluate(request)

    secret = {"linkId": "diary", "type": "text"}
    tool = make_tool(integer("a"), secret, calculated("c", f"{answer('a')} * 2"))
    sheet = Sheet(tool, {"a": (1,), "diary": ("kun for mig",)}, evaluator=Watching(), now=NOW)
    sheet.settle()

    assert seen
    assert "kun for mig" not in str(seen)


def test_what_was_written_over_by_hand_stands_until_it_is_emptied(fill: Fill) -> None:
    sheet = fill(integer("a"), calculated("b", f"{answer('a')} * 2"))
    sheet.put("a", (2,))
    sheet.settle()
    sheet.put("b", (99,))
    sheet.put("a", (3,))
    sheet.settle()
    assert sheet.answers["b"] == (99,)

    sheet.put("b", ())
    sheet.settle()

    assert sheet.answers["b"] == (6,)


def test_a_form_opened_again_keeps_what_was_written_over(
    make_tool: MakeTool, evaluator: Evaluator
) -> None:
    tool = make_tool(integer("a"), calculated("b", f"{answer('a')} * 2"))

    def opened(**answers: Any) -> Sheet:
        sheet = Sheet(tool, answers, evaluator=evaluator)
        sheet.settle()
        sheet.put("a", (10,))
        sheet.settle()
        return sheet

    assert opened(a=(2,), b=(4,)).answers["b"] == (20,)
    assert opened(a=(2,), b=(5,)).answers["b"] == (5,)


def test_a_question_opens_by_an_expression_and_its_answer_counts_only_then(fill: Fill) -> None:
    gate = fhirpath(SDC + "enableWhenExpression", f"{answer('a')} > 3")
    sheet = fill(
        integer("a"),
        integer("b", extension=[gate]),
        calculated("c", f"{answer('b')} + 1"),
    )
    assert not sheet.is_open("b")

    sheet.put("a", (5,))
    assert sheet.settle().opened == {"b"}
    sheet.put("b", (1,))
    assert sheet.settle().answers == {"c": (2,)}
    sheet.put("a", (1,))
    change = sheet.settle()

    assert change.closed == {"b"}
    assert change.answers == {"c": ()}
    assert sheet.answers["b"] == (1,)


def test_an_expression_that_fails_is_told_of_and_the_form_goes_on(fill: Fill) -> None:
    gate = fhirpath(SDC + "enableWhenExpression", "'a' & 3")
    sheet = fill(
        {"linkId": "q", "type": "string", "extension": [gate]},
        calculated("n", "'tre'"),
        calculated("m", "1 + 1"),
    )

    assert sheet.is_open("q")
    assert sheet.answers == {"m": (2,)}
    assert {(note.link_id, note.code) for note in sheet.notes()} == {
        ("q", "expression-failed"),
        ("n", "expression-failed"),
    }


def test_a_form_of_endless_expressions_is_given_up_and_can_still_be_filled_in(
    make_tool: MakeTool,
) -> None:
    endless = [calculated(f"c{n}", f"({n} | 1).repeat($this + 1)") for n in range(40)]
    with Evaluator(seconds=0.1) as hurried:
        sheet = Sheet(make_tool(integer("a"), *endless), evaluator=hurried)
        began = perf_counter()
        sheet.settle()

        assert perf_counter() - began < 10
        assert sheet.is_settled
    assert len(sheet.notes()) == 40
    assert {note.code for note in sheet.notes()} == {"expression-too-slow"}
    sheet.put("a", (1,))
    assert sheet.answers == {"a": (1,)}


def test_a_circle_is_left_alone(fill: Fill) -> None:
    sheet = fill(calculated("a", answer("b")), calculated("b", answer("a")), integer("c"))

    sheet.put("a", (1,))
    sheet.settle()

    assert sheet.answers == {"a": (1,)}


def test_first_answers_options_limits_and_words(fill: Fill) -> None:
    words = {
        "extension": [fhirpath(HL7 + "cqf-expression", f"'Hvor gammel er ' + {answer('who')}")]
    }
    limit = {"url": HL7 + "maxValue", "_valueInteger": {"extension": []}}
    limit["_valueInteger"]["extension"] = [fhirpath(HL7 + "cqf-expression", answer("most"))]  # type: ignore[index]
    sheet = fill(
        {"linkId": "who", "type": "string"},
        integer("most", extension=[fhirpath(SDC + "initialExpression", "90")]),
        integer("age", text="Alder", _text=words, extension=[limit]),
        {
            "linkId": "choice",
            "type": "choice",
            "extension": [fhirpath(SDC + "answerExpression", answer("who"))],
        },
        {
            "linkId": "on",
            "type": "date",
            "extension": [fhirpath(SDC + "initialExpression", "today()")],
        },
    )

    assert sheet.answers == {"most": (90,), "on": ("2026-11-24",)}
    sheet.put("who", ("Alma",))
    sheet.put("age", (95,))
    assert sheet.settle().looks == {"age", "choice"}
    assert sheet.text("age", "da") == "Hvor gammel er Alma"
    assert [option.value for option in sheet.options("choice")] == ["Alma"]
    assert [(p.link_id, p.code) for p in sheet.problems()] == [("age", "above-maximum")]
    sheet.put("most", (100,))
    sheet.settle()
    assert list(sheet.problems()) == []
    sheet.put("most", ())
    sheet.settle()
    assert "most" not in sheet.answers


def test_options_come_and_go_with_another_answer(fill: Fill) -> None:
    def coding(code: str) -> dict[str, Any]:
        return {"valueCoding": {"code": code, "display": code}}

    toggle = {
        "url": SDC + "answerOptionsToggleExpression",
        "extension": [
            {"url": "option", **coding("aarhus")},
            {"url": "option", **coding("odense")},
            fhirpath("expression", f"{answer('country')} = 'dk'"),
        ],
    }
    options = [coding(code) for code in ("aarhus", "odense", "oslo")]
    sheet = fill(
        {"linkId": "country", "type": "string"},
        {"linkId": "town", "type": "choice", "answerOption": options, "extension": [toggle]},
    )
    offered = sheet.options("town")
    assert [option.value for option in offered] == [Coding("oslo", "oslo")]

    sheet.put("town", (Coding("odense"),))
    assert [p.code for p in sheet.problems()] == ["not-offered"]
    sheet.put("country", ("dk",))
    assert sheet.settle().looks == {"town"}
    assert len(sheet.options("town")) == 3
    assert not list(sheet.problems())


def constraint(expression: str, severity: str = "error") -> dict[str, Any]:
    return {
        "url": HL7 + "questionnaire-constraint",
        "extension": [
            {"url": "key", "valueId": "rule"},
            {"url": "severity", "valueCode": severity},
            {"url": "human", "valueString": "Passer ikke"},
            {"url": "expression", "valueString": expression},
        ],
    }


def test_a_rule_that_does_not_hold_is_a_problem(fill: Fill) -> None:
    same = f"%context.answer.value = {answer('a')}"
    sheet = fill(
        integer("a"),
        integer("b", extension=[constraint(same)]),
        extension=[constraint(f"{answer('a')} < 10", "warning")],
    )
    assert list(sheet.problems()) == []

    sheet.put("a", (12,))
    sheet.put("b", (5,))
    sheet.settle()

    assert [(p.link_id, p.code, p.severity.value) for p in sheet.problems()] == [
        ("", "constraint", "warning"),
        ("b", "constraint", "error"),
    ]
    sheet.put("b", (12,))
    sheet.put("a", (9,))
    sheet.put("b", (9,))
    sheet.settle()
    assert list(sheet.problems()) == []


def test_each_round_works_out_its_own(fill: Fill) -> None:
    own = "%row.item.where(linkId='price').answer.value * %row.item.where(linkId='n').answer.value"
    row = {
        "linkId": "row",
        "type": "group",
        "repeats": True,
        "extension": [fhirpath(HL7 + "variable", "%context", name="row")],
        "item": [integer("price"), integer("n"), calculated("sum", own)],
    }
    sheet = fill(row, calculated("all", f"{answer('sum')}.sum()"))

    assert sheet.add_round("row") == (2,)
    for place, value in {"price": 10, "n": 2, "price#2": 3, "n#2": 4}.items():
        sheet.put(place, (value,))
    sheet.settle()

    assert sheet.answers["sum"] == (20,)
    assert sheet.answers["sum#2"] == (12,)
    assert sheet.answers["all"] == (32,)
    assert sheet.rounds("price") == [(1,), (2,)]


def test_points_are_added_up(fill: Fill) -> None:
    def option(code: str, score: int) -> dict[str, Any]:
        ordinal = {"url": HL7 + "ordinalValue", "valueDecimal": score}
        return {"valueCoding": {"code": code, "display": code}, "extension": [ordinal]}

    options = [option("no", 0), option("some", 2), option("much", 5)]
    questions = [{"linkId": f"q{n}", "type": "choice", "answerOption": options} for n in range(3)]
    everything = "%resource.descendants().answer.value.ordinal().sum()"
    sheet = fill(*questions, calculated("sum", everything, "decimal"))

    for n, code in enumerate(("much", "some", "no")):
        sheet.put(f"q{n}", (Coding(code),))
    sheet.settle()

    assert sheet.answers["sum"] == (Decimal(7),)


def test_a_number_takes_the_unit_and_the_places_of_its_question(fill: Fill) -> None:
    unit = {"url": HL7 + "questionnaire-unit", "valueCoding": {"code": "kg/m2", "display": "kg/m²"}}
    places = {"url": HL7 + "maxDecimalPlaces", "valueInteger": 1}
    bmi = calculated("bmi", "81 / (1.78 * 1.78)", "quantity")
    bmi["extension"] += [unit, places]

    assert fill(bmi).answers["bmi"] == (Quantity(Decimal("25.6"), "kg/m²", "", "kg/m2"),)


def test_without_an_evaluator_everything_stands_open(make_tool: MakeTool) -> None:
    gate = fhirpath(SDC + "enableWhenExpression", "false")
    sheet = Sheet(make_tool(integer("a", extension=[gate])))

    assert sheet.is_settled
    assert not sheet.settle()
    assert sheet.is_open("a")


def test_a_sheet_opens_and_closes_as_the_whole_form_would(home_and_safety: Tool) -> None:
    sheet = Sheet(home_and_safety)
    answers: dict[str, Any] = {}
    for item in home_and_safety.walk():
        if not item.answerable:
            continue
        value = item.options[0].value if item.options else True
        answers[item.link_id] = (value,)
        change = sheet.put(item.link_id, (value,))
        assert sheet.open_places() == enabled_items(home_and_safety, answers)
        assert change.opened.isdisjoint(change.closed)
