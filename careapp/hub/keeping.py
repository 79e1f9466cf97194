"""What the municipality decides: who is let in, which feeds they read, whom each carries."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from sqlalchemy import TextClause, text

from careapp.domain.identity import OrganisationId, RecordId
from careapp.hub.beforehand import begin_epoch
from careapp.hub.bodies import Bodies
from careapp.hub.database import Database, Transaction
from careapp.hub.deciding import told
from careapp.hub.facts import HELP_KINDS
from careapp.hub.feeds import REFERENCE, SUPPLIER_REFERENCE, is_round, is_supplier
from careapp.hub.members import Enrolled, enrolled, feeds_by_name, lock, open_feed, opened
from careapp.hub.membership import AT_A_TIME, lapsed, settle
from careapp.hub.placing import Decision, Said
from careapp.sync.core.feed import Epoch, FeedId, Kinds

_ADD = text(
    "INSERT INTO municipality (municipality, name, country, code, epoch, life)"
    " VALUES (:m, :name, :country, :code, :epoch, :life)"
)
_FORGET = text("DELETE FROM device_feed WHERE municipality = :m AND device = :device")
_READS = text(
    "INSERT INTO device_feed (municipality, device, feed, place, way) SELECT :m, :device, new.*"
    " FROM unnest(:feeds ::text[], :places ::int[], :ways ::text[]) AS new"
)
_HELPED = text(
    "SELECT DISTINCT subject::text FROM change WHERE municipality = :m AND kind = ANY(:kinds)"
)
_IN = text(
    "SELECT subject::text FROM feed_member JOIN feed USING (municipality, feed_no)"
    " WHERE municipality = :m AND feed = :feed AND member"
)
_MET = text(
    "SELECT DISTINCT subject::text FROM meeting JOIN device USING (municipality, staff)"
    " WHERE municipality = :m AND device = :device"
)


class Keeping:
    """Decisions of a municipality, each a transaction of its own."""

    def __init__(self, database: Database, municipality: OrganisationId) -> None:
        self._database = database
        self._municipality = municipality

    def begin(self, name: str, country: str, code: str, epoch: Epoch) -> None:
        """Add the municipality to the hub."""

        def work(tx: Transaction) -> None:
            tx.run(_ADD, name=name, country=country, code=code, epoch=epoch, life=tx.life)

        self._database.write(self._municipality, work)

    def new_epoch(self, epoch: Epoch) -> None:
        """Tell all laptops that the hub was restored; *epoch* was never used before."""
        self._database.write(self._municipality, partial(begin_epoch, epoch=epoch))

    def open_feed(self, feed: FeedId, kinds: Kinds = None) -> None:
        """Begin a feed that carries *kinds*, where it is not begun."""
        self._database.write(self._municipality, lambda tx: open_feed(tx, feed, kinds))

    def enrol(
        self,
        device: str,
        reads: Sequence[FeedId],
        bounds: Sequence[FeedId] = (),
        *,
        now_ms: int = 0,
    ) -> None:
        """Let *device* read feeds, the most needed first, and no others.

        Args:
            device: The laptop.
            reads: What it reads; the others that it had are withdrawn.
            bounds: Whom its round may be of, where it reads a round and not these.
            now_ms: Of the clock, for a first supplier's or round feed: who is in it.
        """

        def work(tx: Transaction) -> list[FeedId]:
            before = feeds_by_name(tx, reads)
            _enrol(tx, device, tuple(reads), tuple(bounds))
            return [feed for feed in reads if feed not in before]

        new = self._database.write(self._municipality, work)
        if any(map(is_supplier, new)):
            self.settle(self._find(_HELPED, kinds=list(HELP_KINDS)), now_ms)
        if SUPPLIER_REFERENCE in new:
            self.settle(self._find(_IN, feed=REFERENCE), now_ms)
        if any(map(is_round, new)):
            self.settle(self._find(_MET, device=device), now_ms)

    def settle(self, subjects: Sequence[RecordId], now_ms: int) -> None:
        """Look again at who may see *subjects*, some at a time."""
        for start in range(0, len(subjects), AT_A_TIME):
            some = sorted(subjects[start : start + AT_A_TIME])
            work = partial(settle, subjects=some, now_ms=now_ms)
            self._database.write(self._municipality, work)

    def lapse(self, now_ms: int) -> None:
        """Let go of those whom a feed had until yesterday."""
        today = datetime.fromtimestamp(now_ms // 1_000, UTC).date()
        with self._database.read(self._municipality) as tx:
            subjects = lapsed(tx, today)
        self.settle(subjects, now_ms)

    def _find(self, statement: TextClause, **values: object) -> list[RecordId]:
        with self._database.read(self._municipality) as tx:
            return [one for (one,) in tx.rows(statement, **values)]

    def grant(self, feed: FeedId, subject: RecordId) -> None:
        """Let *feed* carry *subject*, from its first change, until somebody says otherwise."""
        self._decide(Decision(feed=feed, subject=subject, member=True, by_hand=True))

    def revoke(self, feed: FeedId, subject: RecordId) -> None:
        """Let *feed* carry *subject* no longer; what was written until now is still taken."""
        self._decide(Decision(feed=feed, subject=subject, member=False))

    def _decide(self, decision: Decision) -> None:
        def work(tx: Transaction) -> None:
            said = Said("", Enrolled(), [], lock(tx, [decision.subject]), 0)
            told(tx, said, [decision], Bodies()).run(tx)

        self._database.write(self._municipality, work)


def _enrol(
    tx: Transaction, device: str, reads: tuple[FeedId, ...], bounds: tuple[FeedId, ...]
) -> None:
    opened(tx, (*reads, *bounds))
    before = enrolled(tx, device)
    had = dict.fromkeys((*before.reads, *before.withdrawn))
    ways = dict.fromkeys((feed for feed in had if feed not in reads), "withdrawn")
    ways |= dict.fromkeys(bounds, "bounds") | dict.fromkeys(reads, "reads")
    tx.run(_FORGET, device=device)
    tx.run(
        _READS,
        device=device,
        feeds=list(ways),
        places=list(range(len(ways))),
        ways=list(ways.values()),
    )
