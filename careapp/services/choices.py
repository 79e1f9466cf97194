"""What a form lets one choose from: people, places, tools, the law of the land."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from careapp.domain.care import OwnerKind
from careapp.domain.citizen import Citizen, Name, Track
from careapp.domain.identity import RecordId
from careapp.domain.level import Scale
from careapp.domain.national_id import Country
from careapp.domain.people import District, Organisation, Relative, StaffMember
from careapp.services.citizens import CitizenRow, find_citizens
from careapp.services.desk import Desk
from careapp.services.help.catalogue_choices import CatalogueChoices, catalogue_choices
from careapp.services.help.choices import OFFERED, HelpChoices, help_choices
from careapp.services.tools import tools_at_hand

_MANY = 2_000
_SUGGESTED = 5
_TRACKS = {
    Country.DENMARK: (Track.SEL, Track.AEL, Track.NOT_REVISITED),
    Country.NORWAY: (Track.HOL,),
}
_SCALES = {Country.DENMARK: Scale.FSIII, Country.NORWAY: Scale.IPLOS}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, or an organisation, that can be chosen.

    Attributes:
        detail: What tells them apart from another of the same name.
    """

    person_id: RecordId
    name: str
    kind: OwnerKind
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A district that can be chosen."""

    place_id: RecordId
    name: str


@dataclass(frozen=True, slots=True)
class ToolChoice:
    """A dialogue tool that can be chosen."""

    url: str
    version: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """All that a form about one citizen lets one choose from.

    Attributes:
        about: The citizen's name, empty while nobody is chosen.
        citizen_id: The citizen, None while nobody is chosen.
        offered: Members of an enumeration, where not all of them fit the country.
        help: What a form about their help lets one choose from.
        catalogue: What the forms of the catalogue let one choose from.
    """

    today: date
    country: Country
    scale: Scale = Scale.FSIII
    about: str = ""
    citizen_id: RecordId | None = None
    people: tuple[Person, ...] = ()
    districts: tuple[Place, ...] = ()
    tools: tuple[ToolChoice, ...] = ()
    offered: Mapping[type, tuple[str, ...]] = field(default_factory=dict)
    help: HelpChoices = field(default_factory=HelpChoices)
    catalogue: CatalogueChoices = field(default_factory=CatalogueChoices)

    def of_kind(self, *kinds: OwnerKind) -> tuple[Person, ...]:
        """Return the people of some kinds, in the order of the kinds."""
        return tuple(one for kind in kinds for one in self.people if one.kind is kind)

    def person(self, person_id: str) -> Person | None:
        """Return one of the people."""
        return next((one for one in self.people if one.person_id == person_id), None)


def read_choices(desk: Desk, *, citizen_id: RecordId | None, language: str) -> Choices:
    """Return what a form about a citizen, or about nobody yet, lets one choose from."""
    citizen = desk.read.get(Citizen, citizen_id) if citizen_id else None
    at_hand = tools_at_hand(desk).values()
    people = [*_staff(desk, language), *_organisations(desk)]
    if citizen is not None:
        near = Person(citizen.record_id, _full(citizen.record.name), OwnerKind.CITIZEN)
        people = [near, *_relatives(desk, citizen.record_id), *people]
    return Choices(
        today=desk.clock.today(),
        country=desk.country,
        scale=_SCALES[desk.country],
        about=_full(citizen.record.name) if citizen else "",
        citizen_id=citizen.record_id if citizen else None,
        people=tuple(people),
        districts=tuple(
            Place(one.record_id, one.record.name or "")
            for one in desk.read.page(District, offset=0, limit=_MANY)
        ),
        tools=tuple(
            ToolChoice(one.url, one.version, one.title.in_language(language)) for one in at_hand
        ),
        offered={Track: _TRACKS[desk.country], **OFFERED},
        catalogue=CatalogueChoices() if citizen else catalogue_choices(desk, language),
        help=help_choices(desk, citizen_id) if citizen_id and citizen else HelpChoices(),
    )


def suggest_citizens(desk: Desk, words: str) -> tuple[CitizenRow, ...]:
    """Return the first few citizens that *words* may mean."""
    return find_citizens(desk, words, limit=_SUGGESTED)


def _staff(desk: Desk, language: str) -> list[Person]:
    wording = desk.wording(language)
    return [
        Person(
            one.record_id,
            _full(one.record.name),
            OwnerKind.STAFF,
            wording.word(f"profession.{one.record.profession}") if one.record.profession else "",
        )
        for one in desk.read.page(StaffMember, offset=0, limit=_MANY)
        if one.record.left_on is None
    ]


def _relatives(desk: Desk, citizen_id: RecordId) -> list[Person]:
    return [
        Person(one.record_id, _full(one.record.name), OwnerKind.RELATIVE, one.record.relation or "")
        for one in desk.read.where(Relative, subject=citizen_id)
    ]


def _organisations(desk: Desk) -> list[Person]:
    return [
        Person(one.record_id, one.record.name or "", OwnerKind.ORGANISATION)
        for one in desk.read.page(Organisation, offset=0, limit=_MANY)
    ]


def _full(name: Name | None) -> str:
    return name.full if name else ""
