"""A hub as laptops meet it: uvicorn on a port of its own, over a real PostgreSQL."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import httpx
import pytest

from careapp.domain.national_id import Country
from careapp.domain.people import id_of_municipality
from careapp.hub.app import HubApp, Parts
from careapp.hub.database import Database
from careapp.hub.keys import hub_key
from careapp.hub.municipalities import SignInRules, add_municipality
from careapp.hub.role_check import CheckingHub
from careapp.hub.server import Address, Server
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
