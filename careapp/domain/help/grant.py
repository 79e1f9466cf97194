"""Grants: a service or a care course that a citizen is given, for how long and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from careapp.domain.care import Code
from careapp.domain.help.catalogue import Category, Effect, Form, Frame, LegalBasis, service_key
from careapp.domain.help.rhythm import Rhythm
from careapp.domain.identity import CitizenId, ConditionId, OrganisationId, RecordId, VisitId


@dataclass(frozen=True, slots=True)
class GrantedService:
    """The service as the catalogue had it when it was granted."""

    code: Code
    version: int
    basis: LegalBasis | None = None
    category: Category | None = None
    effect: Effect | None = None
    form: Form = Form.SERVICE
    low_threshold: bool = False

    @property
    def key(self) -> str:
        """What names the service in the catalogue."""
        return service_key(self.code.system, self.code.code)


@dataclass(frozen=True, slots=True)
class Amount:
    """How much: minutes each time, in a rhythm."""

    minutes: int
    rhythm: Rhythm


@dataclass(frozen=True, slots=True)
class Days:
    """From the first day to the last, None until further notice."""

    starts_on: date
    ends_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """What the help is for."""

    words: str | None = None
    condition_id: ConditionId | None = None
    goal_id: RecordId | None = None


@dataclass(frozen=True, slots=True)
class Supplier:
    """Who gives the help, with the name as it was; and whether the citizen chose them."""

    organisation_id: OrganisationId
    name: str
    free_choice: bool = False


@dataclass(frozen=True, slots=True)
class OwnProposal:
    """What the citizen proposed, and why the grant is something else where it is."""

    words: str
    why_different: str | None = None
    followed: bool = True


class Considered(StrEnum):
    """What came of considering rehabilitation before lasting help (SEL §83, 3)."""

    TRIED = "tried"
    ALONGSIDE = "alongside"
    CANNOT = "cannot"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Rehabilitation:
    """That rehabilitation was considered, and the reason for what came of it."""

    considered: Considered
    reason: str | None = None


class FollowUpResult(StrEnum):
    """What a follow-up found (FSIII E1-E4)."""

    CONTINUES = "E1"
    CHANGED = "E2"
    ENDS = "E3"
    REVISITATION = "E4"


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """One follow-up; it is kept by its day."""

    result: FollowUpResult
    words: str | None = None


class EndReason(StrEnum):
    """Why a grant ended before, or without, its last day."""

    CHANGED = "changed"
    GOAL_REACHED = "goal-reached"
    NO_LONGER_NEEDED = "no-longer-needed"
    CITIZEN_DECLINED = "citizen-declined"
    OTHER_LAW = "other-law"
    DEATH = "death"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Ended:
    """The last day of help, and why it was the last."""

    last_on: date
    why: EndReason
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """A service, or a care course, granted to a citizen.

    A change does not overwrite: the grant ends, and another one that replaces it begins.

    Attributes:
        amount: Of a service; a course has a frame instead.
        basis: Why it is granted, as the letter says it.
        followed_up: What each follow-up found, by its day (ISO 8601).
        replaces: The grant that this one changed.
        package_id: The granted package that it is a line of.
    """

    citizen_id: CitizenId
    service: GrantedService | None = None
    amount: Amount | None = None
    frame: Frame | None = None
    days: Days | None = None
    purpose: Purpose | None = None
    supplier: Supplier | None = None
    own_proposal: OwnProposal | None = None
    basis: str | None = None
    rehabilitation: Rehabilitation | None = None
    follow_up_on: date | None = None
    followed_up: Mapping[str, FollowedUp] = field(default_factory=dict)
    ended: Ended | None = None
    replaces: RecordId | None = None
    package_id: RecordId | None = None
    visit_id: VisitId | None = None

    @property
    def key(self) -> str:
        """What names the service; empty while it is contested."""
        return self.service.key if self.service else ""

    @property
    def name(self) -> str:
        """The service in words."""
        return self.service.code.display if self.service else ""

    @property
    def is_course(self) -> bool:
        """Whether help is arranged inside it."""
        return self.service is not None and self.service.form is Form.COURSE

    @property
    def last_on(self) -> date | None:
        """Its last day as far as it is known, None until further notice."""
        planned = self.days.ends_on if self.days else None
        stopped = self.ended.last_on if self.ended else None
        return min((day for day in (planned, stopped) if day), default=None)


Grants = Mapping[RecordId, Grant]


def runs_on(grant: Grant, day: date) -> bool:
    """Return whether *day* is one of the days of a grant."""
    if grant.days is None or day < grant.days.starts_on:
        return False
    return grant.last_on is None or day <= grant.last_on


def never_began(grant: Grant) -> bool:
    """Return whether a grant ended before its first day: it was taken back in time."""
    return bool(grant.days and grant.last_on and grant.last_on < grant.days.starts_on)


def share_days(one: Grant, other: Grant) -> date | None:
    """Return the first day that both have, None where they have none."""
    if one.days is None or other.days is None or never_began(one) or never_began(other):
        return None
    first = max(one.days.starts_on, other.days.starts_on)
    return first if runs_on(one, first) and runs_on(other, first) else None


def latest_follow_up(grant: Grant) -> tuple[date, FollowedUp] | None:
    """Return the latest follow-up with its day."""
    if not grant.followed_up:
        return None
    day = max(grant.followed_up)
    return date.fromisoformat(day), grant.followed_up[day]
