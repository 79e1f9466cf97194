"""The citizen: who the help is for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from careapp.domain.identity import CitizenId, DistrictId, RecordId
from careapp.domain.informer import Informer
from careapp.domain.national_id import NationalId, birth_date


class Track(StrEnum):
    """The law that a citizen's help is granted under."""

    SEL = "sel"
    AEL = "ael"
    NOT_REVISITED = "not-revisited"
    HOL = "hol"


@dataclass(frozen=True, slots=True)
class LegalTrack:
    """The law and the day from which it holds; one without the other says nothing."""

    track: Track
    since: date


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name; the two parts are corrected together."""

    given: str
    family: str

    @property
    def full(self) -> str:
        """Given name, then family name."""
        return f"{self.given} {self.family}".strip()


@dataclass(frozen=True, slots=True)
class Address:
    """Where someone lives.

    Attributes:
        protected: Whether it is hidden on screen, print and export
            (Danish: adressebeskyttelse).
    """

    line: str
    postal_code: str = ""
    town: str = ""
    protected: bool = False

    @property
    def full(self) -> str:
        """The address on one line."""
        town = f"{self.postal_code} {self.town}".strip()
        return ", ".join(part for part in (self.line, town) if part)


@dataclass(frozen=True, slots=True)
class WhatMatters:
    """The citizen's own words on what matters to them.

    Attributes:
        answer_id: The answer it was said in; that is the source.
    """

    words: str
    said_on: date | None = None
    informer: Informer = Informer.CITIZEN
    answer_id: RecordId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citizen:
    """A citizen; the record's id is the citizen's own id in this system."""

    name: Name | None = None
    national_id: NationalId | None = None
    born_on: date | None = None
    address: Address | None = None
    phone: str | None = None
    district_id: DistrictId | None = None
    language: str | None = None
    legal_track: LegalTrack | None = None
    what_matters: WhatMatters | None = None
    lives_with: str | None = None

    @property
    def birth_date(self) -> date | None:
        """The date of birth: as written, else as the identifier shows it."""
        return self.born_on or (birth_date(self.national_id) if self.national_id else None)


def age_on(born: date, day: date) -> int:
    """Return the age in whole years on *day*."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


class Topic(StrEnum):
    """General information on a citizen (FSIII F1-F10 and F12)."""

    COPING = "F1"
    MOTIVATION = "F2"
    RESOURCES = "F3"
    ROLES = "F4"
    HABITS = "F5"
    EDUCATION_AND_WORK = "F6"
    LIFE_STORY = "F7"
    NETWORK = "F8"
    HEALTH = "F9"
    AIDS = "F10"
    HOME = "F12"


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneralInformation:
    """What is known of a citizen on one topic; its id follows from both."""

    citizen_id: CitizenId
    topic: Topic
    words: str | None = None
    informer: Informer | None = None


class AttentionKind(StrEnum):
    """What one must know before the door."""

    KEY_BOX = "key-box"
    ACCESS = "access"
    DOG = "dog"
    SMOKING = "smoking"
    VIOLENCE = "violence"
    TWO_PERSON_LIFT = "two-person-lift"
    INFECTION = "infection"
    INTERPRETER = "interpreter"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionCard:
    """Something to know before the door.

    Attributes:
        noted_on: When it was last seen to be so; an old card is shown with its age.
        until: Last day it holds, None until further notice.
    """

    citizen_id: CitizenId
    kind: AttentionKind
    words: str | None = None
    noted_on: date | None = None
    until: date | None = None


def holds_on(card: AttentionCard, day: date) -> bool:
    """Return whether *card* is to be shown on *day*."""
    return card.until is None or day <= card.until
