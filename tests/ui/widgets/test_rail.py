from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from careapp.ui.widgets.rail import Rail
from careapp.ui.widgets.rail_buttons import FindButton, RailButton, RailEntry

ENTRIES = [
    RailEntry("today", "I dag", "house"),
    RailEntry("citizens", "Borgere", "users"),
    RailEntry("visits", "Besøg", "calendar-check"),
]


@pytest.fixture
def rail(show: Callable[[QWidget], None]) -> Rail:
    found = Rail(
        "Visitation",
        "Mette Kjærgaard",
        ENTRIES,
        RailEntry("settings", "Indstillinger", "settings"),
        "Find",
    )
    found.current = "today"
    found.resize(208, 700)
    show(found)
    return found


def test_a_click_chooses_a_place(rail: Rail) -> None:
    heard: list[str] = []
    rail.chosen.connect(heard.append)
    QTest.mouseClick(rail.findChildren(RailButton)[1], Qt.MouseButton.LeftButton)
    assert heard == ["citizens"]
    assert rail.current == "citizens"


def test_arrow_keys_look_around_and_enter_goes_there(rail: Rail) -> None:
    heard: list[str] = []
    rail.chosen.connect(heard.append)
    rail.findChildren(RailButton)[0].setFocus()
    QTest.keyClick(rail.focusWidget(), Qt.Key.Key_Down)
    assert heard == []
    QTest.keyClick(rail.focusWidget(), Qt.Key.Key_Return)
    assert heard == ["citizens"]


def test_the_search_button_asks_for_the_search(rail: Rail) -> None:
    heard: list[bool] = []
    rail.find_requested.connect(lambda: heard.append(True))
    QTest.mouseClick(rail.findChildren(FindButton)[0], Qt.MouseButton.LeftButton)
    assert heard == [True]


def test_a_narrow_window_keeps_the_names_for_the_screen_reader(rail: Rail) -> None:
    rail.fit(1279)
    assert (rail.collapsed, rail.width()) == (True, 72)
    button = rail.findChildren(RailButton)[0]
    assert button.toolTip() == "I dag"
    reader = QAccessible.queryAccessibleInterface(button)
    assert reader.text(QAccessible.Text.Name) == "I dag"
    assert reader.state().checked
    rail.fit(1366)
    assert (rail.collapsed, rail.width(), button.toolTip()) == (False, 208, "")


def test_another_language_renames_the_places(rail: Rail) -> None:
    texts = {"today": "Today", "citizens": "Citizens", "visits": "Visits", "settings": "Settings"}
    rail.rename(texts, "Find")
    assert [button.accessibleName() for button in rail.findChildren(RailButton)] == [
        "Today",
        "Citizens",
        "Visits",
        "Settings",
    ]
    assert rail.current == "today"
