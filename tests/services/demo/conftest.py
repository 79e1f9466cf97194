"""One made-up municipality for the whole folder; nobody writes in it."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from careapp.domain.people import Role
from careapp.services.demo.make import DemoPlace, make_demo
from careapp.services.desk import Desk
from careapp.store.log import Clocks
from careapp.store.store import Store
from careapp.system.clock import clock_at

TUESDAY = datetime(2026, 11, 24, 9, 52, tzinfo=ZoneInfo("Europe/Copenhagen"))
CITIZENS = 200


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, DemoPlace]]:
    clock = clock_at(TUESDAY)
    clocks = Clocks(wall_ms=clock.wall_ms, monotonic_ms=clock.monotonic_ms)
    store = Store(tmp_path_factory.mktemp("demo") / "a.db", bytes(32), clocks=clocks)
    place = make_demo(store, clock=clock, citizens=CITIZENS)
    desk = Desk(
        store=store,
        clock=clock,
        me=place.me,
        role=Role.VISITATOR,
        municipality_id=place.municipality_id,
        demo=True,
    )
    yield desk, place
    store.close()


@pytest.fixture
def desk(demo: tuple[Desk, DemoPlace]) -> Desk:
    return demo[0]


@pytest.fixture
def place(demo: tuple[Desk, DemoPlace]) -> DemoPlace:
    return demo[1]
