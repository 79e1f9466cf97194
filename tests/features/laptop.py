"""A laptop at a kitchen table: how the program is started in these stories."""

from datetime import date, datetime, time, timedelta
from time import time as now
from zoneinfo import ZoneInfo

from careapp.app import Settings, open_demo
from careapp.services.demo.diary import on_a_workday
from careapp.services.desk import Desk
from careapp.services.today import today_page
from careapp.services.visits import VisitRow
from careapp.store.store import Store
from careapp.system.clock import Clock
from careapp.system.home import Home
from careapp.system.view import View

ZONE = ZoneInfo("Europe/Copenhagen")
CITIZENS = 20
LANGUAGE = "en"
SHORTLY_BEFORE = time(10, 22)
"""The joint visit begins at half past ten."""


def at_home(home: Home, language: str = LANGUAGE, *, demo: bool = True) -> Settings:
    """Return how the program is started on a working morning, at its own pace from there.

    One that is started again on the same home goes on in the same morning.
    """
    begun = home.demo_key.stat().st_mtime if home.demo_key.exists() else now()
    at = datetime.combine(date.min, SHORTLY_BEFORE) + timedelta(seconds=now() - begun)
    clock = on_a_workday(Clock(ZONE), at.time())
    view = View(language=language, theme="light")
    return Settings(home=home, clock=clock, demo=demo, citizens=CITIZENS, view=view)


def opened(home: Home) -> tuple[Store, Desk]:
    """Return the data of a demo home, as the next start of the program finds it."""
    return open_demo(at_home(home))


def next_visit(desk: Desk) -> VisitRow:
    """Return the visit that is under way, or comes next today."""
    row = today_page(desk).next_visit
    assert row is not None
    return row
