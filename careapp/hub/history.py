"""What is known of a subject, act by act, in the order in which it came."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import text

from careapp.changes.change import Change, Packet
from careapp.changes.seal import part
from careapp.domain.identity import ChangeId, RecordId
from careapp.hub.arrays import array
from careapp.hub.bodies import packet_from, whole
from careapp.hub.database import Transaction
from careapp.hub.members import Feed
from careapp.hub.placing import Said
from careapp.sync.core.feed import Kinds, carries
from careapp.sync.core.tally import Tally

_HISTORY = text(
    "SELECT said.subject, said.changes, packet.body FROM ("
    "  SELECT subject::text, act_id, array_agg(change_id::text) AS changes, min(arrival) AS first"
    "  FROM change WHERE municipality = :m AND subject = ANY(:subjects ::uuid[])"
    "  AND kind = ANY(coalesce(:kinds, ARRAY[kind])) GROUP BY subject, act_id"
    ") said JOIN packet ON packet.municipality = :m AND packet.act_id = said.act_id"
    " ORDER BY said.first"
)
_BY_SUPPLIERS = text(
    "SELECT change_id::text FROM change WHERE municipality = :m"
    " AND subject = ANY(:subjects ::uuid[]) AND supplier IS NOT NULL"
)
CARRIED = (
    "(kinds IS NULL OR kind = ANY(kinds)) AND (kind <> ALL(its_own) OR EXISTS ("
    " SELECT 1 FROM concerned WHERE concerned.municipality = :m"
    " AND concerned.subject = change.subject AND concerned.feed_no = feed.feed_no"
    " AND concerned.record_id = change.record_id))"
)
"""Which changes of its members a feed carries."""

_HELD = text(
    "SELECT subject::text, count(*), sum(high), sum(low) FROM change JOIN feed USING (municipality)"  # noqa: S608
    " WHERE municipality = :m AND feed_no = :feed_no"
    f" AND subject = ANY(:subjects ::uuid[]) AND {CARRIED} GROUP BY subject"
)
_CONCERNED = text(
    "SELECT feed_no, record_id::text FROM concerned WHERE municipality = :m"
    " AND subject = ANY(:subjects ::uuid[]) AND feed_no = ANY(:feeds ::int[])"
)


def history(
    tx: Transaction, subjects: Iterable[RecordId], kinds: Kinds = None
) -> Mapping[RecordId, list[Packet]]:
    """Return of each of *subjects* the acts that say something of it, as far as they do."""
    found: dict[RecordId, list[Packet]] = {subject: [] for subject in subjects}
    if not found:
        return found
    asked = None if kinds is None else list(kinds)
    for subject, changes, body in tx.rows(_HISTORY, subjects=array(list(found)), kinds=asked):
        found[subject].append(part(packet_from(body), set(changes)))
    return found


def changes_of(
    tx: Transaction, said: Said, subjects: Iterable[RecordId], kinds: Collection[str]
) -> dict[RecordId, list[Change]]:
    """Return all that is known of *subjects* in records of *kinds*, with what is new."""
    found: dict[RecordId, list[Change]] = {subject: [] for subject in subjects}
    for _, change in said.changes():
        if change.subject in found and change.subject in said.locked.new and change.kind in kinds:
            found[change.subject].append(change)
    known = [subject for subject in found if subject not in said.locked.new]
    for subject, packets in history(tx, known, kinds).items():
        found[subject] = [change for packet in packets for change in packet.changes]
    return found


def by_suppliers(tx: Transaction, subjects: Iterable[RecordId]) -> set[ChangeId]:
    """Return what laptops of suppliers said of *subjects*."""
    return {one for (one,) in tx.rows(_BY_SUPPLIERS, subjects=array(subjects))}


def held(tx: Transaction, subjects: Iterable[RecordId], feed: Feed) -> Mapping[RecordId, Tally]:
    """Return how much is stored of each of *subjects* that *feed* carries."""
    rows = tx.rows(_HELD, subjects=array(list(subjects)), feed_no=feed.feed_no)
    return {
        subject: Tally(count, whole(int(highs), int(lows))) for subject, count, highs, lows in rows
    }


def concerned(
    tx: Transaction, subjects: Iterable[RecordId], feeds: Iterable[Feed]
) -> dict[int, set[RecordId]]:
    """Return, by number, which records concern those of *feeds* that carry some for that only."""
    found: dict[int, set[RecordId]] = {feed.feed_no: set() for feed in feeds if feed.its_own}
    asked = list(subjects)
    if found and asked:
        for feed_no, record_id in tx.rows(
            _CONCERNED, subjects=array(asked), feeds=array(list(found))
        ):
            found[feed_no].add(record_id)
    return found


def carried(
    feed: Feed, subject: RecordId, packet: Packet, records: Collection[RecordId]
) -> set[ChangeId]:
    """Return what of *packet* a feed carries that has *subject*.

    Args:
        feed: The feed.
        subject: Whom it is about.
        packet: An act.
        records: Those that concern the feed, where it carries some kinds for that only.
    """
    return {
        one.change_id
        for one in packet.changes
        if one.subject == subject
        and carries(feed.kinds, one.kind)
        and (one.kind not in feed.its_own or one.record_id in records)
    }
