"""Packages of the whole municipality: those that run, the mandates, and what waits for review."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from careapp.domain.help.mandate import Mandate, active_on
from careapp.domain.help.package import GrantedPackage, PackageState, UrgentRequest
from careapp.domain.help.permission import Deed
from careapp.domain.help.task import TaskKind
from careapp.domain.identity import RecordId
from careapp.domain.people import District, Role
from careapp.services.desk import Desk
from careapp.services.help.catalogue import packages_at_hand
from careapp.services.help.deeds import allowed, roles_that_may
from careapp.services.help.findings import HelpFinding, mandate_findings
from careapp.services.help.mandates import mandates
from careapp.services.help.reviewing import PackageRow, package_row, packages_to_review
from careapp.services.help.tasks import HelpTask, help_tasks
from careapp.services.wording import Wording
from careapp.store.reader import Stored

_LONGEST = timedelta(days=180)
"""How far back the review of a package that still runs may lie."""

_RUNNING = frozenset(PackageState) - {PackageState.OVER, PackageState.LASTING}
_WITHIN_DAYS = 7


class MandateState(StrEnum):
    """How a mandate stands today; a reading."""

    HOLDS = "holds"
    COMING = "coming"
    EXPIRED = "expired"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class MandateRow:
    """A mandate as lists show it.

    Attributes:
        packages: Names of its packages.
        districts: Names of its districts; none for all.
        active: How many packages are active on it today.
    """

    mandate: Stored[Mandate]
    state: MandateState
    packages: tuple[str, ...]
    districts: tuple[str, ...]
    active: int


@dataclass(frozen=True, slots=True)
class RunningPackage:
    """A package that runs or is to come.

    Attributes:
        days_left: Until its last day; 0 on that day.
        mandate: What it was granted on; None where a visitator granted it.
    """

    row: PackageRow
    days_left: int | None
    mandate: Mandate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagesOverview:
    """All packages that run, and the mandates that they are granted on.

    Attributes:
        issuers: The roles that issue mandates.
        findings: What is more, or other, than the mandates allow.
        said_at: When the hub last said which mandates are over; None where none was asked.
    """

    today: date
    running: tuple[RunningPackage, ...]
    mandates: tuple[MandateRow, ...]
    may_grant: bool
    may_issue: bool
    may_review: bool
    issuers: tuple[Role, ...]
    findings: tuple[HelpFinding, ...]
    said_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request of home care that waits for an answer.

    Attributes:
        by: Who asks.
        package: Name of the package that was not possible; empty where none was chosen.
        days_over: Since the help was needed; negative before that.
    """

    request: Stored[UrgentRequest]
    citizen_name: str
    by: str
    package: str
    days_over: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewList:
    """What waits for the visitator, the first due first."""

    today: date
    requests: tuple[RequestRow, ...]
    packages: tuple[PackageRow, ...]
    tasks: tuple[HelpTask, ...]
    may_review: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """What home care waits for: packages to review, and how many urgent requests."""

    packages: tuple[PackageRow, ...] = ()
    requests: int = 0


def packages_overview(desk: Desk, *, language: str) -> PackagesOverview:
    """Return the packages that run, what ends first at the top, and the mandates."""
    today = desk.clock.today()
    issued = {one.record_id: one.record for one in mandates(desk)}
    since = (today - _LONGEST).isoformat()
    found = desk.read.where(GrantedPackage, between=("review_on", since, "9999"))
    rows = [package_row(desk, one) for one in found]
    running = [_running(row, today, issued) for row in rows if _runs(row, today)]
    granted = {one.record_id: one.record for one in found}
    return PackagesOverview(
        today=today,
        running=tuple(sorted(running, key=lambda one: (one.days_left is None, one.days_left))),
        mandates=tuple(_mandate_row(desk, one, granted, language) for one in _sorted(desk)),
        may_grant=allowed(desk, Deed.GRANT_PACKAGE),
        may_issue=allowed(desk, Deed.ISSUE_MANDATE),
        may_review=allowed(desk, Deed.REVIEW),
        issuers=roles_that_may(Deed.ISSUE_MANDATE),
        findings=mandate_findings(desk),
        said_at=_said_at(desk),
    )


def _said_at(desk: Desk) -> datetime | None:
    at_ms = desk.said.asked_at_ms if desk.said else None
    return None if at_ms is None else desk.clock.moment(at_ms)


def review_list(desk: Desk, *, language: str) -> ReviewList:
    """Return what waits for the visitator now or within a week."""
    reviews = {TaskKind.REVIEW_PACKAGE, TaskKind.ANSWER_REQUEST}
    return ReviewList(
        today=desk.clock.today(),
        requests=requests_to_answer(desk, language=language),
        packages=packages_to_review(desk, within_days=_WITHIN_DAYS),
        tasks=tuple(one for one in help_tasks(desk) if one.task.kind not in reviews),
        may_review=allowed(desk, Deed.REVIEW),
    )


def waiting_for(desk: Desk) -> Waiting:
    """Return what waits for the person at the desk; nothing for those who may not review."""
    if not allowed(desk, Deed.REVIEW):
        return Waiting()
    waiting = desk.read.where(UrgentRequest, answered_on=None)
    return Waiting(packages_to_review(desk, within_days=_WITHIN_DAYS), len(waiting))


def requests_to_answer(desk: Desk, *, language: str) -> tuple[RequestRow, ...]:
    """Return the requests that nobody has answered, the most urgent first."""
    waiting = desk.read.where(UrgentRequest, answered_on=None)
    rows = [_request_row(desk, one, language) for one in waiting]
    return tuple(sorted(rows, key=lambda row: -row.days_over))


def mandate_words(wording: Wording, mandate: Mandate) -> str:
    """Return to whom a mandate is issued: a role, or a person by name."""
    holder = mandate.holder
    if holder is None:
        return ""
    return holder.name or (wording.word(f"role.{holder.role}") if holder.role else "")


def _running(row: PackageRow, today: date, issued: dict[RecordId, Mandate]) -> RunningPackage:
    granted = row.package.record
    ends = granted.days.ends_on if granted.days else None
    on = issued.get(granted.mandate_id) if granted.mandate_id else None
    return RunningPackage(row, (ends - today).days if ends else None, on)


def _runs(row: PackageRow, today: date) -> bool:
    """Return whether help is given: until the visitator ends it, a refused package's is too.

    Its lines may have ended without it, at a death or under another law.
    """
    is_given = row.package.record.days is not None and row.state in _RUNNING
    return is_given and any((one.record.last_on or today) >= today for one in row.lines)


def _sorted(desk: Desk) -> list[Stored[Mandate]]:
    """Return the mandates, those that hold longest first."""
    last = {one.record_id: one.record.holding for one in mandates(desk)}
    return sorted(
        mandates(desk),
        key=lambda one: getattr(last[one.record_id], "last_on", date.min),
        reverse=True,
    )


def _mandate_row(
    desk: Desk,
    one: Stored[Mandate],
    granted: dict[RecordId, GrantedPackage],
    language: str,
) -> MandateRow:
    mandate, today = one.record, desk.clock.today()
    known = packages_at_hand(desk)
    names = sorted(known[k].name(language) if k in known else k for k in mandate.packages)
    places = (desk.read.get(District, RecordId(district)) for district in mandate.districts)
    return MandateRow(
        one,
        _state(mandate, today),
        tuple(names),
        tuple(sorted(place.record.name or "" for place in places if place)),
        len(active_on(granted, one.record_id, today)),
    )


def _state(mandate: Mandate, today: date) -> MandateState:
    holding = mandate.holding
    if mandate.revoked and today >= mandate.revoked.from_on:
        return MandateState.REVOKED
    if holding is None or today > holding.last_on:
        return MandateState.EXPIRED
    return MandateState.COMING if today < holding.first_on else MandateState.HOLDS


def _request_row(desk: Desk, one: Stored[UrgentRequest], language: str) -> RequestRow:
    request, today = one.record, desk.clock.today()
    name = desk.citizen(request.citizen_id).record.name
    known = packages_at_hand(desk).get(request.package or "")
    return RequestRow(
        one,
        name.full if name else "",
        desk.staff_name(one.made.author),
        known.name(language) if known else "",
        (today - (request.needed_on or today)).days,
    )
