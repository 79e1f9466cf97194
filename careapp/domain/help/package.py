"""Packages: a few services for a short time that a planner may grant under mandate."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations

from careapp.domain.help.grant import Amount, Days
from careapp.domain.help.rhythm import Rhythm
from careapp.domain.identity import CitizenId, RecordId, VisitId


@dataclass(frozen=True, slots=True)
class PackageLine:
    """One service of a package.

    Attributes:
        key: Of the service in the catalogue.
        key_under_ael: The service instead of it for whoever gets help under ældreloven.
        days: For how many days; None for all of the package.
        from_day: 1 begins with the package.
    """

    key: str
    minutes: int
    rhythm: Rhythm
    key_under_ael: str | None = None
    days: int | None = None
    from_day: int = 1


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the checklist that a package is granted on."""

    name: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A package as the municipality made it.

    Attributes:
        names: Name by language.
        longest_days: It ends by itself after so many days.
        review_days: How many days after it began the visitator looks at it.
        trigger: All of it must be ticked.
        contraindications: When not to grant it, by language.
        example: Ships to show how it is done.
    """

    key: str
    version: int = 1
    names: Mapping[str, str] = field(default_factory=dict)
    lines: tuple[PackageLine, ...] = ()
    longest_days: int | None = None
    review_days: int | None = None
    trigger: tuple[Check, ...] = ()
    contraindications: Mapping[str, str] = field(default_factory=dict)
    example: bool | None = None
    retired: bool | None = None

    def name(self, language: str) -> str:
        """Return the name in *language*, else in any."""
        return self.names.get(language) or next(iter(self.names.values()), self.key)


@dataclass(frozen=True, slots=True)
class Checked:
    """What the hub said of the mandate; until then the package is provisional."""

    checked_on: date
    holds: bool
    why: str | None = None


class Reviewed(StrEnum):
    """What the visitator made of a package."""

    CONFIRMED = "confirmed"
    CHANGED = "changed"
    LASTING = "lasting"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Review:
    """The visitator's review."""

    reviewed: Reviewed
    reviewed_on: date
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantedPackage:
    """A package granted to a citizen; its lines are grants that name it.

    Attributes:
        package: Key of the package; name and version as they were.
        mandate_id: On what mandate; None where the visitator granted it.
        ticked: The lines of the checklist that were ticked.
        review_on: When the visitator looks at it.
        paper_on: When the citizen got it on paper.
    """

    citizen_id: CitizenId
    package: str
    version: int
    name: str | None = None
    mandate_id: RecordId | None = None
    days: Days | None = None
    ticked: frozenset[str] = frozenset()
    review_on: date | None = None
    checked: Checked | None = None
    review: Review | None = None
    paper_on: date | None = None
    visit_id: VisitId | None = None


class PackageState(StrEnum):
    """How a granted package stands; a reading."""

    COMING = "coming"
    PROVISIONAL = "provisional"
    ACTIVE = "active"
    REFUSED = "refused"
    OVER = "over"
    LASTING = "lasting"


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentRequest:
    """A grant that home care asks the visitator for because no mandate reaches so far.

    Attributes:
        refused_for: Code of the reason that the mandate did not do.
    """

    citizen_id: CitizenId
    words: str | None = None
    package: str | None = None
    refused_for: str | None = None
    needed_on: date | None = None
    answered_on: date | None = None
    answer: str | None = None


def package_state(granted: GrantedPackage, today: date) -> PackageState:
    """Return how a granted package stands on *today*."""
    review, days = granted.review, granted.days
    if granted.checked and not granted.checked.holds:
        return PackageState.REFUSED
    if review and review.reviewed is Reviewed.LASTING:
        return PackageState.LASTING
    over = days and days.ends_on and today > days.ends_on
    if over or (review and review.reviewed is Reviewed.ENDED):
        return PackageState.OVER
    if days and today < days.starts_on:
        return PackageState.COMING
    return PackageState.ACTIVE if granted.checked else PackageState.PROVISIONAL


def is_active(granted: GrantedPackage, day: date) -> bool:
    """Return whether a package counts among the active ones of its mandate on *day*."""
    if granted.checked and not granted.checked.holds:
        return False
    given = days_given(granted)
    return (
        given is not None
        and given.starts_on <= day
        and (given.ends_on is None or day <= given.ends_on)
    )


def days_given(granted: GrantedPackage) -> Days | None:
    """Return from when to when help is given as a package, None where it never is."""
    held = granted.days
    if held is None:
        return None
    stopped = granted.review.reviewed_on if ended_early(granted) and granted.review else None
    lasts = min((day for day in (held.ends_on, stopped) if day), default=None)
    return None if lasts and lasts < held.starts_on else Days(held.starts_on, lasts)


def overlap(one: Days | None, other: Days | None) -> bool:
    """Return whether two packages have a day in common."""
    if one is None or other is None:
        return False
    first = max(one.starts_on, other.starts_on)
    return all(days.ends_on is None or first <= days.ends_on for days in (one, other))


def given_twice(held: Mapping[RecordId, GrantedPackage]) -> Iterator[tuple[RecordId, RecordId]]:
    """Yield one citizen's packages of which the same is given twice on a day."""
    for one_id, other_id in combinations(sorted(held), 2):
        one, other = held[one_id], held[other_id]
        if one.package == other.package and overlap(days_given(one), days_given(other)):
            yield (one_id, other_id)


def review_due(granted: GrantedPackage) -> date | None:
    """Return when the visitator looks at a package: at once where its mandate did not hold."""
    checked = granted.checked
    refused_on = checked.checked_on if checked and not checked.holds else None
    return min((day for day in (granted.review_on, refused_on) if day), default=None)


def ended_early(granted: GrantedPackage) -> bool:
    """Return whether the visitator took a package over, by ending it or making it lasting."""
    review = granted.review
    return review is not None and review.reviewed in (Reviewed.ENDED, Reviewed.LASTING)


def last_day(package: Package, starts_on: date) -> date | None:
    """Return the day a package ends by itself."""
    days = package.longest_days
    return starts_on + timedelta(days=days - 1) if days else None


def review_day(package: Package, starts_on: date) -> date | None:
    """Return the day the visitator looks at a package: before it ends at the latest."""
    ends = last_day(package, starts_on)
    wanted = starts_on + timedelta(days=package.review_days) if package.review_days else ends
    return min((day for day in (wanted, ends) if day), default=None)


def lines_of(package: Package, starts_on: date) -> Iterator[tuple[PackageLine, Amount, Days]]:
    """Yield each line with how much it gives and from when to when."""
    ends = last_day(package, starts_on)
    for line in package.lines:
        first = starts_on + timedelta(days=line.from_day - 1)
        own = first + timedelta(days=line.days - 1) if line.days else None
        last = min((day for day in (own, ends) if day), default=None)
        yield line, Amount(line.minutes, line.rhythm), Days(first, last)
