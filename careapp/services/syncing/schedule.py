"""When to sync: soon after a write, when the network is back, and now and then."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from math import inf


class Ending(Enum):
    """How a sync ended, as far as the next one is concerned."""

    REACHED = "reached"
    UNREACHED = "unreached"
    BUSY = "busy"
    NOT_LET_IN = "not-let-in"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How long to wait.

    Attributes:
        rest_s: After the last write; whoever goes on writing is not waited for longer
            than *at_most_s*.
        every_s: From one sync to the next when nothing happens; *seldom_s* on a line
            that costs money.
        retry_s: After a hub that was not reached, doubled each time up to *most_retry_s*.
        jitter: By which part longer or shorter: laptops that were started together by a
            power cut are not to ask together for ever.
    """

    rest_s: float = 2.0
    at_most_s: float = 15.0
    every_s: float = 300.0
    seldom_s: float = 1_800.0
    retry_s: float = 5.0
    most_retry_s: float = 60.0
    jitter: float = 0.25


@dataclass(slots=True)
class Schedule:
    """When the next sync is due, by a clock that never goes back.

    Args:
        chance: Returns a number from 0 to 1.

    Attributes:
        costly: Whether the line costs money.
    """

    chance: Callable[[], float]
    rhythm: Rhythm = field(default_factory=Rhythm)
    costly: bool = False
    _timer_s: float = inf
    _written_s: float = inf
    _unsent_since_s: float = inf
    _not_before_s: float = 0.0
    _failures: int = 0

    def wait_s(self, now_s: float) -> float:
        """Return how long to wait for the next sync; 0 when it is due."""
        due_s = max(min(self._timer_s, self._written_s), self._not_before_s)
        return max(0.0, due_s - now_s)

    def wrote(self, now_s: float) -> None:
        """Somebody wrote; a line that fails is not tried more often for that."""
        if not self._failures:
            self._unsent_since_s = min(self._unsent_since_s, now_s)
            latest = self._unsent_since_s + self.rhythm.at_most_s
            self._written_s = min(now_s + self.rhythm.rest_s, latest)

    def at_once(self, now_s: float) -> None:
        """There is a reason to, where nobody has asked to be left alone."""
        self._timer_s = min(self._timer_s, now_s)

    def anew(self, now_s: float) -> None:
        """Somebody asks for it, or the network has changed.

        Who asked to be left alone may have stood between this laptop and the hub.
        """
        self._not_before_s = 0.0
        self.at_once(now_s)

    def begun(self) -> None:
        """A sync begins: what was written until now goes with it."""
        self._timer_s = self._written_s = self._unsent_since_s = inf

    def ended(self, now_s: float, ending: Ending, wait_s: float = 0.0) -> None:
        """A sync has ended; a hub that is busy is left alone for *wait_s*, until `anew`."""
        rhythm = self.rhythm
        match ending:
            case Ending.BUSY:
                self._not_before_s = now_s + wait_s * (1 + rhythm.jitter * self.chance())
                then = 0.0
            case Ending.UNREACHED:
                then = min(rhythm.retry_s * 2.0**self._failures, rhythm.most_retry_s)
                self._failures = min(self._failures + 1, _ENOUGH)
            case Ending.REACHED | Ending.NOT_LET_IN:
                self._failures = 0
                then = rhythm.seldom_s if self.costly else rhythm.every_s
        then *= 1 + rhythm.jitter * (2 * self.chance() - 1)
        self._timer_s = min(self._timer_s, now_s + then)


_ENOUGH = 30
"""Failures after which counting them changes nothing."""
