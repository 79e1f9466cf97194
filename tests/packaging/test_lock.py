"""The lock holds what `pyproject.toml` asks for, and every file in it is known by its hash."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAME = re.compile(r"^([A-Za-z0-9][\w.\-]*)==", re.MULTILINE)


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_everything_asked_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    names = {normal(re.split(r"[<>=~!;\[ ]", requirement)[0]) for requirement in asked}
    lock = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")

    assert not names - {normal(name) for name in NAME.findall(lock)}


def test_every_locked_package_has_hashes() -> None:
    lock = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
    starts = [match.start() for match in NAME.finditer(lock)]

    assert all("--hash=sha256:" in lock[a:b] for a, b in pairwise([*starts, len(lock)]))
