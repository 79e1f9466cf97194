"""Reads how far one's own changes have come: on this computer, at the hub, confirmed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from careapp.changes.change import Act, Change
from careapp.domain.identity import ActId, ChangeId, RecordId
from careapp.store.facts import Facts
from careapp.store.rows import (
    ACT_COLUMNS,
    CHANGE_COLUMNS,
    IN_IDS,
    act_from,
    blob,
    change_from,
    id_list,
    text,
)
from careapp.store.sqlite import Database

SEEN_TO = "seen_to"
"""The fact of this laptop that lists what the hub set aside and its author has seen to."""

_NOT_SEEN_TO = f"""hex(change_id) NOT IN (
    SELECT upper(value) FROM json_each((SELECT value FROM meta WHERE name = '{SEEN_TO}'))
)"""

_SUMS = f"""
    sum(j.waits),
    sum(j.waits = 0 AND j.reason IS NOT NULL AND {_NOT_SEEN_TO}),
    sum(j.waits = 0 AND j.reason IS NULL AND j.confirmed_ms IS NULL),
    sum(j.waits = 0 AND j.confirmed_ms IS NOT NULL),
    max(iif(j.waits, NULL, j.at_hub_ms)),
    max(iif(j.waits, NULL, j.confirmed_ms))
"""

_EVERYTHING = f"SELECT {_SUMS} FROM journey AS j WHERE j.own = 1"

_AT = f"""
SELECT a.origin, max(a.at_ms), {_SUMS}
FROM act AS a JOIN change AS c USING (act_no) JOIN journey AS j USING (change_id)
WHERE j.own = 1 AND a.origin {IN_IDS} GROUP BY a.origin
"""

_TYPED = f"SELECT origin, count(*) FROM draft WHERE origin {IN_IDS} GROUP BY origin"

_PLACES = "SELECT origin FROM act WHERE store = ? AND origin IS NOT NULL ORDER BY hlc DESC"

_UNFINISHED = """
SELECT a.origin, max(a.hlc) FROM journey AS j JOIN act AS a USING (act_no)
WHERE {which} AND j.own = 1 AND a.origin IS NOT NULL GROUP BY a.origin
"""

_SET_ASIDE = f"""
SELECT j.reason, j.at_hub_ms, {", ".join(f"a.{n}" for n in ACT_COLUMNS.split(", "))},
       {", ".join(f"c.{n}" for n in CHANGE_COLUMNS.split(", "))}
FROM journey AS j JOIN change AS c USING (change_id) JOIN act AS a ON a.act_no = j.act_no
WHERE j.reason IS NOT NULL AND j.waits = 0 AND j.own = 1 AND {_NOT_SEEN_TO} {{more}}
ORDER BY j.act_no DESC, c.store_seq LIMIT ? OFFSET ?
"""
_TRAVELLED = f"""
SELECT j.waits, j.reason, j.at_hub_ms, j.confirmed_ms,
       {", ".join(f"a.{n}" for n in ACT_COLUMNS.split(", "))},
       {", ".join(f"c.{n}" for n in CHANGE_COLUMNS.split(", "))}
FROM journey AS j JOIN change AS c USING (change_id) JOIN act AS a ON a.act_no = j.act_no
WHERE j.own = 1 AND {{which}} ORDER BY a.hlc, c.store_seq LIMIT ?
"""
_NO_LIMIT = -1
_STANDS = 4
_ACT_STARTS, _CHANGE_STARTS = 2, 2 + len(ACT_COLUMNS.split(", "))


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """How far some changes have come, and when.

    Every own change is at one step: *here*, *set_aside*, *at_hub* or *confirmed*.

    Attributes:
        typed: Drafts: kept on this computer, not finished by who types them.
        here: On this computer and nowhere else for certain; they wait to be sent.
        set_aside: At the hub, which does not use them; somebody must look at them, and has
            not yet.
        at_hub: At the hub, and not yet counted by both sides.
        confirmed: At the hub, and both sides have counted the same.
        written_ms: When the last of them was written, by this computer's clock; None for
            all changes of the store together.
        at_hub_ms: When the last of those at the hub got there.
        confirmed_ms: When the last of those that are confirmed was.
    """

    typed: int = 0
    here: int = 0
    set_aside: int = 0
    at_hub: int = 0
    confirmed: int = 0
    written_ms: int | None = None
    at_hub_ms: int | None = None
    confirmed_ms: int | None = None

    @property
    def changes(self) -> int:
        """How many changes there are."""
        return self.here + self.set_aside + self.at_hub + self.confirmed


class SetAside(NamedTuple):
    """A change that the hub has and does not use.

    Attributes:
        reason: Why, as a code.
        at_ms: When it was set aside.
    """

    change: Change
    act: Act
    reason: str
    at_ms: int


class Travelled(NamedTuple):
    """An own change with how far it has come.

    Attributes:
        waits: Whether it is on this computer and nowhere else for certain.
        reason: Why the hub does not use it, None where it does.
        at_hub_ms: When it got there; *confirmed_ms*: when both sides had counted the same.
    """

    change: Change
    act: Act
    waits: bool
    reason: str | None
    at_hub_ms: int | None
    confirmed_ms: int | None


@dataclass(frozen=True, slots=True)
class Notes:
    """What is noted of some changes; of what is noted nowhere, nothing waits.

    Attributes:
        waiting: Not known to be at the hub.
        set_aside: At the hub, which does not use them, with the reason.
        unconfirmed: At the hub, and not yet counted by both sides.
    """

    waiting: frozenset[ChangeId] = frozenset()
    set_aside: Mapping[ChangeId, str] = field(default_factory=dict)
    unconfirmed: frozenset[ChangeId] = frozenset()


class Ledger:
    """How far own changes have come, as one connection sees it; `Reader.ledger` gives one.

    One's own is what was written on this computer or brought to it in a file. A change
    belongs to the visit or task that its act came from (``Act.origin``).
    """

    def __init__(self, database: Database) -> None:
        self._connection = database.conn
        self._facts = Facts(database)

    def counts(self) -> tuple[int, int]:
        """Return how many changes wait to be sent, and how many are set aside; quickly.

        What its author has seen to is set aside for good, and not counted.
        """
        waiting = "SELECT count(*) FROM journey WHERE waits = 1"
        aside = f"""SELECT count(*) FROM journey
            WHERE reason IS NOT NULL AND waits = 0 AND own = 1 AND {_NOT_SEEN_TO}"""
        return self._number(waiting), self._number(aside)

    def everything(self) -> Steps:
        """Return how far all own changes have come."""
        (row,) = self._connection.execute(_EVERYTHING).fetchall()
        typed = self._number("SELECT count(*) FROM draft")
        return _steps(typed, None, row)

    def held(self) -> int:
        """Return how many changes there are, one's own and others'."""
        return self._number("SELECT count(*) FROM change")

    def waiting_since_ms(self) -> int | None:
        """Return when the oldest of what waits was written, None when nothing waits."""
        query = (
            "SELECT at_ms FROM act WHERE act_no = (SELECT min(act_no) FROM journey WHERE waits = 1)"
        )
        row = self._connection.execute(query).fetchone()
        return row[0] if row else None

    def at(self, origins: Collection[RecordId]) -> dict[RecordId, Steps]:
        """Return how far what was written at each of these visits or tasks has come.

        All of *origins* are in the answer, in their order, also those where nothing was.
        """
        wanted = id_list(origins)
        typed = dict(self._connection.execute(_TYPED, (wanted,)).fetchall())
        found = {
            origin: _steps(typed.get(origin, 0), written, sums)
            for origin, written, *sums in self._connection.execute(_AT, (wanted,))
        }
        return {
            one: found.get(blob(one)) or Steps(typed=typed.get(blob(one), 0)) for one in origins
        }

    def latest(self, limit: int) -> list[RecordId]:
        """Return the visits and tasks at which something was written here, the latest first."""
        found: dict[bytes, None] = {}
        for store in reversed(self._facts.stores):
            for (origin,) in self._connection.execute(_PLACES, (blob(store),)):
                found[origin] = None
                if len(found) == limit:
                    break
        return [RecordId(text(origin)) for origin in found][:limit]

    def unfinished(self) -> list[RecordId]:
        """Return the visits and tasks of which something is not confirmed, the latest first."""
        steps = (
            "j.waits = 1",
            "j.reason IS NOT NULL",
            "j.at_hub_ms IS NOT NULL AND j.confirmed_ms IS NULL",
        )
        latest: dict[bytes, int] = {}
        for step in steps:
            for origin, hlc in self._connection.execute(_UNFINISHED.format(which=step)):
                latest[origin] = max(hlc, latest.get(origin, 0))
        return [RecordId(text(one)) for one in sorted(latest, key=latest.__getitem__, reverse=True)]

    def set_aside(
        self, origin: RecordId | None = None, *, limit: int = 100, offset: int = 0
    ) -> list[SetAside]:
        """Return what the hub does not use and nobody has seen to, the latest first.

        Args:
            origin: At one visit or task; anywhere without it.
            limit: The most to return.
            offset: How many to pass over.
        """
        more, values = ("AND a.origin = ?", [blob(origin)]) if origin else ("", [])
        query = _SET_ASIDE.format(more=more)
        rows = self._connection.execute(query, (*values, limit, offset)).fetchall()
        return [_set_aside(row) for row in rows]

    def not_used(self, kind: str) -> list[Change]:
        """Return what the hub does not use of a *kind*, also what its author has seen to."""
        which = "j.reason IS NOT NULL AND c.kind = ?"
        return [one.change for one in self._travelled(which, kind, _NO_LIMIT)]

    def written_at(self, origin: RecordId, *, limit: int) -> list[Travelled]:
        """Return what was written at a visit or task, the oldest first."""
        return self._travelled("a.origin = ?", blob(origin), limit)

    def written_since(self, at_ms: int, *, limit: int) -> list[Travelled]:
        """Return what was written from a moment on, the oldest first."""
        return self._travelled("a.at_ms >= ?", at_ms, limit)

    def _travelled(self, which: str, *values: object) -> list[Travelled]:
        rows = self._connection.execute(_TRAVELLED.format(which=which), values).fetchall()
        return [_travelled(row) for row in rows]

    def notes(self, change_ids: Collection[ChangeId]) -> Notes:
        """Return what is noted of each of *change_ids*."""
        query = (
            "SELECT change_id, waits, reason, at_hub_ms, confirmed_ms FROM journey"
            f" WHERE change_id {IN_IDS}"
        )
        rows = self._connection.execute(query, (id_list(change_ids),)).fetchall()
        found = [(ChangeId(text(change_id)), *row) for change_id, *row in rows]
        return Notes(
            frozenset(one for one, waits, *_ in found if waits),
            {one: reason for one, waits, reason, *_ in found if reason is not None and not waits},
            frozenset(
                one
                for one, waits, reason, at_hub_ms, confirmed_ms in found
                if at_hub_ms and not (waits or reason or confirmed_ms)
            ),
        )

    def _number(self, query: str) -> int:
        (number,) = self._connection.execute(query).fetchone()
        return int(number)


def _steps(typed: int, written_ms: int | None, row: Sequence[int | None]) -> Steps:
    here, set_aside, at_hub, confirmed, at_hub_ms, confirmed_ms = row
    return Steps(
        typed=typed,
        here=here or 0,
        set_aside=set_aside or 0,
        at_hub=at_hub or 0,
        confirmed=confirmed or 0,
        written_ms=written_ms,
        at_hub_ms=at_hub_ms,
        confirmed_ms=confirmed_ms,
    )


def _set_aside(row: Sequence[object]) -> SetAside:
    act = act_from(tuple(row[_ACT_STARTS:_CHANGE_STARTS]))
    change = change_from(tuple(row[_CHANGE_STARTS:]), ActId(act.act_id))
    reason, at_ms = row[:_ACT_STARTS]
    return SetAside(change, act, str(reason), int(str(at_ms)))


def _travelled(row: Sequence[Any]) -> Travelled:
    waits, reason, at_hub_ms, confirmed_ms = row[:_STANDS]
    until = _STANDS + len(ACT_COLUMNS.split(", "))
    act = act_from(tuple(row[_STANDS:until]))
    change = change_from(tuple(row[until:]), ActId(act.act_id))
    return Travelled(change, act, bool(waits), reason, at_hub_ms, confirmed_ms)
