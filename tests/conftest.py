"""What holds for every test: no screen needed, and noise fails.

A stray log line of careapp at WARNING or worse fails the test that caused it, unless the test asks
for `caplog`, which says that it expects such lines. A thread left behind fails too.
"""

import logging
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

THREAD_GRACE_S = 2.0
REPOSITORY = Path(__file__).resolve().parents[1]

sys.path.append(str(REPOSITORY / "packaging"))


class _Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_stray_log_lines(request: pytest.FixtureRequest) -> Iterator[None]:
    kept = _Kept()
    logger = logging.getLogger("careapp")
    logger.addHandler(kept)
    yield
    logger.removeHandler(kept)
    if kept.lines and "caplog" not in request.fixturenames:
        pytest.fail("unexpected log lines:\n" + "\n".join(kept.lines))


@pytest.fixture(autouse=True)
def _no_leaked_threads() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    limit = time.monotonic() + THREAD_GRACE_S
    while (left := _started_since(before)) and time.monotonic() < limit:
        time.sleep(0.01)
    if left:
        pytest.fail("threads left running: " + ", ".join(thread.name for thread in left))


@pytest.fixture(autouse=True)
def _no_windows_left() -> Iterator[None]:
    """A window of one test must not speak, wait or hold the keys in the next."""
    before = set(_windows())
    yield
    left = [window for window in _windows() if window not in before]
    for window in left:
        window.deleteLater()
    if left:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _windows() -> list[QWidget]:
    windows = QApplication.topLevelWidgets() if QApplication.instance() else []
    return [window for window in windows if window.parent() is None]


def _started_since(before: set[threading.Thread]) -> list[threading.Thread]:
    """Return living threads that Python started; those of Qt's pool belong to Qt."""
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of example files that lies beside the checkout on some machines."""
    folder = Path(os.environ.get("CAREAPP_SHARED", REPOSITORY.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("the folder of example files is not here (CAREAPP_SHARED)")
    return folder
