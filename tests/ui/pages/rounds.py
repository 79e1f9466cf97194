"""A tool in which parts repeat, at the next visit of the made-up municipality."""

import json
from dataclasses import replace

from careapp.domain.visit import Visit
from careapp.services.demo.make import DemoPlace
from careapp.services.desk import Desk
from careapp.services.records import save_record
from careapp.services.visits import begin_visit
from careapp.tour.tools import release_tool

URL = "https://fjordby.example/medicine"

TOOL = {
    "resourceType": "Questionnaire",
    "status": "active",
    "url": URL,
    "version": "1",
    "language": "da",
    "title": "Medicin",
    "item": [
        {
            "linkId": "medicine",
            "type": "group",
            "text": "Medicin",
            "repeats": True,
            "extension": [
                {
                    "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs",
                    "valueInteger": 4,
                }
            ],
            "item": [
                {"linkId": "name", "type": "string", "text": "Navn", "required": True},
                {"linkId": "daily", "type": "boolean", "text": "Hver dag"},
                {
                    "linkId": "when",
                    "type": "string",
                    "text": "Hvornår",
                    "enableWhen": [{"question": "daily", "operator": "=", "answerBoolean": False}],
                },
                {
                    "linkId": "side",
                    "type": "group",
                    "text": "Bivirkning",
                    "repeats": True,
                    "item": [{"linkId": "what", "type": "string", "text": "Hvilken"}],
                },
            ],
        },
        {
            "linkId": "phone",
            "type": "string",
            "text": "Telefon",
            "repeats": True,
            "item": [{"linkId": "whose", "type": "string", "text": "Hvis"}],
        },
        {
            "linkId": "aids",
            "type": "choice",
            "text": "Hjælpemidler",
            "repeats": True,
            "answerOption": [{"valueString": "Rollator"}, {"valueString": "Stok"}],
            "item": [{"linkId": "since", "type": "string", "text": "Siden"}],
        },
        {"linkId": "last", "type": "text", "text": "Andet"},
    ],
}


def bring_rounds(desk: Desk, place: DemoPlace) -> None:
    """Release the tool, and let the next visit go through it alone."""
    release_tool(desk, json.dumps(TOOL).encode())
    stored = desk.read.get(Visit, place.next_visit_id)
    assert stored is not None
    visit = replace(stored.record, tools={URL: "1"})
    save_record(
        desk, visit, subject=stored.subject, purpose="plan-visit", record_id=stored.record_id
    )
    begin_visit(desk, visit_id=place.next_visit_id)
