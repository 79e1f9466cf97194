"""Regular expressions of others, matched within a time limit."""

from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

_LONGEST = 5_000
_SECONDS = 0.1
"""Patterns in use take microseconds."""


class Match(Enum):
    """What came of a pattern."""

    YES = "yes"
    NO = "no"
    TOO_SLOW = "too-slow"
    NOT_A_PATTERN = "not-a-pattern"


def is_pattern(pattern: str) -> bool:
    """Return whether *pattern* can be understood."""
    return _compiled(pattern) is not None


def match(pattern: str, text: str) -> Match:
    """Return whether the whole *text* matches (FHIR R4, extension ``regex``).

    A pattern that takes longer than a tenth of a second is given up.
    """
    compiled = _compiled(pattern)
    if compiled is None:
        return Match.NOT_A_PATTERN
    try:
        found = compiled.fullmatch(text, timeout=_SECONDS)
    except TimeoutError:
        return Match.TOO_SLOW
    return Match.NO if found is None else Match.YES


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> "regex.Pattern[str] | None":
    if not pattern or len(pattern) > _LONGEST:
        return None
    import regex  # noqa: PLC0415 - few tools have patterns, and no start waits for them

    try:
        return regex.compile(pattern)
    except (regex.error, OverflowError, RecursionError, ValueError):
        return None
