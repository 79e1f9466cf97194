"""Packets as they are kept: as JSON, which takes any number that a laptop can send."""

from operator import attrgetter
from typing import Any

import msgspec

from careapp.changes.change import Act, Change, Packet
from careapp.changes.seal import packed, united, unpacked
from careapp.domain.identity import ActId, ChangeId
from careapp.sync.core.tally import DIGEST_BYTES, tally

_ACT = (
    *("act_id", "store", "author", "role", "purpose", "hlc", "at_ms", "monotonic_ms"),
    *("schema_version", "profession", "origin", "reason", "undoes", "more"),
)
_CHANGE = ("change_id", "subject", "kind", "record_id", "said", "store_seq", "parents", "more")
"""What is kept of each, by place; a new one comes last."""

_act_values, _change_values = attrgetter(*_ACT), attrgetter(*_CHANGE)
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(tuple[list[Any], list[list[Any]], bytes | None]).decode

_HALF_BITS = 8 * DIGEST_BYTES // 2
_MASK = (1 << _HALF_BITS) - 1

MODULUS = 1 << (8 * DIGEST_BYTES)
"""What sums of digests are counted by."""


def body(packet: Packet) -> bytes:
    """Return *packet* as it is kept."""
    seal = packed(packet.seal) if packet.seal is not None else None
    changes = [_change_values(change) for change in packet.changes]
    return _encode((_act_values(packet.act), changes, seal))


class Bodies:
    """What packets look like as they are kept; each is written out once."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[Packet, bytes]] = {}

    def of(self, packet: Packet) -> bytes:
        """Return *packet* as it is kept."""
        made = self._made.get(id(packet))
        if made is None:
            made = self._made[id(packet)] = (packet, body(packet))
        return made[1]


def packet_from(kept: bytes) -> Packet:
    """Return the packet that was kept."""
    acted, changed, seal = _decode(kept)
    act = _act(acted)
    changes = tuple(_change(act.act_id, values) for values in changed)
    return Packet(act, changes, unpacked(seal) if seal is not None else None)


def together(known: Packet, other: Packet) -> Packet:
    """Return an act with all that is known of it, when it comes in parts.

    What does not fit under the same seal is left out.
    """
    there = {change.change_id for change in known.changes}
    if known.seal is not None:
        return united(known, other)
    if other.seal is not None:
        return other if there <= {change.change_id for change in other.changes} else known
    new = (change for change in other.changes if change.change_id not in there)
    return Packet(known.act, (*known.changes, *new))


def halves(change_id: ChangeId) -> tuple[int, int]:
    """Return the digest that tallies add up as two numbers that PostgreSQL can add up."""
    digest = tally((change_id,)).total
    low = _signed(digest)
    return _signed((digest - low) >> _HALF_BITS), low


def whole(highs: int, lows: int) -> int:
    """Return the sum of the digests whose halves were added up."""
    return ((highs << _HALF_BITS) + lows) % MODULUS


def _act(values: list[Any]) -> Act:
    act_id, store, author, role, purpose, hlc, at_ms, monotonic_ms, *others = values
    schema_version, profession, origin, reason, undoes, more = others
    return Act(
        act_id=act_id,
        store=store,
        author=author,
        role=role,
        purpose=purpose,
        hlc=hlc,
        at_ms=at_ms,
        monotonic_ms=monotonic_ms,
        schema_version=schema_version,
        profession=profession,
        origin=origin,
        reason=reason,
        undoes=undoes,
        more=more,
    )


def _change(act_id: ActId, values: list[Any]) -> Change:
    change_id, subject, kind, record_id, said, store_seq, parents, more = values
    return Change(
        change_id=change_id,
        act_id=act_id,
        subject=subject,
        kind=kind,
        record_id=record_id,
        said=said,
        store_seq=store_seq,
        parents=tuple(parents),
        more=more,
    )


def _signed(number: int) -> int:
    low = number & _MASK
    return low - (1 << _HALF_BITS) if low >> (_HALF_BITS - 1) else low
