"""One sync from hello to the count, asking for one answer after another.

It does no input or output itself: it yields requests and is sent the replies. Whoever
drives it owns the network, the time-outs and the thread; whoever stops driving it, at
any moment, has lost nothing.
"""

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import TypeVar, assert_never

from careapp.domain.identity import RecordId
from careapp.sync.core.batch import Pace, next_batch
from careapp.sync.core.feed import FeedId, Kinds, Page
from careapp.sync.core.message import (
    Ahead,
    Busy,
    Count,
    Counted,
    CountSubjects,
    Differing,
    First,
    Hello,
    Lost,
    Pull,
    Push,
    Pushed,
    Reply,
    Request,
    Welcome,
    Window,
)
from careapp.sync.core.plan import (
    Action,
    Fetch,
    FetchFirst,
    LeaveFeed,
    OfferAgain,
    Remember,
    Send,
    StartOver,
    TakeNewName,
    Verify,
    compare,
)
from careapp.sync.core.replica import Replica
from careapp.sync.core.tally import Tally

ATTEMPTS = 3
"""How often in a row a request may be lost before sync is left for later."""

T = TypeVar("T")
Exchange = Generator[Request, Reply, T]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a sync ended.

    Attributes:
        pace: What was learnt of the line; the next sync begins with it.
        reached: Whether the hub answered at all.
        sent: Whether the outbox was emptied.
        fetched: Feeds that were read to their end.
        confirmed: Feeds in which both sides counted the same.
        differing: Subjects of which they did not; they are being put right.
        retry_after_s: The hub asked to be left alone for so long.
    """

    pace: Pace
    reached: bool = False
    sent: bool = False
    fetched: tuple[FeedId, ...] = ()
    confirmed: tuple[FeedId, ...] = ()
    differing: tuple[RecordId, ...] = ()
    retry_after_s: int = 0


def sync(replica: Replica, pace: Pace, window: Window | None = None) -> Exchange[Outcome]:
    """Make *replica* and the hub know the same.

    Args:
        replica: The store.
        pace: What was learnt of the line.
        window: Which visits the user wants to have with them; None leaves it as it was.
    """
    session = _Session(replica, pace)
    reply = yield from session.ask(Hello(replica.standing().sender, window))
    if isinstance(reply, Welcome):
        session.reached = True
        for action in compare(replica.standing(), reply):
            if session.retry_after_s:
                break
            yield from session.do(action)
    return session.outcome()


def drain(replica: Replica, pace: Pace) -> Exchange[Outcome]:
    """Hand in what is left on a laptop that may read no longer."""
    session = _Session(replica, pace)
    yield from session.do(Send())
    return session.outcome()


@dataclass(slots=True)
class _Session:
    replica: Replica
    pace: Pace
    reached: bool = False
    sent: bool = False
    fetched: list[FeedId] = field(default_factory=list)
    confirmed: list[FeedId] = field(default_factory=list)
    differing: list[RecordId] = field(default_factory=list)
    retry_after_s: int = 0

    def outcome(self) -> Outcome:
        return Outcome(
            self.pace,
            self.reached,
            self.sent,
            tuple(self.fetched),
            tuple(self.confirmed),
            tuple(self.differing),
            self.retry_after_s,
        )

    def do(self, action: Action) -> Exchange[None]:
        match action:
            case Send():
                yield from self._send()
            case FetchFirst(feeds):
                yield from self._fetch_first(feeds)
            case Fetch(feed, kinds):
                yield from self._fetch(feed, kinds)
            case Verify(feeds):
                yield from self._verify(feeds)
            case _:
                self._do_here(action)

    def _do_here(self, action: TakeNewName | OfferAgain | Remember | LeaveFeed | StartOver) -> None:
        match action:
            case TakeNewName():
                self.replica.take_new_name()
            case OfferAgain(hub_has):
                self.replica.offer_again(hub_has)
            case Remember(epoch):
                self.replica.remember(epoch)
            case LeaveFeed(feed):
                self.replica.leave(feed)
            case StartOver(feed, epoch):
                self.replica.start_over(feed, epoch)
            case _:
                assert_never(action)

    def ask(self, request: Request) -> Exchange[Reply]:
        """Ask once; the pace learns from it."""
        reply = yield request
        if isinstance(reply, Busy):
            self.retry_after_s = max(1, reply.retry_after_s)
        elif isinstance(reply, Lost):
            self.pace = self.pace.after_failure()
        elif isinstance(reply, Pushed | Page):
            self.pace = self.pace.after_success()
        return reply

    def _send(self) -> Exchange[None]:
        lost = 0
        while batch := next_batch(self.replica.waiting(), self.pace):
            reply = yield from self.ask(Push(self.replica.standing().sender, batch))
            if isinstance(reply, Pushed):
                lost = 0
                self.replica.note_pushed(reply)
                if reply.forked:
                    self.replica.take_new_name()
            elif not isinstance(reply, Lost) or (lost := lost + 1) == ATTEMPTS:
                # Whatever stops the sending, reading may still succeed.
                return
        self.sent = True

    def _fetch_first(self, feeds: tuple[FeedId, ...]) -> Exchange[None]:
        """Have those whom the user meets today at hand while the feeds are still read.

        Where it does not come, nothing is lost but the head start.
        """
        reply = yield from self.ask(First(self.replica.standing().sender, feeds))
        if isinstance(reply, Ahead):
            self.replica.keep_ahead(reply)

    def _fetch(self, feed: FeedId, kinds: Kinds) -> Exchange[None]:
        self.replica.carry(feed, kinds)
        lost = 0
        while (cursor := self.replica.cursor(feed)) is not None:
            sender, limit = self.replica.standing().sender, self.pace.changes
            reply = yield from self.ask(Pull(sender, feed, cursor.seq, limit))
            if isinstance(reply, Page) and self._keeps(feed, reply):
                lost = 0
                if cursor.seq + len(reply.rows) == reply.head:
                    self.fetched.append(feed)
                    return
            elif isinstance(reply, Busy) or (lost := lost + 1) == ATTEMPTS:
                return

    def _keeps(self, feed: FeedId, page: Page) -> bool:
        """Keep *page*, unless it is not the answer to what was asked or leads nowhere.

        A hub that has less of our own than it said before has gone back in time since
        hello. Nothing may be let go of on its word before it was offered all of it.
        """
        here = self.replica.standing()
        cursor = here.cursors.get(feed)
        ended = cursor is not None and cursor.seq == page.head
        if page.feed != feed or page.last_seq < here.hub_has or not (page.rows or ended):
            return False
        return self.replica.keep_page(page)

    def _verify(self, feeds: tuple[FeedId, ...]) -> Exchange[None]:
        asked = tuple(feed for feed in feeds if feed in self.fetched)
        reply = yield from self.ask(Count(asked))
        if not isinstance(reply, Counted):
            return
        for feed, there in reply.feeds.items():
            cursor = self.replica.cursor(feed)
            if cursor is None or (cursor.epoch, cursor.seq) != (there.epoch, there.head):
                continue  # more has come in since: the next sync counts again
            here = self.replica.tallies(feed)
            if sum(here.values(), Tally()) == there.tally:
                self.replica.confirm(feed)
                self.confirmed.append(feed)
            else:
                yield from self._put_right(feed)

    def _put_right(self, feed: FeedId) -> Exchange[None]:
        """Give the hub what it may lack, and read again what may be lacking here.

        The hub may have been restored without anybody saying so. Nothing that is held
        here is thrown away because the hub does not have it.
        """
        reply = yield from self.ask(CountSubjects(feed, self.replica.tallies(feed)))
        cursor = self.replica.cursor(feed)
        if isinstance(reply, Differing) and reply.feed == feed and cursor is not None:
            self.replica.offer_all_of(reply.subjects)
            self.replica.start_over(feed, cursor.epoch)
            self.differing += reply.subjects
