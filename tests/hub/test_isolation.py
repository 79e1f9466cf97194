"""As the hub's own role, in every table there is: nobody reads or writes the neighbour."""

from typing import Any

import pytest
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from careapp.hub.hub import Hub
from careapp.hub.keeping import Keeping
from careapp.sync.core.feed import Epoch
from careapp.sync.core.message import Push, Sender
from tests.hub.like_model import PLAIN
from tests.hub.story import FJORDBY, INGER, NOON, NORTH, SKOVBY, STORE, Writer

ENTER = text("SELECT set_config('careapp.municipality', :m, true)")
TABLES = text(
    "SELECT table_name FROM information_schema.columns WHERE column_name = 'municipality'"
    " AND table_schema = 'public' ORDER BY table_name"
)
COLUMNS = text(
    "SELECT column_name, udt_name FROM information_schema.columns"
    " WHERE table_schema = 'public' AND table_name = :table ORDER BY ordinal_position"
)
PARTITIONED = text("SELECT relname FROM pg_class WHERE relkind = 'p'")
OF_NOBODY = {"way_in"}
"""Tables that are read by a secret rather than by municipality."""
SAMPLES: dict[str, Any] = {
    "uuid": INGER,
    "text": "x",
    "int4": 1,
    "int8": 1,
    "bool": True,
    "bytea": b"x",
    "char": "g",
    "numeric": 1,
    "date": "2026-09-21",
    "timestamptz": "2026-09-21T10:00:00Z",
    "jsonb": "{}",
    "_int8": "{1,2}",
    "_text": "{a}",
}


def tables(connection: Connection) -> list[str]:
    return [name for (name,) in connection.execute(TABLES)]


@pytest.fixture
def two(engine: Engine) -> Engine:
    """Return the way to a hub of two municipalities, each with rows in every table."""
    for number, home in enumerate((FJORDBY, SKOVBY)):
        hub = Hub(engine, PLAIN)
        keeping = Keeping(hub.database, home)
        keeping.begin("By", "dk", f"99{number}", Epoch("first"))
        keeping.enrol("laptop", (NORTH,))
        keeping.grant(NORTH, INGER)
        packets = (Writer().act((INGER, "note", {"words": "ja"})),)
        hub.answer("laptop", home, Push(Sender(STORE), packets), NOON)
        with engine.begin() as connection:
            connection.execute(ENTER, {"m": home})
            for table in tables(connection):
                _fill(connection, table, home)
    return engine


def _fill(connection: Connection, table: str, home: str) -> None:
    """Put a row in *table*, unless it is a partition that holds others' rows."""
    columns = connection.execute(COLUMNS, {"table": table}).all()
    values = {name: home if name == "municipality" else SAMPLES[kind] for name, kind in columns}
    for odd in ({"way": "reads"}, {"what": "role"}):
        values |= {name: value for name, value in odd.items() if name in values}
    names = ", ".join(values)
    bound = ", ".join(f"CAST(:{name} AS {_typed(dict(columns)[name])})" for name in values)
    asked = text(f"INSERT INTO {table} ({names}) VALUES ({bound}) ON CONFLICT DO NOTHING")
    if not table[-1].isdigit():
        connection.execute(asked, values)


def _typed(kind: str) -> str:
    return {"char": '"char"', "_int8": "bigint[]", "_text": "text[]"}.get(kind, kind)


def test_every_table_says_whose_its_rows_are_and_holds_everybody_to_it(two: Engine) -> None:
    with two.connect() as connection:
        held = connection.execute(
            text(
                "SELECT relname, relrowsecurity AND relforcerowsecurity FROM pg_class"
                " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
            )
        ).all()
        named = set(tables(connection))
    open_to_all = {name for name, forced in held if not forced}
    assert open_to_all == {"alembic_version"}
    assert {name for name, _ in held} - named == {"alembic_version"}


def test_the_role_is_nobody_special(two: Engine) -> None:
    asked = text(
        "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, (SELECT count(*) FROM pg_class"
        "  WHERE relowner = pg_roles.oid) FROM pg_roles WHERE rolname = current_user"
    )
    with two.connect() as connection:
        assert tuple(connection.execute(asked).one()) == (False, False, False, False, 0)
        waits = {
            one: connection.execute(text(f"SHOW {one}")).scalar() for one in ("jit", "lock_timeout")
        }
    assert waits == {"jit": "off", "lock_timeout": "5s"}


def test_nobody_reads_the_neighbour(two: Engine) -> None:
    with two.begin() as connection:
        connection.execute(ENTER, {"m": FJORDBY})
        seen = {}
        for table in sorted(set(tables(connection)) - OF_NOBODY):
            found = connection.execute(text(f"SELECT DISTINCT municipality::text FROM {table}"))
            seen[table] = {one for (one,) in found}
        assert not {table: homes for table, homes in seen.items() if homes - {FJORDBY}}
        whole = {table for table in seen if not table[-1].isdigit()}
        assert {table for table in whole if seen[table] != {FJORDBY}} == set()


def test_nobody_writes_at_the_neighbours(two: Engine) -> None:
    with two.connect() as connection:
        everywhere = tables(connection)
        connection.rollback()
        for table in everywhere:
            if table in OF_NOBODY:
                continue
            connection.execute(ENTER, {"m": FJORDBY})
            for verb in (f"UPDATE {table} SET municipality = :m", f"DELETE FROM {table}"):
                asked = text(f"{verb} WHERE municipality = :neighbour")
                values = {"m": FJORDBY, "neighbour": SKOVBY}
                assert connection.execute(asked, values).rowcount == 0
            with pytest.raises(DBAPIError, match=r"row-level security|partition constraint"):
                _give_away(connection, table)
            connection.rollback()


def _give_away(connection: Connection, table: str) -> None:
    """Try to put a row of one's own in the neighbour's name."""
    columns = [name for name, _ in connection.execute(COLUMNS, {"table": table})]
    taken = ", ".join(
        "CAST(:neighbour AS uuid)" if one == "municipality" else one for one in columns
    )
    source = table.rstrip("0123456789").rstrip("_")
    asked = f"INSERT INTO {table} ({', '.join(columns)}) SELECT {taken} FROM {source} LIMIT 1"
    connection.execute(
        text(asked.replace(":neighbour", ":neighbour ::uuid")), {"neighbour": SKOVBY}
    )


@pytest.mark.parametrize("said", [None, ""])
def test_who_has_not_said_which_municipality_gets_nothing(two: Engine, said: str | None) -> None:
    with two.connect() as connection:
        everywhere = tables(connection)
        connection.rollback()
        for table in sorted(set(everywhere) - OF_NOBODY):
            if said is not None:
                connection.execute(ENTER, {"m": said})
            with pytest.raises(DBAPIError, match=r"careapp.municipality|invalid input syntax"):
                connection.execute(text(f"SELECT * FROM {table}"))
            connection.rollback()


def test_a_connection_that_comes_back_has_forgotten_whose_it_was(two: Engine) -> None:
    with two.begin() as connection:
        connection.execute(ENTER, {"m": FJORDBY})
    for _ in range(8):
        with two.connect() as connection, pytest.raises(DBAPIError):
            connection.execute(text("SELECT * FROM change"))
