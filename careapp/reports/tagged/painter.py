"""Placed bands drawn on pages, with what stands above and below on every page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from careapp.reports.layout.bands import ROUNDING, Band, Drawing, Line, Piece, Rule, Span
from careapp.reports.layout.lines import Fonts, Measure, set_lines, width_of
from careapp.reports.layout.look import PAGE_HEIGHT, PAGE_WIDTH, Face, Ink, Look
from careapp.reports.layout.pages import Placed
from careapp.reports.model import Align, Report
from careapp.reports.structure import Element
from careapp.reports.tagged.canvas import Artifact, Owner, TaggedCanvas

BAR_WIDTH = 3
FOOTER_RULE = Rule(0.8, Ink.RULE)
CHART_GROUND, CHART_LINE = Rule(), Rule(1.6, Ink.RULE)
DOT_RADIUS = 2.6
UNDERLINE, STRIKE = 0.12, -0.24  # below the baseline, in ems
LINE_THICKNESS = 0.055  # in ems
_DECORATION = (Artifact.PAGINATION, Artifact.PAGINATION)
MARGIN_GAP = 24  # between what stands left and right on the same line


@dataclass(frozen=True, slots=True)
class _Margin:
    """Words above or below the content of a page."""

    piece: Piece
    align: Align
    owner: Owner


@dataclass(frozen=True, slots=True)
class Spoken:
    """Elements for the words of the margins, which are read aloud once.

    On the other pages they are decoration: nobody wants to hear them between two lines.
    """

    sender: Element
    occasion: Element
    subject: Element
    made_by: Element


@dataclass(frozen=True, slots=True)
class Painter:
    """Draws the pages of one report."""

    canvas: TaggedCanvas
    report: Report
    look: Look
    fonts: Fonts
    spoken: Spoken

    def paint(self, pages: Sequence[Sequence[Placed]]) -> None:
        """Draw *pages* in order."""
        for number, page in enumerate(pages, 1):
            self._header(is_first=number == 1)
            for placed in page:
                self._band(placed)
            self._bars(page)
            page_of = self.report.page_of(number, len(pages))
            self._footer(page_of, is_last=number == len(pages))
            self.canvas.showPage()

    def _band(self, placed: Placed) -> None:
        band, top = placed.band, placed.top
        if band.outline:
            self.canvas.bookmark(band.outline[1], band.outline[0], top)
        self._rule(band, top, band.rule_above)
        self._rule(band, top + band.height, band.rule_below)
        if band.drawing:
            self._drawing(band, band.drawing, top)
        for lines in band.columns:
            y = top + band.pad_above
            for line in lines:
                self._line(line, y, is_repeat=placed.is_repeat)
                y += line.height

    def _drawing(self, band: Band, drawing: Drawing, top: float) -> None:
        """Draw a figure; its text is read as the figure's alternative text."""
        element, canvas = drawing.element, self.canvas
        edges = (band.x, top + drawing.height, band.x + drawing.width, top)
        left, below, right, above = edges
        box = (left, PAGE_HEIGHT - below, right, PAGE_HEIGHT - above)
        element.attributes = {
            "O": "Layout",
            "Placement": "Block",
            "BBox": [round(edge, 2) for edge in box],
        }
        ground = ((left, top + drawing.ground), (right, top + drawing.ground))
        canvas.trace(ground, CHART_GROUND.width, CHART_GROUND.ink, element)
        dots = [(x, top + y) for x, y in drawing.dots]
        canvas.trace(dots, CHART_LINE.width, CHART_LINE.ink, element)
        for number, (x, y) in enumerate(dots, 1):
            ink = Ink.ACCENT if number == len(dots) else Ink.QUIET
            canvas.dot(x, y, DOT_RADIUS, ink, element)
        for span, baseline in drawing.texts:
            canvas.write(span, top + baseline, element)

    def _line(self, line: Line, top: float, *, is_repeat: bool) -> None:
        baseline = top + line.baseline
        for span in line.spans:
            owner: Owner = Artifact.PAGINATION if is_repeat else span.piece.element
            self.canvas.write(span, baseline, owner)
        for span in line.spans:
            if span.piece.struck:
                self._stroke(span, baseline, STRIKE)
            if span.piece.link and span.piece.style.ink is Ink.ACCENT:
                self._stroke(span, baseline, UNDERLINE)
            if span.piece.link and not is_repeat:
                self.canvas.link(span, top, top + line.height)

    def _stroke(self, span: Span, baseline: float, below: float) -> None:
        style = span.piece.style
        thickness = style.size * LINE_THICKNESS
        self.canvas.rule(span.x, baseline + style.size * below, span.width, thickness, style.ink)

    def _rule(self, band: Band, y: float, rule: Rule | None) -> None:
        if rule:
            self.canvas.rule(band.x, y, band.width, rule.width, rule.ink)

    def _bars(self, page: Sequence[Placed]) -> None:
        for has_bar, group in groupby(page, key=lambda placed: placed.band.bar):
            beside = list(group)
            if has_bar:
                first, last = beside[0], beside[-1]
                end = last.top + last.band.height
                self.canvas.bar(first.band.x, first.top, end, BAR_WIDTH, Ink.ACCENT)

    def _header(self, *, is_first: bool) -> None:
        report, spoken = self.report, self.spoken
        sender, occasion = (spoken.sender, spoken.occasion) if is_first else _DECORATION
        left = self._margin(report.header_left, "left", Face.SEMIBOLD, sender)
        right = self._margin(report.header_right, "right", Face.REGULAR, occasion)
        self._pair(left, right, self.look.header_baseline)

    def _footer(self, page_of: str, *, is_last: bool) -> None:
        look, report, spoken = self.look, self.report, self.spoken
        subject, made_by = (spoken.subject, spoken.made_by) if is_last else _DECORATION
        width = PAGE_WIDTH - 2 * look.side
        self.canvas.rule(look.side, look.footer_rule, width, FOOTER_RULE.width, FOOTER_RULE.ink)
        baseline = look.footer_rule + look.footer_gap
        left = self._margin(report.subject, "left", Face.SEMIBOLD, subject)
        right = self._margin(page_of, "right", Face.SEMIBOLD, Artifact.PAGINATION)
        self._pair(left, right, baseline)
        left = self._margin(report.made_by, "left", Face.REGULAR, made_by)
        right = self._margin("", "right", Face.REGULAR, Artifact.PAGINATION)
        self._pair(left, right, baseline + look.margin.leading)

    def _margin(self, text: str, align: Align, face: Face, owner: Owner) -> _Margin:
        ink = Ink.TEXT if face is Face.SEMIBOLD else Ink.QUIET
        style = replace(self.look.margin, face=face, ink=ink)
        return _Margin(Piece(" ".join(text.split()), style, Element("Artifact")), align, owner)

    def _pair(self, left: _Margin, right: _Margin, baseline: float) -> None:
        """Write words at both ends of a line; words too long for it become smaller."""
        whole = PAGE_WIDTH - 2 * self.look.side
        taken = min(width_of([right.piece], self.fonts), whole / 2)
        self._write(left, baseline, whole - taken - (MARGIN_GAP if taken else 0))
        self._write(right, baseline, max(taken, ROUNDING))

    def _write(self, margin: _Margin, baseline: float, width: float) -> None:
        piece = margin.piece
        needed = width_of([piece], self.fonts)
        if needed > width:
            size = piece.style.size * width / needed
            piece = Piece(piece.text, replace(piece.style, size=size), piece.element)
        measure = Measure(self.look.side, PAGE_WIDTH - 2 * self.look.side, margin.align)
        for line in set_lines([piece], measure, piece.style, self.fonts):
            for span in line.spans:
                self.canvas.write(span, baseline, margin.owner)
