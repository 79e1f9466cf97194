"""Subjects made of records, as changes say them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from careapp.changes.change import Act, Change, Json
from careapp.changes.kinds import KINDS, name_of
from careapp.changes.shape import units
from careapp.domain.identity import ActId, ChangeId, RecordId, StaffId, StoreId
from careapp.exchange.folded import About, Subject, fold

INGER = RecordId("019a1111-0000-7000-8000-000000000001")
METTE = StaffId(RecordId("019a2222-0000-7000-8000-000000000002"))
MONDAY_MS = 1_795_000_000_000


def number(value: int) -> str:
    return str(UUID(int=(0x019A << 112) | (7 << 76) | (2 << 62) | value))


@dataclass
class Pen:
    """Writes changes about one subject, one act each."""

    subject: RecordId = INGER
    changes: list[Change] = field(default_factory=list)
    acts: dict[ActId, Act] = field(default_factory=dict)
    counted: int = 0

    def act(self, **known: Any) -> Act:
        self.counted += 1
        act_id = ActId(number(10_000 + self.counted))
        told: dict[str, Any] = {
            "store": StoreId(number(1)),
            "author": METTE,
            "role": "visitator",
            "purpose": "write",
            "hlc": self.counted << 16,
            "at_ms": MONDAY_MS + 1_000 * self.counted,
            "monotonic_ms": 0,
            "schema_version": 1,
        }
        self.acts[act_id] = act = Act(act_id=act_id, **(told | known))
        return act

    def create(self, record: Any, record_id: str = "") -> RecordId:
        written = RecordId(record_id or number(20_000 + self.counted))
        self._write(name_of(type(record), KINDS), written, units(record), ())
        return written

    def say(
        self,
        record_id: RecordId,
        said: Mapping[str, Json],
        parents: Iterable[Change] | None = None,
        **known: Any,
    ) -> Change:
        """Say something of a record on top of *parents*, or of all that was said before."""
        before = [c for c in self.changes if c.record_id == record_id]
        on = before if parents is None else list(parents)
        names = tuple(sorted(change.change_id for change in on))
        return self._write(before[0].kind, record_id, said, names, **known)

    def _write(
        self,
        kind: str,
        record_id: RecordId,
        said: Mapping[str, Json],
        parents: tuple[ChangeId, ...],
        **known: Any,
    ) -> Change:
        act = self.act(**known)
        change = Change(
            change_id=ChangeId(number(30_000 + self.counted)),
            act_id=act.act_id,
            subject=self.subject,
            kind=kind,
            record_id=record_id,
            said=said,
            parents=parents,
            store_seq=self.counted,
        )
        self.changes.append(change)
        return change

    def written(self, fresh: Iterable[Change] | None = None) -> Subject:
        new = None if fresh is None else frozenset(change.change_id for change in fresh)
        return Subject(
            subject_id=self.subject, changes=tuple(self.changes), acts=self.acts, fresh=new
        )

    def about(self, fresh: Iterable[Change] | None = None) -> About:
        return fold(self.written(fresh))
