"""What came of an expression: whether something holds, and what is offered."""

from collections.abc import Mapping, Sequence

from careapp.dialogue.fhir import coding_of, node, number
from careapp.dialogue.item import Option
from careapp.dialogue.text import Text
from careapp.dialogue.worth import as_text

_MOST_OPTIONS = 5_000


def as_truth(values: Sequence[object]) -> bool | None:
    """Return whether it holds; nothing means no, and None that it is neither.

    Source: FHIRPath, evaluation of a collection as a boolean; SDC ``enableWhenExpression``.
    """
    match list(values):
        case []:
            return False
        case [bool() as truth]:
            return truth
        case _:
            return None


def as_options(values: Sequence[object], language: str) -> tuple[Option, ...]:
    """Return the answers that are offered: codings, texts or numbers; others are left out."""
    found = (_as_option(value, language) for value in values[:_MOST_OPTIONS])
    return tuple(option for option in found if option is not None)


def _as_option(value: object, language: str) -> Option | None:
    of: Mapping[str, object] = node(value)
    if of:
        inner = node(of.get("valueCoding")) or of
        coding = coding_of(inner)
        shown = coding.display or coding.code
        return Option(coding, Text(shown, language)) if shown else None
    words = as_text(value)
    if not isinstance(words, str) or not words:
        return None
    amount = number(value)
    return Option(words if amount is None else amount, Text(words, language))
