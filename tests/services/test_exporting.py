"""A laptop without any hub hands out what it holds, in one file, and every citizen can see it."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from careapp.changes.change import DELETED
from careapp.domain.access import Access, AccessWay
from careapp.domain.citizen import Address
from careapp.domain.people import Role
from careapp.domain.problems import EnvironmentFailedError, InvalidRecordError
from careapp.services.exporting import ExportFormat, export_all, export_name, people_held
from tests.services.office import Office

WHY = "Flytning til ny journal"


def take(office: Office, path: Path, format_: ExportFormat = ExportFormat.FHIR) -> dict[str, bytes]:
    export_all(office.desk, path=path, format_=format_, purpose=WHY, language="da")
    with ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_all_that_is_held_is_in_one_file(office: Office, tmp_path: Path) -> None:
    inger = office.citizen()
    visit = office.plan(inger)
    hiding = Address("Hemmelig Allé 12", "9600", "Aars", protected=True)
    office.citizen("Bent Skov", address=hiding)
    files = take(office, tmp_path / "out.zip")
    patients = [json.loads(line) for line in files["Patient.0001.ndjson"].splitlines()]
    assert [one["name"][0]["family"] for one in patients] == ["Holm", "Skov"]
    assert visit in files["Encounter.0001.ndjson"].decode()
    assert office.me in files["Practitioner.0001.ndjson"].decode()
    assert b"Lyngvej" in files["Patient.0001.ndjson"]
    assert not [name for name, content in files.items() if b"Hemmelig" in content]
    assert files["README.md"].startswith(b"# Eksport fra careapp")
    assert [path.name for path in tmp_path.glob("out*")] == ["out.zip"]
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".careapp-")]


def test_it_is_logged_for_every_citizen_before_it_is_written(
    office: Office, tmp_path: Path
) -> None:
    citizens = [office.citizen(), office.citizen("Bent Skov")]
    with pytest.raises(EnvironmentFailedError, match="file-cannot-write"):
        take(office, tmp_path / "no-such-folder" / "out.zip")
    for citizen in citizens:
        (look,) = office.desk.read.where(Access, subject=citizen)
        assert (look.record.way, look.record.purpose) == (AccessWay.SAVED, WHY)
        assert look.record.what == "export-fhir-ndjson"
    assert people_held(office.desk) == 2


def test_tables_have_a_codebook_and_open_in_a_spreadsheet(office: Office, tmp_path: Path) -> None:
    office.citizen()
    gone = office.citizen("Bent Skov")
    office.desk.act("remove", lambda acting: acting.delete(gone))
    files = take(office, tmp_path / "out.zip", ExportFormat.CSV)
    text = files["citizen.csv"].decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["name.family"] == "Holm"
    assert "codebook.csv" in files
    assert DELETED not in text


def test_the_same_records_make_the_same_file(office: Office, tmp_path: Path) -> None:
    office.citizen()
    one, other = (take(office, tmp_path / f"{name}.zip") for name in "ab")
    assert one == other
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_pseudonyms_are_the_same_each_time(office: Office, tmp_path: Path) -> None:
    citizen = office.citizen()
    found = []
    for name in "ab":
        path = tmp_path / f"{name}.zip"
        known = {"path": path, "format_": ExportFormat.FHIR, "purpose": WHY, "language": "da"}
        export_all(office.desk, names_nobody=True, **known)  # type: ignore[arg-type]
        with ZipFile(path) as archive:
            found.append(archive.read("Patient.0001.ndjson"))
    assert found[0] == found[1]
    assert citizen.encode() not in found[0]
    assert b"Holm" not in found[0]


def test_it_takes_a_purpose_and_the_role_for_it(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "out.zip"
    known = {"path": path, "format_": ExportFormat.CSV, "language": "da"}
    with pytest.raises(InvalidRecordError, match="required"):
        export_all(office.desk, purpose="  ", **known)  # type: ignore[arg-type]
    helper = replace(office.desk, role=Role.CARE_WORKER)
    with pytest.raises(InvalidRecordError, match="export-not-for-role"):
        export_all(helper, purpose=WHY, **known)  # type: ignore[arg-type]
    assert not path.exists()


def test_who_stops_it_leaves_nothing_behind(office: Office, tmp_path: Path) -> None:
    office.citizen()

    class StoppedError(Exception):
        pass

    def stop(_: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        export_all(
            office.desk,
            path=tmp_path / "out.zip",
            format_=ExportFormat.CSV,
            purpose=WHY,
            language="da",
            told=stop,
        )
    assert not [path for path in tmp_path.iterdir() if "out" in path.name or "export" in path.name]
    assert export_name(office.desk, ExportFormat.CSV) == "careapp-csv-2026-11-24.zip"
