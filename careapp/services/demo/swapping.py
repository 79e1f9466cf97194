"""Swaps, declines, arrangements, stays in hospital: what became of the help."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from careapp.domain.help.arrangement import Arranged, Arrangement
from careapp.domain.help.catalogue import Category, Form
from careapp.domain.help.grant import Grant
from careapp.domain.help.judging import judge
from careapp.domain.help.pause import Pause, PauseReason, Span, Told, ToldBy
from careapp.domain.help.received import Help
from careapp.domain.help.rhythm import days_of, monday_of
from careapp.domain.help.swap import (
    Decline,
    GivenUp,
    Holds,
    How,
    Informed,
    InformedWay,
    Outcome,
    Received,
    Swap,
    SwapWay,
)
from careapp.domain.help.swap_case import SwapCase
from careapp.domain.identity import RecordId
from careapp.domain.national_id import Country
from careapp.services.demo.life import Life
from careapp.services.help.shipped import shipped_services, shipped_swap_rules

_INFORMED_SHARE, _SWAPPING_SHARE, _LASTING_SHARE = 0.8, 0.3, 0.2
_DECLINING_SHARE, _PAUSED_SHARE, _DISAGREED_SHARE = 0.04, 0.03, 0.08
_SWAPS = (1, 4)
_WEEKS_BACK = 10
_DECLINES = (80, 45, 3)
_MOST_ARRANGED = 3


def write_swaps(life: Life, dice: Random, grants: dict[RecordId, Grant]) -> None:
    """Write whether the citizen was told of the right to swap, and some swaps of theirs."""
    if dice.random() < _INFORMED_SHARE:
        _write_informed(life, dice)
    practical = {
        grant_id: grant
        for grant_id, grant in grants.items()
        if grant.service and grant.service.category is Category.PRACTICAL_HELP
    }
    if practical and dice.random() < _SWAPPING_SHARE:
        _write_some(life, dice, practical)
    if dice.random() < _DECLINING_SHARE:
        _write_declines(life, dice, next(iter(grants)))


def write_arrangements(life: Life, dice: Random, course_id: RecordId, course: Grant) -> None:
    """Write what is arranged inside a course this week and last week."""
    if course.frame is None:
        return
    words = life.world.sources.helping.arranged
    some = dice.sample(words, dice.randint(1, _MOST_ARRANGED))
    room = course.frame.most_minutes // (2 * len(some))
    days = tuple(sorted(dice.sample(range(1, 6), 2)))
    this_week = monday_of(life.world.today)
    for monday in (this_week - timedelta(weeks=1), this_week):
        life.pen.begin(life.helper, "arrange", _at(life, monday))
        for what in some:
            made = Arrangement(
                citizen_id=life.citizen_id,
                course_id=course_id,
                week_on=monday,
                arranged=Arranged(what, min(max(room - room % 5, 5), 60), days),
                helper=life.helper.name,
                agreed_by=life.helper.name,
            )
            life.pen.create(made, life.citizen_id)


def write_pause(life: Life, dice: Random, grant_ids: list[RecordId]) -> None:
    """Write that a few are in hospital now."""
    if not grant_ids or dice.random() >= _PAUSED_SHARE:
        return
    first_on = life.world.today - timedelta(days=dice.randint(0, 5))
    life.pen.begin(life.helper, "pause-help", _at(life, first_on))
    told = Told(life.team.supplier, first_on, ToldBy.PHONE)
    made = Pause(
        citizen_id=life.citizen_id,
        why=PauseReason.HOSPITAL,
        span=Span(first_on),
        told={life.team.supplier_id: told},
    )
    life.pen.create(made, life.citizen_id)


def _write_informed(life: Life, dice: Random) -> None:
    day = life.world.today - timedelta(days=dice.randint(20, 100))
    life.pen.begin(life.visitator, "inform-of-right", _at(life, day))
    made = Informed(
        citizen_id=life.citizen_id,
        informed_on=day,
        way=dice.choice((InformedWay.AT_VISIT, InformedWay.AT_VISIT, InformedWay.LETTER)),
        by=life.visitator.name,
    )
    life.pen.create(made, life.citizen_id)


def _write_some(life: Life, dice: Random, practical: dict[RecordId, Grant]) -> None:
    """Write swaps on days of their own, each as the rules let it be."""
    grant_id, grant = dice.choice(list(practical.items()))
    days = _days(life, grant)
    drawn = sorted(dice.sample(days, min(len(days), dice.randint(*_SWAPS))))
    lasting = dice.random() < _LASTING_SHARE
    for number, day in enumerate(drawn):
        how = How.LASTING if lasting and number == len(drawn) - 1 else How.ONCE
        _write_swap(life, dice, grant_id, grant, Holds(how, day, day if how is How.ONCE else None))


def _write_swap(life: Life, dice: Random, grant_id: RecordId, grant: Grant, holds: Holds) -> None:
    chosen = [one for one in shipped_services(Country.DENMARK) if one.form is Form.CHOSEN]
    service, minutes = dice.choice(chosen), grant.amount.minutes if grant.amount else 0
    name, disagreed = service.name(life.world.language), dice.random() < _DISAGREED_SHARE
    asked = Swap(
        citizen_id=life.citizen_id,
        given=GivenUp(grant_id, grant.name, minutes),
        holds=holds,
        received=(Received(name, minutes, service.key, service.category),),
        outcome=Outcome.DISAGREED if disagreed else Outcome.AGREED,
        disagreement=dice.choice(life.world.sources.helping.disagreements) if disagreed else None,
        way=dice.choice((SwapWay.PHONE, SwapWay.IN_HOME_CARE)),
    )
    said_on = holds.first_on - timedelta(days=2)
    case = SwapCase(
        help=Help({grant_id: grant}),
        swap=asked,
        rules=shipped_swap_rules(),
        tracks=(),
        catalogue={one.key: one for one in chosen},
        today=said_on,
    )
    life.pen.begin(life.helper, "swap-service", _at(life, said_on))
    life.pen.create(replace(asked, said=judge(case).verdicts), life.citizen_id)


def _write_declines(life: Life, dice: Random, grant_id: RecordId) -> None:
    for days_ago in _DECLINES[dice.randint(0, 1) :]:
        day = life.world.today - timedelta(days=days_ago)
        life.pen.begin(life.helper, "decline-help", _at(life, day))
        why = dice.choice(life.world.sources.helping.declined)
        made = Decline(citizen_id=life.citizen_id, grant_id=grant_id, declined_on=day, why=why)
        life.pen.create(made, life.citizen_id)


def _days(life: Life, grant: Grant) -> list[date]:
    """Return the days of the last weeks, and of the next, on which help is given."""
    if grant.amount is None or grant.days is None:
        return []
    today, since = life.world.today, grant.days.starts_on
    first = max(since, today - timedelta(weeks=_WEEKS_BACK))
    return list(days_of(grant.amount.rhythm, first, today + timedelta(weeks=1), since=since))


def _at(life: Life, day: date) -> datetime:
    return min(life.world.diary.at(day, 10), life.world.now)
