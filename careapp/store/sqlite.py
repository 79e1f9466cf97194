"""The encrypted SQLite; the only module that names the driver."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import disk_usage
from typing import Any

from sqlcipher3 import dbapi2 as driver

from careapp.domain.problems import EnvironmentFailedError

__all__ = ["Connection", "Database", "driver", "translated"]

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

_LEAST_ROOM = 1 << 16
"""Bytes; with less than this not even the files beside the database can be made."""


@dataclass(frozen=True, slots=True)
class Database:
    """An open connection."""

    conn: "Connection"

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
                raise EnvironmentFailedError(_cause(code, path), path=str(path)) from error
        raise


def _cause(code: str, path: Path) -> str:
    """Return what lies behind *code*: SQLite cannot always tell a full or protected disk."""
    if code == "store-cannot-open" and path.exists():
        writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
        return code if writable else "store-read-only"
    if code == "disk-failed" and disk_usage(path.parent).free < _LEAST_ROOM:
        return "disk-full"
    return code


class Cursor(driver.Cursor):  # type: ignore[misc]
    """Runs statements; what the machine refuses is said in our own words."""

    connection: "Connection"

    def execute(self, *statement: Any) -> "Cursor":  # noqa: ANN401 - as the driver has it
        """Run one statement."""
        with translated(self.connection.path):
            super().execute(*statement)
        return self

    def executemany(self, *statement: Any) -> "Cursor":  # noqa: ANN401 - as above
        """Run one statement for many rows."""
        with translated(self.connection.path):
            super().executemany(*statement)
        return self

    def fetchone(self) -> Any:  # noqa: ANN401 - a row
        """Return the next row, None after the last."""
        with translated(self.connection.path):
            return super().fetchone()

    def fetchall(self) -> list[Any]:
        """Return the rows that are left."""
        with translated(self.connection.path):
            rows: list[Any] = super().fetchall()
            return rows


class Connection(driver.Connection):  # type: ignore[misc]
    """A connection whose statements raise `EnvironmentFailedError`.

    Attributes:
        path: The file, to name it.
    """

    path: Path

    def cursor(self, *_factory: object) -> Cursor:
        """Return a cursor on this connection."""
        cursor: Cursor = super().cursor(Cursor)
        return cursor
