"""Each control that a form may want, answered by keyboard and mouse."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from careapp.dialogue.item import Item
from careapp.dialogue.values import Coding, Quantity
from careapp.ui.topics.editor import Editor, Given
from careapp.ui.topics.editors import editor_for
from careapp.ui.widgets.row_buttons import RowButton
from careapp.ui.widgets.slider import Slider
from careapp.ui.widgets.words_edit import WordsEdit
from tests.ui.topics.controls import (
    TOWNS,
    child,
    control,
    every_control,
    options,
    question,
    text_at,
    tool_of,
)

TODAY = date(2026, 11, 24)
Show = Callable[[QWidget], None]
TOOL = every_control()


def asked(item: Item, show: Show) -> tuple[Editor, list[Given]]:
    """Return the editor for a question, in a window, and what it says."""
    editor = editor_for(item, "en", TODAY)
    assert editor is not None
    show(editor)
    said: list[Given] = []
    editor.edited.connect(said.append)
    editor.show_given(Given())
    editor.focus()
    return editor, said


def one(link_id: str, show: Show) -> tuple[Editor, list[Given]]:
    return asked(TOOL.by_link_id[link_id], show)


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focused(), key)


def type_in(words: str) -> None:
    QTest.keyClicks(focused(), words)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_a_list_that_drops_down_says_one_and_lets_go_of_it_again(show: Show) -> None:
    editor, said = one("drop", show)
    box = child(editor, QComboBox)
    assert box.itemText(1) == "Hver dag"
    for number in (2, 0):
        box.setCurrentIndex(number)
        box.activated.emit(number)
    assert said == [Given(value=Coding("c1", "Flere gange om ugen")), Given()]


def test_long_answers_stand_under_one_another_and_arrows_go_through_them(show: Show) -> None:
    editor, said = one("radio", show)
    rows = editor.findChildren(QRadioButton)
    assert len({row.x() for row in rows}) == 1
    assert sorted(row.y() for row in rows) == [row.y() for row in rows]
    press(Qt.Key.Key_Down)
    assert focused() is rows[1]
    press(Qt.Key.Key_Delete)
    assert [one.value for one in said] == [Coding("c1", rows[1].text()), None]


def test_a_slider_looks_unanswered_until_somebody_answers_and_again_after(show: Show) -> None:
    editor, said = one("slider", show)
    slider = child(editor, Slider)
    before = slider.grab().toImage()
    assert slider.place is None
    assert "Not answered" in slider.accessibleDescription()
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_PageDown)
    assert [one.value for one in said] == [5, 6, 10, 9]
    assert slider.accessibleDescription() == "9 of 10"
    assert slider.grab().toImage() != before
    press(Qt.Key.Key_Delete)
    assert said[-1] == Given()
    assert slider.place is None
    assert slider.grab().toImage() == before


def test_a_slider_is_answered_by_a_press_in_steps_of_its_own(show: Show, qtbot: QtBot) -> None:
    editor, said = one("half", show)
    slider = child(editor, Slider)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
    assert said == [Given(value=Decimal(8))]
    assert slider.accessibleDescription() == "8 timer"
    editor.show_given(Given(value=Decimal(99)))
    assert slider.place is None, "a value beside the slider is shown in words, not moved"
    assert slider.accessibleDescription() == "99 timer"


def test_one_of_many_is_found_as_one_types_and_taken_with_enter(show: Show, qtbot: QtBot) -> None:
    editor, said = one("town", show)
    type_in("søby 3")
    rows = [row.row.title for row in editor.findChildren(RowButton) if row.isVisible()]
    assert rows[0] == "Søby 3"
    assert len(rows) <= 8
    press(Qt.Key.Key_Return)
    assert said[-1] == Given(value=Coding("c10", "Søby 3"))
    assert child(editor, QLineEdit).text() == "Søby 3"
    assert not editor.told


def test_arrows_go_to_what_was_found_and_escape_goes_back(show: Show, qtbot: QtBot) -> None:
    editor, said = one("town", show)
    type_in("by 1")
    press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert isinstance(focused(), RowButton)
    wanted = focused().row.title  # type: ignore[attr-defined]
    press(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert focused() is child(editor, QLineEdit)
    press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert said[-1].value == Coding(f"c{TOWNS.index(wanted)}", wanted)


def test_words_that_are_no_answer_are_kept_and_told(show: Show, qtbot: QtBot) -> None:
    editor, said = one("town", show)
    type_in("Nykøbing")
    assert not editor.told
    focused().clearFocus()
    qtbot.waitUntil(lambda: editor.told == "Choose one of the answers in the list.")
    assert said[-1] == Given(words="Nykøbing")
    assert child(editor, QLineEdit).text() == "Nykøbing"


def test_several_of_many_are_gathered_and_taken_out_again(show: Show) -> None:
    editor, said = one("towns", show)
    for words in ("åby 7", "fjordby 2"):
        type_in(words)
        press(Qt.Key.Key_Return)
    assert said[-1].ticked == {"|c23": "Åby 7", "|c6": "Fjordby 2"}
    boxes = [box for box in editor.findChildren(QCheckBox) if box.isVisible()]
    boxes[0].click()
    assert said[-1].ticked == {"|c6": "Fjordby 2"}


def test_fifty_thousand_answers_are_never_fifty_thousand_widgets(show: Show, qtbot: QtBot) -> None:
    many = tool_of(question("q", "choice", "Q", answerOption=options(*map(str, range(50_000)))))
    editor, said = asked(many.by_link_id["q"], show)
    type_in("4999")
    assert len(editor.findChildren(QWidget)) < 60
    press(Qt.Key.Key_Return)
    assert said[-1].value == Coding("c4999", "4999")


def test_an_amount_goes_with_its_unit(show: Show) -> None:
    editor, said = one("weight", show)
    type_in("82,5")
    ucum = "http://unitsofmeasure.org"
    assert said[-1].value == Quantity(Decimal("82.5"), "kg", ucum, "kg")
    next(one for one in editor.findChildren(QRadioButton) if one.text() == "pund").click()
    assert said[-1].value == Quantity(Decimal("82.5"), "pund", ucum, "[lb_av]")
    editor.show_given(Given(value=Quantity(Decimal(60), "kg", ucum, "kg")))
    chosen = [one.text() for one in editor.findChildren(QRadioButton) if one.isChecked()]
    assert chosen == ["kg"]


def test_an_open_choice_takes_an_option_or_other_words_never_both(show: Show) -> None:
    editor, said = one("open", show)
    other = child(editor, WordsEdit)
    editor.findChildren(QRadioButton)[0].click()
    other.setFocus()
    type_in("Jens")
    assert said[-1] == Given(words="Jens")
    assert not any(one.isChecked() for one in editor.findChildren(QRadioButton))
    editor.findChildren(QRadioButton)[2].click()
    assert said[-1] == Given(value=Coding("c2", "Naboen"))
    assert other.text == ""


def test_where_several_may_be_chosen_other_words_stand_beside_them(show: Show) -> None:
    editor, said = one("opens", show)
    editor.findChildren(QCheckBox)[1].click()
    child(editor, WordsEdit).setFocus()
    type_in("Strikker")
    assert said[-1] == Given(ticked={"|c1": "Går tur"}, words="Strikker")
    editor.findChildren(QCheckBox)[1].click()
    assert said[-1] == Given(ticked={}, words="Strikker")


def test_a_number_steps_by_button_and_arrow(show: Show) -> None:
    editor, said = one("steps", show)
    press(Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down)
    plus = next(b for b in editor.findChildren(QPushButton) if b.accessibleName() == "One more")
    plus.click()
    assert [one.value for one in said] == [0, 1, 2, 1, 2]


def test_a_statement_is_ticked(show: Show) -> None:
    _editor, said = one("box", show)
    press(Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert said == [Given(value=True), Given()]


def test_an_example_of_the_author_stands_in_the_empty_field(show: Show) -> None:
    phone, _said = one("phone", show)
    assert child(phone, WordsEdit).placeholderText() == "12 34 56 78"
    day, _said = one("day", show)
    assert child(day, QLineEdit).placeholderText() == "24/11/2026"


@pytest.mark.parametrize("link_id", ["sum", "picture", "doctor", "unseen"])
def test_what_nobody_answers_here_has_no_field(link_id: str) -> None:
    assert editor_for(TOOL.by_link_id[link_id], "en", TODAY) is None


def test_a_slider_without_sense_is_a_field(show: Show) -> None:
    """Ends the wrong way round, or a step of nothing: one types the number instead."""
    ends = [
        {"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 9},
        {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 1},
    ]
    tool = tool_of(question("q", "integer", "Q", control("slider"), *ends))
    editor, said = asked(tool.by_link_id["q"], show)
    assert not editor.findChildren(Slider)
    type_in("4")
    assert said == [Given(value=4)]


def test_what_stands_at_the_ends_of_a_slider_is_the_authors(show: Show) -> None:
    tool = tool_of(
        question(
            "q",
            "integer",
            "Q",
            control("slider"),
            item=[text_at("low", "lower", "<b>slet</b> ikke")],
        )
    )
    editor, _said = asked(tool.by_link_id["q"], show)
    words = [one.accessibleName() for one in editor.findChildren(QWidget)]
    assert "0 · <b>slet</b> ikke" in words
