"""A municipality makes a guide in a spreadsheet, tries it, releases it, and asks a citizen."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from careapp.domain.identity import VisitId
from careapp.domain.informer import Voice
from careapp.domain.visit import Visit
from careapp.services.conversation import Key, open_conversation
from careapp.services.desk import Desk
from careapp.services.tools import Version, tools_at_hand, versions_at_hand
from careapp.services.visits import begin_visit, plan_visit
from careapp.system.home import Home
from careapp.tour.driver import Driver
from careapp.ui.dialogs.confirm_dialog import ConfirmDialog
from careapp.ui.dialogs.import_dialog import ImportDialog
from careapp.ui.importing import Importing
from careapp.ui.pages.tool_version import ToolVersion, Wish
from careapp.ui.practice_screen import PracticeScreen
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place
from tests.dialogue.xlsform.sheets import spreadsheet
from tests.features.conftest import StartProgram
from tests.features.laptop import at_home, next_visit
from tests.ui.pages.looking import words

URL = "urn:careapp:xlsform:walks"
OFTEN = Key(URL, "often", Voice.CITIZEN)
SAID = "Hver dag, når det ikke regner."
SHEET = spreadsheet(
    [
        {"type": "text", "name": "often", "label": "Hvor tit går du tur?"},
        {"type": "select_one yn", "name": "alone", "label": "Går du alene?"},
    ],
    [
        {"list_name": "yn", "name": "yes", "label": "Ja"},
        {"list_name": "yn", "name": "no", "label": "Nej"},
    ],
    form_id="walks",
    form_title="Gåture",
    version="1",
)


def test_from_spreadsheet_to_a_citizens_answer(
    home: Home, program: StartProgram, tmp_path: Path
) -> None:
    user = program(at_home(home))
    desk = user.workspace.workplace.desk
    path = tmp_path / "walks.xlsx"
    path.write_bytes(SHEET)

    bring_in(user, path)
    assert URL not in tools_at_hand(desk)
    try_it(user)
    press(user, Wish.START_PRACTICE)
    press(user, Wish.RELEASE)
    dialog = user.dialog()
    assert isinstance(dialog, ConfirmDialog)
    user.click(dialog.confirm_button)
    assert tools_at_hand(desk)[URL].version == "1"

    visit_id = visit_with_it(desk)
    user.workspace.show_place(Place("visit", visit_id, OFTEN))
    user.settle()
    user.type(SAID)
    user.workspace.show_place(Place("today"))
    user.settle()
    user.stop()

    user = program(at_home(home))
    state = open_conversation(user.workspace.workplace.desk, visit_id=visit_id).state(OFTEN)
    assert (state.said.value or state.said.words, state.typing) == (SAID, False)


def bring_in(user: Driver, path: Path) -> None:
    user.workspace.show_place(Place("tools"))
    user.settle()
    page = user.workspace.page
    Importing(user.workspace.workplace, page).bring_tool(path, page)
    dialog = user.dialog()
    assert isinstance(dialog, ImportDialog)
    assert "Everything in it is understood." in words(dialog)
    user.click(dialog.keep_button)
    assert "Gåture" in words(page)


def try_it(user: Driver) -> None:
    press(user, Wish.TRY)
    screen = user.dialog()
    assert isinstance(screen, PracticeScreen)
    user.type("Prøve", user.find(WordsEdit, within=screen))
    assert "1 of 2 topics" in words(screen)
    user.press(Qt.Key.Key_Escape)
    assert user.open_dialog is None
    assert list(user.workspace.workplace.desk.read.drafts()) == []


def press(user: Driver, wish: Wish) -> None:
    """Press a button of the tool's only version."""
    rows = user.workspace.page.findChildren(ToolVersion)
    row = next(one for one in rows if one.version == its_version(user))
    button = row.findChild(QPushButton, row.button_name(wish))
    assert button is not None
    user.click(button)


def its_version(user: Driver) -> Version:
    return versions_at_hand(user.workspace.workplace.desk)[URL][0]


def visit_with_it(desk: Desk) -> VisitId:
    """Plan a visit with the citizen of the day that goes through the tool, and begin it."""
    today = desk.read.get(Visit, next_visit(desk).visit_id)
    assert today is not None
    plan = Visit(
        citizen_id=today.record.citizen_id,
        period=today.record.period,
        leader_id=desk.me,
        tools={URL: "1"},
    )
    visit_id = plan_visit(desk, plan).result
    begin_visit(desk, visit_id=visit_id)
    return visit_id
