"""Citizens: found, read as one page, and what happened to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from careapp.changes.findings import Finding
from careapp.changes.touched import Touched
from careapp.domain.access import Access, AccessWay, Errand, may_see_looks
from careapp.domain.care import Agreement, Condition, Goal, Note
from careapp.domain.citizen import AttentionCard, Citizen, GeneralInformation, age_on, holds_on
from careapp.domain.identity import RecordId, StaffId
from careapp.domain.people import District, Relative
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.domain.visit import Visit, VisitStatus
from careapp.services.attached import Attached, attached_to
from careapp.services.desk import Desk
from careapp.services.events import Event, events_of
from careapp.services.findings import citizen_findings
from careapp.services.trends import Trend, trends
from careapp.services.visits import VisitRow, visits_of
from careapp.store.reader import Stored

FORM = "citizen-form"
"""Where what is hidden on the page is seen by whoever corrects it."""

SHOWN_FOR = timedelta(seconds=30)
"""How long a hidden id or address stays in sight once its showing is logged."""


@dataclass(frozen=True, slots=True)
class CitizenRow:
    """A citizen as lists show them; the address of a protected one is not in it."""

    citizen_id: RecordId
    name: str
    age: int | None
    address: str
    protected: bool
    district: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenPage:
    """All that is shown of one citizen.

    Attributes:
        today: The day it is, to reckon from.
        authors: Names of those who wrote the notes.
        next_visit: The visit that is under way or comes next.
        may_see_looks: Whether who sits here may see who has looked at the record.
        id_shown_ms: For how long the id may still be shown; 0 hides it.
        address_shown_ms: The same for a protected address.
    """

    today: date
    citizen: Stored[Citizen]
    age: int | None
    district: str
    cards: tuple[Stored[AttentionCard], ...]
    relatives: tuple[Stored[Relative], ...]
    conditions: tuple[Stored[Condition], ...]
    goals: tuple[Stored[Goal], ...]
    agreements: tuple[Stored[Agreement], ...]
    notes: tuple[Stored[Note], ...]
    attached: tuple[Attached, ...]
    information: tuple[Stored[GeneralInformation], ...]
    authors: Mapping[StaffId, str]
    visits: tuple[VisitRow, ...]
    events: tuple[Event, ...]
    next_visit: VisitRow | None
    findings: tuple[Finding, ...] = ()
    trends: tuple[Trend, ...] = ()
    may_see_looks: bool = False
    id_shown_ms: int
    address_shown_ms: int

    @property
    def latest_visit(self) -> VisitRow | None:
        """The latest visit that was held or is being held, such as to print it."""
        held = (VisitStatus.CLOSED, VisitStatus.UNDER_WAY)
        return next((row for row in self.visits if row.status in held), None)


def count_citizens(desk: Desk) -> int:
    """Return how many citizens this laptop holds."""
    return desk.read.count(Citizen)


def page_citizens(desk: Desk, *, offset: int, limit: int) -> tuple[CitizenRow, ...]:
    """Return citizens in the order of their family names."""
    stored = desk.read.page(Citizen, offset=offset, limit=limit)
    return _rows(desk, stored)


def find_citizens(desk: Desk, words: str, *, limit: int = 50) -> tuple[CitizenRow, ...]:
    """Return citizens whose name, id, address or telephone begins with *words*."""
    hits = desk.read.find(words, kind=Citizen, limit=limit)
    return _rows(desk, desk.read.several(Citizen, [hit.record_id for hit in hits]))


def citizen_page(desk: Desk, *, citizen_id: RecordId) -> CitizenPage:
    """Return all that is shown of one citizen.

    Raises:
        InvalidRecordError: Nobody wrote this citizen on this laptop.
    """
    citizen = desk.citizen(citizen_id)
    today = desk.clock.today()
    visits = visits_of(desk, citizen_id)
    goals = tuple(desk.read.where(Goal, subject=citizen_id))
    notes = tuple(desk.read.where(Note, subject=citizen_id))
    agreements = tuple(desk.read.where(Agreement, subject=citizen_id))
    cards = desk.read.where(AttentionCard, subject=citizen_id)
    return CitizenPage(
        today=today,
        citizen=citizen,
        age=age(citizen.record, today),
        district=_district(desk, citizen.record),
        cards=tuple(card for card in cards if holds_on(card.record, today)),
        relatives=tuple(desk.read.where(Relative, subject=citizen_id)),
        conditions=tuple(desk.read.where(Condition, subject=citizen_id)),
        goals=goals,
        agreements=agreements,
        notes=notes,
        attached=attached_to(desk, citizen_id=citizen_id),
        information=tuple(desk.read.where(GeneralInformation, subject=citizen_id)),
        authors={n.made.author: desk.staff_name(n.made.author) for n in notes},
        visits=visits,
        events=events_of(desk, citizen, visits, goals=goals, notes=notes, agreements=agreements),
        next_visit=_next(visits, desk.clock.now()),
        findings=citizen_findings(desk, citizen_id=citizen_id),
        trends=trends(desk, citizen, [row.visit for row in visits]),
        may_see_looks=may_see_looks(desk.role),
        id_shown_ms=_shown_ms(desk, citizen_id, AccessWay.ID_SHOWN),
        address_shown_ms=_shown_ms(desk, citizen_id, AccessWay.ADDRESS_SHOWN),
    )


def disclose(
    desk: Desk,
    *,
    citizen_id: RecordId,
    way: AccessWay,
    purpose: str,
    what: str | None = None,
    visit_id: RecordId | None = None,
) -> Touched:
    """Log that something was shown, printed or taken out, before it is.

    Raises:
        InvalidRecordError: There is no purpose.
    """
    if not purpose.strip():
        raise InvalidRecordError(Problem("required", "purpose"))
    access = Access(
        citizen_id=citizen_id,  # type: ignore[arg-type]
        way=way,
        purpose=purpose.strip(),
        what=what,
        visit_id=visit_id,  # type: ignore[arg-type]
    )
    done = desk.act(
        "disclose", lambda acting: acting.create(access, subject=citizen_id), origin=visit_id
    )
    return done.touched


def log_opening(desk: Desk, *, record_id: RecordId, errand: Errand) -> Touched:
    """Log that somebody opened a citizen's page, a visit's, or that of one record about them.

    What is about no citizen is opened without a trace.

    Raises:
        EnvironmentFailedError: The log cannot be written.
    """
    visit = desk.read.get(Visit, record_id)
    citizen_id = visit.subject if visit else _subject_of(desk, record_id)
    if citizen_id is None:
        return Touched()
    return disclose(
        desk,
        citizen_id=citizen_id,
        way=AccessWay.RECORD_OPENED,
        purpose=errand,
        visit_id=record_id if visit else None,
    )


def _subject_of(desk: Desk, record_id: RecordId) -> RecordId | None:
    """Return the citizen that a record is about, None where it is about nobody."""
    if desk.read.get(Citizen, record_id) is not None:
        return record_id
    first = next(iter(desk.read.known(record_id).changes.values()), None)
    if first is None or desk.read.get(Citizen, first.subject) is None:
        return None
    return first.subject


def log_correction(desk: Desk, *, citizen_id: RecordId) -> None:
    """Log what is seen by whoever corrects a citizen's record; the page goes on hiding it."""
    citizen = desk.citizen(citizen_id).record
    seen = {
        AccessWay.ID_SHOWN: citizen.national_id is not None,
        AccessWay.ADDRESS_SHOWN: bool(citizen.address and citizen.address.protected),
    }
    for way in (way for way, holds in seen.items() if holds):
        disclose(desk, citizen_id=citizen_id, way=way, purpose=Errand.CORRECTION, what=FORM)


def age(citizen: Citizen, today: date) -> int | None:
    """Return the citizen's age today, None when nobody wrote when they were born."""
    born = citizen.birth_date
    return age_on(born, today) if born else None


def _shown_ms(desk: Desk, citizen_id: RecordId, way: AccessWay) -> int:
    mine = (
        access.made.at
        for access in desk.read.where(Access, subject=citizen_id)
        if access.record.way is way and access.record.what is None and access.made.author == desk.me
    )
    left = max(mine, default=datetime.min.replace(tzinfo=UTC)) + SHOWN_FOR - desk.clock.now()
    return max(left // timedelta(milliseconds=1), 0)


def _rows(desk: Desk, stored: list[Stored[Citizen]]) -> tuple[CitizenRow, ...]:
    today = desk.clock.today()
    names: dict[RecordId | None, str] = {None: ""}
    for one in stored:
        district_id = one.record.district_id
        if district_id not in names:
            names[district_id] = _district(desk, one.record)
    return tuple(_row(one, names[one.record.district_id], today) for one in stored)


def _row(stored: Stored[Citizen], district: str, today: date) -> CitizenRow:
    citizen = stored.record
    address = citizen.address
    protected = bool(address and address.protected)
    return CitizenRow(
        stored.record_id,
        citizen.name.full if citizen.name else "",
        age(citizen, today),
        address.full if address and not protected else "",
        protected,
        district,
    )


def _district(desk: Desk, citizen: Citizen) -> str:
    if citizen.district_id is None:
        return ""
    stored = desk.read.get(District, citizen.district_id)
    return (stored.record.name or "") if stored else ""


def _next(visits: tuple[VisitRow, ...], now: datetime) -> VisitRow | None:
    under_way = [v for v in visits if v.status is VisitStatus.UNDER_WAY]
    planned = [v for v in visits if v.status is VisitStatus.PLANNED]
    coming = [v for v in planned if (v.period and _ends(v) >= now)]
    return next(iter(under_way), coming[-1] if coming else None)


def _ends(row: VisitRow) -> datetime:
    return row.period.ends_at if row.period else row.visit.made.at
