"""What is said at a visit on its way to the store: typed, said, taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from careapp.changes.change import Json
from careapp.changes.shape import as_json, unit_of
from careapp.changes.touched import Touched
from careapp.changes.undo import begun_as, next_redo, next_undo
from careapp.domain.answer import Said, answer_id
from careapp.domain.identity import ActId, RecordId
from careapp.domain.visit import Visit
from careapp.services.at_visit import act_at_visit, closings_known
from careapp.services.conversation import SAID, AnswerState, Conversation, Key
from careapp.services.desk import Desk
from careapp.services.help.deeds import require_purpose
from careapp.services.help.taking_back import require_undo
from careapp.store.acting import Acting
from careapp.store.drafts import Draft
from careapp.store.history import Step


def typed(
    conversation: Conversation, key: Key, said: Said, *, ticked: Mapping[str, str] | None = None
) -> list[Draft]:
    """Return the drafts that hold what is now on the screen for one answer.

    Args:
        conversation: As the screen knows it; the drafts stand on that and no more.
        key: Which answer.
        said: The whole field group as it stands.
        ticked: All that is ticked, where many may be.
    """
    state = conversation.state(key)
    drafts = []
    if said != state.own or state.typing:
        drafts.append(_draft(conversation, state, SAID, as_json(said) or None))
    if ticked is not None:
        for element in {*ticked, *state.ticked}:
            if ticked.get(element) != state.ticked.get(element):
                unit = unit_of("ticked", element)
                drafts.append(_draft(conversation, state, unit, ticked.get(element)))
    return drafts


def keep_typing(desk: Desk, drafts: Sequence[Draft]) -> datetime:
    """Put what is being typed on disk and return when that was.

    Raises:
        EnvironmentFailedError: Disk full or read-only; the screen still has the words.
    """
    at_ms = desk.clock.wall_ms()
    desk.store.keep_drafts([replace(draft, at_ms=at_ms) for draft in drafts])
    return desk.clock.now()


def finish_typing(
    desk: Desk, *, origin: RecordId, only: RecordId | None = None, reason: str | None = None
) -> Touched:
    """Say what was typed at a visit: one act for all that is finished together.

    Args:
        desk: Whose.
        origin: The visit.
        only: This record alone.
        reason: Why, where the visit is closed.

    Raises:
        InvalidRecordError: The visit is closed and no reason is given.
    """
    drafts = [d for d in desk.read.drafts() if d.origin == origin and d.kind == "answer"]
    wanted = [d for d in drafts if only is None or d.record_id == only]
    if not wanted:
        return Touched()

    def job(acting: Acting) -> None:
        for draft in wanted:
            acting.settle(draft)

    return act_at_visit(desk, "answer", job, visit_id=origin, reason=reason).touched


def undo_last(desk: Desk, *, visit_id: RecordId, reason: str | None = None) -> Touched | None:
    """Take back the last thing this person did at the visit; None when there is none.

    Raises:
        InvalidRecordError: The visit is closed and no reason is given, the role may not, or a
            supplier was told of it.
    """
    steps = _own_acts(desk, visit_id)
    act_id = next_undo(steps)
    if act_id is None:
        return None
    visit = desk.read.get(Visit, visit_id)
    purpose = begun_as(steps, act_id)
    require_undo(desk, act_id, purpose=purpose, subject=visit.subject if visit else None)
    return _take_back(desk, act_id, "undo", visit_id, reason)


def redo_last(desk: Desk, *, visit_id: RecordId, reason: str | None = None) -> Touched | None:
    """Do again what was last taken back; None when there is nothing.

    Raises:
        InvalidRecordError: The visit is closed and no reason is given, or the role may not.
    """
    steps = _own_acts(desk, visit_id)
    act_id = next_redo(steps)
    if act_id is None:
        return None
    require_purpose(desk, begun_as(steps, act_id))
    return _take_back(desk, act_id, "redo", visit_id, reason)


def _take_back(
    desk: Desk, act_id: ActId, purpose: str, visit_id: RecordId, reason: str | None
) -> Touched:
    closings = closings_known(desk, visit_id, reason)
    return desk.undo(act_id, purpose=purpose, origin=visit_id, reason=reason, knowing=closings)


def can_undo(desk: Desk, *, visit_id: RecordId) -> tuple[bool, bool]:
    """Return whether there is anything to undo, and to redo."""
    acts = _own_acts(desk, visit_id)
    return next_undo(acts) is not None, next_redo(acts) is not None


def _own_acts(desk: Desk, visit_id: RecordId) -> list[Step]:
    steps = desk.read.steps_of(visit_id, desk.me)
    return [step for step in steps if step.purpose not in _LASTING]


_LASTING = frozenset({"close-visit", "begin-visit", "plan-visit", "disclose"})
"""What undo leaves alone: a signature, a start, a plan, and who saw what."""


def _draft(conversation: Conversation, state: AnswerState, unit: str, value: Json) -> Draft:
    key, visit_id = state.key, conversation.visit_id
    identity = {
        "visit_id": visit_id,
        "tool": key.tool,
        "link_id": key.link_id,
        "voice": key.voice.value,
    }
    return Draft(
        record_id=answer_id(visit_id, key.tool, key.link_id, key.voice),
        unit=unit,
        subject=conversation.citizen_id,
        kind="answer",
        identity=identity,
        value=value,
        parents=state.standing_on(unit),
        origin=visit_id,
    )
