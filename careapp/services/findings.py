"""What the merged records show and a person must settle.

Nobody broke these rules alone: each laptop saw only its own part. So nobody is refused;
the findings stand beside the record with what can be done.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from careapp.changes.change import Json
from careapp.changes.findings import Bodies, Finding, Rule, findings
from careapp.dialogue.ticks import tick_key
from careapp.domain.answer import Answer
from careapp.domain.care import Condition, Goal, GoalState
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.services.help.findings import help_findings
from careapp.services.tools import versions_at_hand

CONTESTED = "contested"
SEVERAL_GOALS = "several-open-goals"
NO_FOLLOW_UP = "no-follow-up"
EXCLUSIVE = "exclusive-ticks"


def one_open_goal_each(goals: Bodies) -> Iterator[Finding]:
    """Yield the conditions that have more than one open goal (FSIII: at most one)."""
    by_condition: dict[str, list[RecordId]] = defaultdict(list)
    for record_id, goal in goals.items():
        condition = goal.get("condition_id")
        if isinstance(condition, str) and goal.get("state") in (None, GoalState.OPEN):
            by_condition[condition].append(record_id)
    for records in by_condition.values():
        if len(records) > 1:
            yield Finding(SEVERAL_GOALS, tuple(records))


def follow_up_planned(conditions: Bodies) -> Iterator[Finding]:
    """Yield the conditions with a level and no date to look at it again (FSIII)."""
    for record_id, condition in conditions.items():
        assessment = condition.get("assessment")
        leveled = isinstance(assessment, Mapping) and "current" in assessment
        if leveled and not (condition.get("follow_up_on") or condition.get("ended_on")):
            yield Finding(NO_FOLLOW_UP, (record_id,))


RULES: Mapping[type, tuple[Rule, ...]] = {
    Goal: (one_open_goal_each,),
    Condition: (follow_up_planned,),
}
"""The rules by the kind of record that each looks at."""


def exclusive_ticks(desk: Desk, citizen_id: RecordId) -> Iterator[Finding]:
    """Yield the answers in which what stands alone is ticked with something else.

    Two laptops may each tick an element of one set, and neither breaks anything.
    """
    several = {
        record_id: body
        for record_id, body in desk.read.bodies(Answer, citizen_id).items()
        if len(_ticked(body)) > 1
    }
    alone = options_alone(desk) if several else {}
    for record_id, body in several.items():
        question = str(body.get("tool")), str(body.get("link_id"))
        if alone.get(question, frozenset()).intersection(_ticked(body)):
            yield Finding(EXCLUSIVE, (record_id,))


def options_alone(desk: Desk) -> dict[tuple[str, str], frozenset[str]]:
    """Return by tool and question the options that are chosen alone or not at all."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for url, versions in versions_at_hand(desk).items():
        for item in (item for version in versions for item in version.tool.walk()):
            alone = {tick_key(option.value) for option in item.options if option.exclusive}
            if alone:
                key = url, item.link_id
                found[key] = found.get(key, frozenset()) | alone
    return found


def _ticked(body: Mapping[str, Json]) -> frozenset[str]:
    ticked = body.get("ticked")
    return frozenset(ticked) if isinstance(ticked, Mapping) else frozenset()


def citizen_findings(desk: Desk, *, citizen_id: RecordId) -> tuple[Finding, ...]:
    """Return what must be settled about a citizen: conflicts first, then the rules."""
    conflicts = desk.read.conflicts(citizen_id)
    contested = dict.fromkeys(record_id for _kind, record_id, _unit in conflicts)
    found = [Finding(CONTESTED, (record_id,)) for record_id in contested]
    for kind, rules in RULES.items():
        found += findings(rules, desk.read.bodies(kind, citizen_id))
    found += exclusive_ticks(desk, citizen_id)
    return (*found, *help_findings(desk, citizen_id=citizen_id))
