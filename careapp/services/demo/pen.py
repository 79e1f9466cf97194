"""Writes the acts that a municipality's past is made of."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from careapp.changes.change import Act, Change, Json, Packet
from careapp.changes.kinds import KINDS
from careapp.changes.merge import heads, standing_on
from careapp.changes.shape import as_json, units
from careapp.domain.identity import ActId, ChangeId, OrganisationId, RecordId, StaffId, StoreId
from careapp.domain.people import StaffMember
from careapp.domain.problems import InvariantBrokenError
from careapp.services.demo.ids import Ids
from careapp.store.schema import SCHEMA_VERSION

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_NAMES = {kind.record: name for name, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Staff:
    """Someone who writes, in the first of their roles."""

    staff_id: StaffId
    member: StaffMember
    role: str
    organisation_id: OrganisationId

    @property
    def name(self) -> str:
        """Given name and family name."""
        return self.member.name.full if self.member.name else ""


@dataclass(slots=True)
class Pen:
    """Writes acts one after the other; what is written is fetched with `take`.

    Attributes:
        ids: Where identifiers come from.
    """

    store: StoreId
    ids: Ids
    _packets: list[Packet] = field(default_factory=list)
    _act: Act | None = None
    _changes: list[Change] = field(default_factory=list)
    _known: dict[RecordId, list[Change]] = field(default_factory=dict)
    _written: int = 0

    def begin(
        self, author: Staff, purpose: str, at: datetime, *, origin: RecordId | None = None
    ) -> None:
        """Begin an act; the one before it is finished."""
        self._finish()
        at_ms = int(at.timestamp() * 1_000)
        profession = author.member.profession
        self._act = Act(
            act_id=ActId(self.ids.new()),
            store=self.store,
            author=author.staff_id,
            role=author.role,
            profession=profession.value if profession else None,
            purpose=purpose,
            origin=origin,
            hlc=at_ms << 16,
            at_ms=at_ms,
            monotonic_ms=at_ms,
            schema_version=SCHEMA_VERSION,
        )

    def create(
        self, record: "DataclassInstance", subject: RecordId, record_id: RecordId | None = None
    ) -> RecordId:
        """Write a new record."""
        record_id = record_id or RecordId(self.ids.new())
        self._add(subject, _NAMES[type(record)], record_id, units(record), ())
        return record_id

    def say(
        self,
        record_id: RecordId,
        said: Mapping[str, object],
        *,
        knowing: Iterable[ChangeId] = (),
        unseen: Collection[ChangeId] = (),
    ) -> ChangeId:
        """Say something more of a record that was written since the last `take`.

        Args:
            record_id: The record.
            said: Value by unit.
            knowing: What else its author knows of.
            unseen: What its author has not heard of yet, and so writes apart from.
        """
        known = [one for one in self._known[record_id] if one.change_id not in unseen]
        seen = {i for unit in said for i in standing_on(known, unit)}
        values = {unit: as_json(value) for unit, value in said.items()}
        parents = tuple(sorted({*seen, *knowing}))
        return self._add(known[0].subject, known[0].kind, record_id, values, parents)

    def knows(self, record_id: RecordId) -> bool:
        """Return whether a record was written since the last `take`."""
        return record_id in self._known

    def heads(self, record_ids: Iterable[RecordId]) -> tuple[ChangeId, ...]:
        """Return what nobody has built upon in these records."""
        found: set[ChangeId] = set()
        for record_id in record_ids:
            for tops in heads(self._known[record_id]).values():
                found.update(change.change_id for change in tops)
        return tuple(sorted(found))

    def take(self) -> list[Packet]:
        """Return what was written, and forget it."""
        self._finish()
        taken, self._packets, self._known = self._packets, [], {}
        return taken

    def _add(
        self,
        subject: RecordId,
        kind: str,
        record_id: RecordId,
        said: Mapping[str, Json],
        parents: tuple[ChangeId, ...],
    ) -> ChangeId:
        if self._act is None:
            raise InvariantBrokenError("no-act-begun")
        self._written += 1
        change = Change(
            change_id=ChangeId(self.ids.new()),
            act_id=self._act.act_id,
            subject=subject,
            kind=kind,
            record_id=record_id,
            said=said,
            parents=parents,
            store_seq=self._written,
        )
        self._changes.append(change)
        self._known.setdefault(record_id, []).append(change)
        return change.change_id

    def _finish(self) -> None:
        if self._act and self._changes:
            self._packets.append(Packet(self._act, tuple(self._changes)))
        self._act, self._changes = None, []
