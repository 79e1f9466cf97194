"""What was done at a visit can be taken back after the program was closed and started anew."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from careapp.domain.identity import VisitId
from careapp.domain.informer import Voice
from careapp.domain.level import Level, Scale
from careapp.services.conversation import AnswerState, Key, open_conversation
from careapp.services.visits import begin_visit
from careapp.system.home import Home
from careapp.tour.driver import Driver
from careapp.ui.pages.visit import VisitPage
from careapp.ui.widgets.level_choice import LevelChoice
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place
from tests.features.conftest import StartProgram
from tests.features.laptop import at_home, next_visit, opened
from tests.services.office import MOST, WASHING

FIRST, SECOND = "Jeg vil ud i haven.", "Jeg vil ned til bageren."
UNDO = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def begun(home: Home) -> VisitId:
    store, desk = opened(home)
    visit_id = next_visit(desk).visit_id
    begin_visit(desk, visit_id=visit_id)
    store.close()
    return visit_id


def go_to(user: Driver, visit_id: VisitId, key: Key) -> VisitPage:
    user.workspace.show_place(Place("visit", visit_id, key))
    user.settle()
    page = user.workspace.page
    assert isinstance(page, VisitPage)
    return page


def write(user: Driver, visit_id: VisitId, words: str) -> None:
    """Write another answer to what matters most, and leave the field."""
    edit = user.find(WordsEdit, within=go_to(user, visit_id, MOST))
    edit.selectAll()
    user.type(words, edit)
    user.press(Qt.Key.Key_Tab)


def judge(user: Driver, visit_id: VisitId, digit: str) -> None:
    page = go_to(user, visit_id, WASHING)
    user.find(LevelChoice, within=page.open_topic).focus_choice()
    user.press(Qt.Key(ord(digit)))


def state(user: Driver, visit_id: VisitId, key: Key) -> AnswerState:
    desk = user.workspace.workplace.desk
    return open_conversation(desk, visit_id=visit_id).state(key)


def test_step_by_step_back_to_the_beginning_and_forth_again(
    home: Home, program: StartProgram
) -> None:
    visit_id = begun(home)
    user = program(at_home(home))
    write(user, visit_id, FIRST)
    write(user, visit_id, SECOND)
    judge(user, visit_id, "3")
    assert state(user, visit_id, WASHING).said.current == Level(Scale.FSIII, 3)
    user.stop()

    user.start()
    page = go_to(user, visit_id, MOST)
    undo = user.find(QPushButton, "Undo", within=page)
    user.click(undo)
    assert state(user, visit_id, WASHING).said.current is None
    assert state(user, visit_id, MOST).said.words == SECOND
    user.press(Qt.Key.Key_Z, UNDO)
    assert state(user, visit_id, MOST).said.words == FIRST
    assert user.find(WordsEdit, within=page).text == FIRST
    user.stop()

    user.start()
    page = go_to(user, visit_id, MOST)
    user.press(Qt.Key.Key_Z, UNDO)
    assert not state(user, visit_id, MOST).is_answered
    assert not user.find(QPushButton, "Undo", within=page).isEnabled()
    for _thing in range(3):
        user.press(Qt.Key.Key_Y, UNDO)
    assert state(user, visit_id, MOST).said.words == SECOND
    assert state(user, visit_id, WASHING).said.current == Level(Scale.FSIII, 3)
    assert not user.find(QPushButton, "Redo", within=page).isEnabled()


def test_words_that_were_not_yet_said_can_be_taken_back_too(
    home: Home, program: StartProgram
) -> None:
    """The program is closed with the caret in the field; what was typed is said, and undone."""
    visit_id = begun(home)
    user = program(at_home(home))
    user.type(FIRST, user.find(WordsEdit, within=go_to(user, visit_id, MOST)))
    user.stop()

    user.start()
    assert state(user, visit_id, MOST).said.words == FIRST
    go_to(user, visit_id, Key(MOST.tool, MOST.link_id, Voice.CITIZEN))
    user.press(Qt.Key.Key_Z, UNDO)
    assert not state(user, visit_id, MOST).is_answered
