"""Each kind of block as bands."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from careapp.reports import model
from careapp.reports.layout.bands import ROUNDING, Band, Line, Piece
from careapp.reports.layout.charts import chart_bands
from careapp.reports.layout.lines import width_of
from careapp.reports.layout.look import Ink, Look, Style
from careapp.reports.layout.place import Place, is_empty, pieces_of
from careapp.reports.layout.tables import table_bands
from careapp.reports.model import Block, Run, Text, runs_of

BULLET = "•"
BAR_ABOVE, BAR_BELOW = 1.3, 4.0
WIDEST_LABEL = 0.4
_DISC = {"O": "List", "ListNumbering": "Disc"}
_UNMARKED = {"O": "List", "ListNumbering": "None"}


def bands_of(blocks: Sequence[Block], at: Place) -> Iterator[Band]:
    """Yield the bands of *blocks* in order, with their elements."""
    above: Band | None = None
    new_page = False
    for block in blocks:
        new_page = new_page or isinstance(block, model.PageBreak)
        for band in BANDS[type(block)](block, at):
            gap = _below(above, at.look) if above and above.outline else band.gap
            above = replace(band, gap=gap, new_page=new_page or band.new_page)
            new_page = False
            yield above


def _below(heading: Band, look: Look) -> float:
    rank = heading.outline[0] if heading.outline else 0
    return look.below_heading[rank]


def _together(block: model.KeepTogether, at: Place) -> Iterator[Band]:
    return _kept(list(bands_of(block.blocks, at)))


def _kept(bands: Sequence[Band]) -> Iterator[Band]:
    for band in bands[:-1]:
        yield replace(band, keep_with_next=True)
    yield from bands[-1:]


def _band(at: Place, gap: float, *columns: tuple[Line, ...]) -> Band:
    return Band(x=at.x, width=at.width, columns=columns, gap=gap)


def _heading(heading: model.Heading, at: Place) -> Iterator[Band]:
    if is_empty(heading.text):
        return
    rank = heading.level - 1
    lines = at.text(heading.text, at.look.headings[rank], f"H{heading.level}")
    band = _band(at, at.look.above_heading[rank], lines)
    yield replace(band, keep_with_next=True, outline=(rank, heading.text))


def _paragraph(paragraph: model.Paragraph, at: Place) -> Iterator[Band]:
    if not is_empty(paragraph.text):
        style = at.look.body if paragraph.size == "body" else at.look.small
        yield _band(at, at.look.between, at.text(paragraph.text, style))


def _quote(quote: model.Quote, at: Place) -> Iterator[Band]:
    look = at.look
    parts = ((quote.words, look.quote), (quote.said_by, look.byline), (quote.below, look.body))
    said = [part for part in parts if not is_empty(part[0])]
    if not said:
        return
    inside = at.within(at.element.add("BlockQuote"), look.indent)
    bands = [Band(x=at.x, width=at.width, columns=(inside.text(*part),), bar=True) for part in said]
    bands[0] = replace(bands[0], gap=look.between, pad_above=BAR_ABOVE)
    bands[-1] = replace(bands[-1], pad_below=BAR_BELOW)
    yield from _kept(bands)


def _bullets(block: model.BulletList, at: Place) -> Iterator[Band]:
    items = [item for item in block.items if not is_empty(item)]
    if not items:
        return
    outer = at.element.add("L", _DISC)
    for number, item in enumerate(items):
        entry = outer.add("LI")
        label = at.within(entry).text(BULLET, at.look.body, "Lbl")
        body = at.within(entry, at.look.indent).text(item, at.look.body, "LBody")
        yield _band(at, at.look.item_gap if number else at.look.between, label, body)


def _facts(facts: model.Facts, at: Place) -> Iterator[Band]:
    pairs = [pair for pair in facts.pairs if not is_empty(pair[1])]
    if not pairs:
        return
    outer = at.element.add("L", _UNMARKED)
    indent = _label_width([label for label, _ in pairs], at.look.body, at) + at.look.column_gap
    for number, (label, text) in enumerate(pairs):
        entry = outer.add("LI")
        beside = replace(at.within(entry), width=indent - at.look.column_gap)
        named = beside.text(label, replace(at.look.body, ink=Ink.QUIET), "Lbl")
        body = at.within(entry, indent).text(text, at.look.body, "LBody")
        yield _band(at, at.look.item_gap if number else at.look.between, named, body)


def _label_width(labels: Sequence[str], style: Style, at: Place) -> float:
    pieces = [Piece(label, style, at.element) for label in labels]
    widest = max(width_of([piece], at.fonts) for piece in pieces) + ROUNDING
    return min(widest, at.width * WIDEST_LABEL)


def _phones(block: model.PhoneList, at: Place) -> Iterator[Band]:
    look = at.look
    if not block.phones:
        return
    outer = at.element.add("L", _UNMARKED)
    width = _label_width([phone.number for phone in block.phones], look.number, at)
    indent = max(look.phone_column, width + look.column_gap)
    for number, phone in enumerate(block.phones):
        entry = outer.add("LI")
        label = entry.add("Lbl")
        beside = replace(at.within(label), width=indent - look.column_gap)
        dial = pieces_of((Run(phone.number, link=phone.dial),), look.number, label)
        lines = beside.lines((replace(piece, style=look.number) for piece in dial), look.number)
        body = at.within(entry, indent).text(phone.whom_and_about, look.body, "LBody")
        band = _band(at, look.phone_gap if number else look.between, lines, body)
        yield band if number else replace(band, pad_above=look.phone_gap / 2)


def _note(note: model.NoteEntry, at: Place) -> Iterator[Band]:
    """Yield title, byline and words; what a correction replaced stays, struck through."""
    texts = [each for each in _note_texts(note, at.look) if not is_empty(each[0])]
    if not texts:
        return
    inside = at.within(at.element.add("Sect"))
    for number, (text, style) in enumerate(texts):
        band = _band(at, 0 if number else at.look.note_gap, inside.text(text, style))
        is_last = number + 1 == len(texts)
        yield replace(band, keep_with_next=style is not at.look.body and not is_last)


def _note_texts(note: model.NoteEntry, look: Look) -> Iterator[tuple[Text, Style]]:
    yield note.title, look.label
    yield note.byline, look.byline
    for correction, words, is_struck in note.versions():
        if correction:
            yield correction.byline, look.small
        yield _struck(words) if is_struck else words, look.body


def _struck(text: Text) -> Text:
    return tuple(replace(run, struck=True, quiet=True) for run in runs_of(text))


BANDS: Mapping[type[Block], Callable[[Any, Place], Iterator[Band]]] = {
    model.Heading: _heading,
    model.Paragraph: _paragraph,
    model.Quote: _quote,
    model.BulletList: _bullets,
    model.Facts: _facts,
    model.Table: table_bands,
    model.PhoneList: _phones,
    model.NoteEntry: _note,
    model.Chart: chart_bands,
    model.KeepTogether: _together,
    model.PageBreak: lambda _block, _at: iter(()),
}
"""How each kind of block is set."""
