"""The municipality's own catalogue, rules and mandates; and packages that some citizens have."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from careapp.domain.care import FSIII
from careapp.domain.citizen import Track
from careapp.domain.help.catalogue import (
    LOCAL,
    Category,
    Effect,
    LegalBasis,
    Service,
    service_key,
)
from careapp.domain.help.grant import Days, Grant, Purpose, Supplier
from careapp.domain.help.mandate import Holder, Holding, Issued, Mandate, Revoked
from careapp.domain.help.package import (
    Checked,
    GrantedPackage,
    Package,
    UrgentRequest,
    last_day,
    lines_of,
    review_day,
)
from careapp.domain.help.task import SettledTask, TaskKind, task_id
from careapp.domain.identity import OrganisationId, RecordId, derived_id
from careapp.domain.national_id import Country
from careapp.domain.people import Role
from careapp.services.demo.helping import keep_grant
from careapp.services.demo.life import Life, World
from careapp.services.demo.pen import Pen, Staff
from careapp.services.help.granting import granted_as
from careapp.services.help.shipped import shipped_packages, shipped_services, shipped_swap_rules

_BATH_PART_OF = service_key(FSIII, "17312894-b23f-43d9-9723-b725ac25d872")
_MOST_ACTIVE = 12
_MANDATE_DAYS = 300
_PACKAGE_SHARE, _CHECKED_SHARE = 0.02, 0.6
_FEW = 200
_NEAR_ITS_END = 1
_INFECTION = "infection"


def write_catalogue(pen: Pen, municipality_id: OrganisationId, admin: Staff, at: datetime) -> None:
    """Write a service of their own, the infection package as they use it, and their rules."""
    pen.begin(admin, "save-service", at)
    bath = Service(
        system=LOCAL,
        code="bath",
        part_of=_BATH_PART_OF,
        names={"da": "Bad", "nb": "Dusj", "en": "Bath"},
        basis=LegalBasis.SEL_83,
        category=Category.PERSONAL_CARE,
        effect=Effect.COMPENSATING,
        minutes=30,
    )
    pen.create(bath, municipality_id, derived_id(municipality_id, "service", bath.key))
    infection = replace(_package(), example=None, version=2)
    same = derived_id(municipality_id, "package", infection.key)
    pen.create(infection, municipality_id, same)
    rules_id = derived_id(municipality_id, "swap-rules")
    pen.create(shipped_swap_rules(), municipality_id, rules_id)


def write_mandates(world: World) -> RecordId:
    """Write the planners' mandate, and one that was revoked; return the one that holds."""
    place, pen, today = world.place, world.pen, world.today
    admin, first = place.admin, today - timedelta(days=_MANDATE_DAYS)
    pen.begin(admin, "issue-mandate", world.diary.at(first, 10))
    holding = Holding(first, today + timedelta(days=_MANDATE_DAYS))
    made = Mandate(
        organisation_id=place.municipality_id,
        holder=Holder(role=Role.PLANNER),
        packages=frozenset({_INFECTION, "after-discharge"}),
        holding=holding,
        most_active=_MOST_ACTIVE,
        issued=Issued(admin.name, first, admin.staff_id),
    )
    mandate_id = pen.create(made, place.municipality_id)
    revoked = Revoked(today - timedelta(days=30), world.sources.helping.revoked)
    old = replace(made, packages=frozenset({"fall"}), revoked=revoked)
    pen.create(old, place.municipality_id)
    return mandate_id


def write_package(life: Life, mandate_id: RecordId, number: int) -> None:
    """Write a package of a few citizens, a request, and a task that was settled.

    Args:
        life: The citizen.
        mandate_id: What the planner grants on.
        number: The citizen's; a mandate has room for a few, so only the first have one.
    """
    dice = Random(f"package {life.citizen_id}")  # noqa: S311 - made-up persons, no secrets
    planner = _planner(life)
    by_chance = number < _FEW
    if planner and (number in _FIRST or (by_chance and dice.random() < _PACKAGE_SHARE)):
        age = _FIRST.get(number, dice.randint(0, 13))
        _write(life, planner, mandate_id, age, checked=dice.random() < _CHECKED_SHARE)
    elif number == _REQUESTING:
        life.pen.begin(planner or life.helper, "request-urgent-grant", life.world.now)
        made = UrgentRequest(
            citizen_id=life.citizen_id,
            words=life.world.sources.helping.request,
            package="fall",
            refused_for="mandate-other-package",
            needed_on=life.world.today,
        )
        life.pen.create(made, life.citizen_id)
    elif number == _SETTLING:
        _write_settled(life)


_FIRST = {8: 13 - _NEAR_ITS_END, 9: 3, 14: 8}
"""How many days old the package of some citizens is; the first ends tomorrow."""

_REQUESTING, _SETTLING = 15, 16


def _planner(life: Life) -> Staff | None:
    planners = [one for one in life.world.place.staff.values() if Role.PLANNER in one.member.roles]
    here = [one for one in planners if one.member.district_id == life.team.district_id]
    return next(iter(here or planners), None)


def _write(life: Life, planner: Staff, mandate_id: RecordId, age: int, *, checked: bool) -> None:
    today, package = life.world.today, _package()
    starts_on = today - timedelta(days=age)
    at = min(life.world.diary.at(starts_on, 9), life.world.now)
    life.pen.begin(planner, "grant-package", at)
    made = GrantedPackage(
        citizen_id=life.citizen_id,
        package=package.key,
        version=package.version,
        name=package.name(life.world.language),
        mandate_id=mandate_id,
        days=Days(starts_on, last_day(package, starts_on)),
        ticked=frozenset(one.name for one in package.trigger),
        review_on=review_day(package, starts_on),
        checked=Checked(starts_on, holds=True) if checked else None,
    )
    package_id = life.pen.create(made, life.citizen_id)
    _write_lines(life, package, package_id, made.days)


def _write_lines(life: Life, package: Package, package_id: RecordId, days: Days | None) -> None:
    if days is None:
        return
    services = {one.key: one for one in shipped_services(Country.DENMARK)}
    track = life.citizen.legal_track
    under_ael = track is not None and track.track is Track.AEL
    for line, amount, line_days in lines_of(package, days.starts_on):
        key = line.key_under_ael if under_ael and line.key_under_ael else line.key
        grant = Grant(
            citizen_id=life.citizen_id,
            service=granted_as(services[key], life.world.language),
            amount=amount,
            days=line_days,
            purpose=Purpose(words=package.name(life.world.language)),
            supplier=Supplier(life.team.supplier_id, life.team.supplier),
            package_id=package_id,
        )
        keep_grant(life, grant)


def _write_settled(life: Life) -> None:
    day = life.world.today - timedelta(days=20)
    life.pen.begin(life.visitator, "settle-task", life.world.diary.at(day, 11))
    made = SettledTask(
        citizen_id=life.citizen_id,
        kind=TaskKind.REASSESS,
        settled_on=day,
        words=life.world.sources.helping.settled,
    )
    same = task_id(life.citizen_id, TaskKind.REASSESS, day)
    life.pen.create(made, life.citizen_id, same)


def _package() -> Package:
    return next(one for one in shipped_packages(Country.DENMARK) if one.key == _INFECTION)
