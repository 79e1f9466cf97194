"""The store of this laptop as sync sees it; the one place where the two meet."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TypeVar

from careapp.changes.change import Packet
from careapp.changes.seal import TOGETHER, Signer, seal
from careapp.changes.touched import Touched, all_of
from careapp.domain.identity import RecordId
from careapp.store.exchange import Exchange
from careapp.store.scopes import Grant
from careapp.store.store import Store
from careapp.sync.core.feed import Cursor, Epoch, FeedId, Granted, Kinds, Page, Revoked, Row, Told
from careapp.sync.core.feed import follows as goes_on
from careapp.sync.core.message import Ahead, Pushed, Sender, Verdict
from careapp.sync.core.plan import Standing
from careapp.sync.core.received import received
from careapp.sync.core.scope import Granting, Scope
from careapp.sync.core.tally import Tallies, Tally, tally

AT_ONCE = 500
"""Changes that are written before somebody who waits to save is let in."""

SUBJECTS_AT_ONCE = 200
"""Subjects that are counted, or let go of, before somebody who waits is let in."""

T = TypeVar("T")


class StoreReplica:
    """Fits `careapp.sync.core.replica.Replica`; for the thread that syncs.

    What it is told to do is one transaction, but for what may well stop half-way: the
    rows of a page are kept in order and the cursor with them, and when a person waits to
    save something they are let in between.

    Args:
        store: The encrypted database.
        signer: The store's key; own acts are sealed with it when they are first offered.
            Without one they are offered unsealed.
    """

    def __init__(self, store: Store, signer: Signer | None = None) -> None:
        self._store = store
        self._signer = signer
        self._touched: list[Touched] = []

    def take_touched(self) -> Touched:
        """Return what others have changed since this was last asked."""
        touched, self._touched = self._touched, []
        return all_of(touched)

    def counts(self) -> tuple[int, int]:
        """Return how many changes wait, and how many the hub has set aside."""
        return self._store.read.ledger.counts()

    def standing(self) -> Standing:
        """Return where the laptop stands."""
        facts = self._store.read.facts
        epoch = facts.hub_epoch
        return Standing(
            Sender(facts.store, facts.first_seq),
            facts.last_seq,
            facts.hub_has,
            None if epoch is None else Epoch(epoch),
            {
                FeedId(feed): Cursor(Epoch(one.epoch), one.seq)
                for feed, one in self._store.read.scopes.readings().items()
            },
        )

    def waiting(self) -> Iterator[Packet]:
        """Yield the acts of which something is not known to be at the hub, oldest first."""
        packets = self._store.read.waiting()
        while together := list(islice(packets, TOGETHER)):
            yield from self._sealed(together)

    def note_pushed(self, answer: Pushed) -> None:
        """Keep what became of what was sent; let go of what was only kept for that."""
        aside = {
            change_id: status.reason
            for change_id, status in answer.statuses.items()
            if status.verdict is Verdict.QUARANTINED
        }

        def note(exchange: Exchange) -> None:
            exchange.facts.hub_has = max(exchange.facts.hub_has, answer.last_seq)
            exchange.arrived([one for one in answer.statuses if one not in aside])
            exchange.set_aside(aside)

        self._do(note)
        self._let_go()

    def keep_ahead(self, ahead: Ahead) -> None:
        """Keep what came before its turn; no cursor moves, and the feeds will tell it again."""

        def expect(exchange: Exchange) -> None:
            for feed, subjects in ahead.granted_by.items():
                exchange.scopes.expect(feed, subjects)

        self._do(expect)
        for some in _some(ahead.packets):
            self._do(partial(Exchange.take, packets=some))

    def keep_page(self, page: Page) -> bool:
        """Keep a page that goes on from the cursor, with the cursor; False if it does not."""
        cursor = self.cursor(page.feed)
        if cursor is None or not goes_on(page, cursor):
            return False
        rest = page
        while True:
            kept = self._do(partial(_keep_rows, page=rest))
            if kept == len(rest.rows):
                break
            rest = replace(rest, rows=rest.rows[kept:])
        if any(isinstance(row.event, Revoked) for row in page.rows):
            self._let_go()
        return True

    def cursor(self, feed: FeedId) -> Cursor | None:
        """Return where the laptop stands in *feed*."""
        found = self._store.read.scopes.reading(feed)
        return None if found is None else Cursor(Epoch(found.epoch), found.seq)

    def carry(self, feed: FeedId, kinds: Kinds) -> None:
        """Keep which kinds *feed* carries."""
        self._do(lambda exchange: exchange.scopes.carry(feed, kinds))

    def start_over(self, feed: FeedId, epoch: Epoch) -> None:
        """Stand before the first row of *feed*; nothing that is held is let go of."""
        self._do(lambda exchange: exchange.scopes.start_over(feed, epoch))

    def leave(self, feed: FeedId) -> None:
        """Have *feed* no longer, and let go of what it alone granted."""
        self._do(lambda exchange: exchange.scopes.leave(feed))
        self._let_go()

    def take_new_name(self) -> None:
        """Write under a name of its own from now on."""
        self._do(lambda exchange: exchange.facts.rename())

    def remember(self, epoch: Epoch) -> None:
        """Keep in which life of the hub they have spoken."""

        def keep(exchange: Exchange) -> None:
            exchange.facts.hub_epoch = epoch

        self._do(keep)

    def offer_again(self, hub_has: int) -> None:
        """Put everything that was written here, or carried in a file, in the outbox again."""

        def offer(exchange: Exchange) -> None:
            exchange.journey.offer_own()
            exchange.facts.hub_has = hub_has

        self._do(offer)
        self._store.attachments.offer_again()

    def offer_all_of(self, subjects: Sequence[RecordId]) -> None:
        """Put back in the outbox everything that is held of *subjects*, by anybody."""
        for at in range(0, len(subjects), SUBJECTS_AT_ONCE):
            self._do(partial(_offer_all_of, subjects=subjects[at : at + SUBJECTS_AT_ONCE]))

    def tallies(self, feed: FeedId) -> Tallies:
        """Return what is held of each subject that *feed* grants, and is at the hub.

        What was counted once is counted again only when something of it has changed.
        """
        after: RecordId | None = None
        while (after := self._do(partial(_count, feed=feed, after=after))) is not None:
            pass
        rows = self._store.read.scopes.tallies(feed)
        return {subject: Tally(changes, total) for subject, changes, total in rows}

    def confirm(self, feed: FeedId) -> None:
        """Both sides have counted the same in *feed*."""
        self._do(lambda exchange: exchange.journey.confirm(feed))

    def _sealed(self, packets: Sequence[Packet]) -> Sequence[Packet]:
        """Return *packets* with the seals that own acts lack; they are kept for good."""
        if self._signer is None:
            return packets
        vouched = self._store.read.facts.vouched
        bare = [one for one in packets if one.seal is None and one.act.store in vouched]
        if not bare:
            return packets
        fresh = seal(bare, self._signer)
        self._do(lambda exchange: exchange.keep_seals(fresh))
        sealed = {one.act.act_id: one for one in fresh}
        return [sealed.get(one.act.act_id, one) for one in packets]

    def _let_go(self) -> None:
        while self._do(lambda exchange: exchange.let_go(SUBJECTS_AT_ONCE)):
            pass

    def _do(self, job: Callable[[Exchange], T]) -> T:
        def run(exchange: Exchange) -> tuple[T, Touched]:
            return job(exchange), exchange.touched

        result, touched = self._store.exchange(run)
        self._touched.append(touched)
        return result


def _keep_rows(exchange: Exchange, page: Page) -> int:
    """Keep rows of *page* from the first on, and the cursor; return how many.

    All of them, unless somebody waits to save something.
    """
    kept = 0
    for size in _sizes(page.rows):
        _keep(exchange, replace(page, rows=page.rows[kept : kept + size]))
        kept += size
        if exchange.is_awaited():
            break
    return kept


def _keep(exchange: Exchange, page: Page) -> None:
    found = exchange.scopes.reading(page.feed)
    if found is None:
        return
    cursor = Cursor(Epoch(found.epoch), found.seq)
    taken = received(page, cursor, _scope_for(exchange, page))
    if taken is None:
        return
    exchange.take(taken.packets)
    exchange.scopes.revoke(page.feed, taken.revoked)
    granted = taken.scope.feeds[page.feed].subjects if taken.granted else frozenset()
    exchange.scopes.grant(page.feed, [one for one in taken.granted if one in granted])
    exchange.scopes.read_on(page.feed, taken.cursor.seq)
    exchange.journey.offer_set_aside_of(taken.granted)
    exchange.facts.hub_has = page.last_seq
    if taken.revoked:
        exchange.let_go(SUBJECTS_AT_ONCE)


def _offer_all_of(exchange: Exchange, subjects: Sequence[RecordId]) -> None:
    exchange.journey.offer_all_of(subjects)


def _scope_for(exchange: Exchange, page: Page) -> Scope:
    """Return as much of the scope as the rows of *page* speak of; all of it may be large."""
    subjects = {
        row.event.subject for row in page.rows if isinstance(row.event, Granted | Revoked | Told)
    }
    grants = exchange.scopes.grants(subjects).get(page.feed, {})
    kinds = exchange.scopes.kinds().get(page.feed)
    granting = Granting(
        kinds,
        frozenset(one for one, how in grants.items() if how is Grant.NOW),
        frozenset(one for one, how in grants.items() if how is Grant.FORMERLY),
    )
    return Scope({page.feed: granting})


def _sizes(rows: Sequence[Row]) -> Iterator[int]:
    """Yield how many rows to keep at a time; at least once."""
    size = changes = 0
    for row in rows:
        size += 1
        changes += len(row.event.packet.changes) if isinstance(row.event, Told) else 1
        if changes >= AT_ONCE:
            yield size
            size = changes = 0
    if size or not rows:
        yield size


def _some(packets: Iterable[Packet]) -> Iterator[list[Packet]]:
    some: list[Packet] = []
    changes = 0
    for packet in packets:
        some.append(packet)
        changes += len(packet.changes)
        if changes >= AT_ONCE:
            yield some
            some, changes = [], 0
    if some:
        yield some


def _count(exchange: Exchange, feed: FeedId, after: RecordId | None) -> RecordId | None:
    """Count some subjects of *feed*; return the last of them, None when there are no more."""
    found = exchange.scopes.to_count(feed, SUBJECTS_AT_ONCE, after)
    counted = {subject: tally(ids) for subject, ids in found.items()}
    exchange.scopes.counted(
        feed, {subject: (one.count, one.total) for subject, one in counted.items()}
    )
    return max(found, default=None)
