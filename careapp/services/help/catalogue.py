"""The catalogue at hand: what ships, what the municipality made of it, and Fælles Sprog III."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from careapp.changes.touched import Done
from careapp.domain.care import FSIII
from careapp.domain.citizen import Track
from careapp.domain.concept import Concept
from careapp.domain.help.catalogue import Catalogue, Form, Service, by_key
from careapp.domain.help.catalogue_problems import (
    package_problems,
    rules_problems,
    service_problems,
)
from careapp.domain.help.gateway import is_uuid
from careapp.domain.help.law import choosable, track_on
from careapp.domain.help.package import Package
from careapp.domain.help.permission import Deed
from careapp.domain.help.swap_rules import SwapRules
from careapp.domain.identity import RecordId, derived_id
from careapp.domain.national_id import Country
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.domain.sorting import query_words, search_words, sort_key
from careapp.services.desk import Desk
from careapp.services.help.deeds import require_deed
from careapp.services.help.shipped import shipped_packages, shipped_services, shipped_swap_rules
from careapp.services.help.tracks import tracks_of
from careapp.services.terminology import concept_id, display_of

_GRANTABLE = (Form.SERVICE, Form.COURSE)


@dataclass(frozen=True, slots=True)
class ConceptRow:
    """A service of an imported code system that is not in the catalogue yet."""

    system: str
    code: str
    display: str
    parent: str


def catalogue_at_hand(desk: Desk) -> Catalogue:
    """Return every service by key, also retired ones; the municipality's own instead of ours."""
    own = (one.record for one in desk.read.where(Service, subject=desk.municipality_id))
    return by_key((*shipped_services(desk.country), *own))


def records_language(desk: Desk) -> str:
    """Return the language in which records name services: letters quote them."""
    return {Country.DENMARK: "da", Country.NORWAY: "nb"}[desk.country]


def packages_at_hand(desk: Desk) -> dict[str, Package]:
    """Return every package by key, also retired ones."""
    own = (one.record for one in desk.read.where(Package, subject=desk.municipality_id))
    return {one.key: one for one in (*shipped_packages(desk.country), *own)}


def swap_rules(desk: Desk) -> SwapRules:
    """Return the municipality's rules for swaps, or those that ship."""
    stored = desk.read.get(SwapRules, rules_id(desk))
    return shipped_swap_rules() if stored is None or stored.gone else stored.record


def search_services(
    desk: Desk,
    words: str = "",
    *,
    language: str,
    track: Track | None = None,
    forms: Iterable[Form] = _GRANTABLE,
) -> tuple[Service, ...]:
    """Return what can be chosen under a law, by the beginnings of *words*, in order of names."""
    ways = query_words(words)
    services = choosable(catalogue_at_hand(desk), track, forms)
    found = [one for one in services if not ways or _has(one, ways)]
    return tuple(sorted(found, key=lambda one: sort_key(one.name(language))))


def whole_catalogue(desk: Desk, words: str = "", *, language: str) -> tuple[Service, ...]:
    """Return every entry by the beginnings of *words*, also retired ones, in order of names."""
    ways = query_words(words)
    found = [one for one in catalogue_at_hand(desk).values() if not ways or _has(one, ways)]
    return tuple(sorted(found, key=lambda one: sort_key(one.name(language))))


def services_for(
    desk: Desk, words: str = "", *, citizen_id: RecordId, on: date, language: str
) -> tuple[Service, ...]:
    """Return what can be granted to a citizen from a day on, as their law has it."""
    track = track_on(tracks_of(desk, citizen_id), on)
    return search_services(desk, words, language=language, track=track)


def search_concepts(desk: Desk, words: str, *, limit: int = 50) -> tuple[ConceptRow, ...]:
    """Return imported concepts to make services of.

    Of Fælles Sprog III only what is done for a citizen, no conditions and no headings, and only
    the codes that KL accepts.
    """
    hits = desk.read.find(words, kind=Concept, limit=limit * _PASSED_OVER)
    found = desk.read.several(Concept, [hit.record_id for hit in hits])
    headings = _headings(desk)
    rows = (
        ConceptRow(one.system, one.code, one.display or "", _parent(desk, one))
        for one in (stored.record for stored in found)
        if not one.retired and (one.system != FSIII or _is_service(desk, one, headings))
    )
    return tuple(islice(rows, limit))


def save_service(desk: Desk, service: Service) -> Done[RecordId]:
    """Write an entry of the catalogue; what was granted before keeps what it said then.

    Raises:
        InvalidRecordError: The role may not, it lacks a name, a kind or its code, or something
            in it is absurd.
    """
    require_deed(desk, Deed.EDIT_CATALOGUE)
    _refuse(service_problems(service))
    before = catalogue_at_hand(desk).get(service.key)
    made = replace(service, version=before.version + 1 if before else 1)
    return _keep(desk, made, "save-service", service_id(desk, service.key))


def retire_service(desk: Desk, key: str) -> Done[RecordId]:
    """Retire an entry: it stays readable and can no longer be chosen."""
    return save_service(desk, replace(catalogue_at_hand(desk)[key], retired=True))


def save_package(desk: Desk, package: Package) -> Done[RecordId]:
    """Write a package; each version grows by one.

    Raises:
        InvalidRecordError: The role may not, or it lacks lines or has absurd numbers.
    """
    require_deed(desk, Deed.EDIT_CATALOGUE)
    _refuse(package_problems(package))
    before = packages_at_hand(desk).get(package.key)
    made = replace(package, version=before.version + 1 if before else 1)
    return _keep(desk, made, "save-package", package_id(desk, package.key))


def retire_package(desk: Desk, key: str) -> Done[RecordId]:
    """Retire a package: it stays readable and can no longer be granted."""
    return save_package(desk, replace(packages_at_hand(desk)[key], retired=True))


def save_swap_rules(desk: Desk, rules: SwapRules) -> Done[RecordId]:
    """Write the municipality's rules for swaps.

    Raises:
        InvalidRecordError: The role may not, or a number is absurd.
    """
    require_deed(desk, Deed.EDIT_CATALOGUE)
    _refuse(rules_problems(rules))
    return _keep(desk, rules, "save-swap-rules", rules_id(desk))


def service_id(desk: Desk, key: str) -> RecordId:
    """Return the one id of an entry of this municipality."""
    return derived_id(desk.municipality_id, "service", key)


def package_id(desk: Desk, key: str) -> RecordId:
    """Return the one id of a package of this municipality."""
    return derived_id(desk.municipality_id, "package", key)


def rules_id(desk: Desk) -> RecordId:
    """Return the one id of the municipality's rules for swaps."""
    return derived_id(desk.municipality_id, "swap-rules")


def _refuse(problems: Iterable[Problem]) -> None:
    if wrong := tuple(problems):
        raise InvalidRecordError(*wrong)


def _keep(
    desk: Desk, record: Service | Package | SwapRules, purpose: str, record_id: RecordId
) -> Done[RecordId]:
    return desk.act(
        purpose,
        lambda acting: acting.create(record, subject=desk.municipality_id, record_id=record_id),
    )


def _has(service: Service, ways: list[list[str]]) -> bool:
    own = search_words(" ".join((*service.names.values(), service.code)))
    return any(all(any(word.startswith(w) for word in own) for w in way) for way in ways)


def _is_service(desk: Desk, concept: Concept, headings: frozenset[str]) -> bool:
    """Return whether a concept of Fælles Sprog III is a service: under a heading of them."""
    if not is_uuid(concept.code) or concept.code in headings:
        return False
    top, above = concept.code, concept.parent
    while above is not None:
        stored = desk.read.get(Concept, concept_id(concept.system, above))
        top, above = above, stored.record.parent if stored else None
    return top in _SERVICES


def _headings(desk: Desk) -> frozenset[str]:
    """Return the codes that others stand under."""
    concepts = desk.read.where(Concept, system=FSIII)
    return frozenset(one.record.parent for one in concepts if one.record.parent)


_PASSED_OVER = 20
"""How many concepts of other kinds may stand among those that are wanted, for each of them."""

_SERVICES = frozenset(
    {
        "b07bbb6d-16b2-4cee-b5a5-771ca5beb67c",
        "cac857f7-2957-4fc7-a814-9e7fc450270a",
        "102ea764-d2cf-4a24-979d-68c2e8d638cf",
        "7deb81de-12c0-4a49-bd5b-72ea6fe89d83",
        "f5e2461b-2737-4b52-846c-2ff8f2d88db5",
    }
)
"""What is done for citizens in Fælles Sprog III: care, nursing, health, training, aids."""


def _parent(desk: Desk, concept: Concept) -> str:
    return display_of(desk, concept.system, concept.parent) or "" if concept.parent else ""
