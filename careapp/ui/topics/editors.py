"""Chooses the editor for a question: by its kind, and by the look that its author wants."""

from datetime import date

from careapp.dialogue.item import Item, ItemKind
from careapp.ui.topics.choice_looks import choice_editor, is_searched
from careapp.ui.topics.choosing import BoxEditor, ChipsEditor, ListEditor, RadioEditor
from careapp.ui.topics.editor import Editor, Given
from careapp.ui.topics.lines import AmountEditor, CountEditor, LineEditor, WordsEditor
from careapp.ui.topics.open_choice import OpenChoiceEditor
from careapp.ui.topics.reading import READERS
from careapp.ui.topics.slider import SliderEditor, places_of

__all__ = ["Editor", "Given", "editor_for"]

_NUMBERS = frozenset({ItemKind.INTEGER, ItemKind.DECIMAL, ItemKind.QUANTITY})
_BOOLEANS: dict[str, type[Editor]] = {
    "check-box": BoxEditor,
    "drop-down": ListEditor,
    "radio-button": RadioEditor,
}


def editor_for(item: Item, language: str, today: date) -> Editor | None:
    """Return an editor for *item*; None for what cannot be answered here."""
    made = _editor_class(item, language) if item.answerable else None
    return made(item, language, today) if made else None


def _editor_class(item: Item, language: str) -> type[Editor] | None:
    match item.kind:
        case ItemKind.STRING | ItemKind.TEXT:
            return WordsEditor
        case ItemKind.BOOLEAN:
            return _BOOLEANS.get(item.control, ChipsEditor)
        case ItemKind.OPEN_CHOICE if not is_searched(item):
            return OpenChoiceEditor
        case ItemKind.CHOICE | ItemKind.OPEN_CHOICE:
            return choice_editor(item, language)
        case kind if kind in _NUMBERS:
            return _number_editor(item)
        case kind:
            return LineEditor if kind in READERS else None


def _number_editor(item: Item) -> type[Editor]:
    if item.control == "slider" and places_of(item):
        return SliderEditor
    if len(item.units) > 1:
        return AmountEditor
    return CountEditor if item.control == "spinner" else LineEditor
