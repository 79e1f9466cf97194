"""A concept of an imported code system."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A code with its display, as its owner published it.

    Attributes:
        system: The code system, such as FSIII.
        code: Names the concept; displays are not unique.
        parent: Code of the concept above it.
        retired: It stays readable and can no longer be chosen.
        version: Of the code system it was last seen in.
    """

    system: str
    code: str
    display: str | None = None
    parent: str | None = None
    retired: bool | None = None
    version: str | None = None
