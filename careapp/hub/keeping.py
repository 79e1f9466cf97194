"""What the municipality decides: who is let in, which feeds they read, whom each carries."""

from collections.abc import Sequence

from sqlalchemy import text

from careapp.domain.identity import OrganisationId, RecordId
from careapp.hub.bodies import Bodies
from careapp.hub.database import Database, Transaction
from careapp.hub.deciding import told
from careapp.hub.members import Enrolled, enrolled, lock, open_feed, opened
from careapp.hub.placing import Decision, Said
from careapp.sync.core.feed import Epoch, FeedId, Kinds

_ADD = text(
    "INSERT INTO municipality (municipality, name, country, code, epoch, life)"
    " VALUES (:m, :name, :country, :code, :epoch, :life)"
)
_NEW_EPOCH = text("UPDATE municipality SET epoch = :epoch, life = :life WHERE municipality = :m")
_NEW_EPOCH_OF_FEEDS = text("UPDATE feed SET epoch = :epoch WHERE municipality = :m")
_FORGET = text("DELETE FROM device_feed WHERE municipality = :m AND device = :device")
_READS = text(
    "INSERT INTO device_feed (municipality, device, feed, place, way) SELECT :m, :device, new.*"
    " FROM unnest(:feeds ::text[], :places ::int[], :ways ::text[]) AS new"
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

        def work(tx: Transaction) -> None:
            tx.run(_NEW_EPOCH_OF_FEEDS, epoch=epoch)
            tx.run(_NEW_EPOCH, epoch=epoch, life=tx.life)

        self._database.write(self._municipality, work)

    def open_feed(self, feed: FeedId, kinds: Kinds = None) -> None:
        """Begin a feed that carries *kinds*, where it is not begun."""
        self._database.write(self._municipality, lambda tx: open_feed(tx, feed, kinds))

    def enrol(self, device: str, reads: Sequence[FeedId], bounds: Sequence[FeedId] = ()) -> None:
        """Let *device* read feeds, the most needed first, and no others.

        Args:
            device: The laptop.
            reads: What it reads; the others that it had are withdrawn.
            bounds: Whom its round may be of, where it reads a round and not these.
        """
        self._database.write(
            self._municipality, lambda tx: _enrol(tx, device, tuple(reads), tuple(bounds))
        )

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
