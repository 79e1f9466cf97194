"""Changes written by hand: who said what, on top of what."""

from collections.abc import Iterable
from uuid import UUID

from careapp.changes.change import Act, Change, Json
from careapp.domain.identity import ActId, ChangeId, RecordId, StaffId, StoreId

RECORD = RecordId(str(UUID(int=1)))


def name_of(number: int) -> ChangeId:
    return ChangeId(str(UUID(int=number)))


def change(number: int, said: dict[str, Json], *parents: Change) -> Change:
    return Change(
        change_id=name_of(number),
        act_id=ActId(str(UUID(int=number))),
        subject=RECORD,
        kind="visit",
        record_id=RECORD,
        said=said,
        parents=tuple(sorted(parent.change_id for parent in parents)),
        store_seq=number,
    )


def act(number: int, undoes: ActId | None = None) -> Act:
    return Act(
        act_id=ActId(str(UUID(int=number))),
        store=StoreId("s"),
        author=StaffId(RecordId("a")),
        role="visitator",
        purpose="undo" if undoes else "answer",
        undoes=undoes,
        hlc=number,
        at_ms=number,
        monotonic_ms=number,
        schema_version=1,
    )


def by_id(changes: Iterable[Change]) -> dict[ChangeId, Change]:
    return {one.change_id: one for one in changes}
