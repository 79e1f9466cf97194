"""Running text broken into lines."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import NamedTuple, Protocol, TypeAlias

from careapp.reports.characters import UNKNOWN, writable
from careapp.reports.layout.bands import Line, Piece, Span
from careapp.reports.layout.look import Face, Style
from careapp.reports.model import Align

SOFT_HYPHEN = "\u00ad"

_BREAK = re.compile(
    r"[^\S\u00a0\u2007\u202f]+"  # after white space that is not meant to bind
    r"|[\u00ad\u200b]"  # at a soft hyphen or a zero-width space
    r"|(?<=[^\W\d])[-/–](?=[^\W\d])"  # after a hyphen or slash between letters
)

_BOUND = re.compile(
    r"(?<=\bkl\.) +(?=\d)"  # "kl. 10"
    r"|(?<=\d\.) +(?=[a-zæøå])"  # "6. december"
)
TAB = 4


class Font(Protocol):
    """What measuring asks of a font."""

    def shown(self, sign: str) -> tuple[str, float]:
        """Return what stands on paper for *sign*, and its width in ems."""


Fonts: TypeAlias = Mapping[Face, Font]


class _Glyph(NamedTuple):
    """A sign with what is drawn for it."""

    sign: str
    shown: str
    width: float
    piece: Piece


@dataclass(frozen=True, slots=True)
class Measure:
    """Where the lines stand: left edge, width and alignment."""

    x: float
    width: float
    align: Align = "left"


def set_lines(
    pieces: Sequence[Piece], measure: Measure, strut: Style, fonts: Fonts
) -> tuple[Line, ...]:
    """Return *pieces* broken into lines, each as high as *strut* wants it.

    Every sign is drawn, or stands as the actual text of what is drawn in its place.
    """
    return tuple(
        Line(tuple(_spans(glyphs, measure)), strut.leading, strut.baseline)
        for paragraph in _paragraphs(pieces, fonts)
        for glyphs in _broken(paragraph, measure.width, fonts)
    )


def width_of(pieces: Sequence[Piece], fonts: Fonts) -> float:
    """Return the width of *pieces* when no line is broken but where the text says so."""
    return max(sum(glyph.width for glyph in glyphs) for glyphs in _paragraphs(pieces, fonts))


def longest_word(pieces: Sequence[Piece], fonts: Fonts) -> float:
    """Return the width of the longest stretch that has no place to break."""
    longest = 0.0
    for glyphs in _paragraphs(pieces, fonts):
        reach = _reach(glyphs)
        start = 0
        for stop, seen in _breaks(glyphs):
            longest = max(longest, reach[seen] - reach[start])
            start = stop
    return longest


def _paragraphs(pieces: Sequence[Piece], fonts: Fonts) -> list[list[_Glyph]]:
    paragraphs: list[list[_Glyph]] = [[]]
    for piece in pieces:
        for sign in writable(piece.text).expandtabs(TAB):
            if sign == "\n":
                paragraphs[-1].append(
                    _glyph(" ", piece, fonts)
                )  # keeps the words apart when read aloud
                paragraphs.append([])
            else:
                paragraphs[-1].append(_glyph(sign, piece, fonts))
    return paragraphs


def _glyph(sign: str, piece: Piece, fonts: Fonts) -> _Glyph:
    shown, width = fonts[piece.style.face].shown(sign)
    return _Glyph(sign, shown, width * piece.style.size, piece)


def _hyphen(after: _Glyph, fonts: Fonts) -> _Glyph:
    """Return a visible soft hyphen in the manner of the sign before it."""
    return _glyph("-", after.piece, fonts)._replace(sign=SOFT_HYPHEN, shown=SOFT_HYPHEN)


def _reach(glyphs: Sequence[_Glyph]) -> list[float]:
    """Return how far the text reaches before each glyph and at its end."""
    return [0.0, *accumulate(glyph.width for glyph in glyphs)]


def _breaks(glyphs: Sequence[_Glyph]) -> Iterator[tuple[int, int]]:
    """Yield where a line may end: where the next begins, and where this one is seen to end."""
    text = "".join(glyph.sign for glyph in glyphs)
    bound = {match.start() for match in _BOUND.finditer(text)}
    for match in _BREAK.finditer(text):
        if match.start() not in bound and match.end() < len(text):
            yield match.end(), match.start() if match[0].isspace() else match.end()
    yield len(text), len(text.rstrip())


def _broken(glyphs: list[_Glyph], width: float, fonts: Fonts) -> Iterator[list[_Glyph]]:
    """Yield the lines of a paragraph; a word longer than a line is cut where it must be."""
    reach = _reach(glyphs)
    first = fit = 0
    for stop, seen in _breaks(glyphs):
        hyphen = _hyphen(glyphs[seen - 1], fonts).width if seen else 0.0
        end = reach[seen] + (hyphen if seen and glyphs[seen - 1].sign == SOFT_HYPHEN else 0.0)
        if end - reach[first] > width and fit > first:
            yield _ended(glyphs, first, fit, fonts)
            first = fit
        while reach[seen] - reach[first] > width and seen > first + 1:
            cut = bisect_right(reach, reach[first] + width - hyphen) - 1
            cut = min(max(cut, first + 1), seen - 1)
            yield _ended(glyphs, first, cut, fonts)
            first = cut
        fit = stop
    yield glyphs[first:]


def _ended(glyphs: list[_Glyph], first: int, end: int, fonts: Fonts) -> list[_Glyph]:
    """Return a line that is not the last, with a hyphen where its last word goes on.

    A line that ends between words keeps its space: else a screen reader joins the words.
    """
    last, following = glyphs[end - 1], glyphs[end]
    if last.sign == SOFT_HYPHEN:
        return [*glyphs[first : end - 1], _hyphen(last, fonts)]
    if last.sign.isalpha() and following.sign.isalpha():
        return [*glyphs[first:end], _hyphen(last, fonts)]
    return glyphs[first:end]


def _spans(glyphs: Sequence[_Glyph], measure: Measure) -> Iterator[Span]:
    x = measure.x + _indent(glyphs, measure)
    for (piece, is_itself), group in groupby(glyphs, key=_manner):
        signs = list(group)
        text = "".join(glyph.shown for glyph in signs)
        if text:
            actual = "" if is_itself else "".join(glyph.sign for glyph in signs)
            seen = sum(glyph.width for glyph in _without_trailing_space(signs))
            yield Span(x, text, seen, piece, actual)
        x += sum(glyph.width for glyph in signs)


def _manner(glyph: _Glyph) -> tuple[Piece, bool]:
    return glyph.piece, glyph.shown in (glyph.sign, "") or glyph.sign == UNKNOWN


def _indent(glyphs: Sequence[_Glyph], measure: Measure) -> float:
    if measure.align == "left":
        return 0.0
    free = measure.width - sum(glyph.width for glyph in _without_trailing_space(glyphs))
    return free / 2 if measure.align == "center" else free


def _without_trailing_space(glyphs: Sequence[_Glyph]) -> Sequence[_Glyph]:
    end = len(glyphs)
    while end and glyphs[end - 1].sign.isspace():
        end -= 1
    return glyphs[:end]
