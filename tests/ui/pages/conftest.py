"""A page in a window of its own, over a real store with a made-up municipality."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from careapp.changes.touched import Touched
from careapp.services.demo.make import DemoPlace, make_demo
from careapp.services.desk import Desk, open_desk, sit_down
from careapp.store.log import Clocks
from careapp.store.store import Store
from careapp.system.clock import Clock, clock_at
from careapp.ui.page import Page
from careapp.ui.work import Work
from careapp.ui.workplace import Look, Place, Workplace

NOW = datetime(2026, 11, 24, 8, 52, tzinfo=ZoneInfo("Europe/Copenhagen"))
KEY = bytes(range(32))
SIZE = (1158, 768)

_TURNS = 4
"""Of the event loop: what is filled in is laid out and shown in the turns that follow."""


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, DemoPlace]:
    """Return a database with twenty citizens, and where to begin in it."""
    path = tmp_path_factory.mktemp("made") / "careapp.db"
    clock = clock_at(NOW)
    store = Store(path, KEY, clocks=Clocks(wall_ms=clock.wall_ms, monotonic_ms=clock.monotonic_ms))
    place = make_demo(store, clock=clock, citizens=20)
    sit_down(store, me=place.me, municipality_id=place.municipality_id)
    store.close()
    return path, place


@pytest.fixture
def place(made: tuple[Path, DemoPlace]) -> DemoPlace:
    return made[1]


@pytest.fixture
def clock() -> Clock:
    return clock_at(NOW)


@pytest.fixture
def desk(made: tuple[Path, DemoPlace], tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    path = tmp_path / "careapp.db"
    shutil.copy(made[0], path)
    store = Store(path, KEY, clocks=Clocks(wall_ms=clock.wall_ms, monotonic_ms=clock.monotonic_ms))
    opened = open_desk(store, clock, demo=True)
    assert opened is not None
    yield opened
    store.close()


@pytest.fixture
def workplace(desk: Desk, qapp: QApplication) -> Iterator[Workplace]:
    work = Work()
    workplace = Workplace(desk, work, Look("en", "light", 1.0))
    broken: list[object] = []
    workplace.broke.connect(broken.append)
    yield workplace
    work.close()
    assert not broken


@pytest.fixture
def places(workplace: Workplace) -> list[Place]:
    """Return where the pages wanted to go, in order."""
    found: list[Place] = []
    workplace.went.connect(found.append)
    return found


@pytest.fixture
def settled(qtbot: QtBot, workplace: Workplace, qapp: QApplication) -> Callable[[], None]:
    """Waits until the services have answered and the answer is shown."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not workplace.work.busy)
        for _ in range(_TURNS):
            qapp.processEvents()

    return wait


@pytest.fixture
def open_page(
    workplace: Workplace,
    show: Callable[[QWidget], None],
    settled: Callable[[], None],
) -> Callable[[Page, Place], None]:
    """Shows a page as the window does: goes to a place, and refreshes it by what is touched."""

    def opened(page: Page, at: Place) -> None:
        page.resize(*SIZE)
        workplace.touched.connect(lambda touched: _follow(page, touched))
        page.go_to(at)
        show(page)
        settled()

    return opened


def _follow(page: Page, touched: Touched) -> None:
    if page.kinds & touched.kinds:
        page.refresh()


@pytest.fixture
def speak_alone(qapp: QApplication, resources: Path) -> Iterator[Callable[[str], None]]:
    """Puts what is shown in another language."""
    translators: list[QTranslator] = []

    def spoken(language: str) -> None:
        translator = QTranslator()
        assert translator.load(str(resources / "i18n" / f"careapp_{language}.qm"))
        translators.append(translator)
        qapp.installTranslator(translator)

    yield spoken
    for translator in translators:
        qapp.removeTranslator(translator)


@pytest.fixture
def speak(workplace: Workplace, speak_alone: Callable[[str], None]) -> Callable[[str], None]:
    """Puts the program in another language, as Settings does."""

    def spoken(language: str) -> None:
        workplace.look = Look(language, "light", 1.0)
        speak_alone(language)

    return spoken
