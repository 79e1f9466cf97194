"""Which columns the records of a kind have, found from the types of their fields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum, StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from careapp.changes.kinds import KINDS
from careapp.domain.citizen import Citizen
from careapp.domain.level import Level
from careapp.domain.people import Relative
from careapp.exchange.own_codes import system_of


class Privacy(StrEnum):
    """What becomes of a column where nobody may be named."""

    KEPT = "kept"
    PSEUDONYM = "pseudonym"
    WEEK = "week"
    YEAR = "year"
    LEFT_OUT = "left-out"


class Type(StrEnum):
    """What stands in a column."""

    ID = "id"
    TEXT = "text"
    CODE = "code"
    CODES = "codes"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    MOMENT = "moment"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        path: The fields from the record down to the value.
        meaning: Names of the fields that the meaning is put together from, ``Class.field``.
        unit: Such as ``min``; empty where there is none.
        system: The code system; of a code that has it in a column beside, that column's name.
    """

    path: tuple[str, ...]
    type: Type
    meaning: tuple[str, ...]
    privacy: Privacy
    unit: str = ""
    system: str = ""

    @property
    def name(self) -> str:
        """What stands at the top of the column."""
        return ".".join(self.path)


@dataclass(frozen=True, slots=True)
class Table:
    """One file.

    Attributes:
        name: Of the file, without ``.csv``: the kind, or the kind and a field of it with
            several values.
        field: That field; empty for the records themselves.
    """

    name: str
    kind: str
    field: str
    columns: tuple[Column, ...]


NOT_IN_TABLES: Mapping[str, str] = {
    "concept": "a code system of others; its owner publishes it",
    "letter_texts": "a setting: words of letters",
    "swap_rules": "a setting; what they said of a swap stands in the swap",
    "tool_voices": "a setting; whose answers were given stands in the answers",
    "transferred": "what is keyed into the care record; the record itself has it by then",
    "access": "the log of who has looked is shown to the citizen, not handed on with the record",
}
"""Kinds that are in no table, with the reason."""

FIELDS_LEFT_OUT: Mapping[str, str] = {
    "closing.covers": "the changes it covers stand in no table",
    "visit.travel": "how staff get there; it hints at an address",
    "dialogue_tool.source": "the form itself, which the FHIR export has",
    "dialogue_tool.notes": "how it was made from a spreadsheet",
    "swap.said": "the verdicts of the rules, which the FHIR export has",
    "package.trigger": "a checklist in several languages, of the catalogue",
    "answer.said.both": "the changes that were kept; each has a side in the column contested",
    "mandate.issued": "who may grant what is the municipality's own affair",
    "mandate.revoked": "as above",
}
"""Fields that no column tells, with the reason."""

_UNITS = (("minutes", "min"), ("days", "days"), ("weeks", "weeks"), ("months", "months"))
_BYTES = "bytes"
_CODES = frozenset(
    {
        *("Code.system", "Code.code", "Service.system", "Service.code", "Service.part_of"),
        *("Answer.tool", "Answer.link_id", "DialogueTool.url", "DialogueTool.version"),
        *("Arranged.key", "Received.key", "PackageLine.key", "PackageLine.key_under_ael"),
        *("Package.key", "GrantedPackage.package", "UrgentRequest.package"),
        *("UrgentRequest.refused_for", "Organisation.municipality_code", "Citizen.language"),
        *("Content.media_type", "Check.name"),
    }
)
"""Texts that are codes, and name nobody."""

_YEARS = frozenset({f"{Citizen.__name__}.born_on", f"{Relative.__name__}.born_on"})
_ANSWER = "Said.value"


@cache
def tables_of(kind: str) -> tuple[Table, ...]:
    """Return the tables of a kind: its own, and one for each field with several values."""
    found, several = _columns(KINDS[kind].record, kind, (), ())
    own = Table(kind, kind, "", tuple(found))
    return (own, *several)


def all_tables() -> tuple[Table, ...]:
    """Return every table, in the order of the kinds."""
    kinds = (kind for kind in KINDS if kind not in NOT_IN_TABLES)
    return tuple(table for kind in kinds for table in tables_of(kind))


def _columns(
    record: type, kind: str, path: tuple[str, ...], meaning: tuple[str, ...]
) -> tuple[list[Column], list[Table]]:
    hints = get_type_hints(record)
    found: list[Column] = []
    several: list[Table] = []
    for one in fields(record):
        here = (*path, one.name)
        name = ".".join((kind, *here))
        if name in FIELDS_LEFT_OUT:
            continue
        means = (*meaning, f"{record.__name__}.{one.name}")
        if means[-1] == _ANSWER:
            found += _answer_columns(here, means)
            continue
        wanted = _required(hints[one.name])
        if is_dataclass(wanted):
            inner, tables = _columns(wanted, kind, here, means)  # type: ignore[arg-type]
            found += inner
            several += tables
        elif _is_list(wanted):
            found.append(Column(here, Type.CODES, means, _privacy_of_list(wanted, means[-1])))
        elif get_origin(wanted) in (tuple, Mapping):
            several.append(Table(name, kind, ".".join(here), tuple(_inner(wanted, means))))
        else:
            found.append(_column(wanted, here, means, record))
    return found, several


def _inner(wanted: Any, means: tuple[str, ...]) -> Iterator[Column]:  # noqa: ANN401 - a type
    """Yield the columns of a field with several values: its key or place, and what stands there."""
    keyed = get_origin(wanted) is Mapping
    of = get_args(wanted)[1 if keyed else 0]
    key = Type.TEXT if keyed else Type.INTEGER
    name = "key" if keyed else "place"
    yield Column((name,), key, (*means, name), _key_privacy(keyed, means))
    if is_dataclass(of):
        inner, _ = _columns(of, "", (), means)  # type: ignore[arg-type]
        yield from inner
    else:
        yield _column(of, ("value",), means, None)


def _key_privacy(keyed: bool, means: tuple[str, ...]) -> Privacy:  # noqa: FBT001 - a fact
    if not keyed:
        return Privacy.KEPT
    return _KEYS.get(means[-1], Privacy.LEFT_OUT)


_KEYS: Mapping[str, Privacy] = {
    "Visit.participants": Privacy.PSEUDONYM,
    "Pause.told": Privacy.PSEUDONYM,
    "Visit.tools": Privacy.KEPT,
    "Answer.ticked": Privacy.KEPT,
    "Service.names": Privacy.KEPT,
    "Package.names": Privacy.KEPT,
    "Package.contraindications": Privacy.KEPT,
    "Grant.followed_up": Privacy.WEEK,
}


def _answer_columns(path: tuple[str, ...], means: tuple[str, ...]) -> list[Column]:
    """Return the columns of an answer, which may be words, a number or a code."""
    kinds = (
        ("text", Type.TEXT, Privacy.LEFT_OUT, ""),
        ("number", Type.NUMBER, Privacy.KEPT, ""),
        ("unit", Type.TEXT, Privacy.KEPT, ""),
        ("code", Type.CODE, Privacy.KEPT, ".".join((*path, "system"))),
        ("system", Type.CODE, Privacy.KEPT, ""),
    )
    return [
        Column((*path, name), type_, (*means, f"AnswerValue.{name}"), privacy, system=system)
        for name, type_, privacy, system in kinds
    ]


def _column(
    wanted: Any,  # noqa: ANN401 - a type
    path: tuple[str, ...],
    means: tuple[str, ...],
    record: type | None,
) -> Column:
    field_ = means[-1]
    type_, privacy, system = _type(wanted, field_)
    if record is Level and path[-1] == "code":
        system = ".".join((*path[:-1], "scale"))
    elif type_ is Type.CODE and path[-1] == "code":
        system = ".".join((*path[:-1], "system"))
    return Column(path, type_, means, privacy, _unit(path[-1], type_), system)


def _type(wanted: Any, field_: str) -> tuple[Type, Privacy, str]:  # noqa: ANN401 - a type
    if isinstance(wanted, NewType):
        return Type.ID, Privacy.PSEUDONYM, ""
    if issubclass(wanted, Enum):
        return Type.CODE, Privacy.KEPT, system_of(wanted)
    if issubclass(wanted, str):
        if field_ in _CODES:
            return Type.CODE, Privacy.KEPT, ""
        return Type.TEXT, Privacy.LEFT_OUT, ""
    plain: dict[type, tuple[Type, Privacy]] = {
        bool: (Type.BOOLEAN, Privacy.KEPT),
        int: (Type.INTEGER, Privacy.KEPT),
        float: (Type.NUMBER, Privacy.KEPT),
        datetime: (Type.MOMENT, Privacy.WEEK),
        date: (Type.DATE, Privacy.YEAR if field_ in _YEARS else Privacy.WEEK),
        time: (Type.TIME, Privacy.LEFT_OUT),
    }
    return (*plain[wanted], "")


def _unit(name: str, type_: Type) -> str:
    if type_ is not Type.INTEGER:
        return ""
    if name == "size":
        return _BYTES
    return next((unit for word, unit in _UNITS if word in name), "")


def _required(wanted: Any) -> Any:  # noqa: ANN401 - a type
    """Return the one type of a field that may also be None."""
    if get_origin(wanted) in (Union, UnionType):
        (only,) = [one for one in get_args(wanted) if one is not NoneType]
        return only
    return wanted


def _is_list(wanted: Any) -> bool:  # noqa: ANN401 - a type
    """Return whether all values stand in one cell: sets, and days of the week."""
    is_days = get_origin(wanted) is tuple and get_args(wanted)[0] is int
    return get_origin(wanted) is frozenset or is_days


def _privacy_of_list(wanted: Any, field_: str) -> Privacy:  # noqa: ANN401 - a type
    of = get_args(wanted)[0]
    if field_ in {"Pause.grant_ids", "Mandate.districts"}:
        return Privacy.PSEUDONYM
    kept = of is int or (isinstance(of, type) and issubclass(of, Enum)) or field_ in _CODE_LISTS
    return Privacy.KEPT if kept else Privacy.LEFT_OUT


_CODE_LISTS = frozenset({"Service.swappable_with", "GrantedPackage.ticked", "Mandate.packages"})
