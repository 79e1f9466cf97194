"""Many records written at once are found as if each had been written alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from careapp.changes.ids import new_id
from careapp.domain.citizen import Citizen, Name
from careapp.domain.identity import RecordId, StaffId
from careapp.store.acting import Acting
from careapp.store.log import Author, Clocks, Why
from careapp.store.store import Store

AUTHOR = Author(staff_id=StaffId(RecordId(new_id())), role="visitator")
NAMES = ("Åge Brændgaard", "Birthe Løvgren", "Svend Aagaard")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    clocks = Clocks(wall_ms=lambda: 1_700_000_000_000, monotonic_ms=lambda: 0)
    opened = Store(tmp_path / "a.db", bytes(32), clocks=clocks)
    yield opened
    opened.close()


def _citizen(full: str) -> Citizen:
    given, _, family = full.partition(" ")
    return Citizen(name=Name(given, family))


def _ids(store: Store) -> list[RecordId]:
    def job(acting: Acting) -> list[RecordId]:
        return [acting.create(_citizen(full), subject=RecordId(new_id())) for full in NAMES]

    return store.perform(AUTHOR, Why(purpose="test"), job).result


def _found(store: Store, words: str) -> list[RecordId]:
    return [hit.record_id for hit in store.read.find(words, kind=Citizen)]


def test_each_is_found_by_its_own_words(store: Store) -> None:
    ids = _ids(store)
    assert [_found(store, full.split()[1]) for full in NAMES] == [[one] for one in ids]


def test_one_act_renames_deletes_and_adds(store: Store) -> None:
    aage, birthe, svend = _ids(store)

    def job(acting: Acting) -> RecordId:
        acting.revise(aage, _citizen("Åge Thygesen"))
        acting.delete(birthe)
        return acting.create(_citizen("Ellen Løvgren"), subject=RecordId(new_id()))

    ellen = store.perform(AUTHOR, Why(purpose="test"), job).result
    assert _found(store, "løvgren") == [ellen]
    assert _found(store, "brændgaard") == []
    assert _found(store, "thyg") == [aage]
    assert _found(store, "aagaard") == [svend]
    assert not store.rebuild()
    assert _found(store, "løvgren") == [ellen]


def test_what_came_before_changes_nothing_when_it_comes_again(store: Store) -> None:
    _ids(store)
    known = store.read._history.packets()
    assert not store.absorb(known).ids
    assert len(_found(store, "løv")) == 1
