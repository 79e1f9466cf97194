"""What merged grants, swaps and packages show and nobody wrote alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from careapp.changes.findings import Finding
from careapp.domain.citizen import Citizen
from careapp.domain.help.catalogue import Service
from careapp.domain.help.collisions import granted_twice, outside_track, two_laws
from careapp.domain.help.grant import EndReason, Grant, never_began, runs_on
from careapp.domain.help.mandate import Mandate, days_over, outside
from careapp.domain.help.package import GrantedPackage, Package, days_given, given_twice
from careapp.domain.help.pause import died
from careapp.domain.help.swap import Swap, goes_on_after
from careapp.domain.identity import DistrictId, RecordId
from careapp.services.desk import Desk
from careapp.services.help.mandates import mandates
from careapp.services.help.reading import CitizensHelp, read_help
from careapp.store.reader import Stored

TWO_LAWS = "two-laws"
GRANTED_TWICE = "granted-twice"
OUTSIDE_TRACK = "outside-track"
OVERDRAWN = "swap-overdrawn"
CHANGED_TWICE = "grant-changed-twice"
MANDATE_FULL = "mandate-exceeded"
OUTSIDE_MANDATE = "outside-mandate"
PACKAGE_TWICE = "package-twice"
VERSION_TWICE = "catalogue-version-twice"
AFTER_DEATH = "help-after-death"
SWAP_LEFT_BEHIND = "swap-left-behind"


@dataclass(frozen=True, slots=True)
class HelpFinding:
    """A finding with whom it is about.

    Attributes:
        citizen_id: None where it is about the catalogue.
        citizen_name: Empty where it is about the catalogue.
    """

    finding: Finding
    citizen_id: RecordId | None = None
    citizen_name: str = ""


def all_findings(desk: Desk) -> tuple[HelpFinding, ...]:
    """Return all that must be settled about help on this laptop: by citizen, then the catalogue.

    It reads the help of everybody who has any, so it belongs aside.
    """
    helped = {
        one.subject for kind in (Grant, Swap, GrantedPackage) for one in desk.read.where(kind)
    }
    found = [
        HelpFinding(finding, citizen_id, _name(desk, citizen_id))
        for citizen_id in sorted(helped)
        for finding in help_findings(desk, citizen_id=citizen_id)
    ]
    return (*found, *(HelpFinding(finding) for finding in catalogue_findings(desk)))


def help_findings(
    desk: Desk, *, citizen_id: RecordId, known: CitizensHelp | None = None
) -> tuple[Finding, ...]:
    """Return what must be settled in a citizen's help; it is listed beside the conflicts."""
    known = known or read_help(desk, citizen_id)
    swaps = (*_overdrawn(known), *_left_behind(known))
    return (*_grants(known), *swaps, *_packages(desk, citizen_id))


def mandate_findings(desk: Desk) -> tuple[HelpFinding, ...]:
    """Return the packages that are more, or other, than their mandates allow."""
    return tuple(
        HelpFinding(finding, *_of_package(desk, finding.records[-1]))
        for one in mandates(desk)
        for finding in _of_mandate(desk, one)
    )


def catalogue_findings(desk: Desk) -> tuple[Finding, ...]:
    """Return the entries of which two laptops made the same version."""
    return tuple(
        Finding(VERSION_TWICE, (one.record_id,))
        for kind in (Service, Package)
        for one in desk.read.where(kind, subject=desk.municipality_id)
        if _made_twice(desk, one.record_id)
    )


def _made_twice(desk: Desk, record_id: RecordId) -> bool:
    """Return whether the latest version was made by two people who had not seen each other's."""
    changes = desk.read.known(record_id).changes
    made = [(one, one.said.get("version")) for one in changes.values()]
    latest = max((said for _, said in made if isinstance(said, int)), default=0)
    heads = [one for one, said in made if said == latest]
    apart = {one.change_id for one in heads} - {i for one in heads for i in one.parents}
    return len(apart) > 1


def _name(desk: Desk, citizen_id: RecordId) -> str:
    stored = desk.read.get(Citizen, citizen_id)
    return stored.record.name.full if stored and stored.record.name else ""


def _of_package(desk: Desk, package_id: RecordId) -> tuple[RecordId | None, str]:
    stored = desk.read.get(GrantedPackage, package_id)
    return (stored.subject, _name(desk, stored.subject)) if stored else (None, "")


def _grants(known: CitizensHelp) -> Iterator[Finding]:
    """Look at what runs or is to come: what is over is settled by time."""
    grants = {
        grant_id: grant
        for grant_id, grant in known.help.grants.items()
        if runs_on(grant, known.today) or (grant.last_on or known.today) >= known.today
    }
    yield from (Finding(TWO_LAWS, pair) for pair in two_laws(grants))
    yield from (Finding(GRANTED_TWICE, pair) for pair in granted_twice(grants))
    yield from (Finding(OUTSIDE_TRACK, (one,)) for one in outside_track(grants, known.tracks))
    yield from _changed_twice(known)
    yield from _after_death(known)


def _after_death(known: CitizensHelp) -> Iterator[Finding]:
    """Help that one laptop granted while another one was told of a death."""
    day = died(known.help.pauses)
    lasting = (i for i, one in known.help.grants.items() if day and _goes_on(one, day))
    if grants := tuple(lasting):
        yield Finding(AFTER_DEATH, grants)


def _goes_on(grant: Grant, day: date) -> bool:
    return not never_began(grant) and (grant.last_on is None or grant.last_on >= day)


def _changed_twice(known: CitizensHelp) -> Iterator[Finding]:
    heirs: dict[RecordId, list[RecordId]] = {}
    for grant_id, grant in known.help.grants.items():
        if grant.replaces:
            heirs.setdefault(grant.replaces, []).append(grant_id)
    yield from (Finding(CHANGED_TWICE, tuple(ids)) for ids in heirs.values() if len(ids) > 1)


def _overdrawn(known: CitizensHelp) -> Iterator[Finding]:
    """Minutes were received that nobody gave up: each laptop saw only its own swap."""
    if known.short_swaps:
        yield Finding(OVERDRAWN, known.short_swaps)


def _left_behind(known: CitizensHelp) -> Iterator[Finding]:
    """Swaps that were to go on when the grant was changed: they hold for the old grant only."""
    for one in known.swaps:
        swap = one.record
        grant = known.help.grants.get(swap.given.grant_id) if swap.given else None
        ended = grant.ended if grant else None
        if ended and ended.why is EndReason.CHANGED:
            after = max(ended.last_on, known.today)
            if goes_on_after(swap, after):
                yield Finding(SWAP_LEFT_BEHIND, (one.record_id,))


def _packages(desk: Desk, citizen_id: RecordId) -> Iterator[Finding]:
    held = desk.read.where(GrantedPackage, subject=citizen_id)
    today = desk.clock.today()
    given = {one.record_id: one.record for one in held if not _is_over(one.record, today)}
    yield from (Finding(PACKAGE_TWICE, pair) for pair in given_twice(given))
    own = {one.record_id for one in held}
    for mandate_id in {one.record.mandate_id for one in held if one.record.mandate_id}:
        stored = desk.read.get(Mandate, mandate_id)
        for finding in _of_mandate(desk, stored) if stored else ():
            if own.intersection(finding.records):
                yield finding


def _is_over(package: GrantedPackage, today: date) -> bool:
    days = days_given(package)
    return days is None or (days.ends_on is not None and days.ends_on < today)


def _district(desk: Desk, package: GrantedPackage) -> DistrictId | None:
    """Return where a citizen lives while a package is given; afterwards nobody looks at that."""
    stored = desk.read.get(Citizen, package.citizen_id)
    if stored is None or _is_over(package, desk.clock.today()):
        return None
    return stored.record.district_id


def _of_mandate(desk: Desk, stored: Stored[Mandate]) -> Iterator[Finding]:
    mandate_id = stored.record_id
    granted = {
        one.record_id: one.record
        for one in desk.read.where(GrantedPackage, mandate_id=mandate_id)
        if one.record.review is None
    }
    for package_id, package in granted.items():
        if outside(stored.record, package, _district(desk, package)):
            yield Finding(OUTSIDE_MANDATE, (mandate_id, package_id))
    for _, ids in days_over(stored.record, mandate_id, granted):
        yield Finding(MANDATE_FULL, (mandate_id, *ids))
