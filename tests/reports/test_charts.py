"""A chart is one figure that says everything in words; its marks stay inside its box."""

import re
from datetime import date, timedelta

import pytest

from careapp.reports.html import render_html
from careapp.reports.model import Audience, Chart, ChartPoint, Paragraph
from careapp.reports.text import render_text
from tests.reports.pdf_reader import PdfFile
from tests.reports.samples import CHART, pdf_of, report_of


@pytest.mark.parametrize("audience", ["citizen", "professional"])
def test_a_screen_reader_hears_the_numbers_with_their_days(audience: Audience) -> None:
    pdf = PdfFile(pdf_of(Paragraph("Før"), CHART, Paragraph("Efter"), audience=audience))
    (figure,) = pdf.structure.all("Figure")
    assert figure.entries["Alt"] == CHART.alt
    read = [kid.tag for kid in pdf.structure.kids if not isinstance(kid, str | dict)]
    assert read[2:5] == ["P", "Figure", "P"]
    box = figure.entries["A"]["BBox"]
    left, bottom, right, top = map(float, box)
    assert 0 < left < right < 596
    assert 0 < bottom < top < 842


def test_every_number_is_drawn_at_its_height() -> None:
    pdf = PdfFile(pdf_of(CHART))
    (figure,) = pdf.structure.all("Figure")
    assert re.sub(r"\s", "", figure.text) == "324.jun.441.sep.6024.nov."


def test_what_has_no_room_is_left_to_the_words() -> None:
    start = date(2024, 1, 1)
    points = tuple(
        ChartPoint(start + timedelta(days=n), f"dag nr. {n}", n % 13, str(n % 13))
        for n in range(100, 130)
    )
    pdf = PdfFile(pdf_of(Chart(points, 12, "Alle tal")))
    (figure,) = pdf.structure.all("Figure")
    assert "dag nr. 129" in figure.text
    assert "dag nr. 100" not in figure.text


def test_a_chart_of_nothing_is_nothing() -> None:
    assert not PdfFile(pdf_of(Chart((), 12, ""))).structure.all("Figure")


def test_text_and_web_page_say_the_same() -> None:
    assert CHART.alt in render_text(report_of(CHART))
    page = render_html(report_of(CHART))
    assert f'aria-label="{CHART.alt}"' in page
    assert page.count("<li><span") == len(CHART.points)
