"""The answer to a hello: what there is to read, and what the hub has of the store."""

from sqlalchemy import text

from careapp.hub.database import Transaction
from careapp.hub.members import enrolled
from careapp.hub.stores import last_seq, read
from careapp.hub.taken import StoreNumbers
from careapp.sync.core.feed import Epoch
from careapp.sync.core.message import FeedHead, Hello, Welcome

_EPOCH = text("SELECT epoch, life FROM municipality WHERE municipality = :m")
_FEEDS = text(
    "SELECT feed, epoch, head, kinds FROM device_feed JOIN feed USING (municipality, feed)"
    " WHERE municipality = :m AND device = :device AND way = 'reads' ORDER BY place"
)


def welcome(tx: Transaction, device: str, request: Hello) -> Welcome:
    """Return what the hub knows of the store that said hello."""
    heads = tuple(
        FeedHead(feed, epoch, head, None if kinds is None else tuple(kinds))
        for feed, epoch, head, kinds in tx.rows(_FEEDS, device=device)
    )
    numbers = read(tx, request.sender.store) or StoreNumbers(request.sender.first_seq)
    return Welcome(
        epoch(tx)[0], heads, enrolled(tx, device).withdrawn, last_seq(numbers), numbers.forked
    )


def epoch(tx: Transaction) -> tuple[Epoch, str]:
    """Return the municipality's epoch and the life of the database that it began in.

    Raises:
        LookupError: This hub does not know the municipality.
    """
    row = tx.row(_EPOCH)
    if row is None:
        raise LookupError(tx.municipality)
    return row[0], row[1]
