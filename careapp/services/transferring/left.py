"""Which visits have something left to key in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from careapp.domain.identity import RecordId, VisitId
from careapp.domain.visit import Closing, Visit
from careapp.services.desk import Desk
from careapp.services.transferring.listing import RowState, TransferList, transfer_list
from careapp.services.visits import takes_part
from careapp.store.reader import Stored

DAYS_BACK = 90
"""Older visits are keyed in by now, or never."""

MOST = 100


@dataclass(frozen=True, slots=True)
class Left:
    """A visit with something left to key in.

    Attributes:
        done: How many fields stand in the care record.
        changed: How many of what is left say something else than when they were keyed in.
    """

    visit_id: VisitId
    citizen_id: RecordId
    citizen: str
    begins: datetime
    left: int
    done: int
    changed: int


def visits_left(
    desk: Desk, *, language: str, citizen_id: RecordId | None = None
) -> tuple[Left, ...]:
    """Return closed visits with something left, the latest first; it may take seconds.

    Args:
        desk: Whose: those that who sits here leads or takes part in.
        language: Of what is keyed in.
        citizen_id: All visits with this citizen instead, whoever held them.
    """
    lists = (
        transfer_list(desk, visit_id=visit.record_id, language=language)
        for visit in _closed(desk, citizen_id)
    )
    found = [_left(one) for one in lists if one.left]
    return tuple(sorted(found, key=lambda one: one.begins, reverse=True))


def _closed(desk: Desk, citizen_id: RecordId | None) -> Iterator[Stored[Visit]]:
    since = desk.clock.now() - timedelta(days=DAYS_BACK)
    if citizen_id:
        visits = desk.read.where(Visit, subject=citizen_id)
    else:
        visits = desk.read.where(Visit, listed_for=desk.me)
    recent = [one for one in visits if _begins(one) >= since and not one.record.cancelled_because]
    for visit in sorted(recent, key=_begins, reverse=True)[:MOST]:
        mine = citizen_id is not None or takes_part(visit.record, desk.me)
        if mine and desk.read.where(Closing, visit_id=visit.record_id, limit=1):
            yield visit


def _begins(visit: Stored[Visit]) -> datetime:
    return visit.record.period.starts_at if visit.record.period else visit.made.at


def _left(shown: TransferList) -> Left:
    return Left(
        visit_id=shown.visit_id,
        citizen_id=shown.citizen_id,
        citizen=shown.citizen,
        begins=shown.begins,
        left=shown.left,
        done=len(shown.rows) - shown.left,
        changed=sum(row.state is RowState.CHANGED for row in shown.rows),
    )
