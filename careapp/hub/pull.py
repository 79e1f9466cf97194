"""A page of a feed, as it may be seen now."""

from sqlalchemy import text

from careapp.domain.identity import RecordId
from careapp.hub.bodies import packet_from
from careapp.hub.database import Transaction
from careapp.hub.stores import last_seq, read
from careapp.hub.taken import StoreNumbers
from careapp.hub.telling import GRANTED, REVOKED
from careapp.sync.core.feed import Event, Granted, Page, Revoked, Row, Told, Withheld
from careapp.sync.core.message import Pull, Refused

MOST_ROWS = 1_000

READABLE = text(
    "SELECT feed_no, epoch, head FROM device_feed JOIN feed USING (municipality, feed)"
    " WHERE municipality = :m AND device = :device AND feed = :feed AND way = 'reads'"
)
_ROWS = text(
    "SELECT seq, event, subject::text, body, (SELECT spoken FROM feed_member"
    "  WHERE municipality = :m AND subject = feed_entry.subject AND feed_no = :feed_no) AS spoken"
    " FROM feed_entry WHERE municipality = :m AND feed_no = :feed_no"
    " AND seq > :after AND seq <= :last ORDER BY seq"
)


def page(tx: Transaction, device: str, request: Pull) -> Page | Refused:
    """Return the next rows of a feed, as they were at one moment."""
    feed = tx.row(READABLE, device=device, feed=request.feed)
    if feed is None:
        return Refused("no-such-feed")
    feed_no, epoch, head = feed
    after = max(0, request.after)
    last = after + max(0, min(request.limit, MOST_ROWS))
    found = tx.rows(_ROWS, feed_no=feed_no, after=after, last=last)
    rows = tuple(Row(seq, _shown(seq, *entry)) for seq, *entry in found)
    numbers = read(tx, request.sender.store) or StoreNumbers(request.sender.first_seq)
    return Page(request.feed, epoch, rows, head, last_seq(numbers))


def _shown(seq: int, event: str, subject: RecordId, body: bytes | None, spoken: int) -> Event:
    """Return an event as it may be seen now.

    Only what came after a subject was last granted or revoked is shown: the grant told
    everything before it anew, and after a revoke there is nothing to tell.
    """
    if seq < spoken:
        return Withheld()
    if event == GRANTED:
        return Granted(subject)
    if event == REVOKED or body is None:
        return Revoked(subject)
    return Told(subject, packet_from(body))
