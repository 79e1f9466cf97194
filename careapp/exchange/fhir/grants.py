"""Grants and packages as CarePlans, the way KL reports a planned intervention."""

from collections.abc import Iterator
from datetime import date

from careapp.domain.help.grant import EndReason, FollowedUp, Grant, GrantedService, never_began
from careapp.domain.help.package import GrantedPackage, Reviewed
from careapp.exchange.fhir.care import follow_up_encounter
from careapp.exchange.fhir.codes import (
    KL_FOLLOW_UP,
    RESULTS,
    SNOMED,
    SNOMED_FOLLOW_UP,
    fsiii,
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
    extensions,
    listed,
    moment,
    node,
    period,
    reference,
    whole,
)
from careapp.exchange.fhir.resource import Absent, Dossier, Made, derived
from careapp.exchange.fhir.timing import amount_timing
from careapp.exchange.folded import Folded


def grant(one: Folded, dossier: Dossier) -> Iterator[Made | Absent]:
    """Yield a CarePlan with one activity, its follow-ups and the next one that is planned.

    It is told as it was written: a grant whose last day has passed is still ``active`` with
    that day as its end, for a mapping has no clock.
    """
    given: Grant = one.record
    starts = given.days.starts_on if given.days else None
    follow_up = derived(one.record_id, "follow-up") if given.follow_up_on else None
    body = node(
        resourceType="CarePlan",
        id=one.record_id,
        extension=listed(
            extension(KL_FOLLOW_UP, valueReference=reference("Encounter", follow_up)),
            *_service_facts(given.service),
            *_grant_facts(given),
        ),
        replaces=listed(reference("CarePlan", given.replaces)),
        partOf=listed(reference("CarePlan", given.package_id)),
        status=_status(given),
        intent="plan",
        title=given.name,
        description=given.basis,
        subject=reference("Patient", given.citizen_id),
        encounter=reference("Encounter", given.visit_id),
        period=period(starts, given.last_on),
        created=moment(one.made_at),
        activity=[node(detail=_detail(given))],
        note=listed(annotation(given.ended.words if given.ended else None)),
    )
    yield Made(body, (one,))
    yield follow_up_encounter(one, given.follow_up_on)
    for on in dossier.elements_ever(one.record_id, "followed_up"):
        found = given.followed_up.get(on)
        yield _followed_up(one, given, on, found)


def granted_package(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield a CarePlan that the CarePlans of its lines are part of."""
    given: GrantedPackage = one.record
    ended = given.review is not None and given.review.reviewed is Reviewed.ENDED
    refused = given.checked is not None and not given.checked.holds
    days = given.days
    body = node(
        resourceType="CarePlan",
        id=one.record_id,
        extension=listed(*_package_facts(given)),
        status="revoked" if ended or refused else "active",
        intent="plan",
        category=listed(concept(own("care-plan", "package"))),
        title=given.name,
        subject=reference("Patient", given.citizen_id),
        encounter=reference("Encounter", given.visit_id),
        period=period(days.starts_on, days.ends_on) if days else None,
        created=moment(one.made_at),
        note=listed(annotation(given.review.words if given.review else None)),
    )
    yield Made(body, (one,))


def _status(given: Grant) -> str:
    if given.ended is None:
        return "active"
    taken_back = never_began(given) or given.ended.why is EndReason.CITIZEN_DECLINED
    return "revoked" if taken_back else "completed"


def _detail(given: Grant) -> Node:
    purpose, supplier = given.purpose, given.supplier
    code = given.service.code if given.service else None
    ended = given.ended
    return node(
        kind="ServiceRequest",
        code=concept(coding(code.system, code.code, code.display)) if code else None,
        reasonReference=listed(reference("Condition", purpose.condition_id) if purpose else None),
        goal=listed(reference("Goal", purpose.goal_id) if purpose else None),
        status="completed" if ended else "in-progress",
        statusReason=concept(named(ended.why)) if ended else None,
        scheduledTiming=amount_timing(given.amount),
        performer=listed(
            reference("Organization", supplier.organisation_id, supplier.name) if supplier else None
        ),
        description=purpose.words if purpose else None,
    )


def _service_facts(service: GrantedService | None) -> Iterator[Node | None]:
    if service is not None:
        yield extension("urn:careapp:legal-basis", valueCode=service.basis)
        yield extension("urn:careapp:category", valueCode=service.category)
        yield extension("urn:careapp:effect", valueCode=service.effect)
        yield extension("urn:careapp:form", valueCode=service.form)
        yield extension("urn:careapp:low-threshold", valueBoolean=service.low_threshold)
        yield extension("urn:careapp:catalogue-version", **whole(service.version))


def _grant_facts(given: Grant) -> Iterator[Node | None]:
    if frame := given.frame:
        yield extensions(
            "urn:careapp:frame",
            (
                extension("least-minutes-a-week", **whole(frame.least_minutes)),
                extension("most-minutes-a-week", **whole(frame.most_minutes)),
            ),
        )
    if given.supplier:
        yield extension("urn:careapp:free-choice", valueBoolean=given.supplier.free_choice)
    if said := given.own_proposal:
        yield extensions(
            "urn:careapp:own-proposal",
            (
                extension("words", valueString=said.words),
                extension("why-different", valueString=said.why_different),
                extension("followed", valueBoolean=said.followed),
            ),
        )
    if tried := given.rehabilitation:
        yield extensions(
            "urn:careapp:rehabilitation",
            (
                extension("considered", valueCode=tried.considered),
                extension("reason", valueString=tried.reason),
            ),
        )
    if given.ended:
        yield extension("urn:careapp:ended-on", valueDate=day(given.ended.last_on))


def _followed_up(one: Folded, given: Grant, on: str, found: FollowedUp | None) -> Made | Absent:
    """Return the result of one follow-up, as KL's observation."""
    record_id = derived(one.record_id, f"followed-up/{on}")
    if found is None:
        return Absent("Observation", record_id, (one,))
    body = node(
        resourceType="Observation",
        id=record_id,
        status="final",
        code=concept(coding(SNOMED, SNOMED_FOLLOW_UP)),
        subject=reference("Patient", given.citizen_id),
        focus=listed(reference("CarePlan", one.record_id)),
        effectiveDateTime=_iso_day(on),
        valueCodeableConcept=concept(fsiii(RESULTS[found.result])),
        note=listed(annotation(found.words)),
    )
    return Made(body, (one,))


def _iso_day(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _package_facts(given: GrantedPackage) -> Iterator[Node | None]:
    yield extension("urn:careapp:package", valueString=given.package)
    yield extension("urn:careapp:catalogue-version", **whole(given.version))
    yield extension("urn:careapp:mandate", valueString=given.mandate_id)
    for name in sorted(given.ticked):
        yield extension("urn:careapp:ticked", valueString=name)
    yield extension("urn:careapp:review-on", valueDate=day(given.review_on))
    yield extension("urn:careapp:paper-on", valueDate=day(given.paper_on))
    if checked := given.checked:
        yield extensions(
            "urn:careapp:checked",
            (
                extension("on", valueDate=day(checked.checked_on)),
                extension("holds", valueBoolean=checked.holds),
                extension("why", valueString=checked.why),
            ),
        )
    if review := given.review:
        yield extensions(
            "urn:careapp:review",
            (
                extension("result", valueCode=review.reviewed),
                extension("on", valueDate=day(review.reviewed_on)),
            ),
        )
