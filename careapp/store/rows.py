"""Between rows of the log and the values they stand for."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NewType
from uuid import UUID

from careapp.changes.change import Act, Change
from careapp.changes.shape import dumps, loads
from careapp.domain.identity import ActId, ChangeId, RecordId, StaffId, StoreId

Row = tuple[Any, ...]
ActNo = NewType("ActNo", int)

ACT_COLUMNS = (
    "act_id, store, author, role, profession, purpose, origin, reason, undoes, hlc, "
    "at_ms, monotonic_ms, schema_version, more"
)
CHANGE_COLUMNS = "change_id, act_no, subject, kind, record_id, said, parents, store_seq, more"

IN_IDS = "IN (SELECT unhex(value) FROM json_each(?))"
"""Ends a condition on an identifier; its value is an `id_list`."""

_ID_BYTES = 16


@lru_cache(maxsize=1 << 13)
def blob(text: str) -> bytes:
    """Return an identifier as the 16 bytes that are stored."""
    return bytes.fromhex(text.replace("-", ""))


def text(stored: bytes) -> str:
    """Return a stored identifier as text."""
    h = stored.hex()
    return f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}"


def blobs(ids: tuple[ChangeId, ...]) -> bytes:
    """Return several identifiers as one run of bytes."""
    return b"".join(map(blob, ids))


def texts(stored: bytes) -> tuple[ChangeId, ...]:
    """Return the identifiers in a run of bytes."""
    starts = range(0, len(stored), _ID_BYTES)
    return tuple(ChangeId(text(stored[at : at + _ID_BYTES])) for at in starts)


def act_row(act: Act) -> Row:
    """Return *act* in the order of `ACT_COLUMNS`."""
    return (
        blob(act.act_id),
        blob(act.store),
        blob(act.author),
        act.role,
        act.profession,
        act.purpose,
        blob(act.origin) if act.origin else None,
        act.reason,
        blob(act.undoes) if act.undoes else None,
        act.hlc,
        act.at_ms,
        act.monotonic_ms,
        act.schema_version,
        act.more,
    )


def act_from(row: Row) -> Act:
    """Return the act in *row*, which stands in the order of `ACT_COLUMNS`."""
    act_id, store, author, role, profession, purpose, origin, reason, undoes, *clocks = row
    hlc, at_ms, monotonic_ms, schema_version, more = clocks
    return Act(
        act_id=ActId(text(act_id)),
        store=StoreId(text(store)),
        author=StaffId(RecordId(text(author))),
        role=role,
        profession=profession,
        purpose=purpose,
        origin=RecordId(text(origin)) if origin else None,
        reason=reason,
        undoes=ActId(text(undoes)) if undoes else None,
        hlc=hlc,
        at_ms=at_ms,
        monotonic_ms=monotonic_ms,
        schema_version=schema_version,
        more=more,
    )


def change_row(change: Change, act_no: ActNo) -> Row:
    """Return *change* in the order of `CHANGE_COLUMNS`."""
    return (
        blob(change.change_id),
        act_no,
        blob(change.subject),
        change.kind,
        blob(change.record_id),
        dumps(change.said),
        blobs(change.parents),
        change.store_seq,
        change.more,
    )


def change_from(row: Row, act_id: ActId) -> Change:
    """Return the change in *row*, which stands in the order of `CHANGE_COLUMNS`."""
    change_id, _act_no, subject, kind, record_id, said, parents, store_seq, more = row
    return Change(
        change_id=ChangeId(text(change_id)),
        act_id=act_id,
        subject=RecordId(text(subject)),
        kind=kind,
        record_id=RecordId(text(record_id)),
        said=loads(said),
        parents=texts(parents),
        store_seq=store_seq,
        more=more,
    )


def id_list(ids: Iterable[str]) -> str:
    """Return several identifiers as the JSON text that `IN_IDS` reads."""
    return dumps([one.replace("-", "") for one in ids])


def is_id(value: str) -> bool:
    """Return whether *value* can be stored as an identifier."""
    try:
        UUID(value)
    except ValueError:
        return False
    return True
