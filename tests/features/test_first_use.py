"""A new laptop, and no mouse: from the first start to a closed visit, and the next morning."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from careapp.domain.citizen import Citizen
from careapp.domain.informer import Voice
from careapp.domain.level import Level, Scale
from careapp.domain.visit import Visit, VisitStatus
from careapp.services.conversation import Key, open_conversation
from careapp.services.desk import Desk
from careapp.services.visits import visit_row
from careapp.system.home import Home
from careapp.tour.driver import Driver
from careapp.ui.dialogs.find_dialog import FindDialog
from careapp.ui.dialogs.preview_dialog import PreviewDialog
from careapp.ui.pages.setup import SetupPage
from careapp.ui.pages.today import TodayPage
from careapp.ui.pages.unlock import UnlockPage
from careapp.ui.pages.visit import VisitPage
from careapp.ui.topics.level_topic import LevelTopic
from tests.features.clear_text import in_the_clear
from tests.features.conftest import StartProgram
from tests.features.keyboard import CONTROL, SHIFT, Keyboard
from tests.features.laptop import at_home, next_visit
from tests.services.office import MOST
from tests.ui.pages.looking import words

PASSPHRASE = "tolv blå cykler i regnvejr"  # noqa: S105 - opens a made-up home
MATTERS = "Jeg vil ud i haven, når det er tørvejr."
MOST_STEPS = 60


def test_by_keyboard_alone_from_an_empty_home_to_a_closed_visit(
    tmp_path: Path, program: StartProgram
) -> None:
    home = Home(tmp_path / "new" / "home")
    user = program(at_home(home, demo=False), wait=False)
    keyboard = Keyboard(user)
    says_who_they_are(user, keyboard)
    creates_a_citizen(user, keyboard)
    plans_a_visit(user, keyboard)
    begins_it_from_today(user, keyboard)
    answers(user, keyboard)
    closes_it(user, keyboard)
    told = {"Inger Holm", "Kjærgaard", MATTERS, PASSPHRASE, "Fjordby Kommune", "Lyngvej 4"}
    user.stop()
    assert in_the_clear(tmp_path / "new", told) == {}

    user = program(at_home(home, demo=False), wait=False)
    assert isinstance(user.program.window.centralWidget(), UnlockPage)
    assert isinstance(user.program.window.focusWidget(), QLineEdit)
    keyboard = Keyboard(user)
    keyboard.type(PASSPHRASE)
    keyboard.press(Qt.Key.Key_Return)

    assert isinstance(user.workspace.page, TodayPage)
    assert "Inger Holm" in words(user.workspace)
    desk = user.workspace.workplace.desk
    assert desk.staff_name(desk.me) == "Mette Kjærgaard"
    assert status(desk) is VisitStatus.CLOSED
    assert answer_of(desk, MOST) == MATTERS


def says_who_they_are(user: Driver, keyboard: Keyboard) -> None:
    assert isinstance(user.program.window.centralWidget(), SetupPage)
    assert keyboard.heard == "Given name"
    keyboard.type("Mette")
    keyboard.fill("Family name", "Kjærgaard")
    keyboard.tab_to("Profession")
    keyboard.press(Qt.Key.Key_Down)
    keyboard.fill("Municipality", "Fjordby Kommune")
    keyboard.fill("Passphrase", PASSPHRASE)
    keyboard.tab_to("Begin")
    keyboard.press(Qt.Key.Key_Space)
    assert "The two are not the same." in words(user.program.window)
    keyboard.fill("The passphrase once more", PASSPHRASE)
    keyboard.press(Qt.Key.Key_Return)
    user.wait_for(lambda: user.program.workspace is not None)
    user.settle()
    assert "No visits today." in words(user.workspace)


def creates_a_citizen(user: Driver, keyboard: Keyboard) -> None:
    keyboard.press(Qt.Key.Key_N, CONTROL | SHIFT)
    keyboard.fill("Name: Given name", "Inger")
    keyboard.fill("Name: Family name", "Holm")
    keyboard.fill("Address: Street", "Lyngvej 4")
    keyboard.press(Qt.Key.Key_Return, CONTROL)
    keyboard.press(Qt.Key.Key_K, CONTROL)
    keyboard.type("inger")
    find = user.open_dialog
    assert isinstance(find, FindDialog)
    user.wait_for(lambda: bool(find._found))
    keyboard.press(Qt.Key.Key_Return)
    (citizen,) = user.workspace.workplace.desk.read.where(Citizen)
    assert user.workspace.place.record_id == citizen.record_id


def plans_a_visit(user: Driver, keyboard: Keyboard) -> None:
    keyboard.press(Qt.Key.Key_N, CONTROL)
    keyboard.fill("When: Date", f"{user.workspace.workplace.desk.clock.today():%d.%m.%Y}")
    keyboard.fill("When: From", "10.30")
    keyboard.fill("When: To", "11.30")
    keyboard.fill("Purpose", "Opfølgning")
    keyboard.press(Qt.Key.Key_Return, CONTROL)
    assert user.open_dialog is None
    assert status(user.workspace.workplace.desk) is VisitStatus.PLANNED


def begins_it_from_today(user: Driver, keyboard: Keyboard) -> None:
    keyboard.press(Qt.Key.Key_1, CONTROL)
    keyboard.tab_to("Begin the visit")
    keyboard.press(Qt.Key.Key_Space)
    page = user.workspace.page
    assert isinstance(page, VisitPage)
    assert page.status is VisitStatus.UNDER_WAY


def answers(user: Driver, keyboard: Keyboard) -> None:
    """Answer the first question in words, and go on to the first level."""
    page = user.workspace.page
    assert isinstance(page, VisitPage)
    keyboard.type(MATTERS)
    for _step in range(MOST_STEPS):
        keyboard.press(Qt.Key.Key_Down, CONTROL)
        if isinstance(page.open_topic, LevelTopic):
            break
    topic = page.open_topic
    assert isinstance(topic, LevelTopic)
    keyboard.press(Qt.Key.Key_3)
    key = topic.key(Voice.PROFESSIONAL)
    desk = user.workspace.workplace.desk
    conversation = open_conversation(desk, visit_id=next_visit(desk).visit_id)
    assert conversation.state(key).said.current == Level(Scale.FSIII, 3)
    assert conversation.state(MOST).said.words == MATTERS


def closes_it(user: Driver, keyboard: Keyboard) -> None:
    keyboard.tab_to("Close the visit")
    keyboard.press(Qt.Key.Key_Space)
    keyboard.tab_to("Close all the same")
    keyboard.press(Qt.Key.Key_Space)
    user.wait_for(lambda: isinstance(user.open_dialog, PreviewDialog))
    user.settle()
    keyboard.press(Qt.Key.Key_Escape)
    assert user.open_dialog is None
    assert status(user.workspace.workplace.desk) is VisitStatus.CLOSED


def status(desk: Desk) -> VisitStatus:
    (visit,) = desk.read.where(Visit)
    return visit_row(desk, visit).status


def answer_of(desk: Desk, key: Key) -> str | None:
    (visit,) = desk.read.where(Visit)
    return open_conversation(desk, visit_id=visit.record_id).state(key).said.words
