"""At the table: medicines one after the other, added and taken out, by keyboard alone."""

import json
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from careapp.dialogue.load import load_tool
from careapp.domain.answer import Answer, Said
from careapp.domain.identity import VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.visit import Visit
from careapp.services.conversation import Key, open_conversation
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.store.acting import Acting
from careapp.ui.formview import FormView
from careapp.ui.page import Page
from careapp.ui.pages.visit import VisitPage
from careapp.ui.practice_screen import PracticeScreen
from careapp.ui.rounds import RoundView
from careapp.ui.stepview import StepView
from careapp.ui.topics.topic import Topic
from careapp.ui.workplace import Place, Workplace
from tests.ui.pages.looking import button, clipped, nameless, the, words
from tests.ui.pages.rounds import TOOL, URL, bring_rounds


@pytest.fixture
def page(
    workplace: Workplace,
    desk: Desk,
    place: DemoPlace,
    open_page: Callable[[Page, Place], None],
    settled: Callable[[], None],
) -> VisitPage:
    bring_rounds(desk, place)
    page = VisitPage(workplace)
    open_page(page, Place("visit", place.next_visit_id))
    settled()
    return page


@pytest.fixture
def form(page: VisitPage) -> FormView:
    form = the(page, FormView)
    form.build_all()
    return form


def type_in(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def names(form: FormView) -> list[str]:
    """Return the names of the rounds that are seen, from top to bottom."""
    views = [one for one in form.findChildren(RoundView) if one.isVisible()]
    views.sort(key=lambda one: one.mapTo(form, one.rect().topLeft()).y())
    return [one.accessibleName() for one in views]


def said(desk: Desk, place: DemoPlace) -> dict[str, object]:
    conversation = open_conversation(desk, visit_id=place.next_visit_id)
    return {k.link_id: s.said.words for k, s in conversation.answers.items() if s.is_answered}


def add_medicine(form: FormView, name: str, settled: Callable[[], None]) -> None:
    button(form, "Add medicin").click()
    settled()
    type_in(name)


def test_a_medicine_is_added_and_written(
    page: VisitPage, form: FormView, desk: Desk, place: DemoPlace, settled: Callable[[], None]
) -> None:
    form.go_to("name")
    type_in("Panodil")
    add_medicine(form, "Pinex", settled)
    page.typing.say()
    settled()
    stored = said(desk, place)
    assert sorted(map(str, stored.values())) == ["Panodil", "Pinex"]
    assert {"Medicin 1", "Medicin 2"} <= set(names(form))
    topic = page.open_topic
    assert isinstance(topic, Topic)
    assert topic.accessibleName() == "Navn, Medicin 2, answered"
    assert not nameless(form)
    assert not clipped(form)


def test_the_round_in_between_is_taken_out_and_comes_back(
    page: VisitPage, form: FormView, desk: Desk, place: DemoPlace, settled: Callable[[], None]
) -> None:
    form.go_to("name")
    type_in("Et")
    for name in ("To", "Tre"):
        add_medicine(form, name, settled)
    page.typing.say()
    settled()
    before = said(desk, place)
    second = next(
        one for one in form.findChildren(RoundView) if one.accessibleName() == "Medicin 2"
    )
    second.remove.click()
    settled()
    assert sorted(map(str, said(desk, place).values())) == ["Et", "Tre"]
    assert [name for name in names(form) if "Medicin" in name] == ["Medicin 1", "Medicin 2"]
    assert {at: text for at, text in before.items() if text != "To"} == said(desk, place)
    page.undo()
    settled()
    assert said(desk, place) == before
    assert [name for name in names(form) if "Medicin" in name] == [
        "Medicin 1",
        "Medicin 2",
        "Medicin 3",
    ]


def test_no_more_than_the_tool_lets_one(form: FormView, settled: Callable[[], None]) -> None:
    for name in ("To", "Tre", "Fire"):
        add_medicine(form, name, settled)
    assert len([one for one in names(form) if "Medicin" in one]) == 4
    with pytest.raises(AssertionError):
        button(form, "Add medicin")


def test_one_line_for_each_phone_number(
    page: VisitPage, form: FormView, desk: Desk, place: DemoPlace, settled: Callable[[], None]
) -> None:
    form.go_to("phone")
    type_in("11")
    button(form, "Add telefon").click()
    settled()
    type_in("22")
    page.typing.say()
    settled()
    assert sorted(map(str, said(desk, place).values())) == ["11", "22"]
    titles = [one.title for one in form.findChildren(Topic) if one.item.link_id == "phone"]
    assert sorted(titles) == ["Telefon 1", "Telefon 2"]
    assert len([one for one in form.findChildren(Topic) if one.item.link_id == "whose"]) == 2


def test_what_stands_under_a_tick_comes_and_goes_with_it(
    page: VisitPage, form: FormView, settled: Callable[[], None]
) -> None:
    form.go_to("aids")
    assert not [one for one in form.findChildren(Topic) if one.item.link_id == "since"]
    ticked = button(form, "Stok")
    ticked.click()
    page.typing.say()
    settled()
    assert "Stok" in names(form)
    ticked = button(form, "Stok")
    ticked.click()
    page.typing.say()
    settled()
    assert "Stok" not in names(form)


def test_a_condition_looks_at_its_own_round(
    page: VisitPage, form: FormView, settled: Callable[[], None]
) -> None:
    add_medicine(form, "To", settled)
    form.step(1)
    button(form, "No").click()
    page.typing.say()
    settled()
    shown = [
        one for one in form.findChildren(Topic) if one.item.link_id == "when" and one.isVisible()
    ]
    assert [one.round_name for one in shown] == ["Medicin 2"]


def test_all_of_it_by_keyboard(
    page: VisitPage, form: FormView, settled: Callable[[], None]
) -> None:
    form.go_to("name")
    reached: list[QWidget] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused)
        if isinstance(focused, QAbstractButton) and focused.text() == "Add medicin":
            break
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert isinstance(reached[-1], QAbstractButton)
    assert len(reached) < 20
    QTest.keyClick(reached[-1], Qt.Key.Key_Space)
    settled()
    type_in("To")
    names_now = [name for name in names(form) if "Medicin" in name]
    assert names_now == ["Medicin 1", "Medicin 2"]


def test_the_way_to_a_round_after_a_crash(
    page: VisitPage, form: FormView, settled: Callable[[], None], desk: Desk, place: DemoPlace
) -> None:
    add_medicine(form, "To", settled)
    page.typing.keep()
    settled()
    focus = open_conversation(desk, visit_id=place.next_visit_id).focus
    assert focus is not None
    assert focus.link_id.startswith("name#")
    again = Key(URL, focus.link_id, Voice.CITIZEN)
    form.go_to("last")
    page.open_question(again)
    topic = page.open_topic
    assert isinstance(topic, Topic)
    assert topic.place == focus.link_id


def test_the_citizen_adds_one_alone(
    page: VisitPage, form: FormView, desk: Desk, place: DemoPlace, settled: Callable[[], None]
) -> None:
    form.go_to("phone")
    type_in("11")
    page.turn_to_steps()
    steps = the(page, StepView)
    assert "Telefon" in words(steps)
    button(steps, "Add telefon").click()
    settled()
    assert "Telefon 2" in words(steps)
    type_in("22")
    steps.step(1)
    steps.reject()
    settled()
    assert sorted(map(str, said(desk, place).values())) == ["11", "22"]
    assert [one.title for one in lines(form)] == ["Telefon 1", "Telefon 2"]


def lines(form: FormView) -> list[Topic]:
    found = [one for one in form.findChildren(Topic) if one.item.link_id == "phone"]
    return sorted(found, key=lambda one: one.title)


def test_what_was_said_last_time_is_offered_in_its_round(
    page: VisitPage, form: FormView, desk: Desk, place: DemoPlace, settled: Callable[[], None]
) -> None:
    visit = desk.read.get(Visit, place.next_visit_id)
    assert visit is not None
    for at, name in (("name", "Panodil"), ("name#55", "Pinex")):
        before = Answer(
            visit_id=VisitId(visit.subject),
            tool=URL,
            link_id=at,
            voice=Voice.CITIZEN,
            said=Said(words=name, informer=Informer.CITIZEN),
        )
        desk.act("answer", partial(Acting.create, record=before, subject=visit.subject))
    page.refresh()
    settled()
    form.build_all()
    settled()
    assert {"Medicin 1", "Medicin 2"} <= set(names(form))
    button(form, "Still true").click()
    settled()
    assert said(desk, place) == {"name": "Panodil"}
    second = next(
        one for one in form.findChildren(RoundView) if one.accessibleName() == "Medicin 2"
    )
    second.remove.click()
    settled()
    assert "Medicin 2" not in names(form)
    assert "Pinex" not in words(form)


def test_practice_takes_a_round_out_too(
    workplace: Workplace, desk: Desk, show: Callable[[QWidget], None]
) -> None:
    screen = PracticeScreen(workplace, load_tool(json.dumps(TOOL).encode()), None)
    show(screen)
    form = screen.form
    form.go_to("name")
    type_in("Et")
    form.go_to(form.add_round("medicine", ()))
    type_in("To")
    first = next(one for one in form.findChildren(RoundView) if one.accessibleName() == "Medicin 1")
    first.remove.click()
    assert "Et" not in words(form)
    assert [one.spoken for one in form._all_topics if one.item.link_id == "name"] == [
        "Navn, Medicin 1"
    ]
