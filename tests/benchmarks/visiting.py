"""A visit in its window: opened, typed in, and worked through without a pause."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from careapp.domain.identity import RecordId
from careapp.services.visits import plan_visit
from careapp.ui.typing import KEEP_AFTER_MS
from careapp.ui.widgets.words_edit import WordsEdit
from careapp.ui.workplace import Place
from tests.benchmarks.answers import plan
from tests.benchmarks.screen import Heartbeat, Screen, on_screen
from tests.benchmarks.story import work_through
from tests.benchmarks.table import Result, part, timed

_OPENED, _KEYS, _IDLE_MS = 12, 20, 500
_MOST_KEPT_MS, _MOST_STALL_MS = 400, 50


def measure(home: Path) -> Iterator[Result]:
    """Open visits, type in one, and work through another."""
    with on_screen(home) as screen:
        planned = plan(screen.desk, _OPENED)
        visits: list[RecordId] = [plan_visit(screen.desk, one).result for one in planned]
        yield _opening(screen, visits)
        yield _typing(screen)
        yield from _stalls(screen, visits[0])


def _opening(screen: Screen, visits: list[RecordId]) -> Result:
    took = [timed(lambda i=i: screen.go(Place("visit", i))) for i in visits]  # type: ignore[misc]
    return Result(
        name="open a visit with its tools",
        unit="ms",
        values=took,
        baseline=[timed(_show_bare) for _ in visits],
        against="a bare window shown",
    )


def _show_bare() -> None:
    window = QMainWindow()
    window.show()
    QApplication.processEvents()
    window.close()


def _typing(screen: Screen) -> Result:
    page = screen.visit_page
    page.begin()
    QTest.qWait(_IDLE_MS)
    screen.wait()
    while not (edits := [one for one in page.findChildren(WordsEdit) if one.isVisible()]):
        page.step(1)
        QTest.qWait(_IDLE_MS)
    edit = edits[0]
    took = [timed(lambda: _key_to_disk(screen, edit)) for _ in range(_KEYS)]
    return Result(
        name="from a key to the disk",
        unit="ms",
        values=took,
        baseline=[timed(_wait_as_long) for _ in range(_KEYS)],
        against=f"a timer of {KEEP_AFTER_MS} ms",
        reach=f"95 % within {_MOST_KEPT_MS}",
        reached=part(took, 0.95) <= _MOST_KEPT_MS,
    )


def _key_to_disk(screen: Screen, edit: WordsEdit) -> None:
    loop = QEventLoop()
    screen.visit_page.typing.kept.connect(loop.quit)
    QTest.keyClicks(edit, "a")
    loop.exec()


def _wait_as_long() -> None:
    loop = QEventLoop()
    QTimer.singleShot(KEEP_AFTER_MS, loop.quit)
    loop.exec()


def _stalls(screen: Screen, visit_id: RecordId) -> Iterator[Result]:
    idle, heart = Heartbeat(), Heartbeat()
    with idle.during("idle"):
        QTest.qWait(_IDLE_MS)
    work_through(screen, heart, visit_id)
    for name, longest, at_rest in (
        ("longest pause", heart.longest, idle.longest),
        ("of it by ourselves", heart.own, idle.own),
    ):
        steps = sorted(longest.items(), key=lambda one: -one[1])
        told = ", ".join(f"{step} {pause:.0f}" for step, pause in steps[:8])
        print(f"{name}, ms: {told}")
        yield Result(
            name=f"{name} ({steps[0][0]}: {steps[0][1]:.0f})",
            unit="ms",
            values=[pause for _step, pause in steps],
            baseline=[at_rest["idle"]],
            against="an idle window",
            reach=f"all within {_MOST_STALL_MS}",
            reached=steps[0][1] <= _MOST_STALL_MS,
        )
