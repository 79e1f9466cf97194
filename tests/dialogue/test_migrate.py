"""A draft survives that its form changes: every answer is kept, or kept aside."""

import json
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.dialogue.load import load_tool
from careapp.dialogue.migrate import Fate, Migration, migrate
from careapp.dialogue.response import load_response
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, AnswerValue, Coding
from careapp.dialogue.write import dump_response, response_bytes
from tests.dialogue.test_properties import answers_to, loaded, tools

MakeTool = Callable[..., Tool]


def question(link_id: str, kind: str = "string", text: str = "", **more: Any) -> dict[str, Any]:
    return {"linkId": link_id, "type": kind, "text": text or f"Spørgsmål {link_id}", **more}


def group(link_id: str, *items: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"linkId": link_id, "type": "group", "text": link_id, "item": list(items), **more}


def fates(migration: Migration) -> dict[str, Fate]:
    return {step.before: step.fate for step in migration.steps}


def all_of(*parts: Answers) -> Counter[AnswerValue]:
    return Counter(v for part in parts for values in part.values() for v in values)


def test_each_answer_has_its_fate(make_tool: MakeTool) -> None:
    codes = [{"valueCoding": {"code": code}} for code in ("x", "y")]
    choice = question("choice", "choice", answerOption=codes)
    old = make_tool(
        question("same"), question("moved"), question("reworded"), question("typed"),
        question("gone"), question("wider", "integer"), choice,
    )  # fmt: skip
    new = make_tool(
        question("same"),
        group("g", question("moved")),
        question("reworded", text="Noget andet"),
        question("typed", "date"),
        question("wider", "decimal"),
        choice | {"answerOption": codes[:1]},
    )
    answers: dict[str, tuple[AnswerValue, ...]] = {
        "same": ("a",), "moved": ("b",), "reworded": ("c",), "typed": ("d",), "gone": ("e",),
        "wider": (3,), "choice": (Coding("y"),), "never": ("f",),
    }  # fmt: skip

    migration = migrate(answers, new, old)

    assert fates(migration) == {
        "same": Fate.KEPT,
        "moved": Fate.MOVED,
        "reworded": Fate.NEEDS_REVIEW,
        "typed": Fate.TYPE_CHANGED,
        "gone": Fate.NO_LONGER_ASKED,
        "wider": Fate.KEPT,
        "choice": Fate.NEEDS_REVIEW,
        "never": Fate.NO_LONGER_ASKED,
    }
    assert migration.aside == {"typed": ("d",), "gone": ("e",), "never": ("f",)}
    assert isinstance(migration.answers["wider"][0], Decimal)
    reasons = {step.before: step.reasons for step in migration.steps if step.reasons}
    assert reasons == {"reworded": ("reworded",), "choice": ("not-offered",)}
    assert next(s.after for s in migration.steps if s.before == "typed") == "typed"


def test_rounds_go_along_and_those_that_have_no_place_are_kept_aside(make_tool: MakeTool) -> None:
    name = question("name")
    many, one = group("g", name, repeats=True), group("g", name)
    answers: dict[str, tuple[AnswerValue, ...]] = {"name": ("Alma",), "name#2": ("Bo",)}

    stays = migrate(answers, make_tool(group("outer", many)), make_tool(many))
    shrinks = migrate(answers, make_tool(one), make_tool(many))
    grows = migrate({"name": ("Alma",)}, make_tool(many), make_tool(one))

    assert stays.answers == answers
    assert (shrinks.answers, shrinks.aside) == ({"name": ("Alma",)}, {"name#2": ("Bo",)})
    assert grows.answers == {"name": ("Alma",)}


def test_more_answers_than_are_asked_for_are_kept_aside(make_tool: MakeTool) -> None:
    old, new = make_tool(question("q", repeats=True)), make_tool(question("q"))

    migration = migrate({"q": ("a", "b")}, new, old)

    assert (migration.answers, migration.aside) == ({"q": ("a",)}, {"q": ("b",)})
    assert fates(migration) == {"q": Fate.NEEDS_REVIEW}


def test_what_is_aside_is_written_beside_and_read_back(make_tool: MakeTool) -> None:
    old, new = make_tool(question("q"), question("gone")), make_tool(question("q", "integer"))
    migration = migrate({"q": ("fire",), "gone": ("x",)}, new, old)

    written = response_bytes(dump_response(new, {"q": (4,)}, aside=migration.aside))

    assert load_response(written, new).answers == {
        "q": (4,),
        "aside/q": ("fire",),
        "gone": ("x",),
    }


@settings(max_examples=150)
@given(tools(), tools(), st.data())
def test_no_answer_is_ever_lost(
    before: dict[str, Any], after: dict[str, Any], data: st.DataObject
) -> None:
    old, new = loaded(before), loaded(after)
    answers = data.draw(answers_to(old))

    for known in (old, None):
        migration = migrate(answers, new, known)

        assert all_of(migration.answers, migration.aside) == all_of(answers)
        written = response_bytes(dump_response(new, migration.answers, aside=migration.aside))
        assert all_of(load_response(written, new).answers) == all_of(answers)


@given(tools(), st.data())
def test_to_the_same_version_everything_is_kept(
    resource: dict[str, Any], data: st.DataObject
) -> None:
    tool = loaded(resource)
    answers = data.draw(answers_to(tool))

    migration = migrate(answers, tool, tool)

    assert migration.answers == answers
    assert not migration.aside
    assert set(fates(migration).values()) <= {Fate.KEPT}


def test_public_drafts_against_their_changed_forms(shared: Path) -> None:
    """There the answers to questions that are gone are deleted; here they are kept aside."""
    folder = shared / "data" / "questionnaires" / "refero"
    seen: Counter[Fate] = Counter()
    for name in ("syncQuestionnaireResponse", "removeOldLinkIds"):
        new = load_tool((folder / f"actions__{name}__q.json").read_bytes())
        for path in sorted(folder.glob(f"actions__{name}__qr*.json")):
            draft = load_response(path.read_bytes(), new)
            migration = migrate(draft.answers, new)
            seen.update(step.fate for step in migration.steps)
            assert all_of(migration.answers, migration.aside) == all_of(draft.answers), path.name
            written = json.loads(
                response_bytes(dump_response(new, migration.answers, aside=migration.aside))
            )
            assert written["status"] == "in-progress"

    assert seen[Fate.NO_LONGER_ASKED] > 0
    assert seen[Fate.TYPE_CHANGED] > 0
    assert seen[Fate.KEPT] > seen[Fate.NO_LONGER_ASKED]
