"""Acts and changes: the one mechanism behind state, history, undo and sync."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careapp.domain.identity import ActId, ChangeId, RecordId, StaffId, StoreId

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]

DELETED = "deleted"
"""The unit that every record has: true when someone removed it."""

IN_ERROR = "entered_in_error"
"""The unit that every record has: true when it should never have been written."""

MARKS = frozenset({DELETED, IN_ERROR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One use case done by one person: the unit of transaction, undo and audit.

    Attributes:
        role: The role it was done in; profession is what the person is trained as.
        purpose: The use case, in kebab case.
        origin: The visit or task it came from.
        undoes: The act that this one takes back.
        hlc: Hybrid logical clock, milliseconds << 16; orders the display and
            decides nothing.
        at_ms: Wall clock, milliseconds since 1970 UTC.
        monotonic_ms: The machine's monotonic clock, to see a wall clock jump.
        store: The database it was done in, not the machine.
    """

    act_id: ActId
    store: StoreId
    author: StaffId
    role: str
    profession: str | None = None
    purpose: str
    origin: RecordId | None = None
    reason: str | None = None
    undoes: ActId | None = None
    hlc: int
    at_ms: int
    monotonic_ms: int
    schema_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What an act says of one record.

    A change speaks of one unit or of several (creation speaks of all it knows). In
    the units it speaks of, it stands on top of the changes it names.

    Attributes:
        subject: The citizen, district, organisation or municipality that the record
            is about; scoping and purging go by it.
        said: Value by unit. A unit is a field, a group, or ``field/element``.
        parents: The changes its author had before them, in order of id.
        store_seq: Its number among the changes of the store it was made in.
    """

    change_id: ChangeId
    act_id: ActId
    subject: RecordId
    kind: str
    record_id: RecordId
    said: Mapping[str, Json]
    parents: tuple[ChangeId, ...] = ()
    store_seq: int


@dataclass(frozen=True, slots=True)
class Packet:
    """An act with all its changes; it never travels in halves."""

    act: Act
    changes: tuple[Change, ...]
