"""What citizen and helper arrange inside a care course, and how it fits the frame (AEL §11)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from careapp.domain.help.catalogue import Category, Frame
from careapp.domain.help.grant import Grant, runs_on
from careapp.domain.help.rhythm import DAYS_A_WEEK, monday_of
from careapp.domain.identity import CitizenId, RecordId


@dataclass(frozen=True, slots=True)
class Arranged:
    """What is to be done on which days, and how long it takes each time.

    Attributes:
        weekdays: ISO numbers, Monday is 1; none where the day is left open.
        key: Of the service in the catalogue, where there is one.
        times: How often in the week, where the day is left open.
    """

    what: str
    minutes: int
    weekdays: tuple[int, ...] = ()
    times: int = 1
    key: str | None = None
    category: Category | None = None

    @property
    def minutes_a_week(self) -> int:
        """All of its minutes in the week."""
        return self.minutes * (len(set(self.weekdays)) or self.times)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """One thing that citizen and helper arranged for one week.

    Attributes:
        course_id: The grant of the course.
        week_on: Monday of the week.
        helper: Who does it, as the citizen knows them.
        agreed_by: Who arranged it with the citizen.
        instead_of: What the citizen chose it instead of, in words.
    """

    citizen_id: CitizenId
    course_id: RecordId
    week_on: date | None = None
    arranged: Arranged | None = None
    helper: str | None = None
    agreed_by: str | None = None
    instead_of: str | None = None


class Fits(StrEnum):
    """How a week's arrangements stand to the frame."""

    NOTHING = "nothing"
    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"
    NO_FRAME = "no-frame"


@dataclass(frozen=True, slots=True)
class Fit:
    """A week's arranged minutes beside the frame of the course."""

    minutes: int
    frame: Frame | None
    fits: Fits

    @property
    def left_minutes(self) -> int:
        """What the frame still has room for; negative above it."""
        return self.frame.most_minutes - self.minutes if self.frame else 0


def fit(frame: Frame | None, arranged: Iterable[Arranged]) -> Fit:
    """Return how what is arranged for a week fits the frame."""
    minutes = sum(one.minutes_a_week for one in arranged)
    return Fit(minutes, frame, _fits(frame, minutes))


def weeks_above(
    course: Grant, arrangements: Iterable[Arrangement], until: date, weeks: int
) -> Iterator[date]:
    """Yield the Mondays of the last *weeks* weeks whose arrangements are above the frame."""
    by_week: dict[date, list[Arranged]] = {}
    for one in arrangements:
        if one.week_on and one.arranged:
            by_week.setdefault(monday_of(one.week_on), []).append(one.arranged)
    for back in range(weeks - 1, -1, -1):
        monday = monday_of(until) - timedelta(days=back * DAYS_A_WEEK)
        runs = any(runs_on(course, monday + timedelta(days=n)) for n in range(DAYS_A_WEEK))
        if runs and fit(course.frame, by_week.get(monday, ())).fits is Fits.ABOVE:
            yield monday


def _fits(frame: Frame | None, minutes: int) -> Fits:
    if frame is None:
        return Fits.NO_FRAME
    if minutes == 0:
        return Fits.NOTHING
    if minutes < frame.least_minutes:
        return Fits.BELOW
    return Fits.WITHIN if minutes <= frame.most_minutes else Fits.ABOVE
