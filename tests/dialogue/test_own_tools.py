import json
from collections.abc import Callable, Iterator
from pathlib import Path

from careapp.dialogue.check import problems
from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.evaluator import Evaluator
from careapp.dialogue.item import BINDINGS, Item, ItemKind
from careapp.dialogue.levels import Scale, level_coding, level_text, levels
from careapp.dialogue.load import load_tool
from careapp.dialogue.problem import Severity
from careapp.dialogue.sheet import Sheet
from careapp.dialogue.text import Text
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue, Coding, same
from tests.dialogue import robot

AnswerOf = Callable[[Item], AnswerValue]


LANGUAGES = {"da", "nb", "en"}
INSTRUMENTS = {"who-5", "own-goals", "sppb", "chair-stand"}
"""They ask what they must, no more and no less."""
AREAS = [
    "Egenomsorg",
    "Praktiske opgaver",
    "Mobilitet",
    "Mentale funktioner",
    "Samfundsliv",
]

GUIDES = frozenset(
    {"closing-the-visit", "coaching", "functional-ability", "home-and-safety", "what-matters"}
)


def texts(tool: Tool) -> Iterator[Text]:
    yield from (tool.title, tool.description)
    for item in tool.walk():
        yield from (item.text, *item.prompts, *item.help)
        yield from (option.text for option in item.options)


def test_every_string_stands_in_three_languages(own_tool: Tool) -> None:
    for text in texts(own_tool):
        spoken = text.by_language()
        assert spoken.keys() == LANGUAGES, text
        assert all(words.strip() == words and words for words in spoken.values()), text


def test_nothing_in_it_is_unsupported(own_tool: Tool) -> None:
    assert list(own_tool.all_notes()) == []
    assert not own_tool.read_only


def test_it_is_named_by_its_file(own_file: Path, own_tool: Tool) -> None:
    assert own_tool.url == f"urn:careapp:tool:{own_file.stem}"
    assert (own_tool.version, own_tool.status, own_tool.language) == ("1.0.0", "active", "da")


def test_it_is_a_conversation_not_a_survey(own_file: Path, own_tool: Tool) -> None:
    asked = sum(item.answerable for item in own_tool.walk())

    if own_file.stem in GUIDES:
        assert 10 <= asked <= 40
    else:
        assert 1 <= asked <= 12, "an instrument is short"


def test_bindings_are_known_and_questions_are_never_professional_only(own_tool: Tool) -> None:
    bound = {item.binding for item in own_tool.walk() if item.binding}

    assert bound <= BINDINGS
    assert not any(item.professional_only for item in own_tool.walk() if item.answerable)


def test_quotes_are_those_of_the_language(own_tool: Tool) -> None:
    for text in texts(own_tool):
        spoken = text.by_language()
        assert not set("\"'“") & set(spoken["da"]), spoken["da"]
        assert not set("\"'“”") & set(spoken["nb"]), spoken["nb"]
        assert "—" not in "".join(spoken.values())


def test_every_question_can_be_reached(own_tool: Tool) -> None:
    """Whatever waits for an answer waits for one that its question offers."""
    for item in own_tool.walk():
        for condition in item.enable_when:
            question = own_tool.by_link_id[condition.question]
            if isinstance(condition.answer, Coding):
                offered = [option.value for option in question.options]
                assert any(same(condition.answer, value) for value in offered), item.link_id


def test_the_five_guides_ship(own_file: Path) -> None:
    assert {path.stem for path in own_file.parent.glob("*.json")} >= GUIDES


def test_functional_ability_has_the_five_areas_and_thirty_conditions(own_file: Path) -> None:
    tool = load_tool(own_file.with_name("functional-ability.json").read_bytes())
    groups = [item for item in tool.items if item.kind is ItemKind.GROUP]
    level_items = [item for item in tool.walk() if item.kind is ItemKind.LEVEL]

    assert [group.text.in_language("da") for group in groups] == AREAS
    assert len({item.condition for item in level_items}) == 30
    for item in level_items:
        assert item.condition
        assert item.condition.display == item.text.original
        assert [o.value for o in item.options] == [
            level_coding(Scale.FSIII, level) for level in levels(Scale.FSIII)
        ]
        assert [o.text for o in item.options] == [
            level_text(Scale.FSIII, level) for level in levels(Scale.FSIII)
        ]


def test_the_conditions_are_those_of_fsiii(own_file: Path, shared: Path) -> None:
    system = json.loads((shared / "data/terminology/CodeSystem-FSIII.json").read_bytes())
    displays: dict[str, str] = {}
    todo = list(system["concept"])
    while todo:
        concept = todo.pop()
        displays[concept["code"]] = concept["display"]
        todo.extend(concept.get("concept", ()))

    tool = load_tool(own_file.with_name("functional-ability.json").read_bytes())
    for item in tool.walk():
        for coding in item.codes:
            assert displays[coding.code] == coding.display == item.text.original


def test_a_tool_filled_from_top_to_bottom_has_no_problems(
    own_tool: Tool, answer_of: AnswerOf
) -> None:
    answers: dict[str, tuple[AnswerValue, ...]] = {}
    for item in own_tool.walk():
        if item.answerable and item.link_id in enabled_items(own_tool, answers):
            answers[item.link_id] = (answer_of(item),)

    assert list(problems(own_tool, answers)) == []


def test_what_it_works_out_works_out(own_tool: Tool, evaluator: Evaluator) -> None:
    sheet = Sheet(own_tool, evaluator=evaluator, now="2026-11-24T09:30:00+01:00")
    sheet.settle()
    robot.fill(sheet)

    assert sheet.notes() == ()
    assert [problem for problem in sheet.problems() if problem.severity is Severity.ERROR] == []
    for item in own_tool.walk():
        if item.computed.value and sheet.is_open(item.link_id):
            assert sheet.answers.get(item.link_id), item.link_id
