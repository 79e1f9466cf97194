"""Some laptops, a hub and a municipality that decides who sees whom; nothing is real."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from random import Random

from careapp.changes.change import Act, Change, Packet
from careapp.domain.identity import ActId, ChangeId, RecordId, StaffId, StoreId
from careapp.sync.core.feed import Epoch, FeedId, Page, Row
from careapp.sync.core.message import Push, Reply, Request
from careapp.sync.core.model_hub import Device, Known, ModelHub
from careapp.sync.core.session import Exchange, Outcome, sync
from tests.simulation.laptop import Laptop
from tests.simulation.member import Member, Said

NORTH, SOUTH, CARE, REFERENCE = map(FeedId, ("north", "south", "care", "reference"))
SUPPLIER_KINDS = ("answer", "note")
MUNICIPALITY = RecordId("00000000-0000-8000-8000-000000000001")
SETTINGS = RecordId("00000000-0000-8000-8000-000000000002")
A, B, C = map(Device, ("a", "b", "c"))
READS = {A: (NORTH, REFERENCE), B: (NORTH, SOUTH, REFERENCE), C: (CARE, REFERENCE)}

NOON = 1_790_000_000_000
DAY_MS = 24 * 3_600_000
STEP_MS = 700

POISON = "poison"
UNREADABLE = "unreadable"


class ViolationError(AssertionError):
    """Something that sync promises did not hold."""


def require(holds: object, *promise: object) -> None:
    if not holds:
        raise ViolationError(" ".join(map(str, promise)))


def judge(_act: Act, change: Change) -> str:
    """Set aside what nobody could read."""
    return UNREADABLE if POISON in change.said.values() else ""


@dataclass(slots=True)
class Session:
    """A sync under way."""

    run: Exchange[Outcome]
    request: Request
    life: int = -1


@dataclass(slots=True)
class World:
    """All there is.

    Attributes:
        truth: Whom each feed grants, as the municipality wants it.
        ever: Grants that there have ever been.
        committed: Every change that a person was told is on their computer.
        seen: What its author had on the screen before each change.
        packets: Every act as it was done.
        forgiven: What a lost disk took with it, or a restored hub after its author had
            to let go of it.
        lives: How often the hub was restored, and *unsaid* how often nobody told.
        revoked: Subjects that a feed has ever let go of.
        named: Returns the identifier that goes by a name.
    """

    dice: Random
    hub: ModelHub = field(default_factory=lambda: ModelHub(judge, Epoch("0")))
    laptops: list[Member] = field(default_factory=list)
    sessions: dict[int, Session] = field(default_factory=dict)
    truth: dict[FeedId, dict[RecordId, None]] = field(default_factory=dict)
    ever: dict[tuple[FeedId, RecordId], None] = field(default_factory=dict)
    reads: dict[Device, tuple[FeedId, ...]] = field(default_factory=lambda: dict(READS))
    subjects: list[RecordId] = field(default_factory=lambda: [MUNICIPALITY])
    committed: dict[ChangeId, Change] = field(default_factory=dict)
    seen: dict[ChangeId, frozenset[ChangeId]] = field(default_factory=dict)
    packets: dict[ActId, Packet] = field(default_factory=dict)
    acts_of: dict[int, list[ActId]] = field(default_factory=dict)
    forgiven: dict[ChangeId, None] = field(default_factory=dict)
    lost_silently: dict[ChangeId, None] = field(default_factory=dict)
    shared_names: dict[StoreId, None] = field(default_factory=dict)
    backups: list[Known] = field(default_factory=list)
    images: list[tuple[int, Member]] = field(default_factory=list)
    late: list[tuple[Device, Request]] = field(default_factory=list)
    pages: dict[tuple[int, FeedId], list[Page]] = field(default_factory=dict)
    rows_before: dict[FeedId, list[Row]] = field(default_factory=dict)
    trace: list[tuple[object, ...]] = field(default_factory=list)
    now_ms: int = NOON
    lives: int = 0
    unsaid: int = 0
    revoked: dict[RecordId, None] = field(default_factory=dict)
    numbers: int = 0
    reconciled: bool = True
    named: Callable[[str], str] = str

    def add(self, laptop: Member) -> int:
        laptop.born = len(self.laptops)
        self.laptops.append(laptop)
        self.acts_of[laptop.born] = []
        return laptop.born

    def number(self) -> int:
        self.numbers += 1
        return self.numbers

    def tell(self, *what: object) -> None:
        self.trace.append(what)

    # What people do.

    def act(self, who: int, said: Iterable[Said], purpose: str) -> Packet:
        laptop = self.laptops[who]
        said = list(said)
        packet = laptop.act(ActId(self.named(f"{self.number():04}")), said, purpose)
        self.packets[packet.act.act_id] = packet
        self.acts_of[who].append(packet.act.act_id)
        for change, one in zip(packet.changes, said, strict=True):
            self.committed[change.change_id] = change
            self.seen[change.change_id] = one.seen
        self.tell("act", who, purpose, packet)
        return packet

    def tick(self) -> None:
        self.now_ms += STEP_MS
        for laptop in self.laptops:
            laptop.wall_ms = self.now_ms + laptop.wrong_ms
            laptop.latest_wall_ms = max(laptop.latest_wall_ms, laptop.wall_ms)

    # What the municipality decides.

    def grant(self, feed: FeedId, subject: RecordId) -> None:
        self.truth[feed][subject] = None
        self.ever[feed, subject] = None
        self.hub.grant(feed, subject)
        self.tell("grant", feed, subject)

    def revoke(self, feed: FeedId, subject: RecordId) -> None:
        self.truth[feed].pop(subject, None)
        self.revoked[subject] = None
        self.hub.revoke(feed, subject)
        self.tell("revoke", feed, subject)

    def set_feeds(self, device: Device, feeds: tuple[FeedId, ...]) -> None:
        before, self.reads[device] = self.reads[device], feeds
        self._forget_reading(device, before)
        self.hub.enrol(device, feeds)
        self.tell("reads", device, feeds)

    def _forget_reading(self, device: Device, before: tuple[FeedId, ...]) -> None:
        """Note whom a laptop may lose sight of that has *before*, by right or by mistake."""
        lost = [feed for feed in before if feed not in self.reads[device]]
        self.revoked |= {subject: None for feed in lost for subject in self.truth[feed]}

    def reconcile(self) -> None:
        """Tell a restored hub again whom each feed grants; it may have forgotten any of it."""
        for feed, subject in self.ever:
            members = self.hub.known.feeds[feed].members
            if subject in self.truth[feed]:
                if subject not in members:
                    self.hub.grant(feed, subject)
            elif not self.reconciled:
                self.hub.revoke(feed, subject)
        for device, feeds in self.reads.items():
            if not self.reconciled:
                self.hub.enrol(device, READS[device])
                self.hub.enrol(device, feeds)
                self._forget_reading(device, READS[device])
        self.reconciled = True
        self.tell("reconcile")

    # Sync, one request at a time.

    def begin(self, who: int) -> None:
        laptop = self.laptops[who]
        run = sync(laptop.replica, laptop.pace)
        self.sessions[who] = Session(run, next(run))

    def go_on(self, who: int, reply: Reply) -> Outcome | None:
        """Give a sync its answer; return how it ended, None when it goes on."""
        session, laptop = self.sessions[who], self.laptops[who]
        held = dict(laptop.log)
        try:
            session.request = session.run.send(reply)
            self._travels_whole(session.request, laptop)
        except StopIteration as end:
            del self.sessions[who]
            outcome: Outcome = end.value
            laptop.pace = outcome.pace
            self.tell("synced", who, outcome)
            return outcome
        finally:
            self._nothing_vanished(held, laptop)
        return None

    def _travels_whole(self, request: Request, laptop: Member) -> None:
        """An act goes with all that is held of it."""
        for packet in request.packets if isinstance(request, Push) else ():
            written = self.packets[packet.act.act_id].changes
            held = [one for one in written if one.change_id in laptop.log]
            require(list(packet.changes) == held, "an act travels whole:", packet.act.act_id)

    def _nothing_vanished(self, held: dict[ChangeId, Change], laptop: Member) -> None:
        """Whatever the hub says or does not say, only a revoke takes away."""
        for name in held.keys() - laptop.log.keys():
            require(held[name].subject in self.revoked, "nothing vanishes:", laptop.born, name)

    def stop(self, who: int) -> None:
        """End a sync as a crash does."""
        self.sessions.pop(who, None)
        self.laptops[who].power_cut = False
        self.laptops[who].crash()

    def sync_whole(self, who: int, answer: Callable[[int, Request], Reply]) -> Outcome:
        self.begin(who)
        while True:
            outcome = self.go_on(who, answer(who, self.sessions[who].request))
            if outcome is not None:
                return outcome


def a_laptop(device: Device) -> Laptop:
    return Laptop(device, [StoreId(f"store-{device}")], StaffId(RecordId(device)))


def new_world(
    dice: Random,
    make: Callable[[Device], Member] = a_laptop,
    named: Callable[[str], str] = str,
    hub: ModelHub | None = None,
) -> World:
    """Return a world of three laptops and an empty hub."""
    world = World(dice, hub or ModelHub(judge, Epoch("0")), named=named)
    for feed in (NORTH, SOUTH, CARE, REFERENCE):
        world.hub.open_feed(feed, SUPPLIER_KINDS if feed == CARE else None)
        world.truth[feed] = {}
    for device, feeds in READS.items():
        world.hub.enrol(device, feeds)
        world.add(make(device))
    world.grant(REFERENCE, MUNICIPALITY)
    return world
