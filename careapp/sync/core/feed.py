"""Feeds: the numbered rows that the hub keeps for each access group.

A district, a supplier and those whose address is protected have a feed each. A laptop
reads the feeds of its user from where it stands, and can prove that it missed nothing:
the numbers run from 1 without gaps.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import NewType

from careapp.changes.change import Packet
from careapp.changes.seal import part
from careapp.domain.identity import RecordId

FeedId = NewType("FeedId", str)
Epoch = NewType("Epoch", str)
"""One life of a hub and its feeds; being restored from a backup begins another."""

Kinds = Collection[str] | None
"""The kinds of record that a feed carries; None is all."""


@dataclass(frozen=True, slots=True)
class Granted:
    """The feed carries a subject from here on; all that was said of it follows."""

    subject: RecordId


@dataclass(frozen=True, slots=True)
class Revoked:
    """The feed carries a subject no longer; laptops let go of it."""

    subject: RecordId


@dataclass(frozen=True, slots=True)
class Told:
    """What an act said of one subject, as far as the feed may carry it.

    An act is never told in halves: what it says of one subject stands in one row.
    """

    subject: RecordId
    packet: Packet


@dataclass(frozen=True, slots=True)
class Withheld:
    """A row that is not for the reader's eyes any more; its number is still counted."""


Event = Granted | Revoked | Told | Withheld


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a feed."""

    seq: int
    event: Event


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a laptop stands in a feed: it has all rows up to *seq* of this *epoch*."""

    epoch: Epoch
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a feed, in order, as they were when they were read.

    Attributes:
        head: The number of the feed's last row at that moment.
        last_seq: Up to here the hub had, at that moment, every change of the asking store.
    """

    feed: FeedId
    epoch: Epoch
    rows: tuple[Row, ...]
    head: int
    last_seq: int


def follows(page: Page, cursor: Cursor) -> bool:
    """Return whether *page* goes on exactly where *cursor* stands.

    An answer may come late or twice, from before the hub was restored or from after a
    row was skipped. None of these may be taken for the next page.
    """
    numbers = [row.seq for row in page.rows]
    expected = range(cursor.seq + 1, cursor.seq + 1 + len(numbers))
    return page.epoch == cursor.epoch and numbers == list(expected)


def carries(kinds: Kinds, kind: str) -> bool:
    """Return whether a feed of *kinds* carries records of *kind*."""
    return kinds is None or kind in kinds


def part_of(packet: Packet, subject: RecordId, kinds: Kinds) -> Packet | None:
    """Return what *packet* says of *subject* in records that a feed carries, if anything."""
    wanted = {
        one.change_id
        for one in packet.changes
        if one.subject == subject and carries(kinds, one.kind)
    }
    return part(packet, wanted) if wanted else None
