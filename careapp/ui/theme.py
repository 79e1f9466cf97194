"""The look as data: colours by role, type styles, and one factor for every size."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from PySide6.QtGui import QColor, QFont, QPalette

FONT_FAMILY = "Source Sans 3"
SMALLEST_SCALE = 1.0
LARGEST_SCALE = 2.0

Style = Literal[
    "body", "strong", "large", "large_strong", "lead", "heading", "quote", "sum", "title"
]

_TABULAR = QFont.Tag("tnum")
_PLACEHOLDER = re.compile(r"@(?P<name>[a-z_]+)(?:\((?P<size>\d+)\))?")


@dataclass(frozen=True)
class TypeStyle:
    """One size of type.

    Attributes:
        size: Height of the letters in px at scale 1.
        line: Height of a line in px at scale 1.
        weight: 400 or 600; the look knows no other.
    """

    size: int
    line: int
    weight: Literal[400, 600]


STYLES: Mapping[Style, TypeStyle] = MappingProxyType(
    {
        "body": TypeStyle(14, 20, 400),
        "strong": TypeStyle(14, 20, 600),
        "large": TypeStyle(16, 24, 400),
        "large_strong": TypeStyle(16, 24, 600),
        "lead": TypeStyle(20, 28, 400),
        "heading": TypeStyle(20, 28, 600),
        "quote": TypeStyle(22, 30, 400),
        "sum": TypeStyle(24, 32, 600),
        "title": TypeStyle(28, 40, 600),
    }
)

_PALETTE: Mapping[QPalette.ColorRole, str] = MappingProxyType(
    {
        QPalette.ColorRole.Window: "canvas",
        QPalette.ColorRole.Base: "canvas",
        QPalette.ColorRole.AlternateBase: "rail",
        QPalette.ColorRole.Button: "canvas",
        QPalette.ColorRole.ToolTipBase: "canvas",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "text_secondary",
        QPalette.ColorRole.Highlight: "selection",
        QPalette.ColorRole.HighlightedText: "on_selection",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.Light: "canvas",
        QPalette.ColorRole.Midlight: "rail",
        QPalette.ColorRole.Mid: "hairline",
        QPalette.ColorRole.Dark: "control_border",
        QPalette.ColorRole.Shadow: "control_border",
    }
)
_TEXT_ROLES = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


@dataclass(frozen=True)
class Theme:
    """Colours and sizes as they are right now.

    Attributes:
        name: "light" or "dark".
        tokens: Colour (``#rrggbb``) by role.
        scale: Factor on every size, 1.0 to 2.0.
    """

    name: str
    tokens: Mapping[str, str]
    scale: float = SMALLEST_SCALE

    def px(self, size: float) -> int:
        """Return ``size`` (px at scale 1) in px at the present scale."""
        return round(size * self.scale)

    def color(self, role: str) -> QColor:
        """Return the colour of a role; an unknown role is a mistake in the program."""
        return QColor(self.tokens[role])

    def font(self, style: Style = "body") -> QFont:
        """Return the font of a type style, with figures of equal width."""
        font = QFont(FONT_FAMILY)
        font.setPixelSize(self.px(STYLES[style].size))
        font.setWeight(QFont.Weight(STYLES[style].weight))
        font.setFeature(_TABULAR, 1)
        return font

    def line(self, style: Style = "body") -> int:
        """Return the height of a line in px at the present scale."""
        return self.px(STYLES[style].line)

    def palette(self) -> QPalette:
        """Return the palette; without it pop-ups stay light in dark mode."""
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.color(token))
        for role in _TEXT_ROLES:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("text_secondary"))
        return palette

    def qss(self, template: str) -> str:
        """Return the style sheet with ``@role``, ``@px(8)`` and ``@name`` filled in."""
        return _PLACEHOLDER.sub(self._fill, template)

    def _fill(self, found: re.Match[str]) -> str:
        match found["name"], found["size"]:
            case "px", size:
                return f"{self.px(int(size))}px"
            case "name", _:
                return self.name
            case name, _:
                return self.tokens[name]

    def high_contrast(self) -> "Theme":
        """Return the theme with quiet text and lines drawn as strongly as the rest."""
        text, border = self.tokens["text"], self.tokens["control_border"]
        stronger = {"text_secondary": text, "control_border": text, "hairline": border}
        return replace(self, tokens=MappingProxyType({**self.tokens, **stronger}))


def load_theme(directory: Path, name: str, scale: float = SMALLEST_SCALE) -> Theme:
    """Read ``<name>.toml`` from the theme directory.

    Args:
        directory: Holds light.toml, dark.toml and style.qss.
        name: "light" or "dark".
        scale: Brought into the range from 1.0 to 2.0.
    """
    tokens = tomllib.loads((directory / f"{name}.toml").read_text(encoding="utf-8"))
    within = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
    return Theme(name, MappingProxyType(tokens), within)
