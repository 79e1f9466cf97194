"""What must be written down before a laptop is answered: rarely anything."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from sqlalchemy import text

from careapp.changes.ids import new_id
from careapp.domain.identity import OrganisationId, RecordId
from careapp.hub.database import Transaction
from careapp.hub.feeds import is_round, is_supplier
from careapp.hub.members import enrolled
from careapp.hub.membership import AT_A_TIME, lapsed, settle
from careapp.hub.rounds import has_other_window, may_change, set_window
from careapp.hub.stores import begin, read
from careapp.sync.core.feed import Epoch
from careapp.sync.core.message import Count, CountSubjects, First, Hello, Pull

Question = Hello | Pull | First | Count | CountSubjects
Work = Callable[[Transaction], None]

_LIFE = text("SELECT life FROM municipality WHERE municipality = :m")
_LIFE_ALONE = text("SELECT life FROM municipality WHERE municipality = :m FOR UPDATE")
_FIRST_LIFE = text("UPDATE municipality SET life = :life WHERE municipality = :m AND life = ''")
_EPOCH = text("UPDATE municipality SET epoch = :epoch, life = :life WHERE municipality = :m")
_EPOCH_OF_FEEDS = text("UPDATE feed SET epoch = :epoch WHERE municipality = :m")


class Beforehand:
    """Knows what is due; it remembers only in which lives of the database it has looked."""

    def __init__(self) -> None:
        self._lives: set[tuple[OrganisationId, str]] = set()

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
        return _who_may(tx, device, request, now_ms) if isinstance(request, Hello) else None


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


def _who_may(tx: Transaction, device: str, hello: Hello, now_ms: int) -> Work | None:
    """Return what lets the right feeds carry the right ones today: days have passed."""
    feeds, now = enrolled(tx, device).reads, datetime.fromtimestamp(now_ms // 1_000, UTC)
    subjects: list[RecordId] = []
    if any(map(is_supplier, feeds)):
        subjects = lapsed(tx, now.date())
    elif any(map(is_round, feeds)):
        window = hello.window
        if window is not None and has_other_window(tx, device, window):
            return partial(set_window, device=device, window=window)
        subjects = may_change(tx, device, now)
    return partial(settle, subjects=subjects[:AT_A_TIME], now_ms=now_ms) if subjects else None
