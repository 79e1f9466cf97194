"""Who is in which feed, worked out from what was said of them."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import chain

from sqlalchemy import text

from careapp.changes.change import Change
from careapp.changes.kinds import REFERENCE_KINDS
from careapp.domain.identity import RecordId
from careapp.hub.arrays import array
from careapp.hub.bodies import Bodies
from careapp.hub.concerning import concern
from careapp.hub.database import Transaction
from careapp.hub.deciding import told
from careapp.hub.facts import HOME_UNITS, Home, helpers, home
from careapp.hub.feeds import (
    PROTECTED,
    REFERENCE,
    SUPPLIER_REFERENCE,
    SUPPLIER_SEES_ITS_OWN,
    UNPLACED,
    district_feed,
    is_district,
    is_home,
    is_reference,
    is_round,
    is_supplier,
    supplier_feed,
)
from careapp.hub.history import by_suppliers, changes_of
from careapp.hub.members import Enrolled, Membership, feeds_by_name, lock, open_suppliers
from careapp.hub.placing import Decision, Said
from careapp.hub.rounds import bounds_of, has_rounds, note_visits, whom_they_meet
from careapp.sync.core.feed import FeedId

_AT_HOME = text(
    "UPDATE subject SET home = :home WHERE municipality = :m AND subject = ANY(:subjects ::uuid[])"
)
_LAPSED = text(
    "SELECT DISTINCT subject::text FROM feed_member WHERE municipality = :m AND member"
    " AND until < :today ORDER BY 1"
)
_UNTIL = text(
    "UPDATE feed_member SET until = :until FROM feed WHERE feed_member.municipality = :m"
    " AND feed.municipality = :m AND feed.feed = :feed AND feed_member.feed_no = feed.feed_no"
    " AND subject = :subject ::uuid"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Feeds = dict[FeedId, date | None]
"""Where somebody is to be, each with the last day of it, if any."""


AT_A_TIME = 200
"""So many subjects are looked at in one transaction; pushes of others go in between."""


class Placed:
    """Puts citizens where they live, with whom they are helped by and whom they meet."""

    def decide(self, tx: Transaction, said: Said, /) -> list[Decision]:
        """Return what changes of who is in which feed; the packets are written already."""
        touched = _touched(said)
        placing = _Placing(tx, said, touched)
        placing.at_home()
        if touched.help and (suppliers := open_suppliers(tx)):
            placing.with_helpers(suppliers)
        if touched.visits:
            note_visits(tx, said, touched.visits)
        placing.on_rounds()
        return placing.decisions


def settle(tx: Transaction, subjects: Sequence[RecordId], now_ms: int) -> None:
    """Look again at who may see *subjects*, which are sorted: time has passed, or a feed is new."""
    said = Said("", Enrolled(), [], lock(tx, list(subjects)), now_ms, tuple(subjects))
    told(tx, said, Placed().decide(tx, said), Bodies()).run(tx)


def lapsed(tx: Transaction, today: date) -> list[RecordId]:
    """Return those whom a feed had until yesterday, and has still."""
    return [one for (one,) in tx.rows(_LAPSED, today=today)]


def misplaced(tx: Transaction, subjects: Sequence[RecordId], now_ms: int) -> list[Decision]:
    """Return what is not as it follows from what was said; whoever asks rolls back.

    Help that has ended and has not lapsed yet is no fault.
    """
    said = Said("", Enrolled(), [], lock(tx, list(subjects)), now_ms, tuple(subjects))
    members = said.locked.members
    return [
        one
        for one in Placed().decide(tx, said)
        if one.member or members[one.subject][one.feed].until is None
    ]


@dataclass(slots=True)
class _Touched:
    """Of whom something was said that may decide who sees them.

    Attributes:
        last: The place of the last packet about each subject.
        visits: By subject, the visits that somebody spoke of.
    """

    last: dict[RecordId, int] = field(default_factory=dict)
    home: dict[RecordId, None] = field(default_factory=dict)
    reference: dict[RecordId, None] = field(default_factory=dict)
    help: dict[RecordId, None] = field(default_factory=dict)
    visits: dict[RecordId, set[RecordId]] = field(default_factory=dict)

    def note(self, place: int, change: Change) -> None:
        """Note what a change may decide."""
        subject = change.subject
        self.last[subject] = place
        if change.kind == "citizen" and change.record_id == subject:
            if not change.parents or not HOME_UNITS.isdisjoint(change.said):
                self.home[subject] = None
        elif change.kind in REFERENCE_KINDS:
            self.reference[subject] = None
        elif change.kind in SUPPLIER_SEES_ITS_OWN:
            self.help[subject] = None
            if change.kind == "visit":
                self.visits.setdefault(subject, set()).add(change.record_id)


def _touched(said: Said) -> _Touched:
    touched = _Touched()
    for place, change in said.changes():
        touched.note(place, change)
    for subject in said.asked:
        touched.last[subject] = 0
        touched.help[subject] = None
        is_no_citizen = REFERENCE in said.locked.granting(subject)
        (touched.reference if is_no_citizen else touched.home)[subject] = None
    return touched


class _Placing:
    """What is decided, step by step; each step goes by what the one before it left."""

    def __init__(self, tx: Transaction, said: Said, touched: _Touched) -> None:
        self.decisions: list[Decision] = []
        self._tx = tx
        self._said = said
        self._touched = touched
        self._now = {
            subject: {f: one for f, one in feeds.items() if one.member}
            for subject, feeds in said.locked.members.items()
        }
        self._now_at = _EPOCH + timedelta(milliseconds=said.now_ms)
        self._today = self._now_at.date()

    def at_home(self) -> None:
        """Place citizens in their districts or among the protected, the rest in reference."""
        touched = self._touched
        fallback = _fallback(self._said.sender)
        homeless = [one for one in touched.home if not self._said.locked.homes.get(one)]
        if homeless and not self._said.asked:
            self._tx.run(_AT_HOME, home=fallback, subjects=array(homeless))
        changes = changes_of(self._tx, self._said, touched.home, ("citizen",))
        for subject in touched.home:
            written = self._said.locked.homes.get(subject) or fallback
            own = [one for one in changes.get(subject, ()) if one.record_id == subject]
            if own:
                wanted = _home_feeds(home(own), written)
                self._settle(subject, wanted, _is_home, by_hand_too=PROTECTED in wanted)
        references = self._references() if touched.reference else {}
        for subject in touched.reference:
            if subject not in touched.home and not any(map(is_home, self._now.get(subject, ()))):
                self._settle(subject, references, is_reference)

    def _references(self) -> Feeds:
        """Return where the municipality itself is told of."""
        return dict.fromkeys((REFERENCE, *feeds_by_name(self._tx, (SUPPLIER_REFERENCE,))))

    def with_helpers(self, suppliers: Collection[FeedId]) -> None:
        """Let suppliers see whom they help, as long as they do, and what concerns them.

        Whom they help, the municipality says.
        """
        changes = changes_of(self._tx, self._said, self._touched.help, SUPPLIER_SEES_ITS_OWN)
        theirs = by_suppliers(self._tx, self._touched.help)
        for subject in self._touched.help:
            known = changes.get(subject, ())
            ends = helpers(one for one in known if one.change_id not in theirs)
            feeds = {supplier_feed(one): until for one, until in ends.items()}
            wanted = {
                feed: until
                for feed, until in feeds.items()
                if feed in suppliers and (until is None or until >= self._today)
            }
            self._settle(subject, wanted, is_supplier)
        before = self._said.locked
        for (feed, subject), records in concern(self._tx, self._said, changes, self._now).items():
            if feed in before.granting(subject):
                self._decide(feed, subject, also=frozenset(records))

    def on_rounds(self) -> None:
        """Let laptops carry whom their users meet, of those whom they may see at all."""
        subjects = list(dict.fromkeys((*self._touched.home, *self._touched.visits)))
        if not subjects or not has_rounds(self._tx):
            return
        met = whom_they_meet(self._tx, subjects, self._now_at)
        rounds = {feed for subject in subjects for feed in self._now.get(subject, ())}
        bounds = bounds_of(self._tx, filter(is_round, {*rounds, *chain(*met.values())}))
        for subject in subjects:
            now = self._now.setdefault(subject, {})
            asked = (feed for feed, one in now.items() if is_round(feed) and one.by_hand)
            wanted = {*met.get(subject, ()), *asked}
            allowed: Feeds = {one: None for one in wanted if not bounds[one].isdisjoint(now)}
            self._settle(subject, allowed, is_round, by_hand_too=True)

    def _settle(
        self,
        subject: RecordId,
        wanted: Feeds,
        family: Callable[[FeedId], bool],
        *,
        by_hand_too: bool = False,
    ) -> None:
        """Let the feeds of one family carry *subject* that are wanted, and no others."""
        now = self._now.setdefault(subject, {})
        for feed in [one for one in now if family(one) and one not in wanted]:
            if by_hand_too or not now[feed].by_hand:
                del now[feed]
                self._decide(feed, subject, member=False)
        for feed, until in wanted.items():
            if feed not in now:
                now[feed] = Membership(member=True, until=until)
                self._decide(feed, subject, until=until)
            elif now[feed].until != until and not now[feed].by_hand:
                self._tx.run(_UNTIL, feed=feed, subject=subject, until=until)

    def _decide(
        self,
        feed: FeedId,
        subject: RecordId,
        *,
        member: bool = True,
        until: date | None = None,
        also: frozenset[RecordId] = frozenset(),
    ) -> None:
        after = self._touched.last[subject]
        self.decisions.append(
            Decision(feed=feed, subject=subject, member=member, after=after, until=until, also=also)
        )


def _fallback(sender: Enrolled) -> FeedId:
    """Return where somebody is at home of whom nobody says a district."""
    districts = filter(is_district, (*sender.reads, *sender.bounds))
    return next(districts, UNPLACED)


def _home_feeds(where: Home, written: FeedId) -> Feeds:
    if where.protected:
        return {PROTECTED: None}
    if where.districts:
        return {district_feed(one): None for one in sorted(where.districts)}
    return {written: None}


def _is_home(feed: FeedId) -> bool:
    return is_reference(feed) or is_home(feed)
