"""Whoever keeps the municipality's dialogue tools sees each version, and takes it further."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QFileDialog, QWidget

from careapp.dialogue.load import load_tool
from careapp.domain.dialogue_tool import DialogueTool, Stage
from careapp.domain.identity import RecordId
from careapp.domain.informer import Voice
from careapp.domain.problems import InvalidRecordError
from careapp.services.desk import Desk
from careapp.services.tool_life import import_tool, move_tool, read_tool
from careapp.services.tool_voices import voices_asked
from careapp.services.tools import versions_at_hand
from careapp.ui.dialogs.confirm_dialog import ConfirmDialog
from careapp.ui.dialogs.tool_dialog import ToolDialog
from careapp.ui.page import Page
from careapp.ui.pages.tool_version import ToolVersion
from careapp.ui.pages.tools import ToolsPage
from careapp.ui.practice_screen import PracticeScreen
from careapp.ui.tool_notes import tool_note
from careapp.ui.workplace import Place, Workplace
from tests.dialogue.xlsform.sheets import spreadsheet
from tests.ui.dialogs.conftest import top
from tests.ui.pages.looking import button, words

Open = Callable[[Page, Place], None]
SLEEP = "https://fjordby.example/sleep"


def guide(version: str = "1", **more: object) -> bytes:
    item = {"linkId": "sleep", "type": "string", "text": "Sover du?", **more}
    head = {"resourceType": "Questionnaire", "status": "draft", "url": SLEEP, "title": "Søvn"}
    return json.dumps({**head, "version": version, "item": [item]}).encode()


def bring(desk: Desk, content: bytes) -> RecordId:
    return import_tool(desk, read_tool(content)).result


@pytest.fixture
def page(
    workplace: Workplace, open_page: Open, settled: Callable[[], None], desk: Desk
) -> ToolsPage:
    """Return the page, with a tool in trial and its next version as a draft."""
    move_tool(desk, bring(desk, guide("1.9")), to=Stage.TRIAL)
    bring(desk, guide("1.10"))
    page = ToolsPage(workplace)
    open_page(page, Place("tools"))
    settled()
    return page


def row(page: ToolsPage, version: str) -> ToolVersion:
    found = [
        one
        for one in page.findChildren(ToolVersion)
        if (one.version.tool.url, one.version.tool.version) == (SLEEP, version)
    ]
    return found[-1]


def stage(desk: Desk, version: str) -> Stage:
    tools = desk.read.where(DialogueTool)
    return next(
        one.record.stage
        for one in tools
        if one.record.url == SLEEP and one.record.version == version
    )


def said(dialog: QDialog | None) -> str:
    assert dialog is not None
    return words(dialog)


def test_the_newest_version_stands_first_with_its_stage(page: ToolsPage) -> None:
    shown = words(page)
    assert shown.count("Søvn") == 1
    assert shown.index("Version 1.10\ndraft") < shown.index("Version 1.9\npractice only")
    assert shown.index("Søvn") < shown.index("What matters to you?")


def test_what_comes_with_the_program_is_looked_at_tried_and_saved(page: ToolsPage) -> None:
    shipped = next(one for one in page.findChildren(ToolVersion) if one.version.record_id is None)
    assert "comes with careapp" in words(shipped)
    assert "released" in words(shipped)
    offered = words(shipped).splitlines()[3:]
    assert offered == ["Look at it", "Try it", "Save as FHIR JSON…"]


def test_a_draft_goes_into_practice_and_back(
    page: ToolsPage, desk: Desk, settled: Callable[[], None]
) -> None:
    button(row(page, "1.10"), "Start practice").click()
    settled()
    assert stage(desk, "1.10") is Stage.TRIAL
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Look at it: Søvn 1.10"

    button(row(page, "1.10"), "Back to draft").click()
    settled()
    assert stage(desk, "1.10") is Stage.DRAFT


def test_release_is_asked_for_once_and_cannot_be_taken_back(
    page: ToolsPage, desk: Desk, settled: Callable[[], None]
) -> None:
    button(row(page, "1.9"), "Release").click()
    dialog = top(ConfirmDialog)
    assert "Release Søvn, version 1.9?" in said(dialog)
    assert "cannot be changed" in said(dialog)
    button(dialog, "Go back").click()  # type: ignore[arg-type]
    settled()
    assert stage(desk, "1.9") is Stage.TRIAL

    button(row(page, "1.9"), "Release").click()
    button(top(ConfirmDialog), "Release").click()  # type: ignore[arg-type]
    settled()
    assert stage(desk, "1.9") is Stage.RELEASED
    assert "Back to draft" not in words(row(page, "1.9"))

    button(row(page, "1.9"), "Retire").click()
    button(top(ConfirmDialog), "Retire").click()  # type: ignore[arg-type]
    settled()
    assert stage(desk, "1.9") is Stage.RETIRED
    assert "Try it" not in words(row(page, "1.9"))


def test_looking_at_it_tells_what_changed(
    page: ToolsPage, desk: Desk, settled: Callable[[], None]
) -> None:
    bring(desk, guide("2", text="Hvordan sover du?"))
    page.refresh()
    settled()
    button(row(page, "2"), "Look at it").click()
    settled()
    shown = said(top(ToolDialog))
    assert "What has changed since version 1.10" in shown
    assert "“Sover du?” is now “Hvordan sover du?”" in shown


def test_trying_it_leaves_nothing_behind(
    page: ToolsPage, desk: Desk, settled: Callable[[], None]
) -> None:
    button(row(page, "1.10"), "Try it").click()
    settled()
    shown = said(top(PracticeScreen))
    assert "Practice: nothing of what is answered here is kept." in shown
    assert "Sover du?" in shown
    assert list(desk.read.drafts()) == []


def test_what_is_not_supported_is_told_when_asked_for(
    page: ToolsPage, desk: Desk, settled: Callable[[], None]
) -> None:
    bring(desk, guide("3", type="attachment"))
    page.refresh()
    settled()
    sentence = "A file cannot be attached here yet. What it holds is kept."
    assert sentence not in words(row(page, "3"))
    button(row(page, "3"), "1 remark").click()
    assert sentence in words(row(page, "3"))


def test_it_is_saved_as_a_file(
    page: ToolsPage, desk: Desk, settled: Callable[[], None], tmp_path: Path
) -> None:
    button(row(page, "1.9"), "Save as FHIR JSON").click()
    dialog = top(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.reject()
    (_newest, version) = versions_at_hand(desk)[SLEEP]
    page.save_to(version, tmp_path / "sleep.json")
    settled()
    assert "Saved as sleep.json." in words(page)
    assert load_tool((tmp_path / "sleep.json").read_bytes()).version == "1.9"


def test_bringing_in_and_going_back(page: ToolsPage, places: list[Place]) -> None:
    button(page, "Bring in a tool").click()
    button(page, "Settings").click()
    assert places == [Place("import-tool"), Place("settings")]


def ticks(page: ToolsPage, url: str = SLEEP) -> dict[Voice, QCheckBox]:
    return {voice: page.findChildren(QCheckBox, f"asks-{voice} {url}")[-1] for voice in Voice}


def test_who_answers_a_tool_is_ticked_and_somebody_must(
    page: ToolsPage, desk: Desk, settled: Callable[[], None]
) -> None:
    tool = load_tool(guide())
    refused: list[InvalidRecordError] = []
    page.workplace.refused.connect(refused.append)
    assert all(box.isChecked() for box in ticks(page).values())

    for voice in (Voice.RELATIVE, Voice.PROFESSIONAL, Voice.CITIZEN):
        ticks(page)[voice].click()
        settled()

    assert voices_asked(desk, [tool])[SLEEP] == {Voice.CITIZEN}
    assert [voice for voice, box in ticks(page).items() if box.isChecked()] == [Voice.CITIZEN]
    assert [problem.code for error in refused for problem in error.problems] == ["nobody-asked"]


def test_a_professional_cannot_be_left_out_of_a_tool_that_asks_for_levels(page: ToolsPage) -> None:
    boxes = ticks(page, "urn:careapp:tool:functional-ability")
    assert [voice for voice, box in boxes.items() if not box.isEnabled()] == [Voice.PROFESSIONAL]
    assert boxes[Voice.RELATIVE].accessibleName() == "Who answers: Relatives, Functional ability"


def test_what_became_of_a_spreadsheet_is_read_at_its_version(
    page: ToolsPage, desk: Desk, settled: Callable[[], None]
) -> None:
    survey = [
        {"type": "text", "name": "sleep", "label": "Sover du?"},
        {"type": "geopoint", "name": "where", "label": "Hvor?"},
    ]
    brought = read_tool(spreadsheet(survey, form_id="regneark", form_title="Regneark"))
    import_tool(desk, brought)
    page.refresh()
    settled()
    (shown,) = (
        one for one in page.findChildren(ToolVersion) if one.tool.title.original == "Regneark"
    )
    button(shown, "1 remark").click()
    assert tool_note(brought.notes[0].code, {"detail": brought.notes[0].detail}) in words(shown)


def test_practice_says_where_there_is_nothing_to_answer(
    workplace: Workplace, show: Callable[[QWidget], None]
) -> None:
    asks = PracticeScreen(workplace, load_tool(guide()), None)
    show(asks)
    assert "The tool asks nothing" not in words(asks)
    silent = PracticeScreen(workplace, load_tool(guide(type="display")), None)
    show(silent)
    assert "The tool asks nothing: there is only text." in words(silent)
