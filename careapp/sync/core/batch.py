"""How much to send at once: a lot over a good line, an act at a time over a bad one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import msgspec

from careapp.changes.change import Packet

START = 100
MOST_CHANGES = 1_000
MOST_BYTES = 1 << 20
STEP = 10
"""How many more changes to try at once when a larger batch was cut before."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How many changes go at once, learnt from what came through.

    Attributes:
        cut_above: Half of the size at which the line was last cut. Up to there the
            size doubles, beyond it creeps.
    """

    changes: int = START
    cut_above: int = MOST_CHANGES

    def after_success(self) -> "Pace":
        """Return the pace after a batch came through."""
        more = self.changes * 2 if self.changes < self.cut_above else self.changes + STEP
        most = self.cut_above if self.changes < self.cut_above else MOST_CHANGES
        return Pace(min(more, most), self.cut_above)

    def after_failure(self) -> "Pace":
        """Return the pace after a batch was lost: half of it, down to a single act."""
        half = max(1, self.changes // 2)
        return Pace(half, half)


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
