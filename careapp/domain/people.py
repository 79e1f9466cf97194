"""Relatives, staff, organisations and districts."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from careapp.domain.citizen import Name
from careapp.domain.help.catalogue import Category
from careapp.domain.identity import CitizenId, DistrictId, OrganisationId, derived_id
from careapp.domain.national_id import Country


class MayKnow(StrEnum):
    """What a relative may be told, and by what right."""

    NOT_ASKED = "not-asked"
    CONSENT = "consent"
    NO_CONSENT = "no-consent"
    GUARDIAN = "guardian"
    POWER_OF_ATTORNEY = "power-of-attorney"


@dataclass(frozen=True, slots=True)
class Consent:
    """What a relative may know, and since when that is agreed.

    Attributes:
        extent: In words, where it is not everything ("not about health").
    """

    may_know: MayKnow
    since: date | None = None
    extent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """A relative of one citizen; may be a child."""

    citizen_id: CitizenId
    name: Name | None = None
    relation: str | None = None
    phone: str | None = None
    born_on: date | None = None
    consent: Consent | None = None
    nearest: bool | None = None


class Role(StrEnum):
    """What one may do in the program."""

    VISITATOR = "visitator"
    PLANNER = "planner"
    TEAM_LEAD = "team-lead"
    CARE_WORKER = "care-worker"
    COORDINATOR = "coordinator"
    ADMIN = "admin"


class Profession(StrEnum):
    """What one is trained as; apart from the role."""

    NURSE = "nurse"
    OCCUPATIONAL_THERAPIST = "occupational-therapist"
    PHYSIOTHERAPIST = "physiotherapist"
    SOCIAL_AND_HEALTH_ASSISTANT = "social-and-health-assistant"
    SOCIAL_AND_HEALTH_HELPER = "social-and-health-helper"
    SOCIAL_WORKER = "social-worker"
    ADMINISTRATION = "administration"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffMember:
    """Someone who works with citizens; each role is granted apart."""

    name: Name | None = None
    profession: Profession | None = None
    roles: frozenset[Role] = frozenset()
    organisation_id: OrganisationId | None = None
    district_id: DistrictId | None = None
    phone: str | None = None
    left_on: date | None = None


class OrganisationKind(StrEnum):
    """What an organisation is."""

    MUNICIPALITY = "municipality"
    HOME_CARE = "home-care"
    PRIVATE_SUPPLIER = "private-supplier"
    HOSPITAL = "hospital"
    VOLUNTARY = "voluntary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A municipality, a supplier, a hospital trust, an association.

    Attributes:
        delivers: The kinds of help that it gives; any where none is named.
    """

    kind: OrganisationKind
    name: str | None = None
    country: Country | None = None
    municipality_code: str | None = None
    phone: str | None = None
    opening_hours: str | None = None
    delivers: frozenset[Category] = frozenset()


_MUNICIPALITIES = "019a0000-0000-7000-8000-000000000000"
"""What the ids of all municipalities are derived from."""


def id_of_municipality(country: Country, code: str) -> OrganisationId:
    """Return the id that every laptop and every hub gives to a municipality.

    Args:
        country: Where it lies.
        code: Its number, three digits in Denmark and four in Norway.
    """
    return OrganisationId(derived_id(_MUNICIPALITIES, country.value, code))


@dataclass(frozen=True, slots=True, kw_only=True)
class District:
    """A home-care area.

    Attributes:
        supplier_id: Who gives the help there.
    """

    organisation_id: OrganisationId
    name: str | None = None
    phone: str | None = None
    supplier_id: OrganisationId | None = None
