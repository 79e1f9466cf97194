"""How much to send at once: a lot over a good line, an act at a time over a bad one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import msgspec

from careapp.changes.change import Packet

START = 100
MOST_CHANGES = 1_000
MOST_BYTES = 1 << 20
FORGETTING = 16
"""With each success, where the line was cut is believed to lie so much (1/16) higher."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How many changes go at once, learnt from what came through.

    Attributes:
        cut_at: The size at which the line was last cut; it is approached with care, and
            slowly forgotten. None: it never was.
    """

    changes: int = START
    cut_at: int | None = None

    def after_success(self) -> "Pace":
        """Return the pace after a batch came through."""
        if self.cut_at is None:
            return Pace(min(self.changes * 2, MOST_CHANGES))
        nearer = self.changes + max(0, self.cut_at - self.changes) // 4
        cut_at = self.cut_at + max(1, self.cut_at // FORGETTING)
        return Pace(min(nearer, MOST_CHANGES), cut_at if cut_at < MOST_CHANGES else None)

    def after_failure(self) -> "Pace":
        """Return the pace after a batch was lost: half of it, down to a single act."""
        return Pace(max(1, self.changes // 2), self.changes)


def size_of(packet: Packet) -> int:
    """Return the bytes of *packet* on the wire, before they are compressed."""
    return len(msgspec.json.encode(packet))


def next_batch(
    waiting: Iterable[Packet], pace: Pace, size: Callable[[Packet], int] = size_of
) -> tuple[Packet, ...]:
    """Return the first of *waiting* that go together; an act is never split.

    An act that is larger than any batch goes alone: it would wait for ever, and all
    that comes after it too.
    """
    batch: list[Packet] = []
    changes = taken = 0
    for packet in waiting:
        changes += len(packet.changes)
        taken += size(packet)
        if batch and (changes > pace.changes or taken > MOST_BYTES):
            break
        batch.append(packet)
    return tuple(batch)
