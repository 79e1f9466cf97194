"""The summaries of a visit with sixty answered questions."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from careapp.services.printing import Paper, PaperKind, count_pages, make_paper
from tests.benchmarks.answers import QUESTIONS, hold, plan
from tests.benchmarks.homes import opened
from tests.benchmarks.table import Result, part, timed

_TIMES = 9
_MOST_MS = 500
_LINES_A_PAGE = 60


def measure(home: Path) -> Iterator[Result]:
    """Make both papers of one visit; draw their lines without tags or layout beside them."""
    with opened(home) as desk:
        visit_id = hold(desk, plan(desk, 1)[0])
        for kind in (PaperKind.LEAD, PaperKind.CITIZEN):

            def make(kind: PaperKind = kind) -> Paper:
                return make_paper(desk, about=visit_id, kind=kind, language="da")

            paper = make()
            took = [timed(make) for _ in range(_TIMES)]
            yield Result(
                name=f"PDF, {QUESTIONS} questions: {kind}, {count_pages(paper.pdf)} pages",
                unit="ms",
                values=took,
                baseline=[timed(lambda paper=paper: _draw(paper)) for _ in range(_TIMES)],  # type: ignore[misc]
                against="the lines drawn plainly",
                reach=f"within {_MOST_MS}",
                reached=part(took, 0.95) <= _MOST_MS,
            )


def _draw(paper: Paper) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer)
    for number, line in enumerate(paper.text.splitlines(), 1):
        canvas.drawString(50, 800 - 12 * (number % _LINES_A_PAGE), line)
        if number % _LINES_A_PAGE == 0:
            canvas.showPage()
    canvas.save()
    return buffer.getvalue()
