"""A made-up mapping with a scale of its own, in Norwegian: a structure, not anybody's wording."""

import json
from typing import Any

from careapp.domain.informer import Voice
from careapp.services.conversation import Key

MAPPING = "https://fjordby.example/eksempel-kartlegging"
TITLE = "Eksempel på kartlegging"
WORDS = {
    1: "klarer det uten hjelp",
    2: "klarer det med hjelpemiddel",
    3: "klarer det med litt hjelp",
    4: "klarer det med mye hjelp",
    5: "klarer det ikke",
    9: "ikke relevant",
}
QUESTIONS = {"dress": "Eksempel: kle på seg", "cook": "Eksempel: lage mat", "walk": "Eksempel: gå"}
FSIII_CODE = {"system": "urn:oid:1.2.208.176.2.21", "code": "J1.1"}
ORDINAL_VALUE = "http://hl7.org/fhir/StructureDefinition/ordinalValue"
ITEM_WEIGHT = "http://hl7.org/fhir/StructureDefinition/itemWeight"


def option(score: int, weighed_by: str = ORDINAL_VALUE) -> dict[str, Any]:
    extension = {"url": weighed_by, "valueDecimal": score}
    coding = {"system": "urn:eksempel", "code": f"n{score}", "display": f"{score} – {WORDS[score]}"}
    return {"valueCoding": {**coding, "extension": [extension]}}


def mapping(
    version: str = "1", weighed_by: str = ORDINAL_VALUE, scores: tuple[int, ...] = tuple(WORDS)
) -> bytes:
    """Return the file that a municipality brings in."""
    items = [
        {
            "linkId": link_id,
            "type": "choice",
            "text": text,
            "code": [FSIII_CODE],
            "answerOption": [option(score, weighed_by) for score in scores],
        }
        for link_id, text in QUESTIONS.items()
    ]
    head = {"resourceType": "Questionnaire", "status": "draft", "language": "nb"}
    about = {"url": MAPPING, "version": version, "title": TITLE}
    return json.dumps({**head, **about, "item": items}).encode()


def asked(link_id: str) -> Key:
    return Key(MAPPING, link_id, Voice.PROFESSIONAL)
