"""What colleagues write arrives while somebody types: their field is not touched."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from careapp.changes.change import Packet
from careapp.domain.answer import Said, answer_id
from careapp.domain.identity import StaffId, VisitId
from careapp.domain.informer import Informer
from careapp.domain.people import StaffMember
from careapp.services.conversation import Key, open_conversation
from careapp.services.desk import Desk
from careapp.services.saying import finish_typing, keep_typing, typed
from careapp.services.visits import begin_visit
from careapp.store.log import Clocks
from careapp.store.store import Store
from careapp.system.home import Home
from careapp.tour.driver import Driver
from careapp.ui.pages.visit import VisitPage
from careapp.ui.sync_link import SyncLink
from careapp.ui.typing import KEEP_AFTER_MS
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place
from tests.features.conftest import StartProgram
from tests.features.laptop import at_home, next_visit
from tests.services.office import KEY, MOST, WASHING

OWN, CARET = "Hun når selv skabet", 8
THEIRS = "Kan ikke nå noget"


class Colleague:
    """Somebody else at the same visit, on a laptop of their own."""

    def __init__(self, desk: Desk, path: Path, visit_id: VisitId) -> None:
        clocks = Clocks(wall_ms=desk.clock.wall_ms, monotonic_ms=desk.clock.monotonic_ms)
        self.store = Store(path, KEY, clocks=clocks)
        self.visit_id = visit_id
        citizen = open_conversation(desk, visit_id=visit_id).citizen_id
        subjects = (citizen, desk.municipality_id, desk.me)
        for subject in subjects:
            self.store.absorb(list(desk.read.packets_of(subject)))
        others = (one.record_id for one in desk.read.where(StaffMember))
        me = next(StaffId(one) for one in others if one != desk.me)
        self.desk = replace(desk, store=self.store, me=me)

    def say(self, key: Key, words: str) -> list[Packet]:
        conversation = open_conversation(self.desk, visit_id=self.visit_id)
        said = Said(words=words, informer=Informer.STAFF)
        keep_typing(self.desk, typed(conversation, key, said))
        finish_typing(self.desk, origin=self.visit_id)
        return list(self.store.read.waiting())


class Visitor:
    """Mette, with a visit open and a field that she types in."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.desk = driver.workspace.workplace.desk
        self.visit_id = next_visit(self.desk).visit_id
        begin_visit(self.desk, visit_id=self.visit_id)
        driver.workspace.show_place(Place("visit", self.visit_id, key=WASHING))
        driver.settle()
        self.page = driver.workspace.page
        self.link = SyncLink(driver.workspace.workplace)

    def type(self, words: str) -> WordsEdit:
        assert isinstance(self.page, VisitPage)
        topic = self.page.open_topic
        assert topic is not None
        (edit,) = [one for one in topic.findChildren(WordsEdit) if one.isVisible()][:1]
        edit.setFocus()
        QTest.keyClicks(edit, words)
        cursor = edit.textCursor()
        cursor.setPosition(CARET)
        edit.setTextCursor(cursor)
        return edit

    def hear(self, packets: list[Packet]) -> None:
        """Let the news in as the thread that syncs does."""

        def arrive() -> None:
            touched = self.desk.store.absorb(packets)
            self.link._touched(touched)

        thread = threading.Thread(target=arrive)
        thread.start()
        thread.join()
        self.driver.settle()
        self.driver.turn(50)


@pytest.fixture(name="mette")
def make_mette(program: StartProgram, home: Home) -> Visitor:
    return Visitor(program(at_home(home)))


@pytest.fixture(name="colleague")
def make_colleague(mette: Visitor, tmp_path: Path) -> Iterator[Colleague]:
    colleague = Colleague(mette.desk, tmp_path / "colleague.db", mette.visit_id)
    yield colleague
    colleague.store.close()


def drafts_stand_on(mette: Visitor, key: Key) -> set[tuple[str, ...]]:
    record = answer_id(mette.visit_id, key.tool, key.link_id, key.voice)
    return {one.parents for one in mette.desk.read.drafts() if one.record_id == record}


@pytest.mark.parametrize("wait_ms", [0, 2 * KEEP_AFTER_MS])
def test_the_same_question_is_answered_elsewhere(
    mette: Visitor, colleague: Colleague, wait_ms: int
) -> None:
    edit = mette.type(OWN)
    mette.driver.turn(wait_ms)
    assert isinstance(mette.page, VisitPage)
    (key,) = mette.page.typing.keys

    mette.hear(colleague.say(key, THEIRS))

    assert edit.toPlainText() == OWN
    assert edit.textCursor().position() == CARET
    assert edit.hasFocus()
    QTest.keyClicks(edit, "nok ")
    own = OWN[:CARET] + "nok " + OWN[CARET:]
    assert edit.toPlainText() == own
    mette.driver.turn(2 * KEEP_AFTER_MS)
    assert drafts_stand_on(mette, key) == {()}

    mette.page.leave()
    mette.driver.settle()
    state = open_conversation(mette.desk, visit_id=mette.visit_id).state(key)
    assert {one.words for one in state.contested} == {own, THEIRS}


@pytest.mark.parametrize("key", [MOST])
def test_another_question_is_answered_elsewhere(
    mette: Visitor, colleague: Colleague, key: Key
) -> None:
    edit = mette.type(OWN)

    mette.hear(colleague.say(key, "At komme i haven"))

    assert (edit.toPlainText(), edit.textCursor().position()) == (OWN, CARET)
    assert edit.hasFocus()
    state = open_conversation(mette.desk, visit_id=mette.visit_id).state(key)
    assert state.said.words == "At komme i haven"
