"""How safe a person's words are: typed, on this computer, at the hub, confirmed."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from careapp.domain.identity import ChangeId


class Receipt(IntEnum):
    """How far a change has come; what a person must look at comes first."""

    QUARANTINED = 0
    TYPED = 1
    HERE = 2
    AT_HUB = 3
    CONFIRMED = 4


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a store notes of its own changes on their way to the hub.

    What is noted nowhere has gone all the way.

    Attributes:
        waiting: Not known to be at the hub.
        quarantined: At the hub, set aside there, with the reason.
        unconfirmed: At the hub, but not yet counted by both sides.
    """

    waiting: Collection[ChangeId] = ()
    quarantined: Mapping[ChangeId, str] = field(default_factory=dict)
    unconfirmed: Collection[ChangeId] = ()


def receipt(change_id: ChangeId, ledger: Ledger) -> Receipt:
    """Return how far a change has come.

    What waits to be offered again is on this computer and nowhere else for certain,
    whatever the hub said before it was restored.
    """
    if change_id in ledger.waiting:
        return Receipt.HERE
    if change_id in ledger.quarantined:
        return Receipt.QUARANTINED
    if change_id in ledger.unconfirmed:
        return Receipt.AT_HUB
    return Receipt.CONFIRMED


@dataclass(frozen=True, slots=True)
class Receipts:
    """How far the changes of a visit have come, or all of them.

    Attributes:
        counts: How many stand at each step.
    """

    counts: Mapping[Receipt, int]

    @property
    def standing(self) -> Receipt:
        """The step that all have reached; a chain is as safe as its weakest link."""
        return min(self.counts, default=Receipt.CONFIRMED)


def receipts(changes: Iterable[ChangeId], ledger: Ledger, *, drafts: int = 0) -> Receipts:
    """Return how far *changes* have come, with as many *drafts* still being typed."""
    counts = Counter(receipt(change_id, ledger) for change_id in changes)
    if drafts:
        counts[Receipt.TYPED] = drafts
    return Receipts(dict(counts))
