"""What merged records show: nobody broke the rule alone."""

from careapp.changes.change import Json
from careapp.domain.identity import RecordId
from careapp.services.findings import (
    NO_FOLLOW_UP,
    SEVERAL_GOALS,
    follow_up_planned,
    one_open_goal_each,
)


def test_two_open_goals_for_one_condition_are_named_together() -> None:
    bath, walk, done = RecordId("a"), RecordId("b"), RecordId("c")
    goals: dict[RecordId, dict[str, Json]] = {
        bath: {"condition_id": "washing"},
        walk: {"condition_id": "washing", "state": "open"},
        done: {"condition_id": "washing", "state": "reached"},
        RecordId("d"): {"words": "Without a condition"},
    }

    (finding,) = one_open_goal_each(goals)

    assert (finding.code, finding.records) == (SEVERAL_GOALS, (bath, walk))


def test_a_level_without_a_day_to_look_at_it_again() -> None:
    leveled: dict[str, Json] = {"assessment": {"current": {"scale": "fsiii", "code": 2}}}
    conditions: dict[RecordId, dict[str, Json]] = {
        RecordId("a"): leveled,
        RecordId("b"): {**leveled, "follow_up_on": "2026-12-01"},
        RecordId("c"): {**leveled, "ended_on": "2026-11-01"},
        RecordId("d"): {"assessment": {}},
    }

    (finding,) = follow_up_planned(conditions)

    assert (finding.code, finding.records) == (NO_FOLLOW_UP, (RecordId("a"),))
