"""A tool is improved while a visit goes through it: the user decides, and nothing is lost."""

import json
from datetime import timedelta

import pytest

from careapp.dialogue.difference import ChangeKind
from careapp.dialogue.migrate import Fate
from careapp.domain.answer import Answer, Said
from careapp.domain.identity import VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.problems import InvalidRecordError
from careapp.reports.model import NoteEntry
from careapp.services.conversation import Key
from careapp.services.former import former_in_words
from careapp.services.saying import undo_last
from careapp.services.still_true import earlier_answers
from careapp.services.summaries.dossier import read_dossier
from careapp.services.summaries.lead_summary import lead_summary
from careapp.services.tool_change import change_tool, newer_tools, preview_change
from tests.services.office import Office, Watch, release

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


def test_what_is_of_another_type_now_stands_beside_the_new_question(
    office: Office, watch: Watch, visit_id: VisitId
) -> None:
    watch.now += timedelta(hours=1)
    change_tool(office.desk, visit_id=visit_id, url=SLEEP)

    conversation = office.conversation(visit_id)
    assert not conversation.state(key("hours")).is_answered
    (former,) = conversation.former[SLEEP, "hours"]
    assert former_in_words(former, office.desk.wording("da")) == "Otte"
    office.say(visit_id, key("hours"), Said(value="2026-11-24", informer=Informer.CITIZEN))
    assert office.conversation(visit_id).former == conversation.former

    report = lead_summary(read_dossier(office.desk, visit_id=visit_id, language="da"))
    entries = [one for one in report.blocks if isinstance(one, NoteEntry)]
    told = {str(one.words): one for one in entries if one.title == "Hvor mange timer?"}
    assert list(told) == ["24.11.2026", "Otte"]
    assert "Givet, før spørgsmålet blev ændret" in told["Otte"].informer
    assert "8.5" in told["Otte"].when  # when it was said, not when the question changed
    assert "Givet" not in told["24.11.2026"].informer


def test_what_is_asked_no_longer_is_printed_under_its_old_question(
    office: Office, visit_id: VisitId
) -> None:
    change_tool(office.desk, visit_id=visit_id, url=SLEEP)
    report = lead_summary(read_dossier(office.desk, visit_id=visit_id, language="da"))
    titles = {one.title: one.words for one in report.blocks if isinstance(one, NoteEntry)}
    assert titles["Tager De sovemedicin?"] == "Nej"


def test_it_is_not_offered_again_to_a_question_of_another_type(
    office: Office, visit_id: VisitId
) -> None:
    citizen_id = office.conversation(visit_id).citizen_id
    later = office.plan(citizen_id, tools={SLEEP: "2"})
    offered = earlier_answers(office.desk, office.conversation(later))
    assert {one.link_id for one in offered} == {"well", "midday"}


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
