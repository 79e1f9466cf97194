"""What one sync has done so far, read from what was asked and answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from careapp.services.syncing.schedule import Ending
from careapp.services.syncing.state import Progress, Stage
from careapp.sync.core.feed import Cursor, FeedId, Page
from careapp.sync.core.message import Lost, Pull, Pushed, Refused, Reply, Request, Welcome
from careapp.sync.core.session import Outcome

SIGN_IN = frozenset({"signed-out", "sign-in-needed", "password-wrong", "session-expired"})
"""Refusals that a person ends by signing in."""


@dataclass(slots=True)
class Journey:
    """One sync, as far as it has come.

    Attributes:
        waiting: Changes that waited when it began.
        cursors: Where the laptop stood then.
        sent: Changes that the hub has taken.
        fetched: Rows that were read.
        feeds: What the hub lets it read.
    """

    waiting: int
    cursors: Mapping[FeedId, Cursor]
    sent: int = 0
    fetched: int = 0
    feeds: tuple[FeedId, ...] = ()
    _feed: str = ""
    _of: int = 0
    _lost: str = ""
    _is_lost: bool = False
    _refused: list[str] = field(default_factory=list)

    def asks(self, request: Request) -> None:
        """Note what is asked next."""
        self._feed = request.feed if isinstance(request, Pull) else ""

    def hears(self, reply: Reply) -> None:
        """Note what came back."""
        self._is_lost = isinstance(reply, Lost)
        match reply:
            case Welcome():
                self.feeds = tuple(one.feed for one in reply.feeds)
                self._of = sum(self._ahead(one.feed, one.head) for one in reply.feeds)
            case Pushed():
                self.sent += len(reply.statuses)
            case Page():
                self.fetched += len(reply.rows)
            case Lost():
                self._lost = reply.reason
            case Refused():
                self._refused.append(reply.code)
            case _:
                pass

    @property
    def is_first(self) -> bool:
        """Whether some feed is read for the first time."""
        return any(feed not in self.cursors for feed in self.feeds)

    @property
    def progress(self) -> Progress:
        """How far it has come: with what is read, or with what is sent."""
        if self._feed:
            return Progress(self._feed, self.fetched, max(self._of, self.fetched))
        return Progress("", self.sent, max(self.waiting, self.sent))

    def ending(self, outcome: Outcome, *, dismissed: bool = False) -> Ending:
        """Return what *outcome* means for when to try again."""
        if outcome.retry_after_s:
            return Ending.BUSY
        if self._refused and not outcome.reached:
            return Ending.NOT_LET_IN
        done = outcome.sent and (dismissed or set(self.feeds) <= set(outcome.fetched))
        return Ending.REACHED if done or self._refused else Ending.UNREACHED

    @property
    def was_refused(self) -> bool:
        """Whether the hub has said no to something."""
        return bool(self._refused)

    def stage(self, outcome: Outcome, ending: Ending) -> tuple[Stage, str]:
        """Return what to show until the next sync, and why."""
        if any(code in SIGN_IN for code in self._refused):
            return Stage.SIGN_IN, self._refused[-1]
        if self._refused:
            return Stage.ATTENTION, self._refused[-1]
        if ending is Ending.BUSY:
            return Stage.OFFLINE, "busy"
        if ending is Ending.UNREACHED:
            return Stage.OFFLINE, self._lost or ("line-cut" if outcome.reached else "no-line")
        return Stage.RESTING, ""

    def _ahead(self, feed: FeedId, head: int) -> int:
        cursor = self.cursors.get(feed)
        return head if cursor is None or cursor.seq > head else head - cursor.seq
