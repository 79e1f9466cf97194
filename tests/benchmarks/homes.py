"""Made-up municipalities to measure on, made once and kept among the temporary files."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from careapp.app import Settings, open_demo
from careapp.services.desk import Desk
from careapp.system.clock import clock_at
from careapp.system.home import Home
from careapp.system.view import View

CLOCK = clock_at(datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo("Europe/Copenhagen")))
"""Everything in the home is counted from this moment, so it is always now."""

LATER = timedelta(days=60)
"""How far ahead to plan what is only measured: beyond the weeks that Today shows."""


def made_home(citizens: int) -> Path:
    """Return a home with that many citizens; 100,000 take about ten minutes the first time."""
    folder = Path(tempfile.gettempdir(), "careapp-bench", str(citizens))
    whole = folder / "whole"
    if not whole.exists():
        shutil.rmtree(folder, ignore_errors=True)
        print(f"Making {citizens:,} citizens in {folder}. Delete it to have it made anew.")
        fill(folder, citizens)
        whole.touch()
    with opened(folder):
        pass  # another program than the last one may read its tables anew here, and not later
    return folder


def fill(folder: Path, citizens: int) -> None:
    """Make a home."""
    store, _desk = open_demo(settings(folder, citizens))
    store.close()


def settings(folder: Path, citizens: int = 0) -> Settings:
    """Return how the program is started on a home."""
    view = View(language="da")
    return Settings(home=Home(folder), clock=CLOCK, demo=True, citizens=citizens, view=view)


@contextmanager
def opened(folder: Path) -> Iterator[Desk]:
    """Open a home without any window."""
    store, desk = open_demo(settings(folder))
    try:
        yield desk
    finally:
        store.close()
