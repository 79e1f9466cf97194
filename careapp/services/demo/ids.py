"""Identifiers that come out the same each time."""

from random import Random

_VERSION_7 = 7 << 76
_VARIANT = 2 << 62


class Ids:
    """A row of UUIDv7, one millisecond apart.

    Those of one citizen stand together and before those of the next, so a large
    municipality is written from one end of each index to the other.

    Args:
        dice: Where the random bits come from.
        start_ms: Milliseconds since 1970 UTC, of the first.
    """

    def __init__(self, dice: Random, start_ms: int) -> None:
        self._bits = dice.getrandbits
        self._ms = start_ms

    def new(self) -> str:
        """Return the next one."""
        self._ms += 1
        random = (self._bits(12) << 64) | self._bits(62)
        h = f"{(self._ms << 80) | _VERSION_7 | _VARIANT | random:032x}"
        return f"{h[:8]}-{h[8:12]}-{h[12:16]}-{h[16:20]}-{h[20:]}"
