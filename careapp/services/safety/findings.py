"""What the rules find in all that is on this computer, looked through a few citizens at a time."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from careapp.changes.findings import Finding
from careapp.domain.answer import Answer
from careapp.domain.care import Condition, Goal
from careapp.domain.citizen import Citizen
from careapp.domain.help.grant import Grant
from careapp.domain.help.package import GrantedPackage
from careapp.domain.help.swap import Swap
from careapp.domain.identity import RecordId
from careapp.services.desk import Desk
from careapp.services.findings import CONTESTED, citizen_findings
from careapp.services.help.findings import catalogue_findings

AT_ONCE = 100
"""Citizens that are looked through before anything else is asked."""

_LOOKED_AT = (Answer, Condition, Goal, Grant, GrantedPackage, Swap)


@dataclass(frozen=True, slots=True)
class Listed:
    """A finding with whom it is about; nobody where it is about the catalogue."""

    finding: Finding
    citizen_id: RecordId | None = None
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swept:
    """How far the rules have been gone through, and what they found.

    Attributes:
        found: By citizen, by whom anything was found; the catalogue under None.
        upto: The act up to which everything counts.
        day: The day it was looked at: rules ask what runs today.
        after: The citizen that was looked at last; None once all were.
        looked: How many citizens were looked at.
    """

    found: Mapping[RecordId | None, tuple[Listed, ...]] = field(default_factory=dict)
    upto: int
    day: date
    after: RecordId | None = None
    looked: int = 0
    done: bool = False

    @property
    def listed(self) -> tuple[Listed, ...]:
        """All that was found, by name."""
        all_of_them = [one for several in self.found.values() for one in several]
        return tuple(sorted(all_of_them, key=lambda one: (one.name, one.finding.code)))


def sweep(desk: Desk, before: Swept | None = None, *, at_most: int = AT_ONCE) -> Swept:
    """Go on from *before*: the next few citizens, or those of whom something is new.

    Args:
        desk: Whose.
        before: How far one is; None to begin.
        at_most: How many citizens to look at now.
    """
    today, latest = desk.clock.today(), desk.read.subjects.latest_act()
    if before is None or before.day != today:
        before = Swept(upto=latest, day=today, found={None: _of_the_catalogue(desk)})
    if before.done:
        return _anew(desk, before, latest) if latest != before.upto else before
    citizens = desk.read.subjects.with_any(_LOOKED_AT, after=before.after, limit=at_most)
    return replace(
        before,
        found=_with(desk, before, citizens),
        after=citizens[-1] if citizens else before.after,
        looked=before.looked + len(citizens),
        done=len(citizens) < at_most,
    )


def _anew(desk: Desk, before: Swept, latest: int) -> Swept:
    """Look again at those of whom something was written since."""
    fresh = desk.read.subjects.written_after(before.upto)
    found = _with(desk, before, fresh)
    return replace(before, upto=latest, found={**found, None: _of_the_catalogue(desk)})


def _with(
    desk: Desk, before: Swept, citizens: list[RecordId]
) -> dict[RecordId | None, tuple[Listed, ...]]:
    found = {one: told for one, told in before.found.items() if one not in citizens}
    for citizen_id in citizens:
        stored = desk.read.get(Citizen, citizen_id)
        if stored is None:
            continue  # the municipality, or somebody whom this computer may not know
        name = stored.record.name.full if stored.record.name else ""
        told = citizen_findings(desk, citizen_id=citizen_id)
        if listed := tuple(Listed(f, citizen_id, name) for f in told if f.code != CONTESTED):
            found[citizen_id] = listed
    return found


def _of_the_catalogue(desk: Desk) -> tuple[Listed, ...]:
    return tuple(Listed(finding) for finding in catalogue_findings(desk))
