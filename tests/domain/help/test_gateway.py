"""What reporting would refuse is told before it is sent; and grants that collide."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from careapp.domain.care import FSIII, Assessment, Code, Condition, Goal, GoalState
from careapp.domain.citizen import LegalTrack, Track
from careapp.domain.help.collisions import granted_twice, outside_track, two_laws
from careapp.domain.help.gateway import ConditionSort, gateway_problems
from careapp.domain.help.grant import Days, Ended, EndReason, Grant, Purpose, runs_on
from careapp.domain.identity import ConditionId, RecordId
from careapp.domain.level import Level, Scale
from tests.domain.help.homes import CITIZEN, SEL, TUESDAY, course, grant

WASHING = Code(FSIII, "12ada406-5ed6-44fb-8ba3-86828c157167", "Vaske sig")
C = RecordId("c")
LEVEL = Assessment(current=Level(Scale.FSIII, 2))


def home_care(_: Code) -> ConditionSort:
    return ConditionSort.HOME_CARE


def nursing(_: Code) -> ConditionSort:
    return ConditionSort.NURSING


def condition(**known: object) -> Condition:
    made = Condition(citizen_id=CITIZEN, code=WASHING, assessment=LEVEL, follow_up_on=TUESDAY)
    return replace(made, **known)  # type: ignore[arg-type]


def test_a_condition_of_home_care_has_a_level_and_one_of_nursing_has_none() -> None:
    def codes(one: Condition, sort: object) -> list[str]:
        return [p.code for p in gateway_problems({C: one}, {}, {}, sort)]  # type: ignore[arg-type]

    assert codes(condition(), home_care) == []
    assert codes(condition(assessment=None), home_care) == ["gateway-no-level"]
    assert codes(condition(), nursing) == ["gateway-level-of-nursing"]
    assert codes(condition(assessment=None), nursing) == []
    assert codes(condition(follow_up_on=None), home_care) == ["gateway-no-follow-up"]
    legacy = replace(WASHING, code="J1.1")
    assert codes(condition(code=legacy), home_care) == ["gateway-legacy-code"]
    assert codes(condition(code=legacy, ended_on=TUESDAY), home_care) == []


def test_one_open_goal_at_most() -> None:
    goal = Goal(citizen_id=CITIZEN, condition_id=ConditionId(C))
    done = replace(goal, state=GoalState.REACHED)
    two = {RecordId("g"): goal, RecordId("h"): replace(goal, state=GoalState.OPEN)}
    found = gateway_problems({C: condition()}, two, {}, home_care)
    assert [(p.code, p.at) for p in found] == [("gateway-several-goals", C)]
    assert not list(gateway_problems({C: condition()}, {**two, RecordId("g"): done}, {}, home_care))


def test_a_grant_is_reported_for_a_condition_and_by_uuid() -> None:
    asked = grant("cleaning")
    found = gateway_problems({}, {}, {RecordId("x"): asked}, home_care)
    assert [p.code for p in found] == ["gateway-legacy-code", "gateway-no-condition"]
    assert asked.service is not None
    sound = replace(
        asked,
        service=replace(asked.service, code=WASHING),
        purpose=Purpose(condition_id=ConditionId(C)),
    )
    assert not list(gateway_problems({}, {}, {RecordId("x"): sound}, home_care))


spans = st.tuples(st.integers(0, 30), st.none() | st.integers(0, 20))


def _spanned(one: Grant, span: tuple[int, int | None]) -> Grant:
    first = TUESDAY + timedelta(days=span[0])
    return replace(
        one, days=Days(first, None if span[1] is None else first + timedelta(days=span[1]))
    )


@given(
    some=st.lists(st.tuples(st.sampled_from(["bath", "cleaning", "wound", "course"]), spans)),
    moved=st.integers(0, 60),
)
def test_collisions_are_what_some_day_shows(
    some: list[tuple[str, tuple[int, int | None]]], moved: int
) -> None:
    grants = {
        RecordId(f"g{n}"): _spanned(course() if name == "course" else grant(name), span)
        for n, (name, span) in enumerate(some)
    }
    tracks = (*SEL, LegalTrack(Track.AEL, TUESDAY + timedelta(days=moved)))
    clashing, doubled, outside = set(), set(), set()
    for n in range(90):
        day = TUESDAY + timedelta(days=n)
        running = [i for i, one in grants.items() if runs_on(one, day)]
        for i in running:
            law = "ael" if grants[i].is_course else "sel" if grants[i].name != "wound" else ""
            if law and law != ("ael" if n >= moved else "sel"):
                outside.add(i)
            for j in running:
                if i < j and grants[i].key == grants[j].key:
                    doubled.add(frozenset({i, j}))
                laws = {grants[i].is_course, grants[j].is_course}
                if len(laws) > 1 and "wound" not in (grants[i].name, grants[j].name):
                    clashing.add(frozenset({i, j}))
    assert set(map(frozenset, two_laws(grants))) == clashing
    assert set(map(frozenset, granted_twice(grants))) == doubled
    assert set(outside_track(grants, tracks)) == outside


def test_a_grant_taken_back_before_it_began_collides_with_nothing() -> None:
    taken_back = grant("bath", ended=Ended(date(2026, 1, 4), EndReason.OTHER))
    assert not list(granted_twice({RecordId("a"): taken_back, RecordId("b"): grant("bath")}))
