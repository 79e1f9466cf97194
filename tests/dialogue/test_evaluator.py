"""Expressions of others are worked out somewhere else, and in time."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from time import perf_counter
from typing import Any

import pytest

from careapp.dialogue.asking import Outcome, Request
from careapp.dialogue.evaluating import answer
from careapp.dialogue.evaluator import Evaluator
from careapp.dialogue.scan import without_searching

CODING = {
    "code": "a",
    "extension": [
        {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2}
    ],
}
RESPONSE: Mapping[str, Any] = {
    "resourceType": "QuestionnaireResponse",
    "item": [
        {"linkId": "1", "answer": [{"valueInteger": 3}]},
        {"linkId": "2", "answer": [{"valueCoding": CODING}]},
        {"linkId": "3", "answer": [{"valueQuantity": {"value": Decimal("2.5"), "unit": "kg"}}]},
    ],
}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1 + 1", (2,)),
        ("0.1 + 0.2", (Decimal("0.3"),)),
        ("%resource.item.where(linkId='1').answer.value * 2", (6,)),
        ("QuestionnaireResponse.descendants().where(linkId='1').answer.valueInteger", (3,)),
        ("QuestionnaireResponse.item.where(linkId='3').answer.value.value", (Decimal("2.5"),)),
        ("%resource.item.where(linkId='2').answer.value.ordinal().sum()", (2,)),
        ("%resource.item.where(linkId='2').answer.value.weight()", (2,)),
        ("(%resource.item.answer.value.ofType(integer) | 5).sum()", (8,)),
        ("(%resource.item.answer.value.ofType(integer) | 5).avg()", (4,)),
        ("(%resource.item.answer.value.ofType(integer) | 5).max()", (5,)),
        ("{}.sum()", (0,)),
        ("{}.min()", ()),
        ("answer.value > 2", (True,)),
        ("%context.linkId", ("1",)),
        ("today()", ("2026-11-24",)),
        ("now().toString().substring(11, 5)", ("09:30",)),
        ("%once + 1", (4,)),
        ("%`has-fever`", (True,)),
        ("%has-fever", (True,)),
        ("{}", ()),
        ("1 + 1 // and nothing else", (2,)),
        ("'QuestionnaireResponse'", ("QuestionnaireResponse",)),
        ("%patient.name", ("Alma",)),
    ],
)  # fmt: skip
def test_expressions_see_what_they_are_given(
    evaluator: Evaluator, text: str, values: tuple[object, ...]
) -> None:
    request = Request(
        text,
        RESPONSE,
        ("item", 0),
        (("once", "%resource.item.first().answer.value", ()), ("has-fever", "true", ())),
        {"patient": {"name": "Alma"}},
        "2026-11-24T09:30:00+01:00",
    )

    assert evaluator.evaluate(request) == Outcome(values)


NESTED: Mapping[str, Any] = {
    "resourceType": "QuestionnaireResponse",
    "item": [
        {"linkId": "g", "item": [{"linkId": "x", "answer": [{"valueInteger": 1}]}]},
        {
            "linkId": "y",
            "answer": [
                {
                    "valueString": "y",
                    "item": [
                        {"linkId": "x", "answer": [{"valueInteger": 2}, {"valueInteger": 3}]},
                        {"linkId": "z", "answer": [{"valueQuantity": {"value": 4}}]},
                    ],
                }
            ],
        },
    ],
}


@pytest.mark.parametrize("end", ["", ".sum()", ".first()", ".where($this > 1)", ".count()"])
def test_the_quick_way_to_an_answer_ends_where_the_slow_one_does(
    evaluator: Evaluator, end: str
) -> None:
    quick = f"%resource.descendants().where(linkId = 'x').answer.value{end}"
    slow = f"(%resource).descendants().where(linkId='x').answer.value{end}"

    assert without_searching(quick)[1] == ("x",)
    assert not without_searching(slow)[1]
    assert evaluator.evaluate(Request(quick, NESTED)) == evaluator.evaluate(Request(slow, NESTED))


def test_only_what_is_meant_is_quickened(evaluator: Evaluator) -> None:
    inner = "%resource.descendants().where(linkId='z').answer.value.value"

    assert evaluator.evaluate(Request(inner, NESTED)).values == (4,)
    for other in (
        "%resource.descendants().where(linkId='x').answer.valueInteger",
        "%resource.descendants().where(linkId='x' or linkId='y').answer.value",
        "%resource.repeat(item).where(linkId='x').answer.value",
        "%context.descendants().where(linkId='x').answer.value",
    ):
        assert without_searching(other) == (other, ())


@pytest.mark.parametrize("text", ["(", "%nobody", "1 / 'a'", "nonsense()", "'a' & 3", ""])
def test_what_cannot_be_worked_out_is_a_failure_with_words(evaluator: Evaluator, text: str) -> None:
    outcome = evaluator.evaluate(Request(text, RESPONSE))

    assert outcome.failure == "expression-failed"
    assert outcome.detail


@pytest.fixture
def hurried() -> Iterator[Evaluator]:
    with Evaluator(seconds=0.3) as one:
        one.evaluate(Request("1", RESPONSE))
        yield one


ENDLESS = "(1 | 2 | 3).repeat($this + 1)"


def test_an_endless_expression_is_ended_and_the_next_one_answered(hurried: Evaluator) -> None:
    began = perf_counter()

    assert hurried.evaluate(Request(ENDLESS, RESPONSE)).failure == "expression-too-slow"
    assert perf_counter() - began < 3
    assert hurried.evaluate(Request("1 + 1", RESPONSE)) == Outcome((2,))


def test_what_was_too_slow_three_times_is_not_tried_again(hurried: Evaluator) -> None:
    for number in range(3):
        resource = {**RESPONSE, "id": str(number)}
        assert hurried.evaluate(Request(ENDLESS, resource)).failure == "expression-too-slow"
    began = perf_counter()

    assert hurried.evaluate(Request(ENDLESS, RESPONSE)).failure == "expression-too-slow"
    assert perf_counter() - began < 0.2


def test_an_expression_that_eats_all_memory_is_a_failure(hurried: Evaluator) -> None:
    text = "%a & %a & %a & %a & %a & %a & %a & %a"
    variables = (("a", "'0123456789'", ()), *([("a", text, ())] * 12))

    assert hurried.evaluate(Request(text, RESPONSE, (), variables)).failure
    assert hurried.evaluate(Request("1 + 1", RESPONSE)) == Outcome((2,))


def test_a_process_that_dies_is_started_again(hurried: Evaluator) -> None:
    assert hurried._process
    hurried._process.kill()
    hurried._process.join()

    assert hurried.evaluate(Request("2 + 2", RESPONSE)).failure == "expression-failed"
    assert hurried.evaluate(Request("2 + 3", RESPONSE)) == Outcome((5,))


def test_closing_twice_is_closing() -> None:
    one = Evaluator()
    one.close()
    one.start()
    one.close()
    one.close()


def test_what_was_seen_before_is_remembered(evaluator: Evaluator) -> None:
    request = Request("%resource.item.count()", {**RESPONSE, "id": "remembered"})
    first = evaluator.evaluate(request)
    began = perf_counter()

    assert evaluator.evaluate(request) is first
    assert perf_counter() - began < 0.05


def test_the_other_side_answers_anything() -> None:
    assert b"error" in answer(b"no json")
    assert b"error" in answer(b"{}")
