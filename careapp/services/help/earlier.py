"""Earlier versions of what the municipality changed: read back out of the log."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from careapp.changes.shape import body, record_from
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.store.reader import Known

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class EarlierVersion(Generic[T]):
    """A record as somebody left it.

    Attributes:
        by: Who; empty for what ships with the program.
        at: When; None for what ships with the program.
    """

    record: T
    by: str = ""
    at: datetime | None = None


def versions_of(desk: Desk, kind: type[T], record_id: RecordId) -> tuple[EarlierVersion[T], ...]:
    """Return a record as each act left it, the newest first."""
    changes = desk.read.known(record_id).changes
    found: list[EarlierVersion[T]] = []
    seen: set[str] = set()
    for act in desk.read.acts_touching(record_id):
        seen |= {i for i, change in changes.items() if change.act_id == act.act_id}
        so_far = Known({i: change for i, change in changes.items() if i in seen})
        at = desk.clock.moment(act.at_ms)
        record = record_from(kind, body(so_far.values))
        found.append(EarlierVersion(record, desk.staff_name(act.author), at))
    return tuple(reversed(found))
