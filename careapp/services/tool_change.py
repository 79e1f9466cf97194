"""A newer version of a tool at a visit that has begun: what would become of each answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from careapp.changes.shape import unit_of
from careapp.changes.touched import Touched
from careapp.dialogue.difference import Difference, differences
from careapp.dialogue.matching import matches
from careapp.dialogue.migrate import Fate, Step, migrate
from careapp.dialogue.places import place_of
from careapp.dialogue.spoken import VOICES
from careapp.dialogue.stored_rounds import FIRST, Spot, find_stored, has_lines, loops_of
from careapp.dialogue.tool import Tool
from careapp.domain.answer import Answer, answer_id
from careapp.domain.identity import RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.at_visit import act_at_visit
from careapp.services.conversation import (
    AnswerState,
    Conversation,
    Key,
    answer_values,
    given_answers,
    numbering_of,
    open_conversation,
)
from careapp.services.desk import Desk
from careapp.services.former_places import CHANGE_TOOL, former_place
from careapp.services.saying import finish_typing
from careapp.services.tools import tools_at_hand
from careapp.store.acting import Acting


@dataclass(frozen=True, slots=True)
class ToolChange:
    """What changing to a newer version would mean for one visit.

    Attributes:
        old: The version that the visit goes through.
        new: The newest that is released.
        changes: What is different between them.
        steps: What becomes of each answer that was given.
    """

    old: Tool
    new: Tool
    changes: tuple[Difference, ...]
    steps: tuple[Step, ...]


def newer_tools(desk: Desk, conversation: Conversation) -> tuple[Tool, ...]:
    """Return the newest released version of each tool that the visit has an older one of."""
    newest = tools_at_hand(desk)
    wanted = conversation.visit.record.tools
    return tuple(
        newest[tool.url]
        for tool in conversation.tools
        if tool.url in newest
        and wanted.get(tool.url)
        and tool.version == wanted[tool.url] != newest[tool.url].version
    )


def preview_change(desk: Desk, *, visit_id: RecordId, url: str) -> ToolChange:
    """Return what would become of the answers in the newest version of a tool.

    Raises:
        InvalidRecordError: Code ``tool-not-newer``: there is no newer one.
    """
    conversation = open_conversation(desk, visit_id=visit_id)
    new = next((one for one in newer_tools(desk, conversation) if one.url == url), None)
    old = next((one for one in conversation.tools if one.url == url), None)
    if old is None or new is None:
        raise InvalidRecordError(Problem("tool-not-newer"))
    steps = migrate(given_answers(conversation, old), new, old).steps
    return ToolChange(old, new, differences(old, new), steps)


def change_tool(desk: Desk, *, visit_id: RecordId, url: str, reason: str | None = None) -> Touched:
    """Let the visit go on in the newest version; no answer is thrown away, and it can be undone.

    What is asked under another name is answered there too. What is of another type now stands
    beside the new question; what is no longer asked stays in the record. Both are printed.

    Raises:
        InvalidRecordError: There is no newer version, or the visit is closed and no reason
            is given.
    """
    touched = finish_typing(desk, origin=visit_id, reason=reason)
    change = preview_change(desk, visit_id=visit_id, url=url)
    conversation = open_conversation(desk, visit_id=visit_id)

    def go_over(acting: Acting) -> None:
        acting.say(visit_id, unit_of("tools", url), change.new.version)
        for answer in _moved(conversation, change):
            record_id = answer_id(answer.visit_id, answer.tool, answer.link_id, answer.voice)
            acting.create(answer, subject=conversation.citizen_id, record_id=record_id)
        for state, place in _of_another_type(conversation, change):
            _put_beside(acting, conversation, state, place)

    changed = act_at_visit(desk, CHANGE_TOOL, go_over, visit_id=visit_id, reason=reason)
    return touched | changed.touched


def _put_beside(acting: Acting, conversation: Conversation, state: AnswerState, place: str) -> None:
    """Keep an answer beside the question that it does not answer any more."""
    key, visit_id = state.key, conversation.visit_id
    beside = Answer(
        visit_id=visit_id,
        tool=key.tool,
        link_id=place,
        voice=key.voice,
        said=state.said,
        ticked=state.ticked,
    )
    kept_as = answer_id(visit_id, key.tool, place, key.voice)
    acting.create(beside, subject=conversation.citizen_id, record_id=kept_as)
    acting.delete(answer_id(visit_id, key.tool, key.link_id, key.voice))


def _of_another_type(
    conversation: Conversation, change: ToolChange
) -> Iterator[tuple[AnswerState, str]]:
    """Yield the answers whose question has another type now, and where they are kept."""
    numbering = numbering_of(conversation, change.old)
    spots = {spot.counted_place: spot for spot in numbering.spots()}
    matched = matches(change.old, change.new)
    for step in change.steps:
        if step.fate is Fate.TYPE_CHANGED:
            for before, after in _places(change, spots[step.before], matched):
                for state in conversation.voices(change.old.url, before):
                    if not state.contested:
                        yield state, former_place(after, change.old.version)


def _moved(conversation: Conversation, change: ToolChange) -> Iterator[Answer]:
    """Yield the answers that the new version asks for at another place, in every voice."""
    numbering = numbering_of(conversation, change.old)
    spots = {spot.counted_place: spot for spot in numbering.spots()}
    matched = matches(change.old, change.new)
    for step in change.steps:
        if not step.kept:
            continue
        spot = spots[step.before]
        for before, after in _places(change, spot, matched):
            for voice in VOICES if before != after else ():
                state = conversation.state(Key(change.old.url, before, voice))
                taken = conversation.state(Key(change.new.url, after, voice)).is_answered
                if answer_values(spot.item, state) and not taken:
                    yield Answer(
                        visit_id=conversation.visit_id,
                        tool=change.new.url,
                        link_id=after,
                        voice=voice,
                        said=state.said,
                        ticked=state.ticked,
                    )


def _places(
    change: ToolChange, spot: Spot, matched: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield where each answer is stored and where the new version has it: in the same rounds."""
    item = change.new.by_link_id[matched[spot.item.link_id]]
    loops = [matched.get(loop) for loop in loops_of(change.old, spot.item)]
    for before in spot.places:
        _, rounds = find_stored(change.old, before) or (spot.item, ())
        numbers = dict(zip(loops, rounds, strict=True))
        if has_lines(item) or before == spot.places[0]:
            wanted = loops_of(change.new, item)
            yield before, place_of(item.link_id, tuple(numbers.get(loop, FIRST) for loop in wanted))
