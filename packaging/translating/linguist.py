"""Qt Linguist's own tools, and the catalogues of careapp.

The `.ts` files are the source of truth and are written without places and sorted, so that a change
in the code touches only the strings that changed. The `.qm` files beside them are what the program
reads; both are kept in the repository.
"""

import filecmp
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from translating.catalogue import Catalogue
from translating.source_strings import read_folder

ROOT = Path(__file__).resolve().parents[2]
CODE = ROOT / "careapp"
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("da", "nb", "en")
# The strings in the code are English already; that catalogue holds the counted ones only.
WRITTEN_IN = "en"
SHIPPED_WITH_QT = "qtbase_nb.ts"


def update(folder: Path = FOLDER) -> None:
    """Bring the catalogues in line with the code and compile them."""
    for language in LANGUAGES:
        counted_only = ["-pluralonly"] if language == WRITTEN_IN else []
        _run(
            "lupdate",
            *("-silent", "-extensions", "py", "-no-obsolete", "-sort-messages"),
            *("-locations", "none", "-source-language", "en", "-target-language", language),
            *counted_only,
            *(str(CODE), "-ts", str(folder / f"careapp_{language}.ts")),
        )
    compile_all(folder)


def compile_all(folder: Path) -> None:
    """Write the `.qm` of every `.ts` in a folder."""
    for path in sorted(folder.glob("*.ts")):
        _run("lrelease", "-silent", "-nounfinished", str(path), "-qm", str(path.with_suffix(".qm")))


def fill(file: Path, folder: Path = FOLDER) -> list[str]:
    """Merge translations that were handed over as JSON: language → English → translation.

    Returns:
        What no string of the program has, as `language: key`.
    """
    handed_over = json.loads(file.read_text(encoding="utf-8"))
    update(folder)
    unknown = [
        f"{language}: {key}"
        for language, translations in handed_over.items()
        for key in Catalogue(folder / f"careapp_{language}.ts").fill(translations)
    ]
    update(folder)
    return unknown


def problems(folder: Path = FOLDER) -> list[str]:
    """Return all that is missing, stale or wrong, as sentences; nothing is changed."""
    code = read_folder(CODE)
    found = list(code.problems)
    found += [
        f"careapp_{language}.ts: “{text}” is in the code and not in the catalogue"
        for language in LANGUAGES
        if language != WRITTEN_IN
        for text in sorted(code.texts - _texts(folder / f"careapp_{language}.ts"))
    ]
    for path in sorted(folder.glob("*.ts")):
        found += Catalogue(path).problems()
    return found + list(_stale_files(folder))


def _stale_files(folder: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as temporary:
        fresh = Path(temporary)
        for path in folder.glob("*.ts"):
            shutil.copy(path, fresh)
        update(fresh)
        for path in sorted(fresh.iterdir()):
            kept = folder / path.name
            if not kept.exists() or not filecmp.cmp(path, kept, shallow=False):
                yield f"{path.name} is older than the code: run packaging/translate.py update"


def _texts(path: Path) -> set[str]:
    return {message.source for message in Catalogue(path).messages()} if path.exists() else set()


def _run(tool: str, *arguments: str) -> None:
    start = f"from PySide6.scripts.pyside_tool import {tool}; {tool}()"
    command = [sys.executable, "-c", start, *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
