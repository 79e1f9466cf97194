"""What was answered at an earlier visit, offered again: is it still true?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from careapp.dialogue.answer_types import has_type
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.stored_rounds import loops_of, rounds_around
from careapp.dialogue.tool import Tool
from careapp.domain.answer import Answer, Said
from careapp.domain.identity import RecordId
from careapp.domain.informer import Voice
from careapp.services.conversation import (
    NOTHING_SAID,
    AnswerState,
    Conversation,
    Key,
    answer_values,
)
from careapp.services.desk import Desk
from careapp.services.instruments import INSTRUMENTS
from careapp.services.tools import versions_at_hand
from careapp.store.reader import Stored

OFFERED_MONTHS = (3, 6, 12, 24, 0)
"""How old an answer may be that is offered; 0 offers none."""

_SETTING, _USUAL_MONTHS = "still-true-months", 12
_DAYS_OF_A_MONTH = 30.44
_ABOUT_ANYTHING = frozenset({ItemKind.GROUP, ItemKind.DISPLAY})

Question = tuple[str, str]
"""A tool's url and a linkId, or a stored place."""

_Given = dict[tuple[Question, Voice], Stored[Answer]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An answer of an earlier visit; it counts for nothing until somebody confirms it.

    Attributes:
        author: Who wrote it down.
    """

    answer_id: RecordId
    said: Said
    ticked: Mapping[str, str]
    on: date
    author: str

    @property
    def confirmed(self) -> Said:
        """The same answer, said again today."""
        return replace(self.said, confirms=self.answer_id)


def months_offered(desk: Desk) -> int:
    """Return how many months old an answer may be to be offered again; 0 for none."""
    stored = desk.store.local(_SETTING) or ""
    return int(stored) if stored.isdecimal() else _USUAL_MONTHS


def offer_for_months(desk: Desk, months: int) -> None:
    """Set how many months old an answer may be to be offered again; 0 for none."""
    desk.store.set_local(_SETTING, str(months))


def earlier_answers(desk: Desk, conversation: Conversation) -> dict[Key, Earlier]:
    """Return what this citizen answered before to what is not answered yet at this visit.

    An answer counts when it was given to the same question of the same tool, or to one
    that is about the same code. The latest is offered, unless several of it stand apart.
    Where a part repeats, the rounds of the visit are offered at which it was answered last.
    """
    months = months_offered(desk)
    if not months:
        return {}
    since = desk.clock.now() - timedelta(days=months * _DAYS_OF_A_MONTH)
    found = [
        one
        for one in desk.read.where(Answer, subject=conversation.citizen_id)
        if one.record.visit_id != conversation.visit_id and one.said.at >= since
        if one.record.ticked or not (one.record.said or NOTHING_SAID).is_empty
    ]
    given: _Given = {}
    for one in sorted(found, key=lambda one: one.said.at):
        given[(one.record.tool, one.record.link_id), one.record.voice] = one
    return dict(_offered(desk, conversation, given)) if given else {}


def _offered(
    desk: Desk, conversation: Conversation, given: _Given
) -> Iterator[tuple[Key, Earlier]]:
    alike = _questions_by_code(desk)
    # What is measured is measured anew: a score of last time's answers would say nothing.
    for tool in (one for one in conversation.tools if one.url not in INSTRUMENTS):
        for key, latest in (*_in_rounds(tool, given), *_asked_once(tool, given, alike)):
            wanted = conversation.asks(tool.url, key.voice)
            answered = conversation.state(key).is_answered
            if wanted and not answered and not desk.read.known(latest.record_id).contested:
                yield key, _earlier(desk, latest)


def _asked_once(
    tool: Tool, given: _Given, alike: Mapping[tuple[str, str, ItemKind], set[Question]]
) -> Iterator[tuple[Key, Stored[Answer]]]:
    voices = {voice for _question, voice in given}
    for item in tool.walk():
        if loops_of(tool, item):
            continue
        same = {(tool.url, item.link_id), *_about_the_same(item, alike)}
        for voice in voices:
            found = [given[question, voice] for question in same if (question, voice) in given]
            found = [one for one in found if _answers(item, one.record)]
            if found:
                latest = max(found, key=lambda one: one.said.at)
                yield Key(tool.url, item.link_id, voice), latest


def _answers(item: Item, answer: Answer) -> bool:
    """Return whether an answer is of the type that a question asks for now."""
    key = Key(answer.tool, answer.link_id, answer.voice)
    state = AnswerState(key=key, said=answer.said or NOTHING_SAID, ticked=answer.ticked)
    if item.kind is ItemKind.LEVEL:
        return state.said.value is None and not state.ticked
    values = answer_values(item, state)
    return bool(values) and all(has_type(item, value) for value in values)


def _in_rounds(tool: Tool, given: _Given) -> Iterator[tuple[Key, Stored[Answer]]]:
    """Yield what stands in rounds, by the outermost part: of the last visit that has any of it."""
    found: dict[str, list[Stored[Answer]]] = {}
    for (url, place), voice in given:
        if url == tool.url and (around := next(rounds_around(tool, place), None)):
            found.setdefault(around.loop, []).append(given[(url, place), voice])
    for answers in found.values():
        last = max(answers, key=lambda one: one.said.at).record.visit_id
        for one in answers:
            if one.record.visit_id == last:
                yield Key(tool.url, one.record.link_id, one.record.voice), one


def _earlier(desk: Desk, stored: Stored[Answer]) -> Earlier:
    return Earlier(
        answer_id=stored.record_id,
        said=stored.record.said or NOTHING_SAID,
        ticked=stored.record.ticked,
        on=stored.said.at.astimezone(desk.clock.zone).date(),
        author=desk.staff_name(stored.said.author),
    )


def _questions_by_code(desk: Desk) -> dict[tuple[str, str, ItemKind], set[Question]]:
    found: dict[tuple[str, str, ItemKind], set[Question]] = {}
    tools: Iterator[Tool] = (
        version.tool for versions in versions_at_hand(desk).values() for version in versions
    )
    for tool in tools:
        for item in tool.walk():
            for code in _codes(item):
                found.setdefault(code, set()).add((tool.url, item.link_id))
    return found


def _about_the_same(
    item: Item, alike: Mapping[tuple[str, str, ItemKind], set[Question]]
) -> Iterator[Question]:
    for code in _codes(item):
        yield from alike.get(code, ())


def _codes(item: Item) -> Iterator[tuple[str, str, ItemKind]]:
    if item.kind not in _ABOUT_ANYTHING:
        yield from ((code.system, code.code, item.kind) for code in item.codes)
