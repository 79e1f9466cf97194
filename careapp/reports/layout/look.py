"""Sizes, spaces and colours of a report: one look, airy for citizens, denser for colleagues."""

from dataclasses import dataclass
from enum import StrEnum

from careapp.reports.model import Audience


class Face(StrEnum):
    """The bundled fonts, by file name."""

    REGULAR = "SourceSans3-Regular"
    SEMIBOLD = "SourceSans3-Semibold"
    ITALIC = "SourceSans3-It"


class Ink(StrEnum):
    """Colours of print as RGB in hexadecimal."""

    TEXT = "1f2328"
    QUIET = "5b5d60"
    ACCENT = "0062ba"
    HAIRLINE = "d3d4d6"
    RULE = "a9abae"


PAGE_WIDTH = 595.28
PAGE_HEIGHT = 841.89


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set; sizes in points.

    Attributes:
        size: Size of the letters.
        leading: From baseline to baseline.
        face: The font.
        ink: The colour.
    """

    size: float
    leading: float
    face: Face = Face.REGULAR
    ink: Ink = Ink.TEXT

    @property
    def baseline(self) -> float:
        """From the top of the line to its baseline: the letters stand mid-line."""
        ascent, descent = 1.0, 0.326  # of Source Sans 3, in ems
        return (self.leading - (ascent + descent) * self.size) / 2 + ascent * self.size


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that differs between audiences; lengths in points."""

    side: float = 62
    top: float = 73
    bottom: float = 766  # the lowest a line may reach, from the top of the page
    header_baseline: float = 46
    footer_rule: float = 781.5
    footer_gap: float = 16  # to the baseline below
    body: Style = Style(13, 18.5)
    small: Style = Style(11.5, 16)
    byline: Style = Style(11.5, 16, ink=Ink.QUIET)
    column_title: Style = Style(11.5, 15, ink=Ink.QUIET)
    quote: Style = Style(21, 27, Face.SEMIBOLD)
    number: Style = Style(16, 18.5, Face.SEMIBOLD)
    label: Style = Style(13, 18.5, Face.SEMIBOLD)
    margin: Style = Style(10.5, 13)
    headings: tuple[Style, Style, Style] = (
        Style(26, 32, Face.SEMIBOLD),
        Style(16, 22, Face.SEMIBOLD),
        Style(13, 18.5, Face.SEMIBOLD),
    )
    above_heading: tuple[float, float, float] = (26, 19, 13)
    below_heading: tuple[float, float, float] = (2, 5, 1)
    between: float = 9  # between two blocks
    row_pad: float = 3.6  # above and below the text of a table row
    column_gap: float = 14
    indent: float = 16
    item_gap: float = 3
    phone_column: float = 104
    phone_gap: float = 5.5
    note_gap: float = 12


CITIZEN = Look()
PROFESSIONAL = Look(
    side=56,
    top=70,
    bottom=772,
    body=Style(10.5, 14.5),
    small=Style(9.5, 13),
    byline=Style(9.5, 13, ink=Ink.QUIET),
    column_title=Style(9.5, 13, ink=Ink.QUIET),
    quote=Style(15, 20, Face.SEMIBOLD),
    number=Style(12.5, 14.5, Face.SEMIBOLD),
    label=Style(10.5, 14.5, Face.SEMIBOLD),
    margin=Style(9.5, 12.5),
    headings=(
        Style(20, 25, Face.SEMIBOLD),
        Style(13, 18, Face.SEMIBOLD),
        Style(10.5, 14.5, Face.SEMIBOLD),
    ),
    above_heading=(20, 15, 9),
    below_heading=(2, 4, 1),
    between=6,
    row_pad=2.6,
    column_gap=12,
    indent=13,
    item_gap=1.5,
    phone_column=88,
    phone_gap=3,
    note_gap=9,
)


def look_for(audience: Audience) -> Look:
    """Return the look for *audience*."""
    return CITIZEN if audience == "citizen" else PROFESSIONAL
