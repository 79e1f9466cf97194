"""An export as files: whole, split, the same again, and only what came after."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from careapp.changes.change import DELETED, IN_ERROR
from careapp.domain.answer import Answer, Said
from careapp.domain.care import Code as Coded
from careapp.domain.care import Condition, Note
from careapp.domain.citizen import Citizen, Name
from careapp.domain.help.grant import FollowedUp, FollowUpResult, Grant
from careapp.domain.identity import CitizenId, RecordId, VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError
from careapp.domain.visit import Closing, Visit
from careapp.exchange.export import Format
from tests.exchange.fhir.valid import check
from tests.exchange.in_memory import Shelf, exported, resources
from tests.exchange.written import INGER, Pen, number

VISIT = RecordId(number(77))


def inger() -> Pen:
    pen = Pen()
    citizen = CitizenId(INGER)
    pen.create(Citizen(name=Name("Inger", "Holm")), INGER)
    pen.create(Visit(citizen_id=citizen, purpose="Vurdering"), VISIT)
    said = Said(words="Jeg vil gerne selv", informer=Informer.CITIZEN)
    matters = "urn:careapp:tool:what-matters"
    pen.create(
        Answer(
            visit_id=VisitId(VISIT),
            tool=matters,
            link_id="important.most",
            voice=Voice.CITIZEN,
            said=said,
        )
    )
    pen.create(Note(citizen_id=citizen, words="Nøglen ligger hos naboen", informer=Informer.STAFF))
    return pen


def test_an_export_is_laid_out_as_bulk_data(tmp_path: Path) -> None:
    done = exported([inger()], tmp_path / "out", request="careapp hub export")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["requiresAccessToken"] is False
    assert manifest["request"] == "careapp hub export"
    assert manifest["transactionTime"] == max(
        one["meta"]["lastUpdated"]
        for one in resources(tmp_path / "out")
        if "lastUpdated" in one["meta"]
    )
    for output in manifest["output"]:
        lines = (tmp_path / "out" / output["url"]).read_text(encoding="utf-8").splitlines()
        assert len(lines) == output["count"] == done.counts[output["type"]]
        assert {json.loads(line)["resourceType"] for line in lines} == {output["type"]}
    assert {"Patient", "Encounter", "QuestionnaireResponse", "Observation", "Provenance"} <= {
        output["type"] for output in manifest["output"]
    }
    assert manifest["deleted"] == manifest["error"] == []
    for one in resources(tmp_path / "out"):
        if one["resourceType"] != "Questionnaire":
            check(one)


def test_the_tools_that_were_asked_are_in_it(tmp_path: Path) -> None:
    exported([inger()], tmp_path / "out")
    (response,) = resources(tmp_path / "out", "QuestionnaireResponse")
    asked = {
        f"{one['url']}|{one['version']}" for one in resources(tmp_path / "out", "Questionnaire")
    }
    assert response["questionnaire"] in asked
    assert response["subject"] == {"reference": f"Patient/{INGER}"}
    assert response["encounter"] == {"reference": f"Encounter/{VISIT}"}
    assert response["status"] == "in-progress"
    assert "Jeg vil gerne selv" in json.dumps(response)


def test_long_files_are_split(tmp_path: Path) -> None:
    pen = inger()
    for n in range(7):
        words = f"Notat {n}"
        pen.create(Note(citizen_id=CitizenId(INGER), words=words, informer=Informer.STAFF))
    exported([pen], tmp_path / "out", lines_a_file=3)
    names = sorted(path.name for path in (tmp_path / "out").glob("Observation.*"))
    assert names == [f"Observation.000{n}.ndjson" for n in (1, 2, 3)]
    assert len(resources(tmp_path / "out", "Observation")) == 8


def test_the_same_records_make_the_same_bytes(tmp_path: Path) -> None:
    for format_ in Format:
        one, other = tmp_path / f"{format_}-1", tmp_path / f"{format_}-2"
        exported([inger()], one, format_)
        shuffled = inger()
        shuffled.changes.reverse()
        exported([shuffled], other, format_)
        assert {p.name: p.read_bytes() for p in one.iterdir()} == {
            p.name: p.read_bytes() for p in other.iterdir()
        }


def test_a_later_export_has_only_what_came_after(tmp_path: Path) -> None:
    pen = inger()
    first = exported([pen], tmp_path / "first")
    before = {one["id"]: one for one in resources(tmp_path / "first", "Encounter")}
    pen.say(VISIT, {"purpose": "Opfølgning"})
    second = exported([pen], tmp_path / "second", since=first.cursor)
    found = resources(tmp_path / "second")
    assert {one["resourceType"] for one in found} == {
        "Encounter",
        "QuestionnaireResponse",
        "Provenance",
    }
    (after,) = resources(tmp_path / "second", "Encounter")
    assert after["id"] in before
    assert (before[after["id"]]["meta"]["versionId"], after["meta"]["versionId"]) == ("1", "2")
    assert len(resources(tmp_path / "second", "Provenance")) == 1
    exported([pen], tmp_path / "third", since=second.cursor)
    assert resources(tmp_path / "third") == []


def test_a_signature_finishes_the_encounter(tmp_path: Path) -> None:
    pen = inger()
    first = exported([pen], tmp_path / "first")
    pen.create(Closing(visit_id=VisitId(VISIT), covers=()))
    exported([pen], tmp_path / "second", since=first.cursor)
    (encounter,) = resources(tmp_path / "second", "Encounter")
    assert encounter["status"] == "finished"
    (response,) = resources(tmp_path / "second", "QuestionnaireResponse")
    assert response["status"] == "completed"


def test_what_is_deleted_is_listed_to_who_had_it(tmp_path: Path) -> None:
    pen = inger()
    note = pen.changes[-1].record_id
    first = exported([pen], tmp_path / "first")
    pen.say(note, {DELETED: True}, reason="Skrevet på den forkerte")
    exported([pen], tmp_path / "second", since=first.cursor)
    (bundle,) = resources(tmp_path / "second", "deleted")
    assert bundle["entry"] == [{"request": {"method": "DELETE", "url": f"Observation/{note}"}}]
    assert resources(tmp_path / "second", "Observation") == []
    exported([pen], tmp_path / "anew")
    assert note not in {one["id"] for one in resources(tmp_path / "anew")}


def test_what_was_an_error_says_so_under_the_same_id(tmp_path: Path) -> None:
    pen = inger()
    pen.say(pen.changes[-1].record_id, {IN_ERROR: True})
    exported([pen], tmp_path / "out")
    (note,) = resources(tmp_path / "out", "Observation")
    assert note["status"] == "entered-in-error"


def test_what_no_longer_follows_from_a_record_is_deleted(tmp_path: Path) -> None:
    """A follow-up that is taken back leaves no planned encounter behind with the reader."""
    pen = Pen()
    condition = pen.create(
        Condition(citizen_id=CitizenId(INGER), code=Coded("urn:oid:1.2", "J1", "Vaske sig"))
    )
    pen.say(condition, {"follow_up_on": "2026-12-01"})
    grant = pen.create(
        Grant(
            citizen_id=CitizenId(INGER),
            followed_up={"2026-11-01": FollowedUp(FollowUpResult.CONTINUES)},
        )
    )
    first = exported([pen], tmp_path / "first")
    gone = {one["id"] for one in resources(tmp_path / "first", "Encounter")}
    gone |= {one["id"] for one in resources(tmp_path / "first", "Observation")}
    pen.say(condition, {"follow_up_on": None})
    pen.say(grant, {"followed_up/2026-11-01": None})
    exported([pen], tmp_path / "second", since=first.cursor)
    deleted = {
        entry["request"]["url"].partition("/")[2]
        for bundle in resources(tmp_path / "second", "deleted")
        for entry in bundle["entry"]
    }
    assert len(gone) == 2
    assert gone <= deleted


def test_a_record_of_a_newer_program_is_named_and_not_passed_over(tmp_path: Path) -> None:
    pen = inger()
    change = pen.create(Note(citizen_id=CitizenId(INGER), words="x", informer=Informer.STAFF))
    at = next(n for n, one in enumerate(pen.changes) if one.record_id == change)
    pen.changes[at] = replace(pen.changes[at], kind="hologram")
    done = exported([pen], tmp_path / "out")
    assert done.unreadable == 1
    (outcome,) = resources(tmp_path / "out", "error")
    check(outcome | {"id": "1"})
    assert change in outcome["issue"][0]["diagnostics"]


def test_a_folder_with_something_in_it_is_not_written_into(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x", encoding="utf-8")
    for format_ in Format:
        with pytest.raises(EnvironmentFailedError, match="folder-not-empty"):
            exported([inger()], tmp_path, format_)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_short_key_and_a_small_k_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidRecordError, match="key-too-short"):
        exported([inger()], tmp_path / "out", key=b"short")
    with pytest.raises(InvalidRecordError, match="k-too-small"):
        exported([inger()], tmp_path / "out", k=1)


def test_nothing_is_exported_twice_when_two_acts_touch_one_record(tmp_path: Path) -> None:
    pen = inger()
    pen.say(VISIT, {"purpose": "A"})
    pen.say(VISIT, {"purpose": "B"})
    exported([pen], tmp_path / "out")
    ids = [(one["resourceType"], one["id"]) for one in resources(tmp_path / "out")]
    assert len(ids) == len(set(ids))
    assert Shelf([pen]).cursor
