"""How much one connection carries before the line cuts it, as far as one can tell.

Some lines are cut after so many bytes, whatever goes over them: a modem that starts anew, a
proxy that has had enough. There a fresh connection costs a round trip, and a request that is
lost half-way costs all that it said.
"""

from dataclasses import dataclass
from typing import Final

LEAST: Final = 4 << 10
"""A cut that comes sooner has another reason."""
MOST: Final = 1 << 20
_FORGETTING: Final = 16
"""With each request that came through, connections are believed to carry so much (1/16) more."""


@dataclass(slots=True)
class Stretch:
    """What has gone over the present connection, and where one was cut.

    Attributes:
        passed: Bytes, both ways.
        cut_at: Where the line was last cut; None where it never was, or long ago.
    """

    passed: int = 0
    cut_at: int | None = None

    def begin(self) -> None:
        """A fresh connection is used."""
        self.passed = 0

    def is_too_far(self, size: int) -> bool:
        """Return whether *size* bytes more had better go over a fresh connection."""
        return self.cut_at is not None and self.passed > 0 and self.passed + size > self.cut_at

    def came_through(self, size: int) -> None:
        """So much was said and answered."""
        self.passed += size
        if self.cut_at is not None:
            further = max(self.cut_at, self.passed)
            self.cut_at = further + further // _FORGETTING
            if self.cut_at > MOST:
                self.cut_at = None

    def was_cut(self, size: int) -> None:
        """So much was being said when the line was cut."""
        self.cut_at = max(LEAST, self.passed + size)
        self.passed = 0
