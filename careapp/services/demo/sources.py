"""The names, places and sentences that a municipality is made from."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import msgspec

from careapp.domain.citizen import AttentionKind, Topic
from careapp.domain.informer import Informer
from careapp.domain.people import Profession, Role
from careapp.system.resources import resources

T = TypeVar("T")
Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LongName:
    """A name that tries the width of every column."""

    female: str
    male: str
    family: str


@dataclass(frozen=True, slots=True)
class OtherLanguage:
    """Names of people whose first language is another."""

    language: str
    female: Texts
    male: Texts
    family: Texts


@dataclass(frozen=True, slots=True)
class Relations:
    """What a relative is to the citizen."""

    daughter: str
    son: str
    spouse: str
    grandchild: str
    neighbour: str


@dataclass(frozen=True, slots=True)
class Names:
    """Names to draw from."""

    female: Texts
    male: Texts
    family: Texts
    second_family: Texts
    long: tuple[LongName, ...]
    daughters: Texts
    sons: Texts
    grandchildren: Texts
    neighbours: Texts
    relations: Relations
    other_language: tuple[OtherLanguage, ...]


@dataclass(frozen=True, slots=True)
class Matters:
    """What matters to people, and what is known of them."""

    what_matters: Texts
    what_matters_together: Texts
    what_matters_other_language: Texts
    lives_alone: str
    lives_with_spouse: str
    consent_extents: Texts
    general: Mapping[Topic, Texts]
    attention: Mapping[AttentionKind, Texts]


@dataclass(frozen=True, slots=True)
class ConditionWords:
    """What is said of one condition, by the citizen and by a professional."""

    code: str
    words: Texts
    reasons: Texts
    goals: Texts


@dataclass(frozen=True, slots=True)
class Purpose:
    """Why someone is visited, and what is talked about.

    Attributes:
        lives_with_spouse: Where it only makes sense with, or without, one.
    """

    words: str
    agenda: Texts
    lives_with_spouse: bool | None = None


@dataclass(frozen=True, slots=True)
class NoteWords:
    """A note and who said it."""

    words: str
    informer: Informer


@dataclass(frozen=True, slots=True)
class AgreementWords:
    """What is agreed; *owner* is citizen, relative, staff or organisation."""

    what: str
    owner: str
    often: str | None = None


@dataclass(frozen=True, slots=True)
class ProposalWords:
    """What is proposed, and what came of it."""

    informer: Informer
    what: str
    when: str
    by_whom: str
    outcome: str
    why_different: str | None = None


@dataclass(frozen=True, slots=True)
class VisitWords:
    """What happens at visits."""

    relative_words: Texts
    cancelled: Texts
    purposes_of_access: Texts
    interpreter: str
    purposes: tuple[Purpose, ...]
    notes: tuple[NoteWords, ...]
    confidential_notes: tuple[NoteWords, ...]
    agreements: tuple[AgreementWords, ...]
    proposals: tuple[ProposalWords, ...]


@dataclass(frozen=True, slots=True)
class OrganisationWords:
    """An organisation with the number one calls."""

    name: str
    phone: str
    opening_hours: str
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Town:
    """A town with its postal code."""

    postal_code: str
    name: str


@dataclass(frozen=True, slots=True)
class DistrictWords:
    """A district with its towns and streets."""

    name: str
    phone: str
    home_care: str
    private: bool
    flats: bool
    towns: tuple[Town, ...]
    streets: Texts


@dataclass(frozen=True, slots=True)
class StaffWords:
    """A member of staff; *works_for* names one of the organisations."""

    given: str
    family: str
    profession: Profession
    roles: tuple[Role, ...]
    works_for: str
    district: str
    phone: str


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The municipality.

    Attributes:
        letter_contact: What it says in its letters above the telephone numbers.
        door: What the picture of a citizen's door shows.
    """

    municipality: OrganisationWords
    private_supplier: OrganisationWords
    hospital: OrganisationWords
    voluntary: OrganisationWords
    letter_contact: str
    door: str
    districts: tuple[DistrictWords, ...]
    staff: tuple[StaffWords, ...]


@dataclass(frozen=True, slots=True)
class _Conditions:
    conditions: tuple[ConditionWords, ...]


@dataclass(frozen=True, slots=True)
class HelpWords:
    """What is said of grants and swaps."""

    purposes: Texts
    bases: Texts
    rehabilitation: Texts
    arranged: Texts
    disagreements: Texts
    declined: Texts
    request: str
    settled: str
    revoked: str


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything to draw from, in one language."""

    language: str
    names: Names
    place: PlaceWords
    matters: Matters
    conditions: tuple[ConditionWords, ...]
    visits: VisitWords
    helping: HelpWords


@cache
def load_sources(language: str) -> Sources:
    """Return what is drawn from; *language* is a folder of ``resources/demo``."""
    return Sources(
        language=language,
        names=_load(language, "names", Names),
        place=_load(language, "place", PlaceWords),
        matters=_load(language, "matters", Matters),
        conditions=_load(language, "conditions", _Conditions).conditions,
        visits=_load(language, "visits", VisitWords),
        helping=_load(language, "helping", HelpWords),
    )


def _load(language: str, name: str, kind: type[T]) -> T:
    path = resources() / "demo" / language / f"{name}.toml"
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), kind)
