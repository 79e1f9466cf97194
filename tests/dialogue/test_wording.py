from decimal import Decimal

import pytest

from careapp.dialogue.tool import Tool
from careapp.dialogue.values import AnswerValue, Coding, Kept, Quantity
from careapp.dialogue.wording import answer_text


@pytest.mark.parametrize(
    ("value", "da", "nb", "en"),
    [
        (True, "Ja", "Ja", "Yes"),
        (False, "Nej", "Nei", "No"),
        (-3, "\u22123", "\u22123", "\u22123"),
        (Decimal("1234.50"), "1234,50", "1234,50", "1234.50"),
        (Quantity(Decimal("19.5"), "°C"), "19,5 °C", "19,5 °C", "19.5 °C"),
        ("2026-11-24", "24.11.2026", "24.11.2026", "24/11/2026"),
        ("2026-11", "11.2026", "11.2026", "11/2026"),
        ("2026", "2026", "2026", "2026"),
        ("09:30:00", "9.30", "9:30", "9:30"),
        ("2026-11-24T09:05:00+01:00", "24.11.2026 9.05", "24.11.2026 9:05", "24/11/2026 9:05"),
        ("At gå selv", "At gå selv", "At gå selv", "At gå selv"),
        (Coding("x", "Sygeplejen"), "Sygeplejen", "Sygeplejen", "Sygeplejen"),
        (Kept("Attachment", '{"title": "Foto.png"}'), "Foto.png", "Foto.png", "Foto.png"),
        (Kept("Moon", "not json"), "Moon", "Moon", "Moon"),
    ],
)
def test_each_answer_as_its_reader_writes_it(value: AnswerValue, da: str, nb: str, en: str) -> None:
    assert [answer_text(None, value, language) for language in ("da", "nb-NO", "en")] == [
        da,
        nb,
        en,
    ]


def test_a_choice_is_told_in_the_language_of_the_reader(home_and_safety: Tool) -> None:
    item = home_and_safety.by_link_id["medicine.who"]

    assert answer_text(item, item.options[0].value, "nb") == "Jeg selv"
    assert answer_text(item, item.options[2].value, "en") == "The nursing service"
    assert answer_text(item, Coding("gone", "Hjemmehjælpen"), "en") == "Hjemmehjælpen"


def test_what_somebody_wrote_is_never_taken_for_a_date(home_and_safety: Tool) -> None:
    item = home_and_safety.by_link_id["help.safer"]

    assert answer_text(item, "2026-11-24", "da") == "2026-11-24"
