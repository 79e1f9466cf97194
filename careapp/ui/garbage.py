"""Looks for garbage on the main thread only: Qt's objects must not die on another."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 2_000


class Garbage(QObject):
    """Stands in for Python's own collector, which runs on whichever thread allocates.

    A window that is caught in a cycle and found by a worker would be destroyed by it, and
    the program with it. Python's stays off for good: other threads may outlive this.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(EVERY_MS)
        timer.timeout.connect(look_for_garbage)
        timer.start()


def look_for_garbage() -> None:
    """Look where Python would have looked by now, the oldest that is due."""
    limits = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, limit) in enumerate(limits) if count > limit]
    if due:
        gc.collect(due[-1])
