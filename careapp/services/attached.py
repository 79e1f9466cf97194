"""Which pictures and papers there are, and whether they have come to this computer."""

from dataclasses import dataclass

from careapp.domain.attachment import Attachment
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.store.reader import Stored


@dataclass(frozen=True, slots=True)
class Attached:
    """A picture or paper in a list.

    Attributes:
        here: Whether all its bytes are on this computer; they travel after the words.
    """

    stored: Stored[Attachment]
    here: bool


def attached_at(desk: Desk, *, visit_id: RecordId) -> tuple[Attached, ...]:
    """Return the pictures and papers of a visit, in the order they were attached."""
    found = desk.read.where(Attachment, visit_id=visit_id)
    return tuple(_looked_at(desk, one) for one in found)


def attached_to(desk: Desk, *, citizen_id: RecordId) -> tuple[Attached, ...]:
    """Return all pictures and papers of a citizen, the latest first."""
    found = desk.read.where(Attachment, subject=citizen_id)
    return tuple(_looked_at(desk, one) for one in reversed(found))


def _looked_at(desk: Desk, stored: Stored[Attachment]) -> Attached:
    here = desk.store.attachments.missing(stored.record.content.sha256) == ()
    return Attached(stored, here)
