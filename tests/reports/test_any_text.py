"""Whatever people type, nothing breaks and nothing is lost without a trace."""

import unicodedata

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careapp.reports.characters import writable
from careapp.reports.html import render_html
from careapp.reports.model import (
    Block,
    BulletList,
    Column,
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
from careapp.reports.text import render_text
from tests.reports.pdf_reader import PdfFile
from tests.reports.reading import squeezed
from tests.reports.samples import pdf_of, report_of
from tests.reports.test_html import Reader

SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)
LONG = st.text("ab æ-\u00ad\n\u200b小🙂.1", max_size=400)
TEXTS = ANYTHING | LONG
RUNS = st.builds(Run, TEXTS, st.booleans(), st.booleans(), st.booleans(), st.booleans(), TEXTS)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, st.sampled_from((1, 2, 3)), TEXTS),
    st.builds(Paragraph, st.lists(RUNS, max_size=3).map(tuple)),
    st.builds(Quote, TEXTS, TEXTS, TEXTS),
    st.builds(BulletList, st.lists(TEXTS, max_size=3).map(tuple)),
    st.builds(Facts, st.lists(st.tuples(TEXTS, TEXTS), max_size=3).map(tuple)),
    st.builds(
        lambda title, cell: Table((Column(title), Column("b")), ((cell, "x"),)), TEXTS, TEXTS
    ),
    st.builds(
        PhoneList, st.lists(st.builds(Phone, TEXTS, TEXTS, TEXTS, TEXTS), max_size=2).map(tuple)
    ),
    st.builds(NoteEntry, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS),
)


@SETTINGS
@given(st.lists(BLOCKS, max_size=4))
def test_any_blocks_can_be_rendered(blocks: list[Block]) -> None:
    PdfFile(pdf_of(*blocks)).structure.lines()
    render_text(report_of(*blocks)).encode()
    assert Reader(render_html(report_of(*blocks))).open == []


@SETTINGS
@given(TEXTS)
def test_any_text_is_found_in_the_structure_of_the_pdf(text: str) -> None:
    file = PdfFile(pdf_of(Paragraph(f"før{text}efter")))
    assert visible(f"før{text}efter") in squeezed(file.structure.text)


@SETTINGS
@given(TEXTS)
def test_any_text_is_found_in_a_narrow_column(text: str) -> None:
    columns = tuple(Column(str(number)) for number in range(9))
    cells = [
        cell.text for cell in PdfFile(pdf_of(Table(columns, ((text,) * 9,)))).structure.all("TD")
    ]
    assert {squeezed(cell) for cell in cells} == {visible(text)}


@SETTINGS
@given(TEXTS)
def test_any_text_is_found_as_html_and_as_text(text: str) -> None:
    report = report_of(Paragraph(f"før{text}efter"))
    assert squeezed(f"før{text}efter") in squeezed(Reader(render_html(report)).text)
    assert squeezed(f"før{text}efter") in squeezed(render_text(report))


@given(ANYTHING)
def test_writable_text_is_fit_for_xml_and_stays_so(text: str) -> None:
    clean = writable(text)
    assert writable(clean) == clean
    assert not [
        sign for sign in clean if unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t"
    ]


def visible(text: str) -> str:
    """Return *text* as a PDF holds it: a box for what is broken, nothing for what is invisible."""
    shown = squeezed(text).replace("\ufffd", "□")
    return "".join(sign for sign in shown if not _is_invisible(sign))


def _is_invisible(sign: str) -> bool:
    is_selector = "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"
    return is_selector or sign == "\u034f" or unicodedata.category(sign) == "Cf"
