"""The program is opened with a file from a stick, and shows it over the first page."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from careapp.domain.visit import Visit
from careapp.services.conversation import open_conversation
from careapp.services.handing_over.choosing import of_visit
from careapp.services.handing_over.giving import hand_over
from careapp.services.handing_over.laptops import introduced, learn, own_card_file
from careapp.system.home import Home
from careapp.ui.dialogs.handing.take_dialog import TakeDialog
from careapp.ui.pages.visit import VisitPage
from tests.features.conftest import StartProgram
from tests.features.laptop import at_home, next_visit, opened
from tests.services.office import WASHING, Watch, level, opened_office


def file_from_jorgen(home: Home, folder: Path) -> Path:
    """Return a file that a colleague made about the next visit; the two have met before."""
    store, desk = opened(home)
    try:
        visit = desk.read.get(Visit, next_visit(desk).visit_id)
        assert visit is not None
        with opened_office(folder / "jorgen.db", Watch(), name="Jørgen Bækgaard") as jorgen:
            jorgen.desk = replace(jorgen.desk, demo=True, municipality_id=desk.municipality_id)
            for who in {visit.subject, desk.me, desk.municipality_id}:
                jorgen.store.absorb(list(desk.read.packets_of(who)))
            jorgen.say(next_visit(desk).visit_id, WASHING, level(2, words="Klarer overkroppen"))
            learn(desk, introduced(desk, own_card_file(jorgen.desk)))
            to = introduced(jorgen.desk, own_card_file(desk))
            chosen = of_visit(jorgen.desk, visit.record_id)
            return hand_over(jorgen.desk, chosen, to, path=folder / "stick.careapp").path
    finally:
        store.close()


def test_a_file_from_the_stick_is_opened_and_read_at_its_visit(
    program: StartProgram, home: Home, tmp_path: Path
) -> None:
    file = file_from_jorgen(home, tmp_path)

    driver = program(replace(at_home(home), file=file))
    driver.wait_for(lambda: driver.open_dialog is not None)
    dialog = driver.open_dialog
    assert isinstance(dialog, TakeDialog)
    driver.click(driver.find(QPushButton, "Take it in", within=dialog))
    driver.wait_for(lambda: dialog.title == "Taken in")
    driver.click(driver.find(QPushButton, "Go to the visit", within=dialog))
    driver.settle()

    page = driver.workspace.page
    assert isinstance(page, VisitPage)
    desk, visit_id = page.workplace.desk, page.place.record_id
    assert visit_id is not None
    answer = open_conversation(desk, visit_id=visit_id).state(WASHING)
    assert answer.said.words == "Klarer overkroppen"
    assert answer.written is not None
    assert desk.staff_name(answer.written.author) == "Jørgen Bækgaard"
