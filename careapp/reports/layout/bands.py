"""Bands: the horizontal strips that a page is stacked from."""

from dataclasses import dataclass, replace
from typing import Self

from careapp.reports.layout.look import Ink, Style
from careapp.reports.structure import Element

ROUNDING = 0.01
MIN_LINES = 2
"""A text split over two pages leaves at least so many lines on each."""


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Words in one style that belong to one element of the document's structure.

    Attributes:
        text: The words; a line feed is a line break.
        style: How they are drawn.
        element: What they belong to.
        link: Where a click leads.
        struck: Struck through.
    """

    text: str
    style: Style
    element: Element
    link: str = ""
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Part of a piece at its place in a line.

    Attributes:
        x: From the left edge of the page.
        text: What is drawn.
        width: Of what is drawn, without trailing space.
        piece: What it is part of.
        actual: What it stands for, when that is something else than *text*.
    """

    x: float
    text: str
    width: float
    piece: Piece
    actual: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; `height` and `baseline` are measured from its top."""

    spans: tuple[Span, ...]
    height: float
    baseline: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line."""

    width: float = 0.6
    ink: Ink = Ink.HAIRLINE


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """A line through dots with words at them; heights are from the top of the band.

    Attributes:
        element: The figure that all of it belongs to.
        ground: Where 0 is.
        dots: From left to right, x from the left edge of the page.
        texts: Words with the height of their baseline.
    """

    element: Element
    width: float
    height: float
    ground: float
    dots: tuple[tuple[float, float], ...]
    texts: tuple[tuple[Span, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A strip over the width of the page: columns of lines that start at the same height.

    Attributes:
        x: Left end of its rules and bar.
        width: Length of its rules.
        columns: Lines per column; running text has one column.
        gap: White space above, left out at the top of a page.
        pad_above: Space between the upper rule and the text.
        pad_below: Space between the text and the lower rule.
        rule_above: Drawn on the upper edge.
        rule_below: Drawn on the lower edge.
        bar: The accent bar stands at its left.
        drawing: Stands in place of columns.
        keep_with_next: No page break after it if that can be helped.
        new_page: Starts a page.
        is_whole: Split only when no page can hold it.
        repeat: The bands that come again when it (or its rest) starts a page.
        outline: Level and text of a heading, for the bookmarks.
    """

    x: float
    width: float
    columns: tuple[tuple[Line, ...], ...] = ()
    gap: float = 0
    pad_above: float = 0
    pad_below: float = 0
    rule_above: Rule | None = None
    rule_below: Rule | None = None
    bar: bool = False
    drawing: Drawing | None = None
    keep_with_next: bool = False
    new_page: bool = False
    is_whole: bool = False
    repeat: tuple["Band", ...] = ()
    outline: tuple[int, str] | None = None

    @property
    def height(self) -> float:
        """Height without the gap above."""
        drawn = self.drawing.height if self.drawing else 0.0
        tallest = max((_height(lines) for lines in self.columns), default=drawn)
        return self.pad_above + tallest + self.pad_below

    @property
    def least_height(self) -> float:
        """Height of the smallest part that may stand at the foot of a page."""
        firsts = max((_height(lines[:MIN_LINES]) for lines in self.columns), default=0.0)
        parts = None if self.is_whole else self.split(self.pad_above + firsts)
        return parts[0].height if parts else self.height

    def split(self, room: float) -> tuple[Self, Self] | None:
        """Return what fits in *room* and the rest, or None when it cannot be split there."""
        counts = [_lines_in(room - self.pad_above, lines) for lines in self.columns]
        if not any(
            0 < count < len(lines) for count, lines in zip(counts, self.columns, strict=True)
        ):
            return None
        pairs = list(zip(self.columns, counts, strict=True))
        heads = tuple(lines[:count] for lines, count in pairs)
        rests = tuple(lines[count:] for lines, count in pairs)
        head = replace(self, columns=heads, pad_below=0, rule_below=None, keep_with_next=False)
        rest = replace(self, columns=rests, rule_above=None, gap=0, new_page=False, outline=None)
        return head, rest


def _height(lines: tuple[Line, ...]) -> float:
    return sum(line.height for line in lines)


def _lines_in(room: float, lines: tuple[Line, ...]) -> int:
    """Return how many *lines* may stand in *room* without a widow or an orphan."""
    count = 0
    while count < len(lines) and (room := room - lines[count].height) >= -ROUNDING:
        count += 1
    if count == len(lines):
        return count
    count = min(count, len(lines) - MIN_LINES)
    return count if count >= MIN_LINES else 0
