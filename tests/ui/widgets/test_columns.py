from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QTabBar, QWidget
from pytestqt.qtbot import QtBot

from careapp.ui.theme_source import ThemeSource
from careapp.ui.widgets.columns import ScrollColumn, TwoColumns
from careapp.ui.widgets.surfaces import Wash
from careapp.ui.widgets.text import TextLabel

PAGE_AT_1366 = 1366 - 208


@pytest.fixture
def page() -> TwoColumns:
    columns = TwoColumns("Samtale", "Aftaler")
    columns.main.add(TextLabel("main"))
    columns.side.add(TextLabel("side"))
    columns.resize(PAGE_AT_1366, 700)
    columns.show()
    return columns


def test_the_grid_of_the_look_at_1366(page: TwoColumns) -> None:
    main, side = page.main.findChildren(TextLabel)[0], page.side.findChildren(TextLabel)[0]
    assert (_left(page, main), main.width()) == (40, 702)
    assert (_left(page, side), side.width()) == (40 + 702 + 56, 320)


def test_a_wash_stands_outside_while_its_text_keeps_the_edge(page: TwoColumns) -> None:
    wash = Wash()
    words = TextLabel("Det er vigtigt for mig")
    wash.content.addWidget(words)
    page.main.add(wash)
    page.grab()
    assert _left(page, wash) == 24
    assert _left(page, words) == 40


def test_a_narrow_page_shows_one_column_at_a_time(page: TwoColumns) -> None:
    page.resize(1000, 700)
    assert page.narrow
    assert page.findChildren(QTabBar)[0].isVisible()
    assert (page.main.isVisible(), page.side.isVisible()) == (True, False)
    page.show_side()
    assert (page.main.isVisible(), page.side.isVisible()) == (False, True)
    page.resize(PAGE_AT_1366, 700)
    assert (page.main.isVisible(), page.side.isVisible()) == (True, True)


def test_larger_text_makes_the_side_column_a_tab(page: TwoColumns, source: ThemeSource) -> None:
    source.scale = 1.5
    assert page.findChildren(QTabBar)[0].isVisible()


def test_scrolling_to_something_brings_its_column_to_the_front(page: TwoColumns) -> None:
    page.resize(900, 700)
    target = page.side.findChildren(TextLabel)[0]
    page.scroll_to(target)
    assert target.isVisible()


def test_the_scroll_bar_comes_without_moving_anything(
    show: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    area = ScrollColumn(16, (24, 0, 24, 0))
    area.resize(600, 300)
    words = TextLabel("main")
    area.column.add(words)
    show(area)
    before = words.width()
    tall = QWidget()
    tall.setFixedHeight(2000)
    area.column.add(tall)
    qtbot.waitUntil(area.verticalScrollBar().isVisible)
    assert words.width() == before


def _left(page: QWidget, widget: QWidget) -> int:
    return widget.mapTo(page, QPoint(0, 0)).x()
