"""Public forms and responses of others: each opens, or is refused with a code."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from careapp.dialogue.check import problems
from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.item import Item
from careapp.dialogue.load import load_tool
from careapp.dialogue.progress import progress
from careapp.dialogue.refusal import ResponseRefusedError, ToolRefusedError
from careapp.dialogue.response import load_response
from careapp.dialogue.values import AnswerValue
from careapp.dialogue.write import dump_response, response_bytes

AnswerOf = Callable[[Item], AnswerValue]


def files(shared: Path) -> list[Path]:
    return sorted(path for path in (shared / "data/questionnaires").rglob("*") if path.is_file())


def test_every_public_questionnaire_opens_or_is_refused_with_a_code(
    shared: Path, answer_of: AnswerOf
) -> None:
    outcomes: Counter[str] = Counter()
    for path in files(shared):
        try:
            tool = load_tool(path.read_bytes())
        except ToolRefusedError as refused:
            outcomes[refused.code] += 1
            continue
        outcomes["read only" if tool.read_only else "opens"] += 1
        answers = {i.link_id: (answer_of(i),) for i in tool.walk() if i.answerable}
        assert enabled_items(tool, answers) <= tool.by_link_id.keys()
        assert progress(tool, answers).missing == ()
        assert all(problem.link_id in tool.by_link_id for problem in problems(tool, answers))
        assert {note.link_id for note in tool.all_notes()}.isdisjoint({None})
        written = load_response(response_bytes(dump_response(tool, answers)))
        assert written.answers == answers, path.name

    assert outcomes == {"opens": 186, "read only": 2, "not-a-questionnaire": 37, "not-json": 1}


def test_nothing_of_a_public_questionnaire_is_silently_missing(shared: Path) -> None:
    """Each item of the file is an item, or a text folded into the one above."""
    for path in files(shared):
        try:
            tool = load_tool(path.read_bytes())
        except ToolRefusedError:
            continue
        shown = sum(1 + len(i.help) + len(i.prompts) + bool(i.unit_text) for i in tool.walk())
        assert shown >= path.read_bytes().count(b'"linkId"'), path.name


def test_every_public_response_opens(shared: Path) -> None:
    outcomes: Counter[str] = Counter()
    for path in files(shared):
        try:
            response = load_response(path.read_bytes())
        except ResponseRefusedError as refused:
            outcomes[refused.code] += 1
            continue
        outcomes["opens"] += 1
        assert response.lines
        told = Counter(value for line in response.lines for value in line.values)
        kept = Counter(value for values in response.answers.values() for value in values)
        assert kept == told

    assert outcomes == {"opens": 37, "not-a-response": 188, "not-json": 1}
