"""What was measured over time, and where it stands on a line as long as there is room."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Point:
    """A number on a day."""

    day: date
    value: int | Decimal


def spread(days: Sequence[date], room: float, least: float) -> tuple[float, ...]:
    """Return where the latest of *days* stand on a line, as many as there is room for.

    Neighbours stand *least* apart, and what room is left is shared by the time between
    them: a longer time looks longer, and no two dates are written over each other.

    Args:
        days: The oldest first.
        room: Length of the line.
        least: The least between two.
    """
    shown = days[-(1 + max(0, int(room // least))) :]
    between = [(after - before).days for before, after in pairwise(shown)]
    spare = room - least * len(between)
    whole = sum(between)
    places = [0.0]
    for apart in between:
        share = apart / whole if whole else 1 / len(between)
        places.append(places[-1] + least + spare * share)
    return tuple(places[: len(shown)])
