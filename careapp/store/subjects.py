"""Reads whom there are records about, and about whom something was written since."""

from collections.abc import Iterable

from careapp.changes.kinds import Kinds, name_of
from careapp.domain.identity import RecordId
from careapp.store.rows import blob, text
from careapp.store.sqlite import Database

_SOME = """
SELECT subject FROM (
    SELECT DISTINCT subject FROM "{name}" WHERE subject > ? ORDER BY subject LIMIT ?
)"""


class Subjects:
    """Citizens, districts and others that records are about, as one connection sees them."""

    def __init__(self, database: Database, kinds: Kinds) -> None:
        self._connection = database.conn
        self._kinds = kinds

    def with_any(
        self, kinds: Iterable[type], *, after: RecordId | None, limit: int
    ) -> list[RecordId]:
        """Return whom there is a record of any of *kinds* about, in order of their ids.

        Args:
            kinds: Dataclasses of kinds.
            after: Only those that come after this one.
            limit: The most to return.
        """
        tables = [name_of(kind, self._kinds) for kind in kinds]
        query = f"SELECT subject FROM ({' UNION '.join(_SOME.format(name=n) for n in tables)})"
        start = (blob(after) if after else b"", limit)
        rows = self._connection.execute(
            f"{query} ORDER BY 1 LIMIT ?", (*(start * len(tables)), limit)
        ).fetchall()
        return [RecordId(text(subject)) for (subject,) in rows]

    def latest_act(self) -> int:
        """Return the number of the act that was kept last; 0 before the first."""
        (number,) = self._connection.execute("SELECT max(act_no) FROM act").fetchone()
        return int(number or 0)

    def written_after(self, act_no: int) -> list[RecordId]:
        """Return about whom something was kept after the act with this number."""
        query = "SELECT DISTINCT subject FROM change WHERE act_no > ? ORDER BY 1"
        rows = self._connection.execute(query, (act_no,)).fetchall()
        return [RecordId(text(subject)) for (subject,) in rows]
