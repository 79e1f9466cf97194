"""Visits, their closing, and what the citizen proposes before them."""

from collections.abc import Iterator
from datetime import datetime

from careapp.domain.identity import RecordId
from careapp.domain.visit import (
    Closing,
    Part,
    Participation,
    Period,
    Proposal,
    Visit,
    VisitStatus,
    status_of,
)
from careapp.exchange.fhir.codes import HL7, KL_ASSESSING, informer, kl, named, own
from careapp.exchange.fhir.parts import (
    Node,
    annotation,
    coding,
    concept,
    extension,
    extensions,
    listed,
    moment,
    node,
    reference,
)
from careapp.exchange.fhir.resource import Absent, Dossier, Made
from careapp.exchange.folded import Folded

_STATUS = {
    VisitStatus.PLANNED: "planned",
    VisitStatus.UNDER_WAY: "in-progress",
    VisitStatus.CLOSED: "finished",
    VisitStatus.CANCELLED: "cancelled",
}
_PROFESSIONAL = frozenset({Part.LEADS, Part.HOME_CARE, Part.COLLEAGUE})


def encounter(one: Folded, dossier: Dossier) -> Iterator[Made | Absent]:
    """Yield an Encounter; it is finished once somebody has signed the visit."""
    visit: Visit = one.record
    closings = tuple(
        closing
        for closing in dossier.about.of("closing")
        if closing.record.visit_id == one.record_id and not closing.gone
    )
    body = node(
        resourceType="Encounter",
        id=one.record_id,
        extension=listed(*_extensions(visit)),
        status=_STATUS[status_of(visit, closed=bool(closings))],
        **{"class": coding(f"{HL7}v3-ActCode", "HH")},
        type=listed(concept(kl(KL_ASSESSING))),
        subject=reference("Patient", visit.citizen_id),
        participant=[*_participants(visit, dossier)],
        period=_period(visit.period),
        reasonCode=listed(concept(text=visit.purpose)),
        serviceProvider=reference("Organization", dossier.place.municipality_id),
    )
    yield Made(body, (one, *closings))


def closed(one: Folded, dossier: Dossier) -> Iterator[Made | Absent]:
    """Yield nothing for a closing of a visit that is there: its Encounter tells it."""
    closing: Closing = one.record
    if closing.visit_id not in dossier.about.records:
        yield Absent("Encounter", closing.visit_id, (one,))


def proposal(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield what the citizen proposes as a ServiceRequest; settled when something was agreed."""
    said: Proposal = one.record
    parts = (
        extension("when", valueString=said.when),
        extension("by-whom", valueString=said.by_whom),
        extension("outcome", valueString=said.outcome),
        extension("why-different", valueString=said.why_different),
        extension("way", valueCode=said.way),
    )
    body = node(
        resourceType="ServiceRequest",
        id=one.record_id,
        extension=listed(informer(said.informer), extensions("urn:careapp:proposal", parts)),
        status="completed" if said.outcome else "active",
        intent="proposal",
        category=listed(concept(own("request", "own-proposal"))),
        code=concept(text=said.what),
        subject=reference("Patient", said.citizen_id),
        encounter=reference("Encounter", said.visit_id),
        authoredOn=moment(said.received_at),
        note=listed(annotation(said.outcome)),
    )
    yield Made(body, (one,))


def _extensions(visit: Visit) -> Iterator[Node | None]:
    yield extension("urn:careapp:place", valueString=visit.place)
    for topic in visit.agenda:
        yield extension("urn:careapp:agenda", valueString=topic)
    for url, version in sorted(visit.tools.items()):
        parts = (extension("url", valueUri="".join(url.split())), _version(version))
        yield extensions("urn:careapp:dialogue-tool", parts)
    yield extension("urn:careapp:began-at", valueDateTime=moment(visit.began_at))
    yield extension("urn:careapp:read-at", valueDateTime=moment(visit.read_at))
    yield extension("urn:careapp:cancelled-because", valueString=visit.cancelled_because)


def _version(version: str) -> Node | None:
    return extension("version", valueString=version)


def _participants(visit: Visit, dossier: Dossier) -> Iterator[Node]:
    """Yield who takes part; the citizen does as the subject, and is told to be there or not."""
    everybody = {**visit.participants}
    if visit.leader_id and visit.leader_id not in everybody:
        everybody[visit.leader_id] = Participation("", Part.LEADS)
    for person_id, part in sorted(everybody.items()):
        yield node(
            extension=listed(
                extension("urn:careapp:presence", valueCode=part.presence),
                extension("urn:careapp:participant-detail", valueString=part.detail),
            ),
            type=listed(concept(named(part.part))),
            individual=_person(person_id, part, visit, dossier),
        )


def _person(person_id: str, part: Participation, visit: Visit, dossier: Dossier) -> Node | None:
    """Return who it is: a reference where they are in the export, else how they are called."""
    known = RecordId(person_id)
    if part.part in _PROFESSIONAL and (known in dossier.place.staff or known == visit.leader_id):
        return reference("Practitioner", known, part.name)
    if part.part is Part.RELATIVE and dossier.has("relative", person_id):
        return reference("RelatedPerson", known, part.name)
    return reference("", None, part.name)


def _period(period: Period | None) -> Node | None:
    if period is None:
        return None
    ends: datetime | None = period.ends_at if period.ends_at >= period.starts_at else None
    return node(start=moment(period.starts_at), end=moment(ends))
