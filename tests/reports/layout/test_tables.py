"""Columns get the width that their words ask for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.reports.layout.tables import fitted
from careapp.reports.model import Column, Table
from tests.reports.pdf_reader import PdfFile
from tests.reports.samples import pdf_of

WIDTHS = st.lists(st.tuples(st.floats(1, 200), st.floats(0, 400)), min_size=1, max_size=9)


def test_a_column_that_has_enough_gives_to_one_that_lacks() -> None:
    assert fitted([50, 50], [20, 60]) == pytest.approx((40, 60), abs=0.1)


def test_when_not_all_can_have_enough_the_smallest_wish_is_met_first() -> None:
    assert fitted([50, 50, 50], [80, 55, 30]) == pytest.approx((65, 55, 30), abs=0.1)


def test_wide_enough_columns_stay_as_they_are() -> None:
    assert fitted([50, 70], [20, 60]) == (50, 70)


@given(WIDTHS)
def test_the_table_stays_as_wide_as_it_is(columns: list[tuple[float, float]]) -> None:
    widths, wanted = zip(*columns, strict=True)
    changed = fitted(widths, wanted)
    assert sum(changed) == pytest.approx(sum(widths))
    assert min(changed) > 0


def test_no_word_is_cut_while_another_column_has_room() -> None:
    word = "Revisitationsopfølgningsprotokol"
    pdf = pdf_of(Table((Column("a", 9), Column("b", 1)), ((word, word),)))
    assert "\u00ad" not in PdfFile(pdf).drawn


def test_a_row_must_have_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="a row of 1 cells under 2 columns"):
        Table((Column("a"), Column("b")), (("x",),))
