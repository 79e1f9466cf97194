"""At the table: last time's answers stand greyed, and one tap says that they still hold."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from careapp.domain.answer import Answer, Said
from careapp.domain.informer import Informer, Voice
from careapp.domain.visit import Visit
from careapp.services.conversation import Key
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.services.records import new_record_id
from careapp.services.still_true import months_offered
from careapp.services.visits import begin_visit
from careapp.ui.page import Page
from careapp.ui.pages.settings import SettingsPage
from careapp.ui.pages.visit import VisitPage
from careapp.ui.topics.topic import Topic
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place, Workplace
from tests.ui.pages.looking import words

WORDS = "Kun en gang, på badeværelset"


@pytest.fixture
def question(desk: Desk, place: DemoPlace) -> Key:
    """Return a question in words that was answered at an earlier visit, and not at this one."""
    visit = desk.read.get(Visit, place.next_visit_id)
    assert visit is not None
    said = Said(words=WORDS, informer=Informer.RELATIVE)
    key = Key("urn:careapp:tool:what-matters", "important.most", Voice.RELATIVE)
    before = Answer(
        visit_id=new_record_id(),  # type: ignore[arg-type]
        tool=key.tool,
        link_id=key.link_id,
        voice=key.voice,
        said=said,
    )
    desk.act("answer", lambda acting: acting.create(before, subject=visit.record.citizen_id))
    begin_visit(desk, visit_id=place.next_visit_id)
    return key


@pytest.fixture
def topic(
    workplace: Workplace,
    place: DemoPlace,
    question: Key,
    open_page: Callable[[Page, Place], None],
    settled: Callable[[], None],
) -> Topic:
    page = VisitPage(workplace)
    open_page(page, Place("visit", place.next_visit_id, question))
    settled()
    assert isinstance(page.open_topic, Topic)
    return page.open_topic


def offers(topic: Topic) -> list[QPushButton]:
    """Return what confirms the relative's answer; the citizen's own is offered beside it."""
    found = (one for one in topic.findChildren(QPushButton) if one.text() == "Still true")
    return [one for one in found if one.isVisible() and WORDS in one.accessibleName()]


def test_one_tap_confirms_it(
    topic: Topic, desk: Desk, place: DemoPlace, question: Key, settled: Callable[[], None]
) -> None:
    assert WORDS in words(topic)
    assert "relative, written by" in words(topic)
    assert "not answered" in topic.accessibleName()
    (offer,) = offers(topic)
    assert offer.accessibleName() == f"Still true: {topic.title}, {WORDS}"

    offer.setFocus()
    QTest.keyClick(offer, Qt.Key.Key_Space)
    settled()

    assert not offers(topic)
    said = [
        one.record.said
        for one in desk.read.where(Answer, visit_id=place.next_visit_id)
        if one.record.link_id == question.link_id and one.record.voice is Voice.RELATIVE
    ]
    assert [one and (one.words, bool(one.confirms)) for one in said] == [(WORDS, True)]


def test_a_keystroke_replaces_it(
    topic: Topic, desk: Desk, place: DemoPlace, settled: Callable[[], None]
) -> None:
    edit = next(one for one in topic.findChildren(WordsEdit) if one.isVisible())
    QTest.keyClicks(edit, "Flere gange")
    settled()
    assert not offers(topic)
    topic.settled.emit(topic.key(Voice.RELATIVE))
    settled()
    (said,) = [
        one.record.said
        for one in desk.read.where(Answer, visit_id=place.next_visit_id)
        if one.record.voice is Voice.RELATIVE
    ]
    assert said is not None
    assert (said.words, said.confirms) == ("Flere gange", None)


def test_how_old_they_may_be_is_a_setting(
    workplace: Workplace,
    desk: Desk,
    open_page: Callable[[Page, Place], None],
    settled: Callable[[], None],
) -> None:
    page = SettingsPage(workplace, "home")
    open_page(page, Place("settings"))
    settled()
    choice = page.findChild(Chips, "offer-earlier")
    assert choice is not None
    assert choice.value == 12
    choice.chosen.emit(0)
    settled()
    assert months_offered(desk) == 0
