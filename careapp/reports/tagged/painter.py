"""Placed bands drawn on pages, with what stands above and below on every page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from careapp.reports.layout.bands import Band, Line, Piece, Rule, Span
from careapp.reports.layout.lines import Fonts, Measure, set_lines, width_of
from careapp.reports.layout.look import PAGE_WIDTH, Face, Ink, Look, Style
from careapp.reports.layout.pages import Placed
from careapp.reports.model import Align, Report
from careapp.reports.structure import Element
from careapp.reports.tagged.canvas import Artifact, Owner, TaggedCanvas

BAR_WIDTH = 3
FOOTER_RULE = Rule(0.8, Ink.RULE)
UNDERLINE, STRIKE = 0.12, -0.24  # below the baseline, in ems
LINE_THICKNESS = 0.055  # in ems
MARGIN_GAP = 24  # between what stands left and right on the same line


@dataclass(frozen=True, slots=True)
class Painter:
    """Draws the pages of one report."""

    canvas: TaggedCanvas
    report: Report
    look: Look
    fonts: Fonts

    def paint(self, pages: Sequence[Sequence[Placed]]) -> None:
        """Draw *pages* in order."""
        for number, page in enumerate(pages, 1):
            self._header()
            for placed in page:
                self._band(placed)
            self._bars(page)
            self._footer(self.report.page_of(number, len(pages)))
            self.canvas.showPage()

    def _band(self, placed: Placed) -> None:
        band, top = placed.band, placed.top
        if band.outline:
            self.canvas.bookmark(band.outline[1], band.outline[0], top)
        self._rule(band, top, band.rule_above)
        self._rule(band, top + band.height, band.rule_below)
        for lines in band.columns:
            y = top + band.pad_above
            for line in lines:
                self._line(line, y, is_repeat=placed.is_repeat)
                y += line.height

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

    def _header(self) -> None:
        look, report = self.look, self.report
        strong = replace(look.margin, face=Face.SEMIBOLD)
        quiet = replace(look.margin, ink=Ink.QUIET)
        self._margins(
            look.header_baseline, (report.header_left, strong), (report.header_right, quiet)
        )

    def _footer(self, page_of: str) -> None:
        look, report = self.look, self.report
        strong = replace(look.margin, face=Face.SEMIBOLD)
        quiet = replace(look.margin, ink=Ink.QUIET)
        width = PAGE_WIDTH - 2 * look.side
        self.canvas.rule(look.side, look.footer_rule, width, FOOTER_RULE.width, FOOTER_RULE.ink)
        first = look.footer_rule + look.footer_gap
        self._margins(first, (report.subject, strong), (page_of, strong))
        self._margins(first + look.margin.leading, (report.made_by, quiet), ("", quiet))

    def _margins(self, baseline: float, left: tuple[str, Style], right: tuple[str, Style]) -> None:
        """Write a line with words at both ends; words too long for it become smaller."""
        width = PAGE_WIDTH - 2 * self.look.side
        taken = self._margin(right, "right", baseline, width / 2 if left[0] else width)
        free = width - taken - (MARGIN_GAP if taken else 0)
        self._margin(left, "left", baseline, free)

    def _margin(
        self, text: tuple[str, Style], align: Align, baseline: float, width: float
    ) -> float:
        words, style = " ".join(text[0].split()), text[1]
        if not words:
            return 0.0
        piece = Piece(words, style, Element("Artifact"))
        needed = width_of([piece], self.fonts)
        if needed > width:
            size = style.size * width / needed
            piece = Piece(words, replace(style, size=size), piece.element)
        whole = Measure(self.look.side, PAGE_WIDTH - 2 * self.look.side, align)
        for line in set_lines([piece], whole, style, self.fonts):
            for span in line.spans:
                self.canvas.write(span, baseline, Artifact.PAGINATION)
        return min(needed, width)
