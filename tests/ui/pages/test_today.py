"""A visitator's morning."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from careapp.changes.shape import as_json
from careapp.domain.answer import Said
from careapp.domain.informer import Voice
from careapp.domain.visit import Period, Visit
from careapp.services.conversation import Key, open_conversation
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.services.saying import keep_typing, typed
from careapp.services.today import my_tasks
from careapp.services.visits import begin_visit
from careapp.store.drafts import Draft
from careapp.ui.page import Page
from careapp.ui.pages.today import TodayPage
from careapp.ui.pages.visit import VisitPage
from careapp.ui.workplace import Place, Workplace
from tests.ui.pages.looking import button, words

Open = Callable[[Page, Place], None]
QUOTE = "Jeg vil selv kunne gå ned til postkassen"


def test_the_next_visit_shows_the_citizens_words_and_what_to_know_before_the_door(
    workplace: Workplace, open_page: Open
) -> None:
    page = TodayPage(workplace)

    open_page(page, Place("today"))

    shown = words(page)
    for said in ("Tuesday 24 November", QUOTE, "Nøgleboks", "Lone Bøgh", "Protected address"):
        assert said in shown
    assert "Lacks a dialogue tool" in shown


def test_a_protected_address_is_nowhere_on_the_page(
    workplace: Workplace, open_page: Open, desk: Desk
) -> None:
    page = TodayPage(workplace)

    open_page(page, Place("today"))

    protected = [
        address.line
        for stored in desk.read.where(Visit)
        if (address := desk.citizen(stored.record.citizen_id).record.address) and address.protected
    ]
    assert protected
    assert not [line for line in protected if line in words(page)]


def test_begin_writes_that_the_visit_began_and_goes_there(
    workplace: Workplace,
    open_page: Open,
    settled: Callable[[], None],
    places: list[Place],
    place: DemoPlace,
    desk: Desk,
) -> None:
    page = TodayPage(workplace)
    open_page(page, Place("today"))

    button(page, "Begin the visit").click()
    settled()

    stored = desk.read.get(Visit, place.next_visit_id)
    assert stored is not None
    assert stored.record.began_at is not None
    assert places == [Place("visit", place.next_visit_id)]
    assert button(page, "Continue the visit").isVisible()


def test_preparation_unfolds_and_stays_open_when_something_is_written(
    workplace: Workplace, open_page: Open, settled: Callable[[], None]
) -> None:
    page = TodayPage(workplace)
    open_page(page, Place("today"))

    button(page, "See the preparation").click()
    page.refresh()
    settled()

    shown = words(page)
    assert "To talk about" in shown
    assert "Hjælp til at komme ud at gå" in shown
    assert "What matters to you?" in shown
    assert "Put the preparation away" in shown


def test_after_a_power_cut_the_visit_goes_on_at_the_very_field(
    workplace: Workplace, open_page: Open, places: list[Place], place: DemoPlace, desk: Desk
) -> None:
    begin_visit(desk, visit_id=place.next_visit_id)
    conversation = open_conversation(desk, visit_id=place.next_visit_id)
    tool = conversation.tools[0]
    item = next(item for item in tool.walk() if item.answerable)
    key = Key(tool.url, item.link_id, Voice.CITIZEN)
    keep_typing(desk, typed(conversation, key, Said(words="Jeg vil gerne")))
    page = TodayPage(workplace)
    open_page(page, Place("today"))

    button(page, "Continue the visit with Kirsten").click()

    assert places == [Place("visit", place.next_visit_id, key)]


def test_a_task_is_ticked_off_by_space_and_taken_back_where_it_stands(
    workplace: Workplace,
    open_page: Open,
    settled: Callable[[], None],
    desk: Desk,
    qtbot: QtBot,
) -> None:
    page = TodayPage(workplace)
    open_page(page, Place("today"))
    boxes = page.findChildren(QCheckBox)
    first = boxes[0]
    first.setFocus()

    QTest.keyClick(first, Qt.Key.Key_Space)
    settled()

    assert [task.done for task in my_tasks(desk)] == [True, False, False]
    assert page.findChildren(QCheckBox) == boxes
    assert first.hasFocus()

    QTest.keyClick(first, Qt.Key.Key_Space)
    settled()
    assert not any(task.done for task in my_tasks(desk))


def test_arrow_keys_go_through_the_week_and_keep_the_focus(
    workplace: Workplace, open_page: Open, settled: Callable[[], None], qtbot: QtBot
) -> None:
    page = TodayPage(workplace)
    open_page(page, Place("today"))
    tuesday = page.findChildren(QRadioButton)[1]
    tuesday.setFocus()

    QTest.keyClick(tuesday, Qt.Key.Key_Right)
    settled()

    assert "Wednesday 25 November" in words(page)
    assert page.findChildren(QRadioButton)[2].hasFocus()
    assert QUOTE not in words(page)


def test_a_day_without_visits_says_so_and_offers_to_plan_one(
    workplace: Workplace, open_page: Open, settled: Callable[[], None], places: list[Place]
) -> None:
    page = TodayPage(workplace)
    open_page(page, Place("today"))

    page.findChildren(QRadioButton)[6].click()
    settled()
    button(page, "Plan a visit").click()

    assert "Week 48. No visits." in words(page)
    assert places == [Place("new-visit")]


def test_one_primary_button(workplace: Workplace, open_page: Open) -> None:
    page = TodayPage(workplace)

    open_page(page, Place("today"))

    assert [w for w in page.findChildren(QWidget) if w.property("role") == "primary"] == [
        button(page, "Begin the visit")
    ]


def test_the_passing_of_time_leaves_the_page_alone_until_it_says_something_else(
    workplace: Workplace, open_page: Open, settled: Callable[[], None]
) -> None:
    page = TodayPage(workplace)
    open_page(page, Place("today"))
    begin = button(page, "Begin the visit")

    page.refresh()
    settled()

    assert button(page, "Begin the visit") is begin


def test_a_visit_that_was_moved_apart_shows_both_times_with_what_to_do(
    workplace: Workplace, open_page: Open, desk: Desk, place: DemoPlace
) -> None:
    stored = desk.read.get(Visit, place.next_visit_id)
    assert stored is not None
    period = stored.record.period
    assert period is not None
    first, later = (
        Period(period.starts_at + timedelta(hours=n), period.ends_at + timedelta(hours=n))
        for n in (3, 30)
    )
    apart = Draft(
        record_id=stored.record_id,
        unit="period",
        subject=stored.subject,
        kind="visit",
        value=as_json(later),
        parents=desk.read.known(stored.record_id).standing_on("period"),
    )
    desk.act("plan-visit", lambda acting: acting.say(stored.record_id, "period", first))
    desk.act("plan-visit", lambda acting: acting.settle(apart))
    page = TodayPage(workplace)

    open_page(page, Place("today"))

    shown = words(page)
    assert "Two times are written" in shown
    assert "Written: today at 13:30 and tomorrow at 16:30. Change the visit" in shown

    in_visit_mode = VisitPage(workplace)
    open_page(in_visit_mode, Place("visit", place.next_visit_id))
    assert "Written: today at 13:30 and tomorrow at 16:30. Change the visit" in words(in_visit_mode)
