"""Those whom a laptop's user meets today and tomorrow, before their feeds are read."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from careapp.changes.change import Packet
from careapp.changes.seal import part
from careapp.domain.identity import RecordId
from careapp.hub.arrays import array
from careapp.hub.database import Transaction
from careapp.hub.history import carried, concerned, history
from careapp.hub.members import Feed, feeds_by_name
from careapp.sync.core.feed import FeedId
from careapp.sync.core.message import Ahead, First

MOST_CHANGES = 5_000
"""More than anybody meets in two days; the rest comes with the feeds."""

_MET = text(
    "SELECT subject::text FROM device JOIN meeting USING (municipality, staff)"
    " WHERE municipality = :m AND device = :device"
    " AND ends_at >= date_trunc('day', :now ::timestamptz, 'Europe/Copenhagen')"
    " AND starts_at < date_trunc('day', :now ::timestamptz, 'Europe/Copenhagen') + interval '2 d'"
    " GROUP BY subject ORDER BY min(starts_at)"
)
_MAY = text(
    "SELECT feed FROM device_feed WHERE municipality = :m AND device = :device"
    " AND way = 'reads' AND feed = ANY(:feeds)"
)
_IN = text(
    "SELECT feed_no, subject::text FROM feed_member WHERE municipality = :m AND member"
    " AND feed_no = ANY(:feeds ::int[]) AND subject = ANY(:subjects ::uuid[])"
)


def ahead(tx: Transaction, device: str, request: First, now_ms: int) -> Ahead:
    """Return what the feeds that a laptop asks for, and may read, will tell of them."""
    now = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=now_ms)
    met = [one for (one,) in tx.rows(_MET, device=device, now=now.isoformat())]
    may = [one for (one,) in tx.rows(_MAY, device=device, feeds=list(request.feeds))]
    if not met or not may:
        return Ahead((), {})
    feeds = {feed.feed_no: feed for feed in feeds_by_name(tx, may).values()}
    of_feed: dict[int, set[RecordId]] = {}
    for feed_no, subject in tx.rows(_IN, feeds=array(list(feeds)), subjects=array(met)):
        of_feed.setdefault(feed_no, set()).add(subject)
    return _told(tx, met, {feeds[no]: subjects for no, subjects in of_feed.items()})


def _told(tx: Transaction, met: list[RecordId], granted: dict[Feed, set[RecordId]]) -> Ahead:
    past = history(tx, [one for one in met if any(one in them for them in granted.values())])
    records = concerned(tx, past, granted)
    packets: list[Packet] = []
    granted_by: dict[FeedId, list[RecordId]] = {}
    left = MOST_CHANGES
    for subject, known in past.items():
        left -= sum(len(packet.changes) for packet in known)
        if left < 0 and packets:
            break
        for feed in (one for one, subjects in granted.items() if subject in subjects):
            granted_by.setdefault(feed.feed, []).append(subject)
            parts = (
                (packet, carried(feed, subject, packet, records.get(feed.feed_no, ())))
                for packet in known
            )
            packets += (part(packet, wanted) for packet, wanted in parts if wanted)
    return Ahead(tuple(packets), {feed: tuple(them) for feed, them in granted_by.items()})
