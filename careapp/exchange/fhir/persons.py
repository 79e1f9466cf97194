"""Citizens, relatives, staff and organisations."""

import re
from collections.abc import Iterator

from careapp.domain.citizen import Address, Citizen, LegalTrack, Name, WhatMatters
from careapp.domain.identity import RecordId
from careapp.domain.national_id import Country, NationalId
from careapp.domain.people import (
    Consent,
    District,
    MayKnow,
    Organisation,
    OrganisationKind,
    Relative,
    StaffMember,
)
from careapp.exchange.fhir.codes import hl7, informer, named, own
from careapp.exchange.fhir.parts import (
    Node,
    coding,
    concept,
    day,
    extension,
    extensions,
    listed,
    node,
    period,
    reference,
)
from careapp.exchange.fhir.resource import Absent, Dossier, Made, derived
from careapp.exchange.folded import Folded
from careapp.exchange.secrets_kept import is_protected

_MUNICIPALITY_CODES = {
    Country.DENMARK: "http://hl7.dk/fhir/core/CodeSystem/dk-core-municipality-codes",
    Country.NORWAY: "https://register.geonorge.no/subregister/sosi-kodelister/kartverket/"
    "kommunenummer-alle",
}
_SOME_COUNTRY = "urn:careapp:municipality-code"
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def patient(one: Folded, dossier: Dossier) -> Iterator[Made | Absent]:
    """Yield a Patient, and what matters to them; a protected address stands nowhere."""
    citizen: Citizen = one.record
    body = node(
        resourceType="Patient",
        id=one.record_id,
        extension=listed(
            extension("urn:careapp:district", valueReference=_where(one)),
            _track(citizen.legal_track),
            extension("urn:careapp:lives-with", valueString=citizen.lives_with),
            extension(PROTECTED, valueBoolean=is_protected(one) or None),
        ),
        identifier=listed(_identifier(citizen.national_id)),
        active=not one.gone,
        name=listed(_name(citizen.name)),
        telecom=_telecom(citizen.phone),
        birthDate=day(citizen.birth_date),
        address=listed(None if is_protected(one) else _address(citizen.address)),
        communication=listed(_language(citizen.language)),
        managingOrganization=reference("Organization", dossier.place.municipality_id),
    )
    yield Made(body, (one,))
    yield from _what_matters(one, citizen.what_matters)


PROTECTED = "urn:careapp:address-protected"
"""Extension of a Patient: the address is protected, and for that reason not in the export."""


def related_person(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield a RelatedPerson, and the Consent that says what they may be told."""
    relative: Relative = one.record
    may_know = relative.consent.may_know if relative.consent else None
    body = node(
        resourceType="RelatedPerson",
        id=one.record_id,
        active=not one.gone,
        extension=listed(
            extension("urn:careapp:nearest", valueBoolean=relative.nearest),
            extension("urn:careapp:may-know", valueCode=may_know),
        ),
        patient=reference("Patient", relative.citizen_id),
        relationship=listed(concept(text=relative.relation)),
        name=listed(_name(relative.name)),
        telecom=_telecom(relative.phone),
        birthDate=day(relative.born_on),
    )
    yield Made(body, (one,))
    yield _consent(one, relative, relative.consent)


def practitioner(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield a Practitioner with their PractitionerRole."""
    member: StaffMember = one.record
    body = node(
        resourceType="Practitioner",
        id=one.record_id,
        active=not one.gone,
        name=listed(_name(member.name)),
        telecom=_telecom(member.phone),
    )
    yield Made(body, (one,))
    role = node(
        resourceType="PractitionerRole",
        id=derived(one.record_id, "role"),
        active=not one.gone,
        extension=listed(
            extension("urn:careapp:district", valueReference=_district(member.district_id))
        ),
        period=period(None, member.left_on),
        practitioner=reference("Practitioner", one.record_id),
        organization=reference("Organization", member.organisation_id),
        code=listed(*(concept(named(role)) for role in sorted(member.roles))),
        specialty=listed(concept(named(member.profession))),
    )
    yield Made(role, (one,))


def organization(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield an Organization."""
    known: Organisation = one.record
    code = None
    if known.municipality_code:
        system = _MUNICIPALITY_CODES[known.country] if known.country else _SOME_COUNTRY
        code = node(system=system, value=known.municipality_code)
    yield Made(
        node(
            resourceType="Organization",
            id=one.record_id,
            extension=listed(
                extension("urn:careapp:opening-hours", valueString=known.opening_hours),
                extension("urn:careapp:country", valueCode=known.country),
                *(extension("urn:careapp:delivers", valueCode=c) for c in sorted(known.delivers)),
            ),
            identifier=[_itself(one.record_id), *listed(code)],
            active=not one.gone,
            type=listed(concept(_kind_of(known.kind), named(known.kind))),
            name=known.name,
            telecom=_telecom(known.phone),
        ),
        (one,),
    )


def district(one: Folded, _: Dossier) -> Iterator[Made | Absent]:
    """Yield a district as a part of its municipality."""
    known: District = one.record
    yield Made(
        node(
            resourceType="Organization",
            id=one.record_id,
            extension=listed(
                extension(
                    "urn:careapp:supplier",
                    valueReference=reference("Organization", known.supplier_id),
                )
            ),
            identifier=[_itself(one.record_id)],
            active=not one.gone,
            type=listed(_DISTRICT),
            name=known.name,
            telecom=_telecom(known.phone),
            partOf=reference("Organization", known.organisation_id),
        ),
        (one,),
    )


_DISTRICT = concept(hl7("organization-type", "dept"), own("organisation-kind", "district"))


def _consent(one: Folded, relative: Relative, given: Consent | None) -> Made | Absent:
    record_id = derived(one.record_id, "consent")
    if given is None or given.may_know is MayKnow.NOT_ASKED:
        return Absent("Consent", record_id, (one,))
    denied = given.may_know is MayKnow.NO_CONSENT
    actor = node(
        role=concept(hl7("v3-ParticipationType", "IRCP")),
        reference=reference("RelatedPerson", one.record_id),
    )
    since = node(start=day(given.since))
    body = node(
        resourceType="Consent",
        id=record_id,
        extension=listed(extension("urn:careapp:extent", valueString=given.extent)),
        status="active",
        scope=concept(hl7("consentscope", "patient-privacy")),
        category=listed(concept(named(given.may_know))),
        patient=reference("Patient", relative.citizen_id),
        dateTime=day(given.since),
        policyRule=concept(hl7("v3-ActCode", "OPTOUT" if denied else "OPTIN")),
        provision=node(type="deny" if denied else "permit", period=since, actor=[actor]),
    )
    return Made(body, (one,))


def _what_matters(one: Folded, said: WhatMatters | None) -> Iterator[Made | Absent]:
    record_id = derived(one.record_id, "what-matters")
    if said is None or not said.words.strip():
        yield Absent("Observation", record_id, (one,))
        return
    body = node(
        resourceType="Observation",
        id=record_id,
        extension=listed(informer(said.informer)),
        status="final",
        code=concept(own("observation", "what-matters")),
        subject=reference("Patient", one.record_id),
        effectiveDateTime=day(said.said_on),
        valueString=said.words,
    )
    yield Made(body, (one,))


def _track(track: LegalTrack | None) -> Node | None:
    if track is None:
        return None
    law = extension("track", valueCode=track.track)
    since = extension("since", valueDate=day(track.since))
    return extensions("urn:careapp:legal-track", (law, since))


def _where(one: Folded) -> Node | None:
    """Return the district that a citizen lives in: a protected address is not hinted at."""
    return None if is_protected(one) else _district(one.record.district_id)


def _district(district_id: RecordId | None) -> Node | None:
    return reference("Organization", district_id)


def _kind_of(kind: OrganisationKind) -> Node | None:
    match kind:
        case OrganisationKind.MUNICIPALITY:
            return hl7("organization-type", "govt")
        case OrganisationKind.HOSPITAL | OrganisationKind.HOME_CARE:
            return hl7("organization-type", "prov")
        case OrganisationKind.VOLUNTARY:
            return hl7("organization-type", "cg")
        case OrganisationKind.PRIVATE_SUPPLIER:
            return hl7("organization-type", "bus")


def _itself(record_id: RecordId) -> Node:
    return node(system="urn:ietf:rfc:3986", value=f"urn:uuid:{record_id}")


def _identifier(number: NationalId | None) -> Node | None:
    if number is None:
        return None
    return node(use="official", system=number.system.value, value=number.value)


def _name(name: Name | None) -> Node | None:
    if name is None:
        return None
    given = [name.given] if name.given.strip() else []
    return node(use="official", family=name.family, given=given) if name.full else None


def _telecom(phone: str | None) -> list[Node]:
    return [node(system="phone", value=phone)] if phone and phone.strip() else []


def _address(address: Address | None) -> Node | None:
    if address is None:
        return None
    line = [address.line] if address.line.strip() else []
    return node(line=line, postalCode=address.postal_code, city=address.town) or None


def _language(language: str | None) -> Node | None:
    if not language:
        return None
    known = _LANGUAGE.fullmatch(language)
    told = concept(coding("urn:ietf:bcp:47", language) if known else None, text=language)
    return node(language=told) or None
