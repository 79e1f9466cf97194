"""The way to PostgreSQL: transactions of one municipality, tried again where two met."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar, cast

import psycopg
from sqlalchemy import Connection, Engine, TextClause, create_engine, event, make_url, text
from sqlalchemy.exc import DBAPIError

from careapp.domain.identity import OrganisationId

T = TypeVar("T")

MOST_TRIES = 5
_MET = frozenset({"40001", "40P01", "23505", "55P03"})
"""Serialization failure, deadlock, the same key at the same time, a lock waited for too long."""

_DIALECT = make_url("postgresql+psycopg://").get_dialect()()
_ENTER = text("SELECT set_config('careapp.municipality', :m, true)")
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
                with self.engine.begin() as connection:
                    return work(Transaction(connection, municipality))
            except (DBAPIError, psycopg.Error) as error:
                if not tries_left or _state(error) not in _MET:
                    raise
        raise AssertionError  # the last try returns or raises

    @contextmanager
    def pretend(self, municipality: OrganisationId) -> Iterator["Transaction"]:
        """See what would be done; nothing of it is kept."""
        with self.engine.connect() as connection, connection.begin() as begun:
            yield Transaction(connection, municipality)
            begun.rollback()

    @contextmanager
    def read(self, municipality: OrganisationId) -> Iterator["Transaction"]:
        """Read everything as it was at one moment."""
        with self._at_one_moment.begin() as connection:
            yield Transaction(connection, municipality)


class Transaction:
    """One transaction; each statement gets the municipality as ``:m``."""

    def __init__(self, connection: Connection, municipality: OrganisationId) -> None:
        self.municipality = municipality
        self._connection = connection
        self._entered = False

    @property
    def connection(self) -> Connection:
        """The connection, where nothing is seen but the municipality."""
        if not self._entered:
            self._entered = True
            self._connection.execute(_ENTER, {"m": self.municipality})
        return self._connection

    @property
    def life(self) -> str:
        """What is another one when the database was restored from a backup."""
        return str(self._connection.info.get("life", ""))

    def rows(self, statement: TextClause, **values: object) -> list[Any]:
        """Return the rows that *statement* finds, each a named tuple."""
        return list(self.connection.execute(statement, {"m": self.municipality, **values}))

    def row(self, statement: TextClause, **values: object) -> Any:  # noqa: ANN401 - as the row is
        """Return the only row, None where there is none."""
        return self.connection.execute(statement, {"m": self.municipality, **values}).first()

    def run(self, statement: TextClause, **values: object) -> int:
        """Run *statement* and return how many rows it touched."""
        return self.connection.execute(statement, {"m": self.municipality, **values}).rowcount

    def together(self, *asked: "Ask") -> list[list[Any]]:
        """Run statements in order, on one way there and back; return the rows of each."""
        entering = [] if self._entered else [Ask(_ENTER)]
        self._entered = True
        with self._driver.pipeline():
            cursors = [self._send(one) for one in (*entering, *asked)]
        found = [one.fetchall() if one.description else [] for one in cursors]
        return found[len(entering) :]

    def last(self, statement: TextClause, **values: object) -> None:
        """Run the last statement; the commit goes with it, and waits for nobody here.

        It is sent as a statement: the driver's own commit waits for an answer without
        having sent all of a large statement before it, and both sides would wait for ever.
        """
        with self._driver.pipeline():
            self._send(Ask(statement, values))
            self._driver.execute("COMMIT")

    def _send(self, asked: "Ask") -> psycopg.Cursor[Any]:
        values = {"m": self.municipality, **asked.values}
        return self._driver.execute(_sql(asked.statement), values)

    @property
    def _driver(self) -> psycopg.Connection[Any]:
        return cast("psycopg.Connection[Any]", self._connection.connection.driver_connection)


@dataclass(frozen=True, slots=True)
class Ask:
    """A statement with its values."""

    statement: TextClause
    values: Mapping[str, object] = field(default_factory=dict)


@cache
def _sql(statement: TextClause) -> str:
    """Return a statement as the driver takes it."""
    return str(statement.compile(dialect=_DIALECT))


def _state(error: DBAPIError | psycopg.Error) -> str | None:
    """Return the SQLSTATE of an error."""
    state: str | None = getattr(getattr(error, "orig", error), "sqlstate", None)
    return state


def connect(url: str, connections: int = 5) -> Engine:
    """Return the way to the database at *url*, with up to so many connections at once."""
    engine = create_engine(url, pool_size=connections, max_overflow=0, pool_pre_ping=True)
    event.listen(engine, "connect", _ask_for_life)
    return engine


def _ask_for_life(connection: psycopg.Connection[Any], record: Any) -> None:  # noqa: ANN401
    """Keep beside a new connection which life of the database it is in, where it may be asked."""
    try:
        row = connection.execute(_LIFE).fetchone()
    except psycopg.errors.InsufficientPrivilege:
        row = None
    connection.rollback()
    record.info["life"] = row[0] if row else ""
