"""Every kind of record is a valid resource, whatever stands in it, or there is a reason."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.changes.change import DELETED, IN_ERROR
from careapp.changes.kinds import KINDS
from careapp.exchange.fhir.kinds import MAPPERS, NOT_EXPORTED, TOGETHER, TYPES
from careapp.exchange.fhir.resource import Place
from careapp.exchange.fhir.subject import Deleted, resources_of
from tests.changes.records import record_of
from tests.exchange.fhir.valid import check, plain
from tests.exchange.written import INGER, Pen

EXPORTED = [*MAPPERS, *TOGETHER]
PLACE = Place(municipality_id=INGER)


def test_every_kind_is_exported_or_there_is_a_reason() -> None:
    assert {*EXPORTED, *NOT_EXPORTED} == set(KINDS)
    assert not set(EXPORTED) & set(NOT_EXPORTED)
    assert all(NOT_EXPORTED.values())


def export(pen: Pen, **known: Any) -> list[dict[str, Any]]:
    found = [*resources_of(pen.about(**known), PLACE)]
    return [check(one) for one in found if not isinstance(one, Deleted)]


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_it_is_valid_whatever_stands_in_it(kind: str, data: st.DataObject) -> None:
    pen = Pen()
    pen.create(data.draw(record_of(KINDS[kind].record)))
    found = export(pen)
    types = {one["resourceType"] for one in found}
    assert types <= set(TYPES)
    if kind in NOT_EXPORTED or kind == "closing":
        assert not found
    elif kind != "answer":
        assert "Provenance" in types
        assert all(one["meta"]["versionId"] == "1" for one in found)


@pytest.mark.parametrize("kind", EXPORTED)
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_two_who_differ_are_both_told(kind: str, data: st.DataObject) -> None:
    """No side of what is contested is chosen in silence."""
    pen, record_id = Pen(), "019a3333-0000-7000-8000-000000000003"
    pen.create(data.draw(record_of(KINDS[kind].record)), record_id)
    pen.create(data.draw(record_of(KINDS[kind].record)), record_id)
    (one,) = pen.about().records.values()
    found = export(pen)
    told = {
        part["valueString"]
        for resource in found
        for extension in resource.get("extension", ())
        if extension["url"] == "urn:careapp:contested"
        for part in extension["extension"]
        if part["url"] == "unit"
    }
    if kind not in TOGETHER and kind != "closing":
        assert told == set(one.contested)


@pytest.mark.parametrize("kind", [*MAPPERS])
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_an_error_is_marked_and_what_is_deleted_is_listed(kind: str, data: st.DataObject) -> None:
    pen = Pen()
    record_id = pen.create(data.draw(record_of(KINDS[kind].record)))
    before = {(one["resourceType"], one["id"]) for one in export(pen)}
    error = pen.say(record_id, {IN_ERROR: True})
    for one in export(pen):
        marks = [one.get(name) for name in ("status", "lifecycleStatus")]
        verification = one.get("verificationStatus", {}).get("coding", [{}])[0].get("code")
        if one["resourceType"] not in {"Provenance", "Questionnaire"}:
            assert "entered-in-error" in [*marks, verification] or one["active"] is False
    gone = pen.say(record_id, {DELETED: True})
    assert not [one for one in resources_of(pen.about(), PLACE) if isinstance(one, Deleted)]
    deleted = {
        (one.kind, one.record_id)
        for one in resources_of(pen.about(fresh=[error, gone]), PLACE)
        if isinstance(one, Deleted)
    }
    assert {one for one in before if one[0] != "Provenance"} <= deleted


LEFT_OUT: Mapping[str, str] = {
    "closing.covers": "the Encounter is finished; the changes it covers stand in no resource",
    "citizen.address.protected": "told as an extension; nothing of the address is",
    "attention_card.words": "how one gets in is told by no export",
    "visit.travel": "how staff get there; it hints at an address",
    "goal.answer_id": "the answer stands in the response of the same visit",
    "citizen.what_matters.answer_id": "as above",
    "condition.assessment.answer_id": "as above",
    "answer.said.confirms": "an earlier answer, which stands in the response of its visit",
    "swap.said.values": "for the wording of a sentence; rule and reason are told",
    "dialogue_tool.source": "what is no Questionnaire; all of one that is stands there",
    "dialogue_tool.notes": "how it was made from a spreadsheet",
}


@pytest.mark.parametrize("kind", [one for one in MAPPERS if one != "closing"])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_every_field_is_told(kind: str, data: st.DataObject) -> None:
    """Taking a field away changes the export, but for those that are left out with a reason."""
    record = data.draw(record_of(KINDS[kind].record))
    name = data.draw(st.sampled_from([f.name for f in fields(KINDS[kind].record)]))
    value = getattr(record, name)
    known = next(f for f in fields(record) if f.name == name)
    plain_default = None if known.default is MISSING else known.default
    if known.default is MISSING or value in (plain_default, frozenset(), {}, (), None):
        return
    if says_nothing(value) or any(one.startswith(f"{kind}.{name}") for one in LEFT_OUT):
        return
    if kind == "citizen" and name == "district_id" and record.address and record.address.protected:
        return
    without = {f.name: getattr(record, f.name) for f in fields(record)}
    without.pop(name)
    assert told(record) != told(type(record)(**without)), (name, value)


def says_nothing(value: Any) -> bool:
    """Return whether there is nothing to tell: blank words, or false where that is usual."""
    if is_dataclass(value):
        return all(says_nothing(getattr(value, f.name)) for f in fields(value))
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, tuple | frozenset | dict):
        return True
    return value is None or value is False


def told(record: Any) -> list[dict[str, Any]]:
    pen = Pen()
    pen.create(record)
    return [plain(one) for one in resources_of(pen.about(), PLACE) if not isinstance(one, Deleted)]
