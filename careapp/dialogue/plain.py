"""Markdown as plain text: what a form says, without its looks."""

import re

_RULES = tuple(
    (re.compile(pattern, re.MULTILINE), plain)
    for pattern, plain in (
        (r"<br ?/?>", "\n"),
        (r"!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)", r"\1"),
        (r"\[([^\]\n]{1,500})\]\(([^)\s]{1,2000})[^)\n]{0,500}\)", r"\1 (\2)"),
        (r"^ {0,3}#{1,6} +", ""),
        (r"^ {0,3}> ?", ""),
        (r"(\*\*|__)(?=\S)([^*_\n]{1,2000})\1", r"\2"),
        (r"(?<![\w*])\*(?=\S)([^*\n]{1,2000})\*(?![\w*])", r"\1"),
        (r"(?<![\w_])_(?=\S)([^_\n]{1,2000})_(?![\w_])", r"\1"),
    )
)
"""Each pattern is bounded, so that no text can make it slow."""


def plain_text(markdown: str) -> str:
    """Return the words of *markdown*; links keep their address, images their description."""
    if not markdown:
        return ""
    for pattern, plain in _RULES:
        markdown = pattern.sub(plain, markdown)
    return markdown.strip()
