"""How many resources and rows an export writes in a second: from a laptop's store to files."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from careapp.exchange.export import Format, Wish, export, read_papers
from careapp.services.desk import Desk
from careapp.services.exporting import LaptopSource
from careapp.services.tools import shipped_tools
from careapp.system.resources import resources
from tests.benchmarks.homes import opened
from tests.benchmarks.table import Result

REACH = 10_000
_PAPERS = resources() / "export"


def measure(home: Path) -> Iterator[Result]:
    """Export everything, as FHIR and as tables, with names and without."""
    with opened(home) as desk:
        for format_ in Format:
            for key in (None, bytes(32)):
                yield _exported(desk, format_, key)


def _exported(desk: Desk, format_: Format, key: bytes | None) -> Result:
    folder = Path(tempfile.mkdtemp(prefix="careapp-export-"))
    try:
        papers = read_papers(_PAPERS, tuple(shipped_tools().values()))
        wish = Wish(format=format_, municipality_id=desk.municipality_id, key=key)
        begun = perf_counter()
        with desk.read.histories.at_one_moment():
            source = LaptopSource(desk.read.histories)
            written = export(source, wish, papers, folder / "out").written
        seconds = perf_counter() - begun
        copied = _copied(folder / "out")
    finally:
        shutil.rmtree(folder)
    what = "resources" if format_ is Format.FHIR else "rows"
    named = "pseudonymised " if key else ""
    speed = written / seconds
    return Result(
        name=f"export {named}{format_.value}, {written:,} {what}",
        unit=f"{what}/s",
        values=[speed],
        baseline=[written / copied],
        against="/s read and written again",
        reach=f">= {REACH:,} {what}/s",
        reached=speed >= REACH,
    )


def _copied(folder: Path) -> float:
    """Return how long the least takes that could be done: to read every line and write it."""
    begun = perf_counter()
    for path in sorted(folder.iterdir()):
        with path.open("rb") as lines, path.with_suffix(".copy").open("wb") as copy:
            for line in lines:
                found = json.loads(line) if path.suffix == ".ndjson" else line
                copy.write(json.dumps(found).encode() if path.suffix == ".ndjson" else line)
    return perf_counter() - begun
