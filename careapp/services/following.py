"""What follows from the answers of a visit: conditions, goals, what matters.

The answer is the source and the one home of the fact; the record links back to it.
"""

from collections.abc import Iterator, Mapping

from careapp.dialogue.item import Item
from careapp.dialogue.stored_rounds import Spot
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import Coding
from careapp.domain.answer import answer_id
from careapp.domain.care import Assessment, Code, Condition, Goal, condition_id
from careapp.domain.citizen import GeneralInformation, Topic, WhatMatters
from careapp.domain.identity import RecordId, derived_id
from careapp.domain.informer import Informer, Voice
from careapp.services.conversation import AnswerState, Conversation, Key, numbering_of
from careapp.services.desk import Desk
from careapp.services.terminology import display_of
from careapp.store.acting import Acting

TOPICS = {
    "coping": Topic.COPING,
    "motivation": Topic.MOTIVATION,
    "resources": Topic.RESOURCES,
    "habits": Topic.HABITS,
    "network": Topic.NETWORK,
    "aids": Topic.AIDS,
    "home": Topic.HOME,
}
"""General information by the binding of the question that asks for it."""


def write_what_follows(
    acting: Acting, desk: Desk, conversation: Conversation
) -> Iterator[RecordId]:
    """Write the records that answers are bound to; each names its answer as the source."""
    _write_what_matters(acting, desk, conversation)
    yield from _write_goals(acting, conversation)
    yield from _write_information(acting, conversation)
    yield from _write_conditions(acting, desk, conversation)


def bound_answers(
    conversation: Conversation, binding: str
) -> Iterator[tuple[Item, AnswerState, RecordId]]:
    """Yield the answers to questions that are bound to a place in the record, in each round."""
    for tool in conversation.tools:
        if not any(item.binding == binding for item in tool.walk()):
            continue
        for spot in numbering_of(conversation, tool).spots():
            if spot.item.binding == binding:
                for state in conversation.voices(tool.url, *spot.places):
                    key = state.key
                    source = answer_id(conversation.visit_id, key.tool, key.link_id, key.voice)
                    yield spot.item, state, source


def words_of(state: AnswerState) -> str:
    """Return what was answered in words: text, else what was chosen or ticked."""
    value = state.said.value
    if isinstance(value, str):
        return value.strip()
    chosen = str(value.get("display", "")) if isinstance(value, Mapping) else ""
    words = (state.said.words or "").strip()
    return ", ".join(part for part in (chosen, *state.ticked.values(), words) if part)


def citizens_words(conversation: Conversation, binding: str) -> list[tuple[str, RecordId]]:
    """Return what the citizen said to the questions bound to a place, with the answers' ids."""
    return [
        (words_of(state), source)
        for _item, state, source in bound_answers(conversation, binding)
        if state.key.voice is Voice.CITIZEN and words_of(state)
    ]


def matters_in_words(conversation: Conversation) -> str:
    """Return all that the citizen says matters; each answer on a line."""
    return "\n".join(words for words, _source in citizens_words(conversation, "what-matters"))


def _write_what_matters(acting: Acting, desk: Desk, conversation: Conversation) -> None:
    said = citizens_words(conversation, "what-matters")
    if words := matters_in_words(conversation):
        matters = WhatMatters(words, desk.clock.today(), Informer.CITIZEN, said[0][1])
        acting.say(conversation.citizen_id, "what_matters", matters)


def _write_goals(acting: Acting, conversation: Conversation) -> Iterator[RecordId]:
    for words, source in citizens_words(conversation, "goal"):
        goal = Goal(
            citizen_id=conversation.citizen_id,
            words=words,
            visit_id=conversation.visit_id,
            answer_id=source,
        )
        goal_id = derived_id(conversation.visit_id, "goal", source)
        yield acting.create(goal, subject=conversation.citizen_id, record_id=goal_id)


def _write_information(acting: Acting, conversation: Conversation) -> Iterator[RecordId]:
    citizen_id = conversation.citizen_id
    for binding, topic in TOPICS.items():
        found = (state for _item, state, _source in bound_answers(conversation, binding))
        states = [state for state in found if words_of(state)]
        if not states:
            continue
        first = states[0]
        same_voice = (one for one in states if one.key.voice is first.key.voice)
        known = GeneralInformation(
            citizen_id=citizen_id,
            topic=topic,
            words="\n".join(dict.fromkeys(map(words_of, same_voice))),
            informer=first.said.informer,
        )
        same = derived_id(citizen_id, "general-information", topic)
        yield acting.create(known, subject=citizen_id, record_id=same)


def _write_conditions(acting: Acting, desk: Desk, conversation: Conversation) -> Iterator[RecordId]:
    for tool in conversation.tools:
        for area, spot in _conditions(conversation, tool):
            key = Key(tool.url, spot.place, Voice.PROFESSIONAL)
            said = conversation.state(key).said
            item, code = spot.item, spot.item.condition
            if code is None or said.current is None:
                continue
            assessed = Assessment(
                current=said.current,
                expected=said.expected,
                reason=said.reason or said.words,
                assessed_on=desk.clock.today(),
                answer_id=answer_id(conversation.visit_id, tool.url, key.link_id, key.voice),
            )
            condition = Condition(
                citizen_id=conversation.citizen_id,
                code=Code(code.system, code.code, _display(desk, item, code)),
                area=area,
                assessment=assessed,
                follow_up_on=said.follow_up_on,
            )
            same = condition_id(conversation.citizen_id, code.code)
            yield _write_condition(acting, same, condition)


def _display(desk: Desk, item: Item, code: Coding) -> str:
    """Return the display to copy into the record: the imported one, else the tool's."""
    imported = display_of(desk, code.system, code.code)
    return imported or code.display or item.text.original


def _write_condition(acting: Acting, record_id: RecordId, condition: Condition) -> RecordId:
    if not acting.known(record_id):
        return acting.create(condition, subject=condition.citizen_id, record_id=record_id)
    acting.say(record_id, "assessment", condition.assessment)
    if condition.follow_up_on:
        acting.say(record_id, "follow_up_on", condition.follow_up_on)
    return record_id


def _conditions(conversation: Conversation, tool: Tool) -> Iterator[tuple[str, Spot]]:
    """Yield the level items with the name of the group they stand in."""
    if not any(item.condition for item in tool.walk()):
        return
    numbering = numbering_of(conversation, tool)
    for group in tool.items:
        for spot in numbering.spots([group]):
            if spot.item.condition is not None:
                yield group.text.original, spot
