"""What is typed in a form of its own making, on its way to disk."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from careapp.changes.change import Json
from careapp.domain.problems import EnvironmentFailedError
from careapp.services.forms import OpenForm, keep_typed
from careapp.services.records import drop_form
from careapp.ui.dialogs.record_dialog import KEEP_AFTER_MS, TRY_AGAIN_MS
from careapp.ui.workplace import Workplace


class FormDraft(QObject):
    """Keeps a form within 400 ms of the first unsaved key, until it is saved or dropped.

    Args:
        workplace: Where it is kept.
        opened: The form.
        typed: Gives what stands in it now.
        parent: The dialog.
    """

    def __init__(
        self,
        workplace: Workplace,
        opened: OpenForm,
        typed: Callable[[], Mapping[str, Json]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workplace, self._opened, self._typed = workplace, opened, typed
        self._is_kept = bool(opened.typed)
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._again = QTimer(self, singleShot=True, interval=TRY_AGAIN_MS)
        self._timer.timeout.connect(self.keep)
        self._again.timeout.connect(self.keep)

    def touch(self) -> None:
        """Note that something was typed."""
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Put on disk what waits for it."""
        if self._timer.isActive():
            self.keep()

    def keep(self) -> None:
        """Put what is typed on disk; where the disk will not, try again by itself."""
        self._stop()
        typed, desk, opened = self._typed(), self._workplace.desk, self._opened
        self._is_kept = True
        self._workplace.ask(
            lambda: keep_typed(desk, opened, typed), self._kept, otherwise=self._not_kept
        )

    def drop(self) -> None:
        """Forget what is typed: its author chose to."""
        self._stop()
        if self._is_kept:
            desk, record_id = self._workplace.desk, self._opened.record_id
            self._workplace.ask(lambda: drop_form(desk, record_id), lambda _none: None)
        self._is_kept = False

    def end(self) -> None:
        """Keep nothing more: it was saved, and the draft went with it."""
        self._stop()
        self._is_kept = False

    def _stop(self) -> None:
        self._timer.stop()
        self._again.stop()

    def _kept(self, at: datetime) -> None:
        self._workplace.saved.emit(at)

    def _not_kept(self, error: BaseException) -> None:
        self._workplace.complain(error)
        if isValid(self) and isinstance(error, EnvironmentFailedError):
            self._again.start()
