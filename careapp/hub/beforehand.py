"""What must be written down before a laptop is answered: rarely anything."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import partial

from sqlalchemy import text

from careapp.changes.ids import new_id
from careapp.domain.identity import OrganisationId, RecordId
from careapp.hub.database import Transaction
from careapp.hub.feeds import is_round, is_supplier, round_feed
from careapp.hub.members import enrolled
from careapp.hub.membership import AT_A_TIME, lapsed, settle
from careapp.hub.rounds import has_other_window, may_change, set_window
from careapp.hub.stores import begin, read
from careapp.sync.core.feed import Epoch, FeedId
from careapp.sync.core.message import Count, CountSubjects, First, Hello, Pull, Window

Question = Hello | Pull | First | Count | CountSubjects
Work = Callable[[Transaction], None]

_LIFE = text("SELECT life FROM municipality WHERE municipality = :m")
_LIFE_ALONE = text("SELECT life FROM municipality WHERE municipality = :m FOR UPDATE")
_FIRST_LIFE = text("UPDATE municipality SET life = :life WHERE municipality = :m AND life = ''")
_EPOCH = text("UPDATE municipality SET epoch = :epoch, life = :life WHERE municipality = :m")
_EPOCH_OF_FEEDS = text("UPDATE feed SET epoch = :epoch WHERE municipality = :m")


class Beforehand:
    """Knows what is due.

    It remembers only in which lives of the database it has looked, and on which day whether
    a round is still right.
    """

    def __init__(self) -> None:
        self._lives: set[tuple[OrganisationId, str]] = set()
        self._rounds: dict[tuple[OrganisationId, FeedId], date] = {}

    def due(self, tx: Transaction, device: str, request: Question, now_ms: int) -> Work | None:
        """Return what is to be written before *request* can be answered, if anything."""
        if (tx.municipality, tx.life) not in self._lives:
            if work := _life(tx):
                return work
            self._lives.add((tx.municipality, tx.life))
        if isinstance(request, Hello | Pull | First):
            known = read(tx, request.sender.store)
            if known is None or known.begun is None:
                return partial(begin, sender=request.sender)
        now = datetime.fromtimestamp(now_ms // 1_000, UTC)
        match request:
            case Hello():
                found = _of_laptop(tx, device, request.window, now)
            case Pull():
                found = self._of_feeds(tx, device, (request.feed,), now)
            case First():
                found = self._of_feeds(tx, device, request.feeds, now)
            case _:
                return None
        return found if callable(found) else _looking_at(found, now_ms)

    def _of_feeds(
        self, tx: Transaction, device: str, feeds: Sequence[FeedId], now: datetime
    ) -> list[RecordId]:
        """Return whom to look at before feeds are read by who said no hello today."""
        if any(map(is_supplier, feeds)):
            return lapsed(tx, now.date())
        own = round_feed(device)
        if own not in feeds or self._rounds.get((tx.municipality, own)) == now.date():
            return []
        if not (found := may_change(tx, device, now)):
            self._rounds[tx.municipality, own] = now.date()
        return found


def begin_epoch(tx: Transaction, epoch: Epoch) -> None:
    """Tell all laptops that the database was restored; *epoch* was never used before."""
    tx.run(_EPOCH_OF_FEEDS, epoch=epoch)
    tx.run(_EPOCH, epoch=epoch, life=tx.life)


def _life(tx: Transaction) -> Work | None:
    """Return what tells laptops, when this database is another than it was: a restored one."""
    row = tx.row(_LIFE)
    if row is None:
        raise LookupError(tx.municipality)
    if not tx.life or row.life == tx.life:
        return None
    return _restored if row.life else _first_life


def _first_life(tx: Transaction) -> None:
    tx.run(_FIRST_LIFE, life=tx.life)


def _restored(tx: Transaction) -> None:
    row = tx.row(_LIFE_ALONE)
    if row.life != tx.life:  # else another process was first
        begin_epoch(tx, Epoch(new_id()))


def _of_laptop(
    tx: Transaction, device: str, window: Window | None, now: datetime
) -> list[RecordId] | Work:
    """Return whom to look at, as days have passed, or what is to be written before that."""
    feeds = enrolled(tx, device).reads
    if any(map(is_supplier, feeds)):
        return lapsed(tx, now.date())
    if not any(map(is_round, feeds)):
        return []
    if window is not None and has_other_window(tx, device, window):
        return partial(set_window, device=device, window=window)
    return may_change(tx, device, now)


def _looking_at(subjects: list[RecordId], now_ms: int) -> Work | None:
    """Return what lets the right feeds carry *subjects* today, if there are any."""
    return partial(settle, subjects=subjects[:AT_A_TIME], now_ms=now_ms) if subjects else None
