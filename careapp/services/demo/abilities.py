"""Conditions with their levels, and goals."""

from datetime import date, timedelta

from careapp.domain.care import Assessment, Condition, Goal, GoalAim, GoalState, condition_id
from careapp.domain.identity import RecordId, VisitId
from careapp.domain.level import NOT_RELEVANT, Level, Scale
from careapp.services.demo.asking import asked
from careapp.services.demo.life import Ability, Life
from careapp.services.demo.volumes import draw

_NO_LIMITATION, _TOTAL = 0, 4
_AIMS = (*[GoalAim.LESSENS] * 4, GoalAim.DISAPPEARS, GoalAim.STAYS)
_NOT_RELEVANT_SHARE = 0.04
_NOT_SET_SHARE = 0.07
_FOLLOW_UP_DAYS = (14, 180)
_LEFT_LYING_SHARE = 0.08


def draw_abilities(life: Life) -> list[Ability]:
    """Return the conditions that a citizen has."""
    dice = life.dice
    drawn = dice.sample(life.world.sources.conditions, draw(dice, life.band.conditions))
    return [
        Ability(condition_id(life.citizen_id, words.code), words, _level(life)) for words in drawn
    ]


def level(code: int) -> Level:
    """Return a level on the scale of FSIII."""
    return Level(Scale.FSIII, code)


def assessment(
    life: Life, ability: Ability, day: date, answer: RecordId | None = None
) -> Assessment:
    """Return how a condition was judged on a day."""
    current = ability.level
    relevant = current != NOT_RELEVANT
    return Assessment(
        current=level(current),
        expected=level(hoped_for(life, current)) if relevant else None,
        reason=life.dice.choice(ability.words.reasons) if relevant else None,
        assessed_on=day,
        answer_id=answer,
    )


def hoped_for(life: Life, current: int) -> int:
    """Return the level hoped for: mostly one less, never more."""
    return max(_NO_LIMITATION, current - life.dice.choice((0, 1, 1, 1, 2)))


def earlier_level(life: Life, now: int) -> int:
    """Return the level before a change that led to *now*."""
    if now == NOT_RELEVANT:
        return now
    return min(_TOTAL, max(_NO_LIMITATION, now + life.dice.choice((-1, 0, 0, 1))))


def follow_up(life: Life, day: date) -> date:
    """Return when a condition judged on *day* is looked at again; few are overdue."""
    wanted = day + timedelta(days=draw(life.dice, _FOLLOW_UP_DAYS))
    if wanted >= life.world.today or life.dice.random() < _LEFT_LYING_SHARE:
        return wanted
    return life.world.today + timedelta(days=draw(life.dice, _FOLLOW_UP_DAYS))


def write_condition(
    life: Life, ability: Ability, judged: Assessment | None, follow_up_on: date
) -> RecordId:
    """Write a condition for the first time."""
    question = asked(life.world.language)[ability.words.code]
    made = Condition(
        citizen_id=life.citizen_id,
        code=question.code,
        area=question.area,
        assessment=judged,
        follow_up_on=follow_up_on,
    )
    return life.pen.create(made, life.citizen_id, ability.condition_id)


def write_conditions_without_visit(life: Life, day: date) -> None:
    """Write the conditions of someone who came with papers from elsewhere."""
    for ability in life.abilities:
        known = life.dice.random() >= _NOT_SET_SHARE
        judged = assessment(life, ability, day, None) if known else None
        write_condition(life, ability, judged, follow_up(life, day))


def write_goals(life: Life, day: date, visit_id: VisitId | None) -> list[RecordId]:
    """Write goals, at most one for each condition; some were reached."""
    free = [one for one in life.abilities if one.condition_id not in life.with_goal]
    drawn = life.dice.sample(free, min(draw(life.dice, life.band.goals), len(free)))
    life.with_goal.update(one.condition_id for one in drawn)
    return [_write_goal(life, one, day, visit_id) for one in drawn]


def _write_goal(life: Life, ability: Ability, day: date, visit_id: VisitId | None) -> RecordId:
    dice = life.dice
    due_on = day + timedelta(days=7 * dice.randint(4, 16))
    over = due_on < life.world.today
    states = (GoalState.REACHED, GoalState.OPEN, GoalState.GIVEN_UP) if over else (GoalState.OPEN,)
    made = Goal(
        citizen_id=life.citizen_id,
        words=dice.choice(ability.words.goals),
        condition_id=ability.condition_id,
        aim=dice.choice(_AIMS),
        due_on=due_on,
        state=dice.choice(states),
        visit_id=visit_id,
    )
    return life.pen.create(made, life.citizen_id)


def _level(life: Life) -> int:
    if life.dice.random() < _NOT_RELEVANT_SHARE:
        return NOT_RELEVANT
    return life.dice.randint(1, life.band.worst)
