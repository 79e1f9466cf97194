"""A visit worked through as a visitator does, with every pause noted."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from careapp.domain.identity import RecordId
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place
from tests.benchmarks.screen import Heartbeat, Screen

WORDS = "Det går bedst om formiddagen, når jeg kan tage det i mit eget tempo."
_KEY_MS, _REST_MS = 4, 60
_TOPICS = 24


def work_through(screen: Screen, heart: Heartbeat, visit_id: RecordId) -> None:
    """Open a visit, begin it, answer, look around, and come back."""
    _go(screen, heart, "go to today", Place("today"))
    _go(screen, heart, "open the visit", Place("visit", visit_id))
    page = screen.visit_page
    with heart.during("begin"):
        page.begin()
        _rest(screen)
    for _ in range(_TOPICS):
        _answer(screen, heart)
        with heart.during("next topic"):
            page.step(1)
            _rest(screen)
    with heart.during("undo"):
        page.undo()
        _rest(screen)
    with heart.during("what is missing"):
        page.review_and_close()
        _rest(screen)
        _close_dialog()
    _look_around(screen, heart, visit_id)


def _answer(screen: Screen, heart: Heartbeat) -> None:
    focus = QApplication.focusWidget()
    with heart.during("a level"):
        if focus is not None:
            QTest.keyClick(focus, Qt.Key.Key_2)
        _rest(screen)
    edits = [one for one in screen.visit_page.findChildren(WordsEdit) if one.isVisible()]
    for edit in edits[-2:]:
        with heart.during("type"):
            _type(edit)
            _rest(screen)


def _type(edit: QWidget) -> None:
    edit.setFocus()
    for letter in WORDS:
        QTest.keyClicks(edit, letter)
        QTest.qWait(_KEY_MS)


def _look_around(screen: Screen, heart: Heartbeat, visit_id: RecordId) -> None:
    citizen_id = screen.visit_page.citizen_id
    _go(screen, heart, "go to the citizen", Place("citizen", citizen_id))
    _go(screen, heart, "list citizens", Place("citizens"))
    _go(screen, heart, "list visits", Place("visits"))
    _go(screen, heart, "go to settings", Place("settings"))
    _go(screen, heart, "back to today", Place("today"))
    _go(screen, heart, "back to the visit", Place("visit", visit_id))


def _go(screen: Screen, heart: Heartbeat, step: str, place: Place) -> None:
    with heart.during(step):
        screen.workspace.show_place(place)
        _rest(screen)


def _rest(screen: Screen) -> None:
    QTest.qWait(_REST_MS)
    screen.wait()


def _close_dialog() -> None:
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog):
            window.reject()
