"""What can be answered: plain Python values, and their JSON in the record of a visit."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

Json = bool | int | float | str | dict[str, "Json"]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?")


@dataclass(frozen=True, slots=True)
class Coding:
    """A code from a code system, with its display as it was when it was chosen."""

    code: str = ""
    display: str = ""
    system: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What makes two codings the same: the code, or the display where there is none."""
        return ("code", self.code) if self.code else ("display", self.display)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A measured amount; *code* is the unit in *system*, *unit* is for the reader."""

    value: Decimal
    unit: str = ""
    system: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A value that cannot be shown yet but must not be lost, such as an attachment.

    Attributes:
        fhir_type: Such as ``Attachment`` or ``Reference``.
        json: The value as it was, as JSON text.
    """

    fhir_type: str
    json: str


AnswerValue = bool | int | Decimal | str | Coding | Quantity | Kept
"""Dates, times and date-times are ISO strings; an amount without unit is a number."""

Answers = Mapping[str, Sequence[AnswerValue]]
"""Answers by place: the linkId, with ``#`` and its rounds in a later round (``places``).

Several where a question repeats, none where it is unanswered.
"""

NO_ANSWERS: Answers = {}


def is_answer(value: AnswerValue) -> bool:
    """Return whether *value* says anything: blank text does not."""
    match value:
        case str():
            return bool(value.strip())
        case Coding():
            return bool(value.code or value.display)
        case _:
            return True


def answered(values: Sequence[AnswerValue] | None) -> tuple[AnswerValue, ...]:
    """Return the values that say something."""
    return tuple(value for value in values or () if is_answer(value))


def as_json(value: AnswerValue) -> Json:
    """Return *value* as JSON; ``value_from_json`` takes it back."""
    match value:
        case Decimal():
            return _number(value)
        case Coding():
            return _without_blanks(
                {"system": value.system, "code": value.code, "display": value.display}
            )
        case Quantity():
            words = {"unit": value.unit, "system": value.system, "code": value.code}
            return {"value": _number(value.value)} | _without_blanks(words)
        case Kept():
            return {"fhirType": value.fhir_type, "json": value.json}
        case _:
            return value


def _number(value: Decimal) -> int | float:
    """Return a number without a fraction where none was written: 3 is not read back as 3.0."""
    return int(value) if value.as_tuple().exponent == 0 else float(value)


def value_from_json(value: Json) -> AnswerValue:
    """Return the answer value of what ``as_json`` gave."""
    match value:
        case float():
            return Decimal(repr(value))
        case {"fhirType": str(fhir_type), "json": str(json)}:
            return Kept(fhir_type, json)
        case {"value": int() | float() as number} if isinstance(value, dict):
            return Quantity(Decimal(repr(number)), **_words(value, "unit", "system", "code"))
        case dict():
            return Coding(**_words(value, "code", "display", "system"))
        case _:
            return value


def answers_as_json(answers: Answers) -> dict[str, list[Json]]:
    """Return *answers* as JSON, by linkId."""
    return {link_id: [as_json(value) for value in values] for link_id, values in answers.items()}


def answers_from_json(answers: Mapping[str, Sequence[Json]]) -> dict[str, tuple[AnswerValue, ...]]:
    """Return the answers of what ``answers_as_json`` gave."""
    return {
        link_id: tuple(value_from_json(value) for value in values)
        for link_id, values in answers.items()
    }


def same(one: AnswerValue, other: AnswerValue) -> bool:
    """Return whether two values are the same answer.

    Codings are the same by code; a system counts where both name one.
    """
    if isinstance(one, Coding) and isinstance(other, Coding):
        systems_differ = one.system and other.system and one.system != other.system
        return one.key == other.key and not systems_differ
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return one.value == other.value and _same_unit(one, other)
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    return compare(one, other) == 0


def compare(one: AnswerValue, other: AnswerValue) -> int | None:
    """Return below 0, 0 or above 0 as *one* is to *other*; None where there is no order."""
    match one, other:
        case (bool(), _) | (_, bool()):
            return None
        case (int() | Decimal(), int() | Decimal()):
            return (one > other) - (one < other)
        case (str(), str()):
            return _compare_texts(one, other)
        case (Quantity(), Quantity()) if _same_unit(one, other):
            return compare(one.value, other.value)
        case _:
            return None


def _compare_texts(one: str, other: str) -> int:
    first, second = _moment(one), _moment(other)
    if first is not None and second is not None:
        return (first > second) - (first < second)
    return (one > other) - (one < other)


def _moment(text: str) -> float | None:
    """Return seconds since the epoch of a date-time with a zone; the rest sorts as text."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.timestamp() if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _same_unit(one: Quantity, other: Quantity) -> bool:
    if one.code and other.code:
        return one.code == other.code
    return not (one.unit and other.unit) or one.unit == other.unit


def _without_blanks(words: Mapping[str, str]) -> dict[str, Json]:
    return {name: word for name, word in words.items() if word}


def _words(value: Mapping[str, object], *names: str) -> dict[str, str]:
    return {name: str(value.get(name, "")) for name in names}


def is_date(text: str) -> bool:
    """Return whether *text* is a FHIR date: year, year and month, or day."""
    whole = text + "-01" * {len("2026"): 2, len("2026-11"): 1}.get(len(text), 0)
    return bool(_DAY.fullmatch(whole)) and _parses(date.fromisoformat, whole)


def is_time(text: str) -> bool:
    """Return whether *text* is a time of day; seconds may be left out."""
    return bool(_TIME.fullmatch(text)) and _parses(time.fromisoformat, text)


def is_datetime(text: str) -> bool:
    """Return whether *text* is a FHIR date-time, which may be a date alone."""
    day, mark, _ = text.partition("T")
    return is_date(day) and (not mark or _parses(datetime.fromisoformat, text))


def _parses(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True
