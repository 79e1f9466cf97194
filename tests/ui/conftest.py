import atexit
import gc
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from careapp.tour.offscreen import offscreen_platform
from careapp.ui.garbage import look_for_garbage
from careapp.ui.theme_source import ThemeChoice, ThemeSource

_SCREEN = Path(tempfile.mkdtemp(prefix="careapp-screen-"))
atexit.register(shutil.rmtree, _SCREEN, ignore_errors=True)
os.environ["QT_QPA_PLATFORM"] = offscreen_platform(_SCREEN)


@pytest.fixture(scope="session")
def resources() -> Path:
    return Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def dressed(qapp: QApplication, resources: Path) -> ThemeSource:
    return ThemeSource(qapp, resources, ThemeChoice.LIGHT)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Shows a widget as the active window and takes it away after the test."""

    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()

    return shown


@pytest.fixture(autouse=True)
def _no_garbage_on_other_threads() -> Iterator[None]:
    """What a test leaves behind must not be found by the writing thread of the next one."""
    gc.disable()
    yield
    look_for_garbage()


@pytest.fixture(autouse=True)
def source(dressed: ThemeSource) -> Iterator[ThemeSource]:
    # A program that ran in an earlier test left its own.
    dressed.take_over()
    dressed.scale = 1.5
    dressed.scale = 1.0
    yield dressed
    dressed.choice = ThemeChoice.LIGHT
    dressed.scale = 1.0
