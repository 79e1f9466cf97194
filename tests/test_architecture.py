"""The house stands as drawn: layers, budgets, nothing unused."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from vulture.core import Vulture  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "careapp").rglob("*.py"))
MOST_LINES_OF_A_FILE = 400
LINES_OF_NEARLY_ALL_FILES = 300
NEARLY_ALL = 0.95
MEDIAN_LINES_OF_A_FILE = 100
MOST_LINES_OF_A_FUNCTION = 50
MEDIAN_LINES_OF_A_FUNCTION = 8


LINT = """
import sys
from importlinter.cli import lint_imports
sys.exit(lint_imports(config_filename="pyproject.toml", cache_dir=None))
"""


def test_imports_point_down() -> None:
    # A process of its own: the linter silences all logs that others have begun.
    linted = subprocess.run(
        [sys.executable, "-c", LINT], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert linted.returncode == 0, linted.stdout


def test_nothing_is_unused() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    vulture = settings["tool"]["vulture"]
    reader = Vulture(ignore_names=vulture["ignore_names"])
    reader.scavenge([str(ROOT / path) for path in vulture["paths"]])

    unused = reader.get_unused_code(min_confidence=vulture["min_confidence"])

    assert not [item.get_report() for item in unused]


def test_files_stay_short() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}

    assert not [str(path) for path, count in lines.items() if count > MOST_LINES_OF_A_FILE]
    short = sum(count <= LINES_OF_NEARLY_ALL_FILES for count in lines.values())
    assert short >= NEARLY_ALL * len(lines)
    assert median(lines.values()) <= MEDIAN_LINES_OF_A_FILE


def test_functions_stay_short() -> None:
    lines = {
        f"{path.relative_to(ROOT)}:{function.lineno} {function.name}": length(function)
        for path in SOURCES
        for function in functions(path)
    }

    assert not [place for place, count in lines.items() if count > MOST_LINES_OF_A_FUNCTION]
    assert median(lines.values() or [0]) <= MEDIAN_LINES_OF_A_FUNCTION


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count from `def` to the last line; docstrings are not held against anyone."""
    if ast.get_docstring(function) is None:
        return (function.end_lineno or function.lineno) - function.lineno + 1
    docstring, *rest = function.body
    end = rest[-1].end_lineno if rest else docstring.lineno
    return (end or 0) - (docstring.end_lineno or 0) + docstring.lineno - function.lineno
