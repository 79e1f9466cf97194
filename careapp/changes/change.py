"""Acts and changes: the one mechanism behind state, history, undo and sync."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NewType

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
        more: The JSON text of what a newer program says of the act besides; it is kept
            and passed on, so that those who understand it can read it and check the seal.
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
    more: str = ""


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
        more: As in `Act`.
    """

    change_id: ChangeId
    act_id: ActId
    subject: RecordId
    kind: str
    record_id: RecordId
    said: Mapping[str, Json]
    parents: tuple[ChangeId, ...] = ()
    store_seq: int
    more: str = ""


KeyName = NewType("KeyName", str)
"""The fingerprint of a store's public key."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The change is in the packet; with this salt its digest can be worked out."""

    salt: bytes


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The change is not for whoever holds this packet; nothing follows from its digest."""

    digest: bytes


@dataclass(frozen=True, slots=True)
class Redacted:
    """The change is in the packet, but what it said was erased; this is its digest."""

    digest: bytes


Leaf = Shown | LeftOut | Redacted


@dataclass(frozen=True, slots=True)
class Seal:
    """A store's signature under an act with all its changes, whoever carries it on.

    Attributes:
        signer: Whose key it was.
        root: What the salts of all changes come from. Only a whole packet has it; for
            others it is empty.
        leaves: One for each change of the act, in order of number; none beside a root.
        path: The way up to what was signed, where other acts were signed with this one.
    """

    signer: KeyName
    signature: bytes
    root: bytes = b""
    leaves: tuple[Leaf, ...] = ()
    path: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Packet:
    """An act with all its changes; it never travels in halves.

    Attributes:
        seal: What proves, also of a part, whose words these are; an own act is sealed
            when it is first offered to anybody.
    """

    act: Act
    changes: tuple[Change, ...]
    seal: Seal | None = None
