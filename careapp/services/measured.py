"""What was answered to the tools that measure, visit by visit and voice by voice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue
from careapp.domain.answer import Answer
from careapp.domain.citizen import Citizen, age_on
from careapp.domain.identity import RecordId
from careapp.domain.informer import Voice
from careapp.domain.visit import Visit
from careapp.services.conversation import AnswerState, Key, answer_values
from careapp.services.desk import Desk
from careapp.services.instruments import INSTRUMENTS
from careapp.services.own_goals import OWN_GOALS
from careapp.services.scales import scored_items
from careapp.services.tools import IN_ORDER, tools_of_visit, versions_at_hand
from careapp.services.visits import starts_at
from careapp.store.reader import Stored

MEASURED = frozenset({*INSTRUMENTS, OWN_GOALS})
"""Urls of the tools that measure by rules of their own; those with a scored scale do, too."""

Given = Mapping[str, tuple[AnswerValue, ...]]
"""Answers by linkId."""


@dataclass(frozen=True, slots=True)
class Response:
    """What was answered to one tool at one visit, by voice.

    Attributes:
        day: Of the visit.
        age: The citizen's on that day; None when not known.
    """

    tool: Tool
    day: date
    age: int | None
    voices: Mapping[Voice, Given]


def responses_of(
    desk: Desk, citizen: Citizen, visits: Sequence[Stored[Visit]]
) -> Iterator[Response]:
    """Yield what was answered to the tools that measure at *visits*; not at cancelled ones."""
    urls = MEASURED | _with_levels(desk, visits)
    for visit in visits:
        measured = {u: v for u, v in visit.record.tools.items() if u in urls}
        if not measured or visit.record.cancelled_because:
            continue
        answers = _answers(desk, visit.record_id, urls)
        at = starts_at(visit.record) or visit.made.at
        day = at.astimezone(desk.clock.zone).date()
        age = age_on(citizen.birth_date, day) if citizen.birth_date else None
        for url, tool in tools_of_visit(desk, measured).items():
            yield Response(tool, day, age, _by_voice(tool, answers.get(url, ())))


def _with_levels(desk: Desk, visits: Sequence[Stored[Visit]]) -> frozenset[str]:
    """Return the tools whose levels are counted together; no tool that ships has any."""
    brought = {url for visit in visits for url in visit.record.tools}.difference(IN_ORDER)
    at_hand = versions_at_hand(desk) if brought else {}
    return frozenset(
        url for url in brought if any(scored_items(one.tool) for one in at_hand.get(url, ()))
    )


def _answers(
    desk: Desk, visit_id: RecordId, urls: frozenset[str]
) -> dict[str, list[Stored[Answer]]]:
    """Return the answers that stand alone, by tool; those that are contested count for nothing."""
    found: dict[str, list[Stored[Answer]]] = {}
    stored = desk.read.where(Answer, visit_id=visit_id)
    ours = [one for one in stored if one.record.tool in urls]
    knowns = desk.read.knowns([one.record_id for one in ours])
    for one in ours:
        if not knowns[one.record_id].contested:
            found.setdefault(one.record.tool, []).append(one)
    return found


def _by_voice(tool: Tool, stored: Sequence[Stored[Answer]]) -> Mapping[Voice, Given]:
    voices: dict[Voice, dict[str, tuple[AnswerValue, ...]]] = {}
    for one in stored:
        answer, item = one.record, tool.by_link_id.get(one.record.link_id)
        if item is not None and answer.said is not None:
            key = Key(answer.tool, answer.link_id, answer.voice)
            state = AnswerState(key=key, said=answer.said, ticked=answer.ticked)
            values = tuple(answer_values(item, state))
            voices.setdefault(answer.voice, {})[answer.link_id] = values
    return voices
