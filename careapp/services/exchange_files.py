"""Reads files that somebody chose, and says plainly when one cannot be read."""

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
