"""Markdown as paragraphs of plain spans: nothing in it is run, fetched or followed by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_LARGEST = 100_000
_SAFE = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>\"]{1,2000}", re.IGNORECASE)
_HEADING = re.compile(r" {0,3}#{1,6} +(?P<words>.*?)(?: +#+)?")
_ITEM = re.compile(r" {0,6}(?:[-*+]|(?P<mark>[0-9]{1,3}[.)])) +(?P<words>.*)")
_QUOTE = re.compile(r" {0,3}> ?(?P<words>.*)")
_BREAK = re.compile(r"<br ?/?>")
_INLINE = re.compile(
    r"!\[(?P<image>[^\]\n]{0,500})\]\([^)\n]{0,2000}\)"
    r"|\[(?P<label>[^\]\n]{1,500})\]\((?P<address>[^)\s]{1,2000})[^)\n]{0,500}\)"
    r"|<(?P<bare>https?://[^\s<>]{1,2000})>"
    r"|(?:\*\*|__)(?=\S)(?P<strong>[^*_\n]{1,2000})(?:\*\*|__)"
    r"|(?<![\w*])\*(?=\S)(?P<star>[^*\n]{1,2000})\*(?![\w*])"
    r"|(?<![\w_])_(?=\S)(?P<line>[^_\n]{1,2000})_(?![\w_])"
)
"""Each part is bounded, so that no text can make it slow."""


class Block(StrEnum):
    """What a paragraph is."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one look.

    Attributes:
        address: Of a link, to be shown beside its text; only the web, mail and telephone.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    address: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, heading, list item or quotation.

    Attributes:
        mark: Of an item in a numbered list, such as ``1.``.
    """

    block: Block
    spans: tuple[Span, ...]
    mark: str = ""


def paragraphs(markdown: str) -> tuple[Paragraph, ...]:
    """Return *markdown* as paragraphs; images as their description, HTML as the text it is.

    Source: FHIR R4, ``markdown`` and ``rendering-markdown``; the part of CommonMark that
    forms in use have.
    """
    return tuple(_paragraphs(markdown[:_LARGEST]))


def _paragraphs(markdown: str) -> Iterator[Paragraph]:
    running: list[str] = []
    for line in [*_BREAK.sub("\n\n", markdown).splitlines(), ""]:
        block, text, mark = _block(line)
        if block is Block.TEXT and text.strip():
            running.append(text.strip())
            continue
        if running:
            yield Paragraph(Block.TEXT, tuple(_spans(" ".join(running))))
            running.clear()
        if text.strip():
            yield Paragraph(block, tuple(_spans(text.strip())), mark)


def _block(line: str) -> tuple[Block, str, str]:
    for pattern, block in ((_HEADING, Block.HEADING), (_ITEM, Block.ITEM), (_QUOTE, Block.QUOTE)):
        if found := pattern.fullmatch(line):
            return block, found["words"], found.groupdict().get("mark") or ""
    return Block.TEXT, line, ""


def _spans(text: str) -> Iterator[Span]:
    end = 0
    for found in _INLINE.finditer(text):
        if found.start() > end:
            yield Span(text[end : found.start()])
        end = found.end()
        span = _span(found)
        if span.text:
            yield span
    if end < len(text):
        yield Span(text[end:])


def _span(found: re.Match[str]) -> Span:
    if (label := found["label"]) is not None:
        address = found["address"]
        return Span(label, address=address) if _SAFE.fullmatch(address) else Span(label)
    if (bare := found["bare"]) is not None:
        return Span(bare, address=bare)
    if (strong := found["strong"]) is not None:
        return Span(strong, strong=True)
    emphasis = found["star"] or found["line"]
    return Span(emphasis, emphasis=True) if emphasis else Span(found["image"] or "")
