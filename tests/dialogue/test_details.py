"""Everything that a form says of a question is read."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from careapp.dialogue.export import content_hash, export_tool
from careapp.dialogue.load import load_tool
from careapp.dialogue.markdown import Block, Span, paragraphs
from careapp.dialogue.patterns import Match, match
from careapp.dialogue.refusal import ToolRefusedError
from careapp.dialogue.tool import Tool
from careapp.dialogue.value_sets import read_value_sets
from careapp.dialogue.values import Coding

MakeTool = Callable[..., Tool]

HL7 = "http://hl7.org/fhir/StructureDefinition/"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"


def codes(tool: Tool) -> set[str]:
    return {note.code for note in tool.all_notes()}


def test_a_question_with_everything(make_tool: MakeTool) -> None:
    extensions: list[dict[str, Any]] = [
        {"url": SDC + "shortText", "valueString": "Vægt"},
        {"url": SDC + "openLabel", "valueString": "Andet"},
        {"url": HL7 + "questionnaire-sliderStepValue", "valueInteger": 5},
        {"url": HL7 + "questionnaire-choiceOrientation", "valueCode": "horizontal"},
        {"url": HL7 + "questionnaire-supportLink", "valueUri": "https://example.org/hjaelp"},
        {"url": HL7 + "questionnaire-supportLink", "valueUri": "javascript:alert(1)"},
        {"url": HL7 + "questionnaire-unitOption", "valueCoding": {"code": "kg", "display": "kg"}},
        {"url": HL7 + "questionnaire-unitValueSet", "valueCanonical": "http://x/units"},
        {"url": HL7 + "mimeType", "valueCode": "image/png"},
        {"url": HL7 + "maxSize", "valueDecimal": 1.5},
        {"url": HL7 + "regex", "valueString": "[0-9]+"},
        {"url": HL7 + "maxDecimalPlaces", "valueInteger": 1},
    ]
    tool = make_tool(
        {"linkId": "q", "type": "quantity", "definition": "http://x#y", "extension": extensions}
    )

    [item] = tool.items
    assert (item.short_text.original, item.open_label.original) == ("Vægt", "Andet")
    assert (item.slider_step, item.orientation) == (5, "horizontal")
    assert item.support_links == ("https://example.org/hjaelp",)
    assert item.units == (Coding("kg", "kg"),)
    assert (item.unit_set, item.definition) == ("http://x/units", "http://x#y")
    assert (item.mime_types, item.max_megabytes) == (("image/png",), Decimal("1.5"))
    assert (item.pattern, item.max_decimal_places) == ("[0-9]+", 1)
    assert not codes(tool)


def test_help_taken_from_a_child_keeps_the_child(make_tool: MakeTool) -> None:
    control = {"coding": [{"code": "help"}]}
    words = {
        "linkId": "h",
        "type": "display",
        "text": "Hjælp",
        "extension": [{"url": HL7 + "questionnaire-itemControl", "valueCodeableConcept": control}],
    }
    [item] = make_tool({"linkId": "q", "type": "string", "item": [words]}).items

    assert [folded.link_id for folded in item.folded] == ["h"]
    assert item.folded[0].controls == ("help",)


def test_markdown_is_kept_beside_its_plain_text(make_tool: MakeTool) -> None:
    def rich(language: str, text: str) -> dict[str, Any]:
        parts = [{"url": "lang", "valueCode": language}, {"url": "content", "valueMarkdown": text}]
        return {"url": HL7 + "translation", "extension": parts}

    own = {"url": HL7 + "rendering-markdown", "valueMarkdown": "**Vigtigt**"}
    item = {"linkId": "q", "type": "display", "text": "Vigtigt"}
    tool = make_tool(item | {"_text": {"extension": [own, rich("nb", "**Viktig**")]}})

    text = tool.items[0].text
    assert (text.in_language("da"), text.in_language("nb")) == ("Vigtigt", "Viktig")
    assert (text.markdown_in("da"), text.markdown_in("nb")) == ("**Vigtigt**", "**Viktig**")


def test_links_show_their_address_and_nothing_else_is_followed() -> None:
    [line] = paragraphs(
        "Se [her](https://example.org) og [der](javascript:x) ![logo](http://x/y.png) *nu*"
    )

    assert line.spans == (
        Span("Se "),
        Span("her", address="https://example.org"),
        Span(" og "),
        Span("der"),
        Span(" "),
        Span("logo"),
        Span(" "),
        Span("nu", emphasis=True),
    )


def test_blocks_and_html() -> None:
    found = paragraphs("# Hjælp\n\nen\nto\n- tre\n> fire\n<script>alert(1)</script>")

    assert [(p.block, "".join(s.text for s in p.spans)) for p in found] == [
        (Block.HEADING, "Hjælp"),
        (Block.TEXT, "en to"),
        (Block.ITEM, "tre"),
        (Block.QUOTE, "fire"),
        (Block.TEXT, "<script>alert(1)</script>"),
    ]
    assert paragraphs("*" * 100_000 + "[" * 100_000)


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("[0-9]{4}", "8000", Match.YES),
        ("[0-9]{4}", "80001", Match.NO),
        ("(a+)+b", "a" * 5_000, Match.TOO_SLOW),
        ("(?:(?:a?){50}){50}" * 50, "a" * 5_000 + "c", Match.TOO_SLOW),
        ("(", "x", Match.NOT_A_PATTERN),
        ("(" * 2_000 + ")" * 2_000, "x", Match.NOT_A_PATTERN),
        ("a" * 10_000, "x", Match.NOT_A_PATTERN),
    ],
)
def test_patterns_are_matched_whole_and_in_time(pattern: str, text: str, expected: Match) -> None:
    assert match(pattern, text) is expected


SYSTEM = {
    "resourceType": "CodeSystem",
    "url": "urn:x",
    "concept": [
        {
            "code": "animal",
            "concept": [{"code": "cat", "display": "Kat"}, {"code": "dog", "display": "Hund"}],
        },
        {"code": "stone"},
    ],
}


def value_set(url: str, *include: dict[str, Any], **more: Any) -> dict[str, Any]:
    compose = {"include": list(include), **more}
    return {"resourceType": "ValueSet", "url": url, "version": "1", "compose": compose}


def offered(address: str, *resources: dict[str, Any]) -> tuple[list[str], bool]:
    bundle = {"resourceType": "Bundle", "entry": [{"resource": one} for one in resources]}
    item = {"linkId": "q", "type": "choice", "answerValueSet": address}
    tool = load_tool(
        json.dumps({"resourceType": "Questionnaire", "item": [item]}).encode(),
        read_value_sets([("lists.json", json.dumps(bundle).encode())]),
    )
    values = [option.value for option in tool.items[0].options]
    return [v.code for v in values if isinstance(v, Coding)], tool.items[0].options_known


def test_lists_of_answers_can_be_brought_in_beside_the_form() -> None:
    all_of_it = value_set("urn:all", {"system": "urn:x"})

    assert offered("urn:all|1", SYSTEM, all_of_it) == (["animal", "cat", "dog", "stone"], True)
    assert offered("urn:all", all_of_it) == ([], False)
    assert offered("urn:nobody", SYSTEM) == ([], False)


@pytest.mark.parametrize(
    ("include", "exclude", "expected"),
    [
        ({"system": "urn:x", "concept": [{"code": "cat"}]}, None, ["cat"]),
        ({"valueSet": ["urn:all"]}, {"system": "urn:x", "concept": [{"code": "dog"}]},
         ["animal", "cat", "stone"]),
        ({"system": "urn:x", "filter": [{"property": "concept", "op": "is-a", "value": "animal"}]},
         None, ["animal", "cat", "dog"]),
        ({"system": "urn:x", "concept": [{"code": "cat"}, {"code": "moon"}],
          "valueSet": ["urn:all"]}, None, ["cat"]),
    ],
)  # fmt: skip
def test_lists_are_put_together_as_they_say(
    include: dict[str, Any], exclude: dict[str, Any] | None, expected: list[str]
) -> None:
    all_of_it = value_set("urn:all", {"system": "urn:x"})
    wanted = value_set("urn:q", include, **({"exclude": [exclude]} if exclude else {}))

    assert offered("urn:q", SYSTEM, all_of_it, wanted) == (expected, True)


def test_lists_that_name_each_other_are_no_trap() -> None:
    layers = [
        value_set(f"urn:{n}", {"valueSet": [f"urn:{n + 1}"]}, {"valueSet": [f"urn:{n + 1}"]})
        for n in range(60)
    ]
    last = value_set("urn:60", {"valueSet": ["urn:0"]}, {"system": "urn:x"})

    assert offered("urn:0", SYSTEM, *layers, last) == (["animal", "cat", "dog", "stone"], False)


def test_a_list_is_made_once_for_all_who_name_it(make_tool: MakeTool) -> None:
    concepts = [{"code": f"c{n}"} for n in range(60_000)]
    big = value_set("urn:big", {"system": "urn:y", "concept": concepts})
    items = [{"linkId": f"q{n}", "type": "choice", "answerValueSet": "urn:big"} for n in range(10)]
    tool = make_tool(*items, contained=[big])

    assert tool.items[9].options is tool.items[0].options
    assert len(tool.items[0].options) == 60_000
    assert not codes(tool)


def test_a_tool_exported_is_the_tool_imported(own_file: Path) -> None:
    source = own_file.read_bytes()
    tool = load_tool(source)

    back = load_tool(export_tool(tool.source))

    assert back == tool
    assert json.loads(export_tool(source)) == json.loads(source)
    assert content_hash(export_tool(source)) == content_hash(source)


def test_its_life_changes_a_tool_and_not_its_content(own_file: Path) -> None:
    source = own_file.read_bytes()

    retired = export_tool(source, {"status": "retired", "version": "9"})

    assert (load_tool(retired).status, load_tool(retired).version) == ("retired", "9")
    assert content_hash(retired) == content_hash(source)
    assert content_hash(export_tool(source, {"title": "En anden"})) != content_hash(source)
    with pytest.raises(ToolRefusedError):
        export_tool(b"{}")


def test_numbers_keep_their_places(make_tool: MakeTool) -> None:
    item = b'{"linkId":"a","initial":[{"valueDecimal":1.10}]}'
    source = b'{"resourceType":"Questionnaire","item":[' + item + b"]}"

    assert b"1.10" in export_tool(source)


def test_a_link_that_looks_like_a_later_round_can_only_be_read(make_tool: MakeTool) -> None:
    inner = {"linkId": "a", "type": "string"}
    group = {"linkId": "g", "type": "group", "repeats": True, "item": [inner]}

    assert make_tool(group, {"linkId": "a#2", "type": "string"}).read_only
    assert not make_tool(inner, {"linkId": "a#2", "type": "string"}).read_only
