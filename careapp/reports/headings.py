"""Headings as readers expect them: from level 1, going down one at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from careapp.reports.model import Block, Heading, KeepTogether

_LEVELS: tuple[Literal[1], Literal[2], Literal[3]] = (1, 2, 3)


def with_sound_headings(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return *blocks* with headings raised where they skip a level."""
    return tuple(_sound(blocks, [0]))


def _sound(blocks: Iterable[Block], deepest: list[int]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Heading) and block.text.strip():
            level = min(block.level, deepest[-1] + 1)
            deepest.append(level)
            yield replace(block, level=_LEVELS[level - 1])
        elif isinstance(block, KeepTogether):
            yield replace(block, blocks=tuple(_sound(block.blocks, deepest)))
        else:
            yield block
