"""Keying a visit into the care record, field by field, with the keyboard alone."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careapp.domain.access import Access, AccessWay, Errand
from careapp.domain.identity import VisitId
from careapp.domain.transfer import Transferred
from careapp.services.desk import Desk
from careapp.services.transferring.deeds import tick
from careapp.services.transferring.left import Left, visits_left
from careapp.services.transferring.listing import TransferList, transfer_list
from careapp.services.transferring.systems import care_records, chosen_record
from careapp.ui.clipboard import FOR_SECONDS
from careapp.ui.page import Page
from careapp.ui.pages.transfer import TransferPage
from careapp.ui.pages.transfers import TransfersPage
from careapp.ui.theme_source import ThemeSource
from careapp.ui.widgets.chips import Chips
from careapp.ui.widgets.notices import EmptyState
from careapp.ui.widgets.row_buttons import CheckRow, RowButton
from careapp.ui.workplace import Place, Workplace
from tests.ui.pages.looking import clipped, nameless

Settled = Callable[[], None]
OpenPage = Callable[[Page, Place], None]


@pytest.fixture
def left(desk: Desk) -> tuple[Left, ...]:
    found = visits_left(desk, language="en")
    assert found
    return found


@pytest.fixture
def visit_id(left: tuple[Left, ...]) -> VisitId:
    return left[0].visit_id


@pytest.fixture
def page(workplace: Workplace, open_page: OpenPage, visit_id: VisitId) -> TransferPage:
    page = TransferPage(workplace)
    open_page(page, Place("transfer", visit_id))
    return page


def done(found: TransferList) -> int:
    return len(found.rows) - found.left


@pytest.fixture
def listed(desk: Desk, visit_id: VisitId) -> Callable[[], TransferList]:
    return lambda: transfer_list(desk, visit_id=visit_id, language="en")


def focused() -> CheckRow:
    row = QApplication.focusWidget()
    assert isinstance(row, CheckRow)
    return row


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def pasted() -> str:
    return QGuiApplication.clipboard().text()


def copies(desk: Desk, visit_id: VisitId) -> list[Access]:
    found = [one.record for one in desk.read.where(Access, visit_id=visit_id)]
    return [one for one in found if one.way is AccessWay.COPIED]


@pytest.mark.usefixtures("page")
def test_one_field_after_the_other_is_copied_and_ticked_off(
    desk: Desk, visit_id: VisitId, listed: Callable[[], TransferList], settled: Settled
) -> None:
    fields = listed().rows
    for field in fields[:3]:
        assert focused().objectName() == field.place
        press(Qt.Key.Key_Return)
        settled()
        assert pasted() == field.words
        press(Qt.Key.Key_Space)
        settled()

    assert done(listed()) == 3
    assert focused().objectName() == fields[3].place
    ticked = [one.record for one in desk.read.where(Transferred, visit_id=visit_id)]
    assert {one.place for one in ticked} == {one.place for one in fields[:3]}
    (copied,) = copies(desk, visit_id)
    assert copied.purpose == Errand.TRANSFER


def test_each_opening_that_copies_is_on_record_once(
    page: TransferPage, desk: Desk, visit_id: VisitId, settled: Settled
) -> None:
    assert copies(desk, visit_id) == []
    for expected in (1, 2):
        for _ in range(2):
            press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
            settled()
        assert len(copies(desk, visit_id)) == expected
        page.go_to(Place("transfer", visit_id))
        settled()


def test_what_is_copied_is_gone_after_a_while(page: TransferPage, settled: Settled) -> None:
    press(Qt.Key.Key_Return)
    settled()
    assert pasted()
    assert str(FOR_SECONDS) in page._told.text

    page._clipboard._timer.timeout.emit()

    assert not pasted()
    assert str(FOR_SECONDS) not in page._told.text


@pytest.mark.usefixtures("page")
def test_a_tick_is_taken_back_with_the_same_key(
    listed: Callable[[], TransferList], settled: Settled
) -> None:
    first = focused()
    press(Qt.Key.Key_Space)
    settled()
    press(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first
    assert first.isChecked()

    press(Qt.Key.Key_Space)
    settled()

    assert done(listed()) == 0
    assert QApplication.focusWidget() is first
    assert not first.isChecked()


@pytest.mark.usefixtures("page")
def test_arrows_go_from_field_to_field_and_stop_at_the_ends(
    listed: Callable[[], TransferList],
) -> None:
    places = [field.place for field in listed().rows]
    press(Qt.Key.Key_Up)
    assert focused().objectName() == places[0]
    for place in (*places[1:], places[-1]):
        press(Qt.Key.Key_Down)
        assert focused().objectName() == place


def test_the_last_tick_is_the_end_of_it(
    page: TransferPage, listed: Callable[[], TransferList], settled: Settled, desk: Desk
) -> None:
    for _ in listed().rows:
        press(Qt.Key.Key_Space)
        settled()
    found = listed()
    assert found.left == 0
    assert f"{len(found.rows)} of {len(found.rows)}" in page._title.subtitle
    assert found.visit_id not in {one.visit_id for one in visits_left(desk, language="en")}


def test_what_changed_after_the_tick_is_shown_again(
    workplace: Workplace,
    open_page: OpenPage,
    desk: Desk,
    visit_id: VisitId,
    listed: Callable[[], TransferList],
) -> None:
    found = listed()
    keyed = found.rows[1]
    tick(desk, found, [replace(one, words=one.words + "x" * (one is keyed)) for one in found.rows])

    page = TransferPage(workplace)
    open_page(page, Place("transfer", visit_id))

    assert focused().objectName() == keyed.place
    assert focused().row.right_tone == "warning"
    assert not focused().isChecked()


def test_another_care_record_has_another_order_and_says_it_is_an_example(
    page: TransferPage, desk: Desk, listed: Callable[[], TransferList], settled: Settled
) -> None:
    before = [row.objectName() for row in page.findChildren(CheckRow)]
    page.findChildren(Chips)[0].chosen.emit("gerica")
    settled()
    after = [row.objectName() for row in page.findChildren(CheckRow)]

    assert chosen_record(desk).key == "gerica"
    assert after == [row.place for row in listed().rows]
    assert sorted(after) == sorted(before)
    assert after != before
    assert care_records()["gerica"].example


def test_one_can_print_it_and_go_back(
    page: TransferPage, places: list[Place], visit_id: VisitId
) -> None:
    page._print.click()
    page._back.click()
    assert places == [Place("print-transfer", visit_id), Place("transfers")]


def test_a_visit_at_which_nothing_was_said_says_so(
    page: TransferPage, listed: Callable[[], TransferList]
) -> None:
    page._show(replace(listed(), sections=()))
    assert page.findChildren(EmptyState)


def test_all_visits_with_something_left_lead_to_their_list(
    workplace: Workplace, open_page: OpenPage, left: tuple[Left, ...], places: list[Place]
) -> None:
    page = TransfersPage(workplace)
    open_page(page, Place("transfers"))
    rows = page.findChildren(RowButton)
    assert [row.row.title for row in rows] == [one.citizen for one in left]

    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Return)

    assert places[0].page == "transfer"
    assert places[0].record_id == left[0].visit_id


def test_one_citizens_visits_lead_back_to_the_citizen(
    workplace: Workplace, open_page: OpenPage, left: tuple[Left, ...], places: list[Place]
) -> None:
    page = TransfersPage(workplace)
    open_page(page, Place("transfers", left[0].citizen_id))
    rows = page.findChildren(RowButton)
    assert {row.row.title for row in rows} == {left[0].citizen}

    page._back.click()

    assert places == [Place("citizen", left[0].citizen_id)]


def test_when_all_is_keyed_in_the_list_says_so(
    workplace: Workplace, open_page: OpenPage, desk: Desk, left: tuple[Left, ...]
) -> None:
    for one in left:
        found = transfer_list(desk, visit_id=one.visit_id, language="en")
        tick(desk, found, found.rows)
    page = TransfersPage(workplace)
    open_page(page, Place("transfers"))
    assert page.findChildren(EmptyState)


@pytest.fixture(params=[("da", 1.0), ("da", 2.0), ("nb", 1.0), ("nb", 2.0), ("en", 2.0)])
def seen_as(
    request: pytest.FixtureRequest, speak: Callable[[str], None], source: ThemeSource
) -> None:
    language, source.scale = request.param
    speak(language)


@pytest.mark.usefixtures("seen_as")
@pytest.mark.parametrize("key", ["transfer", "transfers"])
def test_nothing_is_clipped_or_nameless(
    workplace: Workplace, open_page: OpenPage, visit_id: VisitId, qtbot: QtBot, key: str
) -> None:
    page = TransferPage(workplace) if key == "transfer" else TransfersPage(workplace)
    open_page(page, Place(key, visit_id if key == "transfer" else None))
    qtbot.waitUntil(lambda: not clipped(page), timeout=2_000)
    assert nameless(page) == []
