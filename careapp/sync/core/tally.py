"""Counting what one holds, so that two sides can see whether it is the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from careapp.changes.change import Change
from careapp.domain.identity import ChangeId, RecordId

DIGEST_BYTES = 16
_MODULUS = 1 << (8 * DIGEST_BYTES)
_REMEMBERED = 1 << 16


@dataclass(frozen=True, slots=True)
class Tally:
    """How many changes, and the sum of their digests: the same in any order.

    It tells whether something is missing. Whether what is there was tampered with is
    for the signature of its packet to tell.
    """

    count: int = 0
    total: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.count + other.count, (self.total + other.total) % _MODULUS)


Tallies = Mapping[RecordId, Tally]


def tally(ids: Iterable[ChangeId]) -> Tally:
    """Return the tally of the changes with these *ids*."""
    digests = [_digest(change_id) for change_id in ids]
    return Tally(len(digests), sum(digests) % _MODULUS)


def tallies(changes: Iterable[Change]) -> Tallies:
    """Return the tally of each subject of *changes*."""
    ids: dict[RecordId, list[ChangeId]] = {}
    for change in changes:
        ids.setdefault(change.subject, []).append(change.change_id)
    return {subject: tally(of_subject) for subject, of_subject in ids.items()}


def differing(here: Tallies, there: Tallies) -> tuple[RecordId, ...]:
    """Return the subjects of which the two sides do not hold the same."""
    empty = Tally()
    return tuple(
        subject
        for subject in sorted({*here, *there})
        if here.get(subject, empty) != there.get(subject, empty)
    )


@lru_cache(maxsize=_REMEMBERED)
def _digest(change_id: ChangeId) -> int:
    return int.from_bytes(blake2b(change_id.encode(), digest_size=DIGEST_BYTES).digest())
