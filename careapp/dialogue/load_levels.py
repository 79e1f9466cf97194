"""The options of a question about a level."""

import re
from dataclasses import replace

from careapp.dialogue.item import Option
from careapp.dialogue.levels import (
    NOT_RELEVANT,
    Scale,
    level_coding,
    level_of,
    level_text,
    levels,
)
from careapp.dialogue.text import Text

_NUMBER_FIRST = re.compile(r"([0-9])(?:[ .:)–-]+|$)")
_FEWEST_OPTIONS = 3
_HIGHEST = 7
"""Of an own scale: were there an 8 below it, a 9 would be the top of the scale."""


def is_own_scale(options: tuple[Option, ...]) -> bool:
    """Return whether options bring a scale of their own: numbers, and 9 for not relevant."""
    scores = {option.score for option in options}
    on_scale = scores - {NOT_RELEVANT}
    return (
        len(options) == len(scores) >= _FEWEST_OPTIONS
        and NOT_RELEVANT in scores
        and all(s is not None and s == int(s) and 0 <= s <= _HIGHEST for s in on_scale)
    )


def level_options(scale: Scale, own: tuple[Option, ...]) -> tuple[Option, ...]:
    """Return *own* options with their levels, or those of *scale* where there are none."""
    if scale is Scale.OWN:
        return tuple(_with_own_level(option) for option in own)
    if not own:
        return tuple(
            Option(level_coding(scale, n), level_text(scale, n), level=n) for n in levels(scale)
        )
    return tuple(_with_level(scale, option) for option in own)


def _with_own_level(option: Option) -> Option:
    """Say which level an option is by what it counts; its words are its own."""
    level = int(option.score or 0)
    number_first = _NUMBER_FIRST.match(option.text.original)
    said = bool(number_first and int(number_first[1]) == level)
    return replace(option, level=level, text=_text_alone(option.text) if said else option.text)


def _with_level(scale: Scale, option: Option) -> Option:
    """Say which level *option* is: by its code, else by the number that it begins with."""
    level = level_of(scale, option.value)
    value = option.value if level is None else level_coding(scale, level)
    number_first = _NUMBER_FIRST.match(option.text.original)
    if level is None and number_first and int(number_first[1]) in levels(scale):
        level = int(number_first[1])
    if level is None:
        return option
    return replace(option, value=value, text=_text_alone(option.text), level=level)


def _text_alone(text: Text) -> Text:
    words = tuple((tag, _words_alone(each)) for tag, each in text.translations)
    return Text(_words_alone(text.original), text.language, words)


def _words_alone(text: str) -> str:
    return _NUMBER_FIRST.sub("", text, count=1) or text
