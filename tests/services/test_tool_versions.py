"""A dialogue tool is brought in again in a newer version, between planning and holding a visit."""

import json

import pytest

from careapp.domain.visit import Visit
from careapp.services.choices import read_choices
from careapp.services.forms import open_form
from careapp.services.tool_life import import_tool, read_tool
from careapp.services.tools import tools_at_hand, tools_of_visit, versions_at_hand
from careapp.system.resources import resources
from tests.services.office import COACHING, MATTERS, Office, release

SLEEP = "https://fjordby.example/sleep"


def bring(office: Office, version: str, *, url: str = SLEEP, question: str = "Sover du?") -> None:
    source = {
        "resourceType": "Questionnaire",
        "status": "active",
        "url": url,
        "version": version,
        "title": f"Søvn {version}",
        "item": [{"linkId": "sleep", "type": "string", "text": question}],
    }
    release(office.desk, json.dumps(source).encode())


def test_a_visit_is_held_in_the_version_that_it_was_planned_with(office: Office) -> None:
    bring(office, "1.9", question="Sover du godt?")
    visit_id = office.plan(office.citizen(), tools={SLEEP: "1.9"})
    bring(office, "1.10", question="Hvordan sover du?")
    office.open_again()

    (tool,) = office.conversation(visit_id).tools
    assert (tool.version, tool.by_link_id["sleep"].text.original) == ("1.9", "Sover du godt?")


def test_a_new_visit_takes_the_newest_in_whatever_order_they_came(office: Office) -> None:
    for version in ("2.0-draft", "1.10", "2.0", "1.9", ""):
        bring(office, version)
    assert [one.tool.version for one in versions_at_hand(office.desk)[SLEEP]] == [
        "2.0", "2.0-draft", "1.10", "1.9", "",
    ]  # fmt: skip
    assert tools_at_hand(office.desk)[SLEEP].version == "2.0"
    offered = read_choices(office.desk, citizen_id=None, language="da").tools
    assert [one.version for one in offered if one.url == SLEEP] == ["2.0"]


def test_a_newer_version_of_a_shipped_tool_is_what_a_new_visit_begins_with(office: Office) -> None:
    shipped = tools_at_hand(office.desk)[MATTERS].version
    bring(office, f"{shipped}.1", url=MATTERS)
    suggested = open_form(office.desk, Visit, subject=office.citizen()).suggested["tools"]
    assert isinstance(suggested, dict)
    assert suggested[MATTERS] == f"{shipped}.1"


def test_where_its_version_is_not_here_the_newest_stands_in(office: Office) -> None:
    bring(office, "1.0")
    bring(office, "2.0")
    found = tools_of_visit(office.desk, {SLEEP: "1.5", COACHING: "", "urn:not-here": "1"})
    assert {url: tool.version for url, tool in found.items()} == {
        COACHING: tools_at_hand(office.desk)[COACHING].version,
        SLEEP: "2.0",
    }


@pytest.mark.parametrize("name", ["coaching", "what-matters"])
def test_the_same_file_again_changes_nothing(office: Office, name: str) -> None:
    content = (resources() / "dialogue_tools" / f"{name}.json").read_bytes()
    before = tools_at_hand(office.desk)
    release(office.desk, content)
    assert tools_at_hand(office.desk) == before
    assert not import_tool(office.desk, read_tool(content)).touched.ids
