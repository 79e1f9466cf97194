"""Has a copy of the data made now and then, while somebody works."""

from PySide6.QtCore import QObject, QTimer

from careapp.services.copies import copy_when_due
from careapp.ui.workplace import Workplace

EVERY_MS = 5 * 60_000
"""How often it is asked whether a copy is due."""


class Copying(QObject):
    """Asks on a worker; what cannot be copied is complained of once.

    Args:
        workplace: Where somebody works.
        parent: Ends it.
    """

    def __init__(self, workplace: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._failed = False
        timer = QTimer(self)
        timer.setInterval(EVERY_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Make a copy if one is due."""
        desk = self._workplace.desk
        self._workplace.work.submit(
            lambda: copy_when_due(desk),
            success=lambda _made: None,
            failure=self._complain,
            aside=True,
        )

    def _complain(self, error: BaseException) -> None:
        if not self._failed:
            self._failed = True
            self._workplace.complain(error)
