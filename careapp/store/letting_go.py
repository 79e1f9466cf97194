"""Letting go of what this laptop may hold no longer, once the hub has it."""

from collections.abc import Collection, Sequence

from careapp.changes.change import Packet
from careapp.changes.shape import dumps
from careapp.changes.touched import Touched
from careapp.domain.identity import RecordId
from careapp.store.history import History
from careapp.store.intake import Intake
from careapp.store.rows import ActNo, Row, text
from careapp.store.seals import Seals
from careapp.store.sqlite import Database

_TO_GO = """
SELECT t.subject FROM taken_back AS t
WHERE EXISTS (SELECT 1 FROM change AS c WHERE c.subject = t.subject)
AND NOT EXISTS (
    SELECT 1 FROM granted AS g JOIN feed AS f USING (feed)
    WHERE g.subject = t.subject AND f.kinds IS NULL
)
"""

_KEPT_KINDS = """
SELECT DISTINCT k.value FROM granted AS g JOIN feed AS f USING (feed), json_each(f.kinds) AS k
WHERE g.subject = ?
"""

_GOING = """
SELECT change_id, act_no, kind, record_id FROM change WHERE subject = ?
AND kind NOT IN (SELECT value FROM json_each(?))
AND act_no NOT IN (SELECT act_no FROM journey WHERE waits = 1)
"""


class LettingGo:
    """Deletes from the log, where a feed has revoked a subject and no other grants it.

    Acts of which something still waits to be sent stay whole until the hub has them. What
    is being typed stays too: it becomes a change, is sent, and goes then.
    """

    def __init__(self, database: Database, history: History, intake: Intake) -> None:
        self._connection = database.conn
        self._history = history
        self._intake = intake
        self._seals = Seals(database)

    def some(self, most: int) -> tuple[Touched, bool]:
        """Let go of what must go now, of so many subjects at most.

        Returns:
            What was touched, and whether there is more to let go of.
        """
        touched = Touched()
        for (subject,) in self._connection.execute(_TO_GO).fetchall():
            if going := self._going(subject):
                self._let_go(subject, going)
                touched |= Touched(
                    frozenset(kind for _, _, kind, _ in going),
                    frozenset(RecordId(text(record_id)) for *_, record_id in going),
                )
                most -= 1
            if most == 0:
                return touched, True
        return touched, False

    def _going(self, subject: bytes) -> list[Row]:
        kept = [kind for (kind,) in self._connection.execute(_KEPT_KINDS, (subject,)).fetchall()]
        rows: list[Row] = self._connection.execute(_GOING, (subject, dumps(kept))).fetchall()
        return rows

    def _let_go(self, subject: bytes, going: Sequence[Row]) -> None:
        acts = sorted({ActNo(act_no) for _, act_no, *_ in going})
        before = self._history.numbered(acts)
        ids = [(change_id,) for change_id, *_ in going]
        self._connection.execute("INSERT INTO letting_go VALUES (?)", (subject,))
        self._connection.executemany("DELETE FROM change WHERE change_id = ?", ids)
        self._connection.executemany("DELETE FROM journey WHERE change_id = ?", ids)
        self._connection.execute("DELETE FROM tally WHERE subject = ?", (subject,))
        self._forget_acts(acts, before)
        self._connection.execute("DELETE FROM letting_go")
        self._intake.project_anew({RecordId(text(record_id)) for *_, record_id in going})

    def _forget_acts(self, acts: Collection[ActNo], before: dict[ActNo, Packet]) -> None:
        """Forget acts of which nothing is left, and what the seals of others said of the rest."""
        for act_no, rest in self._history.numbered(acts).items():
            if before[act_no].seal is not None:
                self._seals.narrow(act_no, before[act_no], rest)
            if not rest.changes:
                self._connection.execute("DELETE FROM act WHERE act_no = ?", (act_no,))
