"""Where a block is set, and with what."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from careapp.reports.characters import safe_link
from careapp.reports.layout.bands import Line, Piece
from careapp.reports.layout.lines import Fonts, Measure, set_lines
from careapp.reports.layout.look import Face, Ink, Look, Style
from careapp.reports.model import Run, Text, plain, runs_of
from careapp.reports.structure import Element

_STRUCK = {"O": "Layout", "TextDecorationType": "LineThrough"}


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the page's width, and the element that what stands there belongs to.

    Attributes:
        x: Left edge in points.
        width: In points.
        element: Parent of what is set here.
        look: Sizes and spaces.
        fonts: To measure with.
    """

    x: float
    width: float
    element: Element
    look: Look
    fonts: Fonts

    def within(self, element: Element, indent: float = 0) -> Self:
        """Return the same place for the parts of *element*, moved in by *indent*."""
        return replace(self, x=self.x + indent, width=self.width - indent, element=element)

    def lines(self, pieces: Iterable[Piece], strut: Style) -> tuple[Line, ...]:
        """Return *pieces* in lines over the whole width."""
        return set_lines(tuple(pieces), Measure(self.x, self.width), strut, self.fonts)

    def text(self, text: Text, style: Style, tag: str = "P") -> tuple[Line, ...]:
        """Return *text* in lines, as a new element of its own."""
        return self.lines(pieces_of(text, style, self.element.add(tag)), style)


def pieces_of(text: Text, style: Style, element: Element) -> tuple[Piece, ...]:
    """Return *text* as pieces of *element*, links and struck words as elements inside it."""
    return tuple(_piece(run, style, element) for run in runs_of(text) if run.text)


def is_empty(text: Text) -> bool:
    """Whether *text* has nothing to show."""
    return not plain(text).strip()


def _piece(run: Run, style: Style, element: Element) -> Piece:
    link = safe_link(run.link)
    if link:
        target = element.inline("Link", alt=run.text)
        return Piece(run.text, replace(_styled(run, style), ink=Ink.ACCENT), target, link)
    if run.struck:
        struck = element.inline("Span", _STRUCK)
        return Piece(run.text, _styled(run, style), struck, struck=True)
    return Piece(run.text, _styled(run, style), element)


def _styled(run: Run, style: Style) -> Style:
    if run.bold:
        style = replace(style, face=Face.SEMIBOLD)
    elif run.italic:
        style = replace(style, face=Face.ITALIC)
    return replace(style, ink=Ink.QUIET) if run.quiet else style
