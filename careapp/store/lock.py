"""One program at a time: two would type over each other's drafts without a word."""

import os
import sys
from pathlib import Path
from typing import BinaryIO

from careapp.domain.problems import EnvironmentFailedError


class Lock:
    """Held while the database is open; the system lets go of it when the program dies.

    Args:
        path: The database; the lock is an empty file beside it.

    Raises:
        EnvironmentFailedError: Another program holds it.
    """

    def __init__(self, path: Path) -> None:
        self._file: BinaryIO | None = None
        try:
            self._file = path.with_name(f"{path.name}-lock").open("ab")
        except OSError:
            return  # the database itself will say what is wrong with the place
        if not _taken(self._file):
            self.release()
            raise EnvironmentFailedError("store-busy", path=str(path))

    def release(self) -> None:
        """Let others open the database."""
        if self._file is not None:
            self._file.close()
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _taken(file: BinaryIO) -> bool:
        try:
            file.seek(0, os.SEEK_SET)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a share that knows no locks; SQLite has its own
        return True
