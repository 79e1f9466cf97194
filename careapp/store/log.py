"""The log of changes: everything that is ever written goes through here."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import groupby

from careapp.changes.change import Act, Change, Packet
from careapp.changes.hlc import heard, latest_believed, told
from careapp.changes.ids import new_id
from careapp.changes.kinds import Kinds
from careapp.changes.shape import dumps
from careapp.changes.undo import undone
from careapp.domain.identity import ActId, ChangeId, RecordId, StaffId, StoreId
from careapp.store.acting import Acting, Echo, after_own
from careapp.store.database import transaction
from careapp.store.drafts import Draft, Drafts
from careapp.store.history import Entries, Entry, History
from careapp.store.projection import Projection
from careapp.store.rows import ACT_COLUMNS, ActNo, act_row, blob, change_row, text
from careapp.store.schema import SCHEMA_VERSION
from careapp.store.sqlite import Database

REBUILD_AT_A_TIME = 1_000

_ACT = f"INSERT OR IGNORE INTO act ({ACT_COLUMNS}) VALUES ({', '.join('?' * 13)})"
_CHANGE = f"INSERT OR IGNORE INTO change VALUES ({', '.join('?' * 8)})"

_ACT_NOS = "SELECT act_id, act_no FROM act WHERE act_id IN (SELECT unhex(value) FROM json_each(?))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who acts: a member of staff in one of their roles."""

    staff_id: StaffId
    role: str
    profession: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What an act is for.

    Attributes:
        purpose: The use case, in kebab case.
        origin: The visit or task it comes from.
        knowing: Closings that the person has seen: what they do amends them.
    """

    purpose: str
    origin: RecordId | None = None
    reason: str | None = None
    undoes: ActId | None = None
    knowing: tuple[ChangeId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clocks:
    """The machine's clocks in milliseconds; a wrong one costs a wrong order on screen."""

    wall_ms: Callable[[], int]
    monotonic_ms: Callable[[], int]


class Log:
    """The changes on this laptop, its own and those it was sent.

    Only the thread that owns the writing connection may use it.

    Args:
        store: This database, not this machine.
    """

    def __init__(self, database: Database, kinds: Kinds, *, store: StoreId, clocks: Clocks) -> None:
        self._database = database
        self._kinds = kinds
        self._store = store
        self._clocks = clocks
        self._projection = Projection(database, kinds)
        self.history = History(database)
        self._latest = self._latest_of_the_past()
        self._echo: Echo = {}
        self.drafts = Drafts(database)

    @contextmanager
    def act(self, author: Author, why: Why) -> Iterator[Acting]:
        """Perform an act: all of it is written, or none of it."""
        with transaction(self._database):
            seen = _Seen(self.history)
            acting = self._acting(author, why, seen)
            yield acting
            self._finish(acting, seen)
        self._echo |= acting.echoed

    def undo(self, act_id: ActId, author: Author, why: Why) -> tuple[Change, ...]:
        """Take *act_id* back with a new act, where nobody has built upon it.

        The act is written also when there was nothing left to take back: otherwise the
        next undo would try the same one for ever.
        """
        with self.act(author, why) as acting:
            for change in reversed(self.history.packet(act_id).changes):
                history = tuple(acting.known(change.record_id).values())
                backs = self.history.taking_back({one.act_id for one in history})
                for back in undone(change, history, backs):
                    acting.restore(change, back.said, back.parents)
        return tuple(acting.changes)

    def keep(self, drafts: Sequence[Draft]) -> None:
        """Keep what is being typed, on top of what this laptop said itself.

        A screen that has not been told what its last draft became still names what
        that stood on; after a crash nobody would know.
        """
        with transaction(self._database):
            for draft in drafts:
                self.drafts.keep(replace(draft, parents=after_own(self._echo, draft)))

    def absorb(self, packets: Sequence[Packet]) -> set[RecordId]:
        """Keep what others did; in any order, as often as it comes.

        Returns:
            The records that were touched; empty when nothing was new.
        """
        with transaction(self._database):
            return self._keep(packets, _Seen(self.history))

    def rebuild(self) -> None:
        """Read the projection anew out of the log."""
        with transaction(self._database):
            self._projection.clear()
            batch: dict[RecordId, Entries] = {}
            by_record = groupby(self.history.everything(), lambda e: e.change.record_id)
            for record_id, entries in by_record:
                batch[record_id] = {e.change.change_id: e for e in entries}
                if len(batch) == REBUILD_AT_A_TIME:
                    self._projection.write(batch)
                    batch = {}
            self._projection.write(batch)

    def _acting(self, author: Author, why: Why, seen: "_Seen") -> Acting:
        wall = self._clocks.wall_ms()
        act = Act(
            act_id=ActId(new_id()),
            store=self._store,
            author=author.staff_id,
            role=author.role,
            profession=author.profession,
            purpose=why.purpose,
            origin=why.origin,
            reason=why.reason,
            undoes=why.undoes,
            hlc=told(self._latest, wall),
            at_ms=wall,
            monotonic_ms=self._clocks.monotonic_ms(),
            schema_version=SCHEMA_VERSION,
        )
        return Acting(
            act=act,
            kinds=self._kinds,
            knowing=why.knowing,
            next_seq=1 + self.history.number("SELECT max(seq) FROM sqlite_sequence"),
            history=seen.changes,
            newest=self.drafts.newest,
            echo=self._echo,
        )

    def _finish(self, acting: Acting, seen: "_Seen") -> None:
        if acting.changes or acting.act.undoes:
            self._keep([Packet(acting.act, tuple(acting.changes))], seen)
        sent = [(c.store_seq, blob(c.change_id)) for c in acting.changes]
        self._database.conn.executemany("INSERT INTO outbox VALUES (?, ?)", sent)
        for draft in acting.settled:
            self.drafts.drop(draft)

    def _keep(self, packets: Sequence[Packet], seen: "_Seen") -> set[RecordId]:
        offered = [change for packet in packets for change in packet.changes]
        histories = seen.entries({change.record_id for change in offered})
        self._database.conn.executemany(_ACT, [act_row(packet.act) for packet in packets])
        act_nos = self._act_nos([packet.act.act_id for packet in packets])
        fresh: list[Entry] = []
        for packet in packets:
            fresh += _fresh(packet, act_nos[packet.act.act_id], histories)
        rows = [change_row(entry.change, entry.act_no) for entry in fresh]
        self._database.conn.executemany(_CHANGE, rows)
        # In the order they came, which is the order of the indexes.
        touched = dict.fromkeys(entry.change.record_id for entry in fresh)
        self._projection.write({r: histories[r] for r in touched})
        self._hear([packet.act for packet in packets])
        return set(touched)

    def _hear(self, acts: Sequence[Act]) -> None:
        """Go on from the latest act; of others' clocks, not further than a little ahead."""
        own = (act.hlc for act in acts if act.store == self._store)
        others = max((act.hlc for act in acts if act.store != self._store), default=0)
        self._latest = max(self._latest, *own, 0)
        if others > self._latest:
            self._latest = heard(self._latest, others, self._clocks.wall_ms())

    def _latest_of_the_past(self) -> int:
        wall = self._clocks.wall_ms()
        latest = self.history.number("SELECT max(hlc) FROM act")
        if latest <= latest_believed(wall):
            return latest
        own = self.history.number(
            f"SELECT max(hlc) FROM act WHERE store = x'{blob(self._store).hex()}'"
        )
        return heard(own, latest, wall)

    def _act_nos(self, act_ids: Sequence[ActId]) -> dict[ActId, ActNo]:
        wanted = dumps([blob(act_id).hex() for act_id in act_ids])
        found = self._database.conn.execute(_ACT_NOS, (wanted,))
        return {ActId(text(act_id)): ActNo(act_no) for act_id, act_no in found}


class _Seen:
    """The histories that one transaction has read; nobody else writes meanwhile."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._entries: dict[RecordId, Entries] = {}

    def entries(self, record_ids: set[RecordId]) -> dict[RecordId, Entries]:
        """Return every stored change of each of *record_ids*, by change."""
        if unread := record_ids - self._entries.keys():
            self._entries |= self._history.entries(unread)
        return self._entries

    def changes(self, record_id: RecordId) -> dict[ChangeId, Change]:
        """Return every stored change of one record."""
        entries = self.entries({record_id})[record_id]
        return {change_id: entry.change for change_id, entry in entries.items()}


def _fresh(packet: Packet, act_no: ActNo, histories: dict[RecordId, Entries]) -> list[Entry]:
    """Return what is new of *packet*, and put it in *histories*."""
    fresh = []
    for change in packet.changes:
        history = histories[change.record_id]
        if change.change_id not in history:
            entry = Entry(change, act_no, packet.act.hlc)
            history[change.change_id] = entry
            fresh.append(entry)
    return fresh
