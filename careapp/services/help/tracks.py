"""The law that a citizen's help is granted under, day by day."""

from datetime import date

from careapp.changes.shape import value_from
from careapp.changes.touched import Touched
from careapp.domain.citizen import LegalTrack, Track
from careapp.domain.help.grant import Ended, EndReason, Grant
from careapp.domain.help.law import ALLOWED, Tracks, day_before, tracks_in_order
from careapp.domain.help.permission import Deed
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.services.help.deeds import require_deed
from careapp.store.acting import Acting

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


def revisit(
    desk: Desk, *, citizen_id: RecordId, to: Track, since: date, reason: str | None = None
) -> Touched:
    """Move a citizen to another law; what may not go on under it ends the day before.

    Raises:
        InvalidRecordError: The role may not.
    """
    require_deed(desk, Deed.CHANGE_TRACK)
    last = day_before(since)
    ending = [
        one.record_id
        for one in desk.read.where(Grant, subject=citizen_id)
        if (one.record.last_on is None or one.record.last_on > last)
        and one.record.service
        and one.record.service.basis
        and one.record.service.basis not in ALLOWED[to]
    ]

    def job(acting: Acting) -> None:
        acting.say(citizen_id, _UNIT, LegalTrack(to, since))
        for grant_id in ending:
            acting.say(grant_id, "ended", Ended(last, EndReason.OTHER_LAW))
            acting.say(grant_id, "follow_up_on", None)

    return desk.act("revisit", job, reason=reason).touched
