"""Points are added up, and what is answered from the start is."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.initial import initial_answers
from careapp.dialogue.scores import score_of, total
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue, Coding

MakeTool = Callable[..., Tool]

HL7 = "http://hl7.org/fhir/StructureDefinition/"


def option(code: str, score: float, url: str = "ordinalValue") -> dict[str, Any]:
    weight = {"url": HL7 + url, "valueDecimal": score}
    return {"valueCoding": {"code": code}, "extension": [weight]}


def choice(link_id: str, **more: Any) -> dict[str, Any]:
    options = [option("never", 0), option("often", 1.5), option("always", 3, "itemWeight")]
    return {"linkId": link_id, "type": "choice", "answerOption": options, **more}


def test_points_of_open_questions_are_added_up(make_tool: MakeTool) -> None:
    closed = [{"question": "a", "operator": "=", "answerCoding": {"code": "never"}}]
    tool = make_tool(choice("a"), choice("b", repeats=True), choice("c", enableWhen=closed))
    answers: dict[str, tuple[AnswerValue, ...]] = {
        "a": (Coding("often"),),
        "b": (Coding("always"), Coding("often"), Coding("unheard of")),
        "c": (Coding("always"),),
    }

    assert total(tool, answers, enabled_items(tool, answers)) == (Decimal("6.0"), 3)
    assert total(tool, {}, enabled_items(tool, {})) == (Decimal(0), 0)


def test_a_level_is_no_score(make_tool: MakeTool) -> None:
    level = {"url": "urn:careapp:level", "valueCode": "fsiii"}
    [item] = make_tool({"linkId": "q", "type": "choice", "extension": [level]}).items

    assert score_of(item, item.options[3].value) is None


def test_first_answers(make_tool: MakeTool) -> None:
    two = [{"valueString": "x"}, {"valueString": "y"}]
    tool = make_tool(
        {"linkId": "a", "type": "string", "initial": two},
        {"linkId": "b", "type": "string", "initial": two, "repeats": True},
        choice("c") | {"answerOption": [option("x", 1) | {"initialSelected": True}]},
        {"linkId": "d", "type": "display", "initial": two},
        {"linkId": "e", "type": "string"},
    )

    assert initial_answers(tool) == {"a": ("x",), "b": ("x", "y"), "c": (Coding("x"),)}
