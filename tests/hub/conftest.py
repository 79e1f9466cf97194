"""A real PostgreSQL for every test session: a cluster of its own, or one that is given.

``CAREAPP_HUB_OWNER`` may name a database of somebody else's PostgreSQL, as its owner.
"""

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, make_url, text

from careapp.changes.ids import new_id
from careapp.hub.database import Database, connect
from careapp.hub.operating import ROLE, bring_up
from careapp.hub.trial import start_database

TEMPLATE = "hub_core_template"
CONNECTIONS = 6


def sql(url: str, *statements: str) -> None:
    """Run statements as the owner, each a transaction of its own."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def in_database(url: str, name: str, role: str | None = None) -> str:
    """Return the address of another database beside that of *url*."""
    there = make_url(url).set(database=name)
    return (there.set(username=role) if role else there).render_as_string(hide_password=False)


def throw_away_folder() -> Path:
    """Return a folder that is gone when this process is.

    Not one of pytest's own: those are closed to the user that PostgreSQL runs as when the
    tests are run by root.
    """
    folder = Path(tempfile.mkdtemp(prefix="careapp-hub-"))
    folder.chmod(0o755)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@pytest.fixture(scope="session")
def owner_url() -> Iterator[str]:
    """Return the owner's address of a cluster with a template of the hub's database."""
    given = os.environ.get("CAREAPP_HUB_OWNER")
    url = given or start_database(throw_away_folder() / "postgresql")
    if not given:  # nothing of it outlives the tests
        quick = ("fsync = off", "full_page_writes = off", "autovacuum = off")
        sql(url, *(f"ALTER SYSTEM SET {one}" for one in quick), "SELECT pg_reload_conf()")
    sql(url, f"DROP DATABASE IF EXISTS {TEMPLATE}", f"CREATE DATABASE {TEMPLATE}")
    bring_up(in_database(url, TEMPLATE), ROLE, None)
    yield url
    sql(url, f"DROP DATABASE IF EXISTS {TEMPLATE}")


@pytest.fixture
def owned(owner_url: str) -> Iterator[str]:
    """Return the owner's address of a database of this test's own."""
    name = f"hub_{new_id().replace('-', '')}"
    sql(owner_url, f"CREATE DATABASE {name} TEMPLATE {TEMPLATE} STRATEGY FILE_COPY")
    yield in_database(owner_url, name)
    sql(owner_url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def engine(owned: str) -> Iterator[Engine]:
    """Return the way into it as the hub's role."""
    made = connect(in_database(owned, make_url(owned).database or "", ROLE), CONNECTIONS)
    yield made
    made.dispose()


@pytest.fixture
def database(engine: Engine) -> Database:
    return Database(engine)
