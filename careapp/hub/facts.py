"""What changes say about who may see a citizen; pure."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from careapp.changes.change import DELETED, IN_ERROR, Change
from careapp.changes.merge import heads
from careapp.domain.identity import DistrictId, OrganisationId, RecordId
from careapp.hub.taken import is_id

HOME_UNITS = frozenset(("district_id", "address"))

HELP_KINDS = ("grant", "supply_order", "swap")

STAYS_DAYS = 30
"""So long after the last day of help a supplier still sees the citizen, to finish its papers."""

Staff = Mapping[str, OrganisationId]
"""By the id of a person, the supplier that they work for."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where a citizen belongs; two districts while two laptops differ."""

    protected: bool = False
    districts: frozenset[DistrictId] = frozenset()


@dataclass(frozen=True, slots=True)
class Meeting:
    """That a member of staff takes part in a visit."""

    visit_id: RecordId
    staff: str
    starts_at: datetime
    ends_at: datetime


def by_record(changes: Iterable[Change], kinds: Collection[str]) -> dict[RecordId, list[Change]]:
    """Return the changes of each record of *kinds*."""
    found: dict[RecordId, list[Change]] = {}
    for change in changes:
        if change.kind in kinds:
            found.setdefault(change.record_id, []).append(change)
    return found


def home(changes: Collection[Change]) -> Home:
    """Return where the citizen belongs of whose own record these are the changes.

    While somebody says that the address is protected, it is.
    """
    said = heads(changes)
    districts = (one.said["district_id"] for one in said.get("district_id", ()))
    addresses = (one.said["address"] for one in said.get("address", ()))
    return Home(
        protected=any(
            isinstance(one, Mapping) and one.get("protected") is True for one in addresses
        ),
        districts=frozenset(DistrictId(RecordId(str(one))) for one in districts if _is_named(one)),
    )


def helpers(changes: Iterable[Change]) -> dict[OrganisationId, date | None]:
    """Return who helps a citizen, each with the last day on which they see them, if any."""
    records = by_record(changes, HELP_KINDS)
    ends = {record_id: _last_on(them) for record_id, them in records.items()}
    found: dict[OrganisationId, date | None] = {}
    for record_id, them in records.items():
        if _is_gone(them):
            continue
        until = ends[record_id]
        for named in _named(them, "grant_id"):
            until = ends.get(RecordId(named), until)
        for organisation in _organisations(them):
            found[organisation] = _later(found.get(organisation, date.min), until)
    return found


def concerns(
    changes: Iterable[Change], kinds: Collection[str], staff: Staff
) -> dict[RecordId, set[OrganisationId]]:
    """Return which suppliers each record concerns: those it names, now or ever."""
    records = by_record(changes, kinds)
    found = {
        record_id: {*_organisations(them), *_employers(them, staff)}
        for record_id, them in records.items()
    }
    for record_id, them in records.items():
        for unit in ("grant_id", "course_id", "visit_id", "given.grant_id"):
            for named in _named(them, unit):
                found[record_id] |= found.get(RecordId(named), set())
    return found


def people(changes: Iterable[Change]) -> set[str]:
    """Return the persons whom visits and agreements name."""
    return {one for change in changes for one in _people(change) if is_id(one)}


def meetings(visit_id: RecordId, changes: Collection[Change]) -> Iterator[Meeting]:
    """Yield who takes part in a visit, from when to when; by every value that stands."""
    if _is_gone(changes):
        return
    said = heads(changes)
    staff = people(top for tops in said.values() for top in tops)
    for top in said.get("period", ()):
        period = _instants(top.said["period"])
        if period is not None:
            for one in sorted(staff):
                yield Meeting(visit_id, one, *period)


def _people(change: Change) -> Iterator[str]:
    if change.kind not in ("visit", "agreement"):
        return
    for unit, value in change.said.items():
        field, _, element = unit.partition("/")
        if field == "participants" and value:
            yield element
        elif field == "leader_id" and isinstance(value, str):
            yield value
        elif unit == "owner" and isinstance(value, Mapping):
            yield str(value.get("person_id", ""))


def _organisations(changes: Iterable[Change]) -> Iterator[OrganisationId]:
    """Yield the suppliers that a record names."""
    for change in changes:
        supplier = change.said.get("supplier")
        received = change.said.get("received")
        named = [
            supplier.get("organisation_id") if isinstance(supplier, Mapping) else None,
            change.said.get("supplier_id"),
            *(
                one.get("supplier_id")
                for one in (received if isinstance(received, list | tuple) else ())
                if isinstance(one, Mapping)
            ),
        ]
        yield from (OrganisationId(RecordId(str(one))) for one in named if _is_named(one))


def _employers(changes: Iterable[Change], staff: Staff) -> Iterator[OrganisationId]:
    for person in people(changes):
        if person in staff:
            yield staff[person]


def _named(changes: Iterable[Change], path: str) -> Iterator[str]:
    """Yield what a record has at *path*, such as the grant that it is about."""
    unit, _, inner = path.partition(".")
    for change in changes:
        value = change.said.get(unit)
        if inner:
            value = value.get(inner) if isinstance(value, Mapping) else None
        if isinstance(value, str):
            yield value


def _last_on(changes: Collection[Change]) -> date | None:
    """Return the last day on account of a record, None while it is open."""
    said = heads(changes)
    ends: list[date | None] = []
    for unit, key in (("ended", "last_on"), ("days", "ends_on"), ("holds", "last_on")):
        values = [_day(top.said[unit], key) for top in said.get(unit, ())]
        if values and None not in values:
            ends.append(max(one for one in values if one is not None))
    known = [one for one in ends if one is not None]
    if not known or min(known).year == date.max.year:
        return None
    return min(known) + timedelta(days=STAYS_DAYS)


def _is_gone(changes: Collection[Change]) -> bool:
    """Return whether a record is taken away and nobody says otherwise."""
    said = heads(changes)
    marks = [[top.said[mark] for top in said.get(mark, ())] for mark in (DELETED, IN_ERROR)]
    if "cancelled_because" in said:
        marks.append([bool(top.said["cancelled_because"]) for top in said["cancelled_because"]])
    return any(values and all(one is True for one in values) for values in marks)


def _is_named(value: object) -> bool:
    return isinstance(value, str) and is_id(value)


def _later(one: date | None, other: date | None) -> date | None:
    return None if one is None or other is None else max(one, other)


def _day(value: object, key: str) -> date | None:
    text = value.get(key) if isinstance(value, Mapping) else None
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None


def _instants(value: object) -> tuple[datetime, datetime] | None:
    if not isinstance(value, Mapping):
        return None
    try:
        starts_at, ends_at = (
            datetime.fromisoformat(str(value[key])) for key in ("starts_at", "ends_at")
        )
    except (KeyError, ValueError):
        return None
    return (starts_at, ends_at) if starts_at.tzinfo and ends_at.tzinfo else None
