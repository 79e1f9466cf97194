"""One push as it is judged, change by change; nothing here asks the database."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from careapp.changes.change import Act, Change, Packet
from careapp.changes.hlc import is_suspect
from careapp.changes.seal import part
from careapp.domain.identity import ActId, ChangeId, RecordId, StoreId
from careapp.hub.bodies import together
from careapp.hub.numbers import add, has
from careapp.hub.records import Records
from careapp.sync.core.feed import FeedId
from careapp.sync.core.message import Status, Verdict

Judge = Callable[[Act, Change], str]
"""Returns why a change must be set aside, or an empty text."""

MALFORMED, OUT_OF_SCOPE = "malformed", "out-of-scope"
ANOTHER_ACT, ANOTHER_SUBJECT = "another-act", "another-subject"

_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}").fullmatch
_LARGEST = 1 << 63

_STORED, _DUPLICATE = Status(Verdict.STORED), Status(Verdict.DUPLICATE)


@dataclass(slots=True)
class StoreNumbers:
    """What is known of one store: where it begins, what has come, whether it has a twin."""

    begun: int | None = None
    ranges: Sequence[int] = ()
    forked: bool = False


@dataclass(slots=True, kw_only=True)
class Taken:
    """A push, and what it makes of what is known.

    Attributes:
        stored: Of the changes that are pushed, those that are known.
        aside: Of them, those that were set aside before.
        packets: Acts that are known, with all that is known of them.
        records: The records that are pushed, as they are known.
        may_speak_of: Says whether the sender ever had a grant for a subject, or nobody had.
        supplier: Says which supplier's laptop wrote a packet, if one's did.
        refuses: Says why that one may not say a change, or nothing.
        statuses: What becomes of each change.
        written: Acts whose packet is new, or says more than before.
        set_aside: Changes that are set aside, with the reason.
        new_acts: Acts that nobody has heard of, and whether their clock was ahead.
        accepted: Changes that are stored now, in the order of the push.
        by_suppliers: Of them, those that a supplier's laptop wrote, each with its feed.
        heard: Stores of which something is known that was not.
    """

    now_ms: int
    judge: Judge
    stored: set[ChangeId]
    aside: set[ChangeId]
    packets: dict[ActId, Packet]
    stores: dict[StoreId, StoreNumbers]
    records: Records
    may_speak_of: Callable[[RecordId], bool]
    supplier: Callable[[Packet], FeedId | None]
    refuses: Callable[[FeedId | None, Change], str]
    statuses: dict[ChangeId, Status] = field(default_factory=dict)
    written: dict[ActId, None] = field(default_factory=dict)
    new_acts: dict[ActId, bool] = field(default_factory=dict)
    set_aside: dict[ChangeId, tuple[Packet, str]] = field(default_factory=dict)
    accepted: list[Change] = field(default_factory=list)
    by_suppliers: dict[ChangeId, FeedId] = field(default_factory=dict)
    heard: dict[StoreId, None] = field(default_factory=dict)

    def take(self, packet: Packet, doubt: str = "") -> Packet | None:
        """Judge one act, of which there may be a *doubt* already; return what is new of it.

        What nobody vouches for is set aside by itself: it must not stand for the act when
        that comes in earnest.
        """
        act = packet.act
        if not is_sound_act(act):
            self._refuse_all(packet, MALFORMED)
            return None
        known = self.packets.get(act.act_id)
        after = packet if known is None else together(known, packet)
        fits = None if after is packet else {change.change_id for change in after.changes}
        fresh: set[ChangeId] = set()
        supplier = self.supplier(packet)
        for change in packet.changes:
            if change.change_id in self.stored:
                self.statuses[change.change_id] = _DUPLICATE
                continue
            if not is_sound(change, act):
                self._refuse(packet, change, MALFORMED)
                continue
            reason = doubt or self._reason(packet.act, change, supplier, fits)
            self._hear(act.store, change)
            if reason:
                self._refuse(packet, change, reason)
            else:
                self._accept(change, supplier)
                fresh.add(change.change_id)
        if not doubt:
            self._keep(packet, known, after)
        return part(packet, fresh) if fresh else None

    def _reason(
        self, act: Act, change: Change, supplier: FeedId | None, fits: set[ChangeId] | None
    ) -> str:
        if fits is not None and change.change_id not in fits:
            return ANOTHER_ACT
        if reason := self.judge(act, change):
            return reason
        if not self.may_speak_of(change.subject):
            return OUT_OF_SCOPE
        if self.records.is_anothers(change):
            return ANOTHER_SUBJECT
        return self.refuses(supplier, change)

    def _accept(self, change: Change, supplier: FeedId | None) -> None:
        self.records.note(change, supplier)
        if supplier:
            self.by_suppliers[change.change_id] = supplier
        self.stored.add(change.change_id)
        self.set_aside.pop(change.change_id, None)
        self.accepted.append(change)
        self.statuses[change.change_id] = _STORED

    def _refuse(self, packet: Packet, change: Change, reason: str) -> None:
        self.set_aside[change.change_id] = (part(packet, {change.change_id}), reason)
        self.statuses[change.change_id] = Status(Verdict.QUARANTINED, reason)

    def _refuse_all(self, packet: Packet, reason: str) -> None:
        for change in packet.changes:
            if change.change_id not in self.stored:
                self._refuse(packet, change, reason)

    def _hear(self, store: StoreId, change: Change) -> None:
        """Note the number of a change; another change under the same one is a twin's."""
        numbers = self.stores[store]
        self.heard[store] = None
        if not has(numbers.ranges, change.store_seq):
            numbers.ranges = add(numbers.ranges, change.store_seq)
        elif change.change_id not in self.aside:
            numbers.forked = True
        self.aside.add(change.change_id)

    def _keep(self, packet: Packet, known: Packet | None, after: Packet) -> None:
        """Keep the whole act as it was sealed, also what is set aside of it."""
        act_id = packet.act.act_id
        if known is None:
            self.new_acts[act_id] = is_suspect(packet.act.hlc, self.now_ms)
        if known is None or after is not known:
            self.packets[act_id] = after
            self.written[act_id] = None


def is_sound_act(act: Act) -> bool:
    """Return whether *act* can be kept at all."""
    ids = _ID(act.act_id) and _ID(act.store)
    return bool(ids) and "\0" not in act.author and abs(act.hlc) < _LARGEST


def is_sound(change: Change, act: Act) -> bool:
    """Return whether *change* can be kept at all; a program that makes others is broken."""
    ids = _ID(change.change_id) and _ID(change.subject) and _ID(change.record_id)
    return (
        bool(ids)
        and change.act_id == act.act_id
        and "\0" not in change.kind
        and 0 < change.store_seq < _LARGEST
    )


def sound_subjects(packets: Iterable[Packet]) -> list[RecordId]:
    """Return whom *packets* are about, in the order in which they are locked."""
    found = {change.subject for packet in packets for change in packet.changes}
    return sorted(subject for subject in found if is_id(subject))


def sound_acts(packets: Iterable[Packet]) -> list[Act]:
    """Return the acts of *packets* that can be kept at all."""
    return [packet.act for packet in packets if is_sound_act(packet.act)]


def sound_changes(packets: Iterable[Packet]) -> list[ChangeId]:
    """Return the names of what is pushed, as far as they are names."""
    found = (change.change_id for packet in packets for change in packet.changes)
    return [change_id for change_id in found if is_id(change_id)]


def sound_records(packets: Iterable[Packet]) -> set[RecordId]:
    """Return the records of which *packets* speak, as far as they are names."""
    found = {change.record_id for packet in packets for change in packet.changes}
    return set(filter(is_id, found))


def is_id(name: str) -> bool:
    """Return whether *name* is an identifier, written as they all are."""
    return _ID(name) is not None
