"""The options of a question about a level."""

import re
from dataclasses import replace

from careapp.dialogue.item import Option
from careapp.dialogue.levels import Scale, level_coding, level_of, level_text, levels
from careapp.dialogue.text import Text

_NUMBER_FIRST = re.compile(r"([0-9])(?:[ .:)-]+|$)")


def level_options(scale: Scale, own: tuple[Option, ...]) -> tuple[Option, ...]:
    """Return *own* options with their levels, or those of *scale* where there are none."""
    if not own:
        return tuple(
            Option(level_coding(scale, n), level_text(scale, n), level=n) for n in levels(scale)
        )
    return tuple(_with_level(scale, option) for option in own)


def _with_level(scale: Scale, option: Option) -> Option:
    """Say which level *option* is: by its code, else by the number that it begins with."""
    level = level_of(scale, option.value)
    value = option.value if level is None else level_coding(scale, level)
    number_first = _NUMBER_FIRST.match(option.text.original)
    if level is None and number_first and int(number_first[1]) in levels(scale):
        level = int(number_first[1])
    if level is None:
        return option
    words = tuple((tag, _words_alone(text)) for tag, text in option.text.translations)
    text = Text(_words_alone(option.text.original), option.text.language, words)
    return replace(option, value=value, text=text, level=level)


def _words_alone(text: str) -> str:
    return _NUMBER_FIRST.sub("", text, count=1) or text
