"""Visits: planned, held and closed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from careapp.domain.answer import Answer, Said, answer_id
from careapp.domain.care import Assessment
from careapp.domain.citizen import WhatMatters
from careapp.domain.identity import ChangeId, RecordId, VisitId
from careapp.domain.informer import VOICE_OF, Informer
from careapp.domain.visit import Closing, Part, Participation, Period, Presence, Visit
from careapp.services.demo.abilities import write_condition
from careapp.services.demo.asking import asked, item_bound_to
from careapp.services.demo.life import Ability, Life
from careapp.services.demo.pen import Staff
from careapp.services.demo.sources import Purpose
from careapp.services.tools import FUNCTIONAL_ABILITY, USUAL_TOOLS

WHAT_MATTERS = "urn:careapp:tool:what-matters"
TOOL_VERSION = "1.0.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A visit as it is planned.

    Attributes:
        colleagues: The staff who come along.
        relatives: Which of the citizen's relatives come along, by place in the list.
        tools: Names of dialogue tools.
    """

    period: Period
    purpose: Purpose
    leader: Staff
    colleagues: tuple[Staff, ...] = ()
    relatives: tuple[int, ...] = ()
    tools: Sequence[str] = USUAL_TOOLS
    by_phone: bool = False
    travel: str | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A condition with the level that was answered at a visit."""

    ability: Ability
    assessment: Assessment
    follow_up_on: date


@dataclass(slots=True)
class Held:
    """What was written at a visit so far.

    Attributes:
        records: What the closing covers.
    """

    life: Life
    visit_id: VisitId
    day: date
    records: list[RecordId] = field(default_factory=list)

    def answer(self, tool: str, link_id: str, said: Said) -> RecordId:
        """Write an answer in the voice of its informer."""
        voice = VOICE_OF[said.informer or Informer.CITIZEN]
        made = Answer(visit_id=self.visit_id, tool=tool, link_id=link_id, voice=voice, said=said)
        same = answer_id(self.visit_id, tool, link_id, voice)
        self.life.pen.create(made, self.life.citizen_id, same)
        self.records.append(same)
        return same

    def judge(self, ability: Ability, judged: Assessment, follow_up_on: date) -> Judged:
        """Write the professional's answer on one condition; return it with its source."""
        said = Said(
            current=judged.current,
            expected=judged.expected,
            reason=judged.reason,
            informer=Informer.STAFF,
            follow_up_on=follow_up_on,
        )
        source = self.answer(FUNCTIONAL_ABILITY, self.link_id(ability), said)
        return Judged(ability, replace(judged, answer_id=source), follow_up_on)

    def words(self, ability: Ability, words: str, informer: Informer) -> RecordId:
        """Write what someone says of one condition in their own words."""
        said = Said(words=words, informer=informer)
        return self.answer(FUNCTIONAL_ABILITY, self.link_id(ability), said)

    def what_matters(self, words: str) -> WhatMatters:
        """Write what matters to the citizen; return it with its source."""
        link_id = item_bound_to(WHAT_MATTERS, "what-matters").link_id
        source = self.answer(WHAT_MATTERS, link_id, Said(value=words, informer=Informer.CITIZEN))
        return WhatMatters(words, self.day, Informer.CITIZEN, source)

    def link_id(self, ability: Ability) -> str:
        """Return the question about a condition."""
        return asked(self.life.world.language)[ability.words.code].link_id


def plan_visit(life: Life, plan: Plan, at: datetime) -> tuple[VisitId, Visit]:
    """Write a planned visit as an act of its own."""
    life.pen.begin(plan.leader, "plan-visit", min(at, life.world.now))
    visit = Visit(
        citizen_id=life.citizen_id,
        period=plan.period,
        purpose=plan.purpose.words,
        leader_id=plan.leader.staff_id,
        participants=_participants(life, plan),
        agenda=plan.purpose.agenda,
        tools={f"urn:careapp:tool:{name}": TOOL_VERSION for name in plan.tools},
        travel=plan.travel,
    )
    return VisitId(life.pen.create(visit, life.citizen_id)), visit


def begin_visit(life: Life, plan: Plan, visit_id: VisitId, visit: Visit) -> Held:
    """Write that a visit began, and who was there."""
    start = plan.period.starts_at
    life.pen.begin(plan.leader, "begin-visit", start, origin=visit_id)
    phoned = Presence.BY_PHONE if plan.by_phone else Presence.PRESENT
    there = {
        f"participants/{person_id}": replace(
            one, presence=phoned if one.part is Part.RELATIVE else Presence.PRESENT
        )
        for person_id, one in visit.participants.items()
    }
    life.pen.say(visit_id, {"began_at": start, **there})
    life.pen.begin(plan.leader, "answer", start + timedelta(minutes=20), origin=visit_id)
    day = start.astimezone(life.world.diary.zone).date()
    return Held(life, visit_id, day, [visit_id])


def close_visit(held: Held, plan: Plan, matters: WhatMatters, judged: Iterable[Judged]) -> ChangeId:
    """Write what follows from the answers, and sign it all."""
    pen, citizen_id = held.life.pen, held.life.citizen_id
    pen.begin(plan.leader, "close-visit", plan.period.ends_at, origin=held.visit_id)
    pen.say(citizen_id, {"what_matters": matters})
    for one in judged:
        held.records.append(_write_judged(held.life, one))
    closing = Closing(visit_id=held.visit_id, covers=pen.heads(held.records))
    (closed,) = pen.heads([pen.create(closing, citizen_id)])
    return closed


def _write_judged(life: Life, one: Judged) -> RecordId:
    record_id = one.ability.condition_id
    if not life.pen.knows(record_id):
        return write_condition(life, one.ability, one.assessment, one.follow_up_on)
    said = {"assessment": one.assessment, "follow_up_on": one.follow_up_on}
    life.pen.say(record_id, said)
    return record_id


def _participants(life: Life, plan: Plan) -> dict[str, Participation]:
    named = life.citizen.name
    found = {
        str(plan.leader.staff_id): Participation(plan.leader.name, Part.LEADS),
        str(life.citizen_id): Participation(named.full if named else "", Part.CITIZEN),
    }
    for one in plan.colleagues:
        at_work = one.organisation_id == life.world.place.municipality_id
        part = Part.COLLEAGUE if at_work else Part.HOME_CARE
        found[one.staff_id] = Participation(one.name, part)
    for at in plan.relatives:
        relative_id, relative = life.relatives[at]
        name = relative.name.full if relative.name else ""
        found[relative_id] = Participation(name, Part.RELATIVE, detail=relative.relation)
    if life.citizen.language != life.world.language:
        interpreter = life.world.sources.visits.interpreter
        found[life.pen.ids.new()] = Participation(interpreter, Part.INTERPRETER)
    return found
