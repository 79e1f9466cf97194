"""Every kind of record does all that a record does, with nothing written for it.

The only thing known here of a kind is its line in the kind table.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from careapp.changes.change import DELETED
from careapp.changes.ids import new_id
from careapp.changes.kinds import KINDS, Kind
from careapp.changes.shape import body, identity_units, units
from careapp.domain.identity import RecordId
from careapp.domain.problems import InvariantBrokenError
from careapp.store.drafts import Draft
from careapp.store.reader import Stored
from careapp.store.shown import words_of
from tests.changes.records import record_of
from tests.store.laptops import METTE, Laptop, after_a_crash, opened, settle_all

Story = Callable[[Laptop, str, st.DataObject], None]


def story(test: Story) -> Callable[..., None]:
    """Run a story for every kind, with generated records on a laptop of their own."""

    @pytest.mark.parametrize("name", KINDS)
    @settings(max_examples=3, phases=[Phase.generate])
    @given(data=st.data())
    def told(name: str, data: st.DataObject) -> None:
        with TemporaryDirectory() as folder, opened(Path(folder, "a.db")) as laptop:
            test(laptop, name, data)

    told.__doc__ = test.__doc__
    return cast("Callable[..., None]", told)


def _drawn(data: st.DataObject, name: str) -> Any:
    return data.draw(record_of(KINDS[name].record))


def _found(laptop: Laptop, kind: Kind, words: str) -> set[RecordId]:
    hits = laptop.store.read.find(words, kind=kind.record, limit=1_000)
    return {hit.record_id for hit in hits}


def _get(laptop: Laptop, kind: Kind, record_id: RecordId) -> Stored[Any] | None:
    return laptop.store.read.get(cast("type[Any]", kind.record), record_id)


def _all(laptop: Laptop, kind: Kind, *, gone: bool = False) -> list[Stored[Any]]:
    return laptop.store.read.where(cast("type[Any]", kind.record), gone=gone)


def _free_units(kind: Kind, record: Any) -> Mapping[str, Any]:
    """Return what may be said again of a record."""
    fixed = identity_units(kind.record)
    return {} if kind.append_only else {u: v for u, v in units(record).items() if u not in fixed}


@story
def test_it_is_kept_as_it_was_written(laptop: Laptop, name: str, data: st.DataObject) -> None:
    record = _drawn(data, name)
    record_id = laptop.create(record)
    stored = _get(laptop, KINDS[name], record_id)
    assert stored
    assert stored.record == record
    assert stored.made.author == stored.said.author == METTE.staff_id
    (change,) = laptop.known(record_id).changes.values()
    assert dict(change.said) == body_ready(units(record))


@story
def test_what_differs_is_said_and_nothing_else(
    laptop: Laptop, name: str, data: st.DataObject
) -> None:
    kind, first, second = KINDS[name], _drawn(data, name), _drawn(data, name)
    fixed = {f.name: getattr(first, f.name) for f in fields(kind.record) if f.default is MISSING}
    fixed = {n: v for n, v in fixed.items() if n in identity_units(kind.record)}
    second = type(second)(**{f.name: getattr(second, f.name) for f in fields(second)} | fixed)
    record_id = laptop.create(first)
    if kind.append_only:
        if second != first:
            with pytest.raises(InvariantBrokenError, match="append-only"):
                laptop.act(lambda acting: acting.revise(record_id, second))
        return
    laptop.act(lambda acting: acting.revise(record_id, second))
    stored = _get(laptop, kind, record_id)
    assert stored
    assert stored.record == second
    before = len(laptop.acts())
    laptop.act(lambda acting: acting.revise(record_id, second))
    assert len(laptop.acts()) == before


@story
def test_it_is_rebuilt_undone_and_done_again(
    laptop: Laptop, name: str, data: st.DataObject
) -> None:
    kind, record = KINDS[name], _drawn(data, name)
    record_id = laptop.create(record)
    for unit, value in _free_units(kind, _drawn(data, name)).items():
        laptop.say(record_id, unit, value)
    assert not laptop.store.rebuild()
    full = _all(laptop, kind)
    done = laptop.acts()
    for act_id in reversed(done):
        laptop.undo(act_id)
    gone = _get(laptop, kind, record_id)
    assert gone
    assert gone.gone
    assert _all(laptop, kind) == []
    for act_id in reversed(laptop.acts()[len(done) :]):
        laptop.undo(act_id)
    (again,) = _all(laptop, kind)
    assert again.record == full[0].record
    assert not laptop.store.rebuild()


@story
def test_a_draft_survives_a_crash_and_becomes_a_whole_record(
    laptop: Laptop, name: str, data: st.DataObject
) -> None:
    kind, record = KINDS[name], _drawn(data, name)
    record_id, said = RecordId(new_id()), body_ready(units(record))
    fixed = identity_units(kind.record)
    identity = {unit: said[unit] for unit in fixed}
    typed = {unit: value for unit, value in said.items() if unit not in fixed} or identity
    drafts = [
        Draft(
            record_id=record_id,
            unit=unit,
            subject=record_id,
            kind=name,
            identity=identity,
            value=value,
        )
        for unit, value in typed.items()
    ]
    laptop.store.keep_drafts(drafts)
    with opened(after_a_crash(laptop.path)) as again:
        kept = again.store.read.drafts()
        assert {d.unit: d.value for d in kept} == typed
        again.act(lambda acting: settle_all(acting, kept))
        assert again.store.read.drafts() == []
        stored = _get(again, kind, record_id)
        assert bool(drafts) == (stored is not None)
        assert stored is None or stored.record == record
        assert again.conflicts() == []


@story
def test_it_is_found_by_its_words_until_it_is_removed(
    laptop: Laptop, name: str, data: st.DataObject
) -> None:
    kind, record = KINDS[name], _drawn(data, name)
    record_id = laptop.create(record)
    words = words_of(kind, body_ready(body(units(record)))).split()
    for word in words:
        assert record_id in _found(laptop, kind, word), word
        assert record_id in _found(laptop, kind, word[:3]), word
    laptop.act(lambda acting: acting.delete(record_id))
    for word in words:
        assert record_id not in _found(laptop, kind, word)
    assert _all(laptop, kind) == []
    assert not laptop.store.rebuild()
    laptop.say(record_id, DELETED, None)
    assert all(record_id in _found(laptop, kind, word) for word in words)


@story
def test_what_was_entered_in_error_stays_legible(
    laptop: Laptop, name: str, data: st.DataObject
) -> None:
    kind, record = KINDS[name], _drawn(data, name)
    record_id = laptop.create(record)
    laptop.act(lambda acting: acting.enter_in_error(record_id))
    assert _all(laptop, kind) == []
    (shown,) = _all(laptop, kind, gone=True)
    assert (shown.record, shown.in_error, shown.gone) == (record, True, True)


@story
def test_two_laptops_may_both_create_it(laptop: Laptop, name: str, data: st.DataObject) -> None:
    """Also where they differ in what the record is: it is read, and the difference is seen."""
    kind, record_id = KINDS[name], RecordId(new_id())
    mine, theirs = _drawn(data, name), _drawn(data, name)
    other_path = laptop.path.with_name("b.db")
    with opened(other_path) as other:
        for one, record in ((laptop, mine), (other, theirs)):
            one.create(record, record_id, record_id)
        laptop.store.absorb(other.packets())
        other.store.absorb(laptop.packets())
        seen = [_all(one, kind) for one in (laptop, other)]
        assert seen[0] == seen[1]
        assert len(seen[0]) == 1
        assert laptop.shown() == other.shown()
        assert laptop.conflicts() == [
            (record_id.replace("-", "").upper(), unit)
            for unit in sorted(laptop.known(record_id).contested)
        ]


def body_ready(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return *said* as it comes back from the disk."""
    return {unit: _listed(value) for unit, value in said.items()}


def _listed(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _listed(one) for key, one in value.items()}
    return [_listed(one) for one in value] if isinstance(value, list | tuple) else value


def test_every_kind_can_be_searched() -> None:
    assert all(kind.found_by for kind in KINDS.values())


def test_the_table_names_every_field_that_it_looks_into() -> None:
    for kind in KINDS.values():
        known = {field.name for field in fields(kind.record)}
        for path in (*kind.found_by, *kind.columns.values()):
            assert path.partition(".")[0] in known
