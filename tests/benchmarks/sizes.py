"""What the program takes: memory, and room on the disk."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.answers import QUESTIONS, hold, plan, words_said
from tests.benchmarks.homes import fill, opened
from tests.benchmarks.starting import BARE, TODAY, run
from tests.benchmarks.table import Result

_TIMES = 3
_VISITS, _CITIZENS = 20, 40
_KB = 1_024


def measure_memory(home: Path) -> Iterator[Result]:
    """Ask the processes themselves."""
    bare = [float(run(BARE, home)[1][0]) for _ in range(_TIMES)]
    held = [run(TODAY, home, "visit")[1] for _ in range(_TIMES)]
    for number, name in enumerate(("memory at Today", "memory after a visit")):
        yield Result(
            name=name,
            unit="MB",
            values=[float(one[number]) for one in held],
            baseline=bare,
            against="bare window",
        )


def measure_disk(_home: Path) -> Iterator[Result]:
    """Hold visits in a municipality of their own, and see how its file grows."""
    with tempfile.TemporaryDirectory(prefix="careapp-bench-") as name:
        folder = Path(name)
        fill(folder, _CITIZENS)
        before = _size(folder)
        with opened(folder) as desk:
            for visit in plan(desk, _VISITS):
                hold(desk, visit)
        grown = (_size(folder) - before) / _VISITS / _KB
    yield Result(
        name=f"on disk for a visit of {QUESTIONS} questions",
        unit="kB",
        values=[grown],
        baseline=[words_said() / _KB],
        against="its words",
    )


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir())
