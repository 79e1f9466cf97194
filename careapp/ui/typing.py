"""What is being typed, on its way to disk: at most 400 ms after the first unsaved key."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from careapp.domain.answer import Said, answer_id
from careapp.domain.identity import RecordId, VisitId
from careapp.services.conversation import Conversation, Key
from careapp.services.saying import finish_typing, keep_typing, typed
from careapp.ui.workplace import Workplace

KEEP_AFTER_MS = 300
"""Leaves 100 ms of the promised 400 for the disk."""
SAY_AFTER_MS = 30_000
TRY_AGAIN_MS = 2_000


class Typing(QObject):
    """Collects keys, keeps them as drafts, and says them when a field is left.

    Signals:
        kept: On disk since when (aware datetime), and what (`Said` by `Key`).
    """

    kept = Signal(object, object)

    def __init__(self, workplace: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._pending: dict[Key, tuple[Said, Mapping[str, str] | None]] = {}
        self._unsaid: set[Key] = set()
        self.conversation: Conversation | None = None
        self.reason: str | None = None
        self._keep_timer = self._timer(KEEP_AFTER_MS, self.keep)
        self._say_timer = self._timer(SAY_AFTER_MS, self.say)

    @property
    def keys(self) -> tuple[Key, ...]:
        """The answers that were typed in and are not yet said."""
        return tuple(self._unsaid | self._pending.keys())

    def add(self, key: Key, said: Said, ticked: Mapping[str, str] | None) -> None:
        """Take what now stands on the screen."""
        before = self._pending.get(key)
        kept_ticks = before[1] if before and ticked is None else ticked
        self._pending[key] = (said, kept_ticks)
        self._unsaid.add(key)
        if not self._keep_timer.isActive():
            self._keep_timer.start()
        self._say_timer.start()

    def keep(self) -> None:
        """Put everything typed on disk now."""
        self._keep_timer.stop()
        conversation, pending = self.conversation, self._pending
        if conversation is None or not pending:
            return
        self._pending = {}
        drafts = [
            draft
            for key, (said, ticked) in pending.items()
            for draft in typed(conversation, key, said, ticked=ticked)
        ]
        desk = self._workplace.desk
        self._workplace.ask(
            lambda: keep_typing(desk, drafts),
            lambda at: self._kept(at, {key: said for key, (said, _ticked) in pending.items()}),
            otherwise=lambda error: self._not_kept(error, pending),
        )

    def say(self, key: Key | None = None) -> None:
        """Say what was typed: one answer, or all of them."""
        self.keep()
        conversation = self.conversation
        if conversation is None or not (self._unsaid if key is None else key in self._unsaid):
            return
        self._unsaid -= set(self._unsaid) if key is None else {key}
        visit_id, only = conversation.visit_id, _record_of(conversation.visit_id, key)
        desk, reason = self._workplace.desk, self.reason
        self._workplace.do(lambda: finish_typing(desk, origin=visit_id, only=only, reason=reason))

    def _kept(self, at: datetime, what: dict[Key, Said]) -> None:
        self.kept.emit(at, what)
        self._workplace.saved.emit(at)

    def _not_kept(
        self, error: BaseException, pending: dict[Key, tuple[Said, Mapping[str, str] | None]]
    ) -> None:
        """Hold on to the words, say what is wrong, and try again by itself."""
        self._pending = {**pending, **self._pending}
        self._workplace.complain(error)
        QTimer.singleShot(TRY_AGAIN_MS, self, self.keep)

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer


def _record_of(visit_id: VisitId, key: Key | None) -> RecordId | None:
    return answer_id(visit_id, key.tool, key.link_id, key.voice) if key else None
