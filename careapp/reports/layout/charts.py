"""A small chart of numbers over time: a line, a dot for each, number and day beside it."""

from collections.abc import Iterator
from dataclasses import replace

from careapp.domain.trend import spread
from careapp.reports.layout.bands import Band, Drawing, Piece, Span
from careapp.reports.layout.lines import Measure, set_lines, width_of
from careapp.reports.layout.look import Face, Ink
from careapp.reports.layout.place import Place
from careapp.reports.model import Chart

WIDEST = 300.0
FURTHEST = 120.0
"""Between two numbers: a line too flat says nothing."""

PLOT = 40.0
BETWEEN_DAYS = 10.0
OVER_DOT = 6.0
UNDER_LINE = 4.0


def chart_bands(chart: Chart, at: Place) -> Iterator[Band]:
    """Yield the one band of a chart; none when there is nothing to draw."""
    if not chart.points:
        return
    element = at.element.inline("Figure", alt=chart.alt)
    element.place()
    style = at.look.byline
    pieces = [Piece(point.label, style, element) for point in chart.points]
    widest = max(width_of([piece], at.fonts) for piece in pieces)
    furthest = FURTHEST * (len(chart.points) - 1)
    room = max(min(at.width - widest, WIDEST - widest, furthest), 0)
    places = spread([point.day for point in chart.points], room, widest + BETWEEN_DAYS)
    shown = chart.points[-len(places) :]
    x = at.x + widest / 2
    ground = style.leading + OVER_DOT + PLOT
    dots = tuple(
        (x + place, ground - PLOT * float(point.value) / chart.highest)
        for place, point in zip(places, shown, strict=True)
    )
    texts: list[tuple[Span, float]] = []
    for (middle, y), point in zip(dots, shown, strict=True):
        number = replace(style, face=Face.SEMIBOLD, ink=Ink.TEXT)
        over = Piece(point.number, number, element)
        texts += _centred(over, middle, widest, y - OVER_DOT, at)
        under = Piece(point.label, style, element)
        texts += _centred(under, middle, widest, ground + UNDER_LINE + style.baseline, at)
    height = ground + UNDER_LINE + style.leading
    width = places[-1] + widest
    drawing = Drawing(element, width, height, ground, dots, tuple(texts))
    yield Band(x=at.x, width=at.width, gap=at.look.between, drawing=drawing, is_whole=True)


def _centred(
    piece: Piece, middle: float, width: float, baseline: float, at: Place
) -> Iterator[tuple[Span, float]]:
    measure = Measure(middle - width / 2, width + 1, "center")
    for line in set_lines([piece], measure, piece.style, at.fonts):
        yield from ((span, baseline) for span in line.spans)
