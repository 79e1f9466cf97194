"""The power goes at any moment; what was acknowledged is there."""

import subprocess
import sys
import time
from pathlib import Path
from random import Random

from careapp.domain.citizen import Citizen
from tests.store.laptops import opened

ROOT = Path(__file__).parents[2]
TIMES = 10


def saves_until_killed(path: Path, seconds: float) -> list[int]:
    """Let a program save, kill it, and return the saves that it acknowledged."""
    command = [sys.executable, "-m", "tests.store.saver", str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as saver:
        assert saver.stdout
        first = saver.stdout.readline()
        time.sleep(seconds)
        saver.kill()
        rest = saver.stdout.read().splitlines(keepends=True)
    return [int(line) for line in (first, *rest) if line.endswith(b"\n")]


def test_no_acknowledged_save_is_lost_in_ten_kills(tmp_path: Path) -> None:
    dice, path = Random(9), tmp_path / "a.db"
    for _ in range(TIMES):
        *_, latest = saves_until_killed(path, dice.uniform(0.0, 0.15))
        with opened(path) as laptop:
            names = [c.record.name.full for c in laptop.store.read.where(Citizen) if c.record.name]
            assert latest + 1 <= len(names) <= latest + 2
            assert names == [f"Inger Holm {n}" for n in range(len(names))]
            (draft,) = laptop.store.read.drafts()
            assert draft.value in (len(names), len(names) - 1)
            assert not laptop.store.rebuild()
