"""One order and one spelling for Danish and Norwegian names, on every platform."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

_LAST_LETTERS = str.maketrans({"æ": "{", "ø": "|", "å": "}"})
_SAME_LETTERS = (("aa", "å"), ("ä", "æ"), ("ö", "ø"), ("ü", "y"), ("ð", "d"), ("þ", "th"))
_TYPED_WITHOUT = (str.maketrans({"æ": "ae", "ø": "oe"}), str.maketrans({"å": "aa"}))
_DIGITS_APART = re.compile(r"\d[\d ]*\d")
_DIGITS_AGAIN = re.compile(r"\d\W+\d")


def sort_key(text: str) -> str:
    """Return what sorts *text* as æ, ø, å after z, with aa as å.

    Windows Qt has no ICU and SQLite no Danish collation, so the key is stored.
    """
    return _without_accents(_same_letters(text)).translate(_LAST_LETTERS)


def search_words(text: str) -> list[str]:
    """Return the words to find *text* by: folded, and as typed without æ, ø and å.

    Groups of digits, as in a telephone number, are also one word.
    """
    words = {form: None for word in text.split() for form in _forms(word)}
    if _DIGITS_AGAIN.search(text):
        words |= dict.fromkeys(_together(_folded(text)).split())
    return list(words)


def query_words(text: str) -> list[list[str]]:
    """Return the ways to read what was typed, each as words like those of `search_words`.

    ``140348 9995`` may be two words or one number; either may be meant.
    """
    folded = _folded(text)
    # What is typed as aa may stand there as a and å: the words are kept that way too.
    as_typed = " ".join(text.casefold().translate(_PLAIN).translate(_LETTERS).split())
    ways = dict.fromkeys((folded, _together(folded), as_typed))
    return [way.split() for way in ways if way]


@lru_cache(maxsize=1 << 15)
def _forms(word: str) -> tuple[str, ...]:
    """Return what one word is found by; the first sync has a million, and few of them differ."""
    forms = dict.fromkeys(_folded(word).split())
    for table in _TYPED_WITHOUT:
        forms |= dict.fromkeys(" ".join(forms).translate(table).split())
    return tuple(forms)


def _together(folded: str) -> str:
    """Return *folded* with groups of digits drawn together."""
    return _DIGITS_APART.sub(lambda run: run[0].replace(" ", ""), folded)


def _folded(text: str) -> str:
    """Return *text* with letters and digits only; ``140348-9995`` is one word."""
    return " ".join(_without_accents(_same_letters(text)).translate(_LETTERS).split())


def _same_letters(text: str) -> str:
    folded = unicodedata.normalize("NFC", text).casefold()
    for spelled, letter in _SAME_LETTERS:
        folded = folded.replace(spelled, letter)
    return folded


def _without_accents(text: str) -> str:
    """Return *text* without foreign accents; what becomes aa by that is å as well."""
    return text.translate(_PLAIN).replace("aa", "å")


class _ByCharacter(dict[int, str]):
    """A table for ``str.translate`` that works each character out once."""

    def __init__(self, rule: Callable[[str], str]) -> None:
        super().__init__()
        self._rule = rule

    def __missing__(self, code: int) -> str:
        self[code] = self._rule(chr(code))
        return self[code]


def _plain(char: str) -> str:
    return char if char in "æøå" else unicodedata.normalize("NFD", char)[:1]


def _letter(char: str) -> str:
    if char in "-.'’":
        return ""
    return char if char.isalnum() else " "


_PLAIN = _ByCharacter(_plain)
_LETTERS = _ByCharacter(_letter)
