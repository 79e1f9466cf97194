"""People are listed in the order of their names, and found as one types."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careapp.changes.ids import new_id
from careapp.domain.citizen import Address, Citizen, Name
from careapp.domain.identity import RecordId
from careapp.domain.national_id import IdSystem, NationalId
from careapp.domain.sorting import sort_key
from careapp.store.acting import Acting
from careapp.store.reader import Reader
from tests.store.laptops import Laptop, citizen, opened

FAMILY = ["Aagaard", "Brændgaard", "Berg", "Østergaard", "Ærø", "Zachariassen", "Ågård", "Holm"]


def people(laptop: Laptop, *records: Citizen) -> list[RecordId]:
    def job(acting: Acting) -> list[RecordId]:
        return [acting.create(record, subject=RecordId(new_id())) for record in records]

    ids: list[RecordId] = laptop.act(job).result
    return ids


def names(laptop: Laptop, words: str, limit: int = 50) -> list[str]:
    hits = laptop.store.read.find(words, kind=Citizen, limit=limit)
    found = [laptop.store.read.get(Citizen, hit.record_id) for hit in hits]
    return [one.record.name.full for one in found if one and one.record.name]


def test_pages_follow_each_other_in_the_order_of_names(mette: Laptop) -> None:
    dice = Random(2)
    everybody = [Citizen(name=Name(given, family)) for family in FAMILY for given in "ABÅ"]
    dice.shuffle(everybody)
    ids = people(mette, *everybody, Citizen(), Citizen(phone="98123456"))
    pages = [
        [one.record_id for one in mette.store.read.page(Citizen, offset=offset, limit=5)]
        for offset in range(0, 30, 5)
    ]
    listed = [i for page in pages for i in page]
    assert sorted(listed) == sorted(ids)
    assert mette.store.read.count(Citizen) == len(ids)
    shown = [mette.store.read.get(Citizen, i) for i in listed]
    named = [s.record.name for s in shown if s and s.record.name]
    keys = [sort_key(f"{name.family} {name.given}") for name in named]
    assert keys == sorted(keys)
    assert len(keys) == len(everybody)
    assert all(s and s.record.name is None for s in shown[-2:])


def test_the_gone_are_neither_listed_nor_counted(mette: Laptop) -> None:
    inger, _anna = people(mette, citizen("Inger Holm"), citizen("Anna Holm"))
    mette.act(lambda acting: acting.delete(inger))
    assert mette.store.read.count(Citizen) == 1
    assert names(mette, "holm") == ["Anna Holm"]
    assert names(mette, "ho") == ["Anna Holm"]
    assert [s.record_id for s in mette.store.read.page(Citizen, offset=0, limit=5)] == [_anna]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("inger holm", "Inger-Lise Holmgaard"),
        ("holmg ing", "Inger-Lise Holmgaard"),
        ("holmgård", "Inger-Lise Holmgaard"),
        ("ingerlise", "Inger-Lise Holmgaard"),
        ("h", "Inger-Lise Holmgaard"),
        ("in", "Inger-Lise Holmgaard"),
        ("140348-9995", "Inger-Lise Holmgaard"),
        ("140348 9995", "Inger-Lise Holmgaard"),
        ("1403489", "Inger-Lise Holmgaard"),
        ("9812 3456", "Inger-Lise Holmgaard"),
        ("lyngvej 4 9600", "Inger-Lise Holmgaard"),
        ("  INGER   ", "Inger-Lise Holmgaard"),
        ("kaare", "Kåre Sørensen"),
        ("ka", "Kåre Sørensen"),
        ("soerensen", "Kåre Sørensen"),
        ("sørensen kå", "Kåre Sørensen"),
    ],
)
def test_found_by_any_beginning(mette: Laptop, typed: str, found: str) -> None:
    people(
        mette,
        Citizen(
            name=Name("Inger-Lise", "Holmgaard"),
            national_id=NationalId(IdSystem.CPR, "1403489995"),
            address=Address("Lyngvej 4", "9600", "Aars"),
            phone="98 12 34 56",
        ),
        citizen("Kåre Sørensen"),
        citizen("Bodil Berg"),
    )
    assert names(mette, typed) == [found]


def test_a_protected_address_finds_nobody(mette: Laptop) -> None:
    """Who wants to know who lives in a house must not be told by the search."""
    home = Address("Rosenvej 7", "9600", "Aars", protected=True)
    (inger,) = people(mette, Citizen(name=Name("Inger", "Holm"), address=home))
    for typed in ("rosenvej", "rosenvej 7", "9600", "aars"):
        assert names(mette, typed) == []
    assert names(mette, "inger") == ["Inger Holm"]

    mette.act(lambda acting: acting.say(inger, "address", replace(home, protected=False)))
    assert names(mette, "rosenvej") == ["Inger Holm"]
    mette.act(lambda acting: acting.say(inger, "address", home))
    assert names(mette, "rosenvej") == []
    assert not mette.store.rebuild()


def test_nothing_is_found_by_nothing(mette: Laptop) -> None:
    people(mette, citizen())
    for typed in ("", "   ", "-", '"', "*", "holm x", "AND", "olm"):
        assert names(mette, typed) == []


def test_the_nearest_names_come_within_the_limit(mette: Laptop) -> None:
    people(mette, *(citizen(f"Anna B{n:02}") for n in range(30)))
    assert names(mette, "b", limit=3) == ["Anna B00", "Anna B01", "Anna B02"]
    assert len(names(mette, "anna", limit=7)) == 7


def test_two_beginnings_do_not_find_one_person_twice(mette: Laptop) -> None:
    people(mette, citizen("Anna Annasen"), citizen("Bodil Andersen"))
    assert names(mette, "an") == ["Bodil Andersen", "Anna Annasen"]


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    with opened(tmp_path_factory.mktemp("find") / "a.db") as laptop:
        laptop.create(citizen())
        yield laptop.store.read


@settings(max_examples=150)
@given(typed=st.text() | st.text("ab\"*^:(){}'- AND OR NEAR", max_size=12))
def test_anything_may_be_typed(reader: Reader, typed: str) -> None:
    reader.find(typed, kind=Citizen)
