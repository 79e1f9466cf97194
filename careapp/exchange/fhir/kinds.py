"""Which kinds of record are exported as which resource, and why some are not."""

from collections.abc import Mapping

from careapp.exchange.fhir import care, contact, deeds, grants, persons, questionnaires, requests
from careapp.exchange.fhir.resource import Mapper

MAPPERS: Mapping[str, Mapper] = {
    "organisation": persons.organization,
    "district": persons.district,
    "staff_member": persons.practitioner,
    "dialogue_tool": questionnaires.questionnaire,
    "citizen": persons.patient,
    "relative": persons.related_person,
    "visit": contact.encounter,
    "closing": contact.closed,
    "proposal": contact.proposal,
    "condition": care.condition,
    "goal": care.goal,
    "general_information": care.general_information,
    "attention_card": care.attention_card,
    "note": care.note,
    "agreement": care.agreement,
    "attachment": deeds.attachment,
    "granted_package": grants.granted_package,
    "grant": grants.grant,
    "supply_order": requests.supply_order,
    "pause": deeds.pause,
    "swap": requests.swap,
    "decline": deeds.decline,
    "informed": deeds.informed,
    "arrangement": requests.arrangement,
    "urgent_request": requests.urgent_request,
    "settled_task": deeds.settled_task,
}
"""In the order of the export; answers come last, a response for each visit and tool."""

TOGETHER = frozenset({"answer"})
"""Kinds of which many records make one resource."""

NOT_EXPORTED: Mapping[str, str] = {
    "concept": "a code system of others; its owner publishes it",
    "service": "the municipality's catalogue; each grant says what it is a grant of",
    "package": "the municipality's catalogue; each granted package says which it is",
    "mandate": "who may grant what is the municipality's own affair, of no citizen",
    "letter_texts": "a setting: words of letters",
    "swap_rules": "a setting; what they said of a swap stands in the swap",
    "tool_voices": "a setting; whose answers were given stands in the answers",
    "transferred": "what is keyed into the care record; the record itself has it by then",
    "access": "the log of who has looked is shown to the citizen, not handed on with the record",
}
"""Kinds that are no resource, with the reason."""

TYPES = (
    "Organization",
    "Practitioner",
    "PractitionerRole",
    "Questionnaire",
    "Patient",
    "RelatedPerson",
    "Consent",
    "Encounter",
    "Condition",
    "Goal",
    "Observation",
    "Flag",
    "CarePlan",
    "ServiceRequest",
    "Task",
    "Communication",
    "DocumentReference",
    "QuestionnaireResponse",
    "Provenance",
)
"""The types of resource that an export may have."""

IN_ERROR: Mapping[str, tuple[str, str | None]] = {
    "Condition": (
        "verificationStatus",
        "http://terminology.hl7.org/CodeSystem/condition-ver-status",
    ),
    "Goal": ("lifecycleStatus", None),
    "Questionnaire": ("status", None),
    **dict.fromkeys(
        (
            "Consent",
            "Encounter",
            "Observation",
            "Flag",
            "CarePlan",
            "ServiceRequest",
            "Task",
            "Communication",
            "DocumentReference",
            "QuestionnaireResponse",
        ),
        ("status", None),
    ),
}
"""Where a type says that it was entered in error, with the code system where it is a concept.

Patient, RelatedPerson, Practitioner, PractitionerRole and Organization have no such status: they
are told as not active, as KL does."""
