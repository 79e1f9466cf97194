"""The whole program in a window in memory, on a home of its own."""

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from careapp.app import Settings, open_demo
from careapp.system.home import Home
from careapp.tour.driver import Driver
from tests.features.laptop import LANGUAGE, at_home

_THEME = "careapp_theme_source"

StartProgram = Callable[..., Driver]


@pytest.fixture(scope="session")
def municipality(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home with a made-up municipality, on the morning of a joint visit."""
    home = Home(tmp_path_factory.mktemp("municipality") / "home")
    store, _desk = open_demo(at_home(home))
    store.close()
    return home.folder


@pytest.fixture
def home(municipality: Path, tmp_path: Path) -> Home:
    """Return a home of this test's own, as the municipality was made."""
    shutil.copytree(municipality, tmp_path / "home")
    return Home(tmp_path / "home")


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[StartProgram]:
    """Starts the program on a home; it is closed after the test, and leaves no trace in Qt."""
    theme = qapp.property(_THEME)
    qapp.setQuitOnLastWindowClosed(False)
    drivers: list[Driver] = []

    def start(settings: Settings, *, wait: bool = True) -> Driver:
        driver = Driver(qapp, settings, tmp_path / "pictures")
        drivers.append(driver)
        (driver.start if wait else driver.launch)()
        return driver

    yield start
    for driver in drivers:
        driver.stop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(QLocale(LANGUAGE))
    qapp.setProperty(_THEME, theme)
    if theme is not None:
        theme._dress()
    gc.collect()  # here: widgets may not end on the thread of a worker that happens to collect
