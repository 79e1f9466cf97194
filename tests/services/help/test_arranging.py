"""Inside a course help is arranged week by week; the visitator sees how it fits."""

from datetime import timedelta

import pytest

from careapp.domain.help.arrangement import Arranged, Arrangement, Fits
from careapp.domain.help.rhythm import Often, Rhythm
from careapp.domain.help.task import TaskKind
from careapp.domain.people import Role
from careapp.domain.problems import InvalidRecordError
from careapp.services.help.arranging import arrange, arrange_as_before
from careapp.services.help.page import help_of
from careapp.services.help.swapping import judge_swap
from careapp.services.help.tasks import help_tasks, settle_task
from careapp.services.help.words import fit_words, minutes, rhythm
from tests.services.help.office import COURSE, HYGIENE, TUESDAY, Home

WEEK = timedelta(weeks=1)


def entry(elder: Home, course_id: object, minutes_: int, weeks_ago: int = 0) -> Arrangement:
    return Arrangement(
        citizen_id=elder.citizen_id,
        course_id=course_id,  # type: ignore[arg-type]
        week_on=TUESDAY - weeks_ago * WEEK,
        arranged=Arranged("Bad og en snak", minutes_, weekdays=(1, 4)),
        helper="Lone",
    )


def test_citizen_and_helper_arrange_the_week(elder: Home) -> None:
    course_id = elder.grant(COURSE, rehabilitation=None)
    arrange(elder.as_role(Role.CARE_WORKER), entry(elder, course_id, 90))
    page = help_of(elder.desk, citizen_id=elder.citizen_id)
    (course,) = page.courses
    assert (course.fit.minutes, course.fit.fits) == (180, Fits.WITHIN)
    assert fit_words(elder.desk.wording("da"), course.fit) == (
        "3 t aftalt. Det er inden for rammen på 2 t til 8 t."
    )
    assert page.account.entries == ()


def test_the_next_week_like_this_one(elder: Home) -> None:
    course_id = elder.grant(COURSE, rehabilitation=None)
    arrange(elder.desk, entry(elder, course_id, 60))
    done = arrange_as_before(elder.desk, course_id=course_id, week_on=TUESDAY + WEEK)
    assert done.result == 1
    page = help_of(elder.desk, citizen_id=elder.citizen_id, day=TUESDAY + WEEK)
    assert page.courses[0].fit.minutes == 120


def test_above_the_frame_three_weeks_on_end_is_a_task(elder: Home) -> None:
    course_id = elder.grant(COURSE, rehabilitation=None)
    for weeks_ago in (1, 2, 3):
        assert help_tasks(elder.desk) == ()
        arrange(elder.desk, entry(elder, course_id, 300, weeks_ago))
    (task,) = help_tasks(elder.desk)
    assert task.task.kind is TaskKind.LOOK_AT_COURSE
    settle_task(elder.desk, task.task, words="Vi ser på forløbet på fredag")
    assert help_tasks(elder.desk) == ()


def test_only_inside_a_course(home: Home) -> None:
    hygiene = home.grant(HYGIENE)
    with pytest.raises(InvalidRecordError) as error:
        arrange(home.desk, entry(home, hygiene, 60))
    assert error.value.problems[0].code == "course-unknown"


def test_absurd_arrangements(elder: Home) -> None:
    course_id = elder.grant(COURSE, rehabilitation=None)
    with pytest.raises(InvalidRecordError):
        arrange(elder.desk, entry(elder, course_id, 0))


def test_a_course_is_not_swapped(elder: Home) -> None:
    course_id = elder.grant(COURSE, rehabilitation=None)
    judgement = judge_swap(elder.desk, elder.swap(course_id))
    assert judgement.deciding.reason == "arranged-in-course"


def test_minutes_and_rhythms_in_words(home: Home) -> None:
    da, nb, en = (home.desk.wording(language) for language in ("da", "nb", "en"))
    assert [minutes(da, n) for n in (0, 45, 60, 210, -15)] == [
        "0 min",
        "45 min",
        "1 t",
        "3 t 30 min",
        "−15 min",
    ]
    assert rhythm(da, Rhythm(Often.DAILY, times=2)) == "hver dag, 2 gange om dagen"
    assert rhythm(da, Rhythm(Often.WEEKDAYS, (1, 4))) == "mandag og torsdag"
    assert rhythm(nb, Rhythm(Often.WEEKDAYS, (3,), every_weeks=2)) == "onsdag hver 2. uke"
    assert rhythm(en, Rhythm(Often.AS_NEEDED)) == "as needed"
