"""What a question offers, in words."""

from collections.abc import Sequence

from careapp.dialogue.choices import Choices
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.item import Option as Offer
from careapp.dialogue.ticks import tick_key
from careapp.dialogue.values import AnswerValue
from careapp.dialogue.wording import answer_text

_KEPT = 4
_indexes: list[tuple[Sequence[Offer], str, Choices]] = []
"""Of the lists that were searched last: several questions may have the same long one."""


def offered(item: Item, language: str) -> list[tuple[AnswerValue, str]]:
    """Return the values to choose from, with their words."""
    if item.kind is ItemKind.BOOLEAN:
        return [(value, answer_text(item, value, language)) for value in (True, False)]
    return [(option.value, offer_words(option, language)) for option in item.options]


def offer_words(option: Offer, language: str) -> str:
    """Return an answer with its letter or number, where the author gave it one."""
    prefix, words = (text.in_language(language) for text in (option.prefix, option.text))
    return f"{prefix} {words}".strip()


def offered_value(item: Item, value: AnswerValue | None) -> AnswerValue | None:
    """Return the offered value that *value* stands for; None where it is offered no more."""
    if item.kind is ItemKind.BOOLEAN or value is None:
        return value
    key = tick_key(value)
    return next((o.value for o in item.options if tick_key(o.value) == key), None)


def index_of(item: Item, language: str) -> Choices:
    """Return what finds the answers of a long list, not ready yet where it is new."""
    for options, spoken, choices in _indexes:
        if options is item.options and spoken == language:
            return choices
    choices = Choices(item.options, language, at_once=False)
    _indexes.append((item.options, language, choices))
    del _indexes[:-_KEPT]
    return choices
