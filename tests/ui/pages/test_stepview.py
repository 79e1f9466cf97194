"""The screen is turned: one question at a time, in the citizen's own voice, in the same place."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from careapp.domain.answer import Answer
from careapp.domain.informer import Informer, Voice
from careapp.domain.visit import Visit
from careapp.services.conversation import Key
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.services.records import save_record
from careapp.services.visits import begin_visit
from careapp.tour.tools import release_tool
from careapp.ui.page import Page
from careapp.ui.pages.visit import VisitPage
from careapp.ui.stepview import StepView
from careapp.ui.theme import STYLES
from careapp.ui.theme_source import ThemeSource, current_theme
from careapp.ui.topics.topic import Topic
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place, Workplace
from tests.ui.pages.looking import clipped, words

MATTERS = "urn:careapp:tool:what-matters"
ABILITY = "urn:careapp:tool:functional-ability"


@pytest.fixture
def page(
    workplace: Workplace,
    desk: Desk,
    place: DemoPlace,
    open_page: Callable[[Page, Place], None],
    settled: Callable[[], None],
) -> VisitPage:
    begin_visit(desk, visit_id=place.next_visit_id)
    page = VisitPage(workplace)
    open_page(
        page, Place("visit", place.next_visit_id, Key(MATTERS, "important.most", Voice.CITIZEN))
    )
    settled()
    return page


@pytest.fixture
def steps(page: VisitPage, settled: Callable[[], None]) -> StepView:
    page.turn_to_steps()
    settled()
    return shown(page)


def shown(page: VisitPage) -> StepView:
    (found,) = [one for one in page.findChildren(StepView) if one.isVisible()]
    return found


def test_it_begins_and_ends_where_one_is(
    page: VisitPage, steps: StepView, settled: Callable[[], None]
) -> None:
    assert steps.current == "important.most"
    QTest.keyClick(steps, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    reached = steps.current
    assert reached != "important.most"
    QTest.keyClick(steps, Qt.Key.Key_F8)
    settled()
    assert isinstance(page.open_topic, Topic)
    assert page.open_topic.item.link_id == reached


def test_what_is_typed_is_the_citizens_and_is_said(
    page: VisitPage, steps: StepView, desk: Desk, place: DemoPlace, settled: Callable[[], None]
) -> None:
    (edit,) = steps.findChildren(WordsEdit)
    assert QApplication.focusWidget() is edit
    QTest.keyClicks(edit, "Min have")
    QTest.mouseClick(button(steps, "Next"), Qt.MouseButton.LeftButton)
    settled()
    said = [
        (one.record.link_id, one.record.voice, one.record.said)
        for one in desk.read.where(Answer, visit_id=place.next_visit_id)
    ]
    ((link_id, voice, one),) = said
    assert (link_id, voice) == ("important.most", Voice.CITIZEN)
    assert one is not None
    assert (one.words, one.informer) == ("Min have", Informer.CITIZEN)
    QTest.mouseClick(button(steps, "Previous"), Qt.MouseButton.LeftButton)
    settled()
    assert [one.text for one in steps.findChildren(WordsEdit) if one.isVisible()] == ["Min have"]


def test_nothing_for_the_professional_is_on_it(
    page: VisitPage, settled: Callable[[], None]
) -> None:
    page.open_question(Key(ABILITY, "self-care.washing", Voice.CITIZEN))
    settled()
    assert isinstance(page.open_topic, Topic)
    prompts = [one.in_language("en") for one in page.open_topic.item.prompts]
    page.turn_to_steps()
    settled()
    steps = shown(page)
    assert steps.current == "self-care.washing"
    assert not [one for one in prompts if one in words(steps)]
    assert "Professional judgement" not in words(steps)
    assert len([edit for edit in steps.findChildren(WordsEdit) if edit.isVisible()]) == 1


def test_the_first_has_none_before_it_and_the_last_none_after(steps: StepView) -> None:
    assert not button(steps, "Previous").isEnabled() or steps.current != "important.most"
    for _ in range(30):
        steps.step(1)
    assert not button(steps, "Next").isEnabled()
    last = steps.current
    steps.step(1)
    assert steps.current == last


def button(steps: StepView, text: str) -> QPushButton:
    return next(one for one in steps.findChildren(QPushButton) if one.text() == text)


EVERYTHING = "https://fjordby.example/everything"
LONG = "Ja, med lidt hjælp fra min datter eller hjemmeplejen, når der er tid til det"
CREDIT = "© Fjordby Kommune, CC BY 4.0"


def control(code: str) -> list[dict[str, object]]:
    url = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl"
    return [{"url": url, "valueCodeableConcept": {"coding": [{"code": code}]}}]


def everything() -> bytes:
    """Return a tool with a question of every look, and a credit."""
    options = [{"valueString": text} for text in (LONG, "Nej")]
    asked: list[dict[str, object]] = [
        {"type": "text", "text": f"{LONG}? {LONG}?"},
        {"type": "choice", "answerOption": options, "extension": control("radio-button")},
        {"type": "choice", "answerOption": options, "repeats": True},
        {"type": "open-choice", "answerOption": options},
        {"type": "boolean"},
        {"type": "decimal"},
        {"type": "date"},
        {"type": "integer", "extension": control("slider")},
    ]
    items = [{"linkId": f"q{n}", "text": "Hvordan?"} | one for n, one in enumerate(asked)]
    head = {"resourceType": "Questionnaire", "status": "active", "url": EVERYTHING, "title": "Alt"}
    return json.dumps({**head, "version": "1", "copyright": CREDIT, "item": items}).encode()


@pytest.fixture
def of_everything(
    page: VisitPage, desk: Desk, place: DemoPlace, settled: Callable[[], None]
) -> StepView:
    release_tool(desk, everything())
    stored = desk.read.get(Visit, place.next_visit_id)
    assert stored is not None
    save_record(
        desk,
        replace(stored.record, tools={EVERYTHING: "1"}),
        subject=stored.subject,
        purpose="plan-visit",
        record_id=stored.record_id,
    )
    page.refresh()
    settled()
    page.open_question(Key(EVERYTHING, "q0", Voice.CITIZEN))
    page.turn_to_steps()
    settled()
    return shown(page)


def test_the_credit_stands_under_the_whole_form_too(
    page: VisitPage, of_everything: StepView
) -> None:
    of_everything.reject()
    assert words(page).count(CREDIT) == 1


def test_its_words_are_large_and_its_lines_are_short(of_everything: StepView) -> None:
    of_everything.resize(1_600, 900)
    QApplication.processEvents()
    (edit,) = of_everything.findChildren(WordsEdit)
    assert edit.font().pixelSize() == current_theme().px(STYLES["lead"].size)
    assert edit.width() <= 800
    assert edit.height() > WordsEdit("", least_lines=2).height()
    assert CREDIT in words(of_everything)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_clipped_however_large_it_is(
    of_everything: StepView, source: ThemeSource, scale: float
) -> None:
    source.scale = scale
    of_everything.resize(1_280, 720)
    for number in range(8):
        of_everything.go_to(f"q{number}")
        for _ in range(4):
            QApplication.processEvents()
        assert not clipped(of_everything), number
        assert CREDIT in words(of_everything)
