"""What happened to granted help, and what was done: pauses, declines, told, settled, attached."""

from collections.abc import Iterator

from careapp.domain.attachment import Attachment, Content
from careapp.domain.help.pause import Pause
from careapp.domain.help.swap import Decline, Informed
from careapp.domain.help.task import SettledTask
from careapp.exchange.fhir.codes import HL7, named, own
from careapp.exchange.fhir.parts import (
    Node,
    coding,
    concept,
    counting,
    day,
    extension,
    extensions,
    listed,
    moment,
    node,
    period,
    reference,
)
from careapp.exchange.fhir.resource import Absent, Dossier, Made
from careapp.exchange.folded import Folded

TASK_CODES = "http://hl7.org/fhir/CodeSystem/task-code"


def pause(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield days without help as a Task that suspends the grants it names, or all of them."""
    still: Pause = one.record
    grant = concept(own("task-input", "grant"))
    body = node(
        resourceType="Task",
        id=one.record_id,
        extension=[*_told(still)],
        status="accepted",
        intent="order",
        code=concept(coding(TASK_CODES, "suspend")),
        description=still.words,
        **{"for": reference("Patient", still.citizen_id)},
        executionPeriod=period(still.span.first_on, still.span.last_on) if still.span else None,
        authoredOn=moment(one.made_at),
        reasonCode=concept(named(still.why)),
        input=[
            node(type=grant, valueReference=reference("CarePlan", grant_id))
            for grant_id in sorted(still.grant_ids)
            if grant_id.strip()
        ],
    )
    yield Made(body, (one,))


def decline(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield that a citizen said no to granted help on a day."""
    said: Decline = one.record
    body = node(
        resourceType="Task",
        id=one.record_id,
        basedOn=listed(reference("CarePlan", said.grant_id)),
        status="rejected",
        statusReason=concept(text=said.why),
        intent="order",
        code=concept(own("task", "granted-help")),
        **{"for": reference("Patient", said.citizen_id)},
        executionPeriod=period(said.declined_on, said.declined_on),
        authoredOn=moment(one.made_at),
    )
    yield Made(body, (one,))


def informed(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield that a citizen was told of the right to swap."""
    told: Informed = one.record
    body = node(
        resourceType="Communication",
        id=one.record_id,
        extension=listed(extension("urn:careapp:informed-by", valueString=told.by)),
        status="completed",
        topic=concept(own("communication", "right-to-swap")),
        medium=listed(concept(named(told.way))),
        subject=reference("Patient", told.citizen_id),
        encounter=reference("Encounter", told.visit_id),
        sent=day(told.informed_on),
    )
    yield Made(body, (one,))


def settled_task(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield what came of a task that the program had worked out."""
    done: SettledTask = one.record
    body = node(
        resourceType="Task",
        id=one.record_id,
        status="completed",
        intent="plan",
        code=concept(named(done.kind)),
        description=done.words,
        **{"for": reference("Patient", done.citizen_id)},
        executionPeriod=period(None, done.settled_on),
        authoredOn=moment(one.made_at),
    )
    yield Made(body, (one,))


def attachment(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield what is attached by its facts; the bytes are not in the export."""
    kept: Attachment = one.record
    restricted = concept(coding(f"{HL7}v3-Confidentiality", "R")) if kept.in_confidence else None
    body = node(
        resourceType="DocumentReference",
        id=one.record_id,
        status="current",
        subject=reference("Patient", kept.citizen_id),
        date=moment(one.made_at),
        securityLabel=listed(restricted),
        content=[_content(kept, content) for content in kept.contents],
        context=node(encounter=listed(reference("Encounter", kept.visit_id))),
    )
    yield Made(body, (one,))


def _content(kept: Attachment, content: Content) -> Node:
    file = node(
        extension=listed(extension("urn:careapp:sha256", valueString=content.sha256)),
        contentType="".join(content.media_type.split()),
        size=counting(content.size),
        title=kept.caption,
    )
    return {"attachment": file or {"size": 0}}


def _told(still: Pause) -> Iterator[Node]:
    for person_id, told in sorted(still.told.items()):
        parts = (
            extension("who", valueString=person_id),
            extension("name", valueString=told.name),
            extension("on", valueDate=day(told.told_on)),
            extension("way", valueCode=told.way),
        )
        if said := extensions("urn:careapp:told", parts):
            yield said
