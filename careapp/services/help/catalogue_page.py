"""The catalogue as one page, and each entry of it with its earlier versions."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from careapp.domain.help.catalogue import Service
from careapp.domain.help.package import Package
from careapp.domain.help.permission import Deed
from careapp.domain.help.swap_rules import SwapRules
from careapp.domain.identity import RecordId
from careapp.domain.people import Role
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.domain.sorting import sort_key
from careapp.services.desk import Desk
from careapp.services.help.catalogue import (
    catalogue_at_hand,
    package_id,
    packages_at_hand,
    service_id,
    swap_rules,
    whole_catalogue,
)
from careapp.services.help.catalogue_forms import package_with, service_with
from careapp.services.help.deeds import allowed, roles_that_may
from careapp.services.help.earlier import EarlierVersion, versions_of
from careapp.services.help.findings import catalogue_findings
from careapp.services.help.shipped import shipped_packages, shipped_services

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """An entry of the catalogue with its id."""

    record_id: RecordId
    service: Service


@dataclass(frozen=True, slots=True)
class PackageEntryRow:
    """A package of the municipality with its id."""

    record_id: RecordId
    package: Package


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueShown:
    """All that the page of the catalogue shows.

    Attributes:
        may_edit: Whether the person at the desk may change it.
        editors: The roles that may.
        twice: The entries of which two laptops made the same version.
        never_swapped: Names of the single services that are never swapped.
    """

    municipality_id: RecordId
    services: tuple[ServiceRow, ...]
    packages: tuple[PackageEntryRow, ...]
    rules: SwapRules
    may_edit: bool
    editors: tuple[Role, ...]
    twice: frozenset[RecordId]
    never_swapped: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueEntry(Generic[T]):
    """One entry with what it was before.

    Attributes:
        names: Name by key, of the services that it names.
        versions: As it was left each time, the newest first; what ships is the oldest.
        twice: Whether two laptops made the same version of it.
    """

    record: T
    names: dict[str, str]
    versions: tuple[EarlierVersion[T], ...]
    may_edit: bool
    twice: bool


def catalogue_page(desk: Desk, words: str = "", *, language: str) -> CatalogueShown:
    """Return the catalogue by the beginnings of *words*, with packages and rules."""
    found = whole_catalogue(desk, words, language=language)
    packages = sorted(packages_at_hand(desk).values(), key=lambda one: sort_key(one.name(language)))
    editing, rules = Deed.EDIT_CATALOGUE, swap_rules(desk)
    return CatalogueShown(
        municipality_id=desk.municipality_id,
        services=tuple(ServiceRow(service_id(desk, one.key), one) for one in found),
        packages=tuple(PackageEntryRow(package_id(desk, one.key), one) for one in packages),
        rules=rules,
        may_edit=allowed(desk, editing),
        editors=roles_that_may(editing),
        twice=_twice(desk),
        never_swapped=_names_of(desk, rules.never_swapped, language),
    )


def _names_of(desk: Desk, keys: frozenset[str], language: str) -> tuple[str, ...]:
    catalogue = catalogue_at_hand(desk)
    names = (catalogue[key].name(language) for key in keys if key in catalogue)
    return tuple(sorted(names, key=sort_key))


def service_entry(desk: Desk, record_id: RecordId, *, language: str) -> CatalogueEntry[Service]:
    """Return an entry of the catalogue, also a retired one.

    Raises:
        InvalidRecordError: The catalogue has no such entry.
    """
    service = service_with(desk, record_id)
    if service is None:
        raise InvalidRecordError(Problem("service-unknown"))
    shipped = [one for one in shipped_services(desk.country) if one.key == service.key]
    return CatalogueEntry(
        record=service,
        names=_names(desk, language),
        versions=(*versions_of(desk, Service, record_id), *map(EarlierVersion, shipped)),
        may_edit=allowed(desk, Deed.EDIT_CATALOGUE),
        twice=record_id in _twice(desk),
    )


def package_entry(desk: Desk, record_id: RecordId, *, language: str) -> CatalogueEntry[Package]:
    """Return a package, also a retired one.

    Raises:
        InvalidRecordError: There is no such package.
    """
    package = package_with(desk, record_id)
    if package is None:
        raise InvalidRecordError(Problem("package-unknown"))
    shipped = [one for one in shipped_packages(desk.country) if one.key == package.key]
    return CatalogueEntry(
        record=package,
        names=_names(desk, language),
        versions=(*versions_of(desk, Package, record_id), *map(EarlierVersion, shipped)),
        may_edit=allowed(desk, Deed.EDIT_CATALOGUE),
        twice=record_id in _twice(desk),
    )


def _twice(desk: Desk) -> frozenset[RecordId]:
    return frozenset(record for one in catalogue_findings(desk) for record in one.records)


def _names(desk: Desk, language: str) -> dict[str, str]:
    return {key: one.name(language) for key, one in catalogue_at_hand(desk).items()}
