"""What a record says once everybody has spoken."""

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.changes.change import Change
from careapp.changes.findings import Finding, exclusive, findings
from careapp.changes.merge import creations, heads, read, standing_on
from tests.changes.writing import RECORD, change

MADE = change(1, {"citizen_id": "c", "place": "hjemme"})


def test_the_creation_stands_until_someone_speaks() -> None:
    assert read([MADE]).values == {"citizen_id": "c", "place": "hjemme"}
    assert not read([MADE]).contested


def test_who_corrects_the_place_has_said_nothing_about_the_rest() -> None:
    moved = change(2, {"place": "Rådhuset"}, MADE)
    merged = read([moved, MADE])
    assert merged.values == {"citizen_id": "c", "place": "Rådhuset"}
    assert merged.said_by == {"citizen_id": (MADE.change_id,), "place": (moved.change_id,)}


def test_two_who_differ_stand_side_by_side_until_one_names_both() -> None:
    mine, theirs = change(2, {"place": "a"}, MADE), change(3, {"place": "b"}, MADE)
    split = read([MADE, theirs, mine])
    assert split.contested == {"place": (mine, theirs)}
    assert "place" not in split.values
    settled = change(4, {"place": "a"}, mine, theirs)
    assert read([settled, theirs, mine, MADE]).values["place"] == "a"


def test_two_who_say_the_same_agree() -> None:
    mine, theirs = change(2, {"place": "a"}, MADE), change(3, {"place": "a"}, MADE)
    merged = read([theirs, MADE, mine])
    assert merged.values["place"] == "a"
    assert merged.said_by["place"] == (mine.change_id, theirs.change_id)


def test_two_ticks_unite_and_only_the_same_element_is_contested() -> None:
    anna, bo = change(2, {"set/anna": True}, MADE), change(3, {"set/bo": True}, MADE)
    gone = change(4, {"set/anna": False}, anna)
    assert read([MADE, anna, bo]).body["set"] == ["anna", "bo"]
    assert read([MADE, anna, bo, gone]).body["set"] == ["bo"]
    again = change(5, {"set/anna": True}, MADE)
    assert read([MADE, anna, gone, again]).contested.keys() == {"set/anna"}


def test_a_first_value_stands_on_the_creation() -> None:
    assert standing_on([MADE], "purpose") == (MADE.change_id,)
    said = change(2, {"purpose": "a"}, MADE)
    assert standing_on([said, MADE], "purpose") == (said.change_id,)
    assert creations([said, MADE]) == (MADE,)


def test_exclusive_answers_are_found_once_merged() -> None:
    rule = exclusive("who", "nobody")
    assert list(findings([rule], {RECORD: {"who": ["anna", "nobody"]}})) == [
        Finding("exclusive-who", (RECORD,))
    ]
    assert not list(findings([rule], {RECORD: {"who": ["nobody"]}}))
    assert not list(findings([rule], {RECORD: {"who": ["anna", "bo"]}}))
    assert not list(findings([rule], {RECORD: {"other": "nobody"}}))


@st.composite
def histories(draw: st.DrawFn) -> list[Change]:
    """Return a record's history in which anybody built on anything they knew."""
    history = [MADE]
    for number in range(2, draw(st.integers(2, 6))):
        unit = draw(st.sampled_from(["place", "purpose", "set/anna"]))
        value = draw(st.sampled_from([True, None, "a"]))
        seen = draw(st.lists(st.sampled_from(history), max_size=len(history), unique_by=id))
        history.append(change(number, {unit: value}, *seen))
    return history


@settings(max_examples=60)
@given(history=histories())
def test_no_order_of_arrival_changes_what_is_read(history: list[Change]) -> None:
    first = read(history)
    for order in permutations(history):
        assert read(order) == first
        assert read(order).body == first.body


@settings(max_examples=100)
@given(history=histories(), unit=st.sampled_from(["place", "purpose", "set/anna"]))
def test_who_has_seen_everything_settles_it(history: list[Change], unit: str) -> None:
    parents = [c for c in history if c.change_id in standing_on(history, unit)]
    settled = change(99, {unit: "so"}, *parents)
    merged = read([*history, settled])
    assert merged.values[unit] == "so"
    assert heads([*history, settled])[unit] == (settled,)
