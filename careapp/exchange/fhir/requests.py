"""What is asked, ordered and arranged: orders, swaps, arrangements, urgent requests."""

from collections.abc import Iterator

from careapp.domain.help.arrangement import Arrangement
from careapp.domain.help.order import Order, Reply, ReplyKind
from careapp.domain.help.package import UrgentRequest
from careapp.domain.help.swap import Outcome, Received, Swap, Verdict
from careapp.exchange.fhir.codes import named, own
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
from careapp.exchange.fhir.timing import week_timing
from careapp.exchange.folded import Folded

_REPLIES = {
    ReplyKind.STARTS: ("accepted", "active"),
    ReplyKind.QUESTION: ("received", "active"),
    ReplyKind.CANNOT: ("rejected", "revoked"),
}
_OUTCOMES = {
    Outcome.AGREED: "active",
    Outcome.NOT_AGREED: "revoked",
    Outcome.DISAGREED: "revoked",
}


def supply_order(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield what a supplier is told as a ServiceRequest, and the answer as a Task."""
    told: Order = one.record
    status = "active" if told.sent else "draft"
    body = node(
        resourceType="ServiceRequest",
        id=one.record_id,
        extension=listed(
            extension("urn:careapp:told-by", valueCode=told.sent.way if told.sent else None)
        ),
        basedOn=listed(
            reference("CarePlan", told.grant_id), reference("ServiceRequest", told.swap_id)
        ),
        status=_REPLIES[told.reply.kind][1] if told.reply else status,
        intent="order",
        code=concept(named(told.kind)),
        subject=reference("Patient", told.citizen_id),
        occurrenceDateTime=day(told.from_on),
        authoredOn=day(told.sent.sent_on if told.sent else None),
        performer=listed(reference("Organization", told.supplier_id)),
    )
    yield Made(body, (one,))
    yield _reply(one, told, told.reply)


def swap(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield a swap as a ServiceRequest that stands on the grant it takes time from."""
    agreed: Swap = one.record
    holds = agreed.holds
    body = node(
        resourceType="ServiceRequest",
        id=one.record_id,
        extension=listed(*_swap_facts(agreed)),
        basedOn=listed(reference("CarePlan", agreed.given.grant_id) if agreed.given else None),
        status=_OUTCOMES[agreed.outcome] if agreed.outcome else "draft",
        intent="instance-order",
        category=listed(concept(own("request", "swap"))),
        code=concept(own("request", "swap")),
        orderDetail=[_received(service) for service in agreed.received],
        subject=reference("Patient", agreed.citizen_id),
        encounter=reference("Encounter", agreed.visit_id),
        occurrencePeriod=period(holds.first_on, holds.last_on) if holds else None,
        authoredOn=moment(one.made_at),
        note=listed(annotation(agreed.wish)),
    )
    yield Made(body, (one,))


def arrangement(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield what is arranged for a week inside a course."""
    made: Arrangement = one.record
    what = made.arranged
    body = node(
        resourceType="ServiceRequest",
        id=one.record_id,
        extension=listed(
            extension("urn:careapp:agreed-by", valueString=made.agreed_by),
            extension("urn:careapp:instead-of", valueString=made.instead_of),
            extension("urn:careapp:category", valueCode=what.category if what else None),
        ),
        basedOn=listed(reference("CarePlan", made.course_id)),
        status="active",
        intent="instance-order",
        category=listed(concept(own("request", "arrangement"))),
        code=concept(_key(what.key), text=what.what) if what else None,
        subject=reference("Patient", made.citizen_id),
        occurrenceTiming=week_timing(made.week_on, what),
        occurrenceDateTime=None if what else day(made.week_on),
        authoredOn=moment(one.made_at),
        performer=listed(reference("", None, made.helper)),
    )
    yield Made(body, (one,))


def urgent_request(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield what home care asks the visitator to grant at once."""
    asked: UrgentRequest = one.record
    body = node(
        resourceType="ServiceRequest",
        id=one.record_id,
        extension=listed(
            extension("urn:careapp:package", valueString=asked.package),
            extension("urn:careapp:refused-for", valueString=asked.refused_for),
            extension("urn:careapp:answered-on", valueDate=day(asked.answered_on)),
        ),
        status="completed" if asked.answered_on else "active",
        intent="proposal",
        category=listed(concept(own("request", "urgent"))),
        priority="urgent",
        code=concept(own("request", "urgent"), text=asked.words),
        subject=reference("Patient", asked.citizen_id),
        occurrenceDateTime=day(asked.needed_on),
        authoredOn=moment(one.made_at),
        note=listed(annotation(asked.answer)),
    )
    yield Made(body, (one,))


def _reply(one: Folded, told: Order, reply: Reply | None) -> Made | Absent:
    record_id = derived(one.record_id, "reply")
    if reply is None:
        return Absent("Task", record_id, (one,))
    body = node(
        resourceType="Task",
        id=record_id,
        extension=listed(extension("urn:careapp:replied-by", valueString=reply.by)),
        status=_REPLIES[reply.kind][0],
        statusReason=concept(text=reply.words),
        businessStatus=concept(named(reply.kind)),
        intent="order",
        focus=reference("ServiceRequest", one.record_id),
        **{"for": reference("Patient", told.citizen_id)},
        executionPeriod=node(start=day(reply.starts_on)),
        lastModified=day(reply.replied_on),
        owner=reference("Organization", told.supplier_id),
    )
    return Made(body, (one,))


def _key(key: str | None) -> Node | None:
    """Return the coding of a service by its key in the catalogue."""
    if not key:
        return None
    system, _, code = key.rpartition("|")
    return coding(system, code)


def _received(service: Received) -> Node:
    told = concept(_key(service.key), text=service.name) or {}
    facts = listed(
        extension("urn:careapp:minutes", **whole(service.minutes)),
        extension("urn:careapp:category", valueCode=service.category),
        extension(
            "urn:careapp:supplier",
            valueReference=reference("Organization", service.supplier_id, service.supplier),
        ),
    )
    return node(extension=facts) | told


def _swap_facts(agreed: Swap) -> Iterator[Node | None]:
    if given := agreed.given:
        yield extensions(
            "urn:careapp:given-up",
            (
                extension("name", valueString=given.name),
                extension("minutes", **whole(given.minutes)),
            ),
        )
    yield extension("urn:careapp:holds", valueCode=agreed.holds.how if agreed.holds else None)
    yield extension("urn:careapp:outcome", valueCode=agreed.outcome)
    yield extension("urn:careapp:disagreement", valueString=agreed.disagreement)
    yield extension("urn:careapp:why", valueString=agreed.why)
    yield extension("urn:careapp:way", valueCode=agreed.way)
    yield from map(_verdict, agreed.said)


def _verdict(said: Verdict) -> Node | None:
    parts = (
        extension("about", valueString=said.about),
        extension("ruling", valueCode=said.ruling),
        extension("rule", valueString=said.rule),
        extension("reason", valueString=said.reason),
    )
    return extensions("urn:careapp:verdict", parts)
