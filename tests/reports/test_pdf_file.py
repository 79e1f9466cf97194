"""The file around the pages: properties, fonts, sameness, and what it is spared."""

import re
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from reportlab.pdfbase import pdfdoc, pdfmetrics, ttfonts

from careapp.reports.model import Heading, KeepTogether, NoteEntry, PageBreak, Paragraph, Table
from careapp.reports.pdf import render_pdf
from careapp.reports.tagged.fonts import unicode_map
from tests.reports.pdf_reader import PdfFile
from tests.reports.samples import CITIZEN, EMPTY, FONTS, PROFESSIONAL, pdf_of

COPENHAGEN = timezone(timedelta(hours=1))
MADE_AT = datetime(2026, 11, 24, 11, 20, tzinfo=COPENHAGEN)
PDFUA_PART = "{http://www.aiim.org/pdfua/ns/id/}part"


@pytest.fixture(scope="module")
def file() -> PdfFile:
    return PdfFile(render_pdf(CITIZEN, fonts=FONTS, made_at=MADE_AT))


def test_the_same_report_gives_the_same_bytes() -> None:
    first, second = (render_pdf(PROFESSIONAL, fonts=FONTS, made_at=MADE_AT) for _ in range(2))
    assert first == second


def test_language_title_and_author_are_in_the_properties(file: PdfFile) -> None:
    properties = file.get(file.trailer["Info"])
    assert file.catalog["Lang"] == "da"
    assert file.get(file.catalog["ViewerPreferences"])["DisplayDocTitle"] is True
    assert properties["Title"] == CITIZEN.title
    assert properties["Author"] == CITIZEN.author
    assert properties["CreationDate"] == "D:20261124112000+01'00'"


def test_the_metadata_claims_pdf_ua(file: PdfFile) -> None:
    packet = file.stream(file.catalog["Metadata"]).decode()
    root = ET.fromstring(packet)  # noqa: S314  # our own bytes
    assert [part.text for part in root.iter(PDFUA_PART)] == ["1"]
    assert "2026-11-24T11:20:00+01:00" in packet


def test_a_title_with_signs_of_xml_stays_readable() -> None:
    report = replace(EMPTY, title="Bo & Co <1> (ø 小)", author="Å & <b>")
    file = PdfFile(render_pdf(report, fonts=FONTS, made_at=None))
    ET.fromstring(file.stream(file.catalog["Metadata"]))  # noqa: S314  # our own bytes
    assert file.get(file.trailer["Info"])["Title"] == report.title


def test_only_bundled_fonts_are_used_and_each_is_embedded(file: PdfFile) -> None:
    fonts = [
        file.get(font) for font in file.get(file.get(file.pages[0]["Resources"])["Font"]).values()
    ]
    assert fonts
    for font in fonts:
        assert re.fullmatch(r"[A-K]{6}\+SourceSans3-\w+", font["BaseFont"])
        assert "FontFile2" in file.get(font["FontDescriptor"])


def test_no_code_stands_for_the_character_zero() -> None:
    assert "<0000>" not in unicode_map((0, 32, 65))
    assert "<01> <0020>" in unicode_map((0, 32, 65))


def test_a_sign_beyond_the_basic_plane_is_written_as_a_pair() -> None:
    assert "<01> <D83DDE42>" in unicode_map((0, 0x1F642))


def test_a_map_holds_at_most_a_hundred_pairs_a_section() -> None:
    counts = re.findall(r"(\d+) beginbfchar", unicode_map(range(256)))
    assert [int(count) for count in counts] == [100, 100, 55]


def test_every_stream_ends_its_last_line(file: PdfFile) -> None:
    assert len(re.findall(rb"endstream", file.content)) == len(
        re.findall(rb"\nendstream\nendobj", file.content)
    )


def test_headings_are_bookmarks(file: PdfFile) -> None:
    outline = file.get(file.catalog["Outlines"])
    first = file.get(outline["First"])
    assert first["Title"] == "Kære Kirsten"
    assert file.get(first["First"])["Title"] == "Det vigtigste for dig"


def test_an_empty_report_is_one_page() -> None:
    assert len(PdfFile(pdf_of()).pages) == 1


@pytest.mark.parametrize(
    "block",
    [Paragraph(""), Heading(1, " "), Table((), ()), KeepTogether(()), PageBreak(), NoteEntry("")],
)
def test_a_block_without_content_leaves_no_trace(block: object) -> None:
    assert pdf_of(block) == pdf_of()  # type: ignore[arg-type]


def test_a_page_break_starts_one_page() -> None:
    assert len(PdfFile(pdf_of(Paragraph("a"), PageBreak(), PageBreak(), Paragraph("b"))).pages) == 2


def test_a_page_break_inside_what_stays_together_is_kept() -> None:
    kept = KeepTogether((Paragraph("a"), PageBreak(), Paragraph("b")))
    assert len(PdfFile(pdf_of(kept)).pages) == 2


def test_a_missing_font_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="SourceSans3"):
        render_pdf(EMPTY, fonts=tmp_path, made_at=None)


def test_stock_reportlab_still_leaves_the_gaps_that_we_close() -> None:
    """When this fails, a newer reportlab closes a gap itself: see `careapp.reports.tagged`."""
    document = pdfdoc.PDFDocument(invariant=1)
    stream = pdfdoc.PDFStream(content=b"0 g")
    assert not stream.format(document).endswith(b"\nendstream\n")
    assert "<0000>" in ttfonts.makeToUnicodeCMap("F", [0, 65])
    assert "<1F642>" in ttfonts.makeToUnicodeCMap("F", [0x1F642])
    assert "StructParents" not in pdfdoc.PDFPage.__NoDefault__


def test_nothing_of_reportlab_itself_is_changed() -> None:
    pdf_of(Paragraph("a"))
    assert pdfdoc.PDFStream.format.__module__ == "reportlab.pdfbase.pdfdoc"
    assert ttfonts.makeToUnicodeCMap.__module__ == "reportlab.pdfbase.ttfonts"
    assert not [name for name in pdfmetrics.getRegisteredFontNames() if "SourceSans" in name]


def test_the_clock_of_a_build_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    dated = _properties(pdf_of())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert _properties(pdf_of()) == dated


def _properties(pdf: bytes) -> object:
    file = PdfFile(pdf)
    return file.get(file.trailer["Info"])
