"""What is to be done, once the laptop and the hub have compared where they stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from careapp.sync.core.feed import Cursor, Epoch, FeedId, Kinds
from careapp.sync.core.message import FeedHead, Sender, Welcome


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a laptop stands.

    Attributes:
        sender: The name it writes under; a copy of a database takes another.
        last_seq: The number of its last change.
        hub_has: Up to where the hub ever said that it has everything. Only offering it
            all again brings this down, or nobody would notice that the hub went back.
        epoch: The life of the hub in which it last spoke with it.
        cursors: Where it stands in the feeds it has begun to read.
    """

    sender: Sender
    last_seq: int
    hub_has: int
    epoch: Epoch | None
    cursors: Mapping[FeedId, Cursor]


@dataclass(frozen=True, slots=True)
class TakeNewName:
    """Two databases write under this store's name: write under another from now on."""


@dataclass(frozen=True, slots=True)
class OfferAgain:
    """The hub has gone back in time: put all of one's own work in the outbox again.

    What lies below the hub's number is not left out: a twin under the same name may
    have filled the numbers with other changes.

    Attributes:
        hub_has: Up to where the hub now says that it has everything.
    """

    hub_has: int


@dataclass(frozen=True, slots=True)
class Remember:
    """Keep in which life of the hub this is."""

    epoch: Epoch


@dataclass(frozen=True, slots=True)
class LeaveFeed:
    """The laptop has this feed no longer."""

    feed: FeedId


@dataclass(frozen=True, slots=True)
class StartOver:
    """Read a feed from its first row."""

    feed: FeedId
    epoch: Epoch


@dataclass(frozen=True, slots=True)
class Send:
    """Empty the outbox."""


@dataclass(frozen=True, slots=True)
class FetchFirst:
    """Ask for those whom the user meets first, before these feeds are read from their start."""

    feeds: tuple[FeedId, ...]


@dataclass(frozen=True, slots=True)
class Fetch:
    """Read a feed to its end."""

    feed: FeedId
    kinds: Kinds


@dataclass(frozen=True, slots=True)
class Verify:
    """Count on both sides."""

    feeds: tuple[FeedId, ...]


Action = (
    TakeNewName | OfferAgain | Remember | LeaveFeed | StartOver | Send | FetchFirst | Fetch | Verify
)


def compare(here: Standing, there: Welcome) -> tuple[Action, ...]:
    """Return what this sync is to do, in order.

    What a person wrote here is sent before anything is read: what is revoked in
    between would still go, but sooner is safer.
    """
    readable = tuple(head.feed for head in there.feeds)
    unread = tuple(feed for feed in readable if feed not in here.cursors)
    return (
        *_after_a_copy_or_a_restore(here, there),
        *(LeaveFeed(feed) for feed in there.withdrawn if feed in here.cursors),
        *(StartOver(one.feed, one.epoch) for one in there.feeds if _begins(here, one)),
        Send(),
        *([FetchFirst(unread)] if unread else []),
        *(Fetch(one.feed, one.kinds) for one in there.feeds),
        *([Verify(readable)] if readable else []),
    )


def _after_a_copy_or_a_restore(here: Standing, there: Welcome) -> Iterator[Action]:
    if _went_back(here, there):
        yield OfferAgain(there.last_seq)
    if there.epoch != here.epoch:
        yield Remember(there.epoch)
    if there.forked or there.last_seq > here.last_seq:
        # The hub has heard more of this store than it ever wrote: it is an image of an
        # older day, or its twin was here first.
        yield TakeNewName()


def _went_back(here: Standing, there: Welcome) -> bool:
    """Return whether the hub was restored, whether or not anybody says so."""
    if here.epoch is not None and there.epoch != here.epoch:
        return True
    begun = (one for one in there.feeds if one.feed in here.cursors)
    return there.last_seq < here.hub_has or any(_begins(here, one) for one in begun)


def _begins(here: Standing, head: FeedHead) -> bool:
    cursor = here.cursors.get(head.feed)
    return cursor is None or cursor.epoch != head.epoch or cursor.seq > head.head
