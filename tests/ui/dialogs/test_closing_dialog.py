from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.problem import Problem
from careapp.dialogue.text import Text
from careapp.services.closing import Missing, MissingCode
from careapp.ui.dialogs.closing_dialog import ClosingDialog
from careapp.ui.workplace import Workplace

LEVEL = Missing(MissingCode.LEVEL, "Færden i forskellige omgivelser")
PRESENCE = Missing(MissingCode.PRESENCE, "Bodil")

Opened = Callable[..., ClosingDialog]


@pytest.fixture
def closing(workplace: Workplace, window: QWidget) -> Opened:
    def opened(*missing: Missing) -> ClosingDialog:
        dialog = ClosingDialog(workplace, missing, window)
        dialog.open()
        return dialog

    return opened


def test_two_things_are_missing(speak: Callable[[str], None], closing: Opened) -> None:
    speak("da")
    dialog = closing(LEVEL, PRESENCE)

    assert dialog.title == "To ting mangler. Vil du afslutte besøget alligevel?"
    assert [link.row.title for link in dialog.links] == [
        "Vælg niveau for ”Færden i forskellige omgivelser”",
        "Skriv, om Bodil var til stede",
    ]
    assert dialog.close_button.text() == "Afslut alligevel"


def test_what_an_answer_breaks_is_said_with_its_question(
    speak: Callable[[str], None], closing: Opened
) -> None:
    speak("da")
    item = Item(link_id="weight", kind=ItemKind.DECIMAL, unit_text=Text("kg"))
    problem = Problem("weight", "above-maximum", context={"maximum": 300})
    dialog = closing(Missing(MissingCode.LIMIT, "Vægt", broken=(problem, item)))

    assert [link.row.title for link in dialog.links] == ["Ret ”Vægt”: Svaret må højst være 300 kg."]


def test_a_link_leads_to_what_is_missing(closing: Opened, qtbot: QtBot) -> None:
    dialog = closing(LEVEL, PRESENCE)

    with qtbot.waitSignal(dialog.wanted) as wanted:
        QTest.keyClick(dialog.links[1], Qt.Key.Key_Space)

    assert wanted.args == [PRESENCE]
    assert not dialog.isVisible()


def test_a_visit_is_closed_all_the_same(closing: Opened, qtbot: QtBot) -> None:
    dialog = closing(LEVEL)

    with qtbot.waitSignal(dialog.confirmed):
        dialog.close_button.click()


def test_going_back_closes_nothing(closing: Opened, qtbot: QtBot) -> None:
    dialog = closing()
    assert dialog.close_button.text() == "Close the visit"

    with qtbot.assertNotEmitted(dialog.confirmed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("code", MissingCode)
def test_every_lack_has_its_sentence(code: MissingCode, closing: Opened) -> None:
    (link,) = closing(Missing(code, "noget")).links

    assert "noget" in link.row.title
