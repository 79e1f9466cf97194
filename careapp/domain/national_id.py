"""National identifiers of Denmark and Norway, checked as their owners publish them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from careapp.domain.problems import Problem


class IdSystem(StrEnum):
    """Who issued an identifier, as FHIR names it."""

    CPR = "urn:oid:1.2.208.176.1.2"
    FNR = "urn:oid:2.16.578.1.12.4.1.4.1"
    D_NUMBER = "urn:oid:2.16.578.1.12.4.1.4.2"
    LOCAL = "urn:careapp:local-id"


class Country(StrEnum):
    """Where a municipality lies."""

    DENMARK = "dk"
    NORWAY = "no"


@dataclass(frozen=True, slots=True)
class NationalId:
    """An identifier without punctuation.

    Attributes:
        system: Who issued it.
        value: Ten digits (CPR), eleven (Norwegian), or anything (local).
    """

    system: IdSystem
    value: str

    @property
    def shown(self) -> str:
        """The identifier as people write it."""
        head = _HEAD
        match self.system:
            case IdSystem.CPR:
                return f"{self.value[:head]}-{self.value[head:]}"
            case IdSystem.FNR | IdSystem.D_NUMBER:
                return f"{self.value[:head]} {self.value[head:]}"
            case IdSystem.LOCAL:
                return self.value

    @property
    def masked(self) -> str:
        """The identifier with all but the date of birth hidden."""
        match self.system:
            case IdSystem.CPR:
                return f"{self.value[:_HEAD]}-••••"
            case IdSystem.FNR | IdSystem.D_NUMBER:
                return f"{self.value[:_HEAD]} •••••"
            case IdSystem.LOCAL:
                return "••••"


_HEAD = 6
_CPR_LENGTH = 10
_FNR_LENGTH = 11
_D_OFFSET = 40
_H_OFFSET = 40
_SYNTHETIC_OFFSET = 80
_K1 = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_K2 = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_MODULUS = 11
_K1_REMAINDERS_FROM_2032 = frozenset({0, 1, 2, 3})
_CENTURY_1800, _CENTURY_1900, _CENTURY_2000 = 1800, 1900, 2000


def parse_national_id(text: str, country: Country) -> NationalId | Problem:
    """Return the identifier in *text*, or why it is none.

    Danish numbers are never refused on modulus 11, which has not been guaranteed
    since 2007. Norwegian ones are checked with k2, and with k1 as it is from 2032.

    Args:
        text: What was typed; spaces, hyphens and full stops are passed over.
        country: Whose numbers to expect.
    """
    digits = "".join(c for c in text if c not in " -.\u00a0\u2011")
    if not (digits.isascii() and digits.isdigit()):
        return Problem("id-not-digits")
    return _cpr(digits) if country is Country.DENMARK else _norwegian(digits)


def birth_date(number: NationalId) -> date | None:
    """Return the date of birth that *number* shows, None where it shows none."""
    digits = number.value
    if not (digits.isascii() and digits.isdigit()):
        return None
    match number.system:
        case IdSystem.CPR:
            return _cpr_birth_date(digits) if len(digits) == _CPR_LENGTH else None
        case IdSystem.FNR | IdSystem.D_NUMBER:
            return _norwegian_birth_date(digits) if len(digits) == _FNR_LENGTH else None
        case IdSystem.LOCAL:
            return None


def _cpr(digits: str) -> NationalId | Problem:
    if len(digits) != _CPR_LENGTH:
        return Problem("id-length", context={"digits": str(_CPR_LENGTH)})
    if _cpr_birth_date(digits) is None:
        return Problem("id-date")
    return NationalId(IdSystem.CPR, digits)


def _cpr_birth_date(digits: str) -> date | None:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    return _date(_cpr_century(int(digits[6]), year) + year, month, day)


def _cpr_century(seventh: int, year: int) -> int:
    """Return the century by the seventh digit (CPR-kontoret, *Personnummeret i CPR*)."""
    if seventh <= 3:  # noqa: PLR2004 - the published table
        return _CENTURY_1900
    if seventh in (4, 9):
        return _CENTURY_2000 if year <= 36 else _CENTURY_1900  # noqa: PLR2004 - as above
    return _CENTURY_2000 if year <= 57 else _CENTURY_1800  # noqa: PLR2004 - as above


def _norwegian(digits: str) -> NationalId | Problem:
    if len(digits) != _FNR_LENGTH:
        return Problem("id-length", context={"digits": str(_FNR_LENGTH)})
    if _norwegian_birth_date(digits) is None:
        return Problem("id-date")
    k1 = sum(int(d) * w for d, w in zip(digits, _K1, strict=False)) % _MODULUS
    k2 = sum(int(d) * w for d, w in zip(digits, _K2, strict=True)) % _MODULUS
    if k2 != 0 or k1 not in _K1_REMAINDERS_FROM_2032:
        return Problem("id-check-digits")
    d_number = int(digits[:2]) > _D_OFFSET
    return NationalId(IdSystem.D_NUMBER if d_number else IdSystem.FNR, digits)


def _norwegian_birth_date(digits: str) -> date | None:
    """Return the date; from 2032 the individual number no longer tells the century.

    Until then: 500-749 with 54-99 is 18xx, 000-499 is 19xx, 900-999 with 40-99 is
    19xx, 500-999 with 00-39 is 20xx (Skatteetaten, *fødselsnummer*).
    """
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    day -= _D_OFFSET if day > _D_OFFSET else 0
    for offset in (_SYNTHETIC_OFFSET, _H_OFFSET):
        month -= offset if month > offset else 0
    return _date(_norwegian_century(int(digits[6:9]), year) + year, month, day)


def _norwegian_century(individual: int, year: int) -> int:
    if individual < 500:  # noqa: PLR2004 - the published table
        return _CENTURY_1900
    if year < 40:  # noqa: PLR2004 - as above
        return _CENTURY_2000
    if individual >= 900:  # noqa: PLR2004 - as above
        return _CENTURY_1900
    return _CENTURY_1800 if year >= 54 and individual < 750 else _CENTURY_1900  # noqa: PLR2004


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def check_digits(nine: str) -> str | None:
    """Return the two Norwegian check digits for *nine*, None where there are none."""
    k1 = -sum(int(d) * w for d, w in zip(nine, _K1, strict=False)) % _MODULUS
    if k1 == _CPR_LENGTH:
        return None
    k2 = -sum(int(d) * w for d, w in zip(nine + str(k1), _K2, strict=False)) % _MODULUS
    return None if k2 == _CPR_LENGTH else f"{k1}{k2}"
