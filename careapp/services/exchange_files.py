"""Reads and writes files that somebody chose, and says plainly when one cannot be."""

from pathlib import Path

from careapp.domain.problems import EnvironmentFailedError


def read_file(path: Path) -> bytes:
    """Return the content of a file.

    Raises:
        EnvironmentFailedError: It cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise EnvironmentFailedError("file-cannot-read", path=str(path)) from error


def files_in(folder: Path, pattern: str) -> list[Path]:
    """Return the files in a folder and under it, in order of their names.

    Raises:
        EnvironmentFailedError: There is no such folder.
    """
    if not folder.is_dir():
        raise EnvironmentFailedError("folder-cannot-read", path=str(folder))
    return sorted(folder.rglob(pattern))


def save_outside(content: bytes, path: Path) -> None:
    """Write a plain file where somebody chose to have it; it is no longer protected there.

    Raises:
        EnvironmentFailedError: It cannot be written.
    """
    try:
        path.write_bytes(content)
    except OSError as error:
        raise EnvironmentFailedError("file-cannot-write", path=str(path)) from error
