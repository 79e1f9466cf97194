"""Makes sqlite-utils use SQLCipher; the only module that names the driver.

sqlite-utils looks for ``pysqlite3`` before ``sqlite3``. Nothing may have imported
it before this module; `Database` and `driver` are taken from here.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from careapp.domain.problems import EnvironmentFailedError

if "sqlite_utils" in sys.modules:
    raise ImportError("careapp.store.sqlite must come before sqlite_utils")

sys.modules["pysqlite3"] = sys.modules["pysqlite3.dbapi2"] = driver

from sqlite_utils import Database  # noqa: E402 - after the alias, by design
from sqlite_utils.migrations import Migrations  # noqa: E402 - after the alias, by design

__all__ = ["Database", "Migrations", "driver", "translated"]

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
