"""Functional levels on their scales; no scale is converted to another."""

from dataclasses import dataclass
from enum import StrEnum

NOT_RELEVANT = 9


class Scale(StrEnum):
    """A scale of levels."""

    FSIII = "fsiii"
    IPLOS = "iplos"
    OWN = "own"
    """The one that a question of a dialogue tool brings along, with its own words."""


@dataclass(frozen=True, slots=True)
class Level:
    """A level: FSIII 0-4 (limitation), IPLOS 1-5 (need of personal help), one of a tool, or 9.

    9 is "not relevant", actively decided; *not asked* is the absence of a level.
    """

    scale: Scale
    code: int

    @property
    def counts(self) -> bool:
        """Whether it may enter sums, sorting and comparison."""
        return self.code != NOT_RELEVANT


CODES: dict[Scale, tuple[int, ...]] = {
    Scale.FSIII: (0, 1, 2, 3, 4, NOT_RELEVANT),
    Scale.IPLOS: (1, 2, 3, 4, 5, NOT_RELEVANT),
    Scale.OWN: (0, 1, 2, 3, 4, 5, 6, 7, NOT_RELEVANT),
}
"""Of a tool's own scale, all that there can be: the question says which there are."""


def is_level(level: Level) -> bool:
    """Return whether the scale has this code."""
    return level.code in CODES[level.scale]


class Movement(StrEnum):
    """What became of a level; never a mean."""

    BETTER = "better"
    UNCHANGED = "unchanged"
    WORSE = "worse"
    NOT_COMPARABLE = "not-comparable"


def movement(before: Level | None, after: Level | None) -> Movement:
    """Return how *after* stands to *before*; lower is better on the scales that are known."""
    if before is None or after is None or before.scale is not after.scale:
        return Movement.NOT_COMPARABLE
    if Scale.OWN in (before.scale, after.scale) and before.code != after.code:
        return Movement.NOT_COMPARABLE
    if not (before.counts and after.counts):
        return Movement.NOT_COMPARABLE
    if after.code == before.code:
        return Movement.UNCHANGED
    return Movement.BETTER if after.code < before.code else Movement.WORSE
