"""Counts in a table such that nobody can work out a small one.

A number from 1 to k - 1 may point at somebody, so it is suppressed; and so are as many others that
it cannot be worked out from the totals of its row and its column (complementary suppression). The
totals are cells as all others. In every row and every column with anything suppressed, two or more
are, and together they are at least k.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

LEAST_K = 2
TOTAL = "total"

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Crossed:
    """Counts by row and column, with totals.

    Attributes:
        cells: None where a count is suppressed.
    """

    name: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[Place, int | None]

    def lines(self) -> Iterator[tuple[str, str, str, int | None]]:
        """Yield table, row, column and count."""
        for at, row in enumerate(self.rows):
            for of, column in enumerate(self.columns):
                yield self.name, row, column, self.cells[at, of]


def crossed(name: str, counts: Mapping[tuple[str, str], int], *, k: int) -> Crossed:
    """Return counts with their totals, the small ones suppressed.

    Args:
        name: Of the table.
        counts: By row and column.
        k: The smallest count that is told; 0 always is.
    """
    rows = (*sorted({row for row, _ in counts}), TOTAL)
    columns = (*sorted({column for _, column in counts}), TOTAL)
    cells: dict[Place, int] = {}
    for at, row in enumerate(rows):
        for of, column in enumerate(columns):
            cells[at, of] = sum(
                number
                for (of_row, of_column), number in counts.items()
                if row in (of_row, TOTAL) and column in (of_column, TOTAL)
            )
    hidden = _suppressed(cells, len(rows), len(columns), k)
    told = {place: None if place in hidden else number for place, number in cells.items()}
    return Crossed(name, rows, columns, told)


def _suppressed(cells: Mapping[Place, int], rows: int, columns: int, k: int) -> frozenset[Place]:
    """Return the cells to suppress: the small ones, and others until none can be worked out."""
    hidden = {place for place, number in cells.items() if 0 < number < k}
    lines = [[(at, of) for of in range(columns)] for at in range(rows)]
    lines += [[(at, of) for at in range(rows)] for of in range(columns)]
    growing = True
    while growing:
        growing = False
        for line in lines:
            for place in _more(line, cells, hidden, k):
                hidden.add(place)
                growing = True
    return frozenset(hidden)


def _more(
    line: Sequence[Place], cells: Mapping[Place, int], hidden: Iterable[Place], k: int
) -> list[Place]:
    """Return what to suppress besides in one row or column: the smallest that does."""
    taken = set(hidden)
    within = [place for place in line if place in taken]
    if not within or (len(within) > 1 and _unclear(within, line, cells, k)):
        return []
    open_ones = [place for place in line if place not in taken and cells[place] > 0]
    smallest = sorted(open_ones, key=lambda place: (place == line[-1], cells[place], place))
    return smallest[:1]


def _unclear(
    within: Sequence[Place], line: Sequence[Place], cells: Mapping[Place, int], k: int
) -> bool:
    """Return whether what is suppressed adds up to so much that each part of it is unclear."""
    if line[-1] in within:
        # The total itself is suppressed: nothing says what the parts add up to.
        return True
    return sum(cells[place] for place in within) >= k + len(within) - 1
