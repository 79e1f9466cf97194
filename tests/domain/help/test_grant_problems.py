"""What keeps a grant from being written, each thing at its field."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from careapp.domain.citizen import LegalTrack, Track
from careapp.domain.help.catalogue import Category, Effect, Frame, LegalBasis
from careapp.domain.help.grant import (
    Amount,
    Considered,
    Days,
    Ended,
    EndReason,
    Grant,
    OwnProposal,
    Rehabilitation,
)
from careapp.domain.help.grant_problems import GrantCase, grant_problems
from careapp.domain.help.rehabilitation import Called, rehabilitation_check
from careapp.domain.help.rhythm import Often, Rhythm
from careapp.domain.identity import RecordId
from tests.domain.help.homes import CATALOGUE, DAILY, SEL, TUESDAY, course, grant

CONSIDERED = Rehabilitation(Considered.TRIED, "Otte uger i foråret, uden fremgang")
SOUND = grant("cleaning", rehabilitation=CONSIDERED)


def found(asked: Grant, *others: Grant, **known: Any) -> list[tuple[str, str]]:
    case = GrantCase(
        grant=asked,
        service=CATALOGUE.get(asked.key),
        others={RecordId(str(n)): one for n, one in enumerate(others)},
        tracks=SEL,
        today=TUESDAY,
    )
    return [(one.code, one.at) for one in grant_problems(replace(case, **known))]


def test_nothing_is_wrong_with_a_sound_grant() -> None:
    assert found(SOUND) == []


def test_help_as_needed_may_have_no_minutes() -> None:
    """A safety alarm takes no minutes; less than none is absurd all the same."""
    needed = Rhythm(Often.AS_NEEDED)
    assert found(replace(SOUND, amount=Amount(0, needed))) == []
    assert found(replace(SOUND, amount=Amount(-1, needed))) == [
        ("minutes-not-positive", "amount.minutes")
    ]


@pytest.mark.parametrize(
    ("amount", "problem"),
    [
        (Amount(0, DAILY), ("minutes-not-positive", "amount.minutes")),
        (Amount(-15, DAILY), ("minutes-not-positive", "amount.minutes")),
        (Amount(2_000, DAILY), ("minutes-too-many", "amount.minutes")),
        (Amount(600, Rhythm(Often.DAILY, times=3)), ("minutes-over-a-day", "amount.rhythm")),
        (Amount(15, Rhythm(Often.WEEKDAYS)), ("weekdays-required", "amount.rhythm")),
        (Amount(15, Rhythm(Often.WEEKDAYS, (8,))), ("weekdays-not-possible", "amount.rhythm")),
        (Amount(15, Rhythm(Often.DAILY, every_weeks=0)), ("weeks-not-possible", "amount.rhythm")),
        (Amount(15, Rhythm(Often.DAILY, times=0)), ("times-not-positive", "amount.rhythm")),
    ],
)
def test_absurd_amounts(amount: Amount, problem: tuple[str, str]) -> None:
    assert found(replace(SOUND, amount=amount)) == [problem]


def test_all_that_is_missing_is_said_at_once() -> None:
    empty = Grant(citizen_id=SOUND.citizen_id)
    assert {at for _, at in found(empty)} == {"service", "amount", "days", "supplier"}


def test_a_course_has_a_frame_instead() -> None:
    tracks = (LegalTrack(Track.AEL, date(2025, 7, 1)),)
    assert found(course(), tracks=tracks) == []
    upside_down = course(frame=Frame(480, 120))
    assert found(upside_down, tracks=tracks) == [("frame-upside-down", "frame")]


def test_days() -> None:
    backwards = replace(SOUND, days=Days(TUESDAY, TUESDAY - timedelta(days=1)))
    assert found(backwards) == [("ends-before-start", "days")]
    centuries_ago = replace(SOUND, days=Days(date(1026, 11, 24)))
    assert ("days-far-away", "days") in found(centuries_ago)


def test_the_same_service_twice_on_a_day() -> None:
    assert found(SOUND, SOUND) == [("granted-already", "days")]
    ended = replace(SOUND, ended=Ended(TUESDAY, EndReason.CHANGED))
    assert found(replace(SOUND, days=Days(TUESDAY + timedelta(days=1))), ended) == []
    never = replace(SOUND, ended=Ended(date(2026, 1, 4), EndReason.OTHER))
    assert found(SOUND, never) == []


def test_serviceloven_and_aeldreloven_at_once() -> None:
    assert ("two-laws", "days") in found(SOUND, course())
    assert found(grant("wound"), course()) == []


def test_the_law_must_hold_on_every_day() -> None:
    moved = (*SEL, LegalTrack(Track.AEL, TUESDAY))
    assert found(SOUND, tracks=moved) == [("days-outside-track", "days")]
    later = replace(SOUND, days=Days(TUESDAY))
    assert found(later, tracks=moved) == [("service-outside-track", "service")]


def test_a_supplier_that_does_not_give_this_help() -> None:
    kitchen = frozenset({Category.MEALS})
    assert found(SOUND, delivers=kitchen) == [("supplier-does-not-deliver", "supplier")]
    assert found(SOUND, delivers=frozenset()) == []


def test_a_retired_service_is_not_chosen_anew() -> None:
    retired = replace(CATALOGUE[SOUND.key], retired=True)
    assert found(SOUND, service=retired) == [("service-retired", "service")]


def test_why_it_is_not_what_the_citizen_proposed() -> None:
    other = OwnProposal("Rengøring hver uge", followed=False)
    assert found(replace(SOUND, own_proposal=other)) == [("reason-required", "own_proposal")]
    explained = replace(other, why_different="Datteren gør rent hver anden uge")
    assert found(replace(SOUND, own_proposal=explained)) == []


class TestRehabilitationFirst:
    def test_lasting_compensating_help_waits_for_an_answer(self) -> None:
        asked = replace(SOUND, rehabilitation=None)
        assert found(asked) == [("rehabilitation-not-considered", "rehabilitation")]
        silent = replace(asked, rehabilitation=Rehabilitation(Considered.DECLINED))
        assert found(silent) == [("rehabilitation-not-considered", "rehabilitation")]

    def test_short_help_does_not(self) -> None:
        short = replace(SOUND, rehabilitation=None, days=Days(TUESDAY, TUESDAY + timedelta(20)))
        assert rehabilitation_check(short, ()).called is Called.SHORT
        assert found(short) == []

    def test_nursing_and_rehabilitation_do_not(self) -> None:
        assert rehabilitation_check(grant("wound"), ()).called is Called.OTHER_LAW
        assert SOUND.service is not None
        helping = replace(SOUND.service, effect=Effect.REHABILITATING)
        check = rehabilitation_check(replace(SOUND, service=helping), ())
        assert check.called is Called.NOT_COMPENSATING

    def test_rehabilitation_alongside_is_an_answer(self) -> None:
        assert SOUND.service is not None
        training = replace(SOUND.service, effect=Effect.REHABILITATING, basis=LegalBasis.SEL_83A)
        alongside = replace(grant("bath"), service=training)
        asked = replace(SOUND, rehabilitation=Rehabilitation(Considered.ALONGSIDE))
        assert rehabilitation_check(asked, [alongside]).answered
        assert not rehabilitation_check(asked, []).answered
