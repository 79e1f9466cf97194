"""What a laptop asks of a hub, and what it is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from careapp.changes.change import Packet
from careapp.domain.identity import ChangeId, RecordId, StoreId
from careapp.sync.core.feed import Epoch, FeedId, Kinds, Page
from careapp.sync.core.tally import Tallies, Tally


@dataclass(frozen=True, slots=True)
class Sender:
    """A store as it names itself.

    Attributes:
        first_seq: The number of the first change it made under this name.
    """

    store: StoreId
    first_seq: int = 1


@dataclass(frozen=True, slots=True)
class Window:
    """Which of its user's visits a laptop wants to have with it, in days from today."""

    days_behind: int
    days_ahead: int


@dataclass(frozen=True, slots=True)
class Hello:
    """A store says who it is.

    Attributes:
        window: For a laptop that has a round of its own; None leaves it as it was.
    """

    sender: Sender
    window: Window | None = None


@dataclass(frozen=True, slots=True)
class Push:
    """Acts for the hub, each with all its changes that the store still holds."""

    sender: Sender
    packets: tuple[Packet, ...]


@dataclass(frozen=True, slots=True)
class Pull:
    """The next rows of a feed, please."""

    sender: Sender
    feed: FeedId
    after: int
    limit: int


@dataclass(frozen=True, slots=True)
class Count:
    """How many changes does each of these feeds carry?"""

    feeds: tuple[FeedId, ...]


@dataclass(frozen=True, slots=True)
class CountSubjects:
    """The sums of a feed differ: of whom?"""

    feed: FeedId
    here: Tallies


@dataclass(frozen=True, slots=True)
class First:
    """Whom its user meets today and tomorrow, before these feeds are read, please."""

    sender: Sender
    feeds: tuple[FeedId, ...]


Request = Hello | Push | Pull | Count | CountSubjects | First


@dataclass(frozen=True, slots=True)
class FeedHead:
    """A feed that the laptop may read, and how far it goes."""

    feed: FeedId
    epoch: Epoch
    head: int
    kinds: Kinds = None


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the hub knows of the store that said hello.

    Attributes:
        epoch: The life of the hub; one that was restored from a backup begins another.
        feeds: What it may read, the most needed first.
        withdrawn: Feeds that it had and has no longer. A feed that is in neither list
            was forgotten, or a login was wrong: nothing follows from that.
        last_seq: Up to here the hub has every change that the store made.
        forked: Two databases have written under the store's name.
    """

    epoch: Epoch
    feeds: tuple[FeedHead, ...]
    withdrawn: tuple[FeedId, ...]
    last_seq: int
    forked: bool


class Verdict(Enum):
    """What became of a change that was offered; whatever it is, the hub has it."""

    STORED = "stored"
    DUPLICATE = "duplicate"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class Status:
    """What became of one change; *reason* says why it was set aside."""

    verdict: Verdict
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Pushed:
    """The hub has committed what it was sent.

    Attributes:
        statuses: One for each change that was sent. Only this takes a change out of
            the outbox: of two clones, one may have sent all the numbers of the other.
    """

    statuses: Mapping[ChangeId, Status]
    last_seq: int
    forked: bool


@dataclass(frozen=True, slots=True)
class FeedCount:
    """How much a feed carries at one of its heads."""

    epoch: Epoch
    head: int
    tally: Tally


@dataclass(frozen=True, slots=True)
class Counted:
    """How much each feed carries."""

    feeds: Mapping[FeedId, FeedCount]


@dataclass(frozen=True, slots=True)
class Differing:
    """The subjects of which the hub does not hold what the laptop holds."""

    feed: FeedId
    subjects: tuple[RecordId, ...]


@dataclass(frozen=True, slots=True)
class Ahead:
    """What some feeds will tell of those who are met first; it moves no cursor.

    Attributes:
        granted_by: By feed, of whom it is; the laptop may hold it on that feed's account,
            as it may hold what it read before the feed started over.
    """

    packets: tuple[Packet, ...]
    granted_by: Mapping[FeedId, tuple[RecordId, ...]]


@dataclass(frozen=True, slots=True)
class Lost:
    """No answer: whether the hub heard the question, nobody knows.

    Attributes:
        reason: A code for why, where the way to the hub can tell.
    """

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Busy:
    """The hub asks to be left alone for a while."""

    retry_after_s: int


@dataclass(frozen=True, slots=True)
class Refused:
    """This request is not answered: too old a program, or nobody signed in."""

    code: str


Reply = Welcome | Pushed | Page | Counted | Differing | Ahead | Lost | Busy | Refused
