"""Reads all that was ever said of citizens and others, subject by subject."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from careapp.changes.change import Act, Change
from careapp.domain.identity import ActId, RecordId
from careapp.store.rows import ACT_COLUMNS, CHANGE_COLUMNS, act_from, change_from, id_list, text
from careapp.store.sqlite import Database

_COUNTS = "c.change_id NOT IN (SELECT change_id FROM journey WHERE reason IS NOT NULL)"
"""What the hub set aside stays with its author, and outside all readings."""

_ACT = ", ".join(f"act.{name}" for name in ACT_COLUMNS.split(", "))
_CHANGE = ", ".join(f"c.{name}" for name in CHANGE_COLUMNS.split(", "))
_WIDTH = len(CHANGE_COLUMNS.split(", "))

_OF_SUBJECTS = f"""
SELECT {_CHANGE}, {_ACT} FROM change AS c JOIN act USING (act_no)
WHERE c.subject IN (SELECT unhex(value) FROM json_each(?)) AND {_COUNTS}
ORDER BY c.subject, c.record_id, c.change_id
"""

_SUBJECTS = "SELECT DISTINCT subject FROM change WHERE subject > ? ORDER BY subject LIMIT ?"

_AT_A_TIME = 50


@dataclass(slots=True)
class Life:
    """All that counts of what was said of one subject."""

    changes: list[Change] = field(default_factory=list)
    acts: dict[ActId, Act] = field(default_factory=dict)


class Histories:
    """The log as one connection sees it, subject by subject; it only reads."""

    def __init__(self, database: Database) -> None:
        self._connection = database.conn

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """See everything as it is now, whatever is written meanwhile."""
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("COMMIT")

    def everybody(self) -> Iterator[tuple[RecordId, Life]]:
        """Yield each subject with its life, in order of id; a few are in memory at a time."""
        last = b""
        while rows := self._connection.execute(_SUBJECTS, (last, _AT_A_TIME)).fetchall():
            last = rows[-1][0]
            yield from self.of([RecordId(text(subject)) for (subject,) in rows]).items()

    def of(self, subjects: Sequence[RecordId]) -> Mapping[RecordId, Life]:
        """Return the lives of *subjects*, in their order."""
        found = {subject: Life() for subject in subjects}
        acts: dict[bytes, Act] = {}
        rows = self._connection.execute(_OF_SUBJECTS, (id_list(subjects),))
        for row in rows:
            act = acts.get(row[_WIDTH]) or acts.setdefault(row[_WIDTH], act_from(row[_WIDTH:]))
            change = change_from(row[:_WIDTH], act.act_id)
            life = found[change.subject]
            life.changes.append(change)
            life.acts[act.act_id] = act
        return found

    def of_kinds(self, kinds: Collection[str]) -> list[RecordId]:
        """Return whom there are records of *kinds* about, in order of id."""
        tables = " UNION ".join(f'SELECT subject FROM "{kind}"' for kind in sorted(kinds))
        rows = self._connection.execute(f"{tables} ORDER BY 1").fetchall()
        return [RecordId(text(subject)) for (subject,) in rows]

    def count(self) -> int:
        """Return how many subjects there are."""
        query = "SELECT count(DISTINCT subject) FROM change"
        (number,) = self._connection.execute(query).fetchone()
        return int(number)
