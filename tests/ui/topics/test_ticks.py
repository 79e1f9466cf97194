"""Ticks in a list whose options have changed since."""

from datetime import date

from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from careapp.dialogue.item import Item, ItemKind, Option
from careapp.dialogue.text import Text
from careapp.dialogue.values import Coding
from careapp.ui.topics.choosing import TicksEditor
from careapp.ui.topics.editor import Given

RUGS = Coding(code="rugs", display="Løse tæpper", system="urn:x")
STAIRS = Coding(code="stairs", display="Trapper", system="urn:x")


def test_a_tick_that_is_offered_no_more_is_not_taken_out_unseen(qtbot: QtBot) -> None:
    """A new version of the tool has no candles; a tick in another box must not erase them."""
    options = tuple(Option(value=one, text=Text(one.display)) for one in (RUGS, STAIRS))
    item = Item(
        link_id="hazards", kind=ItemKind.CHOICE, text=Text("Farer"), repeats=True, options=options
    )
    editor = TicksEditor(item, "da", date(2026, 11, 24))
    qtbot.addWidget(editor)
    heard: list[Given] = []
    editor.edited.connect(heard.append)
    editor.show_given(Given(ticked={"urn:x|candles": "Lys", "urn:x|rugs": "Løse teppe"}))

    rugs, stairs = editor.findChildren(QCheckBox)
    stairs.click()
    rugs.click()

    both, without = (one.ticked for one in heard)
    assert both == {
        "urn:x|candles": "Lys",
        "urn:x|rugs": "Løse teppe",
        "urn:x|stairs": "Trapper",
    }
    assert without == {"urn:x|candles": "Lys", "urn:x|stairs": "Trapper"}
