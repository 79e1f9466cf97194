"""What a write says it changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from careapp.domain.identity import RecordId

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Touched:
    """What a write changed; screens that show any of it refresh."""

    kinds: frozenset[str] = frozenset()
    ids: frozenset[RecordId] = frozenset()

    def __or__(self, other: "Touched") -> "Touched":
        return Touched(self.kinds | other.kinds, self.ids | other.ids)


def all_of(touched: Sequence[Touched]) -> Touched:
    """Return what several writes changed; one after the other would copy it all each time."""
    return Touched(
        frozenset().union(*(one.kinds for one in touched)),
        frozenset().union(*(one.ids for one in touched)),
    )


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """The outcome of an act with what it touched."""

    result: T
    touched: Touched
