"""A laptop without a disk: what the store must do for sync, in dictionaries."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from careapp.changes.change import Act, Change, Packet
from careapp.changes.hlc import heard, told
from careapp.changes.merge import Reading, read
from careapp.domain.identity import ActId, ChangeId, RecordId, StaffId, StoreId
from careapp.sync.core.batch import Pace
from careapp.sync.core.feed import Cursor, Epoch, FeedId, Kinds, Page
from careapp.sync.core.message import Ahead, Pushed, Sender, Verdict
from careapp.sync.core.model_hub import Device
from careapp.sync.core.plan import Standing
from careapp.sync.core.receipt import Ledger
from careapp.sync.core.received import received
from careapp.sync.core.scope import Scope
from careapp.sync.core.tally import Tallies, tallies
from tests.simulation.member import History, PowerCutError, Said


@dataclass(slots=True)
class Laptop:
    """What is on the laptop's disk, and what its person does there."""

    device: Device
    names: list[StoreId]
    author: StaffId
    first_seq: int = 1
    last_seq: int = 0
    hub_has: int = 0
    epoch: Epoch | None = None
    hlc: int = 0
    wall_ms: int = 0
    acts: dict[ActId, Act] = field(default_factory=dict)
    log: History = field(default_factory=dict)
    by_record: dict[RecordId, History] = field(default_factory=dict)
    outbox: dict[ChangeId, None] = field(default_factory=dict)
    own: dict[ChangeId, None] = field(default_factory=dict)
    quarantined: dict[ChangeId, str] = field(default_factory=dict)
    unconfirmed: dict[ChangeId, None] = field(default_factory=dict)
    cursors: dict[FeedId, Cursor] = field(default_factory=dict)
    scope: Scope = field(default_factory=Scope)
    drafts: dict[tuple[RecordId, str], Said] = field(default_factory=dict)
    pace: Pace = field(default_factory=Pace)
    wrong_ms: int = 0
    latest_wall_ms: int = 0
    power_cut: bool = False
    born: int = 0

    def copy(self) -> Self:
        """Return the disk's image as it is now."""
        return replace(
            self,
            names=list(self.names),
            acts=dict(self.acts),
            log=dict(self.log),
            by_record={record: dict(history) for record, history in self.by_record.items()},
            outbox=dict(self.outbox),
            own=dict(self.own),
            quarantined=dict(self.quarantined),
            unconfirmed=dict(self.unconfirmed),
            cursors=dict(self.cursors),
            drafts=dict(self.drafts),
        )

    # What its person does.

    def act(self, act_id: ActId, said: Iterable[Said], purpose: str) -> Packet:
        """Write an act; the outbox and the log in one transaction."""
        self.hlc = told(self.hlc, self.wall_ms)
        act = Act(
            act_id=act_id,
            store=self.names[-1],
            author=self.author,
            role="visitator",
            purpose=purpose,
            hlc=self.hlc,
            at_ms=self.wall_ms,
            monotonic_ms=0,
            schema_version=1,
        )
        changes = tuple(self._change(act, number, one) for number, one in enumerate(said))
        packet = Packet(act, changes)
        self.last_seq += len(changes)
        self._keep(packet)
        self._is_own(changes)
        return packet

    def carry_in(self, packets: Iterable[Packet]) -> None:
        """Take over what another laptop handed over in a file, and see that it arrives."""
        for packet in packets:
            new = tuple(one for one in packet.changes if one.change_id not in self.log)
            self.hlc = heard(self.hlc, packet.act.hlc, self.wall_ms)
            self._keep(Packet(packet.act, new))
            self._is_own(new)

    def visible(self, record_id: RecordId) -> History:
        """Return what counts of a record: what the hub set aside stays outside."""
        history = self.by_record.get(record_id, {})
        if self.quarantined.keys().isdisjoint(history):
            return history
        return {name: one for name, one in history.items() if name not in self.quarantined}

    def reading(self, record_id: RecordId) -> Reading:
        return read(self.visible(record_id).values())

    def packets_of(self, subject: RecordId) -> list[Packet]:
        """Return what can be handed over of a subject."""
        of_act: dict[ActId, list[Change]] = {}
        for name, change in self.log.items():
            if change.subject == subject and name not in self.quarantined:
                of_act.setdefault(change.act_id, []).append(change)
        return [Packet(self.acts[act_id], tuple(them)) for act_id, them in of_act.items()]

    @property
    def ledger(self) -> Ledger:
        return Ledger(self.outbox, self.quarantined, self.unconfirmed)

    @property
    def replica(self) -> Self:
        """The laptop as sync sees it."""
        return self

    def crash(self) -> None:
        """Go dark: what was written is in the dictionaries, and there is no more."""

    def is_sound(self) -> bool:
        """Return whether what is shown is what the log amounts to; it is, there is nothing else."""
        return True

    # What sync asks of it.

    def standing(self) -> Standing:
        sender = Sender(self.names[-1], self.first_seq)
        return Standing(sender, self.last_seq, self.hub_has, self.epoch, dict(self.cursors))

    def waiting(self) -> Iterator[Packet]:
        for act_id in dict.fromkeys(self.log[name].act_id for name in self.outbox):
            changes = (self.log[name] for name in self._whole(act_id))
            yield Packet(self.acts[act_id], tuple(changes))

    def note_pushed(self, answer: Pushed) -> None:
        self._commit()
        self.hub_has = max(self.hub_has, answer.last_seq)
        for name, status in answer.statuses.items():
            self.outbox.pop(name, None)
            if name in self.log and status.verdict is Verdict.QUARANTINED:
                self.quarantined[name] = status.reason
            elif name in self.log:
                self._at_hub(name)
        self._let_go()

    def keep_ahead(self, ahead: Ahead) -> None:
        self._commit()
        for packet in ahead.packets:
            self.hlc = heard(self.hlc, packet.act.hlc, self.wall_ms)
            self._keep(packet)
            for change in packet.changes:
                self._at_hub(change.change_id)
        for feed, subjects in ahead.granted_by.items():
            self.scope = self.scope.expect(feed, subjects)

    def keep_page(self, page: Page) -> bool:
        taken = received(page, self.cursors[page.feed], self.scope)
        if taken is None:
            return False
        self._commit()
        for packet in taken.packets:
            self.hlc = heard(self.hlc, packet.act.hlc, self.wall_ms)
            self._keep(packet)
            for change in packet.changes:
                self._at_hub(change.change_id)
        self.cursors[page.feed] = taken.cursor
        self.scope = taken.scope
        self.hub_has = page.last_seq
        again = (n for n in self.quarantined if self.log[n].subject in taken.granted)
        self.outbox |= dict.fromkeys(list(again))
        if taken.revoked:
            self._let_go()
        return True

    def cursor(self, feed: FeedId) -> Cursor | None:
        return self.cursors.get(feed)

    def carry(self, feed: FeedId, kinds: Kinds) -> None:
        self.scope = self.scope.carry(feed, kinds)

    def start_over(self, feed: FeedId, epoch: Epoch) -> None:
        self.cursors[feed] = Cursor(epoch)
        self.scope = self.scope.start_over(feed)

    def leave(self, feed: FeedId) -> None:
        self.cursors.pop(feed, None)
        self.scope = self.scope.leave(feed)
        self._let_go()

    def take_new_name(self) -> None:
        self.names.append(StoreId(f"{self.names[0]}-{self.born}-{len(self.names)}"))
        self.first_seq = self.last_seq + 1
        self.hub_has = self.last_seq

    def remember(self, epoch: Epoch) -> None:
        self.epoch = epoch

    def offer_again(self, hub_has: int) -> None:
        self.outbox |= self.own
        self.hub_has = hub_has

    def offer_all_of(self, subjects: Sequence[RecordId]) -> None:
        self.outbox |= {name: None for name, one in self.log.items() if one.subject in subjects}

    def tallies(self, feed: FeedId) -> Tallies:
        apart = self.outbox.keys() | self.quarantined.keys()
        return tallies(
            change
            for name, change in self.log.items()
            if name not in apart and self.scope.grants(feed, change)
        )

    def confirm(self, feed: FeedId) -> None:
        for name in [n for n in self.unconfirmed if self.scope.grants(feed, self.log[n])]:
            del self.unconfirmed[name]

    def _change(self, act: Act, number: int, one: Said) -> Change:
        return Change(
            change_id=ChangeId(f"{act.act_id}.{number}"),
            act_id=act.act_id,
            subject=one.subject,
            kind=one.kind,
            record_id=one.record_id,
            said=one.said,
            parents=tuple(sorted(one.parents)),
            store_seq=self.last_seq + 1 + number,
        )

    def _commit(self) -> None:
        """End a transaction; what follows happens at once or not at all."""
        if self.power_cut:
            self.power_cut = False
            raise PowerCutError

    def _keep(self, packet: Packet) -> None:
        self.acts[packet.act.act_id] = packet.act
        for change in packet.changes:
            if change.change_id not in self.log:
                self.log[change.change_id] = change
                self.by_record.setdefault(change.record_id, {})[change.change_id] = change

    def _is_own(self, changes: Iterable[Change]) -> None:
        names = dict.fromkeys(change.change_id for change in changes)
        self.own |= names
        self.outbox |= names

    def _at_hub(self, name: ChangeId) -> None:
        self.outbox.pop(name, None)
        self.quarantined.pop(name, None)
        if name in self.own:
            self.unconfirmed[name] = None

    def _whole(self, act_id: ActId) -> list[ChangeId]:
        """Return what is held of an act: its changes have consecutive names."""
        names = (ChangeId(f"{act_id}.{number}") for number in range(MOST_IN_AN_ACT))
        return [name for name in names if name in self.log]

    def _let_go(self) -> None:
        """Forget what may no longer be held and is no longer needed for sending."""
        if not self.scope.taken_back:
            return
        unsent = {self.log[name].act_id for name in self.outbox}
        for name, change in list(self.log.items()):
            if change.act_id not in unsent and self.scope.must_go(change):
                self._forget(name, change)

    def _forget(self, name: ChangeId, change: Change) -> None:
        del self.log[name]
        del self.by_record[change.record_id][name]
        self.own.pop(name, None)
        self.quarantined.pop(name, None)
        self.unconfirmed.pop(name, None)


MOST_IN_AN_ACT = 4
