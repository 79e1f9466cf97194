"""Packages: granted under mandate in three steps, ended by themselves, reviewed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from careapp.changes.touched import Done
from careapp.domain.citizen import Track
from careapp.domain.help.catalogue import Catalogue
from careapp.domain.help.grant import (
    Days,
    Grant,
    GrantedService,
    Purpose,
    Supplier,
)
from careapp.domain.help.law import track_on
from careapp.domain.help.mandate import Permit, Wish
from careapp.domain.help.order import OrderKind
from careapp.domain.help.package import (
    Checked,
    GrantedPackage,
    Package,
    days_given,
    last_day,
    lines_of,
    overlap,
    review_day,
)
from careapp.domain.help.permission import Deed
from careapp.domain.identity import CitizenId, DistrictId, RecordId, VisitId
from careapp.domain.people import District, Organisation
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.at_visit import act_at_visit
from careapp.services.desk import Desk
from careapp.services.help.catalogue import catalogue_at_hand, packages_at_hand, records_language
from careapp.services.help.deeds import allowed, require_deed
from careapp.services.help.granting import check_grant, granted_as, write_grant
from careapp.services.help.mandates import ask_mandate
from careapp.services.help.reading import CitizensHelp, read_help
from careapp.services.records import forms_typed
from careapp.store.acting import Acting


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageWish:
    """What somebody wants to grant.

    Attributes:
        package: Its key.
        ticked: Names of the lines of the checklist that are ticked.
        ends_on: Its last day, where that is before it would end by itself.
    """

    citizen_id: RecordId
    package: str
    starts_on: date
    ticked: frozenset[str] = frozenset()
    ends_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageOffer:
    """A package as it would be granted.

    Attributes:
        permit: Whether it may be, on what mandate, and why not.
        lines: The grants it would write.
        problems: What keeps a line from being granted, at the number of the line.
    """

    package: Package
    days: Days
    review_on: date | None
    permit: Permit
    lines: tuple[Grant, ...]
    problems: tuple[Problem, ...]

    @property
    def may_be_granted(self) -> bool:
        """Whether nothing stands against it."""
        return self.permit.granted and not self.problems


def offer_package(desk: Desk, wish: PackageWish, *, language: str) -> PackageOffer:
    """Return a package as it would be granted now, and whether it may be.

    Raises:
        InvalidRecordError: There is no such package.
    """
    citizen_id, starts_on = wish.citizen_id, wish.starts_on
    wanted = packages_at_hand(desk).get(wish.package)
    if wanted is None:
        raise InvalidRecordError(Problem("package-unknown"))
    known = read_help(desk, citizen_id)
    longest = last_day(wanted, starts_on)
    last = min((day for day in (wish.ends_on, longest) if day), default=None)
    district = desk.citizen(citizen_id).record.district_id
    permit = ask_permit(desk, Wish(wanted, district, starts_on, last, wish.ticked))
    if permit.granted and _has_already(desk, citizen_id, wish.package, Days(starts_on, last)):
        permit = Permit(None, "package-active-already")
    if permit.granted and last is not None and last < known.today:
        permit = Permit(None, "package-over-already")
    lines = tuple(_lines(desk, known, wanted, Days(starts_on, last), language))
    problems = [
        replace(problem, at=f"lines/{number}")
        for number, line in enumerate(lines)
        for problem in check_grant(desk, line, known=known)
    ]
    return PackageOffer(
        package=wanted,
        days=Days(starts_on, last),
        review_on=min((d for d in (review_day(wanted, starts_on), last) if d), default=None),
        permit=permit,
        lines=lines,
        problems=tuple(problems),
    )


def grant_package(
    desk: Desk,
    wish: PackageWish,
    *,
    visit_id: RecordId | None = None,
    reason: str | None = None,
    typed_as: RecordId | None = None,
) -> Done[RecordId]:
    """Grant a package; it is provisional until the hub has checked the mandate.

    Args:
        desk: Whose.
        wish: Which, to whom, when, and on what grounds.
        visit_id: The visit it comes from.
        reason: Why; required where that visit is closed.
        typed_as: The draft of the form it was typed in.

    Raises:
        InvalidRecordError: The role or the mandate does not reach so far (its reason is the
            code), or a line cannot be granted.
    """
    require_deed(desk, Deed.GRANT_PACKAGE)
    language = records_language(desk)
    offer = offer_package(desk, wish, language=language)
    if not offer.permit.granted:
        raise InvalidRecordError(_refusal(offer.permit))
    if offer.problems:
        raise InvalidRecordError(*offer.problems)
    own = offer.permit.mandate_id is None
    made = GrantedPackage(
        citizen_id=CitizenId(wish.citizen_id),
        package=wish.package,
        version=offer.package.version,
        name=offer.package.name(language),
        mandate_id=offer.permit.mandate_id,
        days=offer.days,
        ticked=wish.ticked,
        review_on=offer.review_on,
        checked=Checked(desk.clock.today(), holds=True) if own else None,
        visit_id=VisitId(visit_id) if visit_id else None,
    )

    def job(acting: Acting) -> RecordId:
        package_id = acting.create(made, subject=wish.citizen_id)
        for line in offer.lines:
            named = replace(line, package_id=package_id, visit_id=made.visit_id)
            write_grant(acting, named, OrderKind.START)
        return package_id

    return act_at_visit(
        desk,
        "grant-package",
        job,
        visit_id=visit_id,
        reason=reason,
        settles=forms_typed(desk, typed_as),
    )


def ask_permit(desk: Desk, wish: Wish) -> Permit:
    """Return whether the person at the desk may grant a package, and on what mandate.

    The visitator grants by their own right; the checklist and the length hold for all.
    """
    permit = ask_mandate(desk, wish)
    on_mandate = permit.granted or permit.reason.startswith(("mandate-", "no-mandate"))
    return Permit(None) if on_mandate and allowed(desk, Deed.GRANT) else permit


def _refusal(permit: Permit) -> Problem:
    values = {name: str(value) for name, value in (permit.values or {}).items()}
    return Problem(permit.reason, "package", values)


def _has_already(desk: Desk, citizen_id: RecordId, package: str, days: Days) -> bool:
    held = desk.read.where(GrantedPackage, subject=citizen_id)
    same = (one.record for one in held if one.record.package == package)
    return any(overlap(days_given(one), days) for one in same)


def _lines(
    desk: Desk, known: CitizensHelp, package: Package, days: Days, language: str
) -> Sequence[Grant]:
    catalogue = catalogue_at_hand(desk)
    supplier = _supplier(desk, known.citizen_id)
    under_ael = track_on(known.tracks, days.starts_on) is Track.AEL
    made = []
    for line, amount, line_days in lines_of(package, days.starts_on):
        key = line.key_under_ael if under_ael and line.key_under_ael else line.key
        ends = min((day for day in (line_days.ends_on, days.ends_on) if day), default=None)
        if ends and ends < line_days.starts_on:
            continue  # the package ends before this line would begin
        grant = Grant(
            citizen_id=CitizenId(known.citizen_id),
            service=_service(catalogue, key, language),
            amount=amount,
            days=Days(line_days.starts_on, ends),
            purpose=Purpose(words=package.name(language)),
            supplier=supplier,
            package_id=_NOT_YET,
        )
        made.append(grant)
    return made


_NOT_YET = RecordId("package")
"""Stands for the package until it is granted: its lines come on top of what is granted."""


def _service(catalogue: Catalogue, key: str, language: str) -> GrantedService | None:
    service = catalogue.get(key)
    return granted_as(service, language) if service else None


def _supplier(desk: Desk, citizen_id: RecordId) -> Supplier | None:
    district_id: DistrictId | None = desk.citizen(citizen_id).record.district_id
    district = desk.read.get(District, district_id) if district_id else None
    supplier_id = district.record.supplier_id if district else None
    stored = desk.read.get(Organisation, supplier_id) if supplier_id else None
    if supplier_id is None or stored is None:
        return None
    return Supplier(supplier_id, stored.record.name or "")
