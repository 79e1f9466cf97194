"""Tables: every column is in the codebook, nothing runs in a spreadsheet, nothing is invented."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.changes.kinds import KINDS
from careapp.domain.citizen import Citizen, Name
from careapp.domain.identity import CitizenId
from careapp.domain.level import Scale
from careapp.domain.visit import Part, Participation, Visit
from careapp.exchange.export import Format
from careapp.exchange.tables.codebook import CODEBOOK, codebook, columns_of, read_meanings
from careapp.exchange.tables.columns import FIELDS_LEFT_OUT, NOT_IN_TABLES, Type, all_tables
from careapp.exchange.tables.files import harmless
from tests.changes.records import record_of
from tests.exchange.in_memory import RESOURCES, exported, papers, table
from tests.exchange.written import INGER, Pen


def test_every_kind_is_a_table_or_there_is_a_reason() -> None:
    tables = {one.kind for one in all_tables()}
    assert tables | set(NOT_IN_TABLES) == set(KINDS)
    assert not tables & set(NOT_IN_TABLES)
    assert all(name.partition(".")[0] in tables for name in FIELDS_LEFT_OUT)


def test_the_codebook_has_every_column_and_nothing_else(tmp_path: Path) -> None:
    exported([Pen()], tmp_path / "out", Format.CSV)
    told = [(one["file"], one["column"]) for one in table(tmp_path / "out", "codebook")]
    found = []
    for one in all_tables():
        text = (tmp_path / "out" / f"{one.name}.csv").read_bytes().decode()
        head = next(csv.reader(io.StringIO(text, newline="")))
        found += [(f"{one.name}.csv", name) for name in head]
    assert told == found
    others = {"README.md", "counts.csv", "cursor.csv", CODEBOOK}
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {file for file, _ in found} | others


def test_every_column_means_something_in_every_language() -> None:
    meanings = read_meanings(papers().codebook)
    head, *rows = codebook(meanings)
    for row in rows:
        told = dict(zip(head, row, strict=True))
        assert all(told[language].strip() for language in ("da", "nb", "en")), row
        assert told["da"] != told["en"] or told["da"].isupper() or told["column"], row
    used = {name for one in all_tables() for column in columns_of(one) for name in column.meaning}
    known = used | {name.partition(".")[2] for name in used}
    assert set(meanings.fields) <= known
    assert set(meanings.tables) == {one.kind for one in all_tables()}


def test_a_code_has_its_code_system_beside_it() -> None:
    for one in all_tables():
        names = {column.name for column in columns_of(one)}
        for column in columns_of(one):
            if column.type is Type.CODE and column.system and ":" not in column.system:
                assert column.system in names, (one.name, column.name)


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_what_is_read_back_is_what_was_written(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from([one.kind for one in all_tables() if not one.field]))
    pen = Pen()
    pen.create(data.draw(record_of(KINDS[kind].record)))
    with TemporaryDirectory() as folder:
        exported([pen], Path(folder, "out"), Format.CSV)
        for one in all_tables():
            raw = Path(folder, "out", f"{one.name}.csv").read_bytes()
            assert raw.endswith(b"\r\n")
            rows = list(csv.reader(io.StringIO(raw.decode(), newline=""), strict=True))
            width = len(columns_of(one))
            assert all(len(row) == width for row in rows)
            texts = {n for n, c in enumerate(columns_of(one)) if c.type is Type.TEXT}
            for row in rows[1:]:
                assert not [row[n] for n in texts if row[n].startswith(("=", "+", "-", "@", "\t"))]


@pytest.mark.parametrize(
    ("cell", "told"),
    [("=1+1", "'=1+1"), ("@x", "'@x"), ("-5", "'-5"), (-5, -5), ("a=b", "a=b"), ("", "")],
)
def test_no_words_are_run(cell: Any, told: Any) -> None:
    assert harmless(cell) == told


def test_a_field_with_several_values_has_a_file_of_its_own(tmp_path: Path) -> None:
    pen = Pen()
    taking_part = {str(INGER): Participation("Inger Holm", Part.CITIZEN)}
    visit = pen.create(
        Visit(citizen_id=CitizenId(INGER), participants=taking_part, agenda=("a", "b"))
    )
    exported([pen], tmp_path / "out", Format.CSV, byte_order_mark=True)
    (row,) = table(tmp_path / "out", "visit.participants")
    assert (row["id"], row["key"], row["part"]) == (visit, INGER, "citizen")
    assert [one["value"] for one in table(tmp_path / "out", "visit.agenda")] == ["a", "b"]
    assert (tmp_path / "out" / "visit.csv").read_bytes().startswith("\ufeff".encode())


def test_what_is_contested_stands_in_no_column_of_its_own(tmp_path: Path) -> None:
    pen = Pen()
    pen.create(Citizen(name=Name("Inger", "Holm"), phone="1"), INGER)
    (made,) = pen.changes
    pen.say(INGER, {"phone": "2"}, [made])
    pen.say(INGER, {"phone": "3"}, [made])
    exported([pen], tmp_path / "out", Format.CSV)
    (row,) = table(tmp_path / "out", "citizen")
    assert (row["phone"], row["contested"]) == ("", '{"phone":["2","3"]}')
    assert row["name.given"] == "Inger"
    assert row["version"] == "3"


def test_levels_say_their_scale() -> None:
    columns = {c.name: c for one in all_tables() for c in one.columns if one.name == "condition"}
    assert columns["assessment.current.code"].system == "assessment.current.scale"
    assert columns["assessment.current.scale"].system == "urn:careapp:scale"
    assert Scale.IPLOS.value == "iplos"
    assert (RESOURCES / "export" / "readme.da.md").exists()
