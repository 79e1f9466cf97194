"""What an answer breaks is said in one sentence when it is left, and nothing is lost."""

from collections.abc import Callable
from datetime import date
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from careapp.dialogue.problem import Limits
from careapp.ui.topics.editor import Editor, Given
from careapp.ui.topics.editors import editor_for
from careapp.ui.widgets.layouts import VBox
from careapp.ui.widgets.words_edit import WordsEdit
from tests.ui.topics.controls import Json, child, every_control, extension, question, tool_of

TODAY = date(2026, 11, 24)
Ask = Callable[[str], Editor]
MIN, MAX = "minValue", "maxValue"


@pytest.fixture
def ask(show: Callable[[QWidget], None]) -> Callable[..., Editor]:
    """Shows a question in a window with a button to go on to."""
    kept: list[QWidget] = []

    def shown(asked: str | Json) -> Editor:
        tool = every_control() if isinstance(asked, str) else tool_of(asked)
        link_id = asked if isinstance(asked, str) else asked["linkId"]
        editor = editor_for(tool.by_link_id[link_id], "en", TODAY)
        assert editor is not None
        window = QWidget()
        column = VBox(parent=window)
        column.addWidget(editor)
        column.addWidget(QPushButton("Next"))
        kept.append(window)
        show(window)
        editor.show_given(Given())
        editor.focus()
        return editor

    return shown


def type_and_leave(editor: Editor, words: str) -> str:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)
    assert editor.told == "", "nothing is said while somebody types"
    editor.window().findChildren(QPushButton)[-1].setFocus()
    QApplication.processEvents()
    return editor.told


def number(kind: str, **limits: Json) -> Json:
    return question("q", kind, "Q", *(extension(name, **one) for name, one in limits.items()))


@pytest.mark.parametrize(
    ("asked", "typed", "told"),
    [
        ("steps", "41", "The answer must be at most 40."),
        ("steps", "-1", "The answer must be at least 0."),
        ("steps", "mange", "Write a whole number, such as 3."),
        ("weight", "19", "The answer must be at least 20 kg."),
        ("weight", "82.55", "Write at most one decimal."),
        ("phone", "12 34", "Write it like this: 12 34 56 78"),
        ("code", "12a4", "Koden har fire tal."),
        ("day", "31.12.2025", "It must not be before 1/1/2026."),
        ("day", "25.11.2026", "It must not be after 24/11/2026."),
        ("day", "i går", "Write a date, such as 24.11.2026."),
        ("name", "Margrethe Alexandrine", "The answer is longer than 20 characters."),
        (
            number("string", minLength={"valueInteger": 3}),
            "ja",
            "The answer is shorter than 3 characters.",
        ),
        (
            number("decimal", maxDecimalPlaces={"valueInteger": 0}),
            "1.5",
            "Write a whole number, without decimals.",
        ),
        (
            number("decimal", maxDecimalPlaces={"valueInteger": 2}),
            "1,5555",
            "Write at most 2 decimals.",
        ),
        (number("time", minValue={"valueTime": "08:00:00"}), "7.30", "It must not be before 8:00."),
        (
            number("integer", regex={"valueString": "[24]"}),
            "3",
            "The answer is not written as the form asks for. ",
        ),
    ],
)
def test_it_is_said_when_the_field_is_left(
    ask: Callable[..., Editor], asked: str | Json, typed: str, told: str
) -> None:
    editor = ask(asked)
    assert type_and_leave(editor, typed).strip() == told.strip()
    field: QWidget = next(
        one for one in editor.findChildren(QWidget) if isinstance(one, QLineEdit | WordsEdit)
    )
    shown = field.text() if isinstance(field, QLineEdit) else child(editor, WordsEdit).text
    assert shown == typed, "what was typed stands there still"
    assert field.accessibleDescription().strip() == told.strip()


def test_it_goes_while_one_puts_it_right(ask: Ask) -> None:
    editor = ask("steps")
    type_and_leave(editor, "400")
    editor.focus()
    QTest.keyClick(child(editor, QLineEdit), Qt.Key.Key_Backspace)
    assert editor.told == ""
    assert type_and_leave(editor, "") == ""


def test_too_few_ticks_are_told_of_once_one_goes_on(ask: Ask, qtbot: QtBot) -> None:
    editor = ask("ticks")
    boxes = editor.findChildren(QCheckBox)
    boxes[0].click()
    assert editor.told == ""
    editor.window().findChildren(QPushButton)[-1].setFocus()
    qtbot.waitUntil(lambda: editor.told == "Choose at least 2.")
    boxes[0].setFocus()
    for box in boxes[1:4]:
        box.click()
    assert editor.told == "Choose at most 3."
    assert sum(box.isChecked() for box in boxes) == 4


def test_an_answer_of_before_is_told_of_where_it_is_opened(ask: Ask) -> None:
    editor = ask("steps")
    editor.check(Given(value=99))
    assert editor.told == "The answer must be at most 40."


def test_limits_that_were_worked_out_count(ask: Ask) -> None:
    editor = ask("steps")
    editor.limits = Limits(maximum=12)
    assert type_and_leave(editor, "13") == "The answer must be at most 12."


def test_an_option_that_is_offered_no_more_is_told_of(ask: Ask) -> None:
    editor = ask("drop")
    item = editor.item
    editor.check(Given(value=item.options[0].value))
    assert editor.told == ""
    editor.limits = Limits(options=item.options[1:])
    editor.check(Given(value=item.options[0].value))
    assert editor.told == "The answer is not among those offered."
    assert child(editor, QComboBox).property("tone") == "danger"


def test_a_pattern_without_end_is_given_up(ask: Callable[..., Editor]) -> None:
    """A catastrophic expression of a form must not hold the window, nor accuse anybody."""
    editor = ask(number("string", regex={"valueString": "(a+)+b"}))
    begun = perf_counter()
    editor.check(Given(words="a" * 5_000))
    assert editor.told == ""
    assert perf_counter() - begun < 1
