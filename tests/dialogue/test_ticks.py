"""What is ticked by name, and what it is as an answer."""

from decimal import Decimal

from careapp.dialogue.item import Item, ItemKind, Option
from careapp.dialogue.text import Text
from careapp.dialogue.ticks import tick_key, ticked_values
from careapp.dialogue.values import AnswerValue, Coding

OFFERED: tuple[AnswerValue, ...] = (Coding("a", "A", "urn:x"), "tirsdag", 0, Decimal("1.5"))
ITEM = Item(
    link_id="q",
    kind=ItemKind.CHOICE,
    repeats=True,
    options=tuple(Option(value, Text(str(value))) for value in OFFERED),
)


def test_each_kind_of_option_is_itself_again_after_it_was_ticked() -> None:
    ticked = {tick_key(value): "ord" for value in OFFERED}
    assert ticked_values(ITEM, ticked) == [Coding("a", "ord", "urn:x"), *OFFERED[1:]]


def test_what_is_offered_no_more_stays_a_code_with_its_words() -> None:
    assert ticked_values(ITEM, {"urn:x|z": "Z", "|onsdag": "onsdag"}) == [
        Coding("z", "Z", "urn:x"),
        Coding("onsdag", "onsdag"),
    ]
