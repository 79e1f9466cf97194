"""Looking up visits."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from careapp.services.demo.make import DemoPlace
from careapp.ui.models.grouped_rows import HeadingRow, TimedRow
from careapp.ui.page import Page
from careapp.ui.pages.visits import VisitsPage
from careapp.ui.widgets.list_rows import ROW_ROLE
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.search_field import SearchField
from careapp.ui.workplace import Place, Workplace
from tests.ui.pages.looking import button, the, words

Open = Callable[[Page, Place], None]


def rows(page: Page) -> list[Row]:
    model = the(page, QListView).model()
    return [model.index(number, 0).data(ROW_ROLE) for number in range(model.rowCount())]


def test_today_comes_first_with_how_each_visit_stands(
    workplace: Workplace, open_page: Open
) -> None:
    page = VisitsPage(workplace)

    open_page(page, Place("visits"))

    first, kirsten, aage, *_ = rows(page)
    assert isinstance(first, HeadingRow)
    assert first.title == "Today, Tuesday 24 November"
    assert isinstance(kirsten, TimedRow)
    assert kirsten.spoken.startswith("10:30–11:30, Kirsten Ægidius, Ready on this computer")
    assert "Joint visit" in kirsten.spoken
    assert aage.right == "Lacks a dialogue tool"


def test_closed_visits_of_all_the_latest_first(
    workplace: Workplace, open_page: Open, settled: Callable[[], None]
) -> None:
    page = VisitsPage(workplace)
    open_page(page, Place("visits"))

    button(page, "Everyone's").click()
    button(page, "Closed").click()
    settled()

    listed = [row for row in rows(page) if isinstance(row, TimedRow)]
    assert listed
    assert {row.right for row in listed} == {"Closed"}


def test_visits_are_found_by_citizen_and_opened_with_enter(
    workplace: Workplace, open_page: Open, places: list[Place], place: DemoPlace, qtbot: QtBot
) -> None:
    page = VisitsPage(workplace)
    open_page(page, Place("visits"))

    QTest.keyClicks(the(page, SearchField), "ægidius")
    qtbot.waitUntil(
        lambda: {r.title for r in rows(page) if isinstance(r, TimedRow)} == {"Kirsten Ægidius"}
    )
    QTest.keyClick(the(page, SearchField), Qt.Key.Key_Down)
    QTest.keyClick(the(page, QListView), Qt.Key.Key_Return)

    assert places == [Place("visit", place.next_visit_id)]


def test_the_keyboard_passes_over_headings(
    workplace: Workplace, open_page: Open, qtbot: QtBot
) -> None:
    page = VisitsPage(workplace)
    open_page(page, Place("visits"))
    shown = the(page, QListView)
    shown.setFocus()
    shown.setCurrentIndex(shown.model().index(1, 0))

    for _ in range(6):
        QTest.keyClick(shown, Qt.Key.Key_Down)
        assert isinstance(shown.currentIndex().data(ROW_ROLE), TimedRow)


def test_nothing_found_is_said_in_words(
    workplace: Workplace, open_page: Open, qtbot: QtBot
) -> None:
    page = VisitsPage(workplace)
    open_page(page, Place("visits"))

    QTest.keyClicks(the(page, SearchField), "qqq")

    qtbot.waitUntil(lambda: "No visits are found." in words(page))
