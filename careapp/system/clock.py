"""The clocks of this machine; everything that asks the time is handed one."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Clock:
    """The time, in the municipality's zone.

    Attributes:
        zone: Where dates and times of day are shown and typed.
        wall_ms: Milliseconds since 1970 UTC.
        monotonic_ms: Milliseconds that never go back.
    """

    zone: ZoneInfo
    wall_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000
    monotonic_ms: Callable[[], int] = lambda: time.monotonic_ns() // 1_000_000

    def now(self) -> datetime:
        """Return the time in the municipality's zone."""
        return self.moment(self.wall_ms())

    def moment(self, at_ms: int) -> datetime:
        """Return what was *at_ms* milliseconds after 1970 UTC, in the municipality's zone."""
        return datetime.fromtimestamp(at_ms / 1_000, UTC).astimezone(self.zone)

    def today(self) -> date:
        """Return the date in the municipality's zone."""
        return self.now().date()


def clock_at(moment: datetime) -> Clock:
    """Return a clock that stands still at *moment*, for demos and tests."""
    milliseconds = int(moment.timestamp() * 1_000)
    zone = moment.tzinfo if isinstance(moment.tzinfo, ZoneInfo) else ZoneInfo("Europe/Copenhagen")
    return Clock(zone, wall_ms=lambda: milliseconds)
