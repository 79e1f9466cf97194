"""A source in memory, and a place to export to."""

import csv
import io
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from careapp.dialogue.load import load_tool
from careapp.exchange.export import Exported, Format, Papers, Wish, export, read_papers
from careapp.exchange.folded import Subject
from tests.exchange.written import INGER, Pen

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
KEY = bytes(range(32))


@cache
def papers() -> Papers:
    tools = sorted((RESOURCES / "dialogue_tools").glob("*.json"))
    return read_papers(RESOURCES / "export", tuple(load_tool(one.read_bytes()) for one in tools))


@dataclass
class Shelf:
    """What several pens wrote; a cursor is how many changes of each there were."""

    pens: list[Pen] = field(default_factory=list)

    @property
    def cursor(self) -> str:
        return json.dumps([len(pen.changes) for pen in self._sorted])

    @property
    def _sorted(self) -> list[Pen]:
        return sorted(self.pens, key=lambda one: one.subject)

    def of_kinds(self, kinds: Collection[str]) -> Iterator[Subject]:
        for subject in self.subjects(None):
            changes = tuple(change for change in subject.changes if change.kind in kinds)
            if changes:
                yield replace(subject, changes=changes)

    def subjects(self, since: str | None) -> Iterator[Subject]:
        known = json.loads(since) if since else [0] * len(self.pens)
        for pen, had in zip(self._sorted, known, strict=True):
            fresh = pen.changes[had:]
            if since is None or fresh:
                yield pen.written(None if since is None else fresh)


def exported(
    pens: list[Pen], folder: Path, format_: Format = Format.FHIR, **known: Any
) -> Exported:
    wish = Wish(format=format_, municipality_id=INGER, **known)
    return export(Shelf(pens), wish, papers(), folder)


def resources(folder: Path, kind: str = "*") -> list[dict[str, Any]]:
    found = []
    for path in sorted(folder.glob(f"{kind}.[0-9]*.ndjson")):
        found += [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return found


def table(folder: Path, name: str) -> list[dict[str, str]]:
    text = (folder / f"{name}.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def everything(folder: Path) -> str:
    """Return all that is in an export, as text."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()))
