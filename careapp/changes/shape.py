"""From a record to units and back; the type of a field says how it merges.

A plain value conflicts alone, a nested dataclass is a field group, a ``frozenset``
and a ``Mapping`` merge element by element, and a ``tuple`` is one value.

A field without a default is part of what the record *is*: its creation says it and
nothing says it again, so it can never be contested.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

import msgspec

from careapp.changes.change import Json

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")


def units(record: "DataclassInstance") -> dict[str, Json]:
    """Return what *record* says by unit; what is None is left unsaid."""
    said: dict[str, Json] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, frozenset):
            said |= dict.fromkeys((unit_of(field.name, e) for e in value), True)
        elif isinstance(value, Mapping):
            said |= {unit_of(field.name, key): as_json(one) for key, one in value.items()}
        elif value is not None and (value != () or field.name in identity_units(type(record))):
            said[field.name] = as_json(value)
    return said


def unit_of(field: str, element: object) -> str:
    """Return the unit of one *element* of a set or mapping."""
    return f"{field}/{as_json(element)}"


@cache
def identity_units(kind: type) -> frozenset[str]:
    """Return the units that the creation alone says."""
    assert is_dataclass(kind)  # noqa: S101 - narrows the type for fields()
    return frozenset(
        f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING
    )


def body(values: Mapping[str, Json]) -> dict[str, Json]:
    """Return *values* by field, elements gathered: a sorted list, or key to value.

    An element that is True belongs to a set; None or False takes it out. The values
    of a mapping are never booleans.
    """
    if not any("/" in unit for unit in values):
        return dict(values)
    fields_of: dict[str, Json] = {}
    for unit in sorted(values):
        name, slash, element = unit.partition("/")
        value = values[unit]
        if not slash:
            fields_of[name] = value
        elif value is True:
            fields_of[name] = [*cast("list[Json]", fields_of.get(name, [])), element]
        elif value is not None and value is not False:
            gathered = fields_of.get(name, {})
            if isinstance(gathered, list):  # nobody's set: a program that errs may say anything
                gathered = dict.fromkeys(gathered, True)
            fields_of[name] = {**cast("dict[str, Json]", gathered), element: value}
    return fields_of


def record_from(kind: type[T], body_of_record: Mapping[str, Json]) -> T:
    """Return the record; what a newer version added is passed over, not lost."""
    known = {name: value for name, value in body_of_record.items() if value is not None}
    return msgspec.convert(known, kind)


def value_from(kind: type[T], value: Json) -> T:
    """Return one value of a record, such as a side of a conflict."""
    return msgspec.convert(value, kind)


def as_json(value: object) -> Json:
    """Return *value* in terms of JSON; parts of a group that are None are left out."""
    return cast("Json", _without_none(msgspec.to_builtins(value)))


def _without_none(value: object) -> object:
    if isinstance(value, dict):
        return {k: _without_none(v) for k, v in value.items() if v is not None}
    return value


def dumps(value: object) -> str:
    """Return the one JSON text of *value*: sorted keys, no spaces."""
    return msgspec.json.encode(value, order="sorted").decode()


def loads(text: str) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """Return the value of a JSON text."""
    return msgspec.json.decode(text)


def same(one: Json, other: Json) -> bool:
    """Return whether two values are equal as JSON (``1`` is not ``true``)."""
    return one is other or dumps(one) == dumps(other)
