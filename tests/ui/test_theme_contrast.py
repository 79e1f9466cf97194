from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from careapp.ui.theme import Theme, load_theme

READABLE = 4.5
VISIBLE = 3.0

SURFACES = ("canvas", "rail", "wash", "quiet_hover")
TEXT = ("text", "text_secondary", "accent", "good", "warning", "danger")
GRAPHICS = (
    "control_border",
    "focus",
    "accent",
    "level_now",
    "warning_border",
    "triage_green_edge",
    "triage_yellow_edge",
    "triage_red_edge",
)
TEXT_PAIRS = [
    *product(TEXT, SURFACES),
    *product(("text", "text_secondary", "on_selection"), ("selection",)),
    *product(("on_accent",), ("accent", "accent_hover", "accent_pressed")),
    ("on_warning", "warning_surface"),
    ("on_danger", "danger_surface"),
    ("on_good", "good_surface"),
    ("text", "warning_surface"),
    ("text", "danger_surface"),
    ("text", "good_surface"),
    ("on_level_now", "level_now"),
    ("text_secondary", "track"),
]
GRAPHIC_PAIRS = [
    *product(GRAPHICS, ("canvas", "rail", "wash")),
    ("warning_border", "warning_surface"),
    ("focus", "selection"),
    ("control_border", "selection"),
    ("accent", "track"),
]


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest, resources: Path) -> Theme:
    return load_theme(resources / "theme", request.param)


def test_text_can_be_read_on_every_surface_it_stands_on(theme: Theme) -> None:
    assert _too_weak(theme, TEXT_PAIRS, READABLE) == []


def test_borders_and_graphics_can_be_seen_on_every_surface_they_stand_on(theme: Theme) -> None:
    assert _too_weak(theme, GRAPHIC_PAIRS, VISIBLE) == []


def test_high_contrast_is_stronger_than_the_ordinary_theme(theme: Theme) -> None:
    strong = theme.high_contrast()
    for role in ("text_secondary", "control_border", "hairline"):
        assert _contrast(strong, role, "canvas") > _contrast(theme, role, "canvas")


def _too_weak(theme: Theme, pairs: list[tuple[str, str]], least: float) -> list[str]:
    found = ((front, back, _contrast(theme, front, back)) for front, back in pairs)
    return [f"{front} on {back}: {ratio:.2f}" for front, back, ratio in found if ratio < least]


def _contrast(theme: Theme, front: str, back: str) -> float:
    lights = sorted((_luminance(theme.color(front)), _luminance(theme.color(back))))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(color: QColor) -> float:
    red, green, blue = (_linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
