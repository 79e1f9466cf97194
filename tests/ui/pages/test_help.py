"""The page of a citizen's help, in a window over a real store."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from careapp.domain.citizen import Track
from careapp.domain.help.arrangement import Arrangement
from careapp.domain.help.grant import Grant
from careapp.domain.identity import CitizenId, RecordId, StaffId
from careapp.domain.people import Role
from careapp.services.citizens import page_citizens
from careapp.services.desk import Desk
from careapp.services.help.reading import CitizensHelp, read_help
from careapp.services.help.shown import help_shown
from careapp.services.help.swap_page import visit_under_way
from careapp.services.records import new_record_id
from careapp.services.today import today_page
from careapp.services.visits import begin_visit
from careapp.ui.pages.citizen import CitizenPage
from careapp.ui.pages.help import HelpPage
from careapp.ui.pages.help_tasks import HelpTasks
from careapp.ui.workplace import Place, Workplace
from tests.ui.pages.looking import button, clipped, nameless, the, words

Opened = Callable[[HelpPage, Place], None]


def somebody(desk: Desk, wanted: Callable[[CitizensHelp], bool]) -> RecordId:
    for row in page_citizens(desk, offset=0, limit=1_000):
        if wanted(read_help(desk, row.citizen_id)):
            return row.citizen_id
    pytest.fail("the demo has nobody with such help")


def in_course(known: CitizensHelp) -> bool:
    return any(one.record.is_course for one in known.running(known.today))


def by_services(known: CitizensHelp) -> bool:
    return len(known.running(known.today)) > 1 and not in_course(known)


@pytest.fixture
def page(workplace: Workplace) -> HelpPage:
    return HelpPage(workplace)


@pytest.fixture
def citizen_id(desk: Desk) -> RecordId:
    return somebody(desk, by_services)


def test_the_citizens_own_words_come_first(
    page: HelpPage, desk: Desk, citizen_id: RecordId, open_page: Opened
) -> None:
    open_page(page, Place("help", citizen_id))
    matters = desk.citizen(citizen_id).record.what_matters
    text = words(page)
    assert text.index("What matters to me") < text.index("Help this week")
    assert matters is None or matters.words in text
    assert nameless(page) == []
    assert clipped(page) == []


def test_the_week_is_told_row_by_row_and_a_row_unfolds_its_grant(
    page: HelpPage, desk: Desk, citizen_id: RecordId, open_page: Opened
) -> None:
    open_page(page, Place("help", citizen_id))
    row = help_shown(desk, citizen_id=citizen_id).table.rows[0]
    spoken = the(page, QPushButton, f"week-{row.grant_id}-{row.name}")
    assert spoken.accessibleName().startswith(f"{row.name}: ")
    assert f"In all {row.total}"[:6] in spoken.accessibleName()
    spoken.click()
    assert "Given by" in words(page)
    assert page.focusWidget().objectName() == f"grant-{row.grant_id}"


def test_other_weeks_are_reached_by_keys(
    page: HelpPage, citizen_id: RecordId, open_page: Opened, settled: Callable[[], None]
) -> None:
    open_page(page, Place("help", citizen_id))
    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    settled()
    assert "Help: Week 49" in words(page)
    QTest.keyClick(page, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    settled()
    assert "Help this week" in words(page)


def test_an_unfolded_grant_says_what_can_be_done(
    page: HelpPage, desk: Desk, citizen_id: RecordId, open_page: Opened, places: list[Place]
) -> None:
    open_page(page, Place("help", citizen_id))
    grant_id = help_shown(desk, citizen_id=citizen_id).page.grants[0].record_id
    page.open_grant(grant_id)
    for way in ("follow-up-grant", "change-grant", "end-grant"):
        the(page, QPushButton, f"{way}-{grant_id}").click()
    assert [place.page for place in places] == ["follow-up-grant", "change-grant", "end-grant"]
    assert {place.record_id for place in places} == {grant_id}


def test_what_ones_role_may_not_is_not_offered_and_that_is_said(
    page: HelpPage, desk: Desk, citizen_id: RecordId, open_page: Opened
) -> None:
    somebody_else = StaffId(new_record_id())
    page.workplace.desk = replace(desk, role=Role.CARE_WORKER, me=somebody_else)
    open_page(page, Place("help", citizen_id))
    said = words(page)
    assert "A needs assessor grants, changes and ends help." in said
    assert "Grant help" not in said
    assert "Swap" in said


def test_under_aeldreloven_help_is_arranged_and_a_week_is_taken_over(
    page: HelpPage, desk: Desk, open_page: Opened, settled: Callable[[], None]
) -> None:
    citizen_id = somebody(desk, in_course)
    open_page(page, Place("help", citizen_id))
    shown = help_shown(desk, citizen_id=citizen_id)
    assert shown.page.track is Track.AEL
    assert shown.page.courses[0].course.record.name in words(page)
    page.show_week(shown.table.after_on)
    settled()
    again = [one for one in page.findChildren(QPushButton) if one.text() == "As last week"]
    arranged = len(desk.read.where(Arrangement, subject=citizen_id))
    if shown.page.courses[0].arrangements and again:
        again[0].click()
        settled()
        assert len(desk.read.where(Arrangement, subject=citizen_id)) > arranged


def test_help_granted_during_a_visit_leads_back_to_it(
    page: HelpPage, desk: Desk, open_page: Opened, places: list[Place]
) -> None:
    coming = today_page(desk).next_visit
    assert coming is not None
    begin_visit(desk, visit_id=coming.visit_id)
    citizen_id = CitizenId(coming.citizen.record_id)
    assert visit_under_way(desk, citizen_id) == coming.visit_id
    open_page(page, Place("help", citizen_id))
    button(page, "Back to the visit").click()
    assert places[-1] == Place("visit", coming.visit_id)


def test_the_citizens_page_shows_the_week_and_the_way_to_all_of_it(
    workplace: Workplace,
    citizen_id: RecordId,
    open_page: Callable[[QWidget, Place], None],
    places: list[Place],
) -> None:
    page = CitizenPage(workplace)
    open_page(page, Place("citizen", citizen_id))
    assert "Help this week" in words(page)
    button(page, "All of the help").click()
    assert places[-1] == Place("help", citizen_id)


def test_today_names_who_was_not_told_of_the_right_to_swap(
    workplace: Workplace,
    desk: Desk,
    show: Callable[[QWidget], None],
    settled: Callable[[], None],
    places: list[Place],
) -> None:
    grants = desk.read.where(Grant)
    late = grants[0]
    desk.act(
        "correct", lambda acting: acting.say(late.record_id, "follow_up_on", date(2026, 11, 1))
    )
    tasks = HelpTasks(workplace)
    tasks.resize(360, 600)
    show(tasks)
    tasks.refresh()
    settled()
    assert "Help to look at" in words(tasks)
    the(tasks, QPushButton, "not-informed").click()
    assert places[-1] == Place("not-informed")


def test_the_page_speaks_danish_and_norwegian(
    page: HelpPage,
    citizen_id: RecordId,
    open_page: Opened,
    speak: Callable[[str], None],
    qtbot: QtBot,
) -> None:
    open_page(page, Place("help", citizen_id))
    speak("da")
    qtbot.waitUntil(lambda: "Hjælp i denne uge" in words(page))
    speak("nb")
    qtbot.waitUntil(lambda: "Hjelp denne uken" in words(page))
