"""A hub as laptops meet it: uvicorn on a port of its own, over a real PostgreSQL."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier, Thread

import httpx
import pytest

from careapp.changes.ids import new_id
from careapp.domain.national_id import Country
from careapp.domain.people import id_of_municipality
from careapp.hub.app import HubApp, Parts
from careapp.hub.database import Database, connect
from careapp.hub.gate import Room
from careapp.hub.keys import hub_key
from careapp.hub.municipalities import SignInRules, add_municipality
from careapp.hub.operating import ROLE
from careapp.hub.role_check import CheckingHub
from careapp.hub.server import Address, Server
from tests.hub.conftest import CONNECTIONS, TEMPLATE, in_database, sql
from tests.hub.server.laptop import Laptop, Running

PATIENCE_S = 20.0


@pytest.fixture
def parts(database: Database, tmp_path: Path) -> Parts:
    """Return what the hub of a made-up municipality is put together from."""
    add_municipality(database, Country.DENMARK, "999", "Fjordby Kommune", SignInRules())
    key = hub_key(tmp_path / "hub.key")
    return Parts(core=CheckingHub(database.engine), database=database, key=key)


@pytest.fixture
def hub(parts: Parts) -> Iterator[Running]:
    with running(parts) as one:
        yield one


@pytest.fixture(scope="module")
def shared_hub(owner_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A hub for all tests of a module that may meet each other's laptops."""
    name = f"hub_{new_id().replace('-', '')}"
    sql(owner_url, f"CREATE DATABASE {name} TEMPLATE {TEMPLATE} STRATEGY FILE_COPY")
    engine = connect(in_database(owner_url, name, ROLE), CONNECTIONS)
    database, key = Database(engine), hub_key(tmp_path_factory.mktemp("key") / "hub.key")
    add_municipality(database, Country.DENMARK, "999", "Fjordby Kommune", SignInRules())
    with running(Parts(core=CheckingHub(engine), database=database, key=key)) as one:
        _begin_threads(one)
        yield one
    engine.dispose()
    sql(owner_url, f"DROP DATABASE {name} WITH (FORCE)")


def _begin_threads(hub: Running) -> None:
    """Let the hub begin its threads now: what a test begins, it must end."""
    all_there = Barrier(Room().at_once)
    for _ in range(all_there.parties):
        hub.app.work._threads.submit(all_there.wait)


@pytest.fixture
def http() -> Iterator[httpx.Client]:
    with httpx.Client(timeout=PATIENCE_S) as one:
        yield one


@pytest.fixture
def laptop(hub: Running, http: httpx.Client) -> Callable[[], Laptop]:
    """Makes laptops that nobody has let in yet."""
    return lambda: Laptop(hub.url, http)


@contextmanager
def running(parts: Parts) -> Iterator[Running]:
    """Serve on a free port in a thread."""
    app = HubApp(parts)
    listening = Address(port=0).listen()
    server = Server(app, Address(port=0), notice_s=0.1)
    thread = Thread(target=server.run, args=([listening],))
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    home = id_of_municipality(Country.DENMARK, "999")
    url = f"http://127.0.0.1:{listening.getsockname()[1]}"
    try:
        yield Running(url, app, server, thread, parts.database, home, parts.key)
    finally:
        server.should_exit = True
        thread.join()
