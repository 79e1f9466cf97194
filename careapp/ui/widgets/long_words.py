"""Words too long for a line: they go on in the next one instead of being cut off."""

import re
from unicodedata import combining

_HERE = "\u200b"
"""A place where a line may end; it takes no room."""
_TOO_LONG = re.compile(r"[^\s/-]{29,}")
"""Longer than a line of the side column in its largest letters; hyphens break by themselves."""


def breakable(text: str) -> str:
    """Return *text* with places where a line may end inside its longest words."""
    return _TOO_LONG.sub(_broken, text)


def _broken(word: re.Match[str]) -> str:
    letters = word[0]
    return letters[0] + "".join(one if combining(one) else _HERE + one for one in letters[1:])
