"""Records of any kind, made from the types of their fields alone."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

MOST = 2**53
"""Integers that every JSON reader keeps."""

words = st.text(max_size=12) | st.sampled_from(["Åse", "ærø", "a/b", "", "O'Neill-Æbeltoft"])
ids = st.integers(0, 2**128 - 1).map(lambda n: str(UUID(int=n)))

PLAIN: dict[type, SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(-MOST, MOST),
    float: st.floats(allow_nan=False, allow_infinity=False),
    str: words,
    NoneType: st.none(),
    date: st.dates(),
    time: st.times(),
    datetime: st.datetimes(timezones=st.just(UTC)),
}


@cache
def of_type(wanted: Any) -> SearchStrategy[Any]:
    """Return values of a type; identifiers are UUIDs."""
    if isinstance(wanted, NewType):
        return ids
    if wanted in PLAIN:
        return PLAIN[wanted]
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return st.sampled_from(list(wanted))
    if is_dataclass(wanted):
        return record_of(wanted)  # type: ignore[arg-type]
    return _container(get_origin(wanted), get_args(wanted))


def record_of(kind: type) -> SearchStrategy[Any]:
    """Return records of a kind, each field filled or left as it may be."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: of_type(hints[field.name]) for field in fields(kind)})


def _container(origin: Any, of: tuple[Any, ...]) -> SearchStrategy[Any]:
    if origin in (Union, UnionType):
        return st.one_of(*map(of_type, of))
    if origin is frozenset:
        return st.frozensets(of_type(of[0]), max_size=4)
    if origin is tuple:
        return st.lists(of_type(of[0]), max_size=4).map(tuple)
    if origin is Mapping:
        return st.dictionaries(of_type(of[0]), of_type(of[1]), max_size=4)
    raise NotImplementedError(origin)
