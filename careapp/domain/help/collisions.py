"""What nobody would have written who saw all of it: rules over the merged records."""

from collections import defaultdict
from collections.abc import Iterator

from careapp.domain.help.catalogue import LegalBasis
from careapp.domain.help.grant import Grant, Grants, share_days
from careapp.domain.help.law import REPLACED_BY_AEL, Tracks, first_day_outside
from careapp.domain.identity import RecordId

Pair = tuple[RecordId, RecordId]


def clash(one: Grant, other: Grant) -> bool:
    """Return whether two grants may not have a day in common: one law replaced the other."""
    bases = {grant.service.basis for grant in (one, other) if grant.service}
    return LegalBasis.AEL in bases and bool(bases & REPLACED_BY_AEL)


def is_same(one: Grant, other: Grant) -> bool:
    """Return whether two grants are of the same service; a package comes on top of any."""
    return bool(one.key) and one.key == other.key and not (one.package_id or other.package_id)


def two_laws(grants: Grants) -> Iterator[Pair]:
    """Yield grants under serviceloven and ældreloven that share a day."""
    under_ael = [i for i, one in grants.items() if _basis(one) is LegalBasis.AEL]
    before = [i for i, one in grants.items() if _basis(one) in REPLACED_BY_AEL]
    for one in under_ael:
        for other in before:
            if share_days(grants[one], grants[other]):
                yield (min(one, other), max(one, other))


def granted_twice(grants: Grants) -> Iterator[Pair]:
    """Yield grants of the same service that share a day."""
    by_service: dict[str, list[RecordId]] = defaultdict(list)
    for grant_id, grant in grants.items():
        if is_same(grant, grant) and grant.days:
            by_service[grant.key].append(grant_id)
    for same in by_service.values():
        same.sort(key=lambda grant_id: _starts(grants[grant_id], grant_id))
        for at, one in enumerate(same):
            for other in same[at + 1 :]:
                if share_days(grants[one], grants[other]):
                    yield (one, other)


def outside_track(grants: Grants, tracks: Tracks) -> Iterator[RecordId]:
    """Yield grants with days on which another law holds for the citizen."""
    for grant_id, grant in grants.items():
        basis, days = _basis(grant), grant.days
        if basis is None or days is None or share_days(grant, grant) is None:
            continue
        if first_day_outside(tracks, basis, days.starts_on, grant.last_on):
            yield grant_id


def _basis(grant: Grant) -> LegalBasis | None:
    return grant.service.basis if grant.service else None


def _starts(grant: Grant, grant_id: RecordId) -> tuple[str, RecordId]:
    return (grant.days.starts_on.isoformat() if grant.days else "", grant_id)
