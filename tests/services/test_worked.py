"""A tool's formulas work on what is answered: they open, count, filter and object."""

import json

from careapp.domain.answer import Said
from careapp.domain.identity import VisitId
from careapp.domain.informer import Informer, Voice
from careapp.reports.model import NoteEntry
from careapp.services.closing import MissingCode, missing
from careapp.services.conversation import Key
from careapp.services.summaries.dossier import read_dossier
from careapp.services.summaries.lead_summary import lead_summary
from careapp.services.worked import Worked, work_out
from tests.services.office import MATTERS, Office, release

FALLS = "https://fjordby.example/falls"
HL7 = "http://hl7.org/fhir/StructureDefinition/"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"


def formula(url: str, expression: str) -> dict[str, object]:
    return {
        "url": url,
        "valueExpression": {"language": "text/fhirpath", "expression": expression},
    }


def answer(link_id: str) -> str:
    return f"%resource.descendants().where(linkId='{link_id}').answer.value"


RULE = {
    "url": f"{HL7}questionnaire-constraint",
    "extension": [
        {"url": "key", "valueId": "few"},
        {"url": "severity", "valueCode": "error"},
        {"url": "expression", "valueString": f"{answer('inside')} <= 50"},
        {"url": "human", "valueString": "Højst 50"},
    ],
}
TOOL = {
    "resourceType": "Questionnaire",
    "status": "active",
    "url": FALLS,
    "version": "1",
    "title": "Fald",
    "item": [
        {"linkId": "inside", "type": "integer", "text": "Fald inde", "extension": [RULE]},
        {"linkId": "outside", "type": "integer", "text": "Fald ude"},
        {
            "linkId": "sum",
            "type": "integer",
            "text": "Fald i alt",
            "readOnly": True,
            "extension": [
                formula(f"{SDC}calculatedExpression", f"{answer('inside')} + {answer('outside')}")
            ],
        },
        {
            "linkId": "why",
            "type": "string",
            "text": "Hvorfor så mange?",
            "extension": [formula(f"{SDC}enableWhenExpression", f"{answer('sum')} > 3")],
        },
    ],
}


BY = {Voice.CITIZEN: Informer.CITIZEN, Voice.RELATIVE: Informer.RELATIVE}


def visit(office: Office) -> VisitId:
    release(office.desk, json.dumps(TOOL).encode())
    return office.plan(office.citizen(), tools={FALLS: "1"})


def count(office: Office, visit_id: VisitId, voice: Voice = Voice.CITIZEN, **falls: int) -> Worked:
    for link_id, number in falls.items():
        office.say(visit_id, Key(FALLS, link_id, voice), Said(value=number, informer=BY[voice]))
    conversation = office.conversation(visit_id)
    return work_out(office.desk, conversation, conversation.tools[0], language="da")


def test_what_is_worked_out_follows_the_answers(office: Office) -> None:
    visit_id = visit(office)
    before = count(office, visit_id)
    assert not before.answers
    assert "why" not in before.open

    after = count(office, visit_id, inside=2, outside=3)
    assert after.answers == {"sum": (5,)}
    assert "why" in after.open

    assert "why" not in count(office, visit_id, outside=1).open


def test_voices_that_differ_are_counted_each_for_itself(office: Office) -> None:
    visit_id = visit(office)
    count(office, visit_id, inside=1, outside=1)
    worked = count(office, visit_id, Voice.RELATIVE, inside=3, outside=2)
    assert worked.answers == {}
    assert worked.apart == {Voice.CITIZEN: {"sum": (2,)}, Voice.RELATIVE: {"sum": (5,)}}

    report = lead_summary(read_dossier(office.desk, visit_id=visit_id, language="da"))
    entries = [one for one in report.blocks if isinstance(one, NoteEntry)]
    assert [(one.words, one.informer) for one in entries if one.title == "Fald i alt"] == [
        ("2", "Beregnet af de andre svar · Borgerens ord"),
        ("5", "Beregnet af de andre svar · Pårørendes ord"),
    ]


def test_voices_that_answer_different_questions_are_counted_together(office: Office) -> None:
    visit_id = visit(office)
    count(office, visit_id, inside=1)
    worked = count(office, visit_id, Voice.RELATIVE, outside=2)
    assert (worked.answers, worked.apart) == ({"sum": (3,)}, {})


def test_a_rule_that_does_not_hold_is_said_and_hinders_nothing(office: Office) -> None:
    visit_id = visit(office)
    worked = count(office, visit_id, inside=51)
    assert worked.broken == {"inside": ("Højst 50",)}
    assert not count(office, visit_id, inside=50).broken


def test_closing_names_the_rule(office: Office) -> None:
    visit_id = visit(office)
    count(office, visit_id, inside=51)
    found = missing(office.desk, office.conversation(visit_id), "da")
    assert [(one.text, one.key) for one in found if one.code is MissingCode.RULE] == [
        ("Højst 50", Key(FALLS, "inside", Voice.PROFESSIONAL))
    ]


def test_a_formula_that_cannot_be_worked_out_hinders_nothing(office: Office) -> None:
    unknown = json.dumps(TOOL).replace("> 3", "> nothing()")
    broken = json.loads(unknown.replace(" + ", " + nothing() + "))
    release(office.desk, json.dumps(broken).encode())
    visit_id = office.plan(office.citizen(), tools={FALLS: "1"})
    worked = count(office, visit_id, inside=2, outside=3)
    assert "why" in worked.open
    assert not worked.answers


def test_a_tool_without_formulas_needs_nobody(office: Office) -> None:
    visit_id = office.plan(office.citizen(), tools={MATTERS: "1"})
    conversation = office.conversation(visit_id)
    worked = work_out(office.desk, conversation, conversation.tools[0], language="da")
    assert worked.open
    assert not worked.answers
