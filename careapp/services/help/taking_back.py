"""Taking back what was done about help: by who may do it, and while no supplier was told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import takewhile
from typing import Any

from careapp.changes.change import Act
from careapp.changes.touched import Touched
from careapp.changes.undo import begun_as, next_redo, next_undo
from careapp.domain.citizen import Citizen
from careapp.domain.help.order import Order
from careapp.domain.identity import ActId, RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.conversation import closings_of
from careapp.services.desk import Desk
from careapp.services.help.deeds import OF_KIND, OF_PURPOSE, require_purpose
from careapp.store.reader import Stored

_TELLING = "send-orders"
_TAKEN_BACK = frozenset({"undo", "redo"})


@dataclass(frozen=True, slots=True)
class Steps:
    """What can be taken back about a citizen's help, and done again: the purposes of the acts.

    Attributes:
        back: Empty where there is nothing to take back.
        again: Empty where there is nothing to do again.
    """

    back: str = ""
    again: str = ""


def require_undo(desk: Desk, act_id: ActId, *, purpose: str, subject: RecordId | None) -> None:
    """Refuse to take an act back that is not the person's to take back, or not any more.

    Args:
        desk: Whose.
        act_id: What is to be taken back.
        purpose: Of that act.
        subject: The citizen.

    Raises:
        InvalidRecordError: The role may not, or the supplier was told of it already.
    """
    require_purpose(desk, purpose)
    if subject is None:
        return
    told = (one for one in desk.read.where(Order, subject=subject) if one.record.sent)
    for one in told:
        acts = desk.read.acts_touching(one.record_id)
        before = takewhile(lambda act: act.purpose != _TELLING, acts)
        if any(act.act_id == act_id for act in before):
            raise InvalidRecordError(Problem("supplier-was-told"))


def help_steps(desk: Desk, *, citizen_id: RecordId) -> Steps:
    """Return what the person did about a citizen's help today, as far as it can be taken back."""
    acts = _own_acts(desk, citizen_id)
    back, again = next_undo(acts), next_redo(acts)
    return Steps(begun_as(acts, back) if back else "", begun_as(acts, again) if again else "")


def undo_help(desk: Desk, *, citizen_id: RecordId) -> Touched | None:
    """Take back the last thing the person did about a citizen's help today; None for nothing.

    Raises:
        InvalidRecordError: The role may not, or a supplier was told of it.
    """
    acts = _own_acts(desk, citizen_id)
    if (act_id := next_undo(acts)) is None:
        return None
    require_undo(desk, act_id, purpose=begun_as(acts, act_id), subject=citizen_id)
    return _take_back(desk, acts, act_id, "undo", citizen_id)


def redo_help(desk: Desk, *, citizen_id: RecordId) -> Touched | None:
    """Do again what was last taken back about a citizen's help; None for nothing.

    Raises:
        InvalidRecordError: The role may not.
    """
    acts = _own_acts(desk, citizen_id)
    if (act_id := next_redo(acts)) is None:
        return None
    require_purpose(desk, begun_as(acts, act_id))
    return _take_back(desk, acts, act_id, "redo", citizen_id)


def _take_back(
    desk: Desk, acts: Sequence[Act], act_id: ActId, purpose: str, citizen_id: RecordId
) -> Touched:
    origin = next(act.origin for act in acts if act.act_id == act_id)
    return desk.undo(act_id, purpose=purpose, origin=origin or citizen_id)


def _own_acts(desk: Desk, citizen_id: RecordId) -> list[Act]:
    """Return what the person did about the help today, oldest first; not what is signed."""
    known: dict[ActId, Act] = {}
    for record_id in _records_of_today(desk, citizen_id):
        for act in desk.read.acts_touching(record_id):
            if act.author == desk.me and _is_today(desk, act) and not _is_signed(desk, act):
                known[act.act_id] = act
    roots = {i for i, act in known.items() if act.purpose in OF_PURPOSE}
    mine = [act for i, act in known.items() if i in roots or act.purpose in _TAKEN_BACK]
    return sorted(mine, key=lambda act: (act.hlc, act.act_id))


def _records_of_today(desk: Desk, citizen_id: RecordId) -> list[RecordId]:
    """Return the records of a citizen's help that were last spoken of today, gone ones too."""
    found = [citizen_id] if desk.read.get(Citizen, citizen_id) else []
    for kind in OF_KIND:
        stored: list[Stored[Any]] = desk.read.where(kind, subject=citizen_id, gone=True)
        found += [one.record_id for one in stored if _day(desk, one.said.at) == desk.clock.today()]
    return found


def _is_today(desk: Desk, act: Act) -> bool:
    at = desk.clock.moment(act.at_ms)
    return at.date() == desk.clock.today()


def _day(desk: Desk, at: datetime) -> date:
    return at.astimezone(desk.clock.zone).date()


def _is_signed(desk: Desk, act: Act) -> bool:
    """Return whether an act belongs to a visit that is closed: that is amended, not undone."""
    return act.origin is not None and bool(closings_of(desk, act.origin))
