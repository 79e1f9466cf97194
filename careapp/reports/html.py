"""Reports as one HTML page that needs nothing else."""

from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any

from careapp.reports import model
from careapp.reports.characters import safe_link, writable
from careapp.reports.headings import with_sound_headings
from careapp.reports.model import Block, Report, Run, Text, runs_of

_BAR = 3
_STYLE = """
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #1f2328; background: #fff;
  font: 1.0625rem/1.45 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif; }
header, footer, .quiet, thead th, dt { color: #5b5d60; }
header { display: flex; justify-content: space-between; gap: 2rem; }
footer { margin-top: 2.5rem; padding-top: .75rem; border-top: 1px solid #a9abae; }
h1, h2, h3, b, th[scope=row] { font-weight: 600; }
h1 { margin: 1.5rem 0 .25rem; } h2 { margin: 1.75rem 0 .5rem; font-size: 1.25rem; }
h3, .title { margin: 1.25rem 0 .25rem; font-size: 1.0625rem; font-weight: 600; }
p { margin: .25rem 0 .5rem; } .small { font-size: .9rem; }
blockquote { margin: 0; padding: .25rem 0 .25rem 1rem; border-left: 4px solid #0062ba; }
blockquote .words { font-size: 1.6rem; line-height: 1.3; font-weight: 600; margin: 0; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; }
th { font-weight: 400; } thead { border-bottom: 1px solid #a9abae; }
tbody tr + tr { border-top: 1px solid #dcdddf; } tfoot { border-top: 2px solid #1f2328; }
.center { text-align: center; } .right { text-align: right; padding-right: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dd { margin: 0; }
.phones { list-style: none; padding: 0; } .phones a { display: inline-block; min-width: 8rem;
  font-size: 1.3rem; font-weight: 600; color: inherit; text-decoration: none; }
.chart { list-style: none; padding: 0; display: flex; gap: 1.5rem; align-items: end; }
.chart span { display: block; width: 2rem; background: #a9abae; }
.chart li:last-child span { background: #0062ba; }
a { color: #0062ba; } del { color: #5b5d60; }
@media print { body { margin: 0; max-width: none; } tr, blockquote { break-inside: avoid; }
  h1, h2, h3, .title { break-after: avoid; } .new-page { break-before: page; } }
"""


def render_html(report: Report) -> str:
    """Return *report* as a whole HTML document, for pasting and for reading on a screen."""
    words = "\n".join(_blocks(with_sound_headings(report.blocks)))
    return f"""<!DOCTYPE html>
<html lang="{report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{_plain(report.title)}</title>
<style>{_STYLE}</style>
</head>
<body>
<header><b>{_plain(report.header_left)}</b><span>{_plain(report.header_right)}</span></header>
<main>
{words}
</main>
<footer><b>{_plain(report.subject)}</b><br>{_plain(report.made_by)}</footer>
</body>
</html>
"""


def _blocks(blocks: Iterable[Block]) -> Iterable[str]:
    return (HTML[type(block)](block) for block in blocks)


def _plain(text: str) -> str:
    return escape(writable(text)).replace("\n", "<br>")


def _text(text: Text) -> str:
    return "".join(_run(run) for run in runs_of(text))


def _run(run: Run) -> str:
    words = _plain(run.text)
    for is_so, tag in ((run.bold, "b"), (run.italic, "i"), (run.struck, "del")):
        words = f"<{tag}>{words}</{tag}>" if is_so else words
    if run.quiet:
        words = f'<span class="quiet">{words}</span>'
    link = safe_link(run.link)
    return f'<a href="{escape(link)}">{words}</a>' if link else words


def _element(tag: str, text: Text, css: str = "") -> str:
    """Return *text* in an element; the direction of writing is that of its first letter."""
    classes = f' class="{css}"' if css else ""
    return f'<{tag}{classes} dir="auto">{_text(text)}</{tag}>' if model.plain(text).strip() else ""


def _heading(heading: model.Heading) -> str:
    return _element(f"h{heading.level}", heading.text)


def _paragraph(paragraph: model.Paragraph) -> str:
    return _element("p", paragraph.text, "small" if paragraph.size == "small" else "")


def _quote(quote: model.Quote) -> str:
    said_by = _element("p", quote.said_by, "quiet small")
    words = _element("p", quote.words, "words")
    return f"<blockquote>{words}{said_by}{_element('p', quote.below)}</blockquote>"


def _bullets(block: model.BulletList) -> str:
    return _list("ul", (_element("li", item) for item in block.items))


def _list(tag: str, items: Iterable[str]) -> str:
    inside = "".join(items)
    return f"<{tag}>{inside}</{tag.split(maxsplit=1)[0]}>" if inside else ""


def _facts(facts: model.Facts) -> str:
    pairs = ((label, _element("dd", text)) for label, text in facts.pairs)
    return _list("dl", (f"<dt>{_plain(label)}</dt>{shown}" for label, shown in pairs if shown))


def _table(table: model.Table) -> str:
    titles = [column.title for column in table.columns]
    heads = (
        f'<th scope="col" class="{column.align}">{_plain(column.title)}</th>'
        for column in table.columns
    )
    head = f"<thead><tr>{''.join(heads)}</tr></thead>" if any(titles) else ""
    body = _list("tbody", (_row(row, table) for row in table.rows))
    total = _list("tfoot", [_row(table.total, table)]) if table.total else ""
    return f"<table>{head}{body}{total}</table>"


def _row(row: tuple[Text, ...], table: model.Table) -> str:
    cells = []
    for text, column in zip(row, table.columns, strict=True):
        tag, scope = ("th", ' scope="row"') if column.row_header else ("td", "")
        cells.append(f'<{tag}{scope} class="{column.align}" dir="auto">{_text(text)}</{tag}>')
    return f"<tr>{''.join(cells)}</tr>"


def _phones(block: model.PhoneList) -> str:
    items = (
        f"<li>{_run(Run(phone.number, link=phone.dial))} {_text(phone.whom_and_about)}</li>"
        for phone in block.phones
    )
    return _list('ul class="phones"', items)


def _note(note: model.NoteEntry) -> str:
    parts = [_element("p", note.title, "title"), _element("p", note.byline, "quiet small")]
    for correction, words, is_struck in note.versions():
        parts.append(_element("p", correction.byline, "small") if correction else "")
        shown = _element("p", words)
        parts.append(f"<del>{shown}</del>" if is_struck and shown else shown)
    return f"<section>{''.join(parts)}</section>"


def _chart(chart: model.Chart) -> str:
    """Return the numbers as a row of bars that needs no picture, each with its day."""
    bars = (
        f'<li><span style="height:{_BAR * point.value / chart.highest:.2f}rem"></span>'
        f"<b>{point.value}</b> {_plain(point.label)}</li>"
        for point in chart.points
    )
    return _list(f'ol class="chart" aria-label="{escape(writable(chart.alt))}"', bars)


def _together(block: model.KeepTogether) -> str:
    return "\n".join(_blocks(block.blocks))


HTML: Mapping[type[Block], Callable[[Any], str]] = {
    model.Heading: _heading,
    model.Paragraph: _paragraph,
    model.Quote: _quote,
    model.BulletList: _bullets,
    model.Facts: _facts,
    model.Table: _table,
    model.PhoneList: _phones,
    model.NoteEntry: _note,
    model.Chart: _chart,
    model.KeepTogether: _together,
    model.PageBreak: lambda _block: '<div class="new-page"></div>',
}
"""How each kind of block is written."""
