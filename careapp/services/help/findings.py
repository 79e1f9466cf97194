"""What merged grants, swaps and packages show and nobody wrote alone."""

from collections.abc import Iterator

from careapp.changes.findings import Finding
from careapp.domain.help.collisions import granted_twice, outside_track, two_laws
from careapp.domain.help.grant import runs_on
from careapp.domain.help.mandate import days_over, outside
from careapp.domain.help.package import GrantedPackage
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.services.help.mandates import mandates
from careapp.services.help.reading import CitizensHelp, read_help

TWO_LAWS = "two-laws"
GRANTED_TWICE = "granted-twice"
OUTSIDE_TRACK = "outside-track"
OVERDRAWN = "swap-overdrawn"
CHANGED_TWICE = "grant-changed-twice"
MANDATE_FULL = "mandate-exceeded"
OUTSIDE_MANDATE = "outside-mandate"
PACKAGE_TWICE = "package-twice"


def help_findings(
    desk: Desk, *, citizen_id: RecordId, known: CitizensHelp | None = None
) -> tuple[Finding, ...]:
    """Return what must be settled in a citizen's help; it is listed beside the conflicts."""
    known = known or read_help(desk, citizen_id)
    return (*_grants(known), *_overdrawn(known), *_packages(desk, citizen_id))


def mandate_findings(desk: Desk) -> tuple[Finding, ...]:
    """Return the packages that are more, or other, than their mandates allow."""
    return tuple(finding for one in mandates(desk) for finding in _of_mandate(desk, one.record_id))


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


def _packages(desk: Desk, citizen_id: RecordId) -> Iterator[Finding]:
    held = desk.read.where(GrantedPackage, subject=citizen_id)
    seen: dict[str, list[RecordId]] = {}
    for one in held:
        days = one.record.days
        if days and (days.ends_on is None or days.ends_on >= desk.clock.today()):
            seen.setdefault(one.record.package, []).append(one.record_id)
    yield from (Finding(PACKAGE_TWICE, tuple(ids)) for ids in seen.values() if len(ids) > 1)
    for mandate_id in {one.record.mandate_id for one in held if one.record.mandate_id}:
        own = {one.record_id for one in held}
        for finding in _of_mandate(desk, mandate_id):
            if own.intersection(finding.records):
                yield finding


def _of_mandate(desk: Desk, mandate_id: RecordId) -> Iterator[Finding]:
    stored = next((one for one in mandates(desk) if one.record_id == mandate_id), None)
    if stored is None:
        return
    granted = {
        one.record_id: one.record
        for one in desk.read.where(GrantedPackage, mandate_id=mandate_id)
        if one.record.review is None
    }
    for package_id, package in granted.items():
        if outside(stored.record, package):
            yield Finding(OUTSIDE_MANDATE, (mandate_id, package_id))
    for _, ids in days_over(stored.record, mandate_id, granted):
        yield Finding(MANDATE_FULL, (mandate_id, *ids))
