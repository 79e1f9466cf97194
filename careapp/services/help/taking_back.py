"""Taking back what was done about help: by who may do it, and while no supplier was told."""

from careapp.domain.help.order import Order
from careapp.domain.identity import ActId, RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.desk import Desk
from careapp.services.help.deeds import require_purpose

_ORDERS = frozenset({"change-grant", "grant-package", "grant-service"})
"""Acts that tell suppliers something."""


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
    if purpose not in _ORDERS or subject is None:
        return
    told = (one for one in desk.read.where(Order, subject=subject) if one.record.sent)
    for one in told:
        if any(act.act_id == act_id for act in desk.read.acts_touching(one.record_id)):
            raise InvalidRecordError(Problem("supplier-was-told"))
