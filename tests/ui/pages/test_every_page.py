"""What holds for every page: names for the screen reader, and room for every word."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from careapp.services.demo.make import DemoPlace
from careapp.ui.page import Page
from careapp.ui.pages.citizen import CitizenPage
from careapp.ui.pages.citizens import CitizensPage
from careapp.ui.pages.settings import SettingsPage
from careapp.ui.pages.today import TodayPage
from careapp.ui.pages.visits import VisitsPage
from careapp.ui.theme_source import ThemeSource
from careapp.ui.workplace import Place, Workplace
from tests.ui.pages.looking import clipped, nameless

PAGES: dict[str, Callable[[Workplace], Page]] = {
    "today": TodayPage,
    "citizens": CitizensPage,
    "citizen": CitizenPage,
    "visits": VisitsPage,
    "settings": lambda workplace: SettingsPage(workplace, "/home/mette/careapp"),
}


@pytest.fixture(params=["da", "nb", "en"])
def spoken(request: pytest.FixtureRequest, speak: Callable[[str], None]) -> None:
    speak(request.param)


@pytest.fixture(params=[1.0, 2.0])
def scaled(request: pytest.FixtureRequest, source: ThemeSource) -> None:
    source.scale = request.param


@pytest.mark.usefixtures("spoken", "scaled")
@pytest.mark.parametrize("key", PAGES)
def test_nothing_is_clipped_or_nameless(
    workplace: Workplace,
    open_page: Callable[[Page, Place], None],
    place: DemoPlace,
    qtbot: QtBot,
    key: str,
) -> None:
    page = PAGES[key](workplace)

    open_page(page, Place(key, place.next_citizen_id if key == "citizen" else None))

    qtbot.waitUntil(lambda: not clipped(page), timeout=2_000)
    assert nameless(page) == []
