"""Reads what can still be read of a damaged file of attachments; it is never written to."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import wraps
from hashlib import sha256
from pathlib import Path
from typing import Any, Concatenate, NamedTuple, ParamSpec, Protocol, TypeVar

from careapp.domain.problems import EnvironmentFailedError
from careapp.store.database import open_reader, transaction
from careapp.store.sqlite import Database, driver

P = ParamSpec("P")
T = TypeVar("T")


class Renewable(Protocol):
    """Holds a file that can be begun anew.

    Attributes:
        renewals: How often that has happened.
    """

    renewals: int

    def renew(self, renewals: int) -> None:
        """Move the file aside and begin anew, unless somebody did since it had *renewals*."""


R = TypeVar("R", bound=Renewable)
Method = Callable[Concatenate[R, P], T]


def renewed(method: Method[R, P, T]) -> Method[R, P, T]:
    """Let *method* begin the file anew where it finds that damaged, and do it once more."""

    @wraps(method)
    def run(own: R, /, *args: P.args, **kwargs: P.kwargs) -> T:
        renewals = own.renewals
        try:
            return method(own, *args, **kwargs)
        except EnvironmentFailedError as error:
            if error.code != "store-damaged":
                raise
        except driver.ProgrammingError:
            if own.renewals == renewals:
                raise  # nobody has closed the file meanwhile
        own.renew(renewals)
        return method(own, *args, **kwargs)

    return run


class Spilled(NamedTuple):
    """What was got back: all of the bytes of an attachment that the hub may not have."""

    digest: bytes
    at_ms: int
    pieces: tuple[bytes, ...]


def spilled(path: Path, key: bytes) -> Iterator[Spilled]:
    """Yield what is whole in the damaged file at *path*, and not known to be at the hub."""
    for digest, at_ms in _known(path, key).items():
        rows = _rows(path, key, "SELECT data FROM chunk WHERE digest = ? ORDER BY number", digest)
        pieces = tuple(bytes(data) for (data,) in rows)
        if sha256(b"".join(pieces)).digest() == digest:
            yield Spilled(digest, at_ms, pieces)


def bring_over(one: Spilled, database: Database) -> None:
    """Keep in *database* what was got back."""
    size = sum(map(len, one.pieces))
    with transaction(database):
        database.conn.execute(
            "INSERT OR IGNORE INTO blob (digest, size, at_ms) VALUES (?, ?, ?)",
            (one.digest, size, one.at_ms),
        )
        database.conn.executemany(
            "INSERT OR IGNORE INTO chunk VALUES (?, ?, ?)",
            [(one.digest, number, piece) for number, piece in enumerate(one.pieces)],
        )


def _known(path: Path, key: bytes) -> dict[bytes, int]:
    """Return digests and when they were kept; of a damaged page those on both sides of it."""
    found: dict[bytes, int] = {}
    for order in ("ASC", "DESC"):
        query = f"SELECT digest, at_ms FROM blob WHERE at_hub = 0 ORDER BY digest {order}"
        found |= {bytes(digest): at_ms for digest, at_ms in _rows(path, key, query)}
    return found


def _rows(path: Path, key: bytes, query: str, *values: object) -> list[tuple[Any, ...]]:
    """Return rows up to the first damaged page; a connection that met one reads no more."""
    found: list[tuple[Any, ...]] = []
    with suppress(EnvironmentFailedError):
        database = open_reader(path, key)
        try:
            rows = database.conn.execute(query, values)
            while (row := rows.fetchone()) is not None:
                found.append(row)
        finally:
            database.close()
    return found
