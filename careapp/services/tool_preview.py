"""A dialogue tool as its author sees it: every question in each of its languages."""

from collections.abc import Iterator
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError

from careapp.dialogue.item import Item, Option
from careapp.dialogue.text import Text
from careapp.dialogue.tool import Tool
from careapp.services.wording import LANGUAGES

MOST_OPTIONS = 12
"""Of one question; what follows is counted."""


@dataclass(frozen=True, slots=True)
class Phrased:
    """An item in one language.

    Attributes:
        question: Empty where it was not written in this language.
        beside: Help, and ideas for the professional.
        options: The first of the answers that are offered.
        more: How many others there are.
    """

    question: str
    beside: tuple[str, ...]
    options: tuple[str, ...]
    more: int = 0


def tool_languages(tool: Tool) -> tuple[str, ...]:
    """Return the languages that a tool is written in; an empty tag where it does not say.

    Those of the program come first.
    """
    found = dict.fromkeys(tag for text in _texts(tool) for tag in text.by_language())
    own = [tag for tag in LANGUAGES if tag in found]
    return (*own, *(tag for tag in found if tag not in own))


def phrased(item: Item, language: str) -> Phrased:
    """Return an item as it was written in one language."""
    options = [_option(option, language) for option in item.options[:MOST_OPTIONS]]
    return Phrased(
        " ".join(filter(None, (_in(item.prefix, language), _in(item.text, language)))),
        tuple(filter(None, (_in(text, language) for text in (*item.help, *item.prompts)))),
        tuple(filter(None, options)),
        max(len(item.options) - MOST_OPTIONS, 0),
    )


def _option(option: Option, language: str) -> str:
    """Return what is offered; a level with the digit that sets it."""
    words = option.text.in_language(language)
    return words if option.level is None else f"{option.level} {words}".strip()


def language_name(tag: str) -> str:
    """Return what a language is called in itself; the tag where nobody knows it."""
    try:
        name = Locale.parse(tag, sep="-").get_display_name()
    except (UnknownLocaleError, ValueError):
        return tag
    return f"{name[:1].upper()}{name[1:]}" if name else tag


def _texts(tool: Tool) -> Iterator[Text]:
    yield tool.title
    for item in tool.walk():
        yield item.text


def _in(text: Text, language: str) -> str:
    return text.by_language().get(language, "")
