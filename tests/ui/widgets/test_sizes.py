"""A page with one of everything: nothing is clipped, everything has a name, targets are large."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from careapp.ui.theme_source import ThemeChoice, ThemeSource, current_theme
from careapp.ui.widgets.buttons import Button, TextButton
from careapp.ui.widgets.chips import Chips, Segmented
from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.columns import TwoColumns
from careapp.ui.widgets.layouts import FlowLayout
from careapp.ui.widgets.level_choice import LevelChoice
from careapp.ui.widgets.level_glyph import LevelGlyph
from careapp.ui.widgets.marks import IconMark, IconText
from careapp.ui.widgets.notices import Banner, EmptyState, Progress
from careapp.ui.widgets.page_header import PageHeader
from careapp.ui.widgets.row_buttons import CheckRow, RowButton
from careapp.ui.widgets.rows import Row
from careapp.ui.widgets.status_pill import StatusPill
from careapp.ui.widgets.surfaces import Hairline, QuoteBlock, Section, Title, Wash
from careapp.ui.widgets.text import Run, RunsLabel, TextLabel
from careapp.ui.widgets.timeline import Timeline
from careapp.ui.widgets.week_strip import DayOption, WeekStrip

LEVELS = [Option(level, str(level), f"niveau {level}") for level in (0, 1, 2, 3, 4, 9)]
PEOPLE = [
    Option("citizen", "Borgeren", icon="user"),
    Option("relative", "Pårørende", icon="users"),
    Option("home_care", "Hjemmeplejen", icon="house"),
    Option("visitator", "Visitator", icon="id-card"),
]
DAYS = [DayOption(day, f"man {day}", note="2 ikke klar", today=day == 2) for day in range(7)]
LONG = "”Jeg vil selv kunne gå ned til postkassen hver formiddag og få en snak med naboen.”"


@pytest.fixture
def page(show: Callable[[QWidget], None]) -> TwoColumns:
    columns = TwoColumns("Samtale", "Aftaler")
    title = Title("Kirsten Ægidius", "Uge 48. Tre besøg, ingen efter kl. 13.")
    title.suffix = "78 år"
    title.facts.addWidget(IconText("map-pin", "Åvej 12, 9670 Løgstør"))
    columns.header.addWidget(PageHeader(title, StatusPill("attention", "3 ændringer venter")))
    _fill_main(columns)
    _fill_side(columns)
    show(columns)
    return columns


def _fill_main(page: TwoColumns) -> None:
    wash = Wash()
    wash.content.addWidget(QuoteBlock(LONG, "Det er vigtigt for mig", "Kirsten, 2. september"))
    timeline = Timeline()
    timeline.add_row(TextLabel(LONG, "large", wraps=True), time="9.30", until="10.30", wash=True)
    timeline.add_row(RunsLabel([Run("Åge", "large_strong"), Run(" 84 år")]), time="11.00")
    flow = FlowLayout(24, 8)
    flow.addWidget(LevelChoice("Vaske sig, nu", LEVELS, caption="Nu"))
    flow.addWidget(LevelChoice("Vaske sig, forventet", LEVELS, caption="Forventet"))
    page.main.add_layout(flow)
    for widget in (
        WeekStrip("Dag", DAYS),
        wash,
        timeline,
        Chips("Hvem siger det", PEOPLE),
        Segmented("Varighed", [Option(1, "Kun denne gang"), Option(2, "Indtil videre")]),
        Banner("warning", LONG, "Se de to svar"),
        Progress("5 af 12 emner", 5, 12),
        Progress("96 af 214 borgere", 96, 214, wide=True),
        EmptyState("calendar-check", "Når kontoret planlægger et besøg, vises det her.", "Opret"),
    ):
        page.main.add(widget, 8)


def _fill_side(page: TwoColumns) -> None:
    compact = Timeline(compact=True)
    compact.add_row(TextLabel("Fald i badeværelset", wraps=True), time="18. nov.")
    for widget in (
        Button("Gennemgå og afslut besøget", "primary"),
        Button("Udskriv", icon="printer"),
        TextButton("Se alle hændelser"),
        Section("Opgaver", 3),
        CheckRow(Row("Send afgørelse", "Svend Ågård", below="i dag")),
        Hairline(),
        RowButton(Row("Anne Ægidius Holm", "Datter, samtykke til oplysninger", "86 45 67 89")),
        IconMark("dog", meaning="Der er hund"),
        LevelGlyph("nu 3, forventet 1", 3, 1),
        compact,
    ):
        page.side.add(widget, 8)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [1366, 1158, 900])
def test_no_text_is_clipped(
    page: TwoColumns, source: ThemeSource, scale: float, width: int
) -> None:
    source.scale = scale
    page.resize(width, 700)
    for side in (False, True):
        page.show_side(shown=side)
        page.grab()
        assert _clipped(page) == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_targets_are_44_high(page: TwoColumns, source: ThemeSource, scale: float) -> None:
    source.scale = scale
    page.resize(1366, 700)
    page.grab()
    least = current_theme().px(44)
    low = [button.accessibleName() or button.text() for button in _buttons(page, least)]
    assert low == []


def test_everything_that_can_be_used_has_a_name(page: TwoColumns) -> None:
    for button in page.findChildren(QAbstractButton):
        reader = QAccessible.queryAccessibleInterface(button)
        assert reader.text(QAccessible.Text.Name), button


def test_labels_say_their_words_without_markup(page: TwoColumns) -> None:
    quote = next(label for label in page.findChildren(TextLabel) if label.text() == LONG)
    reader = QAccessible.queryAccessibleInterface(quote)
    assert reader.role() == QAccessible.Role.StaticText
    assert reader.text(QAccessible.Text.Name) == LONG


def test_the_tab_key_reaches_the_controls_and_shows_where_it_is(page: TwoColumns) -> None:
    page.resize(1366, 700)
    button = page.side.findChildren(Button)[0]
    button.setFocus()
    calm = button.grab().toImage()
    QTest.keyClick(button, Qt.Key.Key_Tab)
    assert not button.hasFocus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Backtab)
    assert button.hasFocus()
    assert button.grab().toImage() != calm


def test_dark_has_no_bright_spot_left(page: TwoColumns, source: ThemeSource) -> None:
    page.resize(1366, 700)
    source.choice = ThemeChoice.DARK
    image = page.grab().toImage()
    points = ((x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7))
    lights = [image.pixelColor(x, y).lightness() for x, y in points]
    assert sum(light > 128 for light in lights) < len(lights) / 20


def _clipped(page: QWidget) -> list[str]:
    labels = [label for label in page.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in labels if _too_small(label)]


def _too_small(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.sizeHint().width()


def _buttons(page: QWidget, least: int) -> list[QAbstractButton]:
    shown = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]
    return [button for button in shown if button.height() < least]
