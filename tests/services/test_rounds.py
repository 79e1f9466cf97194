"""Rounds keep the number that they are stored under; what is counted is another number."""

import json
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.dialogue.enablement import enabled_items
from careapp.dialogue.load import load_tool
from careapp.dialogue.places import place_of
from careapp.dialogue.stored_rounds import (
    HIGHEST,
    Round,
    counted_answers,
    find_stored,
    fresh_number,
    has_lines,
    is_in,
    loops_of,
    number_rounds,
    question_place,
    tick_number,
)
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Answers, Coding
from careapp.services.round_titles import titled
from tests.services.repeating import AIDS, MEDICINES, PHONE

LAST = {"linkId": "last", "type": "string", "text": "Andet"}


def tool_of(*items: object) -> Tool:
    head = {"resourceType": "Questionnaire", "status": "active", "url": "urn:x", "item": items}
    return load_tool(json.dumps(head).encode())


def test_what_is_left_is_counted_by_order() -> None:
    tool = tool_of(MEDICINES)
    stored: Answers = {"name#7": ("To",), "name#900100": ("Tre",), "daily#7": (False,)}
    numbering = number_rounds(tool, stored)
    counted = {"name": ("To",), "name#2": ("Tre",), "daily": (False,)}
    assert counted_answers(numbering, stored) == counted
    assert numbering.counted_places["why-not#7"] == "why-not"
    assert "name#8" not in numbering.counted_places
    places = [spot.place for spot in numbering.spots() if spot.item.link_id == "name"]
    assert places == ["name#7", "name#900100"]


def test_a_round_stands_there_from_the_start_and_as_many_as_the_tool_wants() -> None:
    tool = tool_of(MEDICINES)
    assert number_rounds(tool, {}).numbers("medicine") == (1,)
    shown = number_rounds(tool, {}, [Round("medicine", (1,)), Round("medicine", (44,))])
    assert shown.numbers("medicine") == (1, 44)
    occurs = {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs"}
    wanting = tool_of({**MEDICINES, "extension": [{**occurs, "valueInteger": 3}]})
    stored = {"name#9": ("A",)}
    assert number_rounds(wanting, stored).numbers("medicine") == (9,)
    assert number_rounds(wanting, stored, fills_up=True).numbers("medicine") == (9, 10, 11)


def test_each_line_is_a_round_of_what_stands_under_it() -> None:
    tool = tool_of(PHONE)
    stored = {"phone#5": ("22",), "phone": ("11",), "whose#5": ("Annes",)}
    numbering = number_rounds(tool, stored)
    assert counted_answers(numbering, stored) == {"phone": ("11", "22"), "whose#2": ("Annes",)}
    [phone] = [spot for spot in numbering.spots() if spot.item.link_id == "phone"]
    assert phone.places == ("phone", "phone#5")
    assert question_place(tool, "phone#5") == "phone"


def test_an_emptied_line_leaves_what_stands_under_it_with_no_other_answer() -> None:
    tool = tool_of(PHONE)
    stored = {"whose": ("Bos",), "phone#5": ("22",), "whose#5": ("Annes",)}
    counted = counted_answers(number_rounds(tool, stored), stored)
    assert counted == {"phone": ("22",), "whose": ("Annes",), "whose#2": ("Bos",)}


def test_what_stands_under_a_tick_goes_with_the_tick() -> None:
    tool = tool_of(AIDS)
    rollator, stick = tick_number("Rollator"), tick_number("Stok")
    assert rollator == tick_number(Coding(code="Rollator"))
    stored = {"aids": ("Stok",), f"since#{rollator}": ("1999",), f"since#{stick}": ("2020",)}
    numbering = number_rounds(tool, stored)
    assert counted_answers(numbering, stored) == {"aids": ("Stok",), "since": ("2020",)}
    both = number_rounds(tool, {**stored, "aids": ("Stok", "Rollator")})
    assert both.counted_places[f"since#{rollator}"] == "since#2"
    named = [titled(tool, s, "Siden", "da") for s in both.spots() if s.item.link_id == "since"]
    assert named == ["Stok: Siden", "Rollator: Siden"]


def test_two_laptops_do_not_add_the_same_round() -> None:
    numbers = {fresh_number([1, 7]) for _ in range(50)}
    assert len(numbers) > 45
    assert min(numbers) > 7
    taken: list[int] = []
    for _ in range(1_000):
        taken.append(fresh_number(taken))
    assert max(taken) <= HIGHEST


@st.composite
def items(draw: st.DrawFn, depth: int = 0, prefix: str = "") -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for number in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(["group", "string", "choice"] if depth < 3 else ["string"]))
        link_id = f"{prefix}{number}"
        one: dict[str, object] = {"linkId": link_id, "type": kind, "repeats": draw(st.booleans())}
        if kind == "choice":
            one["answerOption"] = [{"valueString": text} for text in "ABC"]
        if kind == "group" or (depth < 2 and draw(st.booleans())):
            one["item"] = draw(items(depth + 1, f"{link_id}."))
        found.append(one)
    return found


@st.composite
def answered_tools(draw: st.DrawFn) -> tuple[Tool, dict[str, tuple[str, ...]]]:
    """Return a tool and answers in rounds of any number; ticks before what stands under them."""
    tool = tool_of(*draw(items()))
    stored: dict[str, tuple[str, ...]] = {}
    number = st.sampled_from([1, 2, 5, 900, 77_000, HIGHEST])
    for item in tool.walk():
        for _ in range(draw(st.integers(0, 3)) if item.kind != "group" else 0):
            rounds = tuple(draw(number) for _loop in loops_of(tool, item))
            values = draw(st.lists(st.sampled_from("ABC"), min_size=1, max_size=3, unique=True))
            many = item.repeats and not has_lines(item)
            stored[place_of(item.link_id, rounds)] = tuple(values if many else values[:1])
    return tool, stored


@given(answered_tools())
@settings(max_examples=150, deadline=None)
def test_nothing_is_lost_between_what_is_stored_and_what_is_counted(
    made: tuple[Tool, dict[str, tuple[str, ...]]],
) -> None:
    tool, stored = made
    numbering = number_rounds(tool, stored)
    counted = counted_answers(numbering, stored)
    places = {place for spot in numbering.spots() for place in spot.places}
    aside = {place: values for place, values in stored.items() if place not in places}
    assert Counter(v for vs in stored.values() for v in vs) == Counter(
        v for vs in (*counted.values(), *aside.values()) for v in vs
    )
    # Only what stood under something that is ticked no more is left aside.
    for place in aside:
        found = find_stored(tool, place)
        assert found
        around = [tool.by_link_id[loop] for loop in loops_of(tool, found[0])]
        assert any(one.kind == "choice" for one in around)
    # What stands there is what the engine opens; under a tick list it opens one for no tick.
    opened = enabled_items(tool, counted, {}, numbering.counts())
    assert set(numbering.counted_places.values()) <= opened


@given(answered_tools(), st.randoms())
@settings(max_examples=100, deadline=None)
def test_a_round_taken_out_moves_no_other_answer(
    made: tuple[Tool, dict[str, tuple[str, ...]]], chance: object
) -> None:
    tool, stored = made
    rounds = [
        Round(loop, found[1][: depth + 1])
        for place in stored
        if (found := find_stored(tool, place))
        for depth, loop in enumerate(loops_of(tool, found[0]))
    ]
    if not rounds:
        return
    one = chance.choice(rounds)  # type: ignore[attr-defined]
    left = {place: values for place, values in stored.items() if not is_in(tool, place, one)}
    before = counted_answers(number_rounds(tool, stored), stored)
    after = counted_answers(number_rounds(tool, left), left)
    gone = Counter(v for vs in before.values() for v in vs)
    gone.subtract(v for vs in after.values() for v in vs)
    assert all(number >= 0 for number in gone.values())
    assert {place: stored[place] for place in left} == left
