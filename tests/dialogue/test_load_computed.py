"""What a form works out by itself is read as its author wrote it."""

from collections.abc import Callable
from typing import Any

from careapp.dialogue.computed import Expression
from careapp.dialogue.naming import Reads
from careapp.dialogue.tool import Tool

MakeTool = Callable[..., Tool]

HL7 = "http://hl7.org/fhir/StructureDefinition/"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"


def fhirpath(url: str, text: str, **more: str) -> dict[str, Any]:
    return {
        "url": url,
        "valueExpression": {"language": "text/fhirpath", "expression": text, **more},
    }


def sum_of(*link_ids: str) -> str:
    return " + ".join(f"%resource.item.where(linkId='{one}').answer.value" for one in link_ids)


def codes(tool: Tool) -> list[str]:
    return [note.code for note in tool.all_notes()]


def test_each_kind_of_expression_has_its_place(make_tool: MakeTool) -> None:
    limit = {"url": HL7 + "maxValue"}
    limit["_valueDate"] = {"extension": [fhirpath(HL7 + "cqf-expression", "today()")]}  # type: ignore[assignment]
    constraint = {
        "url": HL7 + "questionnaire-constraint",
        "extension": [
            {"url": "key", "valueId": "past"},
            {"url": "severity", "valueCode": "warning"},
            {"url": "human", "valueString": "Skal ligge før i dag"},
            {"url": "expression", "valueString": "answer.value < today()"},
        ],
    }
    tool = make_tool(
        {
            "linkId": "q",
            "type": "date",
            "text": "Hvornår?",
            "_text": {"extension": [fhirpath(HL7 + "cqf-expression", "'Hvornår så?'")]},
            "extension": [
                fhirpath(SDC + "enableWhenExpression", "true"),
                fhirpath(SDC + "calculatedExpression", "now()"),
                fhirpath(SDC + "initialExpression", "today()"),
                fhirpath(SDC + "answerExpression", "%days"),
                fhirpath(HL7 + "variable", "1 | 2", name="days"),
                limit,
                constraint,
            ],
        }
    )

    computed = tool.items[0].computed
    assert [one.text for one in computed.expressions()] == [
        "true", "now()", "today()", "%days", "today()", "'Hvornår så?'", "1 | 2",
        "answer.value < today()",
    ]  # fmt: skip
    assert computed.variables == (Expression("1 | 2", "days"),)
    [rule] = computed.constraints
    assert (rule.key, rule.is_error) == ("past", False)
    assert rule.human.original == "Skal ligge før i dag"
    assert not codes(tool)


def test_an_expression_in_another_language_is_told_of(make_tool: MakeTool) -> None:
    query = {"language": "application/x-fhir-query", "expression": "Task?x=y"}
    tool = make_tool(
        {
            "linkId": "q",
            "type": "string",
            "extension": [{"url": SDC + "answerExpression", "valueExpression": query}],
        }
    )

    assert tool.items[0].computed.options is None
    assert codes(tool) == ["expression-not-supported"]


def calculated(link_id: str, text: str) -> dict[str, Any]:
    return {
        "linkId": link_id,
        "type": "integer",
        "extension": [fhirpath(SDC + "calculatedExpression", text)],
    }


def test_the_order_of_calculation_follows_what_is_named(make_tool: MakeTool) -> None:
    tool = make_tool(
        calculated("band", sum_of("total")),
        calculated("total", sum_of("a", "b")),
        {"linkId": "a", "type": "integer"},
        {"linkId": "b", "type": "integer"},
    )

    assert [item.link_id for item in tool.order.items] == ["a", "b", "total", "band"]
    assert tool.order.circles == ()


def test_a_circle_is_told_of_by_name(make_tool: MakeTool) -> None:
    tool = make_tool(
        calculated("a", sum_of("b")), calculated("b", sum_of("c")), calculated("c", sum_of("a"))
    )

    notes = [(note.code, note.detail) for note in tool.notes]
    assert notes == [("circular-dependency", "a → b → c → a")]
    assert tool.order.circular == {"a", "b", "c"}


def test_a_variable_that_needs_itself_is_told_of(make_tool: MakeTool) -> None:
    tool = make_tool(
        calculated("q", "%x"),
        extension=[
            fhirpath(HL7 + "variable", "%y + 1", name="x"),
            fhirpath(HL7 + "variable", "%x + 1", name="y"),
        ],
    )

    details = {(note.code, note.detail) for note in tool.notes}
    assert ("circular-variable", "x → y → x") in details


def test_variables_bring_what_they_read(make_tool: MakeTool) -> None:
    tool = make_tool(
        {"linkId": "a", "type": "integer"},
        calculated("q", "%twice + %patient.age"),
        extension=[
            fhirpath(HL7 + "variable", sum_of("a"), name="once"),
            fhirpath(HL7 + "variable", "%once * 2", name="twice"),
        ],
    )

    reads = tool.naming.reads("q", Expression("%twice + %patient.age"))
    assert reads.links == {"a"}
    assert [(at, one.name) for at, one in reads.variables] == [("", "once"), ("", "twice")]
    assert reads.missing == {"patient"}


def test_an_expression_that_looks_everywhere_says_so(make_tool: MakeTool) -> None:
    tool = make_tool({"linkId": "a", "type": "integer"})

    def reads(text: str) -> Reads:
        return tool.naming.reads("a", Expression(text))

    assert reads("%resource.descendants().answer.count()").anything
    assert reads("%resource.item.where(linkId.startsWith('a'))").anything
    assert not reads(sum_of("a")).anything
    assert reads("answer.value > 3").links == {"a"}
    assert not reads("today()").links
