"""The law that a citizen's help is granted under, day by day."""

from datetime import date

from careapp.changes.shape import value_from
from careapp.changes.touched import Touched
from careapp.domain.citizen import Citizen, LegalTrack, Track
from careapp.domain.help.grant import Ended, EndReason, Grant
from careapp.domain.help.law import ALLOWED, Tracks, day_before, tracks_in_order
from careapp.domain.help.order import OrderKind
from careapp.domain.help.permission import Deed
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.services.help.deeds import require_deed
from careapp.services.help.ordering import order_of
from careapp.store.acting import Acting
from careapp.store.reader import Stored

_UNIT = "legal_track"


def tracks_of(desk: Desk, citizen_id: RecordId) -> Tracks:
    """Return the laws in order of time, read out of all that was said of the citizen."""
    changes = desk.read.known(citizen_id).changes
    said: list[LegalTrack] = []
    for change_id in sorted(changes):
        if _UNIT in changes[change_id].said:
            value = changes[change_id].said[_UNIT]
            said = [*said, value_from(LegalTrack, value)] if value else []
    return tracks_in_order(said)


def require_track(desk: Desk, record: object, record_id: RecordId | None) -> None:
    """Refuse a citizen written with a law by who may not say which one holds.

    Raises:
        InvalidRecordError: ``not-permitted``, with the roles that may.
    """
    if not isinstance(record, Citizen):
        return
    before = desk.read.get(Citizen, record_id) if record_id else None
    if record.legal_track != (before.record.legal_track if before else None):
        require_deed(desk, Deed.CHANGE_TRACK, at=_UNIT)


def revisit(
    desk: Desk, *, citizen_id: RecordId, to: Track, since: date, reason: str | None = None
) -> Touched:
    """Move a citizen to another law; what may not go on under it ends the day before.

    The suppliers of what ends are to be told.

    Raises:
        InvalidRecordError: The role may not.
    """
    require_deed(desk, Deed.CHANGE_TRACK)
    last = day_before(since)
    ending = ended_by_law(desk, citizen_id=citizen_id, to=to, since=since)

    def job(acting: Acting) -> None:
        acting.say(citizen_id, _UNIT, LegalTrack(to, since))
        for one in ending:
            acting.say(one.record_id, "ended", Ended(last, EndReason.OTHER_LAW))
            acting.say(one.record_id, "follow_up_on", None)
            order_of(acting, one.record_id, one.record, OrderKind.STOP, last)

    return desk.act("revisit", job, reason=reason).touched


def ended_by_law(
    desk: Desk, *, citizen_id: RecordId, to: Track, since: date
) -> tuple[Stored[Grant], ...]:
    """Return the grants that a law ends from a day on, because it does not allow them."""
    last = day_before(since)
    return tuple(
        one
        for one in desk.read.where(Grant, subject=citizen_id)
        if (one.record.last_on is None or one.record.last_on > last)
        and one.record.service
        and one.record.service.basis
        and one.record.service.basis not in ALLOWED[to]
    )
