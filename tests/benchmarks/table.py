"""Figures, and how they are shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median
from time import perf_counter

MS = 1_000
_WIDTHS = (44, 10, 19, 34, 7, 20, 3)
_HEAD = ("what", "median", "5 % to 95 %", "baseline", "ratio", "reach", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What was measured.

    Attributes:
        name: What it is.
        unit: Of the values.
        values: One for each time it was done.
        baseline: The same for something that does no more than it must, in the same run.
        against: What the baseline is.
        reach: What is to be reached, in words.
        reached: Whether it is; None where nothing is set.
    """

    name: str
    unit: str
    values: Sequence[float]
    baseline: Sequence[float] = ()
    against: str = ""
    reach: str = ""
    reached: bool | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the baseline it is."""
        return median(self.values) / median(self.baseline) if self.baseline else None

    def as_json(self) -> dict[str, object]:
        """Return all of it in terms of JSON."""
        return {
            "name": self.name,
            "unit": self.unit,
            "median": median(self.values),
            "p5": part(self.values, 0.05),
            "p95": part(self.values, 0.95),
            "times": len(self.values),
            "baseline": median(self.baseline) if self.baseline else None,
            "against": self.against,
            "ratio": self.ratio,
            "reach": self.reach,
            "reached": self.reached,
        }


def part(values: Sequence[float], share: float) -> float:
    """Return the value that this share of all values do not exceed."""
    return sorted(values)[max(ceil(share * len(values)) - 1, 0)]


def timed(run: Callable[[], object]) -> float:
    """Return how many milliseconds *run* takes."""
    begun = perf_counter()
    run()
    return (perf_counter() - begun) * MS


def lines(results: Sequence[Result]) -> list[str]:
    """Return the table: head, line, and a row for each result."""
    rows = [_HEAD, tuple("-" * width for width in _WIDTHS), *map(_row, results)]
    return ["  ".join(map(_fitted, row, _WIDTHS)).rstrip() for row in rows]


def _row(one: Result) -> tuple[str, ...]:
    base = f"{_number(median(one.baseline))} {one.against}" if one.baseline else ""
    spread = f"{_number(part(one.values, 0.05))} to {_number(part(one.values, 0.95))}"
    verdict = {None: "", True: "yes", False: "NO"}[one.reached]
    ratio = f"{one.ratio:.2f}" if one.ratio is not None else ""
    middle = f"{_number(median(one.values))} {one.unit}"
    return (one.name, middle, spread, base, ratio, one.reach, verdict)


def _number(value: float) -> str:
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:.{digits}f}"


def _fitted(text: str, width: int) -> str:
    return text.ljust(width)
