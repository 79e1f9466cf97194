"""Resources as files: one NDJSON for each type, split where it grows, and a manifest.

The layout is that of the FHIR Bulk Data guide. The manifest is written last: where it stands, the
export is whole.
"""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

import msgspec

from careapp.domain.problems import EnvironmentFailedError

MANIFEST = "manifest.json"
LINES_A_FILE = 100_000
ENTRIES_A_BUNDLE = 200
DELETED, ERROR = "deleted", "error"

_ENCODER = msgspec.json.Encoder(decimal_format="number")


@dataclass(slots=True)
class _Shelf:
    """The files of one type: lines in the order that they came in."""

    folder: Path
    name: str
    lines_a_file: int
    counts: dict[str, int] = field(default_factory=dict)
    file: BinaryIO | None = None

    def put(self, line: bytes) -> None:
        current = next(reversed(self.counts), None)
        if self.file is None or current is None or self.counts[current] >= self.lines_a_file:
            self.close()
            current = f"{self.name}.{len(self.counts) + 1:04}.ndjson"
            self.file = (self.folder / current).open("wb", buffering=1 << 18)
            self.counts[current] = 0
        self.file.write(line)
        self.file.write(b"\n")
        self.counts[current] += 1

    def close(self) -> None:
        if self.file is not None:
            self.file.close()
            self.file = None


class Bulk(AbstractContextManager["Bulk"]):
    """Writes an export into a folder; nothing is kept in memory but counts.

    Args:
        folder: Where; it is made, and must be empty.
        lines_a_file: A file has no more.

    Raises:
        EnvironmentFailedError: It cannot be written, or something stands there already.
    """

    def __init__(self, folder: Path, *, lines_a_file: int = LINES_A_FILE) -> None:
        self._folder, self._lines_a_file = folder, lines_a_file
        self._shelves: dict[str, _Shelf] = {}
        self._gone: list[object] = []
        self._latest = ""
        empty_folder(folder)

    def put(self, resource: Mapping[str, object]) -> None:
        """Write a resource."""
        meta = resource.get("meta")
        if isinstance(meta, dict):
            self._latest = max(self._latest, str(meta.get("lastUpdated", "")))
        self._put(str(resource["resourceType"]), resource)

    def delete(self, kind: str, record_id: str) -> None:
        """Say that a resource is no longer there."""
        request = {"method": "DELETE", "url": f"{kind}/{record_id}"}
        self._gone.append({"request": request})
        if len(self._gone) >= ENTRIES_A_BUNDLE:
            self._put_gone()

    def fail(self, code: str, what: str) -> None:
        """Say that something could not be exported."""
        issue = {"severity": "error", "code": "processing", "diagnostics": f"{code}: {what}"}
        self._put(ERROR, {"resourceType": "OperationOutcome", "issue": [issue]})

    def finish(self, request: str, extension: Mapping[str, object]) -> Mapping[str, int]:
        """Write the manifest, and return how many there are of each type.

        ``transactionTime`` is that of the latest act in the export: the same records make the
        same bytes whenever they are exported.
        """
        self._put_gone()
        self._close()
        outputs = [name for name in self._shelves if name not in (DELETED, ERROR)]
        manifest = {
            "transactionTime": self._latest or _NEVER,
            "request": request,
            "requiresAccessToken": False,
            "output": [one for name in sorted(outputs) for one in self._listed(name, name)],
            "deleted": [*self._listed(DELETED, "Bundle")],
            "error": [*self._listed(ERROR, "OperationOutcome")],
            "extension": dict(extension),
        }
        write(self._folder / MANIFEST, msgspec.json.format(_ENCODER.encode(manifest)) + b"\n")
        return {name: sum(shelf.counts.values()) for name, shelf in sorted(self._shelves.items())}

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._close()

    def _put_gone(self) -> None:
        if self._gone:
            bundle = {"resourceType": "Bundle", "type": "transaction", "entry": self._gone}
            self._put(DELETED, bundle)
            self._gone = []

    def _put(self, name: str, resource: Mapping[str, object]) -> None:
        shelf = self._shelves.get(name)
        if shelf is None:
            shelf = _Shelf(self._folder, name, self._lines_a_file)
            self._shelves[name] = shelf
        try:
            shelf.put(_ENCODER.encode(resource))
        except OSError as error:
            raise _cannot_write(self._folder) from error

    def _listed(self, name: str, kind: str) -> Iterator[dict[str, object]]:
        if name in self._shelves:
            for url, count in self._shelves[name].counts.items():
                yield {"type": kind, "url": url, "count": count}

    def _close(self) -> None:
        for shelf in self._shelves.values():
            shelf.close()


def empty_folder(folder: Path) -> None:
    """Make a folder to export into.

    Raises:
        EnvironmentFailedError: Code ``folder-not-empty`` or ``file-cannot-write``.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = next(folder.iterdir(), None)
    except OSError as error:
        raise _cannot_write(folder) from error
    if taken is not None:
        raise EnvironmentFailedError("folder-not-empty", path=str(folder))


def write(path: Path, content: bytes) -> None:
    """Write a file.

    Raises:
        EnvironmentFailedError: Code ``file-cannot-write``.
    """
    try:
        path.write_bytes(content)
    except OSError as error:
        raise _cannot_write(path) from error


def _cannot_write(path: Path) -> EnvironmentFailedError:
    return EnvironmentFailedError("file-cannot-write", path=str(path))


_NEVER = "1970-01-01T00:00:00.000+00:00"
