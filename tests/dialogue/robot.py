"""Fills any tool with answers that fit, as far as one can without knowing what is meant."""

from datetime import date, timedelta
from decimal import Decimal

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.patterns import Match, match
from careapp.dialogue.places import place_of
from careapp.dialogue.sheet import Sheet
from careapp.dialogue.values import AnswerValue, Coding, Kept, Quantity

WORDS = ("Ja tak", "8000", "12345678", "alma@example.org", "1234", "1", "A", "abc", "01017012345")
TEXTS = frozenset({ItemKind.STRING, ItemKind.TEXT, ItemKind.URL})
TODAY = date(2026, 11, 24)


def fill(sheet: Sheet) -> None:
    """Answer every open question of *sheet* once, from the top; two rounds of what repeats."""
    for item in sheet.tool.walk():
        if item.repeats and item.kind is ItemKind.GROUP and len(sheet.rounds(item.link_id)) < 2:
            sheet.add_round(item.link_id, sheet.rounds(item.link_id)[0][:-1])
        for rounds in sheet.rounds(item.link_id):
            place = place_of(item.link_id, rounds)
            if sheet.is_open(place) and not sheet.answers.get(place):
                sheet.put(place, answers_to(item))
                sheet.settle()


def answers_to(item: Item) -> tuple[AnswerValue, ...]:
    """Return as many answers as the question asks for at least; none where there is no good one."""
    count = max(item.min_occurs or 1, 1)
    if item.repeats and item.options:
        return tuple(o.value for o in item.options if not o.exclusive)[:count]
    value = answer_to(item)
    return () if value is None else (value,) * (count if item.repeats else 1)


def answer_to(item: Item) -> AnswerValue | None:
    if item.options:
        return item.options[0].value
    if item.kind in TEXTS:
        return text_for(item)
    if item.kind in {ItemKind.INTEGER, ItemKind.DECIMAL}:
        return amount_for(item)
    if item.kind is ItemKind.QUANTITY:
        unit = item.units[0] if item.units else Coding()
        return Quantity(Decimal(amount_for(item)), unit.display, unit.system, unit.code)
    return moment_for(item)


def text_for(item: Item) -> str | None:
    least, most = item.min_length or 0, item.max_length or 1_000
    words = (*WORDS, *(word.ljust(least, "x") for word in WORDS), *(w[:most] for w in WORDS))
    fits = (w for w in words if least <= len(w) <= most)
    good = (w for w in fits if not item.pattern or match(item.pattern, w) is Match.YES)
    return next(good, None)


def amount_for(item: Item) -> int | Decimal:
    least, most = (
        limit.value if isinstance(limit, Quantity) else limit
        for limit in (item.minimum, item.maximum)
    )
    number = int | Decimal
    amount = next((one for one in (least, most) if isinstance(one, number)), 3)
    return int(amount) if item.kind is ItemKind.INTEGER else Decimal(amount)


def moment_for(item: Item) -> AnswerValue | None:
    for limit in (item.minimum, item.maximum):
        if isinstance(limit, str):
            return limit
    kind = item.mime_types[0] if item.mime_types else "image/png"
    samples: dict[ItemKind, AnswerValue] = {
        ItemKind.BOOLEAN: True,
        ItemKind.ATTACHMENT: Kept("Attachment", f'{{"contentType":"{kind}","url":"urn:1"}}'),
        ItemKind.REFERENCE: Kept("Reference", '{"reference":"Patient/1"}'),
        ItemKind.DATE: (TODAY - timedelta(days=1)).isoformat(),
        ItemKind.DATETIME: "2026-11-23T09:30:00+01:00",
        ItemKind.TIME: "09:30:00",
        ItemKind.OPEN_CHOICE: "Noget andet",
        ItemKind.CHOICE: Coding("x", "X"),
    }
    return samples.get(item.kind)
