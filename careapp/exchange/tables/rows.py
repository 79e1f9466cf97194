"""Records as rows: what stands in each cell, and what is withheld."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from enum import Enum
from math import isfinite
from typing import Any

from careapp.changes.shape import dumps
from careapp.domain.citizen import AttentionCard, Citizen
from careapp.exchange.fhir.care import HOW_TO_GET_IN
from careapp.exchange.folded import Folded
from careapp.exchange.private.fhir import LARGEST
from careapp.exchange.private.pseudonyms import Pseudonyms, week_of, year_of
from careapp.exchange.secrets_kept import Hidden, is_protected
from careapp.exchange.tables.codebook import COMMON
from careapp.exchange.tables.columns import Column, Privacy, Table, tables_of

Cell = str | int | float
Row = list[Cell]

_ADDRESS = frozenset({"address.line", "address.postal_code", "address.town", "district_id"})
_SEPARATOR = ";"


def rows_of(one: Folded, hidden: Hidden, names: Pseudonyms | None) -> Iterator[tuple[Table, Row]]:
    """Yield the rows that a record has in the tables of its kind.

    Args:
        one: The record.
        hidden: What is left out of everybody's words about this citizen.
        names: By which nobody is named; None where they are.
    """
    withheld = _withheld(one)
    first = [*_common(one, withheld, names)]
    for table in tables_of(one.kind):
        if not table.field:
            told = [] if one.deleted else [*_cells(one.record, table.columns, withheld)]
            cells = told or [""] * len(table.columns)
            yield table, [*first, *_row(table.columns, cells, hidden, names)]
        elif not one.deleted:
            for values in _several(one.record, table):
                yield table, [first[0], *_row(table.columns, values, hidden, names)]


def _common(one: Folded, withheld: frozenset[str], names: Pseudonyms | None) -> Iterator[Cell]:
    state = "deleted" if one.deleted else "entered-in-error" if one.in_error else ""
    told = {
        unit: [] if unit in withheld else list(sides)
        for unit, sides in sorted(one.contested.items())
    }
    contested = dumps(told) if told else ""
    if names is not None:
        contested = _SEPARATOR.join(dict.fromkeys(unit.partition("/")[0] for unit in told))
    values: tuple[Any, ...] = (
        *(one.record_id, one.subject, state, one.version),
        *(one.made_at, one.made_by, one.updated_at, contested),
    )
    for column, value in zip(COMMON, values, strict=True):
        yield _shown(column, _cell(value), NOTHING_HIDDEN, names)


NOTHING_HIDDEN = Hidden()


def _withheld(one: Folded) -> frozenset[str]:
    """Return the columns that no export has of this record, and the units they are in."""
    match one.record:
        case Citizen() if is_protected(one):
            return _ADDRESS | {"address"}
        case AttentionCard() if one.record.kind in HOW_TO_GET_IN:
            return frozenset({"words"})
        case _:
            return frozenset()


def _cells(record: object, columns: tuple[Column, ...], withheld: frozenset[str]) -> Iterator[Cell]:
    for column in columns:
        yield "" if column.name in withheld else _cell(_at(record, column.path))


def _several(record: object, table: Table) -> Iterator[Row]:
    """Yield the cells of each value of a field with several."""
    found = _at(record, tuple(table.field.split(".")))
    keyed = isinstance(found, Mapping)
    pairs = sorted(found.items()) if keyed else enumerate(found or (), 1)
    for key, value in pairs:
        inner = table.columns[1:]
        plain = [column.path for column in inner] == [("value",)]
        cells = [value] if plain else [_at(value, column.path) for column in inner]
        yield [_cell(key), *map(_cell, cells)]


def _at(record: object, path: tuple[str, ...]) -> Any:  # noqa: ANN401 - any field
    value: Any = record
    for n, name in enumerate(path):
        if value is None:
            return None
        if isinstance(value, bool | int | float | str | Mapping) and n:
            return _of_answer(value, name)
        value = getattr(value, name, None)
    return value


def _of_answer(value: Any, name: str) -> Any:  # noqa: ANN401 - an answer is of any type
    """Return the part of an answer that a column has: words, a number or a code."""
    match value:
        case Mapping():
            part = {"number": "value", "text": "display"}.get(name, name)
            return value.get(part)
        case bool():
            return str(value).lower() if name == "code" else None
        case int() | float():
            return value if name == "number" else None
        case _:
            return value if name == "text" else None


def _cell(value: Any) -> Cell:  # noqa: ANN401 - of any field
    if value is None:
        return ""
    for of, write in _WRITTEN:
        if isinstance(value, of):
            return write(value)
    return str(value)


def _number(value: float) -> Cell:
    """Return a number; what is none, such as NaN, is told as words."""
    return value if isfinite(value) else str(value)


_WRITTEN: tuple[tuple[type, Callable[[Any], Cell]], ...] = (
    (bool, lambda value: "true" if value else "false"),
    (Enum, lambda value: str(value.value)),
    (datetime, lambda value: value.isoformat(timespec="milliseconds")),
    (date, lambda value: value.isoformat()),
    (time, lambda value: value.isoformat()),
    (frozenset, lambda value: _SEPARATOR.join(sorted(str(_cell(one)) for one in value))),
    (tuple, lambda value: _SEPARATOR.join(str(_cell(one)) for one in value)),
    (int, lambda value: value),
    (float, _number),
)


def _shown(column: Column, cell: Cell, hidden: Hidden, names: Pseudonyms | None) -> Cell:
    if names is None:
        return hidden.words(cell) if isinstance(cell, str) else cell
    if cell == "" or column.privacy is Privacy.LEFT_OUT:
        return ""
    if column.privacy is Privacy.KEPT:
        return cell if isinstance(cell, str) or abs(cell) <= LARGEST else ""
    if column.privacy is Privacy.PSEUDONYM:
        return _SEPARATOR.join(names.of(one) for one in str(cell).split(_SEPARATOR))
    return (week_of if column.privacy is Privacy.WEEK else year_of)(str(cell))


def _row(
    columns: tuple[Column, ...], cells: Iterable[Cell], hidden: Hidden, names: Pseudonyms | None
) -> Row:
    return [_shown(c, value, hidden, names) for c, value in zip(columns, cells, strict=True)]
