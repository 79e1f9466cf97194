"""The command line of the benchmarks; figures are for comparing, so each has a baseline."""

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.benchmarks import (
    dialogue,
    export,
    first_sync,
    helping,
    hub_load,
    hub_push,
    line,
    papers,
    saving,
    searching,
    sizes,
    starting,
    visiting,
    wire,
)
from tests.benchmarks.homes import made_home
from tests.benchmarks.table import Result, lines

BENCHMARKS: dict[str, Callable[[Path], Iterator[Result]]] = {
    "start": starting.measure,
    "search": searching.measure,
    "save": saving.measure,
    "visit": visiting.measure,
    "dialogue": dialogue.measure,
    "help": helping.measure,
    "pdf": papers.measure,
    "export": export.measure,
    "memory": sizes.measure_memory,
    "sync": first_sync.measure,
    "hub": hub_load.measure,
    "push": hub_push.measure,
    "disk": sizes.measure_disk,
    "wire": wire.measure,
    "line": line.measure,
}
CITIZENS = 100_000


def main(arguments: Sequence[str]) -> int:
    """Measure, print a table, and return the exit code: a missed reach is no failure."""
    options = _parser().parse_args(arguments)
    if not (sys.platform in {"win32", "darwin"} or os.environ.get("DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    home = made_home(options.citizens)
    machine = f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"{options.citizens:,} citizens in {home}, on {machine}", flush=True)
    results: list[Result] = []
    for name in options.only or BENCHMARKS:
        for result in BENCHMARKS[name](home):
            if not results:
                print(*lines([]), sep="\n")
            results.append(result)
            print(*lines([result])[2:], sep="\n", flush=True)
    if options.json:
        content = {"citizens": options.citizens, "machine": machine, "results": []}
        content["results"] = [one.as_json() for one in results]
        options.json.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench", description="Measure what a user waits for.")
    parser.add_argument(
        "--only", action="append", choices=BENCHMARKS, help="only this one; may be given again"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here as well")
    parser.add_argument(
        "--citizens",
        type=int,
        default=CITIZENS,
        metavar="N",
        help=f"how many to make up, once; fewer for a quick run ({CITIZENS:,})",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
