"""Identifiers that stay unique across laptops that never meet."""

from hashlib import blake2b
from typing import NewType
from uuid import UUID

ActId = NewType("ActId", str)
ChangeId = NewType("ChangeId", str)
RecordId = NewType("RecordId", str)
StoreId = NewType("StoreId", str)
CitizenId = NewType("CitizenId", RecordId)
StaffId = NewType("StaffId", RecordId)
VisitId = NewType("VisitId", RecordId)
OrganisationId = NewType("OrganisationId", RecordId)
DistrictId = NewType("DistrictId", RecordId)
ConditionId = NewType("ConditionId", RecordId)

_TIME_BYTES = 6


def derived_id(cause: str, *key: str) -> RecordId:
    """Return the id that every laptop gives to the record caused by *cause*.

    The time part of *cause* is kept, so derived rows land beside their cause in
    an index; the rest is a hash of the whole key (UUID version 8, RFC 9562 §5.8).

    Args:
        cause: A UUIDv7, such as that of the visit.
        key: What tells this record from others with the same cause.
    """
    time = UUID(cause).bytes[:_TIME_BYTES]
    rest = blake2b("\x1f".join((cause, *key)).encode(), digest_size=10).digest()
    value = int.from_bytes(time + rest) & ~(0xF << 76) & ~(0x3 << 62)
    return RecordId(str(UUID(int=value | (8 << 76) | (2 << 62))))
