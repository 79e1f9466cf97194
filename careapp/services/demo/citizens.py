"""The many: citizens drawn at random, each with a past that hangs together."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from careapp.domain.access import Access, AccessWay
from careapp.domain.citizen import WhatMatters
from careapp.domain.identity import VisitId
from careapp.domain.informer import Informer
from careapp.domain.visit import Period
from careapp.services.demo.abilities import (
    assessment,
    draw_abilities,
    earlier_level,
    follow_up,
    write_conditions_without_visit,
    write_goals,
)
from careapp.services.demo.circumstances import write_cards, write_relatives, write_topics
from careapp.services.demo.following import finish, write_agreements, write_notes, write_proposal
from careapp.services.demo.helping import write_help
from careapp.services.demo.life import Ability, Life
from careapp.services.demo.person import Person
from careapp.services.demo.sources import Purpose
from careapp.services.demo.visits import Held, Judged, Plan, begin_visit, close_visit, plan_visit
from careapp.services.demo.volumes import draw
from careapp.services.tools import USUAL_TOOLS

_DAYS_KNOWN = (120, 1_100)
_LATEST_HELD = 14
_COMING_SHARE, _COMING_DAYS = 0.1, (1, 20)
_NO_TOOL_SHARE, _CANCELLED_SHARE, _PROPOSAL_SHARE = 0.25, 0.06, 0.2
_OPENED_SHARE, _JOINT_SHARE, _WITH_RELATIVE_SHARE = 0.1, 0.4, 0.5
_ANSWERED_AGAIN = 4
_OWN_WORDS_SHARE, _RELATIVE_WORDS_SHARE = 0.35, 0.08
_MINUTES = (45, 60, 75)


@dataclass(frozen=True, slots=True)
class Coming:
    """A visit that is settled before the citizen is drawn.

    Attributes:
        ready: Whether dialogue tools are chosen.
    """

    period: Period
    ready: bool


def live(life: Life, person: Person, coming: Coming | None) -> None:
    """Write all there is of one citizen.

    Args:
        life: The citizen.
        person: Who they are.
        coming: When they are visited this week or next, where that is already settled.
    """
    known_for = life.dice.randint(*_DAYS_KNOWN)
    visits = draw(life.dice, life.band.visits)
    _register(life, person, known_for, visits)
    days = sorted(life.dice.randint(_LATEST_HELD, known_for - 14) for _ in range(visits))
    for number, days_ago in enumerate(reversed(days)):
        day = life.world.today - timedelta(days=days_ago)
        _hold(life, _draw_plan(life, day, step=-1), latest=number == visits - 1)
    if coming:
        plan = _draw_plan(life, life.world.today, step=1)
        tools = plan.tools if coming.ready else ()
        _come(life, replace(plan, period=coming.period, tools=tools))
    elif life.visitator.staff_id != life.world.me and life.dice.random() < _COMING_SHARE:
        day = life.world.today + timedelta(days=draw(life.dice, _COMING_DAYS))
        plan = _draw_plan(life, day, step=1)
        unready = life.dice.random() < _NO_TOOL_SHARE
        _come(life, replace(plan, tools=()) if unready else plan)
    write_help(life, known_for)
    if life.dice.random() < _OPENED_SHARE:
        write_access(life, life.world.office_hour(life.dice, life.dice.randint(1, 60)))


def write_access(life: Life, at: datetime, visit_id: VisitId | None = None) -> None:
    """Write that somebody opened the record, and why."""
    purpose = life.dice.choice(life.world.sources.visits.purposes_of_access)
    life.pen.begin(life.visitator, "disclose", at)
    opened = Access(
        citizen_id=life.citizen_id,
        way=AccessWay.RECORD_OPENED,
        purpose=purpose,
        visit_id=visit_id,
    )
    life.pen.create(opened, life.citizen_id)


def _register(life: Life, person: Person, days_ago: int, visits: int) -> None:
    at = life.world.office_hour(life.dice, days_ago)
    day = at.astimezone(life.world.diary.zone).date()
    life.pen.begin(life.visitator, "register-citizen", at)
    words = life.draw_what_matters()
    matters = None if visits else WhatMatters(words, day, Informer.CITIZEN)
    life.citizen = replace(life.citizen, what_matters=matters)
    life.pen.create(life.citizen, life.citizen_id, life.citizen_id)
    write_relatives(life, person, day)
    write_topics(life)
    write_cards(life, day)
    life.abilities = draw_abilities(life)
    if not visits:
        write_conditions_without_visit(life, day)
        write_notes(life, None)
        write_goals(life, day, None)


def _draw_plan(life: Life, day: date, *, step: int) -> Plan:
    dice = life.dice
    period = life.world.diary.book(life.visitator.staff_id, day, dice.choice(_MINUTES), step=step)
    return Plan(
        period=period,
        purpose=dice.choice(_purposes(life)),
        leader=life.visitator,
        colleagues=(life.helper,) if dice.random() < _JOINT_SHARE else (),
        relatives=life.adults[:1] if dice.random() < _WITH_RELATIVE_SHARE else (),
    )


def _purposes(life: Life) -> list[Purpose]:
    fitting = (None, life.lives_with_spouse)
    return [one for one in life.world.sources.visits.purposes if one.lives_with_spouse in fitting]


def _come(life: Life, plan: Plan) -> None:
    """Write a visit that is planned; one whose day has passed was held."""
    if plan.period.ends_at < life.world.now:
        _hold(life, replace(plan, tools=USUAL_TOOLS), latest=True)
        return
    dice = life.dice
    planned_at = life.world.office_hour(dice, dice.randint(2, 12))
    visit_id, _ = plan_visit(life, plan, planned_at)
    if dice.random() < _PROPOSAL_SHARE:
        at = life.world.office_hour(dice, 1)
        life.pen.begin(life.visitator, "note-proposal", at)
        write_proposal(life, visit_id, at, settled=False)
    if dice.random() < _CANCELLED_SHARE:
        life.pen.begin(life.visitator, "cancel-visit", life.world.office_hour(dice, 0))
        reason = dice.choice(life.world.sources.visits.cancelled)
        life.pen.say(visit_id, {"cancelled_because": reason})


def _hold(life: Life, plan: Plan, *, latest: bool) -> None:
    """Write a visit from its planning to its closing."""
    dice, start = life.dice, plan.period.starts_at
    visit_id, visit = plan_visit(life, plan, start - timedelta(days=7, hours=1))
    proposals = []
    if dice.random() < _PROPOSAL_SHARE:
        at = start - timedelta(days=2)
        life.pen.begin(plan.leader, "note-proposal", at)
        proposals.append(write_proposal(life, visit_id, at, settled=True))
    held = begin_visit(life, plan, visit_id, visit)
    matters = held.what_matters(life.draw_what_matters())
    judged = _judge(held, latest=latest)
    held.records += proposals
    held.records += write_notes(life, visit_id)
    if latest:
        held.records += write_goals(life, held.day, visit_id)
    agreed = write_agreements(life, held.day, visit_id)
    held.records += agreed
    closing = close_visit(held, plan, matters, judged)
    for agreement_id, day in agreed.items():
        if day:
            finish(life, agreement_id, day, life.helper, closing)


def _judge(held: Held, *, latest: bool) -> list[Judged]:
    """Answer on every condition at the first visit, and on some of them later."""
    life, dice = held.life, held.life.dice
    known = [one for one in life.abilities if life.pen.knows(one.condition_id)]
    asked = dice.sample(known, min(_ANSWERED_AGAIN, len(known))) if known else life.abilities
    return [_judge_one(held, ability, latest=latest) for ability in asked]


def _judge_one(held: Held, ability: Ability, *, latest: bool) -> Judged:
    life, dice = held.life, held.life.dice
    now = ability if latest else replace(ability, level=earlier_level(life, ability.level))
    if dice.random() < _OWN_WORDS_SHARE:
        held.words(now, dice.choice(now.words.words), Informer.CITIZEN)
    if life.adults and dice.random() < _RELATIVE_WORDS_SHARE:
        words = dice.choice(life.world.sources.visits.relative_words)
        held.words(now, words, Informer.RELATIVE)
    judged = assessment(life, now, held.day, None)
    return held.judge(now, judged, follow_up(life, held.day))
