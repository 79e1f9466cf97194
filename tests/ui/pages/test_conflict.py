"""Two answers to one question: seen side by side, decided by a key, taken back by a key."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from careapp.domain.answer import Said, answer_id
from careapp.domain.identity import VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.people import Role
from careapp.services.closing import close_visit
from careapp.services.conflicts.listed import list_conflicts
from careapp.services.conversation import SAID, Key, open_conversation
from careapp.services.desk import Desk
from careapp.ui.dialogs.reason_dialog import ReasonDialog
from careapp.ui.page import Page
from careapp.ui.pages.conflict import ConflictPage
from careapp.ui.pages.visit import VisitPage
from careapp.ui.widgets.key_button import KeyButton
from careapp.ui.widgets.level_choice import LevelChoice
from careapp.ui.widgets.marked_words import MarkedWords
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place, Workplace
from tests.ui.pages.apart import (
    IN_THE_DEMO,
    MINE,
    MOST,
    THEIRS,
    WASHING,
    colleague,
    differ,
    meet,
    say,
)
from tests.ui.pages.looking import button, clipped, nameless, words

Open = Callable[[Page, Place], None]
Settled = Callable[[], None]


@pytest.fixture
def theirs(desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    with colleague(desk, tmp_path) as there:
        yield there


@pytest.fixture
def visit_id(desk: Desk, theirs: Desk) -> VisitId:
    return differ(desk, theirs)


def place_of(visit_id: VisitId, key: Key = WASHING) -> Place:
    record_id = answer_id(visit_id, key.tool, key.link_id, key.voice)
    return Place("conflict", record_id, unit=SAID, back=Place("visit", visit_id, key))


@pytest.fixture
def page(workplace: Workplace, open_page: Open, visit_id: VisitId) -> ConflictPage:
    page = ConflictPage(workplace)
    workplace.went.connect(lambda place: page.go_to(place) if place.page == "conflict" else None)
    open_page(page, place_of(visit_id))
    return page


def waiting(desk: Desk) -> int:
    return list_conflicts(desk, language="en").total - IN_THE_DEMO


def press(page: ConflictPage, settled: Settled, key: Qt.Key) -> None:
    QTest.keyClick(page, key)
    settled()


def test_both_sides_stand_there_with_who_and_every_part(page: ConflictPage) -> None:
    seen = words(page)
    for said in ("Mette Kjærgaard", str(MINE.words), str(THEIRS.words), "Set ved besøget."):
        assert said in seen
    assert "Both are kept." in seen
    marked = [one.marked for one in page.findChildren(MarkedWords)]
    assert ("selv",) in marked
    assert ("kun",) in marked
    assert nameless(page) == []
    assert clipped(page) == []


def test_what_differs_is_said_to_who_cannot_see_it(page: ConflictPage) -> None:
    told = [one.accessibleDescription() for one in page.findChildren(MarkedWords)]
    assert "Differs: selv" in told


def test_nothing_is_chosen_and_one_key_decides(
    page: ConflictPage, desk: Desk, settled: Settled, visit_id: VisitId
) -> None:
    assert waiting(desk) == len("ab")
    kept = button(page, "Keep Mette's").text()
    first = page.findChildren(KeyButton)[0]
    assert first.text() in (kept, "Keep Lone's answer")
    press(page, settled, Qt.Key.Key_1 if first.text() == kept else Qt.Key.Key_2)
    assert waiting(desk) == 1
    assert open_conversation(desk, visit_id=visit_id).state(WASHING).said == MINE
    assert "decided" in words(page)
    assert "At gå ud i haven" in words(page)


def test_both_are_kept_by_a_key_and_come_back_by_another(
    page: ConflictPage, desk: Desk, settled: Settled, visit_id: VisitId
) -> None:
    press(page, settled, Qt.Key.Key_3)
    state = open_conversation(desk, visit_id=visit_id).state(WASHING)
    assert len(state.both) == len("ab")
    button(page, "Undo the decision").click()
    settled()
    assert waiting(desk) == len("ab")
    assert str(THEIRS.words) in words(page)


def test_something_else_is_kept_as_it_is_typed_and_said_when_it_is_done(
    page: ConflictPage,
    workplace: Workplace,
    desk: Desk,
    qtbot: QtBot,
    settled: Settled,
    open_page: Open,
    visit_id: VisitId,
) -> None:
    press(page, settled, Qt.Key.Key_4)
    assert page.writing.is_open
    field = page.writing.findChildren(WordsEdit)[0]
    assert str(MINE.words) in field.text
    field.selectAll()
    QTest.keyClicks(field, "1 eller 2")
    qtbot.waitUntil(lambda: bool(desk.read.drafts()))
    page.leave()
    settled()

    again = ConflictPage(workplace)
    open_page(again, place_of(visit_id))
    assert again.writing.is_open
    assert again.writing.findChildren(WordsEdit)[0].text == "1 eller 2"
    again.writing.findChildren(LevelChoice)[0].level = 3
    button(again, "Save this").click()
    settled()
    said = open_conversation(desk, visit_id=visit_id).state(WASHING).said
    assert (said.words, said.current and said.current.code) == ("1 eller 2", 3)
    assert not desk.read.drafts()


def test_the_citizens_words_beside_a_level_can_be_written_anew(
    workplace: Workplace,
    desk: Desk,
    theirs: Desk,
    settled: Settled,
    open_page: Open,
    visit_id: VisitId,
) -> None:
    own = replace(WASHING, voice=Voice.CITIZEN)
    say(desk, visit_id, own, Said(words="Jeg vasker mig selv."))
    say(theirs, visit_id, own, Said(words="Jeg vasker mig næsten selv."))
    meet(desk, theirs)
    page = ConflictPage(workplace)
    open_page(page, place_of(visit_id, own))

    button(page, "Write something else").click()
    settled()
    (field,) = page.writing.findChildren(WordsEdit)
    field.selectAll()
    QTest.keyClicks(field, "Jeg vasker ansigt og hænder selv.")
    button(page, "Save this").click()
    settled()

    said = open_conversation(desk, visit_id=visit_id).state(own).said
    assert said.words == "Jeg vasker ansigt og hænder selv."
    assert said.informer is Informer.CITIZEN


def test_waiting_looks_at_the_next_and_then_goes_back_to_the_question(
    page: ConflictPage, places: list[Place], settled: Settled, visit_id: VisitId, desk: Desk
) -> None:
    for _ in range(waiting(desk) + IN_THE_DEMO):
        button(page, "Leave this for later").click()
        settled()
    assert places[-1] == Place("visit", visit_id, WASHING)
    assert waiting(desk) == len("ab")


def test_who_may_not_set_the_level_is_told_who_does(
    workplace: Workplace, theirs: Desk, open_page: Open, visit_id: VisitId
) -> None:
    workplace.desk = theirs
    page = ConflictPage(workplace)
    open_page(page, place_of(visit_id))
    assert "is set by:" in words(page)
    assert not button(page, "Keep Mette's").isEnabled()
    assert button(page, "Keep both").isEnabled()


def test_words_are_settled_by_whoever_takes_part(
    workplace: Workplace, theirs: Desk, open_page: Open, visit_id: VisitId
) -> None:
    workplace.desk = replace(theirs, role=Role.CARE_WORKER)
    page = ConflictPage(workplace)
    open_page(page, place_of(visit_id, MOST))
    assert all(one.isEnabled() for one in (button(page, "Keep M"), button(page, "Write")))


def test_after_the_visit_is_closed_one_says_why(
    page: ConflictPage, desk: Desk, settled: Settled, visit_id: VisitId
) -> None:
    close_visit(desk, visit_id=visit_id)
    page.refresh()
    settled()
    button(page, "Keep Lone's").click()
    dialog = page.findChild(ReasonDialog)
    assert dialog is not None
    dialog.words.text = "Talt sammen"
    dialog.confirm()
    settled()
    assert open_conversation(desk, visit_id=visit_id).state(WASHING).said == THEIRS
    button(page, "Undo the decision").click()
    settled()
    assert waiting(desk) == len("ab")


def test_what_a_colleague_decides_meanwhile_is_shown(
    page: ConflictPage, desk: Desk, theirs: Desk, settled: Settled, workplace: Workplace
) -> None:
    from careapp.services.conflicts.settle import keep_all  # noqa: PLC0415
    from careapp.services.conflicts.shown import conflict_shown  # noqa: PLC0415

    meet(desk, theirs)
    record_id = page.place.record_id
    assert record_id
    shown = conflict_shown(theirs, record_id=record_id, unit=SAID, language="en")
    assert shown is not None
    keep_all(theirs, shown)
    touched = desk.store.absorb(theirs.read._history.packets())
    workplace.touched.emit(touched)
    settled()
    assert "Nobody differs here any more" in words(page)


def test_the_question_at_the_visit_leads_there_and_back(
    workplace: Workplace, open_page: Open, places: list[Place], settled: Settled, visit_id: VisitId
) -> None:
    page = VisitPage(workplace)
    open_page(page, Place("visit", visit_id, WASHING))
    settled()
    assert "Two answers, all kept" in words(page)
    button(page, "See the answers side by side").click()
    assert places[-1] == place_of(visit_id)
    assert places[-1].back == Place("visit", visit_id, WASHING)
