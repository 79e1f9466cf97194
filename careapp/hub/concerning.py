"""Which records of its citizens concern a supplier; it sees no other supplier's."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import text

from careapp.changes.change import Change
from careapp.domain.identity import OrganisationId, RecordId
from careapp.hub.arrays import array
from careapp.hub.database import Transaction
from careapp.hub.facts import concerns, people
from careapp.hub.feeds import SUPPLIER_SEES_ITS_OWN, is_supplier, supplier_feed
from careapp.hub.members import opened
from careapp.hub.placing import Said
from careapp.sync.core.feed import FeedId

_STAFF = text(
    "SELECT staff::text, organisation::text FROM device WHERE municipality = :m"
    " AND staff = ANY(:people ::uuid[]) AND organisation IS NOT NULL"
)
_NOTE = text(
    "INSERT INTO concerned (municipality, subject, feed_no, record_id)"
    " SELECT :m, new.* FROM unnest(:subjects ::uuid[], :feeds ::int[], :records ::uuid[]) AS new"
    " ON CONFLICT DO NOTHING RETURNING subject::text, feed_no, record_id::text"
)

Carrying = Mapping[RecordId, Collection[FeedId]]


def concern(
    tx: Transaction, said: Said, changes: Mapping[RecordId, Collection[Change]], carrying: Carrying
) -> dict[tuple[FeedId, RecordId], set[RecordId]]:
    """Note which records concern the suppliers that see somebody; return those that newly do.

    Once a record concerns a supplier it always does: it sees how its own order ended.
    """
    seen = {one: [f for f in carrying.get(one, ()) if is_supplier(f)] for one in changes}
    seen = {subject: feeds for subject, feeds in seen.items() if feeds}
    if not seen:
        return {}
    staff = _staff(tx, (change for one in seen for change in changes[one]))
    pairs = [
        (subject, supplier, record_id)
        for subject, suppliers in seen.items()
        for record_id, them in concerns(changes[subject], SUPPLIER_SEES_ITS_OWN, staff).items()
        for supplier in {*map(supplier_feed, them), *_maker(said, record_id)}
        if supplier in suppliers
    ]
    return _noted(tx, sorted(set(pairs)))


def _noted(
    tx: Transaction, pairs: list[tuple[RecordId, FeedId, RecordId]]
) -> dict[tuple[FeedId, RecordId], set[RecordId]]:
    if not pairs:
        return {}
    feeds = opened(tx, {feed for _, feed, _ in pairs})
    names = {feed.feed_no: name for name, feed in feeds.items()}
    rows = tx.rows(
        _NOTE,
        subjects=array([subject for subject, _, _ in pairs]),
        feeds=array([feeds[feed].feed_no for _, feed, _ in pairs]),
        records=array([record_id for _, _, record_id in pairs]),
    )
    found: dict[tuple[FeedId, RecordId], set[RecordId]] = {}
    for subject, feed_no, record_id in rows:
        found.setdefault((names[feed_no], subject), set()).add(record_id)
    return found


def _staff(tx: Transaction, changes: Iterable[Change]) -> dict[str, OrganisationId]:
    """Return the suppliers of those persons whom records name and who have a laptop."""
    named = people(changes)
    if not named:
        return {}
    return {one.staff: one.organisation for one in tx.rows(_STAFF, people=array(list(named)))}


def _maker(said: Said, record_id: RecordId) -> list[FeedId]:
    """Return the supplier whose laptop makes a record just now: what it makes, it sees."""
    return [said.made[record_id]] if record_id in said.made else []
