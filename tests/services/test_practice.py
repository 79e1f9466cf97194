"""A tool is tried before anybody is asked: it behaves as at a visit, and nothing is kept."""

import json

from careapp.dialogue.tool import Tool
from careapp.domain.answer import Answer, Said
from careapp.domain.citizen import Citizen
from careapp.domain.informer import Informer, Voice
from careapp.domain.visit import Visit
from careapp.services.asked import enabled, topics_done
from careapp.services.conversation import Key
from careapp.services.practice import Practice
from careapp.services.tool_life import read_tool
from tests.services.office import Office

SLEEP = "https://fjordby.example/sleep"
BAD, WHY, NIGHT = (Key(SLEEP, name, Voice.CITIZEN) for name in ("bad", "why", "night"))
ITEMS = [
    {"linkId": "bad", "type": "boolean", "text": "Sover du dårligt?"},
    {
        "linkId": "why",
        "type": "string",
        "text": "Hvorfor?",
        "enableWhen": [{"question": "bad", "operator": "=", "answerBoolean": True}],
    },
    {
        "linkId": "night",
        "type": "choice",
        "repeats": True,
        "text": "Hvad hjælper?",
        "answerOption": [{"valueCoding": {"code": "walk"}}, {"valueCoding": {"code": "milk"}}],
    },
]


def guide() -> Tool:
    head = {"resourceType": "Questionnaire", "status": "draft", "url": SLEEP, "title": "Søvn"}
    return read_tool(json.dumps({**head, "item": ITEMS}).encode()).tool


def test_questions_open_as_they_do_at_a_visit(office: Office) -> None:
    tool = guide()
    practice = Practice(office.desk, tool)
    seen = [enabled(practice.conversation, tool)]
    practice.answer(BAD, Said(value=True, informer=Informer.CITIZEN))
    seen.append(enabled(practice.conversation, tool))
    assert seen == [{"bad", "night"}, {"bad", "why", "night"}]
    assert topics_done(practice.conversation, tool) == (1, 3)


def test_what_is_ticked_stays_when_more_is_said(office: Office) -> None:
    practice = Practice(office.desk, guide())
    practice.answer(NIGHT, Said(), {"|walk": "En gåtur"})
    practice.answer(NIGHT, Said(words="og te"))
    state = practice.conversation.state(NIGHT)
    assert (state.ticked, state.said.words) == ({"|walk": "En gåtur"}, "og te")
    practice.begin_again()
    assert not practice.conversation.state(NIGHT).is_answered


def test_no_store_ever_hears_of_it(office: Office) -> None:
    practice = Practice(office.desk, guide())
    practice.answer(WHY, Said(words="Naboens hund"))
    read = office.desk.read
    assert [read.where(kind) for kind in (Answer, Visit, Citizen)] == [[], [], []]
    assert list(read.drafts()) == []
