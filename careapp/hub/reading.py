"""Which feeds a laptop reads: what it was let in for, and where people live by now."""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from sqlalchemy import text

from careapp.domain.identity import DistrictId, OrganisationId, RecordId
from careapp.hub.database import Database
from careapp.hub.feeds import (
    PROTECTED,
    REFERENCE,
    SUPPLIER_REFERENCE,
    UNPLACED,
    district_feed,
    is_district,
    round_feed,
    supplier_feed,
)
from careapp.hub.keeping import Keeping
from careapp.hub.members import enrolled
from careapp.hub.terms import Terms
from careapp.sync.core.feed import FeedId

_OPEN = text("SELECT feed FROM feed WHERE municipality = :m ORDER BY feed_no")
_TERMS = text("SELECT terms FROM laptop WHERE municipality = :m AND device = :device")


@dataclass(frozen=True, slots=True)
class Reading:
    """The feeds of a laptop, the most needed first.

    Attributes:
        bounds: Of whom its round may be, where it reads a round and not these.
    """

    reads: tuple[FeedId, ...]
    bounds: tuple[FeedId, ...] = ()


def reading(terms: Terms, device: str, open_feeds: Iterable[FeedId]) -> Reading:
    """Return what a laptop reads, when these feeds are open.

    One for the whole municipality reads every district, also one that is new.
    """
    if terms.supplier:
        own = supplier_feed(OrganisationId(RecordId(terms.supplier)))
        return Reading((own, SUPPLIER_REFERENCE))
    districts: tuple[FeedId, ...] = (*filter(is_district, open_feeds), UNPLACED)
    if terms.district:
        districts = (district_feed(DistrictId(RecordId(terms.district))),)
    homes = (*districts, PROTECTED) if terms.protected else districts
    if terms.round_only:
        return Reading((round_feed(device), REFERENCE), homes)
    return Reading((*homes, REFERENCE))


def settle(database: Database, home: OrganisationId, device: str, now_ms: int) -> None:
    """Let a laptop read what it may read by now."""
    with database.read(home) as transaction:
        row = transaction.row(_TERMS, device=device)
        if row is None:
            return
        now = enrolled(transaction, device)
        open_feeds = [FeedId(one) for (one,) in transaction.rows(_OPEN)]
    wanted = reading(msgspec.convert(row.terms, Terms), device, open_feeds)
    if (now.reads, now.bounds) != (wanted.reads, wanted.bounds):
        Keeping(database, home).enrol(device, wanted.reads, wanted.bounds, now_ms=now_ms)
