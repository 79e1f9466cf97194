"""The whole program on a small demo, driven through its real windows."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from careapp.app import Settings
from careapp.system.clock import clock_at
from careapp.system.home import Home
from careapp.system.view import View
from careapp.tour.driver import Driver
from careapp.ui.theme_source import ThemeSource
from careapp.ui.workplace import Look

NOW = datetime(2026, 11, 24, 10, 22, tzinfo=ZoneInfo("Europe/Copenhagen"))
SIZE = (1366, 768)
STRAYS: list[str] = []
"""What was shown as a window of its own, because it was shown before it had a place."""


@contextmanager
def running(app: QApplication, folder: Path, dressed: ThemeSource) -> Iterator[Driver]:
    """Run the program; afterwards the application is as it was."""
    home = Home(folder / "home")
    view = View(language="da", theme="light")
    settings = Settings(home=home, clock=clock_at(NOW), demo=True, citizens=20, view=view)
    driver = Driver(app, settings, folder)
    show = QWidget.setVisible
    STRAYS.clear()
    QWidget.setVisible = _noting_strays(show)  # type: ignore[method-assign]
    translators = set(app.findChildren(QTranslator))
    try:
        driver.start()
        _start_both_lanes(driver)
        yield driver
    finally:
        driver.stop()
        QWidget.setVisible = show  # type: ignore[method-assign]
        for translator in set(app.findChildren(QTranslator)) - translators:
            app.removeTranslator(translator)
        app.setProperty("careapp_theme_source", dressed)
        dressed._dress()


def look(driver: Driver, language: str, scale: float) -> None:
    """Put the program in a language and its text in a size, as Settings does."""
    driver.workspace.workplace.looked.emit(Look(language, "light", scale))
    driver.settle()


def _noting_strays(show: Callable[[QWidget, bool], None]) -> Callable[[QWidget, bool], None]:
    def noted(widget: QWidget, visible: bool) -> None:  # noqa: FBT001 - as Qt has it
        if visible and widget.isWindow() and not isinstance(widget, QDialog | QMainWindow):
            STRAYS.append(f"{type(widget).__name__} {widget.accessibleName()!r}")
        show(widget, visible)

    return noted


def _start_both_lanes(driver: Driver) -> None:
    """Start the threads now, so that no test is blamed for them."""
    nothing = lambda _outcome: None  # noqa: E731 - two callbacks that do nothing
    for aside in (False, True):
        driver.program.work.submit(int, success=nothing, failure=nothing, aside=aside)
    driver.settle()
