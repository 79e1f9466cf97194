"""Reports as plain text, as they are pasted into another system."""

import pytest

from careapp.reports.model import (
    BulletList,
    Column,
    Correction,
    Heading,
    NoteEntry,
    Paragraph,
    Run,
    Table,
)
from careapp.reports.text import render_text
from tests.reports.reading import squeezed, texts_of
from tests.reports.samples import SAMPLES, report_of


def body(*blocks: object) -> str:
    """Return what stands between the lines above and below."""
    return render_text(report_of(*blocks)).split("\n\n", 1)[1].rsplit("\n\n", 1)[0]  # type: ignore[arg-type]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_text_is_there(name: str) -> None:
    found = squeezed(render_text(SAMPLES[name]))
    for text in texts_of(SAMPLES[name].blocks):
        assert squeezed(text) in found


def test_it_says_from_whom_about_whom_and_when() -> None:
    lines = render_text(report_of()).splitlines()
    assert lines == [
        "Vesthimmerlands Kommune · Hjemmebesøg tirsdag 24. november 2026",
        "",
        "Kirsten Ægidius · 140348-9996",
        "Lavet af Mette Søgaard, visitator, tirsdag 24. november 2026 kl. 11.20",
    ]


def test_columns_stand_below_each_other() -> None:
    columns = (Column("minutter"), Column("man", align="center"), Column("i alt", align="right"))
    table = Table(columns, (("Bad", "30", "60"), ("Gåtur", "–", "5")), ("I alt", "30", "65"))
    assert body(table).splitlines() == [
        "minutter  man  i alt",
        "--------------------",
        "Bad       30      60",
        "Gåtur      –       5",
        "--------------------",
        "I alt     30      65",
    ]


def test_cells_of_several_lines_are_written_below_their_headings() -> None:
    table = Table((Column(""), Column("Sagt")), (("Kirsten", "en\nto"), ("Bodil", "tre")))
    assert body(table) == "Kirsten\nSagt: en\n  to\n\nBodil\nSagt: tre"


def test_a_table_without_headings_starts_with_its_rows() -> None:
    assert body(Table((Column(""), Column("")), (("a", "b"),))) == "a  b"


def test_headings_are_underlined_as_wide_as_they_are() -> None:
    assert body(Heading(1, "Kære Bo"), Heading(2, "Mål"), Heading(3, "Gå")) == (
        "Kære Bo\n=======\n\nMål\n---\n\nGå"
    )


def test_an_address_follows_the_words_that_hide_it() -> None:
    runs = (
        Run("vores side", link="https://eksempelkommune.dk"),
        Run(", "),
        Run("a@b.dk", link="mailto:a@b.dk"),
    )
    assert body(Paragraph(runs)) == "vores side (https://eksempelkommune.dk), a@b.dk"


def test_replaced_words_stand_in_brackets() -> None:
    note = NoteEntry(
        "Har kat.", "Mette", corrections=(Correction("Rettet", "Bo", words="Har hund."),)
    )
    assert body(note) == "Mette\n[Har kat.]\nRettet · Bo\nHar hund."


def test_line_breaks_are_kept_and_lists_hang() -> None:
    assert body(Paragraph("en\r\nto"), BulletList(("tre\nfire",))) == "en\nto\n\n• tre\n  fire"
