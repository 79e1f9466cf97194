"""A screen reader is told what each text is, and in which order to read."""

from collections.abc import Iterator

import pytest

from careapp.reports.model import (
    BulletList,
    Column,
    Correction,
    Facts,
    Heading,
    NoteEntry,
    Paragraph,
    Phone,
    PhoneList,
    Quote,
    Run,
    Table,
)
from careapp.reports.pdf import render_pdf
from tests.reports.pdf_reader import Node, PdfFile
from tests.reports.samples import FONTS, SAMPLES, pdf_of

EVERY_BLOCK = """Document
  P Vesthimmerlands Kommune
  P Hjemmebesøg tirsdag 24. november 2026
  H1 Opsamling
  P Tak for samtalen.
  H2 Det vigtigste
  BlockQuote
    P ”Jeg vil selv hente min post.”
    P Kirsten, i dag
    P Vi øver turen.
  L
    LI
      Lbl •
      LBody Søren ringer
    LI
      Lbl •
      LBody Se .
        Link vores side
  L
    LI
      Lbl Til stede
      LBody Bodil
  Table
    THead
      TR
        TH Hvad
        TH Hvornår
    TBody
      TR
        TD Gå en tur
        TD i dag
    TFoot
      TR
        TD I alt
        TD 1
  L
    LI
      Lbl
        Link 99 00 12 34
      LBody Mette Søgaard, visitator. Hverdage.
  Sect
    P Medicin
    P Lars Holm, sygeplejerske · kl. 10
    P
      Span Tager selv.
    P Rettet · Lars Holm · Årsag: fejl
    P Får hjælp.
  P Kirsten Ægidius · 140348-9996
  P Lavet af Mette Søgaard, visitator, tirsdag 24. november 2026 kl. 11.20"""

TWO_COLUMNS = (Column("Hvad", row_header=True), Column("Hvornår"))


@pytest.fixture(params=SAMPLES)
def sample(request: pytest.FixtureRequest) -> PdfFile:
    return PdfFile(render_pdf(SAMPLES[request.param], fonts=FONTS, made_at=None))


def test_each_block_becomes_the_element_that_it_is() -> None:
    link = Run("vores side", link="https://eksempelkommune.dk")
    correction = Correction("Rettet", "Lars Holm", "Årsag: fejl", "Får hjælp.")
    pdf = pdf_of(
        Heading(1, "Opsamling"),
        Paragraph("Tak for samtalen."),
        Heading(2, "Det vigtigste"),
        Quote("”Jeg vil selv hente min post.”", "Kirsten, i dag", "Vi øver turen."),
        BulletList(("Søren ringer", (Run("Se "), link, Run(".")))),
        Facts((("Til stede", "Bodil"),)),
        Table(TWO_COLUMNS, (("Gå en tur", "i dag"),), ("I alt", "1")),
        PhoneList((Phone("99 00 12 34", "Mette Søgaard", "visitator", "Hverdage."),)),
        NoteEntry(
            "Tager selv.", "Lars Holm", "sygeplejerske", "kl. 10", "", "Medicin", (correction,)
        ),
    )
    assert "\n".join(PdfFile(pdf).structure.lines()) == EVERY_BLOCK


def test_a_link_stands_where_it_stands_in_the_sentence() -> None:
    text = (Run("Skriv til "), Run("os", link="mailto:os@eksempelkommune.dk"), Run(" i dag."))
    (paragraph,) = _with(PdfFile(pdf_of(Paragraph(text))).structure.all("P"), "Skriv")
    assert paragraph.text == "Skriv til os i dag."


def test_a_paragraph_over_two_pages_is_one_paragraph() -> None:
    words = " ".join(str(number) for number in range(2500))
    file = PdfFile(pdf_of(Paragraph(words)))
    (paragraph,) = _with(file.structure.all("P"), "2499")
    pages = [kid for kid in paragraph.kids if isinstance(kid, str)]
    assert len(pages) == len(file.pages) > 1
    assert paragraph.text.split() == words.split()


def test_headings_that_come_again_on_a_page_are_said_once() -> None:
    rows = tuple((f"opgave {row}", f"uge {row}") for row in range(100))
    file = PdfFile(pdf_of(Table(TWO_COLUMNS, rows)))
    repeated = [
        (kind == "Pagination", text) for _, artifacts in file.marks[1:] for kind, text in artifacts
    ]
    assert [head.text for head in file.structure.all("TH")][:2] == ["Hvad", "Hvornår"]
    assert len(file.structure.all("THead")) == len(file.structure.all("Table")) == 1
    assert (
        sum("HvadHvornår" in text and is_page for is_page, text in repeated) == len(file.pages) - 1
    )


def test_head_cells_say_whether_they_name_a_column_or_a_row() -> None:
    columns = (*TWO_COLUMNS, Column("Hvem"))
    rows = tuple((what, "i dag", "Bodil") for what in ("Gå en tur", "Hente post", "Lave mad"))
    file = PdfFile(pdf_of(Table(columns, rows)))
    scopes = {head.text: file.get(head.entries["A"])["Scope"] for head in file.structure.all("TH")}
    assert scopes == {
        **dict.fromkeys(("Hvad", "Hvornår", "Hvem"), "Column"),
        **dict.fromkeys(("Gå en tur", "Hente post", "Lave mad"), "Row"),
    }


def test_headings_never_outnumber_what_is_read_with_them() -> None:
    rows = (("Gå en tur", "i dag", "Bodil"), ("Hente post", "i morgen", "Søren"))
    file = PdfFile(pdf_of(Table((*TWO_COLUMNS, Column("Hvem")), rows)))
    assert [head.text for head in file.structure.all("TH")] == ["Hvad", "Hvornår", "Hvem"]


def test_a_telephone_number_can_be_dialled() -> None:
    file = PdfFile(pdf_of(PhoneList((Phone("+45 99 00 12 34", "Mette Søgaard"),))))
    (link,) = file.structure.all("Link")
    (clicked,) = [file.get(kid["Obj"]) for kid in link.kids if isinstance(kid, dict)]
    assert clicked["A"]["URI"] == "tel:+4599001234"
    assert clicked["Contents"] == "+45 99 00 12 34"
    assert file.parents()[clicked["StructParent"]] == link.entries["ref"]


def test_only_addresses_that_are_safe_to_follow_become_links() -> None:
    runs = tuple(Run("her", link=link) for link in ("file:///etc/passwd", "javascript:x", "C:\\x"))
    assert not PdfFile(pdf_of(Paragraph(runs))).structure.all("Link")


def test_replaced_words_are_marked_as_struck_through() -> None:
    file = PdfFile(
        pdf_of(NoteEntry("Har kat.", corrections=(Correction("Fejlregistreret", "Mette"),)))
    )
    (struck,) = file.structure.all("Span")
    assert struck.text == "Har kat."
    assert file.get(struck.entries["A"])["TextDecorationType"] == "LineThrough"


def test_every_page_finds_back_to_the_elements_on_it(sample: PdfFile) -> None:
    parents, by_ref = (
        sample.parents(),
        {node.entries["ref"]: node for node in _all(sample.structure)},
    )
    for page, (content, _) in zip(sample.pages, sample.marks, strict=True):
        owners = sample.get(parents[page["StructParents"]])
        assert page["Tabs"] == "S"
        assert [by_ref[owner].tag for owner in owners] == [
            content[mark][0] for mark in sorted(content)
        ]


def test_every_element_knows_its_parent(sample: PdfFile) -> None:
    for node in _all(sample.structure):
        for kid in node.kids:
            if isinstance(kid, Node):
                assert kid.entries["P"] == node.entries["ref"]


def test_footers_are_read_aloud_once(sample: PdfFile) -> None:
    spoken = sample.structure.text
    assert spoken.count("Lavet af") == 1
    assert all(any("Side " in text for _, text in artifacts) for _, artifacts in sample.marks)


def _with(nodes: list[Node], words: str) -> list[Node]:
    return [node for node in nodes if words in node.text]


def _all(node: Node) -> Iterator[Node]:
    yield node
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from _all(kid)
