"""Looks for garbage on the main thread only: Qt's objects must not die on another."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 2_000


class Garbage(QObject):
    """Stands in for Python's own collector, which would run on whichever thread allocates.

    A window that is caught in a cycle and found by a worker would be destroyed by it, and
    the program with it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look where Python would have looked by now, the oldest that is due."""
        limits = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, limit) in enumerate(limits) if count > limit]
        if due:
            gc.collect(due[-1])

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        if self._was_on:
            gc.enable()
