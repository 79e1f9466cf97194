"""What was measured on paper: the score with its band, a chart over time, and the credit."""

from collections.abc import Iterator

from careapp.domain.visit import Visit
from careapp.reports.model import Block, Chart, ChartPoint, Heading, KeepTogether, Paragraph, Run
from careapp.services.summaries.dossier import Dossier
from careapp.services.trend_words import (
    trend_credit,
    trend_day,
    trend_lines,
    trend_number,
    trend_spoken,
    trend_title,
)
from careapp.services.trends import Trend, trends
from careapp.services.visits import starts_at


def measure_blocks(dossier: Dossier) -> Iterator[Block]:
    """Yield what was measured at the visit and before it; later visits are not known yet."""
    citizen, until = dossier.conversation.citizen, dossier.conversation.visit
    last = starts_at(until.record) or until.made.at
    known = [
        one
        for one in dossier.desk.read.where(Visit, subject=citizen.record_id)
        if (starts_at(one.record) or one.made.at) <= last
    ]
    found = trends(dossier.desk, citizen, known)
    if found:
        yield Heading(2, dossier.wording.word("instrument.heading"))
    for trend in found:
        yield KeepTogether(tuple(_blocks(dossier, trend)))


def _blocks(dossier: Dossier, trend: Trend) -> Iterator[Block]:
    wording = dossier.wording
    title = Run(trend_title(trend, wording), bold=True)
    lines = "\n".join(trend_lines(trend, wording))
    yield Paragraph((title, Run(f"\n{lines}")))
    if trend.points:
        points = tuple(
            ChartPoint(
                one.day,
                trend_day(trend, one.day, wording),
                one.value,
                trend_number(one, wording),
            )
            for one in trend.points
        )
        alt = wording.word("instrument.chart", points=trend_spoken(trend, wording))
        yield Chart(points, trend.highest, alt)
    if credit := trend_credit(trend, wording):
        yield Paragraph(credit, size="small")
