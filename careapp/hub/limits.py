"""How often one device and one municipality may ask: decided in memory, before anything else."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

MOST_KNOWN = 50_000
"""Buckets kept; the one that asked longest ago is forgotten first."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many requests at once, so many a second in the long run."""

    burst: float
    per_second: float


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at_s: float


class Buckets:
    """A token bucket for each name.

    Args:
        rate: Of each bucket.
        seconds: A clock that never goes back.
    """

    def __init__(self, rate: Rate, seconds: Callable[[], float]) -> None:
        self._rate = rate
        self._seconds = seconds
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def wait_s(self, name: str) -> float:
        """Take one token; return 0, or how long until there is one."""
        now = self._seconds()
        bucket = self._buckets.pop(name, None) or _Bucket(self._rate.burst, now)
        self._buckets[name] = bucket
        while len(self._buckets) > MOST_KNOWN:
            self._buckets.popitem(last=False)
        refilled = bucket.tokens + (now - bucket.at_s) * self._rate.per_second
        bucket.tokens, bucket.at_s = min(self._rate.burst, refilled), now
        if bucket.tokens >= 1:
            bucket.tokens -= 1
            return 0.0
        return (1 - bucket.tokens) / self._rate.per_second
