"""How much help people have, and how much is written of them.

Of 156,100 who had home help in Denmark in 2022, 67 % had under 2 hours a week, 22 %
2-8 hours, 9 % 8-20 hours and 2 % more (Statistics Denmark).
"""

from dataclasses import dataclass
from random import Random

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Band:
    """People with about as much help; each range is least and most.

    Attributes:
        minutes: Of help in a week.
        worst: The most limiting level that is usual.
    """

    share: float
    minutes: Range
    conditions: Range
    goals: Range
    agreements: Range
    visits: Range
    topics: Range
    notes: Range
    worst: int


BANDS = (
    Band(0.67, (20, 115), (1, 2), (0, 1), (1, 1), (0, 1), (0, 1), (0, 1), 2),
    Band(0.22, (120, 470), (2, 4), (1, 2), (1, 2), (1, 2), (1, 3), (0, 2), 3),
    Band(0.09, (480, 1_190), (4, 7), (1, 3), (2, 3), (1, 2), (3, 6), (1, 3), 4),
    Band(0.02, (1_200, 1_900), (6, 10), (2, 4), (2, 4), (2, 3), (5, 9), (2, 3), 4),
)


def band_of(dice: Random) -> Band:
    """Return the band of the next citizen."""
    (band,) = dice.choices(BANDS, [one.share for one in BANDS])
    return band


def draw(dice: Random, between: Range) -> int:
    """Return a number in a range, both ends included."""
    return dice.randint(*between)
