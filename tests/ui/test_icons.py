from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap

from careapp.ui.icons import icon
from careapp.ui.theme_source import ThemeChoice, ThemeSource, current_theme

LARGE = QSize(48, 48)


def test_every_icon_can_be_drawn_and_takes_its_colour(resources: Path) -> None:
    for path in sorted((resources / "icons").glob("*.svg")):
        assert "currentColor" in path.read_text(encoding="utf-8"), path.name
        assert _inks(icon(path.stem, "danger").pixmap(LARGE)), path.name


def test_an_icon_is_drawn_in_its_role_and_follows_the_theme(source: ThemeSource) -> None:
    house = icon("house", "accent")
    assert current_theme().color("accent").name() in _inks(house.pixmap(LARGE))
    source.choice = ThemeChoice.DARK
    assert current_theme().color("accent").name() in _inks(house.pixmap(LARGE))


def test_a_checked_button_has_its_own_colour() -> None:
    house = icon("house", "text", checked_role="on_accent")
    checked = house.pixmap(LARGE, QIcon.Mode.Normal, QIcon.State.On)
    assert current_theme().color("on_accent").name() in _inks(checked)


@pytest.mark.parametrize("pixels", [1.0, 1.5, 2.0])
def test_an_icon_is_as_fine_as_the_screen(pixels: float) -> None:
    pixmap = icon("house").pixmap(LARGE, pixels)
    assert pixmap.width() == round(48 * pixels)
    assert pixmap.devicePixelRatio() == pixels


def _inks(pixmap: QPixmap) -> set[str]:
    image = pixmap.toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    colors = (image.pixelColor(x, y) for x, y in points)
    return {QColor(color.rgb()).name() for color in colors if color.alpha() > 250}
