"""What a laptop must be to take part: in dictionaries, or with a real encrypted file."""

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, Self

from careapp.changes.change import Act, Change, Json, Packet
from careapp.changes.merge import Reading
from careapp.domain.identity import ActId, ChangeId, RecordId, StaffId, StoreId
from careapp.sync.core.batch import Pace
from careapp.sync.core.feed import Cursor, FeedId
from careapp.sync.core.model_hub import Device
from careapp.sync.core.receipt import Ledger
from careapp.sync.core.replica import Replica
from careapp.sync.core.scope import Scope

History = dict[ChangeId, Change]


class PowerCutError(Exception):
    """The laptop went dark in the middle of writing."""


@dataclass(frozen=True, slots=True)
class Said:
    """A change about to be: what is said of one record, on top of what."""

    subject: RecordId
    kind: str
    record_id: RecordId
    said: Mapping[str, Json]
    parents: tuple[ChangeId, ...]
    seen: frozenset[ChangeId]


Drafts = MutableMapping[tuple[RecordId, str], Said]


class Member(Protocol):
    """A laptop, its person, and all that can be seen of them from outside."""

    device: Device
    pace: Pace
    wrong_ms: int
    wall_ms: int
    latest_wall_ms: int
    power_cut: bool
    born: int

    @property
    def names(self) -> Sequence[StoreId]: ...
    @property
    def author(self) -> StaffId: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def log(self) -> History: ...
    @property
    def by_record(self) -> Mapping[RecordId, History]: ...
    @property
    def acts(self) -> Mapping[ActId, Act]: ...
    @property
    def own(self) -> dict[ChangeId, Any]: ...
    @property
    def outbox(self) -> dict[ChangeId, Any]: ...
    @property
    def quarantined(self) -> Mapping[ChangeId, str]: ...
    @property
    def cursors(self) -> Mapping[FeedId, Cursor]: ...
    @property
    def scope(self) -> Scope: ...
    @property
    def hlc(self) -> int: ...
    @property
    def last_seq(self) -> int: ...
    @property
    def ledger(self) -> Ledger: ...
    @property
    def replica(self) -> Replica: ...
    def copy(self) -> Self: ...
    def crash(self) -> None: ...
    def is_sound(self) -> bool: ...
    def act(self, act_id: ActId, said: Iterable[Said], purpose: str) -> Packet: ...
    def carry_in(self, packets: Iterable[Packet]) -> None: ...
    def packets_of(self, subject: RecordId) -> Sequence[Packet]: ...
    def visible(self, record_id: RecordId) -> History: ...
    def reading(self, record_id: RecordId) -> Reading: ...
