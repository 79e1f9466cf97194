"""Looks for garbage on the main thread only: Qt's objects must not die on another."""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 2_000
_OLDEST = 2
_PATIENCE = 30
"""How often the oldest is left alone while somebody works, before it is looked at anyhow."""


class Garbage(QObject):
    """Stands in for Python's own collector, which runs on whichever thread allocates.

    A window that is caught in a cycle and found by a worker would be destroyed by it, and
    the program with it. Python's stays off for good: other threads may outlive this.

    Args:
        is_quiet: Whether nobody works just now; only then is all memory gone through, which
            one would feel while one types.
    """

    def __init__(self, is_quiet: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._is_quiet, self._put_off = is_quiet, 0
        timer = QTimer(self)
        timer.setInterval(EVERY_MS)
        timer.timeout.connect(self._look)
        timer.start()

    def _look(self) -> None:
        whole = self._is_quiet() or self._put_off >= _PATIENCE
        self._put_off = 0 if whole else self._put_off + 1
        look_for_garbage(_OLDEST if whole else _OLDEST - 1)


def look_for_garbage(oldest: int = _OLDEST) -> None:
    """Look where Python would have looked by now, the oldest that is due, up to *oldest*."""
    limits = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, limit) in enumerate(limits) if count > limit]
    if due:
        gc.collect(min(due[-1], oldest))
