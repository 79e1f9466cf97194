"""A made-up person: name, number, address."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from careapp.domain.citizen import Address, Citizen, LegalTrack, Name, Track
from careapp.domain.identity import DistrictId
from careapp.domain.national_id import IdSystem, NationalId
from careapp.services.demo.sources import DistrictWords, Sources

_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_MODULUS = 11
_SENIOR = (65, 97)
_YOUNGER = (41, 64)
_OLDEST = (98, 104)
_DAYS_A_YEAR = 365
_AEL_FROM = date(2025, 7, 1)
_NINE_IS_THIS_CENTURY_UNTIL = 36
_HOME_LANGUAGE = "da"


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
    """Gives out numbers that no living person has, each once.

    As the test citizens of MedCom: the seventh digit is 9, or 3 where 9 would mean
    this century, the eighth is 9, and modulus 11 does not hold.
    """

    _given: set[str]

    def number(self, dice: Random, born: date, *, female: bool) -> NationalId:
        """Return a number for someone born on a day in the 20th century."""
        early = born.year % 100 <= _NINE_IS_THIS_CENTURY_UNTIL
        head = f"{born:%d%m%y}{'3' if early else '9'}"
        while True:
            # From the nines of the eighth digit downwards: 100 for each day and sex.
            value = f"{head}{dice.randrange(500, 1_000) // 2 * 2 + (not female):03}"
            if value not in self._given and not _holds_modulus_11(value):
                self._given.add(value)
                return NationalId(IdSystem.CPR, value)


def make_person(
    dice: Random,
    sources: Sources,
    register: Register,
    district: tuple[DistrictId, DistrictWords],
    today: date,
) -> Person:
    """Return someone who lives in a district."""
    female = dice.random() < 0.6  # noqa: PLR2004 - women live longer
    language, name = _name(dice, sources, female=female)
    born = _born(dice, today)
    spouse = _spouse(dice, sources, name, female=female)
    matters = sources.matters
    citizen = Citizen(
        name=name,
        national_id=register.number(dice, born, female=female),
        address=_address(dice, district[1]),
        phone=phone(dice) if dice.random() < 0.94 else None,  # noqa: PLR2004 - most have one
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
    if kind < 0.04:  # noqa: PLR2004 - share with another first language
        other = dice.choice(names.other_language)
        given = dice.choice(other.female if female else other.male)
        return other.language, Name(given, dice.choice(other.family))
    if kind < 0.055:  # noqa: PLR2004 - share with a very long name
        long = dice.choice(names.long)
        return _HOME_LANGUAGE, Name(long.female if female else long.male, long.family)
    given, family = dice.choice(names.female if female else names.male), dice.choice(names.family)
    if kind < 0.2:  # noqa: PLR2004 - share with two family names
        between = dice.choice(names.second_family)
        family = f"{between} {family}" if dice.random() < 0.7 else f"{between}-{family}"  # noqa: PLR2004 - most without hyphen
    return _HOME_LANGUAGE, Name(given, family)


def _born(dice: Random, today: date) -> date:
    (ages,) = dice.choices((_SENIOR, _YOUNGER, _OLDEST), (93, 5, 2))
    return today - timedelta(days=dice.randint(ages[0] * 366, ages[1] * _DAYS_A_YEAR))


def _spouse(dice: Random, sources: Sources, name: Name, *, female: bool) -> Name | None:
    if dice.random() < 0.62:  # noqa: PLR2004 - share who live alone
        return None
    given = dice.choice(sources.names.male if female else sources.names.female)
    return Name(given, name.family)


def _address(dice: Random, district: DistrictWords) -> Address:
    town = dice.choice(district.towns)
    line = f"{dice.choice(district.streets)} {dice.randint(1, 94)}"
    line += dice.choice(("", "", "", "", " B", ", 1. tv.", ", 2. th.", ", st."))
    protected = dice.random() < 0.03  # noqa: PLR2004 - a few
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
