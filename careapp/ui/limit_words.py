"""Says in one sentence what an answer breaks of what its question asks for."""

from collections.abc import Mapping

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.problem import Problem
from careapp.dialogue.values import Quantity
from careapp.dialogue.wording import answer_text
from careapp.ui.strings import sentence

_MOMENTS = frozenset({ItemKind.DATE, ItemKind.DATETIME, ItemKind.TIME})
_CHOICES = frozenset({ItemKind.CHOICE, ItemKind.OPEN_CHOICE})
_OF_FORM = frozenset(
    {"pattern", "below-minimum", "above-maximum", "too-short", "too-long", "too-many-decimals"}
)
"""What the author of the form may have own words for."""

NOT_READ: Mapping[ItemKind, str] = {
    ItemKind.INTEGER: "not-a-whole-number",
    ItemKind.DECIMAL: "not-a-number",
    ItemKind.QUANTITY: "not-a-number",
    ItemKind.DATE: "not-a-date",
    ItemKind.DATETIME: "not-a-date",
    ItemKind.TIME: "not-a-time",
    ItemKind.CHOICE: "not-in-list",
}
"""What to say of words that cannot be read as an answer."""


def limit_words(problem: Problem, item: Item, language: str) -> str:
    """Return what *problem* is, in the author's words where there are any."""
    own = item.rule_words.in_language(language)
    if own and problem.code in _OF_FORM:
        return own
    return sentence(_code(problem, item), _context(problem, item, language))


def unit_words(item: Item, language: str) -> str:
    """Return the unit that stands behind the field, empty when there is none."""
    if item.unit_text:
        return item.unit_text.in_language(language)
    return (item.units[0].display or item.units[0].code) if item.units else ""


def _code(problem: Problem, item: Item) -> str:
    code, maximum = problem.code, problem.context.get("maximum")
    match code:
        case "wrong-type":
            return NOT_READ.get(item.kind, code)
        case "below-minimum" | "above-maximum" if item.kind in _MOMENTS:
            return "too-early" if code == "below-minimum" else "too-late"
        case "too-many-decimals" if maximum in (0, 1):
            return "whole-number" if maximum == 0 else "one-decimal"
        case "unit-not-offered" if not problem.context.get("unit"):
            return "choose-unit"
        case "pattern" if item.entry_format:
            return "pattern-like"
        case "too-few-answers" | "too-many-answers" if item.kind in _CHOICES:
            return "choose-more" if code == "too-few-answers" else "choose-fewer"
        case _:
            return code


def _context(problem: Problem, item: Item, language: str) -> dict[str, object]:
    found = {**problem.context, "wanted": item.entry_format.in_language(language)}
    if problem.code in {"below-minimum", "above-maximum"}:
        unit = unit_words(item, language)
        for name in problem.context.keys() & {"minimum", "maximum"}:
            limit = problem.context[name]
            words = answer_text(item, limit, language)  # type: ignore[arg-type]
            found[name] = words if isinstance(limit, Quantity) else f"{words} {unit}".strip()
    return found
