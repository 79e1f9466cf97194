"""Dialogue tools on the command line, as whoever makes them tries them."""

import json
from pathlib import Path
from typing import Any

import pytest

from careapp.__main__ import main
from careapp.dialogue.load import load_tool
from careapp.dialogue.response import load_response
from tests.dialogue.xlsform.sheets import listed, spreadsheet

TOOL: dict[str, Any] = {
    "resourceType": "Questionnaire",
    "status": "active",
    "url": "https://fjordby.example/sleep",
    "title": "Søvn",
    "item": [
        {"linkId": "well", "type": "boolean", "text": "Sover De godt?", "required": True},
        {"linkId": "hours", "type": "integer", "text": "Hvor mange timer?"},
    ],
}


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    survey = [
        {"type": "select_one yn", "name": "well", "label": "Sover De godt?"},
        {"type": "geopoint", "name": "where", "label": "Hvor?"},
    ]
    path = tmp_path / "søvn.xlsx"
    path.write_bytes(spreadsheet(survey, listed("yn", "Ja", "Nej"), form_title="Søvn"))
    return path


@pytest.fixture
def tool(tmp_path: Path) -> Path:
    return written(tmp_path / "tool.json", TOOL)


def written(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def response(tmp_path: Path, *items: object, status: str = "completed") -> Path:
    head = {"resourceType": "QuestionnaireResponse", "questionnaire": TOOL["url"]}
    return written(tmp_path / "response.json", {**head, "status": status, "item": items})


def checked(tool: Path, given: Path, *options: str) -> int:
    return main(["response", "check", "--tool", str(tool), "--response", str(given), *options])


def test_a_file_is_reported_on_item_by_item(
    sheet: Path, tool: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tool", "check", str(sheet), str(tool)]) == 0
    told = capsys.readouterr().out
    assert "Søvn: 1 understood, 1 changed, 0 not supported" in told
    assert "  where\tchanged\tasked-as-text\t" in told
    assert "Søvn: 2 understood, 0 changed, 0 not supported" in told


def test_a_refused_file_does_not_hinder_the_others(
    tmp_path: Path, tool: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = written(tmp_path / "broken.json", [])
    assert main(["tool", "check", str(broken), str(tool)]) == 1
    told = capsys.readouterr().out
    assert f"{broken}: The file is no FHIR Questionnaire." in told
    assert "2 understood" in told


def test_a_spreadsheet_becomes_a_questionnaire(sheet: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert main(["tool", "import", str(sheet), "--out", str(out)]) == 0
    assert [item.link_id for item in load_tool(out.read_bytes()).items] == ["well", "where"]


def test_a_response_without_problems_says_nothing(
    tool: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = response(tmp_path, {"linkId": "well", "answer": [{"valueBoolean": True}]})
    assert checked(tool, given) == 0
    assert capsys.readouterr().out == ""


def test_each_problem_is_a_line(
    tool: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = response(tmp_path, {"linkId": "hours", "answer": [{"valueString": "otte"}]})
    assert checked(tool, given) == 1
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert sorted(line[:3] for line in lines) == [
        ["hours", "wrong-type", "error"],
        ["well", "required", "error"],
    ]
    assert all(line[3].endswith(".") for line in lines)


def test_an_unfinished_response_is_taken_mildly(
    tool: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(tool, response(tmp_path, status="in-progress"), "--json") == 0
    (problem,) = json.loads(capsys.readouterr().out)
    assert (problem["linkId"], problem["code"], problem["severity"]) == (
        "well",
        "required",
        "warning",
    )


def test_what_is_no_response_is_said_in_a_sentence(
    tool: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(tool, tool) == 1
    assert capsys.readouterr().err.strip() == "The file is no FHIR QuestionnaireResponse."
    assert checked(tool, tmp_path / "gone.json") == 1


def test_what_changed_is_a_line_each(
    tool: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    well, hours = TOOL["item"]
    reworded = {**well, "text": "Sover De godt om natten?"}
    newer = {**TOOL, "version": "2", "item": [reworded, {**hours, "type": "decimal"}]}
    assert main(["tool", "diff", str(tool), str(written(tmp_path / "new.json", newer))]) == 0
    lines = [line.split("\t")[:2] for line in capsys.readouterr().out.splitlines()]
    assert lines == [["well", "reworded"], ["hours", "type-changed"]]


def test_no_answer_is_lost_on_the_way_to_another_version(
    tool: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = response(
        tmp_path,
        {"linkId": "well", "answer": [{"valueBoolean": True}]},
        {"linkId": "hours", "answer": [{"valueInteger": 6}]},
    )
    newer = written(tmp_path / "new.json", {**TOOL, "version": "2", "item": [TOOL["item"][0]]})
    out = tmp_path / "out.json"
    command = ["response", "migrate", "--tool", str(newer), "--response", str(given)]
    assert main([*command, "--out", str(out)]) == 0
    lines = [line.split("\t")[:2] for line in capsys.readouterr().out.splitlines()]
    assert lines == [["well", "kept"], ["hours", "no-longer-asked"]]
    assert load_response(out.read_bytes()).answers == {"well": (True,), "hours": (6,)}


@pytest.mark.parametrize(
    "arguments",
    [["tool"], ["response", "check"], ["tool", "import", "x"], ["tool", "diff", "x"]],
)
def test_wrong_usage_is_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2


def test_a_bad_list_of_answers_is_named(
    tool: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    written(folder / "colours.json", {"resourceType": "ValueSet", "url": "urn:colours"})
    bad = folder / "towns.json"
    bad.write_text("{", encoding="utf-8")
    assert checked(tool, response(tmp_path), "--value-sets", str(folder)) == 1
    assert capsys.readouterr().err == (
        f"{bad} is no list of answers that can be read (FHIR ValueSet or CodeSystem).\n"
    )


def test_lists_of_answers_come_from_a_folder_that_is_there(
    tool: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = tmp_path / "nowhere"
    assert checked(tool, response(tmp_path), "--value-sets", str(nowhere)) == 1
    assert capsys.readouterr().err == f"There is no folder {nowhere}.\n"
