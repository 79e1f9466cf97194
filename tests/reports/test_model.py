"""The report model: what blocks work out for themselves."""

from typing import get_args

import pytest

from careapp.reports.headings import with_sound_headings
from careapp.reports.html import HTML
from careapp.reports.layout.blocks import BANDS
from careapp.reports.model import (
    Block,
    Correction,
    Heading,
    KeepTogether,
    NoteEntry,
    Paragraph,
    Phone,
    plain,
)
from careapp.reports.text import TEXT
from tests.reports.samples import CITIZEN


@pytest.mark.parametrize("table", [BANDS, HTML, TEXT])
def test_every_kind_of_block_can_be_rendered(table: dict[type, object]) -> None:
    assert set(table) == set(get_args(Block))


def test_the_words_of_a_page_are_filled_in() -> None:
    assert CITIZEN.page_of(1, 2) == "Side 1 af 2"
    assert CITIZEN.made_by == (
        "Lavet af Mette Søgaard, visitator, tirsdag 24. november 2026 kl. 11.20"
    )
    assert CITIZEN.subject == "Kirsten Ægidius · 140348-••••"


@pytest.mark.parametrize(
    ("number", "dial"),
    [("99 00 12 34", "tel:99001234"), ("+47 900 12 345", "tel:+4790012345"), ("ukendt", "")],
)
def test_a_number_is_dialled_without_its_spaces(number: str, dial: str) -> None:
    assert Phone(number, "Mette").dial == dial


def test_a_phone_says_whom_and_what_for() -> None:
    assert (
        plain(Phone("1", "Mette", "visitator", "Hverdage.").whom_and_about)
        == "Mette, visitator. Hverdage."
    )
    assert plain(Phone("1", "Mette").whom_and_about) == "Mette"


def test_a_correction_strikes_all_that_stood_before_it() -> None:
    first, second = Correction("Rettet", "Bo", words="b"), Correction("Rettet", "Bo", words="c")
    versions = NoteEntry("a", corrections=(first, second)).versions()
    assert [(words, struck) for _, words, struck in versions] == [
        ("a", True),
        ("b", True),
        ("c", False),
    ]


def test_an_addition_leaves_standing_what_it_adds_to() -> None:
    added = Correction("Tilføjet", "Bo", words="b", replaces=False)
    versions = NoteEntry("a", corrections=(added,)).versions()
    assert [(words, struck) for _, words, struck in versions] == [("a", False), ("b", False)]


def test_an_entry_in_error_is_struck_and_nothing_takes_its_place() -> None:
    versions = NoteEntry("a", corrections=(Correction("Fejlregistreret", "Bo"),)).versions()
    assert [(words, struck) for _, words, struck in versions] == [("a", True), ("", False)]


def test_headings_never_skip_a_level() -> None:
    skipping = (
        Heading(2, "a"),
        KeepTogether((Heading(3, "b"), Paragraph("p"))),
        Heading(1, "c"),
        Heading(3, "d"),
    )
    sound = with_sound_headings(skipping)
    assert sound == (
        Heading(1, "a"),
        KeepTogether((Heading(2, "b"), Paragraph("p"))),
        Heading(1, "c"),
        Heading(2, "d"),
    )
