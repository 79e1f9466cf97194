"""The municipality itself: organisations, districts, staff."""

from dataclasses import dataclass
from datetime import datetime
from random import Random

from careapp.dialogue.export import content_hash
from careapp.domain.citizen import Name
from careapp.domain.concept import Concept
from careapp.domain.dialogue_tool import DialogueTool, Stage, ToolVoices
from careapp.domain.help.letter import LetterTexts
from careapp.domain.identity import DistrictId, OrganisationId, RecordId, StaffId, derived_id
from careapp.domain.informer import Voice
from careapp.domain.national_id import Country
from careapp.domain.people import (
    District,
    Organisation,
    OrganisationKind,
    Profession,
    Role,
    StaffMember,
    id_of_municipality,
)
from careapp.services.demo.asking import asked, own_tools
from careapp.services.demo.pen import Pen, Staff
from careapp.services.demo.sources import (
    DistrictWords,
    OrganisationWords,
    PlaceWords,
    Sources,
    StaffWords,
)
from careapp.services.instruments import CHAIR_STAND
from careapp.services.terminology import concept_id

CITIZENS_PER_VISITATOR = 1_000


@dataclass(frozen=True, slots=True)
class DistrictTeam:
    """Who works with the citizens of one district.

    Attributes:
        visitators: Those who decide there; the first is the one that is named.
        helpers: Care workers; never empty.
        supplier: The organisation that gives the help.
    """

    district_id: DistrictId
    words: DistrictWords
    visitators: tuple[Staff, ...]
    helpers: tuple[Staff, ...]
    supplier_id: OrganisationId
    supplier: str


@dataclass(frozen=True, slots=True)
class Place:
    """The municipality with everyone who works there.

    Attributes:
        staff: By name.
    """

    municipality_id: OrganisationId
    teams: tuple[DistrictTeam, ...]
    staff: dict[str, Staff]
    admin: Staff


@dataclass(slots=True)
class _Founding:
    pen: Pen
    words: PlaceWords
    ids: dict[str, RecordId]

    def organisation(self, kind: OrganisationKind, words: OrganisationWords, key: str) -> None:
        made = Organisation(
            kind=kind,
            name=words.name,
            country=Country.DENMARK if words.code else None,
            municipality_code=words.code,
            phone=words.phone,
            opening_hours=words.opening_hours,
        )
        self.pen.create(made, self.ids[key], self.ids[key])

    def district(self, words: DistrictWords) -> None:
        home_care = OrganisationWords(words.home_care, words.phone, "")
        self.organisation(OrganisationKind.HOME_CARE, home_care, words.home_care)
        made = District(
            organisation_id=OrganisationId(self.ids["municipality"]),
            name=words.name,
            phone=words.phone,
            supplier_id=OrganisationId(self.ids[_supplier_key(words)]),
        )
        self.pen.create(made, self.ids[words.name], self.ids[words.name])

    def staff(self, words: StaffWords) -> Staff:
        district = next(one for one in self.words.districts if one.name == words.district)
        key = district.home_care if words.works_for == "home_care" else words.works_for
        staff_id = StaffId(self.ids[f"{words.given} {words.family}"])
        member = StaffMember(
            name=Name(words.given, words.family),
            profession=words.profession,
            roles=frozenset(words.roles),
            organisation_id=OrganisationId(self.ids[key]),
            district_id=DistrictId(self.ids[words.district]),
            phone=words.phone,
        )
        return Staff(staff_id, member, words.roles[0].value, OrganisationId(self.ids[key]))


def found(pen: Pen, sources: Sources, dice: Random, at: datetime, citizens: int) -> Place:
    """Write the municipality, and more visitators where there are many citizens."""
    words = sources.place
    listed = (*words.staff, *_more_visitators(sources, dice, citizens))
    founding = _Founding(pen, words, _ids(pen, words, listed))
    staff = [founding.staff(one) for one in listed]
    admin = next(one for one in staff if one.role == Role.ADMIN)
    pen.begin(admin, "found-municipality", at)
    founding.organisation(OrganisationKind.MUNICIPALITY, words.municipality, "municipality")
    founding.organisation(
        OrganisationKind.PRIVATE_SUPPLIER, words.private_supplier, "private_supplier"
    )
    founding.organisation(OrganisationKind.HOSPITAL, words.hospital, "hospital")
    founding.organisation(OrganisationKind.VOLUNTARY, words.voluntary, "voluntary")
    for district in words.districts:
        founding.district(district)
    for one in staff:
        pen.create(one.member, one.staff_id, one.staff_id)
    _bring_in(founding, admin, sources.language, at)
    _settle(founding, admin, sources.language, at)
    teams = tuple(_team(founding, one, staff) for one in words.districts)
    municipality_id = OrganisationId(founding.ids["municipality"])
    return Place(municipality_id, teams, {one.name: one for one in staff}, admin)


def _bring_in(founding: _Founding, admin: Staff, language: str, at: datetime) -> None:
    """Write what was imported from files: names of conditions, and tools of their own."""
    pen, municipality = founding.pen, founding.ids["municipality"]
    pen.begin(admin, "import-terminology", at)
    for code in (one.code for one in asked(language).values()):
        concept = Concept(system=code.system, code=code.code, display=code.display)
        pen.create(concept, municipality, concept_id(code.system, code.code))
    pen.begin(admin, "import-tool", at)
    for tool, source, stage in own_tools(language):
        made = DialogueTool(
            url=tool.url,
            version=tool.version,
            title=tool.title.original,
            source=source,
            stage=stage,
            content_hash=content_hash(source.encode()) if stage is Stage.RELEASED else None,
        )
        tool_id = derived_id(municipality, "dialogue-tool", tool.url, tool.version)
        pen.create(made, municipality, tool_id)


def _settle(founding: _Founding, admin: Staff, language: str, at: datetime) -> None:
    """Write what the municipality decided for itself: whom a tool asks, words of its letters."""
    pen, municipality = founding.pen, founding.ids["municipality"]
    pen.begin(admin, "choose-voices", at)
    measured = ToolVoices(url=CHAIR_STAND.url, voices=frozenset({Voice.PROFESSIONAL}))
    pen.create(measured, municipality, derived_id(municipality, "tool-voices", measured.url))
    pen.begin(admin, "write-letter-texts", at)
    texts = LetterTexts(language=language, contact=founding.words.letter_contact)
    pen.create(texts, municipality, derived_id(municipality, "letter-texts", language))


def _ids(pen: Pen, words: PlaceWords, listed: tuple[StaffWords, ...]) -> dict[str, RecordId]:
    keys = ["municipality", "private_supplier", "hospital", "voluntary"]
    keys += [one.name for one in words.districts]
    keys += [one.home_care for one in words.districts]
    keys += [f"{one.given} {one.family}" for one in listed]
    ids = {key: RecordId(pen.ids.new()) for key in keys}
    number = words.municipality.code or ""
    return ids | {"municipality": id_of_municipality(Country.DENMARK, number)}


def _supplier_key(words: DistrictWords) -> str:
    return "private_supplier" if words.private else words.home_care


def _team(founding: _Founding, words: DistrictWords, staff: list[Staff]) -> DistrictTeam:
    district_id = DistrictId(founding.ids[words.name])
    here = [one for one in staff if one.member.district_id == district_id]
    supplier_id = OrganisationId(founding.ids[_supplier_key(words)])
    private = founding.words.private_supplier.name
    return DistrictTeam(
        district_id=district_id,
        words=words,
        visitators=tuple(one for one in here if one.role == Role.VISITATOR),
        helpers=tuple(one for one in here if one.role == Role.CARE_WORKER),
        supplier_id=supplier_id,
        supplier=private if words.private else words.home_care,
    )


def _more_visitators(sources: Sources, dice: Random, citizens: int) -> tuple[StaffWords, ...]:
    """Return visitators beyond the named ones, so that nobody has thousands of citizens."""
    names, districts = sources.names, sources.place.districts
    return tuple(
        StaffWords(
            given=dice.choice(names.daughters),
            family=f"{dice.choice(names.second_family)} {dice.choice(names.family)} {n + 1}",
            profession=Profession.OCCUPATIONAL_THERAPIST,
            roles=(Role.VISITATOR,),
            works_for="municipality",
            district=districts[n % len(districts)].name,
            phone=f"01 98 {n // 100 % 100:02} {n % 100:02}",
        )
        for n in range(citizens // CITIZENS_PER_VISITATOR)
    )
