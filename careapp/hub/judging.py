"""Which changes are set aside: those that say what nobody could read.

A record of a kind, or a field, that this hub has never heard of comes from a newer program:
it is kept and told on. So is a code that is new: only the shape of a value is looked at.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from careapp.changes.change import MARKS, Act, Change
from careapp.changes.kinds import KINDS
from careapp.hub.feeds import SUPPLIER_LEAVES, SUPPLIER_SEES, SUPPLIER_WRITES
from careapp.hub.records import Records
from careapp.sync.core.feed import FeedId

UNREADABLE, NOT_ALLOWED = "unreadable", "not-allowed"
_NONE: frozenset[str] = frozenset()

Fits = Callable[[object], object]
"""Fails where a value has not the shape that it must have."""


def judge(_act: Act, change: Change) -> str:
    """Return why *change* is set aside: nobody could read it; else an empty text."""
    units = _units(change.kind)
    if units is None:
        return ""
    for unit, value in change.said.items():
        if value is not None and not _fits(units, unit, value):
            return UNREADABLE
    return ""


def refuse(supplier: FeedId | None, change: Change, records: Records) -> str:
    """Return why a laptop may not say *change*: it is set aside, not lost.

    Only a supplier's laptop may not say everything. A kind of which this hub has never
    heard may be one that suppliers write.
    """
    if supplier is None or _may_supplier_say(supplier, change, records):
        return ""
    return NOT_ALLOWED


def _may_supplier_say(supplier: FeedId, change: Change, records: Records) -> bool:
    kind, record_id = change.kind, change.record_id
    known = records.whose.get(record_id)
    if kind == "staff_member":  # who works on the laptop, where nobody has written them down
        return known is None and record_id in records.people
    if kind in KINDS and kind not in SUPPLIER_WRITES:
        return False
    if not SUPPLIER_LEAVES.get(kind, _NONE).isdisjoint(change.said):
        return False
    if known is None:
        return kind not in SUPPLIER_LEAVES or bool(change.parents)
    if known.kind != kind:
        return False
    return kind not in KINDS or kind in SUPPLIER_SEES or records.concerns(supplier, record_id)


def _fits(units: Mapping[str, Fits], unit: str, value: object) -> bool:
    fits = units.get(unit) or units.get(unit.partition("/")[0] + "/")
    if fits is None:
        return True
    try:
        fits(value)
    except (msgspec.ValidationError, ValueError, TypeError, RecursionError):
        return False
    return True


@cache
def _units(kind: str) -> Mapping[str, Fits] | None:
    """Return by unit, or by field with a slash for its elements, what its values must fit."""
    declared = KINDS.get(kind)
    if declared is None:
        return None
    hints = get_type_hints(declared.record)
    found: dict[str, Fits] = dict.fromkeys(MARKS, _fitting(bool))
    for one in fields(declared.record):
        merged = _plain(hints[one.name])
        if get_origin(merged) is frozenset:
            found[one.name + "/"] = _fitting(bool)
        elif get_origin(merged) is dict:
            found[one.name + "/"] = _fitting(get_args(merged)[1] | bool)
        else:
            found[one.name] = _fitting(merged)
    return found


def _fitting(shape: Any) -> Fits:  # noqa: ANN401 - any type
    return lambda value: msgspec.convert(value, shape)


def _plain(hint: Any) -> Any:  # noqa: ANN401, PLR0911 - any type
    """Return the shape of a type: codes become text, groups may have more than is known."""
    if is_dataclass(hint) and isinstance(hint, type):
        return _group(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return str
    if hasattr(hint, "__supertype__"):
        return _plain(hint.__supertype__)
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return Union[tuple(_plain(one) for one in inner)]  # noqa: UP007 - made while running
    if origin is frozenset:
        return frozenset[Any]
    if origin is tuple:
        return types.GenericAlias(list, (_plain(inner[0]),))
    if origin is not None and issubclass(origin, Mapping):
        return types.GenericAlias(dict, (str, _plain(inner[1])))
    return hint


@cache
def _group(kind: type) -> type[msgspec.Struct]:
    """Return the shape of a field group."""
    hints = get_type_hints(kind)
    shapes: list[Any] = []
    for one in fields(kind):
        shape = _plain(hints[one.name])
        needed = one.default is MISSING and one.default_factory is MISSING
        shapes.append((one.name, shape) if needed else (one.name, shape | None, None))
    return msgspec.defstruct(kind.__name__, shapes, kw_only=True)
