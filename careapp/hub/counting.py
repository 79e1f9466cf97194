"""How much feeds carry, so that both sides can see whether it is the same."""

from sqlalchemy import text

from careapp.hub.bodies import whole
from careapp.hub.database import Transaction
from careapp.hub.history import CARRIED
from careapp.hub.pull import READABLE
from careapp.sync.core.feed import FeedId
from careapp.sync.core.message import Count, Counted, CountSubjects, Differing, FeedCount, Refused
from careapp.sync.core.tally import Tally, differing

_COUNTS = text(
    "SELECT feed, epoch, head, held, total FROM device_feed JOIN feed USING (municipality, feed)"
    " WHERE municipality = :m AND device = :device AND way = 'reads' AND feed = ANY(:feeds)"
)
_TALLIES = text(
    "SELECT change.subject::text, count(*), sum(high), sum(low) FROM feed_member"  # noqa: S608
    " JOIN change USING (municipality, subject) JOIN feed USING (municipality, feed_no)"
    f" WHERE municipality = :m AND feed_no = :feed_no AND member AND {CARRIED}"
    " GROUP BY change.subject"
)


def count(tx: Transaction, device: str, request: Count) -> Counted:
    """Return how much each of the asked feeds carries that the laptop reads."""
    rows = tx.rows(_COUNTS, device=device, feeds=list(request.feeds))
    found: dict[FeedId, FeedCount] = {
        feed: FeedCount(epoch, head, Tally(held, int(total)))
        for feed, epoch, head, held, total in rows
    }
    return Counted({feed: found[feed] for feed in request.feeds if feed in found})


def count_subjects(tx: Transaction, device: str, request: CountSubjects) -> Differing | Refused:
    """Return of whom the two sides do not hold the same."""
    feed = tx.row(READABLE, device=device, feed=request.feed)
    if feed is None:
        return Refused("no-such-feed")
    there = {
        subject: Tally(number, whole(int(highs), int(lows)))
        for subject, number, highs, lows in tx.rows(_TALLIES, feed_no=feed.feed_no)
    }
    return Differing(request.feed, differing(request.here, there))
