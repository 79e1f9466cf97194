"""From a record to units and back, for every kind there is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.changes.kinds import KINDS
from careapp.changes.shape import (
    body,
    dumps,
    identity_units,
    loads,
    record_from,
    same,
    unit_of,
    units,
)
from careapp.domain.answer import Answer
from careapp.domain.informer import Voice
from careapp.domain.people import Role, StaffMember
from careapp.domain.visit import Part, Participation, Visit
from tests.changes.records import record_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Basket:
    """A kind of its own, with counts in a mapping."""

    owner: str
    counts: Mapping[str, int] = field(default_factory=dict)
    labels: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()


@pytest.mark.parametrize("kind", [*KINDS, "basket"])
@settings(max_examples=30)
@given(data=st.data())
def test_a_record_comes_back_from_its_units(kind: str, data: st.DataObject) -> None:
    shape = Basket if kind == "basket" else KINDS[kind].record
    record = data.draw(record_of(shape))
    stored: dict[str, Any] = loads(dumps(units(record)))
    assert record_from(shape, body(stored)) == record


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=30)
@given(data=st.data())
def test_a_creation_says_what_the_record_is(kind: str, data: st.DataObject) -> None:
    shape = KINDS[kind].record
    said = units(data.draw(record_of(shape)))
    assert identity_units(shape) <= said.keys()
    assert None not in said.values()


def test_sets_and_mappings_are_said_element_by_element() -> None:
    staff = units(StaffMember(roles=frozenset({Role.VISITATOR, Role.ADMIN})))
    assert staff == {"roles/visitator": True, "roles/admin": True}
    visit = Visit(
        citizen_id="c",  # type: ignore[arg-type]
        participants={"anna": Participation("Anna", Part.RELATIVE)},
        agenda=("bad", "indkøb"),
    )
    assert units(visit) == {
        "citizen_id": "c",
        "participants/anna": {"name": "Anna", "part": "relative", "presence": "invited"},
        "agenda": ("bad", "indkøb"),
    }


def test_an_element_may_hold_a_slash() -> None:
    key = "http://loinc.org|LA6568-5"
    answer = Answer(
        visit_id="v",  # type: ignore[arg-type]
        tool="t",
        link_id="a",
        voice=Voice.CITIZEN,
        ticked={key: "ja"},
    )
    assert unit_of("ticked", key) in units(answer)
    assert record_from(Answer, body(units(answer))) == answer


def test_what_is_taken_out_of_a_set_or_mapping_is_gone() -> None:
    values = {"roles/admin": False, "roles/planner": True, "ticked/a": None, "ticked/b": "B"}
    assert body(values) == {"roles": ["planner"], "ticked": {"b": "B"}}


def test_nothing_is_not_zero() -> None:
    assert body({"counts/eggs": 0, "counts/milk": 2}) == {"counts": {"eggs": 0, "milk": 2}}


def test_what_a_newer_version_added_is_passed_over() -> None:
    assert record_from(StaffMember, {"phone": "1", "shoe_size": 44}) == StaffMember(phone="1")


def test_one_is_not_true() -> None:
    assert not same(1, True)
    assert same({"a": 1, "b": 2}, {"b": 2, "a": 1})
    assert not same([1, 2], [2, 1])
