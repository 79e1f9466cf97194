"""The conversation at a visit: who said what, typed, kept and taken back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from careapp.changes.change import Json
from careapp.changes.merge import creations
from careapp.changes.shape import record_from
from careapp.dialogue.item import Item
from careapp.dialogue.spoken import VOICES, Spoken, put_together, values_of
from careapp.dialogue.stored_rounds import (
    Numbering,
    counted_answers,
    find_stored,
    number_rounds,
)
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue
from careapp.domain.answer import Answer, Said, answer_id
from careapp.domain.citizen import Citizen
from careapp.domain.identity import ChangeId, CitizenId, RecordId, VisitId
from careapp.domain.informer import Voice
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.domain.visit import Closing, Visit
from careapp.services.conflicts.sides import Side, sides_of
from careapp.services.desk import Desk
from careapp.services.former_places import split_former
from careapp.services.said_again import values_aside
from careapp.services.tool_voices import EVERYBODY, voices_asked
from careapp.services.tools import tools_of_visit
from careapp.store.drafts import Draft
from careapp.store.reader import Known, Stored, Written

SAID = "said"
NOTHING_SAID = Said()
NOT_KNOWN = Known({})


@dataclass(frozen=True, slots=True)
class Key:
    """Names an answer within a visit: which question, in whose voice.

    Attributes:
        link_id: The stored place (``dialogue.stored_rounds``): the linkId, in a later round
            with more.
    """

    tool: str
    link_id: str
    voice: Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerState:
    """An answer as this laptop knows it, with what is being typed on top.

    Attributes:
        ticked: Display by ``system|code``, for what may be chosen many times.
        typing: Whether some of it is typed and not yet said.
        written: Who said it last, and when; None while it is only typed.
        contested: Several answers of the same voice that must be settled.
        both: Several that somebody decided to keep, all of them; no figure counts them.
        known: The history that the screen shows; a change stands on it.
        mine: Of several, the one that the person at the desk wrote; they go on with that, and
            what a colleague said is not typed over.
    """

    key: Key
    said: Said = NOTHING_SAID
    ticked: Mapping[str, str] = field(default_factory=dict)
    typing: bool = False
    written: Written | None = None
    contested: tuple[Said, ...] = ()
    both: tuple[Said, ...] = ()
    known: Known = NOT_KNOWN
    mine: Side | None = None

    @property
    def own(self) -> Said:
        """What the person at the desk goes on with when they type."""
        if self.said != NOTHING_SAID or not self.contested:
            return self.said
        return _said(self.mine.value) if self.mine else NOTHING_SAID

    def standing_on(self, unit: str) -> tuple[ChangeId, ...]:
        """Return what a change of *unit* made now would stand on.

        Whoever types where people differ corrects their own words, or says a third thing;
        what holds is decided where all sides are seen.
        """
        if unit != SAID or not self.contested:
            return self.known.standing_on(unit)
        if self.mine is not None:
            return self.mine.changes
        # Standing on a creation that said this would be typing over it.
        made = creations(self.known.changes.values())
        return tuple(change.change_id for change in made if unit not in change.said)

    @property
    def is_answered(self) -> bool:
        """Whether anything was said or ticked."""
        return bool(self.ticked) or not self.said.is_empty

    @property
    def is_told(self) -> bool:
        """Whether there is anything to show: an answer, or several that must be settled."""
        return self.is_answered or any(not said.is_empty for said in self.contested)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """All that is said at one visit.

    Attributes:
        tools: The visit's dialogue tools, in order.
        missing_tools: Urls of tools that this laptop does not have.
        asked: Whose answers each tool asks for, by url; everybody's where nothing is said.
        former: What was answered before a question changed its type, by its url and place.
        closings: The closings that are known here; what is said now amends them.
        focus: The answer that was typed in last and not finished, to go on there.
        aside: What the municipality's server does not use of what was answered here, the
            latest last, by answer.
    """

    visit: Stored[Visit]
    citizen: Stored[Citizen]
    tools: tuple[Tool, ...]
    missing_tools: tuple[str, ...] = ()
    answers: Mapping[Key, AnswerState]
    asked: Mapping[str, frozenset[Voice]] = field(default_factory=dict)
    former: Mapping[tuple[str, str], tuple[AnswerState, ...]] = field(default_factory=dict)
    closings: tuple[ChangeId, ...] = ()
    focus: Key | None = None
    aside: Mapping[RecordId, tuple[Said, ...]] = field(default_factory=dict)

    @property
    def visit_id(self) -> VisitId:
        """The visit's id."""
        return VisitId(self.visit.record_id)

    @property
    def citizen_id(self) -> CitizenId:
        """The citizen's id."""
        return CitizenId(self.citizen.record_id)

    @property
    def is_closed(self) -> bool:
        """Whether somebody has signed the visit."""
        return bool(self.closings)

    def state(self, key: Key) -> AnswerState:
        """Return an answer, an empty one when nobody has said anything."""
        return self.answers.get(key) or AnswerState(key=key)

    def aside_at(self, key: Key) -> tuple[Said, ...]:
        """Return what the municipality's server does not use of an answer."""
        if not self.aside:
            return ()
        return self.aside.get(answer_id(self.visit_id, key.tool, key.link_id, key.voice), ())

    def asks(self, tool: str, voice: Voice) -> bool:
        """Return whether a tool asks for the answers of a voice."""
        return voice in self.asked.get(tool, EVERYBODY)

    def with_typing(self, drafts: Iterable[Draft]) -> "Conversation":
        """Return the conversation with what was typed since it was opened on top."""
        answers = dict(self.answers)
        for draft in drafts:
            _lay_on_top(answers, draft)
        return replace(self, answers=answers)

    def voices(self, tool: str, *places: str) -> Iterator[AnswerState]:
        """Yield what each voice answered to one question, at all its stored *places*."""
        for voice in VOICES:
            for place in places:
                state = self.answers.get(Key(tool, place, voice))
                if state is not None and state.is_told:
                    yield state


def open_conversation(desk: Desk, *, visit_id: RecordId) -> Conversation:
    """Return all that is said at a visit, with what was typed and not yet said.

    Raises:
        InvalidRecordError: There is no such visit here.
    """
    visit = desk.read.get(Visit, visit_id)
    if visit is None:
        raise InvalidRecordError(Problem("visit-unknown"))
    tools = tools_of_visit(desk, visit.record.tools)
    drafts = [d for d in desk.read.drafts() if d.origin == visit_id and d.kind == "answer"]
    answers = _stored_answers(desk, visit_id)
    for draft in drafts:
        _lay_on_top(answers, draft)
    return Conversation(
        visit=visit,
        citizen=desk.citizen(visit.record.citizen_id),
        tools=tuple(tools.values()),
        missing_tools=tuple(url for url in visit.record.tools if url not in tools),
        answers=answers,
        asked=voices_asked(desk, tools.values()),
        former=_former(answers, tools),
        closings=closings_of(desk, visit_id),
        focus=_key_of(drafts[-1]) if drafts else None,
        aside={
            answer: tuple(_said(value) for value in values)
            for answer, values in values_aside(desk, visit_id, "answer", SAID).items()
        },
    )


def stored_answers(
    conversation: Conversation, tool: Tool, voice: Voice | None = None
) -> dict[str, tuple[AnswerValue, ...]]:
    """Return the answers by the place they are stored at: of one voice, or all together.

    Of what several answered apart, or what is no answer to the question, there is none.
    """
    return put_together(tool, spoken_in(conversation, tool, voice))


def spoken_in(
    conversation: Conversation, tool: Tool, voice: Voice | None = None
) -> Iterator[Spoken]:
    """Yield what was said to a tool, by one voice or by all."""
    for key, state in conversation.answers.items():
        if key.tool == tool.url and voice in (None, key.voice) and state.is_told:
            sides = (state.contested, state.both)
            yield Spoken(key.link_id, key.voice, state.said, state.ticked, *sides)


def numbering_of(conversation: Conversation, tool: Tool) -> Numbering:
    """Return how the rounds are counted in which anything was answered."""
    return number_rounds(tool, stored_answers(conversation, tool))


def given_answers(conversation: Conversation, tool: Tool) -> dict[str, tuple[AnswerValue, ...]]:
    """Return the answers by place as the dialogue engine reads them, all voices together."""
    stored = stored_answers(conversation, tool)
    return counted_answers(number_rounds(tool, stored), stored)


def answer_values(item: Item, state: AnswerState) -> list[AnswerValue]:
    """Return what one voice answered, in the engine's terms."""
    return values_of(item, state.said, state.ticked)


def closings_of(desk: Desk, visit_id: RecordId) -> tuple[ChangeId, ...]:
    """Return the changes that closed a visit, as far as this laptop knows."""
    closings = desk.read.where(Closing, visit_id=visit_id)
    knowns = desk.read.knowns([closing.record_id for closing in closings])
    return tuple(sorted(change for known in knowns.values() for change in known.changes))


def _stored_answers(desk: Desk, visit_id: RecordId) -> dict[Key, AnswerState]:
    stored = desk.read.where(Answer, visit_id=visit_id, gone=True)
    knowns = desk.read.knowns([one.record_id for one in stored])
    states = (_state(one, knowns[one.record_id]) for one in stored)
    return {state.key: _with_mine(desk, visit_id, state) for state in states}


def _with_mine(desk: Desk, visit_id: RecordId, state: AnswerState) -> AnswerState:
    """Return an answer with the side of the person at the desk, where people differ."""
    if not state.contested:
        return state
    key = state.key
    record_id = answer_id(VisitId(visit_id), key.tool, key.link_id, key.voice)
    sides = sides_of(desk, record_id, SAID, state.known.changes)
    mine = (side for side in sides if any(one.staff_id == desk.me for one in side.writers))
    return replace(state, mine=next(mine, None))


def _former(
    answers: Mapping[Key, AnswerState], tools: Mapping[str, Tool]
) -> dict[tuple[str, str], tuple[AnswerState, ...]]:
    found: dict[tuple[str, str], tuple[AnswerState, ...]] = {}
    for key, state in answers.items():
        place, tool = split_former(key.link_id)[0], tools.get(key.tool)
        asked = tool is not None and find_stored(tool, key.link_id) is not None
        if place and state.is_told and not asked:
            found[key.tool, place] = (*found.get((key.tool, place), ()), state)
    return found


def _state(stored: Stored[Answer], known: Known) -> AnswerState:
    answer = stored.record
    key = Key(answer.tool, answer.link_id, answer.voice)
    if stored.gone:
        # Nothing is shown of it, and what is said next stands on it all the same.
        return AnswerState(key=key, known=known)
    contested = tuple(_said(value) for value in known.contested.get(SAID, ()))
    said = answer.said or Said()
    kept = (known.changes[i].said.get(SAID) for i in said.both or () if i in known.changes)
    return AnswerState(
        key=key,
        said=said,
        ticked=answer.ticked,
        written=stored.said,
        contested=tuple(one for n, one in enumerate(contested) if one not in contested[:n]),
        both=tuple(_said(value) for value in kept),
        known=known,
    )


def _lay_on_top(answers: dict[Key, AnswerState], draft: Draft) -> None:
    key = _key_of(draft)
    state = replace(answers.get(key) or AnswerState(key=key), typing=True)
    if draft.unit == SAID:
        answers[key] = replace(state, said=_said(draft.value))
        return
    element = draft.unit.partition("/")[2]
    ticked = {name: text for name, text in state.ticked.items() if name != element}
    if isinstance(draft.value, str):
        ticked[element] = draft.value
    answers[key] = replace(state, ticked=ticked)


def _key_of(draft: Draft) -> Key:
    said = draft.identity
    return Key(str(said["tool"]), str(said["link_id"]), Voice(str(said["voice"])))


def _said(value: Json) -> Said:
    return record_from(Said, value) if isinstance(value, Mapping) else NOTHING_SAID
