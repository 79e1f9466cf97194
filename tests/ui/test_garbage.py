"""Garbage is looked for on the main thread, where Qt's objects may die."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from careapp.ui.garbage import EVERY_MS
from careapp.ui.work import Work

CYCLES = 20_000


class Caught:
    """Something in a cycle, which says where it dies."""

    died_on: list[str]

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.died_on.append(threading.current_thread().name)


@pytest.fixture
def work() -> Iterator[Work]:
    work = Work()
    yield work
    work.close()


def test_what_a_worker_would_have_found_dies_on_the_main_thread(work: Work, qtbot: QtBot) -> None:
    gc.collect()
    Caught.died_on = []
    Caught()

    work.submit(_leave_garbage, success=lambda _none: None, failure=lambda _error: None)
    qtbot.waitUntil(lambda: not work.busy)

    assert Caught.died_on == []
    qtbot.waitUntil(lambda: Caught.died_on == ["MainThread"], timeout=3 * EVERY_MS)


def _leave_garbage() -> None:
    for _ in range(CYCLES):
        cycle: list[object] = []
        cycle.append(cycle)
