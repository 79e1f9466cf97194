"""Who was handed what, and whether a laptop still may be: the hub's own record of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import text

from careapp.hub.database import Database, Transaction
from careapp.hub.tokens import Bearer
from careapp.sync.core.feed import Page
from careapp.sync.core.message import Ahead, Reply

AHEAD = "ahead"
"""Stands for the feeds of what is handed out before they are read."""

_REVOKED = text("SELECT revoked_ms FROM device WHERE municipality = :m AND device = :device")
_NOTE = text(
    "INSERT INTO access_audit (municipality, at_ms, device, deed, feed, first, last, detail)"
    " VALUES (:m, :at_ms, :device, 'pulled', :feed, :first, :last, :staff)"
)


@dataclass(frozen=True, slots=True)
class HandedOut:
    """Some rows of a feed, by number."""

    feed: str
    first: int
    last: int

    @property
    def rows(self) -> int:
        """How many."""
        return self.last - self.first + 1


def handed(reply: Reply) -> Iterator[HandedOut]:
    """Yield what an answer hands out."""
    match reply:
        case Page() if reply.rows:
            yield HandedOut(reply.feed, reply.rows[0].seq, reply.rows[-1].seq)
        case Ahead() if reply.packets:
            yield HandedOut(AHEAD, 1, len(reply.packets))
        case _:
            return


class Register:
    """Keeps who was handed what."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def is_revoked(self, bearer: Bearer) -> bool:
        """Return whether a laptop was turned away, or forgotten in a restore."""
        with self._database.read(bearer.municipality) as transaction:
            row = transaction.row(_REVOKED, device=bearer.device)
        return row is None or row.revoked_ms is not None

    def note(self, bearer: Bearer, reply: Reply, now_ms: int) -> None:
        """Keep what an answer hands out, before it is sent."""
        if out := list(handed(reply)):
            self.note_given(bearer, out, now_ms)

    def note_given(self, bearer: Bearer, out: Sequence[HandedOut], now_ms: int) -> None:
        """Keep what is handed out, before it is sent."""
        self._database.write(bearer.municipality, lambda own: _note(own, bearer, out, now_ms))


def _note(own: Transaction, bearer: Bearer, out: Sequence[HandedOut], now_ms: int) -> None:
    who = {"at_ms": now_ms, "device": bearer.device, "staff": bearer.staff}
    for one in out:
        own.run(_NOTE, feed=one.feed, first=one.first, last=one.last, **who)
