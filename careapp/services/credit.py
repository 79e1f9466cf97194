"""Whose work a dialogue tool is, wherever its words are shown or printed."""

from careapp.dialogue.item import ItemKind
from careapp.dialogue.tool import Tool
from careapp.services.instruments import INSTRUMENTS
from careapp.services.wording import Wording


def tool_credit(tool: Tool, wording: Wording) -> str:
    """Return the credit and licence of a tool; empty where its author asks for none."""
    instrument = INSTRUMENTS.get(tool.url)
    if instrument is not None and instrument.credited:
        return wording.word(f"instrument.credit.{instrument.name}")
    return tool.copyright


def credit_beside(tool: Tool, wording: Wording) -> str:
    """Return the credit, unless the tool shows it among its own words."""
    credit = tool_credit(tool, wording)
    shown = {
        item.text.in_language(wording.language)
        for item in tool.walk()
        if item.kind is ItemKind.DISPLAY
    }
    return "" if credit in shown else credit
