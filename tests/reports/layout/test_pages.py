"""Bands on pages: what stays together, what comes again, what is split."""

from dataclasses import replace

from careapp.reports.layout.bands import Band, Line
from careapp.reports.layout.pages import Placed, paginate
from careapp.reports.structure import Element

PAGE = {"top": 0, "bottom": 100}


def band(lines: int = 1, gap: float = 0) -> Band:
    return Band(x=0, width=100, columns=((Line((), 10, 8),) * lines,), gap=gap)


def line_counts(pages: tuple[tuple[Placed, ...], ...]) -> list[list[int]]:
    return [[len(placed.band.columns[0]) for placed in page] for page in pages]


def test_bands_fill_a_page_before_the_next() -> None:
    assert line_counts(paginate([band(4), band(4), band(4)], **PAGE)) == [[4, 4, 2], [2]]


def test_no_page_begins_with_white_space() -> None:
    first, second = paginate([band(9, gap=7), band(3, gap=7)], **PAGE)
    assert first[0].top == second[0].top == 0


def test_no_single_line_is_left_behind_or_sent_ahead() -> None:
    assert line_counts(paginate([band(9), band(4)], **PAGE)) == [[9], [4]]
    assert line_counts(paginate([band(7), band(4)], **PAGE)) == [[7, 2], [2]]
    assert line_counts(paginate([band(8), band(3)], **PAGE)) == [[8], [3]]


def test_a_heading_goes_with_the_first_lines_below_it() -> None:
    heading = replace(band(), keep_with_next=True)
    assert line_counts(paginate([band(8), heading, band(6)], **PAGE)) == [[8], [1, 6]]
    assert line_counts(paginate([band(7), heading, band(6)], **PAGE)) == [[7, 1, 2], [4]]


def test_what_cannot_stay_together_is_split_where_it_must() -> None:
    kept = [replace(band(6), keep_with_next=True), replace(band(6), keep_with_next=True), band(6)]
    assert line_counts(paginate(kept, **PAGE)) == [[6, 4], [2, 6]]


def test_a_whole_band_is_split_only_when_no_page_can_hold_it() -> None:
    assert line_counts(paginate([band(5), replace(band(8), is_whole=True)], **PAGE)) == [[5], [8]]
    assert line_counts(paginate([replace(band(15), is_whole=True)], **PAGE)) == [[10], [5]]


def test_headings_come_again_above_the_rest_of_a_row() -> None:
    head = band()
    pages = paginate([head, replace(band(14), repeat=(head,))], **PAGE)
    assert line_counts(pages) == [[1, 9], [1, 5]]
    assert [placed.is_repeat for placed in pages[1]] == [True, False]


def test_a_split_band_keeps_its_edges_at_its_ends() -> None:
    pages = paginate([replace(band(14), pad_above=5, pad_below=5)], **PAGE)
    head, rest = pages[0][0].band, pages[1][0].band
    assert (head.height, rest.height) == (95, 60)


def test_columns_are_split_at_the_same_height() -> None:
    line = Line((), 10, 8)
    (first,), (second,) = paginate(
        [Band(x=0, width=9, columns=((line,) * 15, (line,) * 3))], **PAGE
    )
    assert [len(column) for column in first.band.columns] == [10, 3]
    assert [len(column) for column in second.band.columns] == [5, 0]


def test_a_page_break_starts_a_page_but_never_an_empty_one() -> None:
    new = replace(band(), new_page=True)
    assert line_counts(paginate([new, band(), new], **PAGE)) == [[1, 1], [1]]


def test_a_line_higher_than_a_page_still_ends() -> None:
    tall = Band(x=0, width=9, columns=((Line((), 300, 250),),))
    assert len(paginate([band(), tall, band()], **PAGE)) == 3


def test_an_element_takes_its_place_once() -> None:
    parent = Element("P")
    link = parent.inline("Link")
    assert parent.kids == []
    link.place()
    link.place()
    assert parent.kids == [link]
