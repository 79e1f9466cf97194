"""The pictures of every page and dialog: all there, of the right size, with something on them."""

import os
import struct
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from careapp.tour.screenshots import NARROW, USUAL
from careapp.ui.dialogs.forms import FORMS
from tests.tour.conftest import ROOT, TEMPORARY

PAGES = {
    "today", "citizens", "citizen", "visits", "visit", "settings", "tools", "setup", "unlock",
    "packages", "reviews", "catalogue", "help", "swap", "safety", "conflict", "conflicts",
    "transfer", "transfer-begun", "transfers",
}  # fmt: skip
DIALOGS = {
    "find", "choose-citizen", "closing", "print-visit", "print-lead", "turned-screen",
    "amend-visit", "cancel-visit", "show-id", "show-address", "form-leaving", "form-remove",
    "tool-import", "tool-look", "tool-practice", "tool-release", "tool-retire", "mistake",
    "grant-package-1", "grant-package-3", "grant-package-request", "review-package",
    "answer-request", "revoke-mandate", "new-mandate", "show-service", "edit-service",
    "edit-package", "edit-swap-rules", "print-decision", "print-services", "papers", "orders",
    "print-receipt", "lost-computer", "print-transfer", "export",
}  # fmt: skip
LEAST_BYTES = 4_000
PATIENCE_S = 300


@dataclass(frozen=True, slots=True)
class Pictures:
    """What the command left and said."""

    folder: Path
    temporary: Path
    exit_code: int
    said: tuple[str, ...]
    complained: str


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Pictures:
    folder = tmp_path_factory.mktemp("screenshots")
    temporary = folder / "temporary"
    temporary.mkdir()
    environment = {**os.environ, **dict.fromkeys(TEMPORARY, str(temporary))}
    environment.pop("QT_QPA_PLATFORM", None)
    command = [sys.executable, "-m", "careapp", "screenshots", "--out", str(folder / "out")]
    done = subprocess.run(
        [*command, "--theme", "dark", "--scale", "1.5", "--language", "nb"],
        cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8",
        check=False, timeout=PATIENCE_S,
    )  # fmt: skip
    said = tuple(done.stdout.splitlines())
    return Pictures(folder / "out", temporary, done.returncode, said, done.stderr)


WRITTEN_ONCE = {"grant", "pause", "informed"}
"""What follows on them is done in forms of its own."""


def test_one_line_is_said_for_each_picture_and_nothing_else_is_left(pictures: Pictures) -> None:
    assert (pictures.exit_code, pictures.complained) == (0, "")
    assert sorted(pictures.said) == sorted(path.name for path in pictures.folder.iterdir())
    assert list(pictures.temporary.iterdir()) == []


def test_every_page_and_dialog_is_there(pictures: Pictures) -> None:
    deeds = {name.replace("_", "-") for name, form in FORMS.items() if form.deed}
    kinds = {name.replace("_", "-") for name in FORMS} - deeds - {"letter-texts"}
    forms = {f"new-{kind}" for kind in kinds} | {f"edit-{kind}" for kind in kinds - WRITTEN_ONCE}
    forms |= deeds | {"letter-texts"}
    narrow = {f"{page}-narrow" for page in PAGES}
    assert {path.stem for path in pictures.folder.iterdir()} >= PAGES | narrow | DIALOGS | forms


def test_pages_have_the_size_of_the_window(pictures: Pictures) -> None:
    for page in PAGES:
        assert _size(pictures.folder / f"{page}.png") == USUAL, page
        assert _size(pictures.folder / f"{page}-narrow.png") == NARROW, page


def test_no_picture_is_empty(pictures: Pictures) -> None:
    assert [p.name for p in pictures.folder.iterdir() if p.stat().st_size < LEAST_BYTES] == []


def _size(picture: Path) -> tuple[int, int]:
    """Return width and height of a PNG file, from its header."""
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])
    return width, height
