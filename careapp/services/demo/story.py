"""The day that the demo opens on: who is visited, and what happened before."""

from datetime import date, timedelta

from careapp.domain.care import Assessment, Goal, GoalState, Owner, OwnerKind, When, condition_id
from careapp.domain.citizen import Address, Citizen, LegalTrack, Name
from careapp.domain.identity import RecordId, VisitId
from careapp.domain.informer import Informer
from careapp.domain.people import Consent, MayKnow, Relative
from careapp.domain.visit import Proposal
from careapp.services.demo.abilities import level, write_condition
from careapp.services.demo.circumstances import write_card, write_relative, write_topic
from careapp.services.demo.diary import workday_from
from careapp.services.demo.following import finish, owner_of, write_agreement, write_note
from careapp.services.demo.life import Ability, Life
from careapp.services.demo.measuring import WHO_5_TOOL, answer_who_5
from careapp.services.demo.person import Register
from careapp.services.demo.sources import AgreementWords, ConditionWords, NoteWords, Purpose
from careapp.services.demo.story_source import (
    EarlierVisit,
    LevelWords,
    MeasuredVisit,
    Promise,
    StoryPerson,
    TodaysVisit,
)
from careapp.services.demo.visits import Held, Judged, Plan, begin_visit, close_visit, plan_visit
from careapp.services.tools import USUAL_TOOLS

_KNOWN_DAYS_BEFORE_EARLIER_VISIT = 300
_FOLLOW_UP_DAYS = 91
_START_OF_EARLIER_VISIT = (9, 30)
_EARLIER_MINUTES = 60
_PLANNED_DAYS_AGO = 6


def story_citizen(life: Life, person: StoryPerson, register: Register) -> Citizen:
    """Return the citizen as they are first written."""
    today = life.world.today
    born = _birthday(person, today)
    return Citizen(
        name=Name(person.given, person.family),
        national_id=register.number(life.dice, born, female=person.female),
        address=Address(person.address, person.postal_code, person.town, person.protected),
        phone=person.phone,
        district_id=life.team.district_id,
        language=life.world.language,
        legal_track=LegalTrack(person.track, today - timedelta(days=person.track_days_ago)),
        lives_with=person.lives_with,
    )


def tell(life: Life, person: StoryPerson, workday: date) -> VisitId | None:
    """Write one of the day's people; return today's visit, when there is one."""
    _register(life, person)
    if person.measured:
        _measure(life, person, person.measured)
    _hold_earlier(life, person)
    visit_id = _plan_today(life, person, person.today, workday) if person.today else None
    for promise in person.tasks:
        at = life.world.office_hour(life.dice, _PLANNED_DAYS_AGO)
        life.pen.begin(life.visitator, "note-task", at)
        agreement_id = _promise(life, promise, workday, None)
        if promise.done_in is not None:
            done_on = workday_from(workday + timedelta(days=promise.done_in), step=-1)
            finish(life, agreement_id, done_on, life.helper, None)
    return visit_id


def _birthday(person: StoryPerson, today: date) -> date:
    month, day = person.birthday
    had = (month, day) <= (today.month, today.day)
    return date(today.year - person.age - (not had), month, day)


def _register(life: Life, person: StoryPerson) -> None:
    known_for = person.earlier.days_ago + _KNOWN_DAYS_BEFORE_EARLIER_VISIT
    at = life.world.office_hour(life.dice, known_for)
    day = at.astimezone(life.world.diary.zone).date()
    life.pen.begin(life.visitator, "register-citizen", at)
    life.pen.create(life.citizen, life.citizen_id, life.citizen_id)
    for card in person.cards:
        noted_on = life.world.today - timedelta(days=card.days_ago)
        write_card(life, card.kind, card.words, noted_on)
    _write_relatives(life, person, day)
    for topic, words in person.topics.items():
        write_topic(life, topic, words, Informer.CITIZEN)
    for one in person.conditions:
        ability = _ability(life, one.code, one.before)
        judged = Assessment(
            current=level(one.before),
            expected=None if one.expected is None else level(one.expected),
            reason=one.reason,
            assessed_on=day,
        )
        write_condition(life, ability, judged, day + timedelta(days=_FOLLOW_UP_DAYS))
    if person.unasked:
        # Nobody asked about this one yet: a condition without any level.
        unasked = _ability(life, person.unasked.code, 0)
        write_condition(life, unasked, None, life.world.today + timedelta(days=_FOLLOW_UP_DAYS))


def _write_relatives(life: Life, person: StoryPerson, day: date) -> None:
    for at, one in enumerate(person.relatives):
        asked = one.may_know is not MayKnow.NOT_ASKED
        born = None
        if one.age is not None:
            born = life.world.today - timedelta(days=one.age * 366 + 100)
        relative = Relative(
            citizen_id=life.citizen_id,
            name=Name(one.given, one.family),
            relation=one.relation,
            phone=one.phone,
            born_on=born,
            consent=Consent(one.may_know, day if asked else None, one.extent),
            nearest=True if at == 0 else None,
        )
        write_relative(life, relative)


def _hold_earlier(life: Life, person: StoryPerson) -> None:
    earlier = person.earlier
    day = workday_from(life.world.today - timedelta(days=earlier.days_ago), step=-1)
    plan = _plan(life, earlier, day)
    visit_id, visit = plan_visit(life, plan, plan.period.starts_at - timedelta(days=8))
    held = begin_visit(life, plan, visit_id, visit)
    matters = held.what_matters(person.what_matters)
    judged = [_judge(held, one) for one in person.conditions]
    answer_who_5(held, earlier.who_5)
    held.records += [
        write_note(life, NoteWords(n.words, n.informer), visit_id, in_confidence=n.in_confidence)
        for n in person.notes
    ]
    held.records += _goals(life, person, visit_id)
    promised = [(_promise(life, one, day, visit_id), one) for one in earlier.agreements]
    held.records += [agreement_id for agreement_id, _ in promised]
    closing = close_visit(held, plan, matters, judged)
    for agreement_id, one in promised:
        if one.done_in is not None:
            done_on = workday_from(day + timedelta(days=one.done_in), step=-1)
            finish(life, agreement_id, done_on, life.visitator, closing)


def _measure(life: Life, person: StoryPerson, visit: MeasuredVisit) -> None:
    day = workday_from(life.world.today - timedelta(days=visit.days_ago), step=-1)
    plan = Plan(
        period=life.world.diary.period(day, *_START_OF_EARLIER_VISIT, _EARLIER_MINUTES),
        purpose=Purpose(visit.purpose, visit.agenda),
        leader=life.visitator,
        tools=("what-matters", WHO_5_TOOL),
    )
    visit_id, planned = plan_visit(life, plan, plan.period.starts_at - timedelta(days=8))
    held = begin_visit(life, plan, visit_id, planned)
    answer_who_5(held, visit.who_5)
    close_visit(held, plan, held.what_matters(person.what_matters), ())


def _plan(life: Life, earlier: EarlierVisit, day: date) -> Plan:
    return Plan(
        period=life.world.diary.period(day, *_START_OF_EARLIER_VISIT, _EARLIER_MINUTES),
        purpose=Purpose(earlier.purpose, earlier.agenda),
        leader=life.visitator,
        colleagues=tuple(life.world.place.staff[name] for name in earlier.with_staff),
        relatives=_indexes(life, earlier.with_relatives),
        tools=(*USUAL_TOOLS, WHO_5_TOOL) if earlier.who_5 else USUAL_TOOLS,
    )


def _plan_today(life: Life, person: StoryPerson, visit: TodaysVisit, day: date) -> VisitId:
    plan = Plan(
        period=life.world.diary.period(day, visit.hour, visit.minute, visit.minutes),
        purpose=Purpose(visit.purpose, visit.agenda),
        leader=life.visitator,
        colleagues=tuple(life.world.place.staff[name] for name in visit.with_staff),
        relatives=_indexes(life, visit.with_relatives),
        tools=visit.tools,
        by_phone=visit.by_phone,
        travel=visit.travel,
    )
    planned_at = life.world.office_hour(life.dice, _PLANNED_DAYS_AGO + 6)
    visit_id, _ = plan_visit(life, plan, planned_at)
    for one in person.proposals:
        at = life.world.office_hour(life.dice, one.days_ago)
        life.pen.begin(life.visitator, "note-proposal", at)
        made = Proposal(
            citizen_id=life.citizen_id,
            visit_id=visit_id,
            informer=Informer.RELATIVE if one.relative else Informer.CITIZEN,
            way=one.way,
            received_at=at,
            what=one.what,
            when=one.when,
            by_whom=one.by_whom,
        )
        life.pen.create(made, life.citizen_id)
    return visit_id


def _judge(held: Held, one: LevelWords) -> Judged:
    ability = _ability(held.life, one.code, one.now)
    if one.words:
        held.words(ability, one.words, Informer.CITIZEN)
    judged = Assessment(
        current=level(one.now),
        expected=None if one.expected is None else level(one.expected),
        reason=one.reason,
        assessed_on=held.day,
    )
    return held.judge(ability, judged, held.day + timedelta(days=_FOLLOW_UP_DAYS))


def _goals(life: Life, person: StoryPerson, visit_id: VisitId) -> list[RecordId]:
    unasked = (person.unasked,) if person.unasked else ()
    return [
        life.pen.create(
            Goal(
                citizen_id=life.citizen_id,
                words=one.words,
                condition_id=condition_id(life.citizen_id, one.code),
                aim=one.aim,
                detail=one.detail,
                due_on=None
                if one.due_in is None
                else life.world.today + timedelta(days=one.due_in),
                state=GoalState.OPEN,
                visit_id=visit_id,
            ),
            life.citizen_id,
        )
        for one in (*person.goals, *unasked)
    ]


def _promise(life: Life, promise: Promise, day: date, visit_id: VisitId | None) -> RecordId:
    due_on = None if promise.due_in is None else day + timedelta(days=promise.due_in)
    when = When(on=due_on, words=promise.often)
    return write_agreement(life, promise.what, _owner(life, promise), when, visit_id)


def _owner(life: Life, promise: Promise) -> Owner:
    staff = life.world.place.staff
    if promise.owner == "me":
        return Owner(OwnerKind.STAFF, life.visitator.name, life.visitator.staff_id)
    if promise.owner in staff:
        return Owner(OwnerKind.STAFF, promise.owner, staff[promise.owner].staff_id)
    return owner_of(life, AgreementWords(promise.what, promise.owner), life.visitator)


def _ability(life: Life, code: str, now: int) -> Ability:
    same = condition_id(life.citizen_id, code)
    return Ability(same, ConditionWords(code, (), (), ()), now)


def _indexes(life: Life, given: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(
        at
        for at, (_, relative) in enumerate(life.relatives)
        if relative.name and relative.name.given in given
    )
