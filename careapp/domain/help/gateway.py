"""What reporting to KL's gateway would refuse (Fælles Sprog III), told before it is sent.

A condition of home care has a level, one of nursing has none; a home care condition has one
open goal at most; each condition has a day to follow it up; codes are UUIDs. Free text is
never reported, so nothing is said of it here.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from uuid import UUID

from careapp.domain.care import FSIII, Code, Condition, Goal, GoalState
from careapp.domain.help.grant import Grants
from careapp.domain.identity import ConditionId, RecordId
from careapp.domain.problems import Problem


class ConditionSort(StrEnum):
    """Which part of FSIII a condition belongs to."""

    HOME_CARE = "home-care"
    NURSING = "nursing"
    OTHER = "other"


Sort = Callable[[Code], ConditionSort]


def gateway_problems(
    conditions: Mapping[RecordId, Condition],
    goals: Mapping[RecordId, Goal],
    grants: Grants,
    sort: Sort,
) -> Iterator[Problem]:
    """Yield what would be refused, each at the id of its record."""
    open_goals = Counter(
        goal.condition_id for goal in goals.values() if goal.state in (None, GoalState.OPEN)
    )
    for record_id, condition in conditions.items():
        if condition.ended_on is None:
            context = {"name": condition.code.display}
            yield from _code(condition.code, record_id)
            kind = sort(condition.code)
            for code in _condition(condition, kind):
                yield Problem(code, record_id, context)
            if kind is ConditionSort.HOME_CARE and open_goals[ConditionId(record_id)] > 1:
                yield Problem("gateway-several-goals", record_id, context)
    for grant_id, grant in grants.items():
        if grant.service is not None and grant.ended is None:
            yield from _code(grant.service.code, grant_id)
            if grant.purpose is None or grant.purpose.condition_id is None:
                yield Problem("gateway-no-condition", grant_id, {"name": grant.name})


def is_uuid(code: str) -> bool:
    """Return whether a code is one that KL accepts: legacy codes such as H1.1 are not."""
    try:
        return str(UUID(code)) == code.lower()
    except ValueError:
        return False


def _condition(condition: Condition, sort: ConditionSort) -> Iterator[str]:
    assessment = condition.assessment
    leveled = assessment is not None and assessment.current is not None
    if sort is ConditionSort.HOME_CARE and not leveled:
        yield "gateway-no-level"
    if sort is ConditionSort.NURSING and leveled:
        yield "gateway-level-of-nursing"
    if condition.follow_up_on is None:
        yield "gateway-no-follow-up"


def _code(code: Code, record_id: RecordId) -> Iterator[Problem]:
    if code.system == FSIII and not is_uuid(code.code):
        yield Problem("gateway-legacy-code", record_id, {"name": code.display, "code": code.code})
