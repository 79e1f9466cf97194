"""What a write says it changed."""

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


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """The outcome of an act with what it touched."""

    result: T
    touched: Touched
