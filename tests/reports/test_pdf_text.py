"""Whatever a report says can be read back from its PDF."""

import pytest

from careapp.reports.model import Column, NoteEntry, Paragraph, Run, Table
from careapp.reports.pdf import render_pdf
from tests.reports.pdf_reader import PdfFile
from tests.reports.reading import _read_with_pdfium, read, squeezed, texts_of
from tests.reports.samples import FONTS, SAMPLES, pdf_of

NUMBERS = " ".join(str(number) for number in range(1, 3000))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_text_of_a_summary_is_found(name: str) -> None:
    report = SAMPLES[name]
    pdf = render_pdf(report, fonts=FONTS, made_at=None)
    found, spoken = squeezed(read(pdf)), squeezed(PdfFile(pdf).structure.text)
    for text in texts_of(report.blocks):
        assert squeezed(text) in found
        assert squeezed(text) in spoken


def test_a_reader_without_actual_text_finds_all_that_the_font_shows() -> None:
    found = squeezed(_read_with_pdfium(pdf_of(Paragraph("Bor i Løgstør, ŋ og ✓ → ≥ 3."))))
    assert squeezed("Bor i Løgstør, ŋ og ✓ → ≥ 3.") in found


def test_a_note_of_several_pages_loses_no_word() -> None:
    pdf = pdf_of(NoteEntry(NUMBERS, "Mette Søgaard"))
    assert len(PdfFile(pdf).pages) > 2
    assert squeezed(NUMBERS) in squeezed(read(pdf))


def test_every_row_of_a_table_of_many_pages_is_found() -> None:
    rows = tuple((f"opgave {row}", f"ansvarlig {row}\nog {row + 1}") for row in range(200))
    pdf = pdf_of(Table((Column("Hvad"), Column("Hvem")), rows))
    assert len(PdfFile(pdf).pages) > 5
    found = squeezed(read(pdf))
    assert all(squeezed("".join(row)) in found for row in rows)


def test_a_row_higher_than_a_page_loses_no_word() -> None:
    columns = (Column("Hvad"), Column("Hvordan"), Column("Hvornår"))
    pdf = pdf_of(Table(columns, (("kort", NUMBERS, "lige så kort"),)))
    cells = [cell.text for cell in PdfFile(pdf).structure.all("TD")]
    assert len(PdfFile(pdf).pages) > 3
    assert [squeezed(cell) for cell in cells] == ["kort", squeezed(NUMBERS), "ligesåkort"]


def test_a_heading_row_higher_than_a_page_loses_no_word() -> None:
    pdf = pdf_of(Table((Column(NUMBERS),), (("a",), ("b",))))
    assert squeezed(NUMBERS) in squeezed(PdfFile(pdf).structure.text)


def test_words_of_two_lines_are_not_joined_when_read_aloud() -> None:
    words = "Kirsten går med rollator i stuen og støtter sig til møblerne " * 5
    (paragraph,) = PdfFile(pdf_of(Paragraph(f"{words}\nny linje"))).structure.all("P")[2:3]
    assert paragraph.text.split() == f"{words} ny linje".split()


def test_a_sign_the_font_lacks_shows_a_box_and_keeps_its_meaning() -> None:
    pdf = pdf_of(Paragraph("Han hedder 小林 🙂 i dag"))
    (paragraph,) = [each for each in PdfFile(pdf).structure.all("P") if "hedder" in each.text]
    assert paragraph.text == "Han hedder 小林 🙂 i dag"
    seen = PdfFile(pdf).drawn
    assert "Han hedder □□ □ i dag" in seen
    assert "□ står for et tegn, som ikke kan vises her." in seen


def test_where_no_sign_is_lacking_nothing_is_said_about_it() -> None:
    assert "□" not in read(pdf_of(Paragraph("Blåbærgrød")))


def test_a_sign_with_a_plainer_equivalent_shows_that() -> None:
    assert "A K" in PdfFile(pdf_of(Paragraph("\uff21 \U0001d40a"))).drawn


def test_broken_characters_are_seen() -> None:
    assert "før□efter □ □ slut" in read(pdf_of(Paragraph("før\x00efter \ud800 \x07 slut")))


def test_an_invisible_joiner_is_no_box() -> None:
    assert "ab" in _read_with_pdfium(pdf_of(Paragraph("a\u200db")))


def test_runs_follow_each_other_without_a_gap() -> None:
    text = (Run("Er du "), Run("uenig", bold=True), Run(", kan du "), Run("klage", italic=True))
    assert "Er du uenig, kan du klage" in read(pdf_of(Paragraph(text)))
