"""Which numbers of a store have come, as few ranges: first, last, first, last, in order."""

from collections.abc import Sequence
from itertools import pairwise

Ranges = Sequence[int]


def has(ranges: Ranges, number: int) -> bool:
    """Return whether *number* has come."""
    return any(first <= number <= last for first, last in _pairs(ranges))


def add(ranges: Ranges, number: int) -> list[int]:
    """Return *ranges* with *number*, where it had not come."""
    found = sorted([*_pairs(ranges), (number, number)])
    whole = [found[0][0]]
    for (_, last), (first, _) in pairwise(found):
        if first > last + 1:
            whole += [last, first]
    return [*whole, found[-1][1]]


def reached(ranges: Ranges, begun: int) -> int:
    """Return the number up to which all have come, counted from *begun*."""
    for first, last in _pairs(ranges):
        if first <= begun <= last:
            return last
    return begun - 1


def _pairs(ranges: Ranges) -> list[tuple[int, int]]:
    return list(zip(ranges[::2], ranges[1::2], strict=True))
