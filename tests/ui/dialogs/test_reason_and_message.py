import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from careapp.domain.problems import InvariantBrokenError
from careapp.ui.dialogs.message import CrashDialog, error_details
from careapp.ui.dialogs.reason_dialog import ReasonDialog


@pytest.fixture
def reason(window: QWidget) -> ReasonDialog:
    dialog = ReasonDialog("Why?", "Everyone reads it.", "Go on", ("Ill", "Moved"), window)
    dialog.open()
    return dialog


def test_a_suggestion_is_enough(reason: ReasonDialog, qtbot: QtBot) -> None:
    reason.suggestions.choose("Moved")

    with qtbot.waitSignal(reason.given) as given:
        QTest.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert given.args == ["Moved"]


def test_a_suggestion_can_be_written_further(reason: ReasonDialog, qtbot: QtBot) -> None:
    reason.suggestions.choose("Ill")
    reason.words.setFocus()
    reason.words.place_caret(3)
    QTest.keyClicks(reason.words, ", called at 8")

    with qtbot.waitSignal(reason.given) as given:
        reason.confirm_button.click()

    assert given.args == ["Ill, called at 8"]
    assert reason.suggestions.value is None


def test_no_reason_is_not_enough(reason: ReasonDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(reason.given):
        reason.confirm_button.click()

    assert reason.isVisible()
    assert reason.words.accessibleDescription() == "Write why."


def test_details_of_a_mistake_name_nobody(window: QWidget) -> None:
    with pytest.raises(ValueError, match="Kirsten") as caught:
        int("Kirsten Ægidius 140348-9906")
    dialog = CrashDialog(caught.value, window)
    dialog.open()

    dialog.copy_button.click()

    copied = QGuiApplication.clipboard().text()
    assert "ValueError" in copied
    assert "test_reason_and_message.py" in copied
    assert "Kirsten" not in copied


def test_our_own_codes_are_told() -> None:
    assert "append-only" in error_details(InvariantBrokenError("append-only"))
