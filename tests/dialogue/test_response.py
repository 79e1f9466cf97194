import json
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from careapp.dialogue.refusal import ResponseRefusedError
from careapp.dialogue.response import Response, load_response
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue, Coding, Kept, Quantity
from careapp.dialogue.write import dump_response, response_bytes

MakeTool = Callable[..., Tool]


VISIT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def read(*items: dict[str, Any], **fields: Any) -> Response:
    resource = {"resourceType": "QuestionnaireResponse", "item": list(items)} | fields
    return load_response(json.dumps(resource).encode())


def test_a_response_written_is_the_response_read(home_and_safety: Tool) -> None:
    options = home_and_safety.by_link_id["rooms.hazards"].options
    answers: dict[str, tuple[AnswerValue, ...]] = {
        "falls.any": (True,),
        "falls.count": (2,),
        "falls.when": ("2026-10-01",),
        "falls.where": ("Hos naboen",),
        "rooms.hazards": (options[0].value, options[1].value),
        "warmth.temperature": (
            Quantity(Decimal("19.5"), "°C", "http://unitsofmeasure.org", "Cel"),
        ),
    }

    response = dump_response(
        home_and_safety, answers, status="completed", language="nb", authored_at=VISIT,
    )  # fmt: skip
    back = load_response(response_bytes(response))

    assert back.answers == answers
    assert (back.tool_url, back.tool_version) == ("urn:careapp:tool:home-and-safety", "1.0.0")
    assert (back.status, back.authored) == ("completed", "2026-11-24T09:30:00+00:00")
    assert back.lines[0].text.original == "Fall"
    assert not back.notes


def test_answers_nest_as_their_questions_do(make_tool: MakeTool) -> None:
    tool = make_tool(
        {
            "linkId": "g",
            "type": "group",
            "item": [
                {
                    "linkId": "a",
                    "type": "string",
                    "item": [{"linkId": "b", "type": "decimal", "text": "B?"}],
                }
            ],
        },
        {"linkId": "empty", "type": "group", "item": [{"linkId": "c", "type": "date"}]},
    )

    assert dump_response(tool, {"b": [3]})["item"] == [
        {
            "linkId": "g",
            "item": [
                {
                    "linkId": "a",
                    "answer": [
                        {"item": [{"linkId": "b", "text": "B?", "answer": [{"valueDecimal": 3}]}]}
                    ],
                }
            ],
        }
    ]


def test_a_draft_keeps_what_is_closed_just_now_and_a_completed_one_does_not(
    make_tool: MakeTool,
) -> None:
    tool = make_tool(
        {"linkId": "a", "type": "boolean"},
        {
            "linkId": "b",
            "type": "string",
            "enableWhen": [{"question": "a", "operator": "=", "answerBoolean": True}],
        },
    )
    answers: dict[str, tuple[AnswerValue, ...]] = {"a": (False,), "b": ("gemt",)}

    draft = load_response(response_bytes(dump_response(tool, answers)))
    done = load_response(response_bytes(dump_response(tool, answers, status="completed")))

    assert draft.answers == answers
    assert done.answers == {"a": (False,)}


def test_an_answer_whose_question_is_gone_is_written_last(make_tool: MakeTool) -> None:
    tool = make_tool({"linkId": "a", "type": "string"})

    back = load_response(response_bytes(dump_response(tool, {"gone": ["x"], "a": ["y"]})))

    assert list(back.answers.items()) == [("a", ("y",)), ("gone", ("x",))]


def test_what_cannot_be_shown_is_kept_as_it_was(make_tool: MakeTool) -> None:
    photo = {"contentType": "image/png", "data": "AAAA"}
    tool = make_tool({"linkId": "a", "type": "attachment"})
    back = read(
        {"linkId": "a", "answer": [{"valueAttachment": photo}]},
        {"linkId": "b", "answer": [{"valueMoon": {"phase": 0.5}}]},
    )

    assert back.answers["b"] == (Kept("Moon", '{"phase":0.5}'),)
    assert [(note.link_id, note.code) for note in back.notes] == [("b", "answer-not-understood")]
    written = json.loads(response_bytes(dump_response(tool, back.answers)))
    assert written["item"][0]["answer"] == [{"valueAttachment": photo}]
    assert written["item"][1]["answer"] == [{"valueMoon": {"phase": 0.5}}]


def test_every_round_of_a_repeated_group_can_be_read(make_tool: MakeTool) -> None:
    def child(name: str) -> dict[str, Any]:
        return {
            "linkId": "child",
            "item": [{"linkId": "name", "text": "Navn", "answer": [{"valueString": name}]}],
        }

    back = read(child("Alma"), child("Bo"))

    assert [line.values for line in back.lines if line.values] == [("Alma",), ("Bo",)]
    assert [line.depth for line in back.lines] == [0, 1, 0, 1]
    assert back.answers == {"name": ("Alma",), "name#2": ("Bo",)}
    assert not back.notes


def test_answers_to_a_repeated_question_are_gathered() -> None:
    def answer(code: str) -> dict[str, Any]:
        return {"linkId": "q", "answer": [{"valueCoding": {"code": code}}]}

    assert read(answer("a"), answer("b")).answers == {"q": (Coding("a"), Coding("b"))}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not-json"),
        (b'{"resourceType": "Questionnaire"}', "not-a-response"),
        (b"[" * 100_000, "too-deep"),
        (b" " * 50_000_001, "too-large"),
    ],
)
def test_what_is_no_response_is_refused_with_one_code(data: bytes, code: str) -> None:
    with pytest.raises(ResponseRefusedError) as refused:
        load_response(data)

    assert refused.value.code == code


def test_an_empty_response_is_a_response() -> None:
    assert read(item="x").answers == {}
