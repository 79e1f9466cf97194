from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QWidget

from careapp.ui.widgets.choice import Option
from careapp.ui.widgets.level_choice import LevelChoice

WORDS = ("ingen", "lette", "moderate", "svære", "totale begrænsninger")
OPTIONS = [
    *(Option(level, str(level), f"{level}, {words}") for level, words in enumerate(WORDS)),
    Option(9, "9", "9, ikke relevant"),
]


@pytest.fixture
def levels(show: Callable[[QWidget], None]) -> LevelChoice:
    choice = LevelChoice("Vaske sig, nu", OPTIONS, caption="Nu")
    show(choice)
    return choice


@pytest.fixture
def heard(levels: LevelChoice) -> list[object]:
    found: list[object] = []
    levels.chosen.connect(found.append)
    return found


def test_nothing_is_chosen_until_somebody_asks(levels: LevelChoice) -> None:
    assert levels.level is None


@pytest.mark.parametrize("level", [0, 3, 9])
def test_a_digit_sets_the_level_that_has_the_focus(
    levels: LevelChoice, heard: list[object], level: int
) -> None:
    levels.focus_choice()
    QTest.keyClicks(levels.focusWidget(), str(level))
    assert levels.level == level
    assert heard == [level]


def test_a_digit_outside_the_scale_is_left_alone(levels: LevelChoice, heard: list[object]) -> None:
    levels.focus_choice()
    QTest.keyClicks(levels.focusWidget(), "7")
    assert levels.level is None
    assert heard == []


def test_digits_of_current_and_expected_do_not_mix(
    levels: LevelChoice, show: Callable[[QWidget], None]
) -> None:
    expected = LevelChoice("Vaske sig, forventet", OPTIONS, kind="expected")
    show(expected)
    expected.focus_choice()
    QTest.keyClicks(expected.focusWidget(), "1")
    assert (levels.level, expected.level) == (None, 1)


def test_arrow_keys_choose_the_neighbour_and_go_round(
    levels: LevelChoice, heard: list[object]
) -> None:
    levels.level = 4
    levels.focus_choice()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(levels.focusWidget(), key)
    assert heard == [9, 0, 9]


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_level_can_be_taken_back_to_not_asked(
    levels: LevelChoice, heard: list[object], key: Qt.Key
) -> None:
    levels.level = 2
    levels.focus_choice()
    QTest.keyClick(levels.focusWidget(), key)
    assert heard == [None]
    QTest.keyClicks(levels.focusWidget(), "2")
    assert heard == [None, 2]


def test_a_click_anywhere_on_a_button_chooses(levels: LevelChoice, heard: list[object]) -> None:
    corner = levels.findChildren(QRadioButton)[3]
    QTest.mouseClick(corner, Qt.MouseButton.LeftButton, pos=corner.rect().bottomRight())
    assert heard == [3]


def test_keys_with_a_modifier_belong_to_the_page(levels: LevelChoice, heard: list[object]) -> None:
    levels.focus_choice()
    QTest.keyClick(levels.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert heard == []


def test_setting_a_level_from_outside_says_nothing(
    levels: LevelChoice, heard: list[object]
) -> None:
    levels.level = 3
    levels.level = None
    assert heard == []


def test_assistive_technology_sees_radio_buttons_with_meanings(levels: LevelChoice) -> None:
    levels.level = 2
    buttons = [
        QAccessible.queryAccessibleInterface(button) for button in levels.findChildren(QRadioButton)
    ]
    assert {button.role() for button in buttons} == {QAccessible.Role.RadioButton}
    assert buttons[2].text(QAccessible.Text.Name) == "2, moderate"
    assert [button.state().checked for button in buttons].index(1) == 2
    group = buttons[0].parent()
    assert group.role() == QAccessible.Role.Grouping
    assert group.text(QAccessible.Text.Name) == "Vaske sig, nu"
