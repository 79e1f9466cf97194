"""Deciding a conflict: a change that names all sides, and can be taken back."""

from dataclasses import dataclass

from careapp.changes.change import MARKS, Json
from careapp.changes.shape import as_json
from careapp.changes.touched import Done, Touched
from careapp.domain.answer import Said
from careapp.domain.identity import ActId, ChangeId, RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.closing import LATER
from careapp.services.conflicts.rows import said_of
from careapp.services.conflicts.shown import THIRD, ConflictShown, third_typed
from careapp.services.conflicts.values import field_of
from careapp.services.conversation import closings_of
from careapp.services.desk import Desk
from careapp.services.reasons import AMEND, reasons_kept
from careapp.store.acting import Acting
from careapp.store.drafts import Draft

PURPOSE = "settle-conflict"


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided, to take it back.

    Attributes:
        origin: The visit it was decided for, else the record.
    """

    act_id: ActId
    record_id: RecordId
    unit: str
    origin: RecordId


def keep_side(
    desk: Desk, shown: ConflictShown, number: int, *, reason: str | None = None
) -> Done[Decision]:
    """Decide for one side; the others stay in the history.

    Args:
        desk: Whose.
        shown: The conflict as the person saw it.
        number: Which side, from 0.
        reason: Why; required where the visit is closed.

    Raises:
        InvalidRecordError: It is not theirs to decide, or the visit is closed and no
            reason is given.
    """
    _require_decider(shown)
    side = shown.sides[number].side
    if not shown.is_removal:
        return _decide(desk, shown, side.value, reason)
    return _decide(desk, shown, side.removes, reason)


def keep_all(desk: Desk, shown: ConflictShown, *, reason: str | None = None) -> Done[Decision]:
    """Decide that all sides stand, each with its name and informer; figures leave them out.

    Raises:
        InvalidRecordError: They cannot stand together, or the visit is closed and no
            reason is given.
    """
    if not shown.may_keep_all:
        raise InvalidRecordError(Problem("cannot-keep-all"))
    return _decide(desk, shown, as_json(Said(both=_behind(shown))), reason)


def write_third(
    desk: Desk, shown: ConflictShown, value: object, *, reason: str | None = None
) -> Done[Decision]:
    """Say something else than either side; both stay in the history.

    Raises:
        InvalidRecordError: It is not theirs to decide, nothing is written, or the visit is
            closed and no reason is given.
    """
    _require_decider(shown)
    said = as_json(value)
    if said is None or said in ("", {}):
        raise InvalidRecordError(Problem("required", "third"))
    return _decide(desk, shown, said, reason)


def take_back_decision(desk: Desk, decision: Decision, *, reason: str | None = None) -> Touched:
    """Bring both sides back, as they were, with those who wrote them.

    Raises:
        InvalidRecordError: The visit is closed and no reason is given.
    """
    knowing = closings_of(desk, decision.origin)
    if knowing and not (reason or "").strip() and field_of(decision.unit) not in LATER:
        raise InvalidRecordError(Problem("closed-needs-reason"))
    return desk.undo(
        decision.act_id,
        purpose="undo",
        origin=decision.origin,
        reason=reason,
        knowing=knowing,
    )


def keep_third(desk: Desk, shown: ConflictShown, value: object) -> None:
    """Put what is typed instead of either side on disk, half words and all.

    Raises:
        EnvironmentFailedError: Disk full or read-only; the screen still has the words.
    """
    one = shown.one
    draft = Draft(
        record_id=one.record_id,
        unit=f"{THIRD}/{one.unit}",
        subject=one.subject,
        kind=THIRD,
        value=as_json(value),
        parents=shown.heads,
        origin=shown.found.visit_id,
        at_ms=desk.clock.wall_ms(),
    )
    desk.store.keep_drafts([draft])


def drop_third(desk: Desk, shown: ConflictShown) -> None:
    """Forget what was typed instead of either side, because its author chose to."""
    draft = third_typed(desk, shown.one)
    desk.store.drop_drafts([draft] if draft else [])


def _require_decider(shown: ConflictShown) -> None:
    if shown.deciders:
        roles = ",".join(role.value for role in shown.deciders)
        raise InvalidRecordError(Problem("not-yours-to-decide", context={"roles": roles}))


def _behind(shown: ConflictShown) -> tuple[ChangeId, ...]:
    """Return the changes that said each answer; one that was kept of several stands for those."""
    found: list[ChangeId] = []
    for each in shown.sides:
        found += said_of(each.side.value).both or each.side.changes[:1]
    return tuple(dict.fromkeys(found))


def _decide(desk: Desk, shown: ConflictShown, value: Json, reason: str | None) -> Done[Decision]:
    one, visit_id = shown.one, shown.found.visit_id
    if shown.needs_reason and not (reason or "").strip():
        raise InvalidRecordError(Problem("closed-needs-reason"))
    origin, typed = visit_id or one.record_id, third_typed(desk, one)
    reasons = reasons_kept(desk, record_id=visit_id, question=AMEND) if visit_id else ()

    def job(acting: Acting) -> Decision:
        for unit in _marks(acting, shown) or (one.unit,):
            acting.decide(one.record_id, unit, value, shown.heads)
        acting.settled.extend([*([typed] if typed else []), *(reasons if reason else ())])
        return Decision(acting.act.act_id, one.record_id, one.unit, origin)

    knowing = closings_of(desk, visit_id) if visit_id else ()
    return desk.act(PURPOSE, job, origin=origin, reason=reason, knowing=knowing)


def _marks(acting: Acting, shown: ConflictShown) -> tuple[str, ...]:
    """Return how the record was removed, where the question is if it is to be there."""
    known = acting.known(shown.one.record_id)
    said = [known[head].said for head in shown.heads if shown.is_removal and head in known]
    return tuple(mark for mark in sorted(MARKS) if any(one.get(mark) is True for one in said))
