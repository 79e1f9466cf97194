"""What can be granted as a package to a citizen, by whom, and what stands against it."""

from dataclasses import dataclass

from careapp.domain.help.mandate import Mandate, Permit, Wish
from careapp.domain.help.package import GrantedPackage, Package, last_day
from careapp.domain.help.permission import Deed
from careapp.domain.identity import RecordId
from careapp.domain.sorting import sort_key
from careapp.services.desk import Desk
from careapp.services.forms import OpenForm, open_form
from careapp.services.help.catalogue import catalogue_at_hand, packages_at_hand
from careapp.services.help.deeds import allowed
from careapp.services.help.packages import ask_permit
from careapp.store.reader import Stored


@dataclass(frozen=True, slots=True)
class PackageChoice:
    """A package as it can be chosen, supposing that its checklist is ticked.

    Attributes:
        permit: Whether the person at the desk may grant it, and why not.
        mandate: What it would be granted on; None where it is their own right.
    """

    package: Package
    permit: Permit
    mandate: Stored[Mandate] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantingPackage:
    """Where granting a package begins.

    Attributes:
        form: What was typed earlier and not finished, and the draft that it is kept in.
        services: Name of each service of the packages, by key.
        may_grant: Whether the role lets one grant packages at all.
        may_request: Whether the role lets one ask the visitator instead.
    """

    citizen_id: RecordId
    citizen_name: str
    citizen_given_name: str
    form: OpenForm
    choices: tuple[PackageChoice, ...]
    services: dict[str, str]
    may_grant: bool
    may_request: bool


def begin_package(
    desk: Desk, *, citizen_id: RecordId, language: str, visit_id: RecordId | None = None
) -> GrantingPackage:
    """Return what can be granted to a citizen as a package, and what was begun on earlier."""
    name = desk.citizen(citizen_id).record.name
    offered = [one for one in packages_at_hand(desk).values() if not one.retired]
    offered.sort(key=lambda one: sort_key(one.name(language)))
    catalogue = catalogue_at_hand(desk)
    keys = {line.key for one in offered for line in one.lines}
    return GrantingPackage(
        citizen_id=citizen_id,
        citizen_name=name.full if name else "",
        citizen_given_name=name.given if name else "",
        form=open_form(desk, GrantedPackage, subject=citizen_id, visit_id=visit_id),
        choices=tuple(_choice(desk, one, citizen_id) for one in offered),
        services={key: catalogue[key].name(language) for key in keys if key in catalogue},
        may_grant=allowed(desk, Deed.GRANT_PACKAGE),
        may_request=allowed(desk, Deed.REQUEST),
    )


def _choice(desk: Desk, package: Package, citizen_id: RecordId) -> PackageChoice:
    today = desk.clock.today()
    district = desk.citizen(citizen_id).record.district_id
    ticked = frozenset(one.name for one in package.trigger)
    wish = Wish(package, district, today, last_day(package, today), ticked)
    permit = ask_permit(desk, wish)
    mandate = desk.read.get(Mandate, permit.mandate_id) if permit.mandate_id else None
    return PackageChoice(package, permit, mandate)
