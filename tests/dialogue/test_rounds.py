"""Groups that are answered several times: no round is lost."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from careapp.dialogue.check import problems
from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.places import place_of, split_place
from careapp.dialogue.progress import progress
from careapp.dialogue.response import load_response
from careapp.dialogue.rounds import without_round
from careapp.dialogue.sheet import Sheet
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue
from careapp.dialogue.write import dump_response, response_bytes

MakeTool = Callable[..., Tool]

GRANDCHILDREN = {
    "linkId": "child",
    "type": "group",
    "repeats": True,
    "item": [
        {"linkId": "name", "type": "string", "required": True},
        {
            "linkId": "pet",
            "type": "group",
            "repeats": True,
            "item": [{"linkId": "pet.name", "type": "string"}],
        },
        {
            "linkId": "school",
            "type": "string",
            "enableWhen": [{"question": "name", "operator": "exists", "answerBoolean": True}],
        },
    ],
}


@pytest.mark.parametrize(
    ("place", "parts"),
    [
        ("name", ("name", ())),
        ("name#2", ("name", (2,))),
        ("pet.name#2.3", ("pet.name", (2, 3))),
        ("name#0", ("name#0", ())),
        ("name#9999", ("name#9999", ())),
        ("#2", ("", (2,))),
    ],
)
def test_a_place_is_a_link_and_its_rounds(place: str, parts: tuple[str, tuple[int, ...]]) -> None:
    assert split_place(place) == parts


def test_first_rounds_are_named_by_the_link_alone() -> None:
    assert place_of("name") == place_of("name", (1, 1)) == "name"
    assert place_of("name", (1, 2)) == "name#1.2"


def written(tool: Tool, answers: dict[str, tuple[AnswerValue, ...]], **how: Any) -> bytes:
    return response_bytes(dump_response(tool, answers, **how))


def test_every_round_is_written_and_read_back(make_tool: MakeTool) -> None:
    tool = make_tool(GRANDCHILDREN)
    answers: dict[str, tuple[AnswerValue, ...]] = {
        "name": ("Alma",),
        "pet.name": ("Misser",),
        "pet.name#1.3": ("Trofast",),
        "name#3": ("Bo",),
        "school#3": ("Skolen på bakken",),
    }

    back = load_response(written(tool, answers), tool)

    assert back.answers == answers
    assert [one["linkId"] for one in json.loads(written(tool, answers))["item"]] == ["child"] * 3
    assert load_response(written(tool, answers, status="completed"), tool).answers == answers


def test_a_condition_means_the_answer_of_its_own_round(make_tool: MakeTool) -> None:
    tool = make_tool(GRANDCHILDREN)

    enabled = enabled_items(tool, {"name#2": ["Bo"], "pet.name#3.2": ["Sofus"]})

    assert {place for place in enabled if place.startswith("school")} == {"school#2"}
    assert "pet.name#3.2" in enabled
    assert progress(tool, {"name#2": ["Bo"]}).missing == ("name",)


def test_a_condition_from_outside_means_any_round(make_tool: MakeTool) -> None:
    tool = make_tool(
        GRANDCHILDREN,
        {
            "linkId": "bo",
            "type": "display",
            "enableWhen": [{"question": "name", "operator": "=", "answerString": "Bo"}],
        },
    )

    assert "bo" in enabled_items(tool, {"name": ["Alma"], "name#2": ["Bo"]})
    assert "bo" not in enabled_items(tool, {"name": ["Alma"]})


def test_each_answer_has_its_own_questions_under_it(make_tool: MakeTool) -> None:
    tool = make_tool(
        {
            "linkId": "medicine",
            "type": "string",
            "repeats": True,
            "item": [{"linkId": "dose", "type": "integer"}],
        }
    )
    answers: dict[str, tuple[AnswerValue, ...]] = {
        "medicine": ("Panodil", "Furix"),
        "dose": (500,),
        "dose#2": (40,),
    }

    response = json.loads(written(tool, answers))

    doses = [{"linkId": "dose", "answer": [{"valueInteger": dose}]} for dose in (500, 40)]
    assert response["item"][0]["answer"] == [
        {"valueString": "Panodil", "item": [doses[0]]},
        {"valueString": "Furix", "item": [doses[1]]},
    ]
    assert load_response(written(tool, answers), tool).answers == answers
    assert load_response(written(tool, answers)).answers == answers
    assert {"dose", "dose#2"} <= enabled_items(tool, {"medicine": ["Panodil", "Furix"]})


def test_a_round_of_a_group_that_does_not_repeat_is_kept(make_tool: MakeTool) -> None:
    tool = make_tool({"linkId": "g", "type": "group", "item": [{"linkId": "a", "type": "string"}]})
    group = {"linkId": "g", "item": [{"linkId": "a", "answer": [{"valueString": "x"}]}]}
    resource = {"resourceType": "QuestionnaireResponse", "item": [group, group]}

    back = load_response(json.dumps(resource).encode(), tool)

    assert back.answers == {"a": ("x",), "a#2": ("x",)}
    assert [note.code for note in back.notes] == ["repeated-group"]
    assert load_response(written(tool, dict(back.answers))).answers == back.answers


def test_a_round_taken_out_lets_the_later_ones_move_up(make_tool: MakeTool) -> None:
    sheet = Sheet(make_tool(GRANDCHILDREN))
    for place, name in {"name": "Alma", "name#2": "Bo", "pet.name#2.2": "Sofus"}.items():
        sheet.put(place, (name,))
    sheet.add_round("child")
    assert sheet.rounds("name") == [(1,), (2,), (3,)]

    change = sheet.drop_round("child", (1,))

    assert sheet.answers == {"name": ("Bo",), "pet.name#1.2": ("Sofus",)}
    assert sheet.rounds("name") == [(1,), (2,)]
    assert "name#3" in change.closed
    sheet.drop_round("pet", (1, 1))
    assert sheet.answers == {"name": ("Bo",), "pet.name": ("Sofus",)}


def test_an_answer_taken_out_goes_with_what_stands_under_it(make_tool: MakeTool) -> None:
    tool = make_tool(
        {
            "linkId": "medicine",
            "type": "string",
            "repeats": True,
            "item": [{"linkId": "dose", "type": "integer"}],
        }
    )
    answers: dict[str, list[AnswerValue]] = {"medicine": ["a", "b", "c"]}
    answers |= {"dose#2": [2], "dose#3": [3]}

    left = without_round(tool, answers, "medicine", (2,))

    assert left == {"medicine": ("a", "c"), "dose#2": (3,)}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, [("g", "required")]),
        ({"a": ["x"]}, [("g", "too-few-answers")]),
        ({"a": ["x"], "a#2": ["y"]}, []),
        ({"a": ["x"], "a#2": ["y"], "a#4": ["z"]}, []),
        ({"a": ["x"], "a#2": ["y"], "a#3": ["z"], "a#4": ["w"]}, [("g", "too-many-answers")]),
    ],
)
def test_a_group_has_its_limits_too(
    make_tool: MakeTool, answers: dict[str, list[AnswerValue]], expected: list[tuple[str, str]]
) -> None:
    url = "http://hl7.org/fhir/StructureDefinition/questionnaire-"
    limits = [
        {"url": f"{url}minOccurs", "valueInteger": 2},
        {"url": f"{url}maxOccurs", "valueInteger": 3},
    ]
    group = {"linkId": "g", "type": "group", "repeats": True, "required": True}
    item = [{"linkId": "a", "type": "string"}]
    tool = make_tool(group | {"extension": limits, "item": item})

    assert [(p.link_id, p.code) for p in problems(tool, answers)] == expected
