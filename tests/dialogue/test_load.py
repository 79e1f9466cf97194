from collections.abc import Callable
from typing import Any

import pytest

from careapp.dialogue.item import ItemKind
from careapp.dialogue.levels import Scale
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Coding

MakeTool = Callable[..., Tool]


HL7 = "http://hl7.org/fhir/StructureDefinition/"
QUESTION = {"linkId": "q", "type": "string", "text": "Hvad hedder du?"}


def codes(tool: Tool) -> set[str]:
    return {note.code for note in tool.all_notes()}


def extension(url: str, **value: Any) -> dict[str, Any]:
    return {"url": HL7 + url, **value}


def control(code: str) -> dict[str, Any]:
    coding = {"code": code}
    return extension("questionnaire-itemControl", valueCodeableConcept={"coding": [coding]})


def test_a_question_is_read_as_its_author_wrote_it(make_tool: MakeTool) -> None:
    tool = make_tool(
        QUESTION | {"required": True, "maxLength": 40, "prefix": "1."},
        url="urn:x:tool",
        version="2",
        status="active",
        title="Samtale",
    )

    [item] = tool.items
    assert (item.kind, item.required, item.max_length) == (ItemKind.STRING, True, 40)
    assert item.text.in_language("nb") == "Hvad hedder du?"
    assert (tool.url, tool.version, tool.title.original) == ("urn:x:tool", "2", "Samtale")
    assert not tool.read_only
    assert not codes(tool)


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ({"type": "attachment"}, "attachment-not-supported"),
        ({"type": "reference"}, "reference-not-supported"),
        ({"type": "hologram"}, "unknown-type"),
        ({}, "unknown-type"),
        ({"type": "choice"}, "no-options"),
        ({"type": "choice", "answerValueSet": "http://x/y"}, "value-set-missing"),
        (
            {"type": "string", "extension": [extension("regex", valueString="a(")]},
            "pattern-not-checked",
        ),
        ({"type": "string", "extension": [{"url": "http://x/y"}]}, "extension-not-supported"),
        ({"type": "group", "extension": [control("hologram")]}, "control-not-supported"),
        ({"type": "string", "modifierExtension": []}, "unknown-field"),
        (
            {"type": "string", "code": [{"system": "urn:careapp:binding", "code": "moon"}]},
            "unknown-binding",
        ),
        (
            {"type": "date", "extension": [extension("minValue", _valueDate={"extension": []})]},
            "expression-not-supported",
        ),
        (
            {"type": "date", "extension": [extension("minValue", valueDate="i dag")]},
            "malformed-field",
        ),
    ],
)
def test_what_is_not_supported_yet_says_so_in_place(
    make_tool: MakeTool, item: dict[str, Any], code: str
) -> None:
    tool = make_tool({"linkId": "q", "text": "?"} | item)

    assert [(note.link_id, note.code) for note in tool.items[0].notes] == [("q", code)]


def test_help_and_prompts_belong_to_the_question_above(make_tool: MakeTool) -> None:
    def words(link_id: str, code: str) -> dict[str, Any]:
        return {
            "linkId": link_id,
            "type": "display",
            "text": link_id,
            "extension": [control(code)],
        }

    tool = make_tool(
        QUESTION | {"item": [words("h", "help"), words("p", "prompt"), words("u", "unit")]},
        words("alone", "prompt"),
    )

    question, alone = tool.items
    assert question.items == ()
    assert [text.original for text in question.help] == ["h"]
    assert [text.original for text in question.prompts] == ["p"]
    assert question.unit_text.original == "u"
    assert alone.professional_only
    assert not question.professional_only


def test_a_text_that_stands_in_markdown_alone_is_made_plain(make_tool: MakeTool) -> None:
    markdown = "## Hjælp\n**Læs** mere på [siden](https://example.org/a) ![logo](https://x/y.png)"
    tool = make_tool(
        {
            "linkId": "q",
            "type": "display",
            "_text": {"extension": [extension("rendering-markdown", valueMarkdown=markdown)]},
        }
    )

    assert tool.items[0].text.original == "Hjælp\nLæs mere på siden (https://example.org/a) logo"


def test_a_level_keeps_the_codes_of_fsiii(make_tool: MakeTool) -> None:
    level = {"url": "urn:careapp:level", "valueCode": "fsiii"}
    condition = {"system": "urn:oid:1.2.208.176.2.21", "code": "4d46bd94", "display": "Vaske sig"}
    tool = make_tool({"linkId": "q", "type": "choice", "extension": [level], "code": [condition]})

    [item] = tool.items
    assert (item.kind, item.scale) == (ItemKind.LEVEL, Scale.FSIII)
    assert item.condition == Coding("4d46bd94", "Vaske sig", "urn:oid:1.2.208.176.2.21")
    assert [option.level for option in item.options] == [0, 1, 2, 3, 4, 9]
    severe = item.level_option(3)
    assert severe
    assert item.level_of(severe.value) == 3
    assert item.level_of("3") is None
    assert not codes(tool)


def test_a_scale_of_its_own_codes_keeps_them(make_tool: MakeTool) -> None:
    options = [
        {"valueCoding": {"system": "urn:x", "code": f"s{n}", "display": f"{n} - {word}"}}
        for n, word in ((1, "klarer selv"), (9, "ikke relevant"))
    ]
    level = {"url": "urn:careapp:level", "valueCode": "iplos"}
    tool = make_tool(
        {"linkId": "q", "type": "choice", "extension": [level], "answerOption": options}
    )

    [item] = tool.items
    assert [(o.level, o.text.original) for o in item.options] == [
        (1, "klarer selv"),
        (9, "ikke relevant"),
    ]
    assert [item.level_of(Coding(code, system="urn:x")) for code in ("s1", "s9")] == [1, 9]


def test_a_scale_nobody_knows_is_an_ordinary_choice_with_a_note(make_tool: MakeTool) -> None:
    level = {"url": "urn:careapp:level", "valueCode": "moon"}
    option = {"valueString": "1"}
    tool = make_tool(
        {"linkId": "q", "type": "choice", "extension": [level], "answerOption": [option]}
    )

    assert tool.items[0].kind is ItemKind.CHOICE
    assert codes(tool) == {"unknown-scale"}


def test_a_value_set_in_the_file_brings_its_options_and_their_languages(
    make_tool: MakeTool,
) -> None:
    concept = {
        "code": "j",
        "display": "Ja",
        "designation": [{"language": "en", "value": "Yes"}],
    }
    include = {"system": "urn:x", "concept": [concept]}
    value_set = {"resourceType": "ValueSet", "id": "yes", "compose": {"include": [include]}}
    tool = make_tool(
        {"linkId": "q", "type": "choice", "answerValueSet": "#yes"}, contained=[value_set]
    )

    [option] = tool.items[0].options
    assert option.value == Coding("j", "Ja", "urn:x")
    assert option.text.in_language("en") == "Yes"
    assert not codes(tool)
