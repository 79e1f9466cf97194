"""Reports as plain text, for pasting into another system."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from careapp.reports import model
from careapp.reports.characters import safe_link, writable
from careapp.reports.headings import with_sound_headings
from careapp.reports.model import Block, Column, Report, Run, Text, plain, runs_of

WIDEST_LINE = 96
"""A table wider than this is written a row at a time, each cell with its heading."""

_GAP = "  "
_UNDERLINES = {1: "=", 2: "-"}


def render_text(report: Report) -> str:
    """Return *report* as lines of text; nothing but the manner of the letters is lost."""
    parts = [
        _joined((report.header_left, report.header_right)),
        *_blocks(with_sound_headings(report.blocks)),
        _joined((report.subject, report.made_by), "\n"),
    ]
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    return (TEXT[type(block)](block) for block in blocks)


def _joined(parts: Iterable[str], between: str = " · ") -> str:
    return writable(between.join(part for part in parts if part.strip()))


def _text(text: Text) -> str:
    return "".join(_run(run) for run in runs_of(text))


def _run(run: Run) -> str:
    """Return the words, with the address when the words are not the address themselves."""
    words, link = writable(run.text), safe_link(run.link)
    address = link.removeprefix("mailto:").removeprefix("tel:")
    is_said = not link or address in words or address in words.replace(" ", "")
    return words if is_said else f"{words} ({address})"


def _heading(heading: model.Heading) -> str:
    text = writable(heading.text).strip()
    sign = _UNDERLINES.get(heading.level)
    width = max((len(line) for line in text.split("\n")), default=0)
    return f"{text}\n{sign * width}" if sign and text else text


def _paragraph(paragraph: model.Paragraph) -> str:
    return _text(paragraph.text)


def _quote(quote: model.Quote) -> str:
    return _joined((quote.words, quote.said_by, _text(quote.below)), "\n")


def _bullets(block: model.BulletList) -> str:
    shown = (_text(item) for item in block.items if plain(item).strip())
    return "\n".join(f"• {_hanging(item, '  ')}" for item in shown)


def _hanging(text: str, indent: str) -> str:
    return text.replace("\n", f"\n{indent}")


def _facts(facts: model.Facts) -> str:
    shown = ((label, _text(text)) for label, text in facts.pairs if plain(text).strip())
    return "\n".join(f"{writable(label)}: {_hanging(text, '  ')}" for label, text in shown)


def _table(table: model.Table) -> str:
    titles = [writable(column.title) for column in table.columns]
    rows = [[_text(cell) for cell in row] for row in table.rows]
    total = [[_text(cell) for cell in table.total]] if table.total else []
    cells = [titles, *rows, *total]
    widths = [max(len(row[n]) for row in cells) for n in range(len(titles))]
    width = sum(widths) + len(_GAP) * (len(widths) - 1)
    if width > WIDEST_LINE or any("\n" in cell for row in cells for cell in row):
        return "\n\n".join(_record(titles, row) for row in (*rows, *total))
    rule = "-" * width
    parts = ([titles] if any(titles) else [], rows, total)
    lines = ("\n".join(_aligned(row, widths, table.columns) for row in part) for part in parts)
    return f"\n{rule}\n".join(part for part in lines if part)


def _aligned(row: Sequence[str], widths: Sequence[int], columns: Sequence[Column]) -> str:
    signs = {"left": "<", "center": "^", "right": ">"}
    cells = (
        f"{text:{signs[column.align]}{width}}"
        for text, width, column in zip(row, widths, columns, strict=True)
    )
    return _GAP.join(cells).rstrip()


def _record(titles: Sequence[str], row: Sequence[str]) -> str:
    pairs = zip(titles, row, strict=True)
    return "\n".join(f"{title}: {_hanging(cell, '  ')}" if title else cell for title, cell in pairs)


def _phones(block: model.PhoneList) -> str:
    return "\n".join(
        writable(f"{phone.number}{_GAP}{plain(phone.whom_and_about)}") for phone in block.phones
    )


def _note(note: model.NoteEntry) -> str:
    """Return title, byline and words; what was replaced stands in brackets."""
    parts = [writable(note.title), writable(note.byline)]
    for correction, words, is_struck in note.versions():
        parts.append(_text(correction.byline) if correction else "")
        shown = _text(words)
        parts.append(f"[{shown}]" if is_struck and shown else shown)
    return "\n".join(part for part in parts if part.strip())


def _together(block: model.KeepTogether) -> str:
    return "\n\n".join(part for part in _blocks(block.blocks) if part.strip())


TEXT: Mapping[type[Block], Callable[[Any], str]] = {
    model.Heading: _heading,
    model.Paragraph: _paragraph,
    model.Quote: _quote,
    model.BulletList: _bullets,
    model.Facts: _facts,
    model.Table: _table,
    model.PhoneList: _phones,
    model.NoteEntry: _note,
    model.Chart: lambda chart: writable(chart.alt),
    model.KeepTogether: _together,
    model.PageBreak: lambda _block: "",
}
"""How each kind of block is written."""
