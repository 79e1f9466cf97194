"""Looking for a citizen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from careapp.domain.citizen import Address, Citizen, Name
from careapp.services import citizens as use_cases
from careapp.services.citizens import CitizenRow
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.store.acting import Acting
from careapp.ui.models.paged_rows import ROWS_A_PAGE, PagedRows
from careapp.ui.page import Page
from careapp.ui.pages import citizens as page_module
from careapp.ui.pages.citizens import CitizensPage
from careapp.ui.widgets.list_rows import ROW_ROLE
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.search_field import SearchField
from careapp.ui.workplace import Place, Workplace
from tests.ui.pages.looking import button, the, words

Open = Callable[[Page, Place], None]


def names(page: Page) -> list[str]:
    model = the(page, QListView).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_all_are_listed_by_family_name(
    workplace: Workplace, open_page: Open, place: DemoPlace
) -> None:
    page = CitizensPage(workplace)

    open_page(page, Place("citizens"))

    assert len(names(page)) == place.citizens
    assert names(page)[-1] == "Elna Åkjær"
    assert the(page, SearchField).hasFocus()


def test_typing_finds_and_enter_opens_the_first(
    workplace: Workplace,
    open_page: Open,
    settled: Callable[[], None],
    places: list[Place],
    place: DemoPlace,
    qtbot: QtBot,
) -> None:
    page = CitizensPage(workplace)
    open_page(page, Place("citizens"))
    field = the(page, SearchField)

    QTest.keyClicks(field, "aegid")
    qtbot.waitUntil(lambda: names(page) == ["Kirsten Ægidius"])
    QTest.keyClick(field, Qt.Key.Key_Return)
    settled()

    assert places == [Place("citizen", place.next_citizen_id)]


def test_down_goes_into_the_list_and_enter_opens_there(
    workplace: Workplace, open_page: Open, places: list[Place], place: DemoPlace, qtbot: QtBot
) -> None:
    page = CitizensPage(workplace)
    open_page(page, Place("citizens"))
    QTest.keyClicks(the(page, SearchField), "kirsten æ")
    qtbot.waitUntil(lambda: names(page) == ["Kirsten Ægidius"])

    QTest.keyClick(the(page, SearchField), Qt.Key.Key_Down)
    QTest.keyClick(the(page, QListView), Qt.Key.Key_Return)

    assert places == [Place("citizen", place.next_citizen_id)]


def test_the_latest_words_win_over_a_slow_answer(
    workplace: Workplace,
    open_page: Open,
    settled: Callable[[], None],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = CitizensPage(workplace)
    open_page(page, Place("citizens"))
    asked: list[str] = []

    def slow(desk: Desk, typed: str, *, limit: int) -> tuple[CitizenRow, ...]:
        asked.append(typed)
        return use_cases.find_citizens(desk, typed, limit=limit)

    monkeypatch.setattr(page_module, "find_citizens", slow)
    field = the(page, SearchField)
    field.setText("k")
    field.searched.emit("k")
    field.setText("ægidius")
    field.searched.emit("ægidius")
    settled()

    assert asked == ["k", "ægidius"]
    assert names(page) == ["Kirsten Ægidius"]


def test_nobody_found_is_said_in_words(workplace: Workplace, open_page: Open, qtbot: QtBot) -> None:
    page = CitizensPage(workplace)
    open_page(page, Place("citizens"))

    QTest.keyClicks(the(page, SearchField), "qqq")

    qtbot.waitUntil(lambda: "Nobody on this computer is found by “qqq”." in words(page))


def test_a_protected_address_is_not_listed(
    workplace: Workplace, open_page: Open, settled: Callable[[], None], desk: Desk
) -> None:
    hidden = Address("Hemmelig Sti 1", "9999", "Ingensteds", protected=True)
    citizen = Citizen(name=Name("Aa", "Aaen"), address=hidden)

    def job(acting: Acting) -> None:
        acting.create(citizen, subject=desk.municipality_id)

    desk.act("test", job)
    page = CitizensPage(workplace)
    open_page(page, Place("citizens"))

    model = the(page, QListView).model()
    rows = [model.index(number, 0).data(ROW_ROLE) for number in range(model.rowCount())]
    assert "Protected address" in [row.secondary for row in rows]
    assert not [row for row in rows if "Hemmelig" in row.spoken]


def test_new_citizen(workplace: Workplace, open_page: Open, places: list[Place]) -> None:
    page = CitizensPage(workplace)
    open_page(page, Place("citizens"))

    button(page, "New citizen").click()

    assert places == [Place("new-citizen")]


def test_a_hundred_thousand_are_never_all_held(qtbot: QtBot) -> None:
    rows = PagedRows(Row("…"))
    wanted: list[int] = []
    rows.page_wanted.connect(lambda offset, _limit: wanted.append(offset))
    rows.start(100_000, [Row(str(number)) for number in range(ROWS_A_PAGE)])

    assert rows.index(99_950).data() == "…"
    qtbot.waitUntil(lambda: wanted == [99_900])
    rows.put_page(99_900, [Row(str(number)) for number in range(99_900, 100_000)])

    assert rows.index(99_950).data() == "99950"
    for offset in range(0, 20_000, ROWS_A_PAGE):
        rows.put_page(offset, [Row(str(number)) for number in range(ROWS_A_PAGE)])
    assert len(rows._pages) <= 40
