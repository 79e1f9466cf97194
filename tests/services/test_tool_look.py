"""Before one decides on a version one sees what changed in it."""

import json

from careapp.dialogue.difference import ChangeKind
from careapp.services.tool_life import Brought, import_tool, read_tool
from careapp.services.tool_look import Looked, look_at, look_at_new
from careapp.services.tools import versions_at_hand
from tests.services.office import Office

SLEEP = "https://fjordby.example/sleep"


def guide(question: str, version: str) -> Brought:
    item = {"linkId": "sleep", "type": "string", "text": question}
    head = {"resourceType": "Questionnaire", "status": "draft", "url": SLEEP, "title": "Søvn"}
    return read_tool(json.dumps({**head, "version": version, "item": [item]}).encode())


def seen(looked: Looked) -> tuple[str, list[ChangeKind]]:
    before = looked.before.version if looked.before else ""
    return before, [change.kind for change in looked.changes]


def test_each_version_is_held_against_the_one_before(office: Office) -> None:
    for question, version in (("Sover du?", "1"), ("Hvordan sover du?", "2")):
        import_tool(office.desk, guide(question, version))
    newest, first = versions_at_hand(office.desk)[SLEEP]
    assert seen(look_at(office.desk, newest)) == ("1", [ChangeKind.REWORDED])
    assert seen(look_at(office.desk, first)) == ("", [])


def test_a_file_is_held_against_what_it_would_replace(office: Office) -> None:
    assert seen(look_at_new(office.desk, guide("Sover du?", "1"))) == ("", [])
    for question, version in (("Sover du?", "1"), ("Hvordan sover du?", "2")):
        import_tool(office.desk, guide(question, version))
    desk = office.desk
    assert seen(look_at_new(desk, guide("Sover du?", "3"))) == ("2", [ChangeKind.REWORDED])
    assert seen(look_at_new(desk, guide("Sover du?", "2"))) == ("2", [ChangeKind.REWORDED])
    assert seen(look_at_new(desk, guide("Sover du?", "1"))) == ("1", [])
