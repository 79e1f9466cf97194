from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QWidget

from careapp.domain.trend import Point
from careapp.ui.theme_source import ThemeChoice, ThemeSource, current_theme
from careapp.ui.widgets.trend_chart import TrendChart

NAME = "WHO-5: 44 (1. sep.), 60 (24. nov.)"
POINTS = (Point(date(2026, 9, 1), 44), Point(date(2026, 11, 24), 60))
DAYS = ("1. sep.", "24. nov.")
NUMBERS = ("44", "60")


@pytest.fixture
def chart(show: Callable[[QWidget], None]) -> TrendChart:
    made = TrendChart(NAME, POINTS, DAYS, NUMBERS, 100)
    made.resize(600, made.sizeHint().height())
    show(made)
    return made


def test_a_screen_reader_hears_every_number_with_its_day(chart: TrendChart) -> None:
    assert QAccessible.queryAccessibleInterface(chart).text(QAccessible.Text.Name) == NAME


def test_more_stands_higher_and_later_stands_further(chart: TrendChart) -> None:
    before, after = chart.dots()
    assert after.y() < before.y()
    assert before.x() < after.x() < chart.width()


def test_the_latest_stays_where_there_is_little_room(chart: TrendChart) -> None:
    chart.resize(chart.minimumSizeHint())
    (only,) = chart.dots()
    assert 0 < only.x() < chart.width()


def test_nothing_measured_is_nothing_drawn(show: Callable[[QWidget], None]) -> None:
    empty = TrendChart("", (), (), (), 100)
    show(empty)
    assert not empty.dots()


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_latest_is_in_the_accent(
    chart: TrendChart, source: ThemeSource, choice: ThemeChoice, scale: float
) -> None:
    source.choice, source.scale = choice, scale
    chart.resize(chart.sizeHint())
    latest = chart.dots()[-1]
    seen = chart.grab().toImage().pixelColor(latest.toPoint())
    assert seen == QColor(current_theme().color("accent"))
    assert 0 < latest.y() < chart.height()
