"""Working days and free quarters of an hour."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from careapp.domain.visit import Period
from careapp.system.clock import Clock

_SATURDAY = 5
_FIRST_START = 8 * 60 + 30
_LAST_END = 15 * 60
_TRAVEL = 30
_MINUTES_PER_HOUR = 60


def workday_from(day: date, *, step: int = 1) -> date:
    """Return *day*, or the nearest Monday to Friday in the direction of *step*."""
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=step)
    return day


def on_a_workday(clock: Clock, at: time | None = None) -> Clock:
    """Return *clock*, moved to the Monday when it is weekend, so that a demo is alive.

    Args:
        clock: It goes on at its own pace.
        at: Also move it to this time of day; 9.52 is shortly before the first visit.
    """
    now = clock.now()
    moved = datetime.combine(workday_from(now.date()), at or now.time(), clock.zone)
    ahead_ms = int((moved.astimezone(UTC) - now.astimezone(UTC)) / timedelta(milliseconds=1))
    if not ahead_ms:
        return clock
    return Clock(clock.zone, lambda: clock.wall_ms() + ahead_ms, clock.monotonic_ms)


@dataclass(slots=True)
class Diary:
    """Who is booked when."""

    zone: ZoneInfo
    _next_start: dict[tuple[str, date], int] = field(default_factory=dict)

    def at(self, day: date, hour: int, minute: int = 0) -> datetime:
        """Return a local time as an instant in UTC."""
        return datetime.combine(day, time(hour, minute), self.zone).astimezone(UTC)

    def period(self, day: date, hour: int, minute: int, minutes: int) -> Period:
        """Return a period that starts at a local time."""
        start = self.at(day, hour, minute)
        return Period(start, start + timedelta(minutes=minutes))

    def book(self, who: str, day: date, minutes: int, *, step: int) -> Period:
        """Return a free period of *who* on *day*, or on the next free one towards *step*.

        Args:
            who: An id.
            day: The day that is wished for.
            minutes: How long, in whole quarters.
            step: 1 looks later, -1 looks earlier.
        """
        day = workday_from(day, step=step)
        while (start := self._next_start.get((who, day), _FIRST_START)) + minutes > _LAST_END:
            day = workday_from(day + timedelta(days=step), step=step)
        self._next_start[who, day] = start + minutes + _TRAVEL
        return self.period(day, start // _MINUTES_PER_HOUR, start % _MINUTES_PER_HOUR, minutes)
