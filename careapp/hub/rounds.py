"""Whom the users of laptops meet, and so whom their laptops carry."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from sqlalchemy import text

from careapp.changes.change import Change
from careapp.domain.identity import RecordId
from careapp.hub.arrays import array
from careapp.hub.database import Transaction
from careapp.hub.facts import Meeting, meetings
from careapp.hub.history import changes_of
from careapp.hub.placing import Said
from careapp.sync.core.feed import FeedId
from careapp.sync.core.message import Window

MOST_DAYS = 60

_HAS = text(
    "SELECT EXISTS (SELECT 1 FROM feed WHERE municipality = :m AND feed LIKE 'round:%') AS has"
)
_FORGET = text(
    "DELETE FROM meeting USING unnest(:visits ::uuid[], :subjects ::uuid[]) AS one (visit, subject)"
    " WHERE municipality = :m AND visit_id = one.visit AND meeting.subject = one.subject"
)
_NOTE = text(
    "INSERT INTO meeting (municipality, visit_id, staff, subject, starts_at, ends_at)"
    " SELECT :m, new.* FROM unnest(:visits ::uuid[], :staff ::uuid[], :subjects ::uuid[],"
    " :starts ::timestamptz[], :ends ::timestamptz[]) AS new"
    " ON CONFLICT (municipality, staff, visit_id) DO UPDATE SET"
    " starts_at = least(meeting.starts_at, EXCLUDED.starts_at),"
    " ends_at = greatest(meeting.ends_at, EXCLUDED.ends_at)"
)
_MET = text(
    "SELECT DISTINCT subject::text, device_feed.feed FROM meeting"
    " JOIN device USING (municipality, staff) JOIN device_feed USING (municipality, device)"
    " WHERE municipality = :m AND subject = ANY(:subjects ::uuid[]) AND way = 'reads'"
    " AND feed = 'round:' || device"
    " AND starts_at < :now ::timestamptz + make_interval(days => days_ahead + 1)"
    " AND ends_at > :now ::timestamptz - make_interval(days => days_behind + 1)"
)
_BOUNDS = text(
    "SELECT mine.feed AS of, bounds.feed FROM device_feed mine"
    " JOIN device_feed bounds USING (municipality, device)"
    " WHERE municipality = :m AND mine.feed = ANY(:rounds) AND bounds.way = 'bounds'"
)
_WINDOW = text(
    "UPDATE device SET days_behind = :behind, days_ahead = :ahead"
    " WHERE municipality = :m AND device = :device"
)
_OTHER_WINDOW = text(
    "SELECT 1 FROM device WHERE municipality = :m AND device = :device"
    " AND (days_behind, days_ahead) IS DISTINCT FROM (:behind, :ahead)"
)
_MAY_CHANGE = text(
    "WITH met AS ("
    "  SELECT DISTINCT subject FROM meeting JOIN device USING (municipality, staff)"
    "  WHERE municipality = :m AND device = :device"
    "  AND starts_at < :now ::timestamptz + make_interval(days => days_ahead + 1)"
    "  AND ends_at > :now ::timestamptz - make_interval(days => days_behind + 1)"
    "  AND EXISTS (SELECT 1 FROM device_feed bound JOIN feed USING (municipality, feed)"
    "   JOIN feed_member USING (municipality, feed_no) WHERE municipality = :m"
    "   AND bound.device = :device AND way = 'bounds' AND member"
    "   AND feed_member.subject = meeting.subject)"
    "), carried AS ("
    "  SELECT subject FROM feed_member JOIN feed USING (municipality, feed_no)"
    "  WHERE municipality = :m AND feed = 'round:' || :device AND member AND NOT by_hand"
    ") SELECT coalesce(met.subject, carried.subject)::text FROM met"
    " FULL JOIN carried USING (subject) WHERE met.subject IS NULL OR carried.subject IS NULL"
)


def has_other_window(tx: Transaction, device: str, window: Window) -> bool:
    """Return whether a laptop wants other days than before."""
    return tx.row(_OTHER_WINDOW, device=device, **_days(window)) is not None


def set_window(tx: Transaction, device: str, window: Window) -> None:
    """Keep of which days a laptop wants its user's visits, within reason."""
    tx.run(_WINDOW, device=device, **_days(window))


def _days(window: Window) -> dict[str, int]:
    asked = {"behind": window.days_behind, "ahead": window.days_ahead}
    return {name: max(0, min(days, MOST_DAYS)) for name, days in asked.items()}


def may_change(tx: Transaction, device: str, now: datetime) -> list[RecordId]:
    """Return who may have come on a laptop's round, or left it, as days go by."""
    rows = tx.rows(_MAY_CHANGE, device=device, now=now.isoformat())
    return sorted(one for (one,) in rows)


def note_visits(
    tx: Transaction, said: Said, visits: Mapping[RecordId, Collection[RecordId]]
) -> None:
    """Keep who takes part in *visits*, by subject, as it is said now."""
    changes = changes_of(tx, said, visits, ("visit",))
    found: list[tuple[RecordId, Meeting]] = []
    for subject, asked in visits.items():
        of_visit: dict[RecordId, list[Change]] = {}
        for change in changes.get(subject, ()):
            of_visit.setdefault(change.record_id, []).append(change)
        for visit_id in asked:
            found += ((subject, one) for one in meetings(visit_id, of_visit.get(visit_id, ())))
    pairs = [(one, subject) for subject, asked in visits.items() for one in asked]
    tx.run(
        _FORGET,
        visits=array([visit for visit, _ in pairs]),
        subjects=array([subject for _, subject in pairs]),
    )
    if found:
        _note(tx, found)


def has_rounds(tx: Transaction) -> bool:
    """Return whether any laptop carries a round of its own."""
    return bool(tx.row(_HAS).has)


def whom_they_meet(
    tx: Transaction, subjects: Iterable[RecordId], now: datetime
) -> dict[RecordId, set[FeedId]]:
    """Return the rounds that *subjects* are on, within the days of each laptop."""
    found: dict[RecordId, set[FeedId]] = {}
    for subject, feed in tx.rows(_MET, subjects=array(list(subjects)), now=now.isoformat()):
        found.setdefault(subject, set()).add(feed)
    return found


def bounds_of(tx: Transaction, rounds: Iterable[FeedId]) -> dict[FeedId, set[FeedId]]:
    """Return the feeds that each round's citizens must be in."""
    found: dict[FeedId, set[FeedId]] = {feed: set() for feed in rounds}
    if found:
        for feed, bound in tx.rows(_BOUNDS, rounds=list(found)):
            found[feed].add(bound)
    return found


def _note(tx: Transaction, found: list[tuple[RecordId, Meeting]]) -> None:
    known: dict[tuple[RecordId, str], tuple[RecordId, datetime, datetime]] = {}
    for subject, one in found:
        _, first, last = known.get((one.visit_id, one.staff), (subject, one.starts_at, one.ends_at))
        times = min(first, one.starts_at), max(last, one.ends_at)
        known[one.visit_id, one.staff] = (subject, *times)
    tx.run(
        _NOTE,
        visits=array([visit_id for visit_id, _ in known]),
        staff=array([staff for _, staff in known]),
        subjects=array([subject for subject, _, _ in known.values()]),
        starts=array([f'"{starts.isoformat()}"' for _, starts, _ in known.values()]),
        ends=array([f'"{ends.isoformat()}"' for _, _, ends in known.values()]),
    )
