"""All that visit mode shows of one visit."""

from collections.abc import Mapping
from dataclasses import dataclass

from careapp.changes.touched import Touched
from careapp.dialogue.tool import Tool
from careapp.domain.care import Agreement, Goal, Note
from careapp.domain.citizen import AttentionCard, holds_on
from careapp.domain.identity import RecordId, VisitId
from careapp.domain.visit import Closing, Period, Presence, Proposal, VisitStatus, status_of
from careapp.services.asked import topics_done
from careapp.services.at_visit import act_at_visit
from careapp.services.attached import Attached, attached_at
from careapp.services.citizens import age
from careapp.services.closing import Missing, missing
from careapp.services.conversation import Conversation, Key, open_conversation
from careapp.services.desk import Desk
from careapp.services.live_scores import live_scores
from careapp.services.saying import can_undo
from careapp.services.still_true import Earlier, earlier_answers
from careapp.services.tool_change import newer_tools
from careapp.services.visits import presence_noted, starts_at, times_of
from careapp.store.reader import Stored


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitShown:
    """A visit as visit mode shows it.

    Attributes:
        done: By url of the tool, how many topics are answered and how many stand open.
        scores: By url, what the answers come to, in words; of tools that count anything.
        earlier: What is not answered yet, and was at an earlier visit.
        times: The periods that stand against each other; empty where all agree.
        newer: Newer versions of the visit's tools, which it could go over to.
        closed_by: Who signed it first; empty while nobody has.
        closed_when: When, worded.
    """

    conversation: Conversation
    status: VisitStatus
    age: int | None
    cards: tuple[Stored[AttentionCard], ...]
    agreements: tuple[Stored[Agreement], ...]
    goals: tuple[Stored[Goal], ...]
    notes: tuple[Stored[Note], ...]
    proposals: tuple[Stored[Proposal], ...]
    attached: tuple[Attached, ...]
    done: Mapping[str, tuple[int, int]]
    scores: Mapping[str, tuple[str, ...]]
    earlier: Mapping[Key, Earlier]
    newer: tuple[Tool, ...]
    times: tuple[Period, ...] = ()
    can_undo: bool
    can_redo: bool
    closed_by: str = ""
    closed_when: str = ""

    @property
    def visit_id(self) -> VisitId:
        """The visit's id."""
        return self.conversation.visit_id

    @property
    def is_open(self) -> bool:
        """Whether the conversation can be written in without a reason."""
        return self.status is VisitStatus.UNDER_WAY


def visit_shown(desk: Desk, *, visit_id: RecordId, language: str) -> VisitShown:
    """Return all that visit mode shows.

    Raises:
        InvalidRecordError: There is no such visit here.
    """
    conversation = open_conversation(desk, visit_id=visit_id)
    citizen, visit = conversation.citizen, conversation.visit.record
    today = desk.clock.today()
    cards = desk.read.where(AttentionCard, subject=citizen.record_id)
    closings = desk.read.where(Closing, visit_id=visit_id)
    first = closings[0] if closings else None
    undo, redo = can_undo(desk, visit_id=visit_id)
    status = status_of(visit, closed=bool(closings))
    under_way = status is VisitStatus.UNDER_WAY
    times = tuple(one for one in times_of(desk, conversation.visit) if one)
    return VisitShown(
        conversation=conversation,
        status=status,
        age=age(citizen.record, today),
        cards=tuple(card for card in cards if holds_on(card.record, today)),
        agreements=tuple(desk.read.where(Agreement, visit_id=visit_id)),
        goals=tuple(desk.read.where(Goal, subject=citizen.record_id)),
        notes=tuple(desk.read.where(Note, visit_id=visit_id)),
        proposals=tuple(desk.read.where(Proposal, visit_id=visit_id)),
        attached=attached_at(desk, visit_id=visit_id),
        done={tool.url: topics_done(conversation, tool) for tool in conversation.tools},
        scores={
            tool.url: live_scores(desk, conversation, tool, language=language)
            for tool in conversation.tools
        },
        earlier=earlier_answers(desk, conversation) if under_way else {},
        newer=newer_tools(desk, conversation) if under_way else (),
        times=times if len(times) > 1 else (),
        can_undo=undo,
        can_redo=redo,
        closed_by=desk.staff_name(first.made.author) if first else "",
        closed_when=desk.wording(language).near_moment(first.made.at, today) if first else "",
    )


def missing_at(desk: Desk, *, visit_id: RecordId, language: str) -> tuple[Missing, ...]:
    """Return what a visit lacks before it can be closed."""
    return missing(desk, open_conversation(desk, visit_id=visit_id), language)


def note_presence(
    desk: Desk,
    *,
    visit_id: RecordId,
    person_id: str,
    presence: Presence,
    reason: str | None = None,
) -> Touched:
    """Note whether a participant is there.

    Raises:
        InvalidRecordError: The visit is closed and no reason is given.
    """
    visit = open_conversation(desk, visit_id=visit_id).visit.record
    changed = presence_noted(visit, person_id, presence)
    return act_at_visit(
        desk,
        "note-presence",
        lambda acting: acting.revise(visit_id, changed),
        visit_id=visit_id,
        reason=reason,
    ).touched


def when_worded(desk: Desk, shown: VisitShown, language: str) -> str:
    """Return when the visit is, as one says it today; nothing while two times stand apart."""
    begins = starts_at(shown.conversation.visit.record)
    return desk.wording(language).near_moment(begins, desk.clock.today()) if begins else ""
