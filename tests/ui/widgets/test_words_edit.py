from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from careapp.ui.theme_source import ThemeSource
from careapp.ui.widgets.words_edit import WordsEdit


@pytest.fixture
def words() -> WordsEdit:
    found = WordsEdit("Borgerens ord", "Skriv med borgerens egne ord")
    found.resize(400, 100)
    found.show()
    return found


def test_every_key_is_told_and_nothing_else(words: WordsEdit) -> None:
    heard: list[str] = []
    words.edited.connect(heard.append)
    words.text = "Fra før. "
    assert heard == []
    words.place_caret(100)
    QTest.keyClicks(words, "Ja")
    assert heard == ["Fra før. J", "Fra før. Ja"]


def test_text_from_elsewhere_leaves_the_caret(words: WordsEdit) -> None:
    words.text = "Kirsten går selv"
    words.place_caret(7)
    words.text = "Kirsten går med rollator"
    assert words.textCursor().position() == 7


def test_it_grows_line_by_line_and_then_scrolls(words: WordsEdit) -> None:
    heights = []
    for lines in (1, 3, 12, 40):
        words.text = "\n".join(["linje"] * lines)
        heights.append(words.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]
    assert words.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_it_shows_every_line_without_scrolling_until_it_is_full(
    words: WordsEdit, source: ThemeSource
) -> None:
    words.text = "\n".join(["linje"] * 6)
    for scale in (1.0, 1.5, 2.0):
        source.scale = scale
        assert words.verticalScrollBar().maximum() == 0


def test_tab_goes_on_to_the_next_field(show: Callable[[QWidget], None]) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    words, after = WordsEdit("Ord"), QLineEdit()
    layout.addWidget(words)
    layout.addWidget(after)
    show(page)
    left: list[bool] = []
    words.left.connect(lambda: left.append(True))
    words.setFocus()
    QTest.keyClick(words, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert left == [True]
    assert words.text == ""
