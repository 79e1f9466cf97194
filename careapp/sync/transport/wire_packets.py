"""Packets on the wire: a column for each field, so that what repeats costs nothing."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

import msgspec

from careapp.changes.change import Act, Change, Packet
from careapp.changes.hlc import COUNTER_BITS
from careapp.changes.shape import dumps, loads
from careapp.domain.identity import ActId, ChangeId
from careapp.sync.transport.wire_seals import Seals, read_seals, written_seals
from careapp.sync.transport.wire_tables import (
    IdTable,
    Reading,
    ReadingIds,
    Refs,
    Writing,
    deltas,
    fit,
    number_at,
    number_of,
    sums,
)

_ACT = {
    "act_id": "acts",
    "store": "others",
    "author": "others",
    "role": "words",
    "profession": "words",
    "purpose": "words",
    "origin": "others",
    "reason": "words",
    "undoes": "acts",
}
_CHANGE = {"change_id": "changes", "subject": "others", "kind": "words", "record_id": "others"}
"""The texts of an act and of a change, and the table that each is said in."""

_OWN = frozenset({"act_id", "change_id"})

_UNSAID = frozenset({"profession", "origin", "reason", "undoes"})
"""These may be None."""

_NUMBERS = ("at_ms", "hlc", "monotonic_ms", "schema_version", "store_seq")

Mores = dict[str, dict[str, Any]]
"""What a newer program says besides, by the place of the act or change that says it."""


class Acts(msgspec.Struct, array_like=True, frozen=True):
    """The acts of some packets, field by field.

    Attributes:
        texts: A column for each of `_ACT`.
        hlc: How far each clock is beyond the wall clock.
        monotonic_ms: By how much more each is beyond the wall clock than the one before.
    """

    texts: list[Refs]
    at_ms: list[int]
    hlc: list[int]
    monotonic_ms: list[int]
    schema_version: list[int]
    more: Mores


class Changes(msgspec.Struct, array_like=True, frozen=True):
    """The changes of some packets, field by field.

    Attributes:
        counts: How many each packet has.
        texts: A column for each of `_CHANGE`.
    """

    counts: list[int]
    texts: list[Refs]
    parents: list[list[int]]
    store_seq: list[int]
    said: list[dict[str, Any]]
    more: Mores


class Packets(msgspec.Struct, array_like=True, frozen=True):
    """Some packets.

    Attributes:
        acts: Identifiers of acts; *changes* and *others* alike.
        words: What else is said more than once.
    """

    acts: IdTable
    changes: IdTable
    others: IdTable
    words: list[str]
    told: Acts
    said: Changes
    seals: Seals


def written(packets: Sequence[Packet]) -> Packets:
    """Return *packets* as they go on the wire."""
    tables = {name: Writing() for name in ("acts", "changes", "others", "words")}
    told = _written_acts([packet.act for packet in packets], tables)
    said = _written_changes(packets, tables)
    seals = written_seals(packets, tables["words"])
    acts, changes, others = (tables[name].ids() for name in ("acts", "changes", "others"))
    return Packets(acts, changes, others, tables["words"].words(), told, said, seals)


def read(from_wire: Packets) -> tuple[Packet, ...]:
    """Return the packets that were written.

    Raises:
        ValueError: They do not fit together.
    """
    tables = {
        "acts": ReadingIds(from_wire.acts),
        "changes": ReadingIds(from_wire.changes),
        "others": ReadingIds(from_wire.others),
        "words": Reading(from_wire.words),
    }
    told = _read_acts(from_wire.told, tables)
    packets = list(_read_changes(from_wire.said, told, tables))
    sealed = read_seals(from_wire.seals, packets, tables["words"])
    for table in tables.values():
        table.end()
    return sealed


def _written_acts(told: Sequence[Act], tables: Mapping[str, Writing]) -> Acts:
    return Acts(
        _texts(told, _ACT, tables, [number_at(one.at_ms) for one in told]),
        deltas(one.at_ms for one in told),
        [one.hlc - (one.at_ms << COUNTER_BITS) for one in told],
        deltas(one.monotonic_ms - one.at_ms for one in told),
        deltas(one.schema_version for one in told),
        _mores(told),
    )


def _read_acts(columns: Acts, tables: Mapping[str, Reading]) -> list[Act]:
    at_ms = sums(columns.at_ms)
    number = len(at_ms)
    beyond = sums(columns.monotonic_ms)
    by_field = {
        **_read_texts(columns.texts, _ACT, tables, [number_at(one) for one in at_ms]),
        "at_ms": at_ms,
        "hlc": [h + (at << COUNTER_BITS) for h, at in zip(columns.hlc, at_ms, strict=True)],
        "monotonic_ms": [m + at for m, at in zip(beyond, at_ms, strict=True)],
        "schema_version": sums(columns.schema_version),
        "more": _read_mores(columns.more, number),
    }
    return [Act(**row) for row in _rows(by_field)]


def _written_changes(packets: Sequence[Packet], tables: Mapping[str, Writing]) -> Changes:
    said = [change for packet in packets for change in packet.changes]
    texts = _texts(said, _CHANGE, tables, [number_of(one.act_id) for one in said])
    named = tables["changes"].ref
    return Changes(
        [len(packet.changes) for packet in packets],
        texts,
        [[named(parent) or 0 for parent in one.parents] for one in said],
        deltas(one.store_seq for one in said),
        [dict(one.said) for one in said],
        _mores(said),
    )


def _read_changes(
    columns: Changes, told: Sequence[Act], tables: Mapping[str, Reading]
) -> Iterator[Packet]:
    number = len(columns.said)
    if any(count < 0 for count in columns.counts) or sum(columns.counts) != number:
        raise ValueError("counts that do not fit")
    counted = zip(told, columns.counts, strict=True)
    near = [number_of(act.act_id) for act, count in counted for _ in range(count)]
    by_field = {
        **_read_texts(columns.texts, _CHANGE, tables, near),
        "parents": [
            tuple(ChangeId(tables["changes"].text(ref)) for ref in refs) for refs in columns.parents
        ],
        "store_seq": sums(columns.store_seq),
        "said": columns.said,
        "more": _read_mores(columns.more, number),
    }
    rows = _rows(by_field)
    for act, count in zip(told, columns.counts, strict=True):
        act_id: ActId = act.act_id
        yield Packet(act, tuple(Change(act_id=act_id, **next(rows)) for _ in range(count)))


def _texts(
    several: Sequence[Act | Change],
    fields: Mapping[str, str],
    tables: Mapping[str, Writing],
    near: Sequence[int],
) -> list[Refs]:
    return [
        [
            tables[table].ref(getattr(one, name), beside)
            for one, beside in zip(several, _beside(name, near), strict=True)
        ]
        for name, table in fields.items()
    ]


def _read_texts(
    columns: Sequence[Refs],
    fields: Mapping[str, str],
    tables: Mapping[str, Reading],
    near: Sequence[int],
) -> dict[str, list[Any]]:
    read_columns: dict[str, list[Any]] = {}
    for column, (name, table) in zip(columns, fields.items(), strict=True):
        look = tables[table].maybe if name in _UNSAID else tables[table].text
        beside = _beside(name, near)
        read_columns[name] = [look(ref, one) for ref, one in zip(column, beside, strict=True)]
    return read_columns


def _beside(name: str, near: Sequence[int]) -> Sequence[int | None]:
    """Return what each identifier of a column is near to: an own one only is."""
    return near if name in _OWN else [None] * len(near)


def _rows(by_field: Mapping[str, Sequence[Any]]) -> Iterator[dict[str, Any]]:
    fit(chain.from_iterable(by_field.get(name, ()) for name in _NUMBERS))
    for row in zip(*by_field.values(), strict=True):
        yield dict(zip(by_field, row, strict=True))


def _mores(several: Sequence[Act | Change]) -> Mores:
    return {str(at): loads(one.more) for at, one in enumerate(several) if one.more}


def _read_mores(mores: Mores, number: int) -> list[str]:
    texts = [""] * number
    for at, more in mores.items():
        if more:
            texts[range(number)[int(at)]] = dumps(more)
    return texts
