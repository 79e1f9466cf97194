"""Who is in an export: nobody by name, no protected address, no count that points at anybody."""

import json
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.changes.kinds import KINDS
from careapp.domain.answer import Answer, Said
from careapp.domain.care import Note
from careapp.domain.citizen import Address, AttentionCard, AttentionKind, Citizen, Name
from careapp.domain.identity import CitizenId, DistrictId, RecordId, VisitId
from careapp.domain.informer import Informer, Voice
from careapp.domain.national_id import IdSystem, NationalId
from careapp.domain.people import Relative
from careapp.domain.visit import Visit
from careapp.exchange.export import Format
from careapp.exchange.fhir.kinds import MAPPERS, TOGETHER
from careapp.exchange.fhir.resource import Place
from careapp.exchange.fhir.subject import Deleted, resources_of
from careapp.exchange.private.fhir import pseudonymous
from careapp.exchange.private.pseudonyms import Pseudonyms, week_of
from careapp.exchange.private.small_counts import TOTAL, Crossed, crossed
from tests.changes.records import record_of
from tests.exchange.fhir.valid import check, plain, walk
from tests.exchange.in_memory import KEY, everything, exported, resources, table
from tests.exchange.written import INGER, Pen, number

LINE = "Hemmelig Allé 12"
VISIT = RecordId(number(5))
DISTRICT = DistrictId(RecordId(number(6)))


def in_hiding() -> Pen:
    """A citizen whose address is protected, and stands in everybody's words."""
    pen, citizen = Pen(), CitizenId(INGER)
    pen.create(
        Citizen(
            name=Name("Inger", "Holm"),
            national_id=NationalId(IdSystem.CPR, "1403489995"),
            address=Address(LINE, "9600", "Aars", protected=True),
            district_id=DISTRICT,
            phone="12345678",
        ),
        INGER,
    )
    pen.create(Visit(citizen_id=citizen, place=f"hjemme, {LINE.upper()}", agenda=(LINE,)), VISIT)
    said = Said(value=f"Bor {LINE.replace(' ', '  ')}", informer=Informer.CITIZEN)
    tool = "urn:careapp:tool:what-matters"
    place = "important.most"
    pen.create(
        Answer(visit_id=VisitId(VISIT), tool=tool, link_id=place, voice=Voice.CITIZEN, said=said)
    )
    pen.create(Note(citizen_id=citizen, words=f"Se {LINE.lower()}!", informer=Informer.STAFF))
    pen.create(Relative(citizen_id=citizen, relation=f"naboen på {LINE}"))
    key = AttentionCard(citizen_id=citizen, kind=AttentionKind.KEY_BOX, words="kode 4711")
    pen.create(key)
    return pen


@pytest.mark.parametrize("format_", Format)
@pytest.mark.parametrize("key", [None, KEY])
def test_a_protected_address_is_in_no_export(
    format_: Format, key: bytes | None, tmp_path: Path
) -> None:
    exported([in_hiding()], tmp_path / "out", format_, key=key)
    told = " ".join(everything(tmp_path / "out").casefold().split())
    assert LINE.casefold() not in told
    assert DISTRICT not in told
    assert "9600" not in told
    assert "4711" not in told


def test_an_address_that_is_no_longer_protected_is_told_again(tmp_path: Path) -> None:
    pen = in_hiding()
    pen.say(INGER, {"address": {"line": "Ny Vej 1", "postal_code": "", "town": ""}})
    exported([pen], tmp_path / "out")
    (patient,) = resources(tmp_path / "out", "Patient")
    assert patient["address"] == [{"line": ["Ny Vej 1"]}]


@pytest.mark.parametrize("format_", Format)
def test_while_it_is_contested_whether_it_is_protected_it_is(
    format_: Format, tmp_path: Path
) -> None:
    pen = in_hiding()
    made = pen.changes[0]
    pen.say(INGER, {"address": {"line": LINE, "protected": False}}, [made])
    pen.say(INGER, {"address": {"line": "Andet Sted 3", "protected": True}}, [made])
    exported([pen], tmp_path / "out", format_)
    told = everything(tmp_path / "out")
    assert LINE not in told
    assert "Andet Sted" not in told


def test_nobody_is_named_in_a_pseudonymised_export(tmp_path: Path) -> None:
    for format_ in Format:
        folder = tmp_path / format_
        exported([in_hiding()], folder, format_, key=KEY)
        told = everything(folder)
        for form in folder.glob("Questionnaire.*"):
            told = told.replace(form.read_text(encoding="utf-8"), "")
        for secret in (INGER, VISIT, "Holm", "1403489995", "12345678", "naboen", "hjemme"):
            assert secret not in told, (format_, secret)


def test_the_same_person_has_the_same_pseudonym(tmp_path: Path) -> None:
    for number_, key in enumerate((KEY, KEY, bytes(32))):
        exported([in_hiding()], tmp_path / str(number_), key=key)
    first, second, other = (resources(tmp_path / str(n), "Patient")[0]["id"] for n in range(3))
    assert first == second != other
    exported([in_hiding()], tmp_path / "csv", Format.CSV, key=KEY)
    (row,) = table(tmp_path / "csv", "citizen")
    assert row["id"] == first
    (note,) = table(tmp_path / "csv", "note")
    assert note["citizen_id"] == first
    assert note["words"] == ""


def test_references_lead_on_to_the_same_pseudonyms(tmp_path: Path) -> None:
    exported([in_hiding()], tmp_path / "out", key=KEY)
    found = resources(tmp_path / "out")
    ids = {f"{one['resourceType']}/{one['id']}" for one in found}
    patients = {one for one in ids if one.startswith("Patient/")}
    referred = {
        value
        for one in found
        for path, value in walk(one)
        if path.endswith(".reference") and str(value).startswith("Patient/")
    }
    assert referred == patients


@pytest.mark.parametrize("kind", [*MAPPERS, *TOGETHER])
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_only_codes_numbers_and_weeks_are_left(kind: str, data: st.DataObject) -> None:
    """Whatever stands in a record, no words of it leave: each has a mark to be known by."""
    mark = "Zøe"
    record = data.draw(record_of(KINDS[kind].record).map(lambda one: marked(one, mark)))
    pen, names = Pen(), Pseudonyms(KEY)
    pen.create(record)
    about = pen.about()
    for one in resources_of(about, Place(municipality_id=INGER)):
        if isinstance(one, Deleted) or one["resourceType"] == "Questionnaire":
            continue
        found = check(pseudonymous(one, names))
        allowed = {"code", "system", "linkId", "questionnaire", "contentType", "versionId", "unit"}
        for path, value in walk(found):
            if isinstance(value, str) and path.rpartition(".")[2] not in allowed:
                assert mark not in value, (path, value)
        assert INGER not in json.dumps(plain(found))


def marked(value: Any, mark: str) -> Any:
    """Return a record in which every text holds a mark."""
    match value:
        case Enum() | None | bool():
            return value
        case str():
            return value if is_id(value) else f"{mark} {value}"
        case frozenset() | tuple():
            return type(value)(marked(one, mark) for one in value)
        case _ if is_dataclass(value):
            known = {f.name: marked(getattr(value, f.name), mark) for f in fields(value)}
            return replace(value, **known)  # type: ignore[type-var]
        case _:
            return value


def is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def test_weeks() -> None:
    assert week_of("2026-11-24") == week_of("2026-11-29T23:59:00+00:00") == "2026-11-23"
    assert week_of("2027-01-01") == "2026-12-28"
    assert week_of("nothing") == ""


Cells = dict[tuple[int, int], int]


@settings(max_examples=120, deadline=None)
@given(
    st.dictionaries(
        st.tuples(st.sampled_from("abc"), st.sampled_from("xy")),
        st.integers(0, 7),
        min_size=1,
        max_size=6,
    ),
    st.integers(2, 4),
)
def test_no_small_count_can_be_worked_out(counts: dict[tuple[str, str], int], k: int) -> None:
    """Whoever adds and subtracts what is told finds at least two answers for each small count."""
    told = crossed("t", counts, k=k)
    inner = [(a, b) for a in range(len(told.rows) - 1) for b in range(len(told.columns) - 1)]
    true = {(a, b): counts.get((told.rows[a], told.columns[b]), 0) for a, b in inner}
    assert all(value is None or value == 0 or value >= k for value in told.cells.values())
    small_ones = [place for place in inner if 0 < true[place] < k]
    assert all(told.cells[place] is None for place in small_ones)
    for place in small_ones:
        others = (guess for guess in range(1, true[place] + 2 * k) if guess != true[place])
        assert any(can_be(told, {place: guess}, inner) for guess in others), (counts, told.cells)


def can_be(told: Crossed, guess: Cells, inner: list[tuple[int, int]]) -> bool:
    """Return whether some counts fit all that is told, with what is guessed of one of them."""
    cells = {p: v for p in inner if (v := told.cells[p]) is not None} | guess
    return filled(told, cells, [p for p in inner if p not in cells])


def filled(told: Crossed, cells: Cells, missing: list[tuple[int, int]]) -> bool:
    if not fits(told, cells, missing):
        return False
    if not missing:
        return True
    first, *rest = missing
    most = 1 + max([*cells.values(), 7]) + max((v for v in told.cells.values() if v), default=0)
    return any(filled(told, {**cells, first: n}, rest) for n in range(1, most))


def fits(told: Crossed, cells: Cells, missing: list[tuple[int, int]]) -> bool:
    """Return whether every told total of which all parts are known is right, and none too small."""
    rows, columns = len(told.rows) - 1, len(told.columns) - 1
    for (a, b), value in told.cells.items():
        if value is None or (a < rows and b < columns):
            continue
        parts = [
            (r, c)
            for r in range(rows)
            for c in range(columns)
            if a in (r, rows) and b in (c, columns)
        ]
        known = sum(cells[part] for part in parts if part in cells)
        unknown = sum(part in missing for part in parts)
        if known + unknown > value or (not unknown and known != value):
            return False
    return True


def test_totals_are_cells_as_all_others() -> None:
    told = crossed("t", {("a", "x"): 1, ("a", "y"): 20, ("b", "x"): 30, ("b", "y"): 40}, k=5)
    assert told.rows == ("a", "b", TOTAL)
    assert told.cells[0, 0] is None
    assert sum(value is None for value in told.cells.values()) >= 4
