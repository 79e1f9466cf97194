"""Pictures of every page and dialog, made from the demo."""

import argparse
import tempfile
from collections.abc import Iterator
from datetime import time
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication, QWidget

from careapp.app import Settings
from careapp.domain.national_id import Country
from careapp.domain.people import Profession, Role
from careapp.services.demo.diary import on_a_workday
from careapp.services.first_use import FirstUse
from careapp.system.clock import Clock
from careapp.system.home import Home
from careapp.system.view import View
from careapp.tour.driver import Driver, NotThereError
from careapp.tour.offscreen import offscreen_app
from careapp.tour.scenes import Scene, Scenes
from careapp.ui.pages.setup import SetupPage
from careapp.ui.pages.unlock import UnlockPage
from careapp.ui.workplace import Place

G = TypeVar("G", bound=QWidget)

USUAL, NARROW = (1366, 768), (1000, 700)
CITIZENS = 60
_ZONE = ZoneInfo("Europe/Copenhagen")
_BEFORE_THE_VISIT = time(10, 22)
_PASSPHRASE = "tolv blå cykler i regnvejr"  # noqa: S105 - opens nothing but an empty home
_DAMAGE = b"not a database" * 400


def take_screenshots(options: argparse.Namespace) -> int:
    """Render every page and dialog; return the exit code.

    Args:
        options: ``out`` (a folder), ``theme``, ``scale``, ``language``.
    """
    Home(options.out).make()
    with tempfile.TemporaryDirectory(prefix="careapp-", ignore_cleanup_errors=True) as folder:
        app = offscreen_app(Path(folder))
        view = View(options.language, options.theme, options.scale)
        for path in _of_the_gates(app, Home(Path(folder, "new")), view, options.out):
            _tell(path)
        for path in _of_the_demo(app, Home(Path(folder, "demo")), view, options.out):
            _tell(path)
    return 0


def _tell(path: Path) -> None:
    print(path.name, flush=True)  # noqa: T201 - one line for each picture


def _clock() -> Clock:
    return on_a_workday(Clock(_ZONE), _BEFORE_THE_VISIT)


def _of_the_demo(app: QApplication, home: Home, view: View, out: Path) -> Iterator[Path]:
    """Make pictures of all pages in two sizes, and of all dialogs."""
    settings = Settings(home=home, clock=_clock(), demo=True, citizens=CITIZENS, view=view)
    driver = Driver(app, settings, out)
    driver.start()
    scenes = Scenes(driver)
    try:
        for scene in scenes.pages():
            yield from _in_two_sizes(driver, scene)
        for scene in scenes.dialogs():
            yield driver.screenshot(scene.name, scene.show())
            driver.close_dialogs()
    finally:
        driver.stop()


def _in_two_sizes(driver: Driver, scene: Scene) -> Iterator[Path]:
    shown = scene.show()
    yield driver.screenshot(scene.name, shown)
    yield _narrow(driver, scene.name, shown)


def _narrow(driver: Driver, name: str, shown: QWidget) -> Path:
    shown.resize(*NARROW)
    driver.settle()
    path = driver.screenshot(f"{name}-narrow", shown)
    shown.resize(*USUAL)
    driver.settle()
    return path


def _of_the_gates(app: QApplication, home: Home, view: View, out: Path) -> Iterator[Path]:
    """Make pictures of the first use, of an empty municipality, of unlocking and trouble."""
    driver = Driver(app, Settings(home=home, clock=_clock(), view=view), out)
    driver.launch()
    yield from _in_two_sizes(driver, Scene("setup", lambda: driver.program.window))
    _set_up(driver)
    for page in ("today", "citizens", "visits"):
        driver.workspace.show_place(Place(page))
        driver.settle()
        yield driver.screenshot(f"empty-{page}")
    driver.stop()
    driver.launch()
    yield from _in_two_sizes(driver, Scene("unlock", lambda: driver.program.window))
    _unlock(driver, "noget helt andet")
    yield driver.screenshot("unlock-wrong")
    home.database.write_bytes(_DAMAGE)
    _unlock(driver, _PASSPHRASE)
    yield from _in_two_sizes(driver, Scene("trouble", lambda: driver.program.window))
    driver.stop()


def _set_up(driver: Driver) -> None:
    _gate(driver, SetupPage).done.emit(
        FirstUse(
            given_name="Mette",
            family_name="Kjærgaard",
            profession=Profession.NURSE,
            role=Role.VISITATOR,
            municipality="Vesthimmerlands Kommune",
            country=Country.DENMARK,
            municipality_code="820",
            passphrase=_PASSPHRASE,
            again=_PASSPHRASE,
        )
    )
    driver.wait_for(lambda: driver.program.workspace is not None)
    driver.settle()


def _unlock(driver: Driver, passphrase: str) -> None:
    _gate(driver, UnlockPage).unlocked_with.emit(passphrase)
    driver.settle()


def _gate(driver: Driver, kind: type[G]) -> G:
    gate = driver.program.window.centralWidget()
    if not isinstance(gate, kind):
        raise NotThereError(f"{type(gate).__name__} is shown instead of {kind.__name__}")
    return gate
