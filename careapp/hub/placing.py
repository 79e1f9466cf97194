"""Which feeds a subject belongs to: asked once for each push, answered from what was said."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from careapp.changes.change import Change, Packet
from careapp.domain.identity import RecordId
from careapp.hub.database import Transaction
from careapp.hub.members import Enrolled, Locked
from careapp.sync.core.feed import FeedId


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """That a feed is to carry a subject from now on, or is to carry it no longer.

    Attributes:
        after: The place in the push of the packet that this follows from.
        by_hand: Somebody decided it; what is said of the subject does not undo it.
        until: The last day of it, where there is one.
        also: Records whose past the feed has not told, though it carries their subject.
    """

    feed: FeedId
    subject: RecordId
    member: bool
    after: int = 0
    by_hand: bool = False
    until: date | None = None
    also: frozenset[RecordId] = frozenset()


@dataclass(frozen=True, slots=True)
class Said:
    """What is new in a push.

    Attributes:
        sender: The feeds of the laptop that it came from.
        packets: By place in the push, what is new of each act.
        locked: The subjects as they were before.
        asked: Those of whom nothing new is said, but who are to be looked at again.
        made: Records that a supplier's laptop makes, each with the supplier's feed.
    """

    device: str
    sender: Enrolled
    packets: Sequence[tuple[int, Packet]]
    locked: Locked
    now_ms: int
    asked: tuple[RecordId, ...] = ()
    made: Mapping[RecordId, FeedId] = field(default_factory=dict)

    def changes(self) -> Iterable[tuple[int, Change]]:
        """Yield each new change with the place of its packet."""
        for place, packet in self.packets:
            for change in packet.changes:
                yield place, change


class Placing(Protocol):
    """Decides who sees whom; it may read what it needs, and write what it works from."""

    def decide(self, tx: Transaction, said: Said, /) -> list[Decision]:
        """Return what changes of who is in which feed; the packets are written already."""
