"""During a visit its tool comes in a newer version: one looks, and decides."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from careapp.domain.answer import Said
from careapp.domain.informer import Informer, Voice
from careapp.domain.visit import Visit
from careapp.services.conversation import Key, open_conversation
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.services.records import save_record
from careapp.services.saying import keep_typing, typed
from careapp.services.visits import begin_visit
from careapp.tour.tools import release_tool
from careapp.ui.dialogs.tool_change_dialog import ToolChangeDialog
from careapp.ui.page import Page
from careapp.ui.pages.visit import VisitPage
from careapp.ui.workplace import Place, Workplace
from tests.ui.pages.looking import the, words

SLEEP = "https://fjordby.example/sleep"
OFFER = "There is a newer version of Søvn."


def bring(desk: Desk, version: str, question: str, kind: str = "string") -> None:
    item = {"linkId": "well", "type": kind, "text": question}
    head = {"resourceType": "Questionnaire", "status": "active", "url": SLEEP, "title": "Søvn"}
    release_tool(desk, json.dumps({**head, "version": version, "item": [item]}).encode())


@pytest.fixture
def page(
    workplace: Workplace,
    desk: Desk,
    place: DemoPlace,
    open_page: Callable[[Page, Place], None],
    settled: Callable[[], None],
) -> VisitPage:
    bring(desk, "1", "Sover De godt?")
    stored = desk.read.get(Visit, place.next_visit_id)
    assert stored is not None
    visit = replace(stored.record, tools={SLEEP: "1"})
    save_record(
        desk, visit, subject=stored.subject, purpose="plan-visit", record_id=stored.record_id
    )
    begin_visit(desk, visit_id=place.next_visit_id)
    bring(desk, "2", "Sover De godt om natten?")
    page = VisitPage(workplace)
    open_page(page, Place("visit", place.next_visit_id))
    settled()
    return page


def press(text: str, page: QPushButton | VisitPage | ToolChangeDialog) -> None:
    found = (one for one in page.findChildren(QPushButton) if one.text() == text)
    QTest.mouseClick(next(one for one in found if one.isVisible()), Qt.MouseButton.LeftButton)


def dialog(page: VisitPage, settled: Callable[[], None]) -> ToolChangeDialog:
    press("See what would change …", page)
    settled()
    (found,) = [one for one in page.findChildren(ToolChangeDialog) if one.isVisible()]
    return found


def test_one_sees_what_changes_and_goes_over(page: VisitPage, settled: Callable[[], None]) -> None:
    assert OFFER in words(page)
    assert "Sover De godt?" in words(page)

    asked = dialog(page, settled)
    assert "Go on with version 2 of Søvn?" in asked.title
    assert "“Sover De godt?” is now “Sover De godt om natten?”" in words(asked)
    press("Go on with the new one", asked)
    settled()
    page.refresh()
    settled()

    assert "Sover De godt om natten?" in words(page)
    assert OFFER not in words(page)


def test_to_keep_the_old_is_not_asked_again(page: VisitPage, settled: Callable[[], None]) -> None:
    press("Keep the old version", dialog(page, settled))
    settled()
    page.refresh()
    settled()
    assert OFFER not in words(page)
    assert "Sover De godt?" in words(page)


def test_an_answer_of_another_type_stands_beside_the_new_question(
    page: VisitPage, desk: Desk, settled: Callable[[], None]
) -> None:
    key = Key(SLEEP, "well", Voice.CITIZEN)
    visit_id = page.place.record_id
    assert visit_id is not None
    conversation = open_conversation(desk, visit_id=visit_id)
    keep_typing(desk, typed(conversation, key, Said(words="Mest", informer=Informer.CITIZEN)))
    bring(desk, "3", "Hvor mange timer sover De?", "integer")
    page.refresh()
    settled()

    press("Go on with the new one", dialog(page, settled))
    settled()
    page.refresh()
    settled()

    assert "Given before the question changed: Mest (The citizen's words)" in words(page)
    page.open_question(key)
    assert the(page, QLineEdit).text() == ""
