"""Scores are those of the published rules, and an incomplete response has none."""

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.dialogue.evaluator import Evaluator
from careapp.dialogue.sheet import Sheet
from careapp.dialogue.values import AnswerValue, Coding
from careapp.services.instruments import (
    CHAIR_STAND,
    INSTRUMENTS,
    SPPB,
    WHO_5,
    Instrument,
    Score,
    chair_stand_band,
    score,
)
from careapp.services.own_goals import OWN_GOALS, OwnGoal, own_goals
from careapp.services.tools import USUAL_TOOLS, shipped_tools

STATEMENTS = ("cheerful", "calm", "active", "rested", "interested")
ANY = st.sampled_from(sorted(INSTRUMENTS))
Given = dict[str, tuple[AnswerValue, ...]]


def coded(answers: Iterable[tuple[str, str]]) -> Given:
    return {link: (Coding(code=code, system="urn:careapp:answer"),) for link, code in answers}


def who_5(*points: int) -> Given:
    named = zip(STATEMENTS, points, strict=False)
    return coded((f"well-being.{name}", f"who-5-{point}") for name, point in named)


def sppb(side: str, semi: str = "", tandem: str = "", walk: int = 0, chair: int = 0) -> Given:
    balance = {"balance.side": side, "balance.semi": semi, "balance.tandem": tandem}
    given = {link: code for link, code in balance.items() if code}
    given |= {"walk.time": f"walk-{walk}", "chair.time": f"chair-{chair}"}
    return coded(given.items())


def scored(instrument: Instrument, answers: Given, age: int | None = None) -> Score | None:
    return score(instrument, shipped_tools()[instrument.url], answers, age=age)


@pytest.mark.parametrize(
    ("points", "value", "band"),
    [
        ((0, 0, 0, 0, 0), 0, "high-risk"),
        ((2, 2, 2, 1, 1), 32, "high-risk"),
        ((2, 2, 2, 2, 1), 36, "some-risk"),
        ((3, 3, 2, 2, 2), 48, "some-risk"),
        ((3, 3, 3, 2, 2), 52, "no-risk"),
        ((4, 3, 4, 3, 3), 68, "no-risk"),
        ((5, 5, 5, 5, 5), 100, "no-risk"),
    ],
)
def test_who_5_is_the_sum_times_four(points: tuple[int, ...], value: int, band: str) -> None:
    assert scored(WHO_5, who_5(*points)) == Score(value, band)


def test_an_incomplete_response_has_no_score_and_says_what_is_missing() -> None:
    assert scored(WHO_5, {}) is None
    assert scored(WHO_5, who_5(3, 3, 3, 3)) == Score(None, missing=("well-being.interested",))
    unknown = who_5(3, 3, 3, 3, 3) | coded([("well-being.calm", "who-5-9")])
    assert scored(WHO_5, unknown) == Score(None, missing=("well-being.calm",))


@pytest.mark.parametrize(
    ("answers", "value", "band"),
    [
        (sppb("held", "held", "tandem-2", 4, 4), 12, "minimal"),
        (sppb("held", "held", "tandem-1", 3, 2), 8, "mild"),
        (sppb("held", "not-held", walk=2, chair=1), 4, "moderate"),
        (sppb("not-held", walk=1, chair=0), 1, "severe"),
        (sppb("not-held", walk=0, chair=0), 0, "severe"),
    ],
)
def test_sppb_adds_up_its_three_parts(answers: Given, value: int, band: str) -> None:
    assert scored(SPPB, answers) == Score(value, band)


def test_sppb_asks_for_the_harder_stand_only_where_the_easier_was_held() -> None:
    assert scored(SPPB, sppb("held", walk=4, chair=4)) == Score(None, missing=("balance.semi",))
    left_over = sppb("not-held", "held", "tandem-2", 1, 1)
    assert scored(SPPB, left_over) == Score(2, "severe")


@pytest.mark.parametrize(
    ("count", "age", "band"),
    [
        (11, 62, "below"),
        (12, 62, "below-for-men"),
        (14, 62, "not-below"),
        (8, 81, "below"),
        (9, 84, "below-for-men"),
        (10, 80, "not-below"),
        (8, 87, "not-below"),
        (3, 94, "below"),
        (10, 59, "none"),
        (10, 95, "none"),
        (10, None, "none"),
    ],
)
def test_a_count_is_held_against_the_norms_of_the_age(
    count: int, age: int | None, band: str
) -> None:
    assert chair_stand_band(count, age) == band
    assert scored(CHAIR_STAND, {"test.count": (count,)}, age) == Score(count, band)


@pytest.mark.parametrize("wrong", [-1, 61, True, "12"])
def test_a_count_that_cannot_be_is_no_answer(wrong: AnswerValue) -> None:
    assert scored(CHAIR_STAND, {"test.count": (wrong,)}) is None


@given(url=ANY, data=st.data())
def test_any_answers_give_a_score_within_range_or_none(url: str, data: st.DataObject) -> None:
    instrument, tool = INSTRUMENTS[url], shipped_tools()[url]
    answers: Given = {}
    for item in tool.walk():
        values = [option.value for option in item.options] or [*range(-2, 70)]
        chosen = data.draw(st.none() | st.sampled_from(values))
        if item.answerable and chosen is not None:
            answers[item.link_id] = (chosen,)
    found = score(instrument, tool, answers, age=data.draw(st.integers(0, 110)))
    assert found is None or (found.value is None) == bool(found.missing)
    if found and found.value is not None:
        assert 0 <= found.value <= instrument.highest
        assert found.band


def test_own_goals_have_words_and_two_ratings() -> None:
    tool = shipped_tools()[OWN_GOALS]
    answers: Given = {
        "goal-1.words": ("Gå til postkassen. ",),
        "goal-1.before": (3,),
        "goal-1.after": (11,),
        "goal-2.words": ("",),
        "goal-3.words": ("Bage",),
    }
    (goal,) = own_goals(tool, answers)
    assert goal == OwnGoal("Gå til postkassen.", 3, None)
    assert goal.same == OwnGoal("gå  til postkassen", None, None).same


@pytest.fixture(scope="module")
def evaluator() -> Iterator[Evaluator]:
    with Evaluator(seconds=10) as one:
        yield one


def test_the_form_works_out_the_same_while_one_answers(evaluator: Evaluator) -> None:
    for instrument, link_id, answers in (
        (WHO_5, "well-being.score", who_5(3, 3, 3, 2, 2)),
        (SPPB, "score", sppb("held", "not-held", walk=2, chair=1)),
    ):
        sheet = Sheet(shipped_tools()[instrument.url], evaluator=evaluator)
        for place, values in answers.items():
            assert sheet.answers.get(link_id) is None
            sheet.put(place, values)
            sheet.settle()
        found = scored(instrument, answers)
        assert found is not None
        assert sheet.answers[link_id] == (found.value,)


def test_instruments_are_offered_and_not_among_the_usual() -> None:
    named = {url.rpartition(":")[2] for url in (*INSTRUMENTS, OWN_GOALS)}
    assert not named & set(USUAL_TOOLS)
    assert {*INSTRUMENTS, OWN_GOALS} < set(shipped_tools())
    assert list(shipped_tools())[-1] == "urn:careapp:tool:closing-the-visit"
