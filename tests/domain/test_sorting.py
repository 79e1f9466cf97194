"""Names in Danish and Norwegian order, found as people type them."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careapp.domain.sorting import query_words, search_words, sort_key

names = st.text("abcdefghijklmnopqrstuvwxyzæøåÆØÅéäöü -'", max_size=12)


def test_ae_oe_and_aa_come_last_in_that_order() -> None:
    wanted = ["Andersen", "Berg", "Zachariassen", "Æbelø", "Østergaard", "Aagaard", "Åkjær"]
    assert sorted(wanted, key=sort_key) == wanted


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aagaard", "ågård"),
        ("KÅRE", "kaare"),
        ("Müller", "Myller"),
        ("André", "ANDRE"),
        ("Å", unicodedata.normalize("NFD", "Å")),
        ("Särlvik", "Særlvik"),
        ("Öberg", "Øberg"),
    ],
)
def test_one_name_in_two_spellings_stands_in_one_place(one: str, other: str) -> None:
    assert sort_key(one) == sort_key(other)


def test_a_short_family_name_comes_before_a_longer_one() -> None:
    assert sort_key("Berg Zita") < sort_key("Bergman Anna")


@given(found=st.lists(st.text(max_size=8), max_size=8))
def test_any_text_has_its_place(found: list[str]) -> None:
    ordered = sorted(found, key=sort_key)
    assert all(sort_key(a) <= sort_key(b) for a, b in pairwise(ordered))


@given(name=names)
def test_case_and_composition_do_not_matter(name: str) -> None:
    assert sort_key(name.upper()) == sort_key(name)
    assert sort_key(unicodedata.normalize("NFD", name)) == sort_key(name)


def _found(typed: str, text: str) -> bool:
    known = search_words(text)
    return any(
        all(any(word.startswith(part) for word in known) for part in parts)
        for parts in query_words(typed)
    )


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("bræn", "Brændgaard"),
        ("braendg", "Brændgaard"),
        ("brændgård", "Brændgaard"),
        ("BRAENDGAARD", "brændgård"),
        ("soeren", "Sørensen"),
        ("sören", "Sørensen"),
        ("ka", "Kåre"),
        ("kaa", "Kåre"),
        ("ka", "Kaare"),
        ("isa", "Isaac"),
        ("anne m", "Anne-Marie Møller"),
        ("annemarie", "Anne-Marie"),
        ("møl ann", "Anne-Marie Møller"),
        ("oneill", "O'Neill"),
        ("140348", "1403489995"),
        ("140348-99", "1403489995"),
        ("140348 9995", "1403489995"),
        ("150342 10190", "15034210190"),
        ("9812 3456", "98 12 34 56"),
        ("98123456", "98 12 34 56"),
        ("98 12", "98123456"),
        ("lyngvej 14 9600", "Lyngvej 14 9600 Aars"),
    ],
)
def test_found_as_it_is_typed(typed: str, text: str) -> None:
    assert _found(typed, text)


@pytest.mark.parametrize(
    ("typed", "text"), [("and", "Brandt"), ("møller x", "Møller"), ("14", "41")]
)
def test_not_found_by_what_is_not_there(typed: str, text: str) -> None:
    assert not _found(typed, text)


@given(text=names)
def test_every_beginning_of_a_name_finds_it(text: str) -> None:
    if query_words(text):
        assert _found(text, text)
        assert all(
            _found(text[:end], text) for end in range(1, len(text)) if text[:end].strip(" -'")
        )


@given(text=st.text())
def test_any_text_is_folded_into_letters_and_digits(text: str) -> None:
    for word in [*search_words(text), *(w for parts in query_words(text) for w in parts)]:
        assert word.isalnum()
