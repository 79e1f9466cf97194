"""Signs that no page can hold, replaced where they can be seen."""

import re
import unicodedata

UNKNOWN = "\ufffd"
"""Stands for a control character or a broken half of a character."""

_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_NONCHARACTERS = "".join(
    chr(plane | last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
_UNWRITABLE = re.compile(
    f"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}]"
)
_LINK = re.compile(r"(?:https?|mailto|tel):[\x21-\x7e]+", re.IGNORECASE)


def writable(text: str) -> str:
    """Return *text* with one kind of line end and no character that XML or PDF forbids.

    Composed to NFC, since a decomposed "å" from a Mac is still an å.
    """
    return unicodedata.normalize("NFC", _UNWRITABLE.sub(UNKNOWN, _LINE_ENDS.sub("\n", text)))


def safe_link(link: str) -> str:
    """Return *link* when it may be followed, else nothing.

    Only web, mail and telephone addresses: a report never starts a program.
    """
    return link if _LINK.fullmatch(link) else ""
