"""The real program in its window, and how long its event loop stands still."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, thread_time
from typing import cast

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from careapp.app import Program
from careapp.services.desk import Desk
from careapp.ui.pages.visit import VisitPage
from careapp.ui.workplace import Place
from careapp.ui.workspace import Workspace
from tests.benchmarks.homes import settings
from tests.benchmarks.table import MS

_BEAT_MS = 1


class Screen:
    """The program while it runs."""

    def __init__(self, home: Path) -> None:
        self.app = cast("QApplication", QApplication.instance() or QApplication([]))
        self.program = Program(self.app, settings(home))
        self.program.start()
        self.wait()
        gc.freeze()  # as the command does

    def wait(self) -> None:
        """Let the event loop run until nothing is left to do."""
        loop = QEventLoop()
        self.program.work.idle.connect(loop.quit)
        if self.program.work.busy:
            loop.exec()
        self.app.processEvents()
        if self.program.work.busy:
            self.wait()

    def go(self, place: Place) -> None:
        """Go to a place and wait until it is shown."""
        self.workspace.show_place(place)
        self.wait()

    @property
    def workspace(self) -> Workspace:
        assert self.program.workspace is not None
        return self.program.workspace

    @property
    def desk(self) -> Desk:
        return self.workspace.workplace.desk

    @property
    def visit_page(self) -> VisitPage:
        page = self.workspace.page
        assert isinstance(page, VisitPage)
        return page


@contextmanager
def on_screen(home: Path) -> Iterator[Screen]:
    """Run the program and close it again."""
    screen = Screen(home)
    try:
        yield screen
    finally:
        screen.program.window.close()
        screen.program.close()


class Heartbeat(QObject):
    """Beats each millisecond, and notes the longest pause of each step.

    A pause is the program's own as far as this thread worked in it; the rest is other
    programs on the machine.
    """

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last, self._worked = perf_counter(), thread_time()
        self._step = ""
        self.longest: dict[str, float] = {}
        self.own: dict[str, float] = {}
        self._timer.start(_BEAT_MS)

    @contextmanager
    def during(self, step: str) -> Iterator[None]:
        """Note the pauses under this name."""
        QApplication.processEvents()
        self._last, self._worked, self._step = perf_counter(), thread_time(), step
        yield
        self._beat()
        self._step = "between"

    def _beat(self) -> None:
        now, worked, step = perf_counter(), thread_time(), self._step
        pause, own = (now - self._last) * MS, (worked - self._worked) * MS
        self.longest[step] = max(pause, self.longest.get(step, 0.0))
        self.own[step] = max(own, self.own.get(step, 0.0))
        self._last, self._worked = now, worked
