"""What a municipality changed in its tool is told in terms of questions."""

from collections.abc import Callable
from typing import Any

from careapp.dialogue.difference import ChangeKind, differences
from careapp.dialogue.tool import Tool

MakeTool = Callable[..., Tool]


def question(link_id: str, text: str = "", **more: Any) -> dict[str, Any]:
    return {"linkId": link_id, "type": "string", "text": text or f"Spørgsmål {link_id}", **more}


def group(link_id: str, *items: dict[str, Any]) -> dict[str, Any]:
    return {"linkId": link_id, "type": "group", "text": link_id, "item": list(items)}


def told(old: Tool, new: Tool) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.link_id, one.kind.value, one.names) for one in differences(old, new)]


def test_the_same_is_no_difference(home_and_safety: Tool) -> None:
    assert differences(home_and_safety, home_and_safety) == ()


def test_added_removed_reworded_and_of_another_type(make_tool: MakeTool) -> None:
    old = make_tool(question("a"), question("b"), question("c"))
    new = make_tool(question("a", "Hvordan går det?"), question("c", type="integer"), question("d"))

    assert told(old, new) == [
        ("a", "reworded", ()),
        ("c", "type-changed", ("string", "integer")),
        ("d", "added", ()),
        ("b", "removed", ()),
    ]


def test_a_question_that_changes_places_has_moved_and_its_neighbours_have_not(
    make_tool: MakeTool,
) -> None:
    letters = [question(letter) for letter in "abcde"]
    old = make_tool(group("g", *letters), group("h"))

    other_order = make_tool(group("g", letters[4], *letters[:4]), group("h"))
    other_group = make_tool(group("g", *letters[1:]), group("h", letters[0]))

    assert told(old, other_order) == [("e", "moved", ("g", "g"))]
    assert told(old, other_group) == [("a", "moved", ("g", "h"))]


def test_options_rules_and_help_that_changed_are_named(make_tool: MakeTool) -> None:
    def options(*words: str) -> list[dict[str, Any]]:
        return [{"valueCoding": {"code": word, "display": word}} for word in words]

    choice = {"linkId": "q", "type": "choice", "text": "?"}
    old = make_tool(choice | {"answerOption": options("ja", "nej")})
    new = make_tool(
        choice | {"answerOption": options("ja", "måske"), "required": True, "prefix": "1."}
    )

    assert told(old, new) == [
        ("q", "options-changed", ("-nej", "+måske")),
        ("q", "rules-changed", ("required",)),
        ("q", "help-changed", ("prefix",)),
    ]


def test_a_question_that_got_another_name_is_found_again(make_tool: MakeTool) -> None:
    code = [{"system": "urn:x", "code": "sleep"}]
    old = make_tool(
        question("1", "Sover du godt?", code=code), question("2", "Spiser du godt?"), question("3")
    )
    new = make_tool(question("x", "Hvordan sover du?", code=code), question("y", "Spiser du godt?"))

    assert {(one.link_id, one.kind) for one in differences(old, new)} == {
        ("x", ChangeKind.REWORDED),
        ("3", ChangeKind.REMOVED),
    }
