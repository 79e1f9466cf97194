"""One whole tour for all that look at what it leaves: a process with folders of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = (
    "data/questionnaires/android-fhir/catalog__main__assets__component_multi_select_choice.json",
    "data/questionnaires/refero/formchoice__checkbox-view.json",
)
TERMINOLOGY = "data/terminology/CodeSystem-FSIII.json"
PATIENCE_S = 300
PLACES = ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_CACHE_HOME", "XDG_CONFIG_HOME",
          "XDG_DATA_HOME", "XDG_RUNTIME_DIR")  # fmt: skip
TEMPORARY = ("TMPDIR", "TEMP", "TMP")


@dataclass(frozen=True, slots=True)
class Tour:
    """A tour that has ended.

    Attributes:
        out: What it was told to leave.
        around: The user's folders while it ran.
        temporary: The folder for temporary files while it ran.
    """

    out: Path
    around: Path
    temporary: Path
    exit_code: int
    said: str
    complained: str


def run_tour(folder: Path, *options: str) -> Tour:
    """Run the tour as a user does, with folders of its own for whatever it may leave behind."""
    around, temporary = folder / "around", folder / "temporary"
    for one in (around, temporary):
        one.mkdir(parents=True, mode=0o700)
    places = dict.fromkeys(PLACES, str(around)) | dict.fromkeys(TEMPORARY, str(temporary))
    command = [sys.executable, "-m", "careapp", "tour", "--out", str(folder / "out"), *options]
    done = subprocess.run(
        command, cwd=ROOT, env=_quiet(places), capture_output=True, text=True, encoding="utf-8",
        check=False, timeout=PATIENCE_S,
    )  # fmt: skip
    return Tour(folder / "out", around, temporary, done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="session")
def toured(tmp_path_factory: pytest.TempPathFactory) -> Tour:
    """Return the Danish tour with what the shared folder has; workers take it from one another."""
    folder = _common(tmp_path_factory) / "tour"
    marker = folder / "done"
    try:
        folder.mkdir()
    except FileExistsError:
        return _wait_for(marker)
    tour = run_tour(folder, *_shared_options())
    (folder / "said").write_text(tour.said, encoding="utf-8")
    (folder / "complained").write_text(tour.complained, encoding="utf-8")
    marker.write_text(str(tour.exit_code))
    return tour


def shared_folder() -> Path:
    return Path(os.environ.get("CAREAPP_SHARED", ROOT.parent / "shared"))


def _shared_options() -> list[str]:
    folder = shared_folder()
    if not folder.is_dir():
        return []
    tools = [option for tool in TOOLS for option in ("--tool", str(folder / tool))]
    return [*tools, "--terminology", str(folder / TERMINOLOGY)]


def _wait_for(marker: Path) -> Tour:
    limit = time.monotonic() + PATIENCE_S
    while not marker.exists():
        assert time.monotonic() < limit, "the other worker's tour does not end"
        time.sleep(0.2)
    folder = marker.parent
    said, complained = ((folder / n).read_text(encoding="utf-8") for n in ("said", "complained"))
    code = int(marker.read_text())
    return Tour(folder / "out", folder / "around", folder / "temporary", code, said, complained)


def _common(factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all workers of this run share."""
    base = factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def _quiet(places: Mapping[str, str]) -> dict[str, str]:
    return {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": "error"}
