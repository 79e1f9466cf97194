"""A municipality's spreadsheets become dialogue tools."""

import pytest

from careapp.dialogue.item import Item, ItemKind, Note, Operator
from careapp.dialogue.levels import Scale
from careapp.dialogue.load import load_tool
from careapp.dialogue.tool import Tool
from careapp.dialogue.xlsform.convert import Converted, convert_spreadsheet
from tests.dialogue.xlsform.sheets import Rows, listed, spreadsheet

YES_NO = [*listed("yn", "Ja", "Nej")]


def converted(survey: Rows, choices: Rows = (), **settings: str) -> Converted:
    return convert_spreadsheet(spreadsheet(survey, choices, **settings))


def tool_of(survey: Rows, choices: Rows = (), **settings: str) -> Tool:
    """Return a tool of which everything was kept."""
    found = converted(survey, choices, **settings)
    assert found.notes == ()
    return found.tool


def only(survey: Rows, choices: Rows = ()) -> Item:
    return tool_of(survey, choices).items[0]


def notes(survey: Rows, choices: Rows = ()) -> list[tuple[str, str]]:
    return [(note.code, note.detail) for note in converted(survey, choices).notes]


def test_a_sheet_is_read_in_its_languages() -> None:
    tool = tool_of(
        [
            {
                "type": "text",
                "name": "walk",
                "label::English (en)": "What do you walk for?",
                "label::Dansk (da)": "Hvad går De for?",
                "label::Norsk (no)": "Hva går du for?",
                "hint::Dansk (da)": "Små ting tæller",
                "guidance_hint::Dansk (da)": "Giv tid",
            }
        ],
        default_language="Dansk (da)",
        form_title="Gåture",
        form_id="walks",
        version="7",
    )

    assert (tool.url, tool.version, tool.language) == ("urn:careapp:xlsform:walks", "7", "da")
    assert tool.title.original == "Gåture"
    (walk,) = tool.items
    assert walk.text.original == "Hvad går De for?"
    assert walk.text.in_language("en") == "What do you walk for?"
    assert walk.text.in_language("nb") == "Hva går du for?"
    assert [help_.original for help_ in walk.help] == ["Små ting tæller"]
    assert [prompt.original for prompt in walk.prompts] == ["Giv tid"]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("text", ItemKind.STRING),
        ("integer", ItemKind.INTEGER),
        ("decimal", ItemKind.DECIMAL),
        ("date", ItemKind.DATE),
        ("time", ItemKind.TIME),
        ("dateTime", ItemKind.DATETIME),
        ("acknowledge", ItemKind.BOOLEAN),
        ("note", ItemKind.DISPLAY),
        ("image", ItemKind.ATTACHMENT),
        ("select_one yn", ItemKind.CHOICE),
        ("range", ItemKind.INTEGER),
    ],
)
def test_each_type_has_its_own(row: str, kind: ItemKind) -> None:
    found = converted([{"type": row, "name": "q", "label": "Q"}], YES_NO)
    assert found.notes == ()
    assert found.tool.items[0].kind is kind


def test_looks_are_kept_where_there_are_such() -> None:
    survey = [
        {"type": "text", "name": "a", "label": "A", "appearance": "multiline"},
        {"type": "select_one yn", "name": "b", "label": "B", "appearance": "minimal"},
        {"type": "select_one yn", "name": "c", "label": "C", "appearance": "likert"},
        {
            "type": "range",
            "name": "d",
            "label": "D",
            "parameters": "start=0 end=10 step=0.5",
        },
    ]
    long, short, row, slider = tool_of(survey, YES_NO).items
    assert long.kind is ItemKind.TEXT
    assert short.control == "drop-down"
    assert row.orientation == "horizontal"
    assert (slider.kind, slider.control) == (ItemKind.DECIMAL, "slider")
    assert (slider.minimum, slider.maximum) == (0, 10)
    assert str(slider.slider_step) == "0.5"


def test_answers_of_a_list_keep_names_scores_and_none_of_these() -> None:
    choices = [
        *listed("aids", "Rollator", score="2"),
        *listed("aids", "Ingen", exclusive="yes", score="0"),
    ]
    aids = only([{"type": "select_multiple aids", "name": "q", "label": "Q"}], choices)
    assert aids.repeats
    assert [(o.text.original, o.score, o.exclusive) for o in aids.options] == [
        ("Rollator", 2, False),
        ("Ingen", 0, True),
    ]


def test_other_is_own_words() -> None:
    asked = only([{"type": "select_one yn or_other", "name": "q", "label": "Q"}], YES_NO)
    assert asked.kind is ItemKind.OPEN_CHOICE
    assert [option.text.original for option in asked.options] == ["Ja", "Nej"]


def test_a_list_of_the_field_is_a_level() -> None:
    choices = [*listed("functional_level", "0"), *listed("iplos_score", "1")]
    survey = [
        {"type": f"select_one {name}", "name": name, "label": "Gå"}
        for name in ("functional_level", "iplos_score")
    ]
    first, second = tool_of(survey, choices).items
    assert (first.kind, first.scale) == (ItemKind.LEVEL, Scale.FSIII)
    assert (second.kind, second.scale) == (ItemKind.LEVEL, Scale.IPLOS)


def test_simple_relevance_is_a_condition() -> None:
    survey = [
        {"type": "select_one yn", "name": "fell", "label": "Fell"},
        {"type": "integer", "name": "often", "label": "O", "relevant": "selected(${fell}, 'ja')"},
        {
            "type": "text",
            "name": "where",
            "label": "W",
            "relevant": "${often} > 2 or ${fell} != ''",
        },
    ]
    _fell, often, where = tool_of(survey, YES_NO).items
    (condition,) = often.enable_when
    assert (condition.question, condition.operator) == ("fell", Operator.EQUAL)
    assert where.enable_any
    assert [one.operator for one in where.enable_when] == [Operator.GREATER, Operator.EXISTS]
    assert where.computed.enabled is None


def test_other_relevance_is_an_expression() -> None:
    survey = [
        {"type": "integer", "name": "a", "label": "A"},
        {"type": "integer", "name": "b", "label": "B"},
        {"type": "text", "name": "c", "label": "C", "relevant": "${a} + ${b} > 10"},
    ]
    last = tool_of(survey).items[-1]
    assert last.enable_when == ()
    assert last.computed.enabled is not None
    assert "linkId='a'" in last.computed.enabled.text


def test_constraints_are_limits_where_they_can() -> None:
    survey = [
        {"type": "integer", "name": "a", "label": "A", "constraint": ". > 0 and . <= 120"},
        {"type": "text", "name": "b", "label": "B", "constraint": "string-length(.) <= 20"},
        {"type": "text", "name": "c", "label": "C", "constraint": "regex(., '^[0-9]{4}$')"},
    ]
    age, short, post = tool_of(survey).items
    assert (age.minimum, age.maximum) == (1, 120)
    assert short.max_length == 20
    assert post.pattern == "^[0-9]{4}$"


def test_a_constraint_with_words_of_its_own_keeps_them() -> None:
    row = {
        "type": "integer",
        "name": "a",
        "label::Dansk (da)": "A",
        "label::English (en)": "A",
        "constraint": ". <= 120",
        "constraint_message::Dansk (da)": "Højst 120",
        "constraint_message::English (en)": "At most 120",
    }
    (rule,) = tool_of([row], default_language="Dansk (da)").items[0].computed.constraints
    assert rule.is_error
    assert rule.human.original == "Højst 120"
    assert rule.human.in_language("en") == "At most 120"


def test_a_calculation_is_hidden_and_typed() -> None:
    survey = [
        {"type": "integer", "name": "a", "label": "A"},
        {"type": "calculate", "name": "double", "calculation": "${a} * 2"},
        {"type": "calculate", "name": "many", "calculation": "${a} > 2"},
        {"type": "calculate", "name": "word", "calculation": "if(${a} > 2, 'many', 'few')"},
        {"type": "note", "name": "n", "label": "In all ${double} times"},
    ]
    _a, double, many, word, note = tool_of(survey).items
    assert [i.kind for i in (double, many, word)] == [
        ItemKind.DECIMAL,
        ItemKind.BOOLEAN,
        ItemKind.STRING,
    ]
    assert all(i.hidden and i.read_only and i.computed.value for i in (double, many, word))
    assert note.computed.text is not None
    assert note.text.original == "In all … times"


def test_repeats_are_rounds_with_their_own_answers() -> None:
    survey = [
        {"type": "begin repeat", "name": "helper", "label": "Helper", "repeat_count": "2"},
        {"type": "text", "name": "who", "label": "Who"},
        {"type": "text", "name": "what", "label": "What", "relevant": "${who} != 'x' "},
        {"type": "end repeat"},
    ]
    (helper,) = tool_of(survey).items
    assert helper.repeats
    assert (helper.min_occurs, helper.max_occurs) == (2, 2)
    assert [item.link_id for item in helper.items] == ["who", "what"]
    asked = helper.items[1].computed.enabled
    assert asked is not None
    named = {one.name: one.text for one in helper.computed.variables}
    assert f"%{next(iter(named))}" in asked.text
    assert all("%context" in text for text in named.values())


def test_one_answer_filters_the_next_list() -> None:
    choices = [
        *listed("region", "Nord", "Syd"),
        *listed("town", "Aalborg", region="nor"),
        *listed("town", "Odense", region="syd"),
    ]
    survey = [
        {"type": "select_one region", "name": "region", "label": "R"},
        {
            "type": "select_one town",
            "name": "town",
            "label": "T",
            "choice_filter": "region=${region}",
        },
    ]
    town = tool_of(survey, choices).items[1]
    assert [option.text.original for option in town.options] == ["Aalborg", "Odense"]
    assert b"answerOptionsToggleExpression" in tool_of(survey, choices).source


def test_two_questions_of_one_name_are_told_apart_by_their_groups() -> None:
    survey = [
        row
        for group in ("home", "garden")
        for row in (
            {"type": "begin group", "name": group, "label": group},
            {"type": "text", "name": "floor", "label": "Floor"},
            {"type": "end group"},
        )
    ]
    tool = tool_of(survey)
    assert [item.link_id for item in tool.walk() if item.kind is ItemKind.STRING] == [
        "home.floor",
        "garden.floor",
    ]
    assert not tool.read_only


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"type": "geopoint"}, ("asked-as-text", "geopoint")),
        ({"type": "geoshape"}, ("type-left-out", "geoshape")),
        ({"type": "text", "appearance": "numbers"}, ("look-not-kept", "numbers")),
        ({"type": "text", "relevant": "pulldata('a','b','c','d') = 1"},
         ("formula-not-supported", "pulldata()")),
        ({"type": "text", "required": "${q} = 1"}, ("formula-not-supported", "${q} = 1")),
        ({"type": "text", "required": "yes", "required_message": "Must"}, ("message-left-out", "")),
    ],
)  # fmt: skip
def test_what_is_not_kept_is_told(row: dict[str, str], told: tuple[str, str]) -> None:
    assert told in notes([{"name": "q", "label": "Q", **row}])


def test_what_a_telephone_notes_is_known_already() -> None:
    found = converted([{"type": "today", "name": "t"}, {"type": "text", "name": "q", "label": "Q"}])
    assert found.notes == (Note("known-already", "t", "today"),)
    assert [item.link_id for item in found.tool.items] == ["q"]


def test_it_is_a_form_that_any_other_program_can_read() -> None:
    tool = tool_of([{"type": "text", "name": "q", "label": "Q", "default": "x"}])
    assert load_tool(tool.source) == tool
    assert b'"resourceType": "Questionnaire"' in tool.source
