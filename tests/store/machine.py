"""Disks that are small or cannot be written, made by root; elsewhere those tests are skipped."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest


def _run(*command: str) -> bool:
    if sys.platform != "linux" or shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """Lend a disk of its own of that size."""
    folder.mkdir(exist_ok=True)
    if not _run("mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "careapp-test", str(folder)):
        pytest.skip("a small disk can only be mounted by root on Linux")
    try:
        yield folder
    finally:
        _run("umount", "--lazy", str(folder))


def resize(folder: Path, kilobytes: int) -> None:
    assert _run("mount", "-o", f"remount,size={kilobytes}k", str(folder))


def write_protect(folder: Path) -> None:
    """Make a disk of `small_disk` one that can only be read."""
    assert _run("mount", "-o", "remount,ro", str(folder))


def fill(filler: Path) -> None:
    """Leave no room on the disk where *filler* is."""
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(1_024))
