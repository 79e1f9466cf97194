"""The folder in which one user's data lies."""

import os
from dataclasses import dataclass
from pathlib import Path
from secrets import token_bytes
from shutil import rmtree

from platformdirs import user_data_path

from careapp.domain.problems import EnvironmentFailedError

_MINE = 0o700
"""Nobody else on the computer needs to see even that there are files."""


@dataclass(frozen=True, slots=True)
class Home:
    """A folder with an encrypted database and what opens it."""

    folder: Path

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.folder / "careapp.db"

    @property
    def attachments(self) -> Path:
        """The encrypted pictures and papers."""
        return self.folder / "careapp-attachments.db"

    @property
    def copies(self) -> Path:
        """The encrypted copies of the database."""
        return self.folder / "careapp-copies"

    @property
    def envelope(self) -> Path:
        """The database key, wrapped."""
        return self.folder / "keys.json"

    @property
    def demo_key(self) -> Path:
        """The bare key of a demo home; its presence marks the home as one."""
        return self.folder / "demo-key.json"

    @property
    def kept_key(self) -> Path:
        """Says that a copy of the key lies in the system's keyring; no secret itself."""
        return self.folder / "kept-key.json"

    @property
    def recovery(self) -> Path:
        """The database key, sealed for the municipality's recovery key."""
        return self.folder / "recovery.json"

    @property
    def view(self) -> Path:
        """How the user likes the program to look; no word about any person."""
        return self.folder / "view.json"

    def make(self) -> None:
        """Make the folder.

        Raises:
            EnvironmentFailedError: It cannot be made.
        """
        try:
            self.folder.mkdir(mode=_MINE, parents=True, exist_ok=True)
        except OSError as error:
            raise EnvironmentFailedError("home-cannot-make", path=str(self.folder)) from error

    def forget(self) -> None:
        """Remove the database and its keys: made in vain, or no longer this user's to have.

        The keys go first: without them what is left is noise. What was saved here on
        purpose, such as a file that is handed over, stays.
        """
        for path in (self.envelope, self.recovery, self.kept_key):
            _overwrite(path)
            path.unlink(missing_ok=True)
        for path in (self.database, self.attachments):
            moved_aside = self.folder.glob(f"{path.stem}-damaged-*")
            for one in (path, *self.folder.glob(f"{path.name}-*"), *moved_aside):
                one.unlink(missing_ok=True)
        rmtree(self.copies, ignore_errors=True)


def _overwrite(path: Path) -> None:
    """Write noise over a key before it is removed: what is removed can be found again."""
    if path.exists():
        with path.open("r+b") as file:
            file.write(token_bytes(path.stat().st_size))
            file.flush()
            os.fsync(file.fileno())


def usual_home() -> Home:
    """Return the home in the local (never roaming) profile of this user."""
    return Home(user_data_path("careapp", appauthor=False, roaming=False))
