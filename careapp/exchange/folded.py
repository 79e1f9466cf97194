"""Records as they stand, folded out of changes, with what an export must say besides."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import msgspec

from careapp.changes.change import DELETED, IN_ERROR, Act, Change, Json
from careapp.changes.kinds import KINDS, Kinds
from careapp.changes.merge import Reading, read
from careapp.changes.shape import body, identity_units, record_from
from careapp.domain.identity import ActId, ChangeId, RecordId, StaffId

Acts = Mapping[ActId, Act]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Everything that is known of one citizen, district or organisation.

    Attributes:
        fresh: The changes that the reader has not had before; None for all of them.
    """

    subject_id: RecordId
    changes: Collection[Change]
    acts: Acts
    fresh: frozenset[ChangeId] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A record as it stands.

    Attributes:
        record: The dataclass of its kind; what is contested is None in it, but for what
            the record is.
        contested: By unit, the values that stand against each other.
        version: How many changes it is made of.
        updated_at: When the latest of them was made, by the clock it was made with (UTC).
        fresh: Whether the reader has not had all of it before.
    """

    kind: str
    record_id: RecordId
    subject: RecordId
    record: Any
    contested: Mapping[str, tuple[Json, ...]]
    version: int
    made_by: StaffId
    made_at: datetime
    updated_at: datetime
    acts: frozenset[ActId]
    deleted: bool = False
    in_error: bool = False
    fresh: bool = True

    @property
    def gone(self) -> bool:
        """Whether it was deleted or entered in error."""
        return self.deleted or self.in_error


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A record that this program cannot read; it is named, never passed over in silence.

    Attributes:
        why: ``kind-unknown`` of a newer version, or ``does-not-fit``.
    """

    kind: str
    record_id: RecordId
    why: str


@dataclass(frozen=True, slots=True)
class About:
    """The records of one subject, by kind and by id."""

    subject: Subject
    records: Mapping[RecordId, Folded]
    unreadable: tuple[Unreadable, ...] = ()
    by_kind: Mapping[str, list[Folded]] = field(default_factory=dict)

    def of(self, kind: str) -> list[Folded]:
        """Return the records of a kind, in order of id."""
        return self.by_kind.get(kind, [])


def fold(subject: Subject, kinds: Kinds = KINDS) -> About:
    """Return the records that the changes of a subject amount to."""
    histories: dict[RecordId, list[Change]] = defaultdict(list)
    for change in subject.changes:
        histories[change.record_id].append(change)
    records: dict[RecordId, Folded] = {}
    by_kind: dict[str, list[Folded]] = defaultdict(list)
    unreadable = []
    for record_id in sorted(histories):
        one = _folded(histories[record_id], subject, kinds)
        if isinstance(one, Unreadable):
            unreadable.append(one)
            continue
        records[record_id] = one
        by_kind[one.kind].append(one)
    return About(subject, records, tuple(unreadable), by_kind)


def _folded(changes: list[Change], subject: Subject, kinds: Kinds) -> Folded | Unreadable:
    first = changes[0]
    kind = kinds.get(first.kind)
    if kind is None:
        return Unreadable(first.kind, first.record_id, "kind-unknown")
    reading = read(changes)
    try:
        record: object = record_from(kind.record, _legible(kind.record, reading))
    except (msgspec.ValidationError, TypeError, ValueError):
        return Unreadable(first.kind, first.record_id, "does-not-fit")
    acts = sorted({subject.acts[change.act_id] for change in changes}, key=_in_order)
    return Folded(
        kind=first.kind,
        record_id=first.record_id,
        subject=first.subject,
        record=record,
        contested={u: tuple(c.said[u] for c in tops) for u, tops in reading.contested.items()},
        version=len(changes),
        made_by=acts[0].author,
        made_at=at(acts[0].at_ms),
        updated_at=at(max(act.at_ms for act in acts)),
        acts=frozenset(act.act_id for act in acts),
        deleted=bool(reading.values.get(DELETED)),
        in_error=bool(reading.values.get(IN_ERROR)),
        fresh=is_fresh(subject.fresh, changes),
    )


def _legible(kind: type, reading: Reading) -> Mapping[str, Json]:
    """Return the body to map: what is contested is left out, but for what the record is."""
    if not reading.contested:
        return reading.body
    identity = reading.contested.keys() & identity_units(kind)
    return body({**reading.values, **{u: reading.contested[u][0].said[u] for u in identity}})


def is_fresh(fresh: frozenset[ChangeId] | None, changes: Iterable[Change]) -> bool:
    """Return whether any of *changes* is new to the reader."""
    return fresh is None or any(change.change_id in fresh for change in changes)


def at(milliseconds: int) -> datetime:
    """Return the time of an act (UTC)."""
    return datetime.fromtimestamp(milliseconds / 1_000, UTC)


def _in_order(act: Act) -> tuple[int, str]:
    return act.hlc, act.act_id
