"""A hub as laptops meet it: uvicorn on a port of its own, over a real PostgreSQL."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import httpx
import pytest

from careapp.domain.national_id import Country
from careapp.hub.app import HubApp, Parts
from careapp.hub.database import Database
from careapp.hub.hub import Hub
from careapp.hub.keys import hub_key
from careapp.hub.municipalities import SignInRules, add_municipality
from careapp.hub.server import Address, Server
from tests.hub.server.laptop import Laptop, Running

PATIENCE_S = 20.0


@pytest.fixture
def hub(database: Database, tmp_path: Path) -> Iterator[Running]:
    home, _ = add_municipality(database, Country.DENMARK, "999", "Fjordby Kommune", SignInRules())
    core = Hub(database.engine)
    key = hub_key(tmp_path / "hub.key")
    with running(Parts(core=core, database=database, key=key)) as one:
        yield Running(*one, database, home, key)


@pytest.fixture
def laptop(hub: Running) -> Iterator[Callable[[], Laptop]]:
    """Makes laptops that nobody has let in yet."""
    with httpx.Client(timeout=PATIENCE_S) as http:
        yield lambda: Laptop(hub.url, http)


@contextmanager
def running(parts: Parts) -> Iterator[tuple[str, HubApp]]:
    """Serve on a free port in a thread."""
    app = HubApp(parts)
    listening = Address(port=0).listen()
    server = Server(app, Address(port=0))
    thread = Thread(target=server.run, args=([listening],))
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", app
    finally:
        server.should_exit = True
        thread.join()
