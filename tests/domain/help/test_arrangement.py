"""Inside a care course: what citizen and helper arranged, and whether the frame holds it."""

from datetime import date, timedelta

import pytest

from careapp.domain.help.arrangement import Arranged, Arrangement, Fits, fit, weeks_above
from careapp.domain.help.catalogue import Frame
from careapp.domain.identity import RecordId
from tests.domain.help.homes import CITIZEN, TUESDAY, course

MONDAY = date(2026, 11, 23)
TWO_TO_EIGHT_HOURS = Frame(120, 480)


@pytest.mark.parametrize(
    ("minutes", "fits", "left"),
    [
        (0, Fits.NOTHING, 480),
        (60, Fits.BELOW, 420),
        (120, Fits.WITHIN, 360),
        (480, Fits.WITHIN, 0),
        (500, Fits.ABOVE, -20),
    ],
)
def test_a_week_and_its_frame(minutes: int, fits: Fits, left: int) -> None:
    found = fit(TWO_TO_EIGHT_HOURS, [Arranged("Bad", minutes)] if minutes else [])
    assert (found.fits, found.left_minutes) == (fits, left)


def test_days_and_times_are_counted() -> None:
    bath = Arranged("Bad", 30, weekdays=(1, 4))
    walk = Arranged("Gåtur, når vejret er til det", 20, times=3)
    assert fit(TWO_TO_EIGHT_HOURS, [bath, walk]).minutes == 120
    assert fit(None, [bath]).fits is Fits.NO_FRAME


def test_weeks_above_the_frame_prompt_a_look_at_the_course() -> None:
    def week(weeks_ago: int, minutes: int) -> Arrangement:
        return Arrangement(
            citizen_id=CITIZEN,
            course_id=RecordId("c"),
            week_on=MONDAY - timedelta(weeks=weeks_ago),
            arranged=Arranged("Bad", minutes),
        )

    log = [week(0, 500), week(1, 400), week(1, 100), week(2, 480), week(9, 900)]
    assert list(weeks_above(course(), log, TUESDAY, weeks=4)) == [
        MONDAY - timedelta(weeks=1),
        MONDAY,
    ]
    ended = course(ends_on=MONDAY - timedelta(days=1))
    assert list(weeks_above(ended, log, TUESDAY, weeks=4)) == [MONDAY - timedelta(weeks=1)]
