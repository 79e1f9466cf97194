import pytest

from careapp.dialogue.text import Text

HELLO = Text("Goddag", "da", (("nb-NO", "God dag"), ("en", "Good day"), ("en-GB", "How do you do")))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", "Goddag"),
        ("da-DK", "Goddag"),
        ("nb", "God dag"),
        ("nn", "God dag"),
        ("no", "God dag"),
        ("en", "Good day"),
        ("en-GB", "How do you do"),
        ("en-US", "Good day"),
        ("sv", "Goddag"),
    ],
)
def test_each_reader_gets_the_nearest_language(language: str, words: str) -> None:
    assert HELLO.in_language(language) == words


def test_a_translation_is_better_than_nothing() -> None:
    assert Text("", "da", (("en", "Hello"),)).in_language("da") == "Hello"


def test_no_text_is_false() -> None:
    assert not Text()
    assert Text().in_language("da") == ""
