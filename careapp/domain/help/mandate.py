"""Mandates: which packages a role or a person may grant, where, when and how many at a time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from careapp.domain.help.package import GrantedPackage, Package, is_active
from careapp.domain.help.rhythm import days_between
from careapp.domain.identity import DistrictId, OrganisationId, RecordId, StaffId
from careapp.domain.people import Role


@dataclass(frozen=True, slots=True)
class Holder:
    """Whom a mandate is issued to: everyone in a role, or one person."""

    role: Role | None = None
    staff_id: StaffId | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """First and last day of a mandate."""

    first_on: date
    last_on: date


@dataclass(frozen=True, slots=True)
class Issued:
    """By whom a mandate was issued, and when."""

    by: str
    issued_on: date
    staff_id: StaffId | None = None


@dataclass(frozen=True, slots=True)
class Revoked:
    """The first day that a mandate no longer holds, and why."""

    from_on: date
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """What a planner may grant alone.

    Attributes:
        packages: Keys of packages.
        districts: Where the citizen lives; anywhere where none is named.
        most_active: How many packages may be active at a time; any number without it.
    """

    organisation_id: OrganisationId
    holder: Holder | None = None
    packages: frozenset[str] = frozenset()
    districts: frozenset[str] = frozenset()
    holding: Holding | None = None
    most_active: int | None = None
    issued: Issued | None = None
    revoked: Revoked | None = None


@dataclass(frozen=True, slots=True)
class Asker:
    """Who wants to grant, in which roles."""

    staff_id: StaffId
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to grant to whom.

    Attributes:
        ticked: The lines of the checklist that are ticked.
    """

    package: Package
    citizen_district: DistrictId | None
    starts_on: date
    ends_on: date | None
    ticked: frozenset[str]


@dataclass(frozen=True, slots=True)
class Permit:
    """Whether a package may be granted, on what mandate, and why not.

    Attributes:
        reason: Code; empty where it may be granted.
        values: For the sentence, as in `Verdict`.
    """

    mandate_id: RecordId | None
    reason: str = ""
    values: Mapping[str, str | int] | None = None

    @property
    def granted(self) -> bool:
        """Whether it may be granted."""
        return not self.reason


Mandates = Mapping[RecordId, Mandate]
Packages = Mapping[RecordId, GrantedPackage]

_FURTHEST = (
    "no-mandate",
    "mandate-other-package",
    "mandate-other-district",
    "mandate-revoked",
    "mandate-expired",
    "mandate-not-begun",
    "mandate-full",
)
"""What stands against a mandate; the one that came furthest is told."""


def may_grant(wish: Wish, asker: Asker, mandates: Mandates, granted: Packages) -> Permit:
    """Return whether *asker* may grant a package alone, and if not, why."""
    if reason := _about_package(wish):
        return reason
    refused = [Permit(None, "no-mandate")]
    for mandate_id, mandate in sorted(mandates.items()):
        if not holds(mandate, asker):
            continue
        permit = _on(mandate_id, mandate, wish, granted)
        if permit.granted:
            return permit
        refused.append(permit)
    return max(refused, key=lambda permit: _FURTHEST.index(permit.reason))


def holds(mandate: Mandate, asker: Asker) -> bool:
    """Return whether a mandate is issued to *asker*."""
    holder = mandate.holder
    if holder is None:
        return False
    return holder.staff_id == asker.staff_id or (
        holder.staff_id is None and holder.role in asker.roles
    )


def active_on(granted: Packages, mandate_id: RecordId, day: date) -> tuple[RecordId, ...]:
    """Return the packages that are active under a mandate on *day*."""
    return tuple(
        package_id
        for package_id, one in granted.items()
        if one.mandate_id == mandate_id and is_active(one, day)
    )


def days_over(
    mandate: Mandate, mandate_id: RecordId, granted: Packages
) -> Iterator[tuple[date, tuple[RecordId, ...]]]:
    """Yield each day on which a package begins and more are active than the mandate allows."""
    if mandate.most_active is None:
        return
    own = (one for one in granted.values() if one.mandate_id == mandate_id and one.days)
    for day in sorted({one.days.starts_on for one in own if one.days}):
        active = active_on(granted, mandate_id, day)
        if len(active) > mandate.most_active:
            yield day, active


def outside(mandate: Mandate, granted: GrantedPackage, district: DistrictId | None = None) -> str:
    """Return why a granted package is outside its mandate; empty where it is not.

    Args:
        mandate: What it was granted on.
        granted: The package.
        district: Where the citizen lives; None where nobody looks at that.
    """
    if granted.days is None:
        return ""
    if district and mandate.districts and district not in mandate.districts:
        return "mandate-other-district"
    return _dated(mandate, granted.days.starts_on) or (
        "" if granted.package in mandate.packages else "mandate-other-package"
    )


def _about_package(wish: Wish) -> Permit | None:
    if wish.package.retired:
        return Permit(None, "package-retired")
    unticked = [one.name for one in wish.package.trigger if one.name not in wish.ticked]
    if unticked:
        return Permit(None, "package-not-called-for", {"number": len(unticked)})
    longest = wish.package.longest_days
    too_long = wish.ends_on is None or (
        longest is not None and (wish.ends_on - wish.starts_on).days >= longest
    )
    if too_long:
        return Permit(None, "package-too-long", {"days": longest or 0})
    return None


def _on(mandate_id: RecordId, mandate: Mandate, wish: Wish, granted: Packages) -> Permit:
    if wish.package.key not in mandate.packages:
        return Permit(mandate_id, "mandate-other-package")
    if mandate.districts and wish.citizen_district not in mandate.districts:
        return Permit(mandate_id, "mandate-other-district")
    if reason := _dated(mandate, wish.starts_on):
        return Permit(mandate_id, reason, _when(mandate))
    most = mandate.most_active
    last = wish.ends_on or wish.starts_on
    busiest = max(
        len(active_on(granted, mandate_id, day)) for day in days_between(wish.starts_on, last)
    )
    if most is not None and busiest >= most:
        return Permit(mandate_id, "mandate-full", {"number": most})
    return Permit(mandate_id)


def _dated(mandate: Mandate, day: date) -> str:
    holding, revoked = mandate.holding, mandate.revoked
    if revoked and day >= revoked.from_on:
        return "mandate-revoked"
    if holding is None:
        return "no-mandate"
    if day > holding.last_on:
        return "mandate-expired"
    return "mandate-not-begun" if day < holding.first_on else ""


def _when(mandate: Mandate) -> Mapping[str, str | int]:
    values: dict[str, str | int] = {}
    if mandate.holding:
        values["first_on"] = mandate.holding.first_on.isoformat()
        values["last_on"] = mandate.holding.last_on.isoformat()
    if mandate.revoked:
        values["revoked_on"] = mandate.revoked.from_on.isoformat()
        values["why"] = mandate.revoked.why
    return values
