"""Closing a visit: what is missing, what is signed, and what came after."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from careapp.changes.closing import Standing, standings
from careapp.changes.merge import heads
from careapp.changes.touched import Touched
from careapp.dialogue.check import occurrence_problems
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.problem import NO_LIMITS, Limits
from careapp.dialogue.problem import Problem as Broken
from careapp.dialogue.stored_rounds import Numbering, Spot, counted_answers, number_rounds
from careapp.dialogue.tool import Tool
from careapp.domain.answer import Answer
from careapp.domain.attachment import Attachment
from careapp.domain.care import Agreement, Goal, Note
from careapp.domain.help.grant import Grant
from careapp.domain.help.package import GrantedPackage
from careapp.domain.help.swap import Informed, Swap
from careapp.domain.identity import ChangeId, RecordId, VisitId
from careapp.domain.informer import Voice
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.domain.visit import Closing, Presence, Proposal
from careapp.services.conversation import (
    AnswerState,
    Conversation,
    Key,
    answer_values,
    open_conversation,
    stored_answers,
)
from careapp.services.desk import Desk
from careapp.services.following import write_what_follows
from careapp.services.limits import broken_limits
from careapp.services.round_titles import titled
from careapp.services.saying import finish_typing
from careapp.services.worked import work_out
from careapp.store.acting import Acting
from careapp.store.reader import Stored


class MissingCode(StrEnum):
    """What a visit lacks."""

    PRESENCE = "presence"
    LEVEL = "level"
    REQUIRED = "required"
    RULE = "rule"
    LIMIT = "limit"
    AGREEMENT_OWNER = "agreement-owner"
    AGREEMENT_DATE = "agreement-date"
    PROPOSAL_OUTCOME = "proposal-outcome"
    CONTESTED = "contested"
    TOOL = "tool"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that a visit lacks, with the way to it.

    Attributes:
        text: What it is about, as the record has it.
        key: The question to go to, for what is asked.
        record_id: The record to open, for the rest.
        broken: What an answer breaks of what its question asks for, and the question.
    """

    code: MissingCode
    text: str = ""
    key: Key | None = None
    record_id: RecordId | None = None
    broken: tuple[Broken, Item] | None = None


LATER = frozenset(
    {"done_on", "state", "ended", "follow_up_on", "followed_up", "holds", "checked", "review"}
)
"""What becomes of an agreement, a goal or a grant after the visit adds nothing to the visit."""

OF_A_VISIT: tuple[type, ...] = (
    *(Answer, Proposal, Note, Agreement, Goal, Attachment),
    *(Grant, Swap, GrantedPackage, Informed),
)


def missing(desk: Desk, conversation: Conversation, language: str) -> tuple[Missing, ...]:
    """Return what the visit lacks, in the order of the screen."""
    found = [*_people(conversation)]
    found += [Missing(MissingCode.TOOL, url) for url in conversation.missing_tools]
    for tool in conversation.tools:
        found += _questions(desk, conversation, tool, language)
    found += _agreements(desk, conversation.visit_id)
    return tuple(found)


def close_visit(desk: Desk, *, visit_id: RecordId) -> Touched:
    """Say what is typed, write what follows from the answers, and sign it all.

    What the signature covers is never altered; more can be added with a reason.

    Raises:
        InvalidRecordError: The visit has not begun, or this laptop knows it closed.
    """
    conversation = open_conversation(desk, visit_id=visit_id)
    if conversation.is_closed:
        raise InvalidRecordError(Problem("visit-closed"))
    if conversation.visit.record.began_at is None:
        raise InvalidRecordError(Problem("visit-not-begun"))
    touched = finish_typing(desk, origin=visit_id)
    conversation = open_conversation(desk, visit_id=visit_id)
    records = [visit_id, *_record_ids(desk, visit_id)]

    def job(acting: Acting) -> None:
        written = list(write_what_follows(acting, desk, conversation))
        covers = {i for record_id in (*records, *written) for i in _heads(acting, record_id)}
        signed = Closing(visit_id=VisitId(visit_id), covers=tuple(sorted(covers)))
        acting.create(signed, subject=conversation.citizen_id)

    return touched | desk.act("close-visit", job, origin=visit_id).touched


def standing_of(desk: Desk, visit_id: RecordId) -> dict[RecordId, Standing]:
    """Return how each record of a closed visit stands to its signatures.

    A record is late when anything of it arrived without knowing of the closing, and
    an amendment when something was added knowingly.
    """
    closings = {
        change_id: closing.record.covers
        for closing in desk.read.where(Closing, visit_id=visit_id)
        for change_id in desk.read.known(closing.record_id).changes
    }
    if not closings:
        return {}
    knowns = desk.read.knowns([visit_id, *_record_ids(desk, visit_id)])
    changes = {i: c for known in knowns.values() for i, c in known.changes.items()}
    found: dict[RecordId, Standing] = {}
    for change_id, standing in standings(changes, closings).items():
        if {unit.partition("/")[0] for unit in changes[change_id].said} <= LATER:
            continue
        record_id = changes[change_id].record_id
        before = found.get(record_id, Standing.COVERED)
        found[record_id] = max(before, standing, key=lambda one: one.value)
    return found


def _people(conversation: Conversation) -> Iterator[Missing]:
    for person_id, one in conversation.visit.record.participants.items():
        if one.presence is Presence.INVITED:
            yield Missing(MissingCode.PRESENCE, one.name, record_id=RecordId(person_id))


def _questions(
    desk: Desk, conversation: Conversation, tool: Tool, language: str
) -> Iterator[Missing]:
    stored = stored_answers(conversation, tool)
    numbering = number_rounds(tool, stored)
    given = counted_answers(numbering, stored)
    worked = work_out(desk, conversation, tool, language=language)
    for spot in numbering.spots():
        if spot.place in worked.open:
            yield from _rounds(numbering, spot, language)
            text = worked.texts.get(spot.place) or _named(spot.item, language)
            key = Key(tool.url, spot.place, Voice.PROFESSIONAL)
            states = list(conversation.voices(tool.url, *spot.places))
            for rule in worked.broken.get(spot.place, ()) if spot.item.answerable else ():
                yield Missing(MissingCode.RULE, titled(tool, spot, rule or text, language), key)
            if code := _lack(spot, states, is_given=spot.counted_place in given):
                yield Missing(code, titled(tool, spot, text, language), key)
            for voice, problem in _broken(spot.item, states, worked.limits.get(spot.place)):
                at = Key(tool.url, spot.place, voice)
                about = titled(tool, spot, text, language)
                yield Missing(MissingCode.LIMIT, about, at, broken=(problem, spot.item))


def _rounds(numbering: Numbering, spot: Spot, language: str) -> Iterator[Missing]:
    """Yield that a group was answered too few times, or too many; with the way to its first."""
    item = spot.item
    if item.kind is not ItemKind.GROUP or not item.repeats or spot.counted[-1] > 1:
        return
    answered = numbering.known.get((item.link_id, spot.rounds[:-1]), ())
    inside = (one.place for one in numbering.spots(item.items, spot) if one.item.answerable)
    for problem in occurrence_problems(item, len(answered)):
        key = Key(numbering.tool.url, next(inside, spot.place), Voice.PROFESSIONAL)
        code = MissingCode.REQUIRED if problem.code == "required" else MissingCode.LIMIT
        yield Missing(code, _named(item, language), key, broken=(problem, item))


def _named(item: Item, language: str) -> str:
    """Return a question in few words, where its author wrote them."""
    return item.short_text.in_language(language) or item.text.in_language(language)


def _broken(
    item: Item, states: Sequence[AnswerState], limits: Limits | None
) -> Iterator[tuple[Voice, Broken]]:
    """Yield what each voice's answers break first of what the question asks for."""
    for voice in dict.fromkeys(state.key.voice for state in states):
        own = [state for state in states if state.key.voice is voice]
        values = [value for state in own for value in answer_values(item, state)]
        for problem in broken_limits(item, values, limits or NO_LIMITS)[:1]:
            yield voice, problem


def _lack(spot: Spot, states: Sequence[AnswerState], *, is_given: bool) -> MissingCode | None:
    """Return what a question lacks in one round; None when nothing."""
    if not spot.item.answerable:
        return None
    if any(state.contested for state in states):
        return MissingCode.CONTESTED
    if any(state.both for state in states):
        return None  # somebody decided that all of them stand
    if spot.item.kind is ItemKind.LEVEL and states and not is_given:
        return MissingCode.LEVEL
    return MissingCode.REQUIRED if spot.item.required and not is_given else None


def _agreements(desk: Desk, visit_id: RecordId) -> Iterator[Missing]:
    for stored in desk.read.where(Agreement, visit_id=visit_id):
        agreement, what = stored.record, stored.record.what or ""
        if agreement.owner is None:
            yield Missing(MissingCode.AGREEMENT_OWNER, what, record_id=stored.record_id)
        if agreement.when is None:
            yield Missing(MissingCode.AGREEMENT_DATE, what, record_id=stored.record_id)
    for proposal in desk.read.where(Proposal, visit_id=visit_id):
        if not proposal.record.outcome:
            what = proposal.record.what or ""
            yield Missing(MissingCode.PROPOSAL_OUTCOME, what, record_id=proposal.record_id)


def _record_ids(desk: Desk, visit_id: RecordId) -> list[RecordId]:
    """Return the records of a visit, also those that are gone."""
    found: list[Stored[Any]] = []
    for kind in OF_A_VISIT:
        found += desk.read.where(kind, visit_id=visit_id, gone=True)
    return [one.record_id for one in found]


def _heads(acting: Acting, record_id: RecordId) -> Iterator[ChangeId]:
    for tops in heads(acting.known(record_id).values()).values():
        yield from (change.change_id for change in tops)
