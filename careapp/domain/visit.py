"""Visits: planned, held, closed; and what the citizen proposed before them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from careapp.domain.identity import ChangeId, CitizenId, StaffId, VisitId
from careapp.domain.informer import Informer


class VisitStatus(StrEnum):
    """How far a visit is; a reading, never written."""

    PLANNED = "planned"
    UNDER_WAY = "under-way"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Part(StrEnum):
    """In what capacity someone takes part."""

    LEADS = "leads"
    CITIZEN = "citizen"
    RELATIVE = "relative"
    HOME_CARE = "home-care"
    COLLEAGUE = "colleague"
    INTERPRETER = "interpreter"
    OTHER = "other"


class Presence(StrEnum):
    """Whether a participant was there."""

    INVITED = "invited"
    PRESENT = "present"
    BY_PHONE = "by-phone"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Participation:
    """How one person takes part.

    Attributes:
        name: As it was when written; the person's record may change later.
        detail: Such as "daughter" or "physiotherapist".
    """

    name: str
    part: Part
    presence: Presence = Presence.INVITED
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when; aware datetimes in UTC."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A home visit.

    Attributes:
        participants: By record id of the person; each merges by itself.
        agenda: What to talk about, in order; one value.
        tools: Version of each dialogue tool, by its url.
        place: Where, when it is not at the citizen's home.
        cancelled_because: A reason cancels the visit.
        read_at: When the citizen had read the summary on the turned screen.
        travel: How one gets there, such as "14 min. by car".
    """

    citizen_id: CitizenId
    period: Period | None = None
    purpose: str | None = None
    place: str | None = None
    leader_id: StaffId | None = None
    participants: Mapping[str, Participation] = field(default_factory=dict)
    agenda: tuple[str, ...] = ()
    tools: Mapping[str, str] = field(default_factory=dict)
    began_at: datetime | None = None
    cancelled_because: str | None = None
    read_at: datetime | None = None
    travel: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """A signature under what was known of a visit when it was signed.

    A record of its own: two who close the same visit apart have both signed, and
    nothing is in conflict.

    Attributes:
        covers: The heads that were signed, and with them all they stand on.
    """

    visit_id: VisitId
    covers: tuple[ChangeId, ...]


class ProposalWay(StrEnum):
    """How a proposal reached the municipality."""

    SENT_IN = "sent-in"
    PHONE = "phone"
    AT_VISIT = "at-visit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the citizen or a relative proposes themselves (selvvisitation).

    Attributes:
        what: The help they propose, in their words.
        when: When they would have it.
        by_whom: Whom they would have it from.
        outcome: What was agreed.
        why_different: Why it is not what was proposed.
    """

    citizen_id: CitizenId
    visit_id: VisitId
    informer: Informer | None = None
    way: ProposalWay | None = None
    received_at: datetime | None = None
    what: str | None = None
    when: str | None = None
    by_whom: str | None = None
    outcome: str | None = None
    why_different: str | None = None


def status_of(visit: Visit, *, closed: bool) -> VisitStatus:
    """Return how far *visit* is; what was closed stays closed."""
    if closed:
        return VisitStatus.CLOSED
    if visit.cancelled_because:
        return VisitStatus.CANCELLED
    return VisitStatus.UNDER_WAY if visit.began_at else VisitStatus.PLANNED


def is_joint(visit: Visit) -> bool:
    """Return whether two or more professionals take part."""
    professional = {Part.LEADS, Part.HOME_CARE, Part.COLLEAGUE}
    return sum(p.part in professional for p in visit.participants.values()) > 1
