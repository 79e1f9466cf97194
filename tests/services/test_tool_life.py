"""A municipality makes a tool, tries it, releases it, improves it, and retires it."""

import json
from pathlib import Path

import pytest

from careapp.dialogue.export import content_hash
from careapp.dialogue.load import load_tool
from careapp.dialogue.report import Outcome
from careapp.domain.dialogue_tool import DialogueTool, Stage
from careapp.domain.identity import RecordId
from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError
from careapp.services.choices import read_choices
from careapp.services.tool_life import (
    import_tool,
    move_tool,
    read_tool,
    tool_file_name,
    write_tool,
)
from careapp.services.tool_look import look_at
from careapp.services.tools import tools_at_hand, tools_of_visit, versions_at_hand
from tests.dialogue.xlsform.sheets import spreadsheet
from tests.services.office import Office

SLEEP = "https://fjordby.example/sleep"
LINES = (Stage.TRIAL, Stage.RELEASED, Stage.RETIRED)


def guide(question: str = "Sover du?", version: str = "1", **more: object) -> bytes:
    item = {"linkId": "sleep", "type": "string", "text": question}
    head = {"resourceType": "Questionnaire", "status": "active", "url": SLEEP, "title": "Søvn"}
    return json.dumps({**head, "version": version, "item": [item], **more}).encode()


def bring(office: Office, content: bytes) -> RecordId:
    return import_tool(office.desk, read_tool(content)).result


def standing(office: Office, tool_id: RecordId) -> DialogueTool:
    found = office.desk.read.get(DialogueTool, tool_id)
    assert found
    return found.record


def offered(office: Office) -> bool:
    choices = read_choices(office.desk, citizen_id=None, language="da")
    return SLEEP in {one.url for one in choices.tools}


def test_what_became_of_a_spreadsheet_can_be_read_later(office: Office) -> None:
    survey = [
        {"type": "text", "name": "sleep", "label": "Sover du?"},
        {"type": "geopoint", "name": "where", "label": "Hvor?"},
    ]
    brought = read_tool(spreadsheet(survey, form_id="sleep", version="1"))
    tool_id = import_tool(office.desk, brought).result
    assert brought.notes
    assert [note.code for note in standing(office, tool_id).notes] == [
        note.code for note in brought.notes
    ]

    (version,) = versions_at_hand(office.desk)[brought.tool.url]
    assert version.notes == brought.notes
    assert look_at(office.desk, version).report.report == brought.report
    assert not office.store.rebuild()


def test_only_a_released_tool_is_offered_to_visits(office: Office) -> None:
    tool_id = bring(office, guide())
    assert standing(office, tool_id).stage is Stage.DRAFT
    seen = [offered(office)]
    for stage in LINES:
        move_tool(office.desk, tool_id, to=stage)
        seen.append(offered(office))
    assert seen == [False, False, True, False]


@pytest.mark.parametrize(
    ("before", "to"),
    [
        ((), Stage.RELEASED),
        ((), Stage.RETIRED),
        (LINES[:2], Stage.DRAFT),
        (LINES[:2], Stage.TRIAL),
        (LINES, Stage.RELEASED),
    ],
)
def test_no_stage_is_passed_over_and_none_comes_back(
    office: Office, before: tuple[Stage, ...], to: Stage
) -> None:
    tool_id = bring(office, guide())
    for stage in before:
        move_tool(office.desk, tool_id, to=stage)
    with pytest.raises(InvalidRecordError) as refused:
        move_tool(office.desk, tool_id, to=to)
    assert [problem.code for problem in refused.value.problems] == ["stage-not-next"]


def test_a_draft_is_improved_in_place(office: Office) -> None:
    tool_id = bring(office, guide())
    move_tool(office.desk, tool_id, to=Stage.TRIAL)
    assert bring(office, guide("Hvordan sover du?")) == tool_id
    record = standing(office, tool_id)
    assert record.stage is Stage.TRIAL
    assert "Hvordan sover du?" in (record.source or "")


def test_what_is_released_stays_as_it_is(office: Office) -> None:
    tool_id = bring(office, guide())
    for stage in LINES[:2]:
        move_tool(office.desk, tool_id, to=stage)
    released = standing(office, tool_id)
    assert released.content_hash == content_hash(guide())

    with pytest.raises(InvalidRecordError) as refused:
        bring(office, guide("Noget andet?"))
    assert [problem.code for problem in refused.value.problems] == ["version-released"]
    assert bring(office, json.dumps(json.loads(guide()), indent=4).encode()) == tool_id
    assert standing(office, tool_id) == released


def test_the_next_version_takes_over_and_the_old_visit_keeps_its_own(office: Office) -> None:
    for version in ("1", "2"):
        tool_id = bring(office, guide(version=version))
        for stage in LINES[:2]:
            move_tool(office.desk, tool_id, to=stage)
    assert tools_at_hand(office.desk)[SLEEP].version == "2"
    move_tool(office.desk, tool_id, to=Stage.RETIRED)
    assert tools_at_hand(office.desk)[SLEEP].version == "1"
    assert tools_of_visit(office.desk, {SLEEP: "2"})[SLEEP].version == "2"


def test_what_can_only_be_read_is_not_released(office: Office) -> None:
    item = {"linkId": "same", "type": "string", "text": "?"}
    tool_id = bring(office, guide(item=[item, item]))
    move_tool(office.desk, tool_id, to=Stage.TRIAL)
    with pytest.raises(InvalidRecordError) as refused:
        move_tool(office.desk, tool_id, to=Stage.RELEASED)
    assert [problem.code for problem in refused.value.problems] == ["tool-read-only"]


def test_a_spreadsheet_is_reported_on_before_anything_is_kept(office: Office) -> None:
    sheet = spreadsheet(
        [
            {"type": "text", "name": "most", "label": "Hvad er vigtigst?"},
            {"type": "geopoint", "name": "where", "label": "Hvor?"},
        ],
        form_id="own",
    )
    brought = read_tool(sheet)
    assert [(one.link_id, one.outcome) for one in brought.report] == [
        ("most", Outcome.UNDERSTOOD),
        ("where", Outcome.CHANGED),
    ]
    assert not office.desk.read.where(DialogueTool)
    tool_id = import_tool(office.desk, brought).result
    assert standing(office, tool_id).url == "urn:careapp:xlsform:own"


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"{", "not-json"), (b"[]", "not-a-questionnaire"), (b"PK", "not-a-spreadsheet")],
)
def test_what_is_no_tool_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(InvalidRecordError) as refused:
        read_tool(content)
    assert [problem.code for problem in refused.value.problems] == [code]


def test_it_goes_out_as_it_came_with_the_stage_it_has(office: Office, tmp_path: Path) -> None:
    tool_id = bring(office, guide())
    (version,) = versions_at_hand(office.desk)[SLEEP]
    assert (version.record_id, tool_file_name(version.tool)) == (tool_id, "sleep-1.json")
    write_tool(version, tmp_path / "sleep.json")
    written = (tmp_path / "sleep.json").read_bytes()
    assert load_tool(written).status == "draft"
    assert content_hash(written) == content_hash(guide())
    with pytest.raises(EnvironmentFailedError):
        write_tool(version, tmp_path / "not" / "there.json")
