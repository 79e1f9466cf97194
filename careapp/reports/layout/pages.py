"""Bands stacked into pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from careapp.reports.layout.bands import ROUNDING, Band


@dataclass(frozen=True, slots=True)
class Placed:
    """A band at its height on a page.

    Attributes:
        top: From the top of the page.
        band: What stands there.
        is_repeat: Headings that come again: decoration, not content.
    """

    top: float
    band: Band
    is_repeat: bool = False


class _Stack:
    """Pages under way."""

    def __init__(self, top: float, bottom: float) -> None:
        self.top, self.bottom = top, bottom
        self.pages: list[list[Placed]] = [[]]
        self.y = top

    @property
    def is_fresh(self) -> bool:
        """Whether nothing but repeated headings stands on the page."""
        return all(placed.is_repeat for placed in self.pages[-1])

    def room(self, band: Band) -> float:
        """What is left for *band* below its gap."""
        return self.bottom - self.y - self._gap(band)

    def may_split(self, band: Band) -> bool:
        """Whether *band* may stand on two pages: a whole one only when no page can hold it."""
        repeated = sum(each.height for each in band.repeat)
        return not band.is_whole or band.height > self.bottom - self.top - repeated

    def _gap(self, band: Band) -> float:
        return band.gap if self.pages[-1] else 0.0

    def turn(self, repeat: Sequence[Band]) -> None:
        """Start a page, with the headings that come again."""
        self.pages.append([])
        self.y = self.top
        for band in repeat:
            self.put(band, is_repeat=True)

    def put(self, band: Band, *, is_repeat: bool = False) -> None:
        """Place *band* below what is there."""
        self.y += self._gap(band)
        self.pages[-1].append(Placed(self.y, band, is_repeat))
        self.y += band.height


def paginate(bands: Sequence[Band], *, top: float, bottom: float) -> tuple[tuple[Placed, ...], ...]:
    """Return *bands* on pages of which lines may stand from *top* to *bottom*.

    A report without content is one empty page.
    """
    stack = _Stack(top, bottom)
    chained_until = 0
    for number, band in enumerate(bands):
        wants_page = band.new_page
        if number >= chained_until:
            chained_until, needed = _chain(bands, number)
            is_possible = needed <= bottom - top
            wants_page = wants_page or (is_possible and needed > stack.room(band))
        if wants_page and not stack.is_fresh:
            stack.turn(band.repeat)
        _place(band, stack)
    return tuple(tuple(page) for page in stack.pages)


def _chain(bands: Sequence[Band], first: int) -> tuple[int, float]:
    """Return where the bands that must stay together end, and the height they ask for."""
    end, needed = first, 0.0
    while bands[end].keep_with_next and end + 1 < len(bands):
        needed += bands[end].height + bands[end + 1].gap
        end += 1
    return end + 1, needed + bands[end].least_height


def _place(band: Band, stack: _Stack) -> None:
    """Put *band* where there is room, in parts when it must be."""
    rest: Band | None = band
    while rest:
        if rest.height <= stack.room(rest) + ROUNDING:
            stack.put(rest)
            return
        parts = rest.split(stack.room(rest)) if stack.may_split(rest) else None
        if parts:
            stack.put(parts[0])
            rest = parts[1]
        elif stack.is_fresh:
            stack.put(rest)
            return
        stack.turn(rest.repeat)
