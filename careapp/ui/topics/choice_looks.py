"""Chooses how the options of a question are shown: as its author wants, as far as there is room."""

from careapp.dialogue.item import Item
from careapp.ui.topics.choosing import ChipsEditor, ListEditor, RadioEditor, TicksEditor
from careapp.ui.topics.editor import Editor
from careapp.ui.topics.offered import offer_words
from careapp.ui.topics.searching import SearchEditor, SeveralSearchEditor

FEW_OPTIONS = 9
"""Up to so many options stand open; more are in a list that drops down."""
VERY_MANY_OPTIONS = 100
"""More are searched, whatever the form wants: nobody reads through them."""
_LONGEST_CHIP = 40
"""Characters; longer answers stand under one another, where they can wrap."""

_LOOKS: dict[str, type[Editor]] = {
    "drop-down": ListEditor,
    "radio-button": RadioEditor,
    "check-box": RadioEditor,
}


def choice_editor(item: Item, language: str) -> type[Editor]:
    """Return the editor for the options of a question, without own words."""
    if is_searched(item):
        return SeveralSearchEditor if item.repeats else SearchEditor
    if item.repeats:
        return TicksEditor
    return _LOOKS.get(item.control) or _usual(item, language)


def is_searched(item: Item) -> bool:
    """Return whether the options of a question are found by typing."""
    wanted = item.control == "autocomplete" and bool(item.options)
    return wanted or len(item.options) > VERY_MANY_OPTIONS


def _usual(item: Item, language: str) -> type[Editor]:
    if len(item.options) > FEW_OPTIONS:
        return ListEditor
    longest = max((len(offer_words(option, language)) for option in item.options), default=0)
    if item.orientation == "vertical" or longest > _LONGEST_CHIP:
        return RadioEditor
    return ChipsEditor
