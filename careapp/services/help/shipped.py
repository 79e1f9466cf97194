"""What ships in ``resources/catalogue``: starter catalogues, packages, swap rules, permissions."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import msgspec

from careapp.domain.help.catalogue import Service
from careapp.domain.help.letter import LetterTexts
from careapp.domain.help.package import Package
from careapp.domain.help.permission import Deed, Permissions
from careapp.domain.help.swap_rules import SwapRules
from careapp.domain.national_id import Country
from careapp.domain.people import Role
from careapp.system.resources import resources

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Services:
    services: tuple[Service, ...]


@dataclass(frozen=True, slots=True)
class _Packages:
    packages: tuple[Package, ...]


@cache
def shipped_services(country: Country) -> tuple[Service, ...]:
    """Return the services that a municipality may begin with."""
    return _load(f"services.{country}", _Services).services


@cache
def shipped_packages(country: Country) -> tuple[Package, ...]:
    """Return the packages that show how one is made."""
    return _load(f"packages.{country}", _Packages).packages


@cache
def shipped_swap_rules() -> SwapRules:
    """Return the rules for swaps until the municipality says otherwise."""
    return _load("swap-rules", SwapRules)


@cache
def shipped_letters(country: Country) -> dict[str, LetterTexts]:
    """Return the words of letters by language, until the municipality writes its own."""
    return _load(f"letters.{country}", dict[str, LetterTexts])


@cache
def permissions() -> Permissions:
    """Return what each role may do."""
    return _load("permissions", dict[Role, frozenset[Deed]])


def _load(name: str, kind: type[T]) -> T:
    path = resources() / "catalogue" / f"{name}.toml"
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), kind)
