"""Tables as bands: a row each, the headings again on every page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from careapp.reports.layout.bands import ROUNDING, Band, Piece, Rule
from careapp.reports.layout.lines import Measure, longest_word, set_lines, width_of
from careapp.reports.layout.look import Ink, Look, Style
from careapp.reports.layout.place import Place, pieces_of
from careapp.reports.model import Column, Table, Text
from careapp.reports.structure import Element

HEAD_RULE = Rule(0.8, Ink.RULE)
ROW_RULE = Rule()
TOTAL_RULE = Rule(1.4, Ink.TEXT)
HEAD_PAD = 3.0
LONG_ROW = 8
"""A row of more lines may be split over two pages."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """A text in its column, with its element."""

    pieces: tuple[Piece, ...]
    style: Style


_Row: TypeAlias = tuple[_Cell, ...]


def table_bands(table: Table, at: Place) -> Iterator[Band]:
    """Yield the bands of *table*: headings, rows, total."""
    if not table.columns:
        return
    heads, rows, totals = _cells(table, at)
    measures = tuple(_measures(table.columns, [*heads, *rows, *totals], at))
    gap = at.look.between
    repeat: tuple[Band, ...] = ()
    for cells in heads:
        head = replace(
            _band(cells, measures, at), pad_above=0, pad_below=HEAD_PAD, rule_below=HEAD_RULE
        )
        repeat = (head,) if head.is_whole else ()
        yield replace(head, gap=gap, keep_with_next=bool(rows or totals))
    for number, cells in enumerate(rows, 1):
        is_last = number == len(rows)
        band = _band(cells, measures, at)
        yield replace(
            band,
            gap=gap if number == 1 and not heads else 0,
            rule_below=None if is_last else ROW_RULE,
            keep_with_next=is_last and bool(totals),
            repeat=repeat,
        )
    for cells in totals:
        yield replace(_band(cells, measures, at), rule_above=TOTAL_RULE, repeat=repeat)


def _cells(table: Table, at: Place) -> tuple[list[_Row], list[_Row], list[_Row]]:
    """Return the cells of headings, rows and total, as new elements in reading order."""
    outer = at.element.add("Table")
    titles = tuple(column.title for column in table.columns)
    name_rows = _names_rows(table)

    def part(tag: str, rows: Sequence[Sequence[Text]]) -> list[_Row]:
        element = outer.add(tag) if rows else outer
        if tag == "THead":
            return [_head_row(row, element, at.look) for row in rows]
        return [_row(row, table.columns, element, at.look, name_rows=name_rows) for row in rows]

    return (
        part("THead", [titles] if any(titles) else []),
        part("TBody", table.rows),
        part("TFoot", [table.total] if table.total else []),
    )


def _names_rows(table: Table) -> bool:
    """Return whether rows have headings of their own, for the reader by ear.

    In a table of a row or two they would outnumber what is read with them.
    """
    named = sum(column.row_header for column in table.columns)
    rows = len(table.rows) + bool(table.total)
    over_columns = len(table.columns) if any(column.title for column in table.columns) else 0
    return over_columns + rows * named <= rows * (len(table.columns) - named)


def _head_row(texts: Sequence[Text], part: Element, look: Look) -> _Row:
    outer = part.add("TR")
    return tuple(_head_cell(text, outer, look) for text in texts)


def _row(
    texts: Sequence[Text], columns: Sequence[Column], part: Element, look: Look, *, name_rows: bool
) -> _Row:
    outer = part.add("TR")
    return tuple(
        _cell(text, column, outer, look, is_name=name_rows and column.row_header)
        for text, column in zip(texts, columns, strict=True)
    )


def _head_cell(text: Text, row: Element, look: Look) -> _Cell:
    element = row.add("TH", {"O": "Table", "Scope": "Column"})
    return _Cell(pieces_of(text, look.column_title, element), look.column_title)


def _cell(text: Text, column: Column, row: Element, look: Look, *, is_name: bool) -> _Cell:
    style = look.label if column.row_header else look.body
    element = row.add("TH", {"O": "Table", "Scope": "Row"}) if is_name else row.add("TD")
    return _Cell(pieces_of(text, style, element), style)


def _band(cells: _Row, measures: Sequence[Measure], at: Place) -> Band:
    columns = tuple(
        set_lines(cell.pieces, measure, cell.style, at.fonts)
        for cell, measure in zip(cells, measures, strict=True)
    )
    pad = at.look.row_pad
    is_whole = max(len(lines) for lines in columns) <= LONG_ROW
    return Band(
        x=at.x, width=at.width, columns=columns, pad_above=pad, pad_below=pad, is_whole=is_whole
    )


def _measures(columns: Sequence[Column], rows: Sequence[_Row], at: Place) -> Iterator[Measure]:
    """Yield the place of each column: by its share, moved so that words and lines stay whole."""
    free = at.width - at.look.column_gap * (len(columns) - 1)
    shares = sum(column.share for column in columns)
    widths = tuple(free * column.share / shares for column in columns)
    for measured in (longest_word, width_of):
        wanted = [
            max(measured(row[n].pieces, at.fonts) for row in rows) for n in range(len(columns))
        ]
        widths = fitted(widths, wanted)
    x = at.x
    for column, width in zip(columns, widths, strict=True):
        yield Measure(x, width, column.align)
        x += width + at.look.column_gap


def fitted(widths: Sequence[float], wanted: Sequence[float]) -> tuple[float, ...]:
    """Return *widths* changed so that as many columns as possible get what they want.

    What one column gains, those with more than they want give up in proportion.
    """
    fitting = list(widths)
    for number in sorted(range(len(fitting)), key=lambda each: wanted[each] - widths[each]):
        lack = wanted[number] + ROUNDING - fitting[number]
        spare = [max(0.0, has - want - ROUNDING) for has, want in zip(fitting, wanted, strict=True)]
        if lack > 0 and sum(spare) > 0:
            moved = min(lack, sum(spare))
            given = [each * moved / sum(spare) for each in spare]
            fitting = [has - gives for has, gives in zip(fitting, given, strict=True)]
            fitting[number] += moved
    return tuple(fitting)
