"""Rounds in words: ”Medicin 2”, or what was ticked."""

from careapp.dialogue.item import Item
from careapp.dialogue.stored_rounds import Round, Spot, has_ticks, tick_number
from careapp.dialogue.tool import Tool

_MARKS = " :.?"


def round_title(tool: Tool, one: Round, counted: int, language: str) -> str:
    """Return the name of a round: the part in few words and a number, or the option ticked."""
    item = tool.shape.items[one.loop]
    if has_ticks(item):
        ticked = (o.text for o in item.options if tick_number(o.value) == one.number)
        return next((text.in_language(language) for text in ticked), str(counted))
    return f"{_words(item, language)} {counted}".strip()


def rounds_in_words(tool: Tool, spot: Spot, language: str) -> str:
    """Return the names of all rounds that an item stands in; empty where nothing repeats."""
    loops = tool.shape.loops[spot.item.link_id]
    named = zip(loops, enumerate(spot.counted, 1), strict=False)
    return ", ".join(
        round_title(tool, Round(loop, spot.rounds[:depth]), counted, language)
        for loop, (depth, counted) in named
    )


def titled(tool: Tool, spot: Spot, text: str, language: str) -> str:
    """Return the words of a question with the rounds it stands in before them."""
    return ": ".join(part for part in (rounds_in_words(tool, spot, language), text) if part)


def _words(item: Item, language: str) -> str:
    return (item.short_text or item.text).in_language(language).rstrip(_MARKS)
