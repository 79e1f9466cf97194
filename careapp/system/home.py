"""The folder in which one user's data lies."""

from dataclasses import dataclass
from pathlib import Path

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
        for path in (self.envelope, self.recovery, self.kept_key, self.database, self.attachments):
            for beside in (path, *path.parent.glob(f"{path.name}-*")):
                beside.unlink(missing_ok=True)


def usual_home() -> Home:
    """Return the home in the local (never roaming) profile of this user."""
    return Home(user_data_path("careapp", appauthor=False, roaming=False))
