"""Words that differ are found on both sides alike, with Nordic letters and without."""

import re
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from careapp.services.conflicts.differing import differing, differing_words, proposed

METTE = "Kirsten går selv med rollator i stuen og holder pause ved døren. Hun er utryg på badet."
JORGEN = "Kirsten går kun med rollator i stuen, når nogen er i nærheden. Hun er utryg på badet."


def test_the_words_that_differ_are_marked_on_both_sides() -> None:
    assert differing_words([METTE, JORGEN]) == (
        ("selv", "og holder pause ved døren"),
        ("kun", "når nogen er i nærheden"),
    )


def test_the_same_word_written_with_other_bytes_is_the_same_word() -> None:
    apart = normalize("NFD", "Åse går på badeværelset")
    assert differing_words(["Åse går på badeværelset", apart]) == ((), ())


def test_capitals_and_commas_are_no_difference() -> None:
    assert differing_words(["Hun går, sagde hun.", "hun går sagde hun"]) == ((), ())


def test_of_three_texts_only_what_all_say_is_common() -> None:
    assert differing_words(["går med stok", "går med rollator", "går uden"]) == (
        ("med stok",),
        ("med rollator",),
        ("uden",),
    )


def test_what_all_say_stands_once_in_the_proposal_and_nothing_is_left_out() -> None:
    assert proposed([METTE, JORGEN]) == (
        "Kirsten går selv med rollator i stuen og holder pause ved døren. "
        "Kirsten går kun med rollator i stuen, når nogen er i nærheden. Hun er utryg på badet."
    )
    assert proposed(["klarer ikke", "klarer delvis"]) == "klarer ikke klarer delvis"
    assert proposed(["Hun går.", "Hun går."]) == "Hun går."


@given(texts=st.lists(st.text(alphabet="abæøå Å.,-\n'", max_size=40), min_size=2, max_size=4))
def test_no_letter_is_lost(texts: list[str]) -> None:
    whole = ["".join(piece.text for piece in pieces) for pieces in differing(texts)]
    assert whole == [normalize("NFC", text) for text in texts]
    said = proposed(texts).casefold()
    assert all(word in said for text in texts for word in re.findall(r"\w+", text.casefold()))
