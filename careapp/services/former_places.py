"""Where answers are kept that were given before a question changed its type.

Each is an answer at a place of its own, named by the place of the new question and the
version that asked for it. No formula reads it, and nothing can be said there again.
"""

CHANGE_TOOL = "change-tool"
"""The act that puts them there."""

_MARK = "@"


def former_place(place: str, version: str) -> str:
    """Return where an answer is kept that was given to another version of a question."""
    return f"{place}{_MARK}{version}"


def split_former(place: str) -> tuple[str, str]:
    """Return the place of the new question, and the version before; an empty place for others."""
    asked, _, version = place.rpartition(_MARK)
    return asked, version
