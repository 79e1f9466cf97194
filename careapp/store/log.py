"""The log of changes: everything that is ever written goes through here."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import groupby

import msgspec

from careapp.changes.change import MARKS, Act, Change, Packet
from careapp.changes.hlc import heard, latest_believed, told
from careapp.changes.ids import new_id
from careapp.changes.kinds import Kinds
from careapp.changes.merge import tips
from careapp.changes.touched import Touched
from careapp.changes.undo import undone
from careapp.domain.identity import ActId, ChangeId, RecordId, StaffId
from careapp.domain.problems import InvariantBrokenError
from careapp.store.acting import Acting, Echo, after_own
from careapp.store.database import transaction
from careapp.store.drafts import Draft, Drafts
from careapp.store.facts import Facts
from careapp.store.history import Entries, History
from careapp.store.intake import Intake, Seen
from careapp.store.journey import Journey
from careapp.store.projection import Projection
from careapp.store.rows import blob
from careapp.store.schema import SCHEMA_VERSION
from careapp.store.sqlite import Database

REBUILD_AT_A_TIME = 1_000

_WORDS_AT_A_TIME = 200
_PAGES_AT_A_TIME = 64

_LATEST = """
WITH RECURSIVE writer (store) AS (
    SELECT min(store) FROM act UNION ALL
    SELECT (SELECT min(store) FROM act WHERE act.store > writer.store)
    FROM writer WHERE writer.store IS NOT NULL
)
SELECT max((SELECT max(hlc) FROM act WHERE act.store = writer.store)) FROM writer
"""
"""Through the index: one look for each store, and not one for each act."""

MOST_CHANGES = 1_000
MOST_BYTES = 1 << 20
"""Of one act: it travels whole, and no batch is larger than this."""


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

    Attributes:
        facts: What this database knows of itself, its name among it.
    """

    def __init__(self, database: Database, kinds: Kinds, clocks: Clocks) -> None:
        self._database = database
        self._kinds = kinds
        self._clocks = clocks
        self._projection = Projection(database, kinds)
        self.facts = Facts(database)
        self.history = History(database)
        self.journey = Journey(database, clocks.wall_ms)
        self.intake = Intake(database, kinds, self.history, self.journey)
        self._latest = self._latest_of_the_past()
        self._echo: Echo = {}
        self._forgets = False
        self.drafts = Drafts(database)

    @contextmanager
    def act(self, author: Author, why: Why) -> Iterator[Acting]:
        """Perform an act: all of it is written, or none of it."""
        with transaction(self._database):
            seen = Seen(self.history)
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
            packet = self.history.packet(act_id)
            # Whether a record is there comes last: it is said over all else.
            backwards = packet.changes[::-1]
            for change in sorted(backwards, key=_says_whether_it_is_there):
                known = acting.known(change.record_id)
                if change.change_id not in known:
                    continue  # the hub set it aside: it stands nowhere, and cannot be taken back
                history = tuple(known.values())
                backs = self.history.taking_back({one.act_id for one in history})
                for back in undone(change, history, backs):
                    seen = (
                        tips(list(acting.known(change.record_id).values())) if back.over_all else ()
                    )
                    parents = tuple(sorted({*back.parents, *seen}))
                    acting.restore(change, back.said, parents)
        return tuple(acting.changes)

    def keep(self, drafts: Sequence[Draft]) -> None:
        """Keep what is being typed, on top of what this laptop said itself.

        A screen that has not been told what its last draft became still names what
        that stood on; after a crash nobody would know.
        """
        with transaction(self._database):
            for draft in drafts:
                self.drafts.keep(replace(draft, parents=after_own(self._echo, draft)))

    def absorb(self, packets: Sequence[Packet]) -> Touched:
        """Keep what others did; in any order, as often as it comes."""
        with transaction(self._database):
            return self.take(packets)

    def take(self, packets: Sequence[Packet], *, at_hub: bool = False) -> Touched:
        """Keep what others did, in a transaction that is open; see `Intake.take`."""
        touched = self.intake.take(packets, at_hub=at_hub)
        self.hear([packet.act for packet in packets])
        return touched

    def carry_in(self, packets: Sequence[Packet]) -> Touched:
        """Keep what was brought here in a file, and see to it that the hub gets it."""
        with transaction(self._database):
            touched = self.intake.carry_in(packets)
            self.hear([packet.act for packet in packets])
            return touched

    def tidy(self) -> bool:
        """Do a little of what was left for later in the search; return whether there is more.

        Words of what came by the thousand are found; words of whom this laptop let go of
        are taken out.
        """
        with transaction(self._database):
            if self.intake.catch_up(_WORDS_AT_A_TIME):
                return True
            if self.facts.has_words_to_forget:
                self._forgets = self.intake.forget_words(
                    _PAGES_AT_A_TIME if self._forgets else -_PAGES_AT_A_TIME
                )
                self.facts.has_words_to_forget = self._forgets
            return self._forgets

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

    def _acting(self, author: Author, why: Why, seen: Seen) -> Acting:
        wall = self._clocks.wall_ms()
        act = Act(
            act_id=ActId(new_id()),
            store=self.facts.store,
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
            next_seq=1 + self.facts.last_seq,
            history=seen.changes,
            newest=self.drafts.newest,
            echo=self._echo,
        )

    def _finish(self, acting: Acting, seen: Seen) -> None:
        if acting.changes or acting.act.undoes:
            packet = Packet(acting.act, tuple(acting.changes))
            _refuse_too_large(packet)
            self.intake.write_own(packet, seen)
            self.facts.last_seq += len(acting.changes)
            self.hear([packet.act])
        for draft in acting.settled:
            self.drafts.drop(draft)

    def now_ms(self) -> int:
        """Return what the wall clock says."""
        return self._clocks.wall_ms()

    def hear(self, acts: Sequence[Act]) -> None:
        """Go on from the latest act; of others' clocks, not further than a little ahead."""
        me = self.facts.store
        own = (act.hlc for act in acts if act.store == me)
        others = max((act.hlc for act in acts if act.store != me), default=0)
        self._latest = max(self._latest, *own, 0)
        if others > self._latest:
            self._latest = heard(self._latest, others, self._clocks.wall_ms())

    def _latest_of_the_past(self) -> int:
        wall = self._clocks.wall_ms()
        latest = self.history.number(_LATEST)
        if latest <= latest_believed(wall):
            return latest
        own = self.history.number(
            f"SELECT max(hlc) FROM act WHERE store = x'{blob(self.facts.store).hex()}'"
        )
        return heard(own, latest, wall)


def _refuse_too_large(packet: Packet) -> None:
    """Refuse an act that no batch can carry; whoever imports more does it in several acts."""
    size = len(msgspec.json.encode(packet.changes))
    if len(packet.changes) > MOST_CHANGES or size > MOST_BYTES:
        raise InvariantBrokenError("act-too-large")


def _says_whether_it_is_there(change: Change) -> bool:
    return bool(MARKS & change.said.keys())
