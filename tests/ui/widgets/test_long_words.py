from collections.abc import Callable

import pytest

from careapp.ui.theme_source import current_theme
from careapp.ui.widgets.long_words import breakable
from careapp.ui.widgets.rows import Row, RowLayout
from careapp.ui.widgets.text import Run, RunsLabel, TextLabel

LONG = "Æbleskivepandekagefabriksarbejderforeningsformandsstedfortræder"
NARROW = 200


def test_usual_words_are_left_alone() -> None:
    words = "Kommunalbestyrelsesmedlemmer og Løvenskiold-Wedell-Neergaard"
    assert breakable(words) == words


def test_a_letter_keeps_its_accent() -> None:
    assert "e\u0301" in breakable("e\u0301" * 30)


@pytest.mark.parametrize(
    "make", [lambda: TextLabel(LONG, wraps=True), lambda: RunsLabel([Run(LONG)], wraps=True)]
)
def test_a_word_longer_than_its_line_goes_on_in_the_next(
    make: Callable[[], TextLabel | RunsLabel],
) -> None:
    label = make()
    assert label.minimumSizeHint().width() < NARROW
    assert label.heightForWidth(NARROW) > label.heightForWidth(2_000)
    assert label.text() == label.accessibleName() == LONG


def test_a_row_grows_with_such_a_word() -> None:
    assert RowLayout(Row(LONG), NARROW, current_theme()).height > current_theme().line("large")
