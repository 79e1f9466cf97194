"""A hub in memory: what the real one must do, in as few words as possible."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NewType, assert_never

from careapp.changes.change import Act, Change, Packet
from careapp.changes.hlc import is_suspect
from careapp.changes.seal import part, united
from careapp.domain.identity import ActId, ChangeId, RecordId, StoreId
from careapp.sync.core.feed import Epoch, FeedId, Kinds, carries, part_of
from careapp.sync.core.message import (
    Ahead,
    Count,
    Counted,
    CountSubjects,
    Differing,
    FeedCount,
    FeedHead,
    First,
    Hello,
    Pull,
    Push,
    Pushed,
    Refused,
    Reply,
    Request,
    Status,
    Verdict,
    Welcome,
)
from careapp.sync.core.model_feed import ModelFeed
from careapp.sync.core.tally import Tallies, Tally, differing, tallies

Device = NewType("Device", str)
"""A laptop as it was enrolled; its database may change its name, it does not."""

OUT_OF_SCOPE = "out-of-scope"

Judge = Callable[[Act, Change], str]
"""Returns why a change must be set aside, or an empty text."""

MetFirst = Callable[[Device], tuple[RecordId, ...]]
"""Returns whom the user of a laptop meets today and tomorrow."""


@dataclass(slots=True)
class Known:
    """What a hub has been told, as a backup has it.

    Attributes:
        said: By subject, every act with what it said of it.
        heard: By store and number, the changes that came under them; two are a fork.
        begun: The number at which each store began.
        ever: Feeds that have ever granted a subject.
        suspect: Acts whose clock was ahead when they came.
        sealed: Acts as they were sealed.
    """

    stored: dict[ChangeId, Change] = field(default_factory=dict)
    quarantined: dict[ChangeId, tuple[Change, str]] = field(default_factory=dict)
    acts: dict[ActId, Act] = field(default_factory=dict)
    said: dict[RecordId, dict[ActId, tuple[Change, ...]]] = field(default_factory=dict)
    heard: dict[StoreId, dict[int, tuple[ChangeId, ...]]] = field(default_factory=dict)
    begun: dict[StoreId, int] = field(default_factory=dict)
    feeds: dict[FeedId, ModelFeed] = field(default_factory=dict)
    ever: dict[RecordId, dict[FeedId, None]] = field(default_factory=dict)
    enrolled: dict[Device, tuple[FeedId, ...]] = field(default_factory=dict)
    withdrawn: dict[Device, tuple[FeedId, ...]] = field(default_factory=dict)
    suspect: dict[ActId, None] = field(default_factory=dict)
    sealed: dict[ActId, Packet] = field(default_factory=dict)

    def copy(self) -> "Known":
        """Return a backup."""
        return Known(
            dict(self.stored),
            dict(self.quarantined),
            dict(self.acts),
            {subject: dict(acts) for subject, acts in self.said.items()},
            {store: dict(numbers) for store, numbers in self.heard.items()},
            dict(self.begun),
            {name: feed.copy() for name, feed in self.feeds.items()},
            {subject: dict(feeds) for subject, feeds in self.ever.items()},
            dict(self.enrolled),
            dict(self.withdrawn),
            dict(self.suspect),
            dict(self.sealed),
        )


class ModelHub:
    """A hub that keeps everything in memory; every call is a transaction of its own.

    Args:
        judge: Says which changes must be set aside, whoever sends them.
        epoch: Its first life.
        met_first: Says whose packets may go ahead of the feeds.
    """

    def __init__(self, judge: Judge, epoch: Epoch, met_first: MetFirst = lambda _: ()) -> None:
        self.known = Known()
        self.epoch = epoch
        self._judge = judge
        self._met_first = met_first

    def open_feed(self, feed: FeedId, kinds: Kinds = None) -> None:
        """Begin a feed that carries *kinds*."""
        self.known.feeds[feed] = ModelFeed(feed, self.epoch, kinds)

    def enrol(self, device: Device, feeds: tuple[FeedId, ...]) -> None:
        """Let *device* read *feeds*, the most needed first, and no others.

        A citizen whom it is the first to write down belongs in the first.
        """
        before = (*self.known.enrolled.get(device, ()), *self.known.withdrawn.get(device, ()))
        self.known.enrolled[device] = feeds
        self.known.withdrawn[device] = tuple(
            dict.fromkeys(feed for feed in before if feed not in feeds)
        )

    def grant(self, feed: FeedId, subject: RecordId) -> None:
        """Let *feed* carry *subject*, from its first change."""
        self.known.ever.setdefault(subject, {})[feed] = None
        self.known.feeds[feed].grant(subject, self._history(subject))

    def revoke(self, feed: FeedId, subject: RecordId) -> None:
        """Let *feed* carry *subject* no longer; what was written until now is still taken."""
        self.known.ever.setdefault(subject, {})[feed] = None
        self.known.feeds[feed].revoke(subject)

    def backup(self) -> Known:
        """Return what could be restored."""
        return self.known.copy()

    def restore(self, backup: Known, epoch: Epoch | None) -> None:
        """Become what *backup* was; without an *epoch*, nobody tells the laptops.

        The epoch must never have been used: laptops would take what they read in the
        life before for what they read in this one.
        """
        self.known = backup.copy()
        self.epoch = epoch or self.epoch
        for feed in self.known.feeds.values():
            feed.epoch = epoch or feed.epoch

    def answer(self, device: Device, request: Request, now_ms: int) -> Reply:
        """Return the answer to a *device* that has proved who it is."""
        if isinstance(request, Hello | Push | Pull | First):
            self.known.begun.setdefault(request.sender.store, request.sender.first_seq)
        match request:
            case Hello():
                return self._welcome(device, request)
            case Push():
                return self._push(device, request, now_ms)
            case Pull():
                return self._page(device, request)
            case First():
                return self._ahead(device, self._readables(device, request.feeds))
            case Count():
                feeds = self._readables(device, request.feeds)
                return Counted({feed.feed: self._count(feed) for feed in feeds})
            case CountSubjects():
                return self._differing(device, request)
            case _:
                assert_never(request)

    def last_seq(self, store: StoreId) -> int:
        """Return the number up to which every change of *store* is here."""
        heard = self.known.heard.get(store, {})
        last = self.known.begun.get(store, 1) - 1
        while last + 1 in heard:
            last += 1
        return last

    def is_forked(self, store: StoreId) -> bool:
        """Return whether two databases have written under this name."""
        return any(len(ids) > 1 for ids in self.known.heard.get(store, {}).values())

    def _welcome(self, device: Device, hello: Hello) -> Welcome:
        feeds = (self.known.feeds[name] for name in self.known.enrolled.get(device, ()))
        return Welcome(
            self.epoch,
            tuple(FeedHead(one.feed, one.epoch, len(one.rows), one.kinds) for one in feeds),
            self.known.withdrawn.get(device, ()),
            self.last_seq(hello.sender.store),
            self.is_forked(hello.sender.store),
        )

    def _push(self, device: Device, push: Push, now_ms: int) -> Pushed:
        statuses: dict[ChangeId, Status] = {}
        for packet in push.packets:
            if is_suspect(packet.act.hlc, now_ms):
                self.known.suspect[packet.act.act_id] = None
            self._keep_seal(packet)
            fresh = set()
            for change in packet.changes:
                status = self._take(device, packet.act, change)
                statuses[change.change_id] = status
                if status.verdict is Verdict.STORED:
                    fresh.add(change.change_id)
            self._tell(device, part(packet, fresh))
        store = push.sender.store
        return Pushed(statuses, self.last_seq(store), self.is_forked(store))

    def _page(self, device: Device, pull: Pull) -> Reply:
        feed = self._readable(device, pull.feed)
        if feed is None:
            return Refused("no-such-feed")
        return feed.page(pull.after, pull.limit, self.last_seq(pull.sender.store))

    def _ahead(self, device: Device, feeds: list[ModelFeed]) -> Ahead:
        first = self._met_first(device)
        granted_by = {one.feed: tuple(s for s in first if s in one.members) for one in feeds}
        told = (
            part_of(packet, subject, feed.kinds)
            for feed in feeds
            for subject in granted_by[feed.feed]
            for packet in self._history(subject)
        )
        packets = tuple(packet for packet in told if packet is not None)
        return Ahead(packets, {feed: them for feed, them in granted_by.items() if them})

    def _take(self, device: Device, act: Act, change: Change) -> Status:
        """Keep one change; it is known by its id and by nothing else.

        Its number proves nothing: a clone of the database counts on from the same one.
        What was set aside and is offered again is judged again.
        """
        known = self.known
        if change.change_id in known.stored:
            return Status(Verdict.DUPLICATE)
        numbers = known.heard.setdefault(act.store, {})
        under = numbers.get(change.store_seq, ())
        numbers[change.store_seq] = tuple(dict.fromkeys((*under, change.change_id)))
        known.acts[act.act_id] = act
        reason = self._judge(act, change) or self._out_of_scope(device, change.subject)
        if reason:
            known.quarantined[change.change_id] = (change, reason)
            return Status(Verdict.QUARANTINED, reason)
        known.quarantined.pop(change.change_id, None)
        known.stored[change.change_id] = change
        return Status(Verdict.STORED)

    def _out_of_scope(self, device: Device, subject: RecordId) -> str:
        """Return a reason when *device* never had a grant for *subject*.

        It may have been revoked since: what was written before that is still welcome.
        """
        feeds = (*self.known.enrolled.get(device, ()), *self.known.withdrawn.get(device, ()))
        ever = self.known.ever.get(subject)
        return "" if ever is None or any(feed in ever for feed in feeds) else OUT_OF_SCOPE

    def _tell(self, device: Device, fresh: Packet) -> None:
        """Put what is new in the feeds: the last thing that a push does."""
        for subject in dict.fromkeys(change.subject for change in fresh.changes):
            changes = tuple(change for change in fresh.changes if change.subject == subject)
            said = self.known.said.setdefault(subject, {})
            act_id = fresh.act.act_id
            said[act_id] = (*said.get(act_id, ()), *changes)
            home = self.known.enrolled.get(device, ())[:1]
            if subject not in self.known.ever and any(map(_brings_home, changes)) and home:
                self.grant(home[0], subject)
            else:
                for feed in self.known.feeds.values():
                    feed.tell(subject, fresh)

    def _history(self, subject: RecordId) -> Iterator[Packet]:
        for act_id, changes in self.known.said.get(subject, {}).items():
            known = self.known.sealed.get(act_id) or Packet(self.known.acts[act_id], changes)
            yield part(known, {change.change_id for change in changes})

    def _keep_seal(self, packet: Packet) -> None:
        """Keep an act as it was sealed; it may come in parts, from several laptops."""
        if packet.seal is not None:
            known = self.known.sealed.get(packet.act.act_id, packet)
            self.known.sealed[packet.act.act_id] = united(known, packet)

    def _differing(self, device: Device, request: CountSubjects) -> Reply:
        feed = self._readable(device, request.feed)
        if feed is None:
            return Refused("no-such-feed")
        return Differing(feed.feed, differing(request.here, self._tallies(feed)))

    def _readables(self, device: Device, feeds: tuple[FeedId, ...]) -> list[ModelFeed]:
        found = (self._readable(device, feed) for feed in feeds)
        return [feed for feed in found if feed is not None]

    def _readable(self, device: Device, feed: FeedId) -> ModelFeed | None:
        return self.known.feeds.get(feed) if feed in self.known.enrolled.get(device, ()) else None

    def _count(self, feed: ModelFeed) -> FeedCount:
        total = sum(self._tallies(feed).values(), Tally())
        return FeedCount(feed.epoch, len(feed.rows), total)

    def _tallies(self, feed: ModelFeed) -> Tallies:
        return tallies(
            change
            for subject in feed.members
            for changes in self.known.said.get(subject, {}).values()
            for change in changes
            if carries(feed.kinds, change.kind)
        )


def _brings_home(change: Change) -> bool:
    """Return whether a subject's own record is written down here for the first time.

    A hub that lost a citizen in a restore may hear of them first from a supplier who has
    lost them since. That alone must not give them to that supplier again.
    """
    return change.record_id == change.subject and not change.parents
