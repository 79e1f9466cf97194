"""Tells when the program has come to rest."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer

_QUIET_TURNS = 2
_TURN_MS = 2
"""The program takes a breath of 1 ms between two parts of what is long."""
_STIRRING = (QEvent.Type.MetaCall, QEvent.Type.Timer, QEvent.Type.LayoutRequest)
"""What leads to something else: an outcome is handed over, the next part is built or laid out."""


class Rest(QObject):
    """Sees what happens in the program, until nothing does.

    Args:
        app: The application of the program.
    """

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__()
        self._app = app
        self._stirred = False
        self._turn = QTimer(self, singleShot=True, interval=_TURN_MS)
        self._loop = QEventLoop(self)
        self._turn.timeout.connect(self._loop.quit)

    def await_it(self, wait_for_work: Callable[[], bool]) -> None:
        """Return when the program only waits for its user.

        Args:
            wait_for_work: Waits for the other threads; says whether they had anything to do.
        """
        quiet = 0
        self._app.installEventFilter(self)
        try:
            while quiet < _QUIET_TURNS:
                still = self._is_quiet()
                quiet = 0 if wait_for_work() or not still else quiet + 1
        finally:
            self._app.removeEventFilter(self)

    def _is_quiet(self) -> bool:
        """Let a whole loop run: what is to be deleted goes only then."""
        self._stirred = False
        self._turn.start()
        self._loop.exec()
        return not self._stirred

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        """Look at every event, and let it pass (Qt)."""
        if event.type() in _STIRRING and watched is not self._turn:
            self._stirred = True
        return False
