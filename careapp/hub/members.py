"""Who is in which feed, as a transaction finds it and as it leaves it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import text

from careapp.domain.identity import RecordId
from careapp.hub.arrays import array
from careapp.hub.database import Ask, Transaction
from careapp.hub.feeds import SUPPLIER_SEES_ITS_OWN, is_home, is_supplier, kinds_of
from careapp.sync.core.feed import Epoch, FeedId, Kinds

_LOCK = text(
    "SELECT subject::text, home FROM subject WHERE municipality = :m"
    " AND subject = ANY(:subjects ::uuid[]) ORDER BY subject FOR UPDATE"
)
_NEW = text(
    "INSERT INTO subject (municipality, subject) SELECT :m, one FROM unnest(:subjects ::uuid[]) one"
    " ORDER BY one ON CONFLICT DO NOTHING RETURNING subject::text"
)
_MEMBERS = text(
    "SELECT subject::text, feed, member, by_hand, until FROM feed_member"
    " JOIN feed USING (municipality, feed_no)"
    " WHERE municipality = :m AND subject = ANY(:subjects ::uuid[])"
)
_THEIR_FEEDS = text(
    "SELECT feed, feed_no, kinds, its_own, epoch FROM feed WHERE municipality = :m"
    " AND feed_no = ANY(ARRAY(SELECT DISTINCT feed_no FROM feed_member"
    "  WHERE municipality = :m AND subject = ANY(:subjects ::uuid[]) AND member))"
)
_FEEDS = text(
    "SELECT feed, feed_no, kinds, its_own, epoch FROM feed"
    " WHERE municipality = :m AND feed = ANY(:feeds)"
)
_OPEN = text(
    "INSERT INTO feed (municipality, feed, epoch, kinds, its_own)"
    " SELECT :m, :feed, epoch, :kinds, :its_own FROM municipality WHERE municipality = :m"
    " ON CONFLICT DO NOTHING"
)
_SUPPLIERS = text("SELECT feed FROM feed WHERE municipality = :m AND feed LIKE 'supplier:%'")
_SENDER = text(
    "SELECT feed, way FROM device_feed WHERE municipality = :m AND device = :device ORDER BY place"
)


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as it is kept.

    Attributes:
        its_own: Kinds of which it carries only the records that concern it.
    """

    feed: FeedId
    feed_no: int
    kinds: Kinds
    its_own: frozenset[str]
    epoch: Epoch


@dataclass(frozen=True, slots=True)
class Membership:
    """That a feed carries a subject, or did once.

    Attributes:
        by_hand: Somebody granted it; what is said of the subject does not end it.
        until: The last day of it, where what is said names one.
    """

    member: bool
    by_hand: bool = False
    until: date | None = None


Members = Mapping[RecordId, Mapping[FeedId, Membership]]


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The feeds of a laptop: those that it reads, that bound its round, that it had once."""

    reads: tuple[FeedId, ...] = ()
    bounds: tuple[FeedId, ...] = ()
    withdrawn: tuple[FeedId, ...] = ()

    @property
    def ever(self) -> tuple[FeedId, ...]:
        """All on whose account it may have written."""
        return (*self.reads, *self.bounds, *self.withdrawn)


@dataclass(slots=True)
class Locked:
    """Some subjects, of whom nobody else writes until this transaction ends.

    Attributes:
        new: Those of whom nothing was ever said.
        homes: By subject, the feed of whoever wrote it down first.
        members: By subject, the feeds that have ever granted it.
        feeds: Those that grant any of them now.
    """

    new: set[RecordId] = field(default_factory=set)
    homes: dict[RecordId, FeedId | None] = field(default_factory=dict)
    members: dict[RecordId, dict[FeedId, Membership]] = field(default_factory=dict)
    feeds: dict[FeedId, Feed] = field(default_factory=dict)

    def add(self, found: Sequence[list[Any]]) -> None:
        """Take in what was found by `locking`."""
        homes, members, feeds = found
        self.homes |= dict(homes)
        for subject, feed, *membership in members:
            self.members.setdefault(subject, {})[feed] = Membership(*membership)
        self.feeds |= {one.feed: one for one in map(_feed, feeds)}

    def granting(self, subject: RecordId) -> list[FeedId]:
        """Return the feeds that carry *subject*."""
        feeds = self.members.get(subject, {})
        return [feed for feed, one in feeds.items() if one.member]


def locking(subjects: list[RecordId]) -> tuple[Ask, ...]:
    """Return what lets nobody else write of *subjects*, which are sorted, and who has them."""
    values = {"subjects": array(subjects)}
    return Ask(_LOCK, values), Ask(_MEMBERS, values), Ask(_THEIR_FEEDS, values)


def lock(tx: Transaction, subjects: list[RecordId]) -> Locked:
    """Let nobody else write of *subjects*, which are sorted, until the end; see who has them."""
    return locked(tx, subjects, tx.together(*locking(subjects)))


def locked(tx: Transaction, subjects: list[RecordId], found: Sequence[list[Any]]) -> Locked:
    """Return what was found by `locking`; write down those of whom nobody has heard."""
    now = Locked()
    now.add(found)
    if missing := [one for one in subjects if one not in now.homes]:
        now.new = {one for (one,) in tx.rows(_NEW, subjects=array(missing))}
        if others := [one for one in missing if one not in now.new]:
            now.add(tx.together(*locking(others)))
    return now


def feeds_by_name(tx: Transaction, names: Iterable[FeedId]) -> dict[FeedId, Feed]:
    """Return those of *names* that are open."""
    return {one.feed: one for one in map(_feed, tx.rows(_FEEDS, feeds=list(names)))}


def _feed(row: Sequence[Any]) -> Feed:
    feed, feed_no, kinds, its_own, epoch = row
    return Feed(feed, feed_no, None if kinds is None else tuple(kinds), frozenset(its_own), epoch)


def opened(tx: Transaction, names: Iterable[FeedId]) -> dict[FeedId, Feed]:
    """Return the feeds of these *names*; those that are missing are opened."""
    wanted = dict.fromkeys(names)
    if not wanted:
        return {}
    found = feeds_by_name(tx, wanted)
    if missing := [name for name in wanted if name not in found]:
        for name in sorted(missing):
            open_feed(tx, name, kinds_of(name))
        found |= feeds_by_name(tx, missing)
    return found


def open_feed(tx: Transaction, feed: FeedId, kinds: Kinds) -> None:
    """Begin a feed that carries *kinds*, where it is not begun."""
    its_own = [kind for kind in kinds or () if is_supplier(feed) and kind in SUPPLIER_SEES_ITS_OWN]
    tx.run(_OPEN, feed=feed, kinds=None if kinds is None else list(kinds), its_own=its_own)


def open_suppliers(tx: Transaction) -> frozenset[FeedId]:
    """Return the feeds of suppliers that have a laptop."""
    return frozenset(one.feed for one in tx.rows(_SUPPLIERS))


def enrolled(tx: Transaction, device: str) -> Enrolled:
    """Return the feeds of a laptop."""
    return enrolled_from(tx.rows(_SENDER, device=device))


def enrolling(device: str) -> Ask:
    """Return what asks for the feeds of a laptop."""
    return Ask(_SENDER, {"device": device})


def enrolled_from(rows: list[Any]) -> Enrolled:
    """Return the feeds of a laptop from the answer."""
    ways: dict[str, list[FeedId]] = {"reads": [], "bounds": [], "withdrawn": []}
    for feed, way in rows:
        ways[way].append(feed)
    return Enrolled(*(tuple(ways[way]) for way in ("reads", "bounds", "withdrawn")))


def supplier_of(laptop: Enrolled) -> FeedId | None:
    """Return the feed of the supplier that a laptop belongs to, None for the municipality's."""
    if any(map(is_home, laptop.ever)):
        return None
    return next(filter(is_supplier, laptop.ever), None)
