from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import pytest

from careapp.dialogue import conditions, enablement
from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.item import EnableWhen
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue, Coding, Quantity

MakeTool = Callable[..., Tool]


def question(link_id: str, kind: str = "string", **fields: Any) -> dict[str, Any]:
    return {"linkId": link_id, "type": kind} | fields


def when(link_id: str, operator: str, **answer: Any) -> dict[str, Any]:
    return {"question": link_id, "operator": operator} | answer


def test_follow_up_opens_with_the_answer_it_waits_for(home_and_safety: Tool) -> None:
    assert "falls.count" not in enabled_items(home_and_safety, {})
    assert "falls.count" not in enabled_items(home_and_safety, {"falls.any": [False]})
    assert "falls.count" in enabled_items(home_and_safety, {"falls.any": [True]})


@pytest.mark.parametrize(
    ("operator", "answer", "given", "opens"),
    [
        ("exists", {"answerBoolean": True}, [], False),
        ("exists", {"answerBoolean": True}, ["x"], True),
        ("exists", {"answerBoolean": True}, ["  "], False),
        ("exists", {"answerBoolean": False}, [], True),
        ("exists", {"answerBoolean": False}, [False], False),
        ("=", {"answerInteger": 1}, [1], True),
        ("=", {"answerInteger": 1}, [True], False),
        ("=", {"answerInteger": 1}, [2, 1], True),
        ("=", {"answerInteger": 1}, [], False),
        ("!=", {"answerInteger": 1}, [2], True),
        ("!=", {"answerInteger": 1}, [2, 1], False),
        ("!=", {"answerInteger": 1}, [], True),
        (">", {"answerInteger": 1}, [2], True),
        (">", {"answerInteger": 1}, [1], False),
        (">", {"answerInteger": 1}, ["2"], False),
        (">=", {"answerInteger": 1}, [1], True),
        ("<", {"answerDecimal": 1.5}, [1], True),
        ("<=", {"answerDecimal": 1.5}, [], False),
        (">", {"answerDate": "2026-11-22"}, ["2026-11-23"], True),
        ("<", {"answerTime": "09:30:00"}, ["09:29:00"], True),
        (
            "=",
            {"answerDateTime": "2026-11-22T10:30:00+01:00"},
            ["2026-11-22T09:30:00+00:00"],
            True,
        ),
        ("=", {"answerCoding": {"system": "a", "code": "x"}}, [Coding("x", "Ord", "a")], True),
        ("=", {"answerCoding": {"system": "a", "code": "x"}}, [Coding("x", "Ord", "b")], False),
        ("=", {"answerCoding": {"code": "x"}}, [Coding("x", "Ord", "b")], True),
        ("=", {"answerCoding": {"display": "Ja"}}, [Coding("", "Ja")], True),
        (
            ">",
            {"answerQuantity": {"value": 18, "code": "Cel"}},
            [Quantity(Decimal(19), code="Cel")],
            True,
        ),
        (
            ">",
            {"answerQuantity": {"value": 18, "code": "Cel"}},
            [Quantity(Decimal(19), code="K")],
            False,
        ),
    ],
)
def test_each_operator_by_the_letter_of_fhir(
    make_tool: MakeTool,
    operator: str,
    answer: dict[str, Any],
    given: list[AnswerValue],
    *,
    opens: bool,
) -> None:
    tool = make_tool(question("a"), question("b", enableWhen=[when("a", operator, **answer)]))

    assert ("b" in enabled_items(tool, {"a": given})) is opens


@pytest.mark.parametrize(
    ("behaviour", "given", "opens"),
    [
        ({}, {"a": [True]}, False),
        ({"enableBehavior": "all"}, {"a": [True], "b": [True]}, True),
        ({"enableBehavior": "any"}, {"a": [True]}, True),
        ({"enableBehavior": "any"}, {}, False),
    ],
)
def test_several_conditions_need_all_or_any(
    make_tool: MakeTool,
    behaviour: dict[str, Any],
    given: dict[str, list[AnswerValue]],
    *,
    opens: bool,
) -> None:
    conditions = [when(link_id, "=", answerBoolean=True) for link_id in "ab"]
    tool = make_tool(
        question("a", "boolean"),
        question("b", "boolean"),
        question("c", enableWhen=conditions, **behaviour),
    )

    assert ("c" in enabled_items(tool, given)) is opens


def test_what_stands_under_a_closed_group_is_closed(make_tool: MakeTool) -> None:
    tool = make_tool(
        question("a", "boolean"),
        question(
            "group",
            "group",
            enableWhen=[when("a", "=", answerBoolean=True)],
            item=[question("inner", "group", item=[question("leaf")])],
        ),
    )

    assert enabled_items(tool, {}) == {"a"}
    assert enabled_items(tool, {"a": [True]}) == {"a", "group", "inner", "leaf"}


def test_an_answer_nobody_can_see_opens_nothing(make_tool: MakeTool) -> None:
    tool = make_tool(
        question("c", enableWhen=[when("b", "exists", answerBoolean=True)]),
        question("b", enableWhen=[when("a", "=", answerBoolean=True)]),
        question("a", "boolean"),
    )

    assert enabled_items(tool, {"a": [False], "b": ["still kept"]}) == {"a"}
    assert enabled_items(tool, {"a": [True], "b": ["still kept"]}) == {"a", "b", "c"}


def test_questions_that_wait_for_each_other_can_still_be_answered(make_tool: MakeTool) -> None:
    tool = make_tool(
        question("a", enableWhen=[when("b", "exists", answerBoolean=False)]),
        question("b", enableWhen=[when("a", "exists", answerBoolean=False)]),
        question("self", enableWhen=[when("self", "exists", answerBoolean=False)]),
    )

    assert enabled_items(tool, {}) == {"a", "b", "self"}
    assert tool.order.circular


def test_a_condition_that_makes_no_sense_hides_nothing(make_tool: MakeTool) -> None:
    senseless = (
        when("gone", "=", answerBoolean=True),
        when("a", "resembles", answerBoolean=True),
        when("a", "="),
        when("a", "exists", answerString="yes"),
    )
    for condition in senseless:
        tool = make_tool(question("a"), question("b", enableWhen=[condition]))

        assert "b" in enabled_items(tool, {})
        [note] = tool.all_notes()
        assert note.code in {"condition-on-unknown-question", "condition-not-understood"}


def test_nine_hundred_questions_cost_nine_hundred_looks(
    make_tool: MakeTool, monkeypatch: pytest.MonkeyPatch
) -> None:
    chain = [question("0")] + [
        question(str(n), enableWhen=[when(str(n - 1), "exists", answerBoolean=True)])
        for n in range(1, 900)
    ]
    tool = make_tool(*reversed(chain))
    looks = []
    holds = conditions.condition_holds

    def counted(condition: EnableWhen, given: Sequence[AnswerValue]) -> bool:
        looks.append(condition)
        return holds(condition, given)

    monkeypatch.setattr(enablement, "condition_holds", counted)

    assert len(enabled_items(tool, {str(n): ["x"] for n in range(900)})) == 900
    assert len(looks) == 899
    assert len(enabled_items(tool, {})) == 1
