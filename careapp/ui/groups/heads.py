"""Which groups can stand as tables, and what their heads say; the others look as ever."""

from careapp.dialogue.item import Item, ItemKind
from careapp.ui.topics.offered import offer_words

_ANSWER_TABLES = frozenset({"table", "htable", "atable"})
_ROUND_TABLES = frozenset({"gtable", "grid", "table"})
_MOST_COLUMNS = 7


def answer_heads(group: Item, language: str) -> list[str]:
    """Return the heads of a table of choices; nothing where the group is no such table."""
    asked = _seen(group)
    if group.control not in _ANSWER_TABLES or not asked:
        return []
    options = asked[0].options
    fits = 1 < len(options) <= _MOST_COLUMNS and all(_is_line(item, asked[0]) for item in asked)
    return [offer_words(option, language) for option in options] if fits else []


def column_heads(group: Item, language: str) -> list[str]:
    """Return the heads of a table whose columns are the questions of a group, where they fit."""
    asked = _seen(group)
    fits = 1 < len(asked) <= _MOST_COLUMNS and all(_is_cell(item) for item in asked)
    return [_short(item, language) for item in asked] if fits else []


def round_heads(group: Item, language: str) -> list[str]:
    """Return the heads of a repeating group whose rounds are lines, where they fit."""
    return column_heads(group, language) if group.control in _ROUND_TABLES else []


def grid_heads(group: Item, language: str) -> list[str]:
    """Return the heads of a grid of groups that all ask the same."""
    groups = [item for item in group.items if not item.hidden]
    if group.control != "grid" or not all(one.kind is ItemKind.GROUP for one in groups):
        return []
    found = [column_heads(one, language) for one in groups if not one.repeats]
    is_even = len(found) == len(groups) > 1 and all(heads == found[0] for heads in found)
    return found[0] if is_even else []


def _seen(group: Item) -> list[Item]:
    return [item for item in group.items if not item.hidden]


def _is_line(item: Item, first: Item) -> bool:
    """Return whether a question can stand on a line of a table of choices."""
    is_choice = item.kind is ItemKind.CHOICE and not item.repeats and item.answerable
    same = [option.value for option in item.options] == [option.value for option in first.options]
    return is_choice and same and not (item.items or item.computed.options)


def _is_cell(item: Item) -> bool:
    """Return whether a question needs no more than a cell: nothing is left out there."""
    plain = item.kind not in {ItemKind.GROUP, ItemKind.DISPLAY, ItemKind.LEVEL}
    more = item.items or item.help or item.prompts or item.notes or item.support_links
    return plain and not more and not item.repeats


def _short(item: Item, language: str) -> str:
    return item.short_text.in_language(language) or item.text.in_language(language)
