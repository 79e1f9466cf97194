"""Opens the encrypted database and writes in it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from careapp.domain.problems import EnvironmentFailedError
from careapp.store.schema import SCHEMA_VERSION, run
from careapp.store.sqlite import Connection, Database, driver, translated

KEY_BYTES = 32
BUSY_MS = 5_000
CACHE_KIB = 16_384
WRITING_CACHE_KIB = 32_768
CHECKPOINT_PAGES = 4_000
"""The first sync writes the same pages of its indexes again and again: 16 MB at a time."""


def open_database(
    path: Path, key: bytes, before_migrating: Callable[[], object] = lambda: None
) -> Database:
    """Return the database at *path*, made or brought up to date as needed.

    Nothing is written to a file that another key, a newer program or damage keeps
    us from reading.

    Args:
        path: Where the file is, or will be.
        key: 32 bytes; the raw SQLCipher key, so that nothing is derived from it.
        before_migrating: Called before a file of an older program is changed.

    Raises:
        EnvironmentFailedError: Wrong key or damaged file, newer schema, disk full,
            read-only.
    """
    with translated(path):
        if path.exists() and path.stat().st_size:
            version = _look_before_writing(path, key)
            if 0 < version < SCHEMA_VERSION:
                before_migrating()
        database = _connect(path, key, "rwc")
        try:
            _prepare(database)
        except BaseException:
            database.close()
            raise
    return database


def open_beside(path: Path, key: bytes, tables: str) -> Database:
    """Return a database that stands beside the first one and has only these *tables*.

    Args:
        path: Where the file is, or will be.
        key: 32 bytes.
        tables: Statements that make what is not there yet.

    Raises:
        EnvironmentFailedError: As `open_database`.
    """
    with translated(path):
        database = _connect(path, key, "rwc")
        try:
            _write_ahead(database)
            with transaction(database):
                run(database, tables)
        except BaseException:
            database.close()
            raise
    return database


def open_empty(path: Path, key: bytes) -> Database:
    """Return a new file without anything in it, to be filled as a whole.

    Raises:
        EnvironmentFailedError: It cannot be made.
    """
    with translated(path):
        return _connect(path, key, "rwc")


def open_reader(path: Path, key: bytes) -> Database:
    """Return a connection that can only read.

    Raises:
        EnvironmentFailedError: The file cannot be read.
    """
    with translated(path):
        database = _connect(path, key, "rw")
        database.conn.execute("PRAGMA query_only = ON")
        # Deciphered pages are worth keeping; the usual 2 MB are gone after one search.
        database.conn.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    return database


def _write_ahead(database: Database) -> None:
    database.conn.execute("PRAGMA journal_mode = WAL")
    database.conn.execute("PRAGMA synchronous = FULL")


def _prepare(database: Database) -> None:
    _write_ahead(database)
    database.conn.execute(f"PRAGMA cache_size = -{WRITING_CACHE_KIB}")
    database.conn.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
    if version_of(database) < SCHEMA_VERSION:
        from careapp.store.migrations import migrate  # noqa: PLC0415 - slow, seldom needed

        migrate(database)


def _look_before_writing(path: Path, key: bytes) -> int:
    database = _connect(path, key, "ro")
    try:
        version = version_of(database)
        database.conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
    finally:
        database.close()
    if version > SCHEMA_VERSION:
        raise EnvironmentFailedError(
            "store-is-newer", path=str(path), file=str(version), program=str(SCHEMA_VERSION)
        )
    return version


def _connect(path: Path, key: bytes, mode: str) -> Database:
    if len(key) != KEY_BYTES:
        # SQLCipher would derive a key from it without a word.
        raise EnvironmentFailedError("key-length", path=str(path))
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    # Connections are closed by the thread that ends the program, not by their own.
    connection = driver.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, factory=Connection
    )
    connection.path = path
    # Before the key: a wrong key must not be written to anybody's log.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    return Database(connection)


def version_of(database: Database) -> int:
    """Return the version of the schema that a file has."""
    (version,) = database.conn.execute("PRAGMA user_version").fetchone()
    return int(version)


@contextmanager
def transaction(database: Database) -> Iterator[None]:
    """Hold the write lock from the first statement to the last, or write nothing.

    A deferred transaction reads first and may then fail to write.
    """
    database.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.conn.execute("COMMIT")
    except BaseException:
        if database.conn.in_transaction:
            database.conn.execute("ROLLBACK")
        raise
