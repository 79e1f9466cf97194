"""Texts of a form between its questions, each as its author means it."""

from PySide6.QtWidgets import QWidget

from careapp.dialogue.item import Item
from careapp.ui.topics.beside import Flyover, beside, written
from careapp.ui.widgets.layouts import HBox, VBox
from careapp.ui.widgets.link_row import OpenLink
from careapp.ui.widgets.marks import IconMark, IconText
from careapp.ui.widgets.surfaces import BLEED, Section

_ICONS = {"prompt": "message-circle", "help": "info"}
_CATEGORIES = {"security": "lock", "legal": "landmark", "help": "info"}
_PLAIN = frozenset({"header", "footer", "sidebar"})


def display(item: Item, language: str) -> QWidget:
    """Return a text of the form, with the links that belong to it."""
    whole = QWidget()
    column = VBox(4, (BLEED, 6, BLEED, 6), whole)
    column.addWidget(_words(item, language))
    for address in item.support_links:
        column.addWidget(OpenLink(address))
    return whole


def group_head(item: Item, language: str, depth: int, *, named: bool = True) -> QWidget:
    """Return the heading of a group, with what explains it.

    Args:
        item: The group.
        language: Of the reader.
        depth: In how many groups it stands.
        named: Whether its name stands here; on a tab it does already.
    """
    whole = QWidget()
    above = 20 if depth == 0 else 12
    column = VBox(4, (BLEED, above if named else 4, BLEED, 0), whole)
    if named:
        is_marked = item.text.markdown_in(language) != item.text.in_language(language)
        text = item.text.in_language(language)
        plain = depth == 0 and not is_marked
        heading = Section(text) if plain else written(item.text, language, "large_strong")
        column.addWidget(heading)
    for widget in beside(item, language):
        column.addWidget(widget)
    return whole


def _words(item: Item, language: str) -> QWidget:
    icon = _ICONS.get(item.control) or _CATEGORIES.get(item.category, "info")
    match item.control:
        case "flyover":
            return Flyover(item.text, language)
        case "header":
            return written(item.text, language, "lead")
        case code if code in _PLAIN:
            return written(item.text, language, "body", "text_secondary")
        case _ if item.text.markdown_in(language) == item.text.in_language(language):
            return IconText(icon, item.text.in_language(language), "text_secondary")
        case _:
            return _marked(item, language, icon)


def _marked(item: Item, language: str, icon: str) -> QWidget:
    whole = QWidget()
    row = HBox(8, parent=whole)
    first_line = VBox(margins=(0, 2, 0, 0))
    first_line.addWidget(IconMark(icon, "text_secondary", 16))
    first_line.addStretch(1)
    row.addLayout(first_line)
    row.addWidget(written(item.text, language, "body", "text_secondary"), 1)
    return whole
