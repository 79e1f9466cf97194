import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from careapp.ui.theme import STYLES, Theme, load_theme
from careapp.ui.theme_source import ThemeChoice, ThemeSource, current_theme
from careapp.ui.widgets.text import TextLabel

CODE = Path(__file__).parents[2] / "careapp" / "ui"


@pytest.fixture
def light(resources: Path) -> Theme:
    return load_theme(resources / "theme", "light")


def test_light_and_dark_know_the_same_roles(resources: Path, light: Theme) -> None:
    dark = load_theme(resources / "theme", "dark")
    assert dark.tokens.keys() == light.tokens.keys()
    assert all(QColor(value).isValid() for value in [*light.tokens.values(), *dark.tokens.values()])


def test_every_size_follows_the_scale_within_its_bounds(resources: Path) -> None:
    double = load_theme(resources / "theme", "light", 2.0)
    assert double.px(44) == 88
    assert double.font("body").pixelSize() == 28
    assert double.line("quote") == 60
    assert load_theme(resources / "theme", "light", 9.0).scale == 2.0
    assert load_theme(resources / "theme", "light", 0.1).scale == 1.0


def test_nothing_is_smaller_than_14_and_there_are_two_weights() -> None:
    assert min(style.size for style in STYLES.values()) == 14
    assert {style.weight for style in STYLES.values()} == {400, 600}


def test_the_style_sheet_is_filled_in_completely(resources: Path, light: Theme) -> None:
    template = (resources / "theme" / "style.qss").read_text(encoding="utf-8")
    assert "@" in template
    assert "@" not in light.qss(template.replace("@images", "images"))


def test_the_bundled_font_is_the_one_that_is_drawn(qapp: QApplication) -> None:
    assert qapp.font().family() == "Source Sans 3"
    assert current_theme().font("title").weight() == 600


def test_a_switch_to_dark_recolours_what_is_on_the_screen(source: ThemeSource) -> None:
    page = QWidget()
    page.resize(100, 40)
    label = TextLabel("Tekst", parent=page)
    page.show()
    bright = _ground(page)
    heard: list[Theme] = []
    source.changed.connect(heard.append)
    source.choice = ThemeChoice.DARK
    assert [theme.name for theme in heard] == ["dark"]
    assert _ground(page).lightness() < 60 < bright.lightness()
    ink = label.palette().color(QPalette.ColorRole.WindowText)
    assert ink == current_theme().color("text")


def test_a_switch_of_scale_reaches_labels_at_once(source: ThemeSource) -> None:
    label = TextLabel("Kirsten", "title")
    label.show()
    before = label.sizeHint().width()
    source.scale = 2.0
    assert label.sizeHint().width() == pytest.approx(2 * before, rel=0.05)


def test_choosing_what_is_already_there_changes_nothing(source: ThemeSource) -> None:
    heard: list[Theme] = []
    source.changed.connect(heard.append)
    source.choice = ThemeChoice.LIGHT
    source.scale = 1.0
    assert heard == []


def test_widgets_leave_the_style_sheet_to_the_theme() -> None:
    guilty = [path.name for path in CODE.rglob("*.py") if "setStyleSheet" in path.read_text()]
    assert guilty == ["theme_source.py"]


def test_every_colour_named_in_the_style_sheet_stands_in_the_tokens(
    resources: Path, light: Theme
) -> None:
    template = (resources / "theme" / "style.qss").read_text(encoding="utf-8")
    named = set(re.findall(r"@([a-z_]+)", template)) - {"px", "name", "images"}
    assert named <= light.tokens.keys()


def _ground(page: QWidget) -> QColor:
    return page.grab().toImage().pixelColor(99, 39)
