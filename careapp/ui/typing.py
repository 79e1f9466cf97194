"""What is being typed, on its way to disk: at most 400 ms after the first unsaved key."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from careapp.domain.answer import Said, answer_id
from careapp.domain.identity import RecordId, VisitId
from careapp.domain.problems import EnvironmentFailedError
from careapp.services.conversation import Conversation, Key
from careapp.services.saying import finish_typing, keep_typing, typed
from careapp.services.underway import Underway
from careapp.ui.workplace import Workplace

KEEP_AFTER_MS = 300
"""Leaves 100 ms of the promised 400 for the disk."""
SAY_AFTER_MS = 30_000
TRY_AGAIN_MS = 2_000


class Typing(QObject):
    """Collects keys, keeps them as drafts, and says them when a field is left.

    Signals:
        kept: On disk since when (aware datetime), and what (`Said` by `Key`).

    Attributes:
        refused: What keeps the words from the disk, since when they are not taken.
        reason: Why a closed visit is added to, None while it is not.
    """

    kept = Signal(object, object)

    def __init__(self, workplace: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._pending: dict[Key, tuple[Said, Mapping[str, str] | None]] = {}
        self._unkept: dict[Key, Said] = {}
        self._underway = Underway()
        self._unsaid: set[Key] = set()
        self._being_said: list[frozenset[Key]] = []
        self._conversation: Conversation | None = None
        self.refused: BaseException | None = None
        self.reason: str | None = None
        self._keep_timer = self._timer(KEEP_AFTER_MS, self.keep)
        self._again_timer = self._timer(TRY_AGAIN_MS, self.keep)
        self._say_timer = self._timer(SAY_AFTER_MS, self.say)

    @property
    def keys(self) -> tuple[Key, ...]:
        """The answers that were typed in; the store may know an older word of them."""
        return tuple(self._unsaid.union(self._pending, *self._being_said))

    @property
    def conversation(self) -> Conversation | None:
        """The visit that is typed at, with what was typed since it was read on top."""
        return self._conversation

    @conversation.setter
    def conversation(self, conversation: Conversation) -> None:
        before = self._conversation
        if before is not None and before.visit_id != conversation.visit_id:
            self.keep()
            self._unsaid, self._being_said = set(), []
        # What was typed until now stands on what was on the screen until now, not on news.
        self._unkept |= self._draft()
        self._conversation = self._underway.laid_on(conversation)

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
        at, what = self._conversation, {**self._unkept, **self._draft()}
        self._unkept = {}
        drafts = self._underway.send()
        if not (drafts or what):
            return
        desk = self._workplace.desk

        def kept(since: datetime) -> None:
            self.refused = None
            self._underway.kept(drafts)
            self.kept.emit(since, what)
            self._workplace.saved.emit(since)

        def not_kept(error: BaseException) -> None:
            """Hold on to the words, say once what is wrong, and try again by itself."""
            self._underway.not_kept(drafts)
            if at is not None and self._is_at(at.visit_id):
                self._unsaid |= what.keys()
                self._say_timer.start()
            if self.refused is None:
                self._workplace.complain(error)
            self.refused = self.refused or error
            self._again_timer.start()

        self._workplace.ask(lambda: keep_typing(desk, drafts), kept, otherwise=not_kept)

    def say(self, key: Key | None = None) -> None:
        """Say what was typed: one answer, or all of them."""
        self.keep()
        if key is None:
            self._say_timer.stop()
        conversation = self.conversation
        keys = self._to_say(conversation, key) if conversation else frozenset()
        if conversation and keys:
            self._say(conversation.visit_id, keys, _record_of(conversation.visit_id, key))

    def _say(self, visit_id: VisitId, keys: frozenset[Key], only: RecordId | None) -> None:
        self._unsaid -= keys
        self._being_said.append(keys)
        desk, reason = self._workplace.desk, self.reason

        def said(_touched: object) -> None:
            if keys in self._being_said:
                self._being_said.remove(keys)

        def not_said(error: BaseException) -> None:
            """Keep in mind that it is not said: the words are drafts, and stay on the screen."""
            said(None)
            if self._is_at(visit_id):
                self._unsaid |= keys
                if isinstance(error, EnvironmentFailedError):
                    self._say_timer.start()
            self._workplace.complain(error)

        self._workplace.do(
            lambda: finish_typing(desk, origin=visit_id, only=only, reason=reason),
            said,
            otherwise=not_said,
        )

    def _to_say(self, conversation: Conversation, key: Key | None) -> frozenset[Key]:
        """Return which answers to say: what is typed, and what was left behind earlier."""
        unsaid = self._unsaid | self._left_behind(conversation)
        return frozenset(unsaid if key is None else unsaid & {key})

    def _left_behind(self, conversation: Conversation) -> set[Key]:
        """Return what was typed and never said, such as before a loss of power."""
        if conversation.is_closed and not self.reason:
            return set()
        return {key for key, state in conversation.answers.items() if state.typing}

    def _draft(self) -> dict[Key, Said]:
        """Turn what stands on the screen into drafts; return what was said."""
        conversation, pending = self._conversation, self._pending
        if conversation is None or not pending:
            return {}
        for key, (said, ticked) in pending.items():
            self._underway.add(typed(conversation, key, said, ticked=ticked))
        # What is taken back before the store has told of it must be kept all the same.
        self._conversation = self._underway.laid_on(conversation)
        self._pending = {}
        return {key: said for key, (said, _ticked) in pending.items()}

    def _is_at(self, visit_id: RecordId | None) -> bool:
        return self._conversation is not None and self._conversation.visit_id == visit_id

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer


def _record_of(visit_id: VisitId, key: Key | None) -> RecordId | None:
    return answer_id(visit_id, key.tool, key.link_id, key.voice) if key else None
