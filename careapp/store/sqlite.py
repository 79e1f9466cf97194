"""The encrypted SQLite; the only module that names the driver."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from careapp.domain.problems import EnvironmentFailedError

__all__ = ["Database", "driver", "translated"]

_CODES = (
    ("full", "disk-full"),
    ("readonly", "store-read-only"),
    ("unable to open", "store-cannot-open"),
    ("locked", "store-busy"),
    ("disk i/o", "disk-failed"),
    ("malformed", "store-damaged"),
    ("not a database", "store-damaged"),
    ("hmac", "store-damaged"),
)


@dataclass(frozen=True, slots=True)
class Database:
    """An open connection."""

    conn: driver.Connection

    def close(self) -> None:
        """Close the connection."""
        self.conn.close()


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what the driver says of the machine into our own words.

    Raises:
        EnvironmentFailedError: Disk full, file read-only, locked, damaged.
    """
    try:
        yield
    except driver.DatabaseError as error:
        said = str(error).lower()
        for words, code in _CODES:
            if words in said:
                raise EnvironmentFailedError(code, path=str(path)) from error
        raise
