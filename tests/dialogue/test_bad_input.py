import json
from collections.abc import Callable
from typing import Any

import pytest

from careapp.dialogue import loading
from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.load import load_tool
from careapp.dialogue.refusal import ToolRefusedError
from careapp.dialogue.tool import Tool

MakeTool = Callable[..., Tool]


QUESTION = {"linkId": "q", "type": "string", "text": "Hvad hedder du?"}


def codes(tool: Tool) -> set[str]:
    return {note.code for note in tool.all_notes()}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not-json"),
        (b"Kaere kollega", "not-json"),
        (b'{"resourceType": "Questionnaire", "item": [', "not-json"),
        (b'{"a": "\xff\xfe"}', "not-json"),
        (b"[1, 2]", "not-a-questionnaire"),
        (b'{"resourceType": "Patient"}', "not-a-questionnaire"),
        (b'{"resourceType": ["Questionnaire"]}', "not-a-questionnaire"),
        (b'{"resourceType": "Questionnaire"}', "no-items"),
        (b'{"resourceType": "Questionnaire", "item": "q"}', "no-items"),
        (b" " * 50_000_001, "too-large"),
        (b"[" * 900_000 + b"]" * 900_000, "too-deep"),
        (b"[" * 300 + b"]" * 300, "too-deep"),
        (b"[" + b"{}," * 1_000_001 + b"{}]", "too-many-parts"),
        (b"[" + b"1," * 5_000_001 + b"1]", "too-many-parts"),
    ],
)
def test_what_is_no_tool_is_refused_with_one_code(data: bytes, code: str) -> None:
    with pytest.raises(ToolRefusedError) as refused:
        load_tool(data)

    assert refused.value.code == code


def nested(depth: int) -> dict[str, Any]:
    item: dict[str, Any] = dict(QUESTION)
    for number in range(depth):
        item = {"linkId": str(number), "type": "group", "item": [item]}
    return item


def test_groups_nested_without_end_are_refused_and_sensible_ones_are_not(
    make_tool: MakeTool,
) -> None:
    assert make_tool(nested(31)).items
    with pytest.raises(ToolRefusedError, match="too-deep"):
        make_tool(nested(32))
    with pytest.raises(ToolRefusedError, match="too-deep"):
        make_tool(nested(150))


def test_so_many_questions_are_the_limit(
    make_tool: MakeTool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "MAX_ITEMS", 100)
    many = [QUESTION | {"linkId": str(number)} for number in range(101)]

    assert make_tool(*many[:100]).items
    with pytest.raises(ToolRefusedError, match="too-many-items"):
        make_tool(*many)


def test_too_many_options_are_cut_off_with_a_note(
    make_tool: MakeTool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "MAX_OPTIONS", 100)
    options = [{"valueInteger": number} for number in range(101)]

    tool = make_tool({"linkId": "q", "type": "choice", "answerOption": options})

    assert len(tool.items[0].options) == 100
    assert codes(tool) == {"options-left-out"}


def test_two_questions_with_one_link_id_can_only_be_read(make_tool: MakeTool) -> None:
    tool = make_tool(QUESTION, QUESTION | {"text": "Og igen?"})

    assert tool.read_only
    assert [item.text.original for item in tool.items] == ["Hvad hedder du?", "Og igen?"]
    assert "duplicate-link-id" in codes(tool)


def test_a_question_without_link_id_can_only_be_read(make_tool: MakeTool) -> None:
    tool = make_tool({"type": "string", "text": "?"})

    assert tool.read_only
    assert "missing-link-id" in codes(tool)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("item", "q"),
        ("item", [1, None]),
        ("answerOption", {"valueString": "x"}),
        ("enableWhen", 3),
        ("text", ["a"]),
        ("required", "yes"),
        ("extension", ["x"]),
        ("initial", [{"valueInteger": "x"}]),
    ],
)
def test_a_field_of_the_wrong_shape_gets_a_note_and_the_rest_stands(
    make_tool: MakeTool, field: str, value: Any
) -> None:
    tool = make_tool(QUESTION | {field: value})

    assert tool.items[0].link_id == "q"
    assert codes(tool) == {"malformed-field"}


def test_a_value_set_that_names_itself_is_no_trap(make_tool: MakeTool) -> None:
    include = {"valueSet": ["#loop"]}
    value_set = {"resourceType": "ValueSet", "id": "loop", "compose": {"include": [include]}}

    tool = make_tool(
        {"linkId": "q", "type": "choice", "answerValueSet": "#loop"}, contained=[value_set]
    )

    assert codes(tool) == {"value-set-not-complete"}


def test_a_list_of_a_million_options_is_refused_before_it_is_made(make_tool: MakeTool) -> None:
    concepts = b",".join([b'{"code":"c"}'] * 1_000_001)
    resource = b'{"resourceType":"Questionnaire","contained":[{"concept":[' + concepts + b"]}]}"

    with pytest.raises(ToolRefusedError) as refused:
        load_tool(resource)

    assert refused.value.code == "too-many-parts"


def test_what_is_no_json_names_the_line() -> None:
    with pytest.raises(ToolRefusedError) as refused:
        load_tool(b'{\n "resourceType": "Questionnaire",\n "item": nothing\n}')

    assert (refused.value.code, refused.value.detail) == ("not-json", "3")


def test_a_chain_of_conditions_a_thousand_long_is_no_trap(make_tool: MakeTool) -> None:
    def question(number: int) -> dict[str, Any]:
        other = {"question": f"q{(number + 1) % 2_000}", "operator": "exists"}
        when = [other | {"answerBoolean": True}]
        return {"linkId": f"q{number}", "type": "string", "enableWhen": when}

    tool = make_tool(*(question(number) for number in range(2_000)))

    assert codes(tool) == {"circular-dependency"}
    assert tool.notes[0].detail == "q0 → q1 → q2 → q3 → … → q1999 → q0"
    assert enabled_items(tool, {"q0": ["x"]}) == {"q1999"}


def test_rounds_of_the_moon_are_no_rounds(make_tool: MakeTool) -> None:
    group = {"linkId": "g", "type": "group", "repeats": True, "item": [QUESTION]}
    tool = make_tool(group)

    assert tool.find("q#1000")
    assert tool.find("q#1001") is None
    assert tool.find("q#99999999999999999999") is None
    assert tool.find("q#2.2") is None


def test_an_expression_too_long_to_be_meant_well_is_left_out(make_tool: MakeTool) -> None:
    long = {"language": "text/fhirpath", "expression": "1" + " + 1" * 10_000}
    sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"
    tool = make_tool(QUESTION | {"extension": [{"url": sdc, "valueExpression": long}]})

    assert codes(tool) == {"expression-not-supported"}
    assert not tool.works_out


def test_numbers_too_large_to_work_with_are_left_out(make_tool: MakeTool) -> None:
    item = {"linkId": "q", "type": "decimal", "initial": [{"valueDecimal": "HERE"}]}
    resource = {"resourceType": "Questionnaire", "item": [item]}
    for trap in (b"1e999999999", b"9" * 4000, b"0." + b"1" * 10_000, b"-1e-999999999"):
        tool = load_tool(json.dumps(resource).encode().replace(b'"HERE"', trap))

        assert tool.items[0].initial == ()
        assert codes(tool) == {"malformed-field"}


def test_text_that_runs_backwards_or_rings_the_bell_is_cleaned(make_tool: MakeTool) -> None:
    tool = make_tool(QUESTION | {"text": "a\u202eb\u0007c\r\nd"})

    assert tool.items[0].text.original == "abc\nd"
