"""What is noted of each change on its way to the hub and back; for the writing thread."""

from collections.abc import Callable, Collection, Mapping, Sequence

from careapp.changes.change import Change
from careapp.changes.touched import Touched
from careapp.domain.identity import ChangeId, RecordId
from careapp.store.rows import IN_IDS, ActNo, blob, id_list, text
from careapp.store.sqlite import Database

_BEGIN = "INSERT OR IGNORE INTO journey VALUES (?, ?, 1, 1, NULL, NULL, NULL)"

_ARRIVED = f"""
UPDATE journey SET waits = 0, reason = NULL, at_hub_ms = ?, confirmed_ms = NULL
WHERE change_id {IN_IDS} AND (waits = 1 OR reason IS NOT NULL OR at_hub_ms IS NULL)
"""

_SET_ASIDE = """
INSERT INTO journey
SELECT change_id, act_no, 0, 0, ?, ?, NULL FROM change WHERE change_id = ?
ON CONFLICT (change_id) DO UPDATE
SET waits = 0, reason = excluded.reason, at_hub_ms = excluded.at_hub_ms, confirmed_ms = NULL
"""

_OFFER = """
INSERT INTO journey
SELECT change_id, act_no, 0, 1, NULL, NULL, NULL FROM change WHERE {which}
ON CONFLICT (change_id) DO UPDATE SET waits = 1
"""

_CONFIRM = """
UPDATE journey SET confirmed_ms = ?
WHERE at_hub_ms IS NOT NULL AND confirmed_ms IS NULL AND waits = 0 AND reason IS NULL
AND EXISTS (
    SELECT 1 FROM change AS c JOIN granted AS g ON g.subject = c.subject
    JOIN feed AS f ON f.feed = g.feed
    WHERE c.change_id = journey.change_id AND g.feed = ? AND g.formerly = 0
    AND (f.kinds IS NULL OR c.kind IN (SELECT value FROM json_each(f.kinds)))
)
"""


class Journey:
    """How far each own change has come.

    What was written here, or brought here in a file, is one's own: it waits until the
    hub has it. What others wrote is noted only while it must be offered to the hub again.
    """

    def __init__(self, database: Database, now_ms: Callable[[], int]) -> None:
        self._connection = database.conn
        self._now_ms = now_ms

    def begin(self, changes: Sequence[Change], act_no: ActNo) -> None:
        """Take *changes* of one act for one's own; they wait to be sent."""
        rows = [(blob(change.change_id), act_no) for change in changes]
        self._connection.executemany(_BEGIN, rows)

    def arrived(self, change_ids: Collection[ChangeId]) -> Touched:
        """Note that the hub has these.

        Returns:
            The records of those that had been set aside: they count again.
        """
        query = f"SELECT change_id FROM journey WHERE change_id {IN_IDS}"
        noted = self._connection.execute(query, (id_list(change_ids),)).fetchall()
        if not noted:
            return Touched()  # as with all that a first sync brings
        ids = id_list(text(one) for (one,) in noted)
        again = self._set_aside_among(ids)
        self._count_anew_those_of(ids)
        self._connection.execute(_ARRIVED, (self._now_ms(), ids))
        self._connection.execute(
            f"DELETE FROM journey WHERE own = 0 AND change_id {IN_IDS}", (ids,)
        )
        return again

    def set_aside(self, reasons: Mapping[ChangeId, str]) -> Touched:
        """Note what the hub has and will not use; what is not held any more is passed over.

        Returns:
            The records that these changes speak of.
        """
        now, ids = self._now_ms(), id_list(reasons)
        rows = [(reason, now, blob(change_id)) for change_id, reason in reasons.items()]
        self._connection.executemany(_SET_ASIDE, rows)
        self._count_anew_those_of(ids)
        return self._set_aside_among(ids)

    def offer_own(self) -> None:
        """Let all that is one's own wait again: the hub may have lost it."""
        self._connection.execute("UPDATE journey SET waits = 1 WHERE own = 1")
        self._connection.execute("DELETE FROM tally")

    def offer_all_of(self, subjects: Collection[RecordId]) -> None:
        """Let all that is held of *subjects* wait, whoever wrote it."""
        query = _OFFER.format(which=f"subject {IN_IDS}")
        self._connection.execute(query, (id_list(subjects),))
        self.count_anew(subjects)

    def offer_set_aside_of(self, subjects: Collection[RecordId]) -> None:
        """Let what the hub set aside of *subjects* wait, to be judged again."""
        aside = "SELECT 1 FROM journey WHERE reason IS NOT NULL LIMIT 1"
        if not self._connection.execute(aside).fetchall():
            return
        self._connection.execute(
            "UPDATE journey SET waits = 1 WHERE reason IS NOT NULL AND change_id IN "
            f"(SELECT change_id FROM change WHERE subject {IN_IDS})",
            (id_list(subjects),),
        )

    def count_anew(self, subjects: Collection[RecordId]) -> None:
        """Forget what was counted of *subjects*."""
        self._connection.execute(f"DELETE FROM tally WHERE subject {IN_IDS}", (id_list(subjects),))

    def confirm(self, feed: str) -> None:
        """Note that both sides have counted the same in *feed*."""
        self._connection.execute(_CONFIRM, (self._now_ms(), feed))

    def _set_aside_among(self, ids: str) -> Touched:
        query = (
            "SELECT DISTINCT kind, record_id FROM journey JOIN change USING (change_id)"
            f" WHERE reason IS NOT NULL AND change_id {IN_IDS}"
        )
        rows = self._connection.execute(query, (ids,)).fetchall()
        return Touched(
            frozenset(kind for kind, _ in rows),
            frozenset(RecordId(text(record_id)) for _, record_id in rows),
        )

    def _count_anew_those_of(self, ids: str) -> None:
        """Forget what was counted of the subjects of some changes."""
        changed = f"SELECT subject FROM change WHERE change_id {IN_IDS}"
        self._connection.execute(f"DELETE FROM tally WHERE subject IN ({changed})", (ids,))
