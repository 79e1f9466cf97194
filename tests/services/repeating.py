"""A tool with a group and questions that repeat, and what is said at a visit in its rounds."""

import json

from careapp.domain.answer import Said
from careapp.domain.identity import VisitId
from careapp.domain.informer import Informer, Voice
from careapp.services.conversation import Key
from tests.services.office import Office, release

MEDICINE = "https://fjordby.example/medicine"
COUNT = {
    "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
    "valueExpression": {
        "language": "text/fhirpath",
        "expression": "%resource.item.where(linkId='medicine').count()",
    },
}
NAME: dict[str, object] = {
    "linkId": "name",
    "type": "string",
    "text": "Navn",
    "required": True,
}
MEDICINES: dict[str, object] = {
    "linkId": "medicine",
    "type": "group",
    "text": "Medicin",
    "repeats": True,
    "item": [
        NAME,
        {"linkId": "daily", "type": "boolean", "text": "Hver dag"},
        {
            "linkId": "why-not",
            "type": "string",
            "text": "Hvorfor ikke",
            "required": True,
            "enableWhen": [{"question": "daily", "operator": "=", "answerBoolean": False}],
        },
    ],
}
PHONE: dict[str, object] = {
    "linkId": "phone",
    "type": "string",
    "text": "Telefon",
    "repeats": True,
    "item": [{"linkId": "whose", "type": "string", "text": "Hvis"}],
}
AIDS: dict[str, object] = {
    "linkId": "aids",
    "type": "choice",
    "text": "Hjælpemidler",
    "repeats": True,
    "answerOption": [{"valueString": "Rollator"}, {"valueString": "Stok"}],
    "item": [{"linkId": "since", "type": "string", "text": "Siden"}],
}
MANY: dict[str, object] = {
    "linkId": "many",
    "type": "integer",
    "text": "Antal",
    "readOnly": True,
    "extension": [COUNT],
}


def bring(office: Office, version: str, *items: dict[str, object]) -> None:
    head = {"resourceType": "Questionnaire", "status": "active", "url": MEDICINE}
    body = {"title": "Medicin", "version": version, "item": list(items)}
    release(office.desk, json.dumps({**head, **body}).encode())


def begun(office: Office, *items: dict[str, object]) -> VisitId:
    bring(office, "1", *items)
    return office.plan(office.citizen(), tools={MEDICINE: "1"})


def key(place: str, voice: Voice = Voice.CITIZEN) -> Key:
    return Key(MEDICINE, place, voice)


def say(office: Office, visit_id: VisitId, place: str, words: object) -> None:
    said = Said(value=words, informer=Informer.CITIZEN)  # type: ignore[arg-type]
    office.say(visit_id, key(place), said)


def told(office: Office, visit_id: VisitId) -> dict[str, object]:
    """Return what stands in the record, by stored place."""
    answers = office.conversation(visit_id).answers
    return {k.link_id: state.said.value for k, state in answers.items() if state.is_answered}
