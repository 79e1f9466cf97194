"""From starting a process to a Today that one can use, against a bare window."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.benchmarks.table import MS, Result

ROOT = Path(__file__).resolve().parents[2]
BARE, TODAY = "tests.benchmarks.bare_window", "tests.benchmarks.usable_today"
_WARM, _COLD = 9, 3
_TIMES, _PLUS_MS = 1.5, 300
_DROP = Path("/proc/sys/vm/drop_caches")
_FORGET_ALL = "3"


def measure(home: Path) -> Iterator[Result]:
    """Start both, turn and turn about."""
    for module in (BARE, TODAY):
        run(module, home)
    yield _result("start, warm", home, _WARM, cold=False)
    if os.access(_DROP, os.W_OK):
        yield _result("start, cold (page cache dropped)", home, _COLD, cold=True)
    else:
        print("start, cold: not measured, only root on Linux may drop the page cache")


def run(module: str, home: Path, *options: str) -> tuple[float, list[str]]:
    """Start a module; return after how many milliseconds it was ready, and what it said."""
    begun = perf_counter()
    command = [sys.executable, "-m", module, str(home), *options]
    # Installed programs have their bytecode; here it lies apart, whatever is usual.
    variables = {**os.environ, "PYTHONPYCACHEPREFIX": str(home.parent / "bytecode")}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=variables
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline().split()
        took = (perf_counter() - begun) * MS
    if said[:1] != ["ready"]:
        raise SystemExit(f"{module} did not start")
    return took, said[1:]


def _result(name: str, home: Path, times: int, *, cold: bool) -> Result:
    took: dict[str, list[float]] = {BARE: [], TODAY: []}
    for _ in range(times):
        for module, values in took.items():
            if cold:
                os.sync()
                _DROP.write_text(_FORGET_ALL)
            values.append(run(module, home)[0])
    most = _TIMES * median(took[BARE]) + _PLUS_MS
    return Result(
        name=name,
        unit="ms",
        values=took[TODAY],
        baseline=took[BARE],
        against="bare window",
        reach=f"1.5 x + 0.3 s: {most:.0f}",
        reached=median(took[TODAY]) <= most,
    )
