"""Reports as HTML: complete, escaped, and understood by a screen reader."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from careapp.reports.html import render_html
from careapp.reports.model import Column, Heading, NoteEntry, Paragraph, Run, Table
from tests.reports.reading import squeezed, texts_of
from tests.reports.samples import CITIZEN, SAMPLES, report_of

VOID = {"meta", "br"}


class Reader(HTMLParser):
    """Collects texts and tags, and notices a tag that is closed out of turn."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data


@pytest.mark.parametrize("name", SAMPLES)
def test_every_text_is_there_and_every_tag_is_closed(name: str) -> None:
    reader = Reader(render_html(SAMPLES[name]))
    assert reader.open == []
    for text in texts_of(SAMPLES[name].blocks):
        assert squeezed(text) in squeezed(reader.text)


def test_language_and_title_are_named() -> None:
    page = render_html(replace(CITIZEN, language="nb", title="Til & fra <deg>"))
    assert '<html lang="nb">' in page
    assert "<title>Til &amp; fra &lt;deg&gt;</title>" in page


def test_what_a_person_typed_is_never_markup() -> None:
    typed = '<script>alert("x")</script> & <b>'
    page = render_html(
        report_of(Heading(1, typed), Paragraph(typed), NoteEntry(typed, author=typed))
    )
    assert "<script" not in page
    assert page.count("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &lt;b&gt;") == 4


def test_an_unsafe_address_is_not_a_link() -> None:
    runs = tuple(Run("her", link=link) for link in ("javascript:alert(1)", 'https://a"onclick=x'))
    links = [
        attrs["href"]
        for tag, attrs in Reader(render_html(report_of(Paragraph(runs)))).tags
        if tag == "a"
    ]
    assert links == ['https://a"onclick=x']


def test_head_cells_have_a_scope() -> None:
    table = Table(
        (Column("Hvad", row_header=True), Column("i alt", align="right")), (("a", "1"),), ("b", "2")
    )
    tags = Reader(render_html(report_of(table))).tags
    assert [attrs["scope"] for tag, attrs in tags if tag == "th"] == ["col", "col", "row", "row"]
    assert [attrs["class"] for tag, attrs in tags if tag == "td"] == ["right", "right"]


def test_replaced_words_are_marked_as_deleted() -> None:
    assert "<del>" in render_html(SAMPLES["professional"])


def test_line_breaks_are_kept() -> None:
    assert "en<br>to" in render_html(report_of(Paragraph("en\r\nto")))
