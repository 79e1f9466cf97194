"""Where texts differ, word by word, and a text that a person may sign instead of either.

No text is merged by itself: ”klarer ikke” and ”klarer delvis” are not ”klarer ikke delvis”.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from unicodedata import normalize

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text.

    Attributes:
        differs: Whether another text does not have them there.
    """

    text: str
    differs: bool


def differing(texts: Sequence[str]) -> tuple[tuple[Piece, ...], ...]:
    """Return each text in pieces; what all have in common is no difference, nor are commas."""
    written = [normalize("NFC", text) for text in texts]
    words = [[found.group().casefold() for found in _WORD.finditer(text)] for text in written]
    shared = [_shared(words, number) for number in range(len(words))]
    return tuple(tuple(_pieces(text, common)) for text, common in zip(written, shared, strict=True))


def differing_words(texts: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return what stands in each text alone, for who cannot see a mark under it."""
    return tuple(
        tuple(piece.text.strip() for piece in pieces if piece.differs)
        for pieces in differing(texts)
    )


def proposed(texts: Sequence[str]) -> str:
    """Return a text to go on from: what all say once, what they differ in one after another."""
    first, *others = texts
    for other in others:
        first = _together(first, other)
    return first


def _shared(words: Sequence[Sequence[str]], number: int) -> set[int]:
    """Return which words of one text every other text has in the same place."""
    common = set(range(len(words[number])))
    for other, theirs in enumerate(words):
        if other != number:
            # In the same order for both sides, so that both are marked alike.
            one, two = (words[number], theirs) if number < other else (theirs, words[number])
            blocks = SequenceMatcher(None, one, two, autojunk=False).get_matching_blocks()
            starts = [(block.a if number < other else block.b, block.size) for block in blocks]
            common &= {at for start, size in starts for at in range(start, start + size)}
    return common


def _pieces(text: str, common: set[int]) -> Iterator[Piece]:
    """Yield a text in pieces; what lies between two marked words is marked with them."""
    spans = [(found.span(), at not in common) for at, found in enumerate(_WORD.finditer(text))]
    end = 0
    for differs, group in groupby(spans, key=lambda one: one[1]):
        run = [span for span, _differs in group]
        start = run[0][0] if differs else end
        if start > end:
            yield Piece(text[end:start], differs=False)
        yield Piece(text[start : run[-1][1]], differs)
        end = run[-1][1]
    if text[end:]:
        yield Piece(text[end:], differs=False)


def _together(one: str, other: str) -> str:
    first, second = _sentences(one), _sentences(other)
    keys = [[_alike(sentence) for sentence in sentences] for sentences in (first, second)]
    kept: list[str] = []
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    for tag, a, a_end, b, b_end in matcher.get_opcodes():
        kept += first[a:a_end]
        kept += second[b:b_end] if tag != "equal" else []
    return " ".join(kept)


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]


def _alike(sentence: str) -> str:
    return " ".join(_WORD.findall(normalize("NFC", sentence).casefold()))
