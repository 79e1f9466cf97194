"""What is arranged inside a care course, week by week."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from careapp.changes.touched import Done
from careapp.domain.help.arrangement import Arrangement, Fit, fit
from careapp.domain.help.grant import Grant
from careapp.domain.help.permission import Deed
from careapp.domain.help.rhythm import EVERY_DAY, monday_of
from careapp.domain.identity import RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.desk import Desk
from careapp.services.help.deeds import require_deed
from careapp.store.acting import Acting
from careapp.store.reader import Stored


@dataclass(frozen=True, slots=True)
class CourseWeek:
    """One week of a care course: what is arranged, and how it fits the frame."""

    course: Stored[Grant]
    monday: date
    arrangements: tuple[Stored[Arrangement], ...]
    fit: Fit


def arrange(
    desk: Desk, arrangement: Arrangement, *, record_id: RecordId | None = None
) -> Done[RecordId]:
    """Write, or write anew, what citizen and helper arranged for a week.

    What does not fit the frame is written all the same: help is arranged between them, and
    the visitator sees how it fits.

    Args:
        desk: Whose.
        arrangement: For the week of its day.
        record_id: Of one that is there.

    Raises:
        InvalidRecordError: The role may not, or something is missing or absurd.
    """
    require_deed(desk, Deed.ARRANGE)
    course = desk.read.get(Grant, arrangement.course_id)
    if course is None or course.gone or not course.record.is_course:
        raise InvalidRecordError(Problem("course-unknown", "course_id"))
    _refuse(arrangement)
    week_on = monday_of(arrangement.week_on or desk.clock.today())
    made = replace(
        arrangement,
        week_on=week_on,
        agreed_by=arrangement.agreed_by or desk.staff_name(desk.me),
    )
    return desk.act(
        "arrange",
        lambda acting: acting.create(made, subject=made.citizen_id, record_id=record_id),
    )


def arrange_as_before(desk: Desk, *, course_id: RecordId, week_on: date) -> Done[int]:
    """Arrange a week like the one before it; return how many arrangements were taken over."""
    require_deed(desk, Deed.ARRANGE)
    monday = monday_of(week_on)
    before = _arranged(desk, course_id, monday - timedelta(weeks=1))
    made = [replace(one.record, week_on=monday) for one in before]

    def job(acting: Acting) -> int:
        for one in made:
            acting.create(one, subject=one.citizen_id)
        return len(made)

    return desk.act("arrange-as-before", job)


def course_week(desk: Desk, course: Stored[Grant], day: date) -> CourseWeek:
    """Return the week of *day* in a course."""
    monday = monday_of(day)
    found = _arranged(desk, course.record_id, monday)
    arranged = [one.record.arranged for one in found if one.record.arranged]
    return CourseWeek(course, monday, tuple(found), fit(course.record.frame, arranged))


def _arranged(desk: Desk, course_id: RecordId, monday: date) -> list[Stored[Arrangement]]:
    return desk.read.where(Arrangement, course_id=course_id, week_on=monday.isoformat())


def _refuse(arrangement: Arrangement) -> None:
    arranged = arrangement.arranged
    if arranged is None or not arranged.what.strip():
        raise InvalidRecordError(Problem("required", "arranged"))
    if arranged.minutes <= 0:
        raise InvalidRecordError(Problem("minutes-not-positive", "arranged"))
    if not set(arranged.weekdays) <= set(EVERY_DAY):
        raise InvalidRecordError(Problem("weekdays-not-possible", "arranged"))
