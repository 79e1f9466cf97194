"""A made-up person: name, number, address."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from random import Random

from careapp.domain.citizen import Address, Citizen, LegalTrack, Name, Track
from careapp.domain.identity import DistrictId
from careapp.domain.national_id import IdSystem, NationalId
from careapp.services.demo.sources import DistrictWords, Sources

_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_MODULUS = 11
_USUAL_SERIAL, _USUAL_TRIES = 900, 20
_WOMEN, _ALONE, _WITH_PHONE, _PROTECTED = 0.6, 0.62, 0.94, 0.03
_WITHOUT_HYPHEN = 0.7
_OTHER_LANGUAGE, _LONG_NAME, _TWO_FAMILY_NAMES = 0.04, 0.055, 0.2
"""Shares that add up: each takes what lies between the one before it and itself."""
_SENIOR = (65, 97)
_YOUNGER = (41, 64)
_OLDEST = (98, 104)
_DAYS_A_YEAR = 365
_AEL_FROM = date(2025, 7, 1)
_NINE_IS_THIS_CENTURY_UNTIL = 36
_HOUSES = ("", "", "", "", " A", " B")
_FLATS = ("", "", ", st. tv.", ", 1. tv.", ", 1. th.", ", 2. mf.", ", 3. th.")


@dataclass(frozen=True, slots=True)
class Person:
    """A citizen as they are first written, and what follows from it.

    Attributes:
        spouse: The name of the one they live with.
    """

    citizen: Citizen
    female: bool
    spouse: Name | None


@dataclass(slots=True)
class Register:
    """Gives out made-up numbers, each once.

    As those of the test citizens of MedCom: the seventh digit is 9, or 3 where 9 would
    mean this century, the eighth is 9 while there are any left, and modulus 11, which
    held for everyone born in these years, does not hold.
    """

    _given: set[str]

    def number(self, dice: Random, born: date, *, female: bool) -> NationalId:
        """Return a number for someone born on a day in the 20th century."""
        early = born.year % 100 <= _NINE_IS_THIS_CENTURY_UNTIL
        head = f"{born:%d%m%y}{'3' if early else '9'}"
        for tries in count():
            least = _USUAL_SERIAL if tries < _USUAL_TRIES else 0
            value = f"{head}{dice.randrange(least, 1_000, 2) + (not female):03}"
            if value not in self._given and not _holds_modulus_11(value):
                self._given.add(value)
                break
        return NationalId(IdSystem.CPR, value)


def make_person(
    dice: Random,
    sources: Sources,
    register: Register,
    district: tuple[DistrictId, DistrictWords],
    today: date,
) -> Person:
    """Return someone who lives in a district."""
    female = dice.random() < _WOMEN
    language, name = _name(dice, sources, female=female)
    born = _born(dice, today)
    spouse = _spouse(dice, sources, name, female=female)
    matters = sources.matters
    citizen = Citizen(
        name=name,
        national_id=register.number(dice, born, female=female),
        address=_address(dice, district[1]),
        phone=phone(dice) if dice.random() < _WITH_PHONE else None,
        district_id=district[0],
        language=language,
        legal_track=_legal_track(dice, today),
        lives_with=matters.lives_with_spouse if spouse else matters.lives_alone,
    )
    return Person(citizen, female, spouse)


def phone(dice: Random) -> str:
    """Return a number nobody has: no Danish telephone number begins with 0."""
    digits = f"{dice.randrange(2_000_000, 9_900_000):08}"
    return " ".join(digits[at : at + 2] for at in range(0, len(digits), 2))


def _holds_modulus_11(value: str) -> bool:
    return sum(int(d) * w for d, w in zip(value, _WEIGHTS, strict=True)) % _MODULUS == 0


def _name(dice: Random, sources: Sources, *, female: bool) -> tuple[str, Name]:
    names = sources.names
    kind = dice.random()
    if kind < _OTHER_LANGUAGE:
        other = dice.choice(names.other_language)
        given = dice.choice(other.female if female else other.male)
        return other.language, Name(given, dice.choice(other.family))
    if kind < _LONG_NAME:
        long = dice.choice(names.long)
        return sources.language, Name(long.female if female else long.male, long.family)
    given, family = dice.choice(names.female if female else names.male), dice.choice(names.family)
    if kind < _TWO_FAMILY_NAMES:
        between = dice.choice(names.second_family)
        family = f"{between} {family}" if dice.random() < _WITHOUT_HYPHEN else f"{between}-{family}"
    return sources.language, Name(given, family)


def _born(dice: Random, today: date) -> date:
    (ages,) = dice.choices((_SENIOR, _YOUNGER, _OLDEST), (93, 5, 2))
    return today - timedelta(days=dice.randint(ages[0] * 366, ages[1] * _DAYS_A_YEAR))


def _spouse(dice: Random, sources: Sources, name: Name, *, female: bool) -> Name | None:
    if dice.random() < _ALONE:
        return None
    given = dice.choice(sources.names.male if female else sources.names.female)
    return Name(given, name.family)


def _address(dice: Random, district: DistrictWords) -> Address:
    town = dice.choice(district.towns)
    line = f"{dice.choice(district.streets)} {dice.randint(1, 94)}"
    line += dice.choice(_FLATS if district.flats else _HOUSES)
    protected = dice.random() < _PROTECTED
    return Address(line, town.postal_code, town.name, protected)


def _legal_track(dice: Random, today: date) -> LegalTrack:
    before = LegalTrack(Track.SEL, date(2019, 1, 1) + timedelta(days=dice.randrange(2_300)))
    if today <= _AEL_FROM:
        return before
    (track,) = dice.choices((Track.AEL, Track.SEL, Track.NOT_REVISITED), (40, 30, 30))
    if track is Track.SEL:
        return before
    if track is Track.NOT_REVISITED:
        return LegalTrack(track, _AEL_FROM)
    return LegalTrack(track, _AEL_FROM + timedelta(days=dice.randrange((today - _AEL_FROM).days)))
