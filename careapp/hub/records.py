"""Whose the records are that a push speaks of: each has one subject, and one that made it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import text

from careapp.changes.change import Change
from careapp.domain.identity import RecordId
from careapp.hub.arrays import array
from careapp.hub.database import Ask, Transaction
from careapp.sync.core.feed import FeedId

_KNOWN = text(
    "SELECT DISTINCT ON (record_id) record_id::text, subject::text, kind, supplier FROM change"
    " WHERE municipality = :m AND record_id = ANY(:records ::uuid[]) ORDER BY record_id, arrival"
)
_CONCERNED = text(
    "SELECT feed, record_id::text FROM concerned JOIN feed USING (municipality, feed_no)"
    " WHERE municipality = :m AND record_id = ANY(:records ::uuid[])"
    " AND subject = ANY(:subjects ::uuid[]) AND feed = ANY(:feeds ::text[])"
)


class Whose(NamedTuple):
    """What was first said of a record.

    Attributes:
        supplier: The feed of the supplier whose laptop said it; None for the municipality's.
    """

    subject: RecordId
    kind: str
    supplier: FeedId | None = None


@dataclass(slots=True)
class Records:
    """The records of a push, as they are known at this point of it.

    Attributes:
        made: Those that a supplier's laptop makes in this push, each with its feed.
        fresh: Those of which nobody had heard before this push.
        concerned: The feeds of suppliers that write in this push, each with a record of theirs.
        people: Whom the municipality gave the laptops to that wrote this push.
    """

    whose: dict[RecordId, Whose] = field(default_factory=dict)
    made: dict[RecordId, FeedId] = field(default_factory=dict)
    fresh: set[RecordId] = field(default_factory=set)
    concerned: set[tuple[FeedId, RecordId]] = field(default_factory=set)
    people: set[RecordId] = field(default_factory=set)

    def is_anothers(self, change: Change) -> bool:
        """Return whether *change* speaks of a record of another subject."""
        known = self.whose.get(change.record_id)
        return known is not None and known.subject != change.subject

    def concerns(self, supplier: FeedId, record_id: RecordId) -> bool:
        """Return whether a record is one that *supplier* made, sees, or brings in this push."""
        known = self.whose.get(record_id)
        made_it = known is not None and known.supplier == supplier
        return made_it or record_id in self.fresh or (supplier, record_id) in self.concerned

    def note(self, change: Change, supplier: FeedId | None) -> None:
        """Take in a change that is kept."""
        if change.record_id in self.whose:
            return
        self.whose[change.record_id] = Whose(change.subject, change.kind, supplier)
        self.fresh.add(change.record_id)
        if supplier and not change.parents:
            self.made[change.record_id] = supplier


def knowing(records: Iterable[RecordId]) -> Ask:
    """Return what asks whose *records* are."""
    return Ask(_KNOWN, {"records": array(records)})


def records_from(tx: Transaction, rows: Iterable[Any], suppliers: Collection[FeedId]) -> Records:
    """Return the records from the answer; what concerns *suppliers* is asked where any write."""
    records = Records({one: Whose(*whose) for one, *whose in rows})
    if suppliers and records.whose:
        found = tx.rows(
            _CONCERNED,
            records=array(records.whose),
            subjects=array({one.subject for one in records.whose.values()}),
            feeds=sorted(suppliers),
        )
        records.concerned = {(feed, record_id) for feed, record_id in found}
    return records
