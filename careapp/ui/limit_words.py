"""Says in one sentence what an answer breaks of what its question asks for."""

from collections.abc import Mapping

from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.problem import Problem
from careapp.dialogue.values import Quantity
from careapp.dialogue.wording import answer_text
from careapp.ui.strings import sentence

_MOMENTS = frozenset({ItemKind.DATE, ItemKind.DATETIME, ItemKind.TIME})
_CHOICES = frozenset({ItemKind.CHOICE, ItemKind.OPEN_CHOICE})
_OF_MOMENTS = {"below-minimum": "too-early", "above-maximum": "too-late"}
_OF_CHOICES = {"too-few-answers": "choose-more", "too-many-answers": "choose-fewer"}
_DECIMALS: Mapping[object, str] = {0: "whole-number", 1: "one-decimal"}
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
    code, of = problem.code, problem.context
    match code:
        case "wrong-type":
            return NOT_READ.get(item.kind, code)
        case "too-many-decimals":
            return _DECIMALS.get(of.get("maximum"), code)
        case "unit-not-offered" if not of.get("unit"):
            return "choose-unit"
        case "pattern" if item.entry_format:
            return "pattern-like"
        case _:
            own = _OF_MOMENTS if item.kind in _MOMENTS else _OF_CHOICES
            return own.get(code, code) if item.kind in _MOMENTS | _CHOICES else code


def _context(problem: Problem, item: Item, language: str) -> dict[str, object]:
    found = {**problem.context, "wanted": item.entry_format.in_language(language)}
    if problem.code in {"below-minimum", "above-maximum"}:
        unit = unit_words(item, language)
        for name in problem.context.keys() & {"minimum", "maximum"}:
            limit = problem.context[name]
            words = answer_text(item, limit, language)  # type: ignore[arg-type]
            found[name] = words if isinstance(limit, Quantity) else f"{words} {unit}".strip()
    return found
