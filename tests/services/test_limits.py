"""What answers break is told when a visit is closed, in the voice that broke it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from careapp.domain.answer import Said
from careapp.domain.informer import Informer, Voice
from careapp.services.closing import Missing, MissingCode, close_visit
from careapp.services.conversation import Key
from careapp.services.visit_page import missing_at
from careapp.services.visits import begin_visit
from tests.services.office import Office, Watch, opened_office, release

HL7 = "http://hl7.org/fhir/StructureDefinition/"
URL = "https://fjordby.example/dialogvaerktoej/graenser"
SHORT = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText"
TOOL = {
    "resourceType": "Questionnaire",
    "status": "active",
    "url": URL,
    "version": "1",
    "title": "Grænser",
    "item": [
        {
            "linkId": "weight",
            "type": "decimal",
            "text": "Hvor meget vejer du, når du står på vægten om morgenen?",
            "extension": [
                {"url": HL7 + "maxValue", "valueDecimal": 300},
                {"url": SHORT, "valueString": "Vægt"},
            ],
        },
        {
            "linkId": "aids",
            "type": "choice",
            "text": "Hjælpemidler",
            "repeats": True,
            "extension": [{"url": HL7 + "questionnaire-maxOccurs", "valueInteger": 1}],
            "answerOption": [{"valueString": "Stok"}, {"valueString": "Rollator"}],
        },
    ],
}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with opened_office(tmp_path / "careapp.db", Watch()) as opened:
        yield opened


def broken(office: Office, visit_id: object) -> list[Missing]:
    found = missing_at(office.desk, visit_id=visit_id, language="da")  # type: ignore[arg-type]
    return [one for one in found if one.code is MissingCode.LIMIT]


def test_each_voice_is_told_of_and_the_visit_can_be_closed_all_the_same(office: Office) -> None:
    release(office.desk, json.dumps(TOOL).encode())
    visit_id = office.plan(office.citizen(), tools={URL: "1"})
    begin_visit(office.desk, visit_id=visit_id)
    for voice, weight in ((Voice.CITIZEN, 301), (Voice.RELATIVE, 90)):
        said = Said(value=weight, informer=Informer(voice.value))
        office.say(visit_id, Key(URL, "weight", voice), said)
    office.say(visit_id, Key(URL, "aids", Voice.CITIZEN), ticked={"|Stok": "Stok"})
    assert [(one.text, one.key) for one in broken(office, visit_id)] == [
        ("Vægt", Key(URL, "weight", Voice.CITIZEN))
    ]
    office.say(
        visit_id, Key(URL, "aids", Voice.CITIZEN), ticked={"|Stok": "Stok", "|Rollator": "Rollator"}
    )
    codes = [one.broken[0].code for one in broken(office, visit_id) if one.broken]
    assert codes == ["above-maximum", "too-many-answers"]
    close_visit(office.desk, visit_id=visit_id)
    assert office.state(visit_id, Key(URL, "weight", Voice.CITIZEN)).said.value == 301
