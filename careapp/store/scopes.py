"""Whom this laptop may hold, feed by feed, and where it stands in each."""

from collections.abc import Collection, Iterator, Mapping
from enum import IntEnum
from typing import NamedTuple

from careapp.changes.shape import dumps, loads
from careapp.domain.identity import ChangeId, RecordId
from careapp.store.rows import IN_IDS, blob, id_list, text
from careapp.store.sqlite import Database

TOTAL_BYTES = 16

_TO_COUNT = """
SELECT subject FROM granted AS g WHERE feed = ? AND subject > ? AND formerly = 0
AND NOT EXISTS (SELECT 1 FROM tally AS t WHERE t.subject = g.subject AND t.feed = g.feed)
ORDER BY subject LIMIT ?
"""

_COUNTED = f"""
SELECT c.subject, c.change_id FROM change AS c, feed AS f
WHERE f.feed = ? AND c.subject {IN_IDS}
AND (f.kinds IS NULL OR c.kind IN (SELECT value FROM json_each(f.kinds)))
AND NOT EXISTS (
    SELECT 1 FROM journey AS j
    WHERE j.change_id = c.change_id AND (j.waits = 1 OR j.reason IS NOT NULL)
)
"""

_TALLIES = """
SELECT t.subject, t.changes, t.total FROM granted AS g JOIN tally AS t USING (subject, feed)
WHERE g.feed = ? AND g.formerly = 0 AND t.changes > 0 ORDER BY t.subject
"""


class Grant(IntEnum):
    """How a feed lets a subject be held."""

    NOW = 0
    FORMERLY = 1
    """Before the feed began anew; it has not spoken of the subject since."""


class Reading(NamedTuple):
    """Where this laptop stands in a feed: it has all rows up to *seq* of this *epoch*."""

    epoch: str
    seq: int


class Scopes:
    """Feeds, whom they grant, and what was counted in them; for the writing thread.

    Reading is for any thread, through a connection of its own.
    """

    def __init__(self, database: Database) -> None:
        self._connection = database.conn

    def readings(self) -> dict[str, Reading]:
        """Return where each feed that was begun is read up to."""
        query = "SELECT feed, epoch, seq FROM feed WHERE epoch IS NOT NULL ORDER BY feed"
        return {feed: Reading(epoch, seq) for feed, epoch, seq in self._connection.execute(query)}

    def reading(self, feed: str) -> Reading | None:
        """Return where *feed* is read up to, None where it was not begun."""
        query = "SELECT epoch, seq FROM feed WHERE feed = ? AND epoch IS NOT NULL"
        row = self._connection.execute(query, (feed,)).fetchone()
        return Reading(*row) if row else None

    def read_on(self, feed: str, seq: int) -> None:
        """Have read *feed* up to *seq*."""
        self._connection.execute("UPDATE feed SET seq = ? WHERE feed = ?", (seq, feed))

    def kinds(self) -> dict[str, frozenset[str] | None]:
        """Return what kinds of record each feed carries; None is all."""
        rows = self._connection.execute("SELECT feed, kinds FROM feed").fetchall()
        return {feed: frozenset(loads(kinds)) if kinds else None for feed, kinds in rows}

    def carry(self, feed: str, kinds: Collection[str] | None) -> None:
        """Keep which kinds *feed* carries."""
        carried = None if kinds is None else dumps(sorted(kinds))
        query = (
            "INSERT INTO feed VALUES (?, NULL, 0, ?) ON CONFLICT (feed) DO UPDATE"
            " SET kinds = excluded.kinds WHERE kinds IS NOT excluded.kinds RETURNING 1"
        )
        if self._connection.execute(query, (feed, carried)).fetchall():
            self._connection.execute("DELETE FROM tally WHERE feed = ?", (feed,))

    def grants(self, subjects: Collection[RecordId]) -> Mapping[str, Mapping[RecordId, Grant]]:
        """Return how each feed lets those among *subjects* be held."""
        query = f"SELECT feed, subject, formerly FROM granted WHERE subject {IN_IDS}"
        return self._grants(query, id_list(subjects))

    def all_grants(self) -> Mapping[str, Mapping[RecordId, Grant]]:
        """Return how each feed lets everybody be held; all in memory."""
        return self._grants("SELECT feed, subject, formerly FROM granted")

    def grant(self, feed: str, subjects: Collection[RecordId]) -> None:
        """Let *feed* grant these."""
        rows = [(feed, blob(subject)) for subject in subjects]
        self._connection.executemany("INSERT OR REPLACE INTO granted VALUES (?, ?, 0)", rows)

    def expect(self, feed: str, subjects: Collection[RecordId]) -> None:
        """Let these be held on account of *feed*, which will grant them."""
        rows = [(feed, blob(subject)) for subject in subjects]
        self._connection.executemany("INSERT OR IGNORE INTO granted VALUES (?, ?, 1)", rows)

    def revoke(self, feed: str, subjects: Collection[RecordId]) -> None:
        """Let *feed* grant these no longer, and note that they were taken back."""
        rows = [(feed, blob(subject)) for subject in subjects]
        self._connection.executemany("DELETE FROM granted WHERE feed = ? AND subject = ?", rows)
        self._connection.executemany(
            "INSERT OR IGNORE INTO taken_back VALUES (?)", [(subject,) for _, subject in rows]
        )

    def start_over(self, feed: str, epoch: str) -> None:
        """Stand before the first row of *feed*; whom it granted, stays until it speaks of them."""
        query = (
            "INSERT INTO feed VALUES (?, ?, 0, NULL)"
            " ON CONFLICT (feed) DO UPDATE SET epoch = excluded.epoch, seq = 0"
        )
        self._connection.execute(query, (feed, epoch))
        self._connection.execute("UPDATE granted SET formerly = 1 WHERE feed = ?", (feed,))

    def leave(self, feed: str) -> None:
        """Have *feed* no longer; whom it let be held is taken back."""
        self._connection.execute(
            "INSERT OR IGNORE INTO taken_back SELECT subject FROM granted WHERE feed = ?", (feed,)
        )
        for table in ("granted", "feed", "tally"):
            self._connection.execute(f"DELETE FROM {table} WHERE feed = ?", (feed,))

    def taken_back(self, subjects: Collection[RecordId]) -> set[RecordId]:
        """Return those of *subjects* of whom some feed has said that they are revoked."""
        query = f"SELECT subject FROM taken_back WHERE subject {IN_IDS}"
        return self._subjects(query, id_list(subjects))

    def all_taken_back(self) -> set[RecordId]:
        """Return all of whom some feed has said that they are revoked."""
        return self._subjects("SELECT subject FROM taken_back")

    def to_count(
        self, feed: str, limit: int, after: RecordId | None = None
    ) -> dict[RecordId, list[ChangeId]]:
        """Return the changes of some subjects of *feed* that are not counted yet, in order.

        What waits or was set aside is not among them; it is not known to be at the hub.
        """
        beyond = blob(after) if after else b""
        rows = self._connection.execute(_TO_COUNT, (feed, beyond, limit)).fetchall()
        found: dict[RecordId, list[ChangeId]] = {RecordId(text(one)): [] for (one,) in rows}
        for subject, change_id in self._connection.execute(_COUNTED, (feed, id_list(found))):
            found[RecordId(text(subject))].append(ChangeId(text(change_id)))
        return found

    def counted(self, feed: str, tallies: Mapping[RecordId, tuple[int, int]]) -> None:
        """Keep how many changes *feed* brought of each subject, and the sum of their digests."""
        rows = [
            (blob(subject), feed, changes, total.to_bytes(TOTAL_BYTES))
            for subject, (changes, total) in tallies.items()
        ]
        self._connection.executemany("INSERT OR REPLACE INTO tally VALUES (?, ?, ?, ?)", rows)

    def tallies(self, feed: str) -> Iterator[tuple[RecordId, int, int]]:
        """Yield subject, number of changes and sum of digests, of those that were counted."""
        for subject, changes, total in self._connection.execute(_TALLIES, (feed,)):
            yield RecordId(text(subject)), changes, int.from_bytes(total)

    def _grants(self, query: str, *values: object) -> Mapping[str, Mapping[RecordId, Grant]]:
        found: dict[str, dict[RecordId, Grant]] = {}
        for feed, subject, formerly in self._connection.execute(query, values):
            found.setdefault(feed, {})[RecordId(text(subject))] = Grant(formerly)
        return found

    def _subjects(self, query: str, *values: object) -> set[RecordId]:
        return {RecordId(text(one)) for (one,) in self._connection.execute(query, values)}
