"""Conditions, goals, what is known of a citizen, notes and agreements."""

from collections.abc import Iterator
from datetime import date

from careapp.domain.care import (
    FSIII,
    Agreement,
    Assessment,
    Condition,
    Goal,
    GoalState,
    Note,
    Owner,
    OwnerKind,
    When,
)
from careapp.domain.citizen import AttentionCard, AttentionKind, GeneralInformation
from careapp.exchange.fhir.codes import (
    AIMS,
    FSIII_AIMS,
    HL7,
    KL_AIM_MEASURE,
    KL_EXPECTED_STATE,
    KL_FOLLOW_UP,
    KL_FOLLOWING_UP,
    KL_LEVEL_MEASURE,
    KL_WISHES,
    TOPICS,
    fsiii,
    hl7,
    informer,
    kl,
    level,
    named,
    own,
)
from careapp.exchange.fhir.parts import (
    Node,
    annotation,
    coding,
    concept,
    day,
    extension,
    listed,
    moment,
    node,
    reference,
)
from careapp.exchange.fhir.resource import Absent, Dossier, Made, derived
from careapp.exchange.folded import Folded


def condition(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield a Condition, the level hoped for as a Goal, and the planned follow-up."""
    known: Condition = one.record
    judged = known.assessment or Assessment()
    active = known.ended_on is None
    follow_up = derived(one.record_id, "follow-up") if known.follow_up_on else None
    body = node(
        resourceType="Condition",
        id=one.record_id,
        extension=listed(
            extension(KL_FOLLOW_UP, valueReference=reference("Encounter", follow_up)),
            extension("urn:careapp:area", valueString=known.area),
            extension("urn:careapp:assessed-on", valueDate=day(judged.assessed_on)),
        ),
        clinicalStatus=concept(hl7("condition-clinical", "active" if active else "inactive")),
        verificationStatus=concept(hl7("condition-ver-status", "confirmed")),
        category=listed(
            concept(hl7("condition-category", "problem-list-item")) if active else None
        ),
        severity=level(judged.current),
        code=concept(coding(known.code.system, known.code.code, known.code.display))
        or concept(text="?"),
        subject=reference("Patient", known.citizen_id),
        abatementDateTime=day(known.ended_on),
        recordedDate=moment(one.made_at),
        note=listed(annotation(judged.reason)),
    )
    yield Made(body, (one,))
    yield _expected(one, known, judged)
    yield follow_up_encounter(one, known.follow_up_on)


def follow_up_encounter(one: Folded, on: date | None) -> Made | Absent:
    """Return the planned follow-up of a condition or a grant, as KL reports it."""
    record_id = derived(one.record_id, "follow-up")
    if on is None:
        return Absent("Encounter", record_id, (one,))
    of_condition = isinstance(one.record, Condition)
    body = node(
        resourceType="Encounter",
        id=record_id,
        status="planned",
        **{"class": coding(f"{HL7}v3-ActCode", "HH")},
        type=listed(concept(kl(KL_FOLLOWING_UP))),
        subject=reference("Patient", one.record.citizen_id),
        period=node(start=day(on)),
        reasonReference=listed(reference("Condition", one.record_id) if of_condition else None),
    )
    return Made(body, (one,))


def goal(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield a Goal in the citizen's own words."""
    said: Goal = one.record
    lifecycle, achievement = _STATES[said.state] if said.state else ("active", None)
    aim = AIMS.get(said.aim) if said.aim else None
    target = node(
        measure=concept(kl(KL_AIM_MEASURE)) if aim else None,
        detailCodeableConcept=concept(fsiii(aim)),
        dueDate=day(said.due_on),
    )
    body = node(
        resourceType="Goal",
        id=one.record_id,
        extension=listed(
            extension("urn:careapp:encounter", valueReference=reference("Encounter", said.visit_id))
        ),
        lifecycleStatus=lifecycle,
        achievementStatus=concept(hl7("goal-achievement", achievement)) if achievement else None,
        category=listed(concept(kl(KL_WISHES))),
        description=concept(text=said.words) or concept(kl(KL_WISHES)),
        subject=reference("Patient", said.citizen_id),
        target=[target] if target else [],
        addresses=listed(reference("Condition", said.condition_id)),
        note=listed(annotation(said.detail)),
    )
    yield Made(body, (one,))


_STATES = {
    GoalState.OPEN: ("active", "in-progress"),
    GoalState.REACHED: ("completed", "achieved"),
    GoalState.GIVEN_UP: ("cancelled", "not-attainable"),
}


def general_information(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield an Observation on one topic of FSIII's general information."""
    known: GeneralInformation = one.record
    body = node(
        resourceType="Observation",
        id=one.record_id,
        extension=listed(informer(known.informer)),
        status="final",
        code=concept(fsiii(TOPICS[known.topic]), named(known.topic)),
        subject=reference("Patient", known.citizen_id),
        effectiveDateTime=moment(one.updated_at),
        valueString=known.words,
    )
    yield Made(body, (one,))


HOW_TO_GET_IN = frozenset({AttentionKind.KEY_BOX, AttentionKind.ACCESS})
"""Cards whose words open a door; they leave the program in no export."""


def attention_card(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield a Flag; how one gets into the home is not told."""
    card: AttentionCard = one.record
    words = None if card.kind in HOW_TO_GET_IN else card.words
    ends = card.until if card.until and card.noted_on and card.until >= card.noted_on else None
    body = node(
        resourceType="Flag",
        id=one.record_id,
        extension=listed(extension("urn:careapp:until", valueDate=day(card.until))),
        status="active",
        category=listed(concept(hl7("flag-category", "safety"))),
        code=concept(named(card.kind), text=words),
        subject=reference("Patient", card.citizen_id),
        period=node(start=day(card.noted_on), end=day(ends)),
    )
    yield Made(body, (one,))


def note(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield a note as an Observation; one in confidence is marked as restricted."""
    said: Note = one.record
    restricted = listed(coding(f"{HL7}v3-Confidentiality", "R")) if said.in_confidence else []
    body = node(
        resourceType="Observation",
        id=one.record_id,
        meta=node(security=restricted),
        extension=listed(informer(said.informer)),
        status="final",
        code=concept(own("observation", "note")),
        subject=reference("Patient", said.citizen_id),
        encounter=reference("Encounter", said.visit_id),
        effectiveDateTime=moment(one.made_at),
        performer=listed(reference("Practitioner", one.made_by)),
        valueString=said.words,
    )
    yield Made(body, (one,))


def agreement(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield a Task: who does what, by when."""
    agreed: Agreement = one.record
    when = agreed.when
    body = node(
        resourceType="Task",
        id=one.record_id,
        extension=listed(
            extension("urn:careapp:when", valueString=when.words if when else None),
            extension("urn:careapp:at", valueTime=_time(when)),
            extension("urn:careapp:done-on", valueDate=day(agreed.done_on)),
            extension("urn:careapp:owner-kind", valueCode=agreed.owner and agreed.owner.kind),
            extension("urn:careapp:goal", valueReference=reference("Goal", agreed.goal_id)),
        ),
        status="completed" if agreed.done_on else "accepted",
        intent="plan",
        code=concept(own("task", "agreement")),
        description=agreed.what,
        **{"for": reference("Patient", agreed.citizen_id)},
        encounter=reference("Encounter", agreed.visit_id),
        authoredOn=moment(one.made_at),
        owner=_owner(agreed.owner, agreed),
        restriction=node(period=node(end=day(when.on if when else None))),
    )
    yield Made(body, (one,))


def _time(when: When | None) -> str | None:
    return when.at.isoformat(timespec="seconds") if when and when.at else None


def _owner(owner: Owner | None, agreed: Agreement) -> Node | None:
    if owner is None:
        return None
    match owner.kind:
        case OwnerKind.CITIZEN:
            return reference("Patient", agreed.citizen_id, owner.name)
        case OwnerKind.RELATIVE:
            return reference("RelatedPerson", owner.person_id, owner.name)
        case OwnerKind.STAFF:
            return reference("Practitioner", owner.person_id, owner.name)
        case OwnerKind.ORGANISATION:
            return reference("Organization", owner.person_id, owner.name)


def _expected(one: Folded, known: Condition, judged: Assessment) -> Made | Absent:
    """Return the level hoped for, as KL's goal for a condition; by its own scale."""
    record_id = derived(one.record_id, "expected")
    if judged.expected is None:
        return Absent("Goal", record_id, (one,))
    target = node(
        measure=concept(kl(KL_LEVEL_MEASURE)), detailCodeableConcept=level(judged.expected)
    )
    aims = fsiii(FSIII_AIMS) if known.code.system == FSIII else own("goal", "expected-level")
    body = node(
        resourceType="Goal",
        id=record_id,
        lifecycleStatus="planned",
        category=listed(concept(kl(KL_EXPECTED_STATE))),
        description=concept(aims),
        subject=reference("Patient", known.citizen_id),
        startDate=day(judged.assessed_on),
        target=[target],
        addresses=listed(reference("Condition", one.record_id)),
    )
    return Made(body, (one,))
