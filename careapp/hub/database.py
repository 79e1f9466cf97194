"""The way to PostgreSQL: transactions of one municipality, tried again where two met."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, TextClause, create_engine, event, text
from sqlalchemy.exc import DBAPIError

from careapp.domain.identity import OrganisationId

T = TypeVar("T")

MOST_TRIES = 5
_MET = frozenset({"40001", "40P01", "23505", "55P03"})
"""Serialization failure, deadlock, the same key at the same time, a lock waited for too long."""

_ENTER = text("SELECT set_config('careapp.municipality', :municipality, true)")
_LIFE = (
    "SELECT (SELECT system_identifier FROM pg_control_system()) || '/' ||"
    " (SELECT timeline_id FROM pg_control_checkpoint()) || '/' ||"
    " (SELECT oid FROM pg_database WHERE datname = current_database())"
)


class Database:
    """The hub's database; every transaction sees one municipality and no other.

    Args:
        engine: Connects as the hub's own role.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._at_one_moment = engine.execution_options(isolation_level="REPEATABLE READ")

    def write(self, municipality: OrganisationId, work: Callable[["Transaction"], T]) -> T:
        """Do *work* in one transaction; where others were in its way, do it again.

        It must leave nothing behind but what it writes.
        """
        for tries_left in reversed(range(MOST_TRIES)):
            try:
                with self._transaction(self.engine, municipality) as transaction:
                    return work(transaction)
            except DBAPIError as error:
                if not tries_left or getattr(error.orig, "sqlstate", None) not in _MET:
                    raise
        raise AssertionError  # the last try returns or raises

    @contextmanager
    def read(self, municipality: OrganisationId) -> Iterator["Transaction"]:
        """Read everything as it was at one moment."""
        with self._transaction(self._at_one_moment, municipality) as transaction:
            yield transaction

    @contextmanager
    def _transaction(self, engine: Engine, municipality: OrganisationId) -> Iterator["Transaction"]:
        with engine.begin() as connection:
            connection.execute(_ENTER, {"municipality": municipality})
            yield Transaction(connection, municipality)


class Transaction:
    """One transaction; each statement gets the municipality as ``:m``."""

    def __init__(self, connection: Connection, municipality: OrganisationId) -> None:
        self.connection = connection
        self.municipality = municipality

    @property
    def life(self) -> str:
        """What is another one when the database was restored from a backup."""
        return str(self.connection.info.get("life", ""))

    def rows(self, statement: TextClause, **values: object) -> list[Any]:
        """Return the rows that *statement* finds, each a named tuple."""
        return list(self.connection.execute(statement, {"m": self.municipality, **values}))

    def row(self, statement: TextClause, **values: object) -> Any:  # noqa: ANN401 - as the row is
        """Return the only row, None where there is none."""
        return self.connection.execute(statement, {"m": self.municipality, **values}).first()

    def run(self, statement: TextClause, **values: object) -> int:
        """Run *statement* and return how many rows it touched."""
        return self.connection.execute(statement, {"m": self.municipality, **values}).rowcount


def connect(url: str, connections: int = 5) -> Engine:
    """Return the way to the database at *url*, with up to so many connections at once."""
    engine = create_engine(url, pool_size=connections, max_overflow=0, pool_pre_ping=True)
    event.listen(engine, "connect", _ask_for_life)
    return engine


def array(values: Iterator[object] | list[Any] | tuple[Any, ...]) -> str:
    """Return identifiers or numbers as the text of an array; far faster than one by one."""
    return f"{{{','.join(map(str, values))}}}"


def _ask_for_life(connection: Any, _record: Any) -> None:  # noqa: ANN401 - the driver's own
    with connection.cursor() as cursor:
        cursor.execute(_LIFE)
        (life,) = cursor.fetchone()
    connection.rollback()
    _record.info["life"] = life
