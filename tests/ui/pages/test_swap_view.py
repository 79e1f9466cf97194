"""What is seen at once of a swap: the buttons always, the ledger where there is room for it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from careapp.services.desk import Desk
from careapp.ui.page import Page
from careapp.ui.pages.swap import SwapPage
from careapp.ui.workplace import Place, Workplace
from tests.services.help.office import CLEANING, HYGIENE, WOUND, Home, home_at
from tests.services.office import Watch, opened_office
from tests.ui.pages.looking import button

WIDTH, LAPTOP, DESK = 1158, 680, 1000


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    with opened_office(tmp_path / "careapp.db", Watch()) as office:
        yield home_at(office)


@pytest.fixture
def desk(home: Home) -> Desk:
    return home.desk


@pytest.fixture
def page(
    home: Home,
    workplace: Workplace,
    open_page: Callable[[Page, Place], None],
    settled: Callable[[], None],
) -> SwapPage:
    """The page of somebody with cleaning, care and a wound, where something is chosen."""
    for key in (CLEANING, HYGIENE, WOUND):
        home.weekly(key, 45, 3)
    shown = SwapPage(workplace)
    open_page(shown, Place("swap", home.citizen_id))
    button(shown.view.week, "Rengøring").click()
    settled()
    shown.view.receiving.rows[0].tick.click()
    settled()
    return shown


def whole(page: SwapPage, words: str) -> bool:
    """Return whether a button of the page can be seen, all of it."""
    one = button(page, words)
    return bool(one.visibleRegion().boundingRect() == QRect(one.rect()))


def at_foot(page: SwapPage) -> bool:
    return page.view.ledger.parentWidget() is page.view


def test_the_buttons_are_seen_on_a_laptop(page: SwapPage, qtbot: QtBot) -> None:
    page.resize(WIDTH, LAPTOP)
    qtbot.waitUntil(lambda: whole(page, "Agree on the swap"))
    assert whole(page, "No swap")
    assert not at_foot(page)


def test_the_ledger_stays_at_the_foot_where_it_hides_nothing(page: SwapPage, qtbot: QtBot) -> None:
    page.resize(WIDTH, DESK)
    qtbot.waitUntil(lambda: at_foot(page))
    assert whole(page, "Agree on the swap")
    page.resize(WIDTH, LAPTOP)
    qtbot.waitUntil(lambda: not at_foot(page))
