"""One of many options is found as one types."""

from careapp.dialogue.choices import Choices
from careapp.dialogue.item import Option
from careapp.dialogue.text import Text
from careapp.dialogue.values import Coding


def option(words: str, code: str = "") -> Option:
    return Option(Coding(code or words), Text(words, "da", (("nb", f"{words} på bokmål"),)))


TOWNS = Choices(
    [option("Ny Ålborg"), option("Ålborg"), option("Stålby"), option("Oslo", "0301")], "da"
)


def names(found: list[Option]) -> list[str]:
    return [one.text.original for one in found]


def test_what_begins_with_it_comes_first() -> None:
    assert names(TOWNS.matching("ål")) == ["Ålborg", "Ny Ålborg", "Stålby"]
    assert names(TOWNS.matching("ÅLBORG ny")) == ["Ny Ålborg"]
    assert names(TOWNS.matching("0301")) == ["Oslo"]
    assert names(TOWNS.matching("  ", limit=2)) == ["Ny Ålborg", "Ålborg"]
    assert TOWNS.matching("xyz") == []


def test_it_is_searched_in_the_language_that_is_read() -> None:
    options = [option("Seng")]

    assert Choices(options, "nb").matching("bokmål") == options
    assert not Choices(options, "da").matching("bokmål")


def test_no_more_are_returned_than_are_asked_for() -> None:
    many = Choices([option(f"Kode {number}") for number in range(1_000)], "da")

    assert len(many.matching("kode", limit=7)) == 7
    assert names(many.matching("999")) == ["Kode 999"]
