"""A tool is improved while a visit goes through it: the user decides, and nothing is lost."""

import json

import pytest

from careapp.dialogue.difference import ChangeKind
from careapp.dialogue.migrate import Fate
from careapp.domain.answer import Answer, Said
from careapp.domain.identity import VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.problems import InvalidRecordError
from careapp.reports.model import NoteEntry
from careapp.services.conversation import Key
from careapp.services.saying import undo_last
from careapp.services.summaries.dossier import read_dossier
from careapp.services.summaries.lead_summary import lead_summary
from careapp.services.tool_change import change_tool, newer_tools, preview_change
from tests.services.office import Office, release

SLEEP = "https://fjordby.example/sleep"
CODE = [{"system": "urn:test", "code": "nap"}]
OLD: list[dict[str, object]] = [
    {"linkId": "well", "type": "string", "text": "Sover De godt?"},
    {"linkId": "nap", "type": "string", "text": "Sover De til middag?", "code": CODE},
    {"linkId": "pills", "type": "string", "text": "Tager De sovemedicin?"},
    {"linkId": "hours", "type": "string", "text": "Hvor mange timer?"},
]
NEW: list[dict[str, object]] = [
    {"linkId": "well", "type": "string", "text": "Sover De godt?"},
    {"linkId": "midday", "type": "string", "text": "Sover De til middag?", "code": CODE},
    {"linkId": "hours", "type": "date", "text": "Hvor mange timer?"},
    {"linkId": "light", "type": "string", "text": "Er der mørkt?"},
]


def bring(office: Office, version: str, items: list[dict[str, object]]) -> None:
    head = {"resourceType": "Questionnaire", "status": "active", "url": SLEEP, "title": "Søvn"}
    release(office.desk, json.dumps({**head, "version": version, "item": items}).encode())


def key(link_id: str, voice: Voice = Voice.CITIZEN) -> Key:
    return Key(SLEEP, link_id, voice)


@pytest.fixture
def visit_id(office: Office) -> VisitId:
    """Return a visit with an answer to each question of the old version; a newer one came."""
    bring(office, "1", OLD)
    visit_id = office.plan(office.citizen(), tools={SLEEP: "1"})
    for link_id, words in (("well", "Ja"), ("nap", "En time"), ("pills", "Nej"), ("hours", "Otte")):
        office.say(visit_id, key(link_id), Said(words=words, informer=Informer.CITIZEN))
    office.say(visit_id, key("nap", Voice.RELATIVE), Said(words="To timer"))
    bring(office, "2", NEW)
    return visit_id


def printed(office: Office, visit_id: VisitId) -> str:
    report = lead_summary(read_dossier(office.desk, visit_id=visit_id, language="da"))
    return " ".join(str(one.words) for one in report.blocks if isinstance(one, NoteEntry))


def test_the_visit_keeps_its_version_until_somebody_decides(
    office: Office, visit_id: VisitId
) -> None:
    conversation = office.conversation(visit_id)
    assert [tool.version for tool in conversation.tools] == ["1"]
    assert [tool.version for tool in newer_tools(office.desk, conversation)] == ["2"]


def test_one_sees_first_what_becomes_of_each_answer(office: Office, visit_id: VisitId) -> None:
    change = preview_change(office.desk, visit_id=visit_id, url=SLEEP)
    assert {step.before: step.fate for step in change.steps} == {
        "well": Fate.KEPT,
        "nap": Fate.MOVED,
        "pills": Fate.NO_LONGER_ASKED,
        "hours": Fate.TYPE_CHANGED,
    }
    kinds = {(one.link_id, one.kind) for one in change.changes}
    assert {("light", ChangeKind.ADDED), ("pills", ChangeKind.REMOVED)} <= kinds


def test_no_answer_is_lost_and_every_one_is_printed(office: Office, visit_id: VisitId) -> None:
    change_tool(office.desk, visit_id=visit_id, url=SLEEP)

    conversation = office.conversation(visit_id)
    assert [tool.version for tool in conversation.tools] == ["2"]
    assert not newer_tools(office.desk, conversation)
    assert conversation.state(key("well")).said.words == "Ja"
    assert conversation.state(key("midday")).said.words == "En time"
    assert conversation.state(key("midday", Voice.RELATIVE)).said.words == "To timer"
    paper = printed(office, visit_id)
    assert all(words in paper for words in ("Ja", "En time", "To timer", "Nej", "Otte"))


def test_it_can_be_undone(office: Office, visit_id: VisitId) -> None:
    before = {one.record_id for one in office.desk.read.where(Answer, visit_id=visit_id)}
    change_tool(office.desk, visit_id=visit_id, url=SLEEP)
    undo_last(office.desk, visit_id=visit_id)
    assert [tool.version for tool in office.conversation(visit_id).tools] == ["1"]
    assert {one.record_id for one in office.desk.read.where(Answer, visit_id=visit_id)} == before


def test_what_is_being_typed_goes_along(office: Office, visit_id: VisitId) -> None:
    office.type(visit_id, key("well"), Said(words="Ja, mest", informer=Informer.CITIZEN))
    change_tool(office.desk, visit_id=visit_id, url=SLEEP)
    assert office.state(visit_id, key("well")).said.words == "Ja, mest"


def test_without_a_newer_version_there_is_nothing_to_change(office: Office) -> None:
    bring(office, "1", OLD)
    visit_id = office.plan(office.citizen(), tools={SLEEP: "1"})
    with pytest.raises(InvalidRecordError) as refused:
        change_tool(office.desk, visit_id=visit_id, url=SLEEP)
    assert [problem.code for problem in refused.value.problems] == ["tool-not-newer"]
