"""A file is shown item by item before it is kept, and a tool is tried before it is released."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from careapp.domain.dialogue_tool import DialogueTool
from careapp.domain.problems import InvalidRecordError
from careapp.services.desk import Desk
from careapp.services.tool_life import read_tool
from careapp.ui.dialogs.import_dialog import ImportDialog
from careapp.ui.importing import Importing
from careapp.ui.practice_screen import PracticeScreen
from careapp.ui.strings import sentence
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place, Workplace
from tests.dialogue.xlsform.sheets import Rows, spreadsheet
from tests.ui.dialogs.conftest import top
from tests.ui.pages.looking import button, clipped, nameless, the, words

SURVEY: Rows = (
    {
        "type": "text",
        "name": "walk",
        "label::Dansk (da)": "Går du tur?",
        "label::Norsk (nb)": "Går du tur, du?",
        "hint::Dansk (da)": "Små ture tæller",
    },
    {"type": "geopoint", "name": "where", "label::Dansk (da)": "Hvor går du hen?"},
    {"type": "xml-external", "name": "parts"},
    {
        "type": "select_one yn",
        "name": "alone",
        "label::Dansk (da)": "Går du alene?",
        "label::Norsk (nb)": "Går du alene, du?",
    },
    {
        "type": "text",
        "name": "who",
        "label::Dansk (da)": "Hvem går med?",
        "relevant": "${alone} = 'no'",
    },
)
YES_NO: Rows = (
    {"list_name": "yn", "name": "yes", "label::Dansk (da)": "Ja", "label::Norsk (nb)": "Ja, du"},
    {"list_name": "yn", "name": "no", "label::Dansk (da)": "Nej", "label::Norsk (nb)": "Nei, du"},
)


def sheet(*rows: int) -> bytes:
    survey = [SURVEY[row] for row in rows]
    settings = {"form_id": "walks", "form_title": "Gåture", "default_language": "Dansk (da)"}
    return spreadsheet(survey, YES_NO, version="1", **settings)


def bring(
    workplace: Workplace, window: QWidget, settled: Callable[[], None], path: Path
) -> tuple[Importing, ImportDialog]:
    importing = Importing(workplace, window)
    importing.bring_tool(path, window)
    settled()
    dialog = top(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    return importing, dialog


def test_every_item_is_told_of_in_the_languages_of_the_sheet(
    workplace: Workplace, window: QWidget, settled: Callable[[], None], tmp_path: Path
) -> None:
    path = tmp_path / "walks.xlsx"
    path.write_bytes(sheet(0, 1, 3))
    _importing, dialog = bring(workplace, window, settled, path)

    shown = words(dialog)
    for said in (
        "Gåture",
        "Version 1 · 3 question(s) · Dansk, Norsk bokmål",
        "All: 3",
        "Understood: 2",
        "Changed: 1",
        "Understood · walk",
        "Går du tur, du?",
        "Små ture tæller",
        "– Ja\n– Nej",
        "– Ja, du\n– Nei, du",
        "Changed · where",
        "This kind of question (geopoint) is asked for as text.",
        "Not written in this language",
    ):
        assert said in shown
    assert clipped(dialog) == []
    assert nameless(dialog) == []

    button(dialog, "Changed: 1").click()
    settled()
    assert "Hvor går du hen?" in words(dialog)
    assert "Går du tur?" not in words(dialog)


def test_it_is_kept_as_a_draft_only_when_that_is_said(
    workplace: Workplace, window: QWidget, settled: Callable[[], None], tmp_path: Path, desk: Desk
) -> None:
    path = tmp_path / "walks.xlsx"
    path.write_bytes(sheet(0))
    places: list[Place] = []
    workplace.went.connect(places.append)

    def titles() -> list[str | None]:
        return [one.record.title for one in desk.read.where(DialogueTool)]

    _importing, dialog = bring(workplace, window, settled, path)
    assert "Everything in it is understood." in words(dialog)
    dialog.cancel_button.click()
    settled()
    assert "Gåture" not in titles()

    importing, dialog = bring(workplace, window, settled, path)
    told: list[str] = []
    importing.told.connect(told.append)
    dialog.keep_button.click()
    settled()
    assert "Gåture" in titles()
    assert told == ["Gåture is at hand. Try it, and release it when it is good."]
    assert places == [Place("tools")]


def test_a_long_tool_is_shown_as_far_as_one_reads(
    workplace: Workplace, window: QWidget, settled: Callable[[], None], tmp_path: Path
) -> None:
    rows = [{"type": "text", "name": f"q{n}", "label": f"Spørgsmål nr. {n}."} for n in range(90)]
    path = tmp_path / "long.xlsx"
    path.write_bytes(spreadsheet(rows))
    _importing, dialog = bring(workplace, window, settled, path)
    assert "nr. 0." in words(dialog)
    assert "nr. 89." not in words(dialog)
    for _ in range(10):
        QTest.keyClick(dialog, Qt.Key.Key_End)
        settled()
    assert "nr. 89." in words(dialog)


def test_what_cannot_be_read_is_refused_in_a_sentence(
    workplace: Workplace, window: QWidget, settled: Callable[[], None], tmp_path: Path
) -> None:
    path = tmp_path / "sum.xlsx"
    path.write_bytes(spreadsheet([{"type": "text", "name": "a", "label": "=1+1"}]))
    refused: list[InvalidRecordError] = []
    workplace.refused.connect(refused.append)
    Importing(workplace, window).bring_tool(path, window)
    settled()
    (problem,) = refused[0].problems
    assert "(survey, C2)" in sentence(problem.code, problem.context)
    assert top(ImportDialog) is None


def test_a_tool_asks_as_at_a_visit_and_keeps_nothing(
    workplace: Workplace, window: QWidget, settled: Callable[[], None], desk: Desk
) -> None:
    tool = read_tool(sheet(0, 3, 4)).tool
    screen = PracticeScreen(workplace, tool, window)
    screen.show()
    settled()
    assert "0 of 2 topics" in words(screen)
    assert "Hvem går med?" not in words(screen)

    QTest.keyClicks(the(screen.form, WordsEdit), "Hver dag")
    QTest.keyClick(screen, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert screen.form.current == "alone"
    button(screen, "Nej").click()
    settled()
    assert "Hvem går med?" in words(screen)
    assert "2 of 3 topics" in words(screen)

    button(screen, "Norsk").click()
    settled()
    assert "Går du alene, du?" in words(screen)
    assert "2 of 3 topics" in words(screen)
    assert screen.form.current == "alone"

    button(screen, "Begin again").click()
    settled()
    assert "0 of 2 topics" in words(screen)
    assert list(desk.read.drafts()) == []
    screen.close()


def test_formulas_are_worked_out_in_practice_too(
    workplace: Workplace, window: QWidget, settled: Callable[[], None]
) -> None:
    survey = [
        {"type": "integer", "name": "a", "label": "Hvor mange ture?"},
        {"type": "calculate", "name": "b", "label": "I alt", "calculation": "${a} * 2"},
    ]
    tool = read_tool(spreadsheet(survey)).tool
    screen = PracticeScreen(workplace, tool, window)
    screen.show()
    settled()
    key = screen.form.topic("a")
    assert key is not None
    QTest.keyClicks(the(screen.form, QLineEdit), "4")
    QTest.qWait(400)
    settled()
    assert "8" in words(screen)
    screen.close()


def test_a_public_guide_can_be_tried(
    workplace: Workplace, window: QWidget, settled: Callable[[], None]
) -> None:
    """Also one whose texts name no language."""
    item = {"linkId": "1", "type": "boolean", "text": "Geht es?"}
    content = {"resourceType": "Questionnaire", "status": "draft", "url": "urn:x", "item": [item]}
    screen = PracticeScreen(workplace, read_tool(json.dumps(content).encode()).tool, window)
    screen.show()
    settled()
    assert "Geht es?" in words(screen)
    screen.close()
