"""What is wrong with the values of answers themselves."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from careapp.dialogue.answer_types import has_type
from careapp.dialogue.files import file_problems
from careapp.dialogue.item import Item, ItemKind
from careapp.dialogue.patterns import Match, match
from careapp.dialogue.places import Rounds
from careapp.dialogue.problem import NO_LIMITS, Limits, Problem, Severity, problem_at
from careapp.dialogue.values import AnswerValue, Kept, Quantity, compare, same


def value_problems(
    item: Item, given: Sequence[AnswerValue], rounds: Rounds = (), limits: Limits = NO_LIMITS
) -> Iterator[Problem]:
    """Yield what is wrong with the values themselves.

    Codes: ``wrong-type``, ``not-offered``, ``not-in-value-set``, ``unit-not-offered``,
    ``below-minimum``, ``above-maximum``, ``too-short``, ``too-long``, ``too-many-decimals``,
    ``pattern``, ``exclusive-option``, ``file-too-large``, ``file-type``.
    """
    yield from _exclusive(item, given, rounds)
    for value in given:
        if not has_type(item, value, limits.options):
            yield problem_at(item.link_id, "wrong-type", rounds, kind=item.kind.value)
            continue
        yield from _offered(item, value, rounds, limits)
        yield from _in_range(item, value, rounds, limits)
        yield from _of_length(item, value, rounds)
        if isinstance(value, Kept):
            yield from file_problems(item, value, rounds)


def _exclusive(item: Item, given: Sequence[AnswerValue], rounds: Rounds) -> Iterator[Problem]:
    if len(given) > 1:
        for option in item.options:
            if option.exclusive and any(same(value, option.value) for value in given):
                yield problem_at(item.link_id, "exclusive-option", rounds, option=option.text)


def _offered(item: Item, value: AnswerValue, rounds: Rounds, limits: Limits) -> Iterator[Problem]:
    if item.kind is ItemKind.QUANTITY and isinstance(value, Quantity):
        keys = {key for unit in item.units for key in (unit.code, unit.display) if key}
        if keys and not keys & {value.code, value.unit}:
            yield problem_at(
                item.link_id, "unit-not-offered", rounds, unit=value.unit or value.code
            )
        return
    options = item.options if limits.options is None else limits.options
    is_own_words = item.kind is ItemKind.OPEN_CHOICE and isinstance(value, str)
    if is_own_words or any(same(value, option.value) for option in options):
        return
    if not item.options_known:
        yield problem_at(item.link_id, "options-not-checked", rounds, Severity.WARNING, value=value)
    elif options:
        code = "not-in-value-set" if item.value_set else "not-offered"
        yield problem_at(item.link_id, code, rounds, value=value)


def _in_range(item: Item, value: AnswerValue, rounds: Rounds, limits: Limits) -> Iterator[Problem]:
    minimum = item.minimum if limits.minimum is None else limits.minimum
    maximum = item.maximum if limits.maximum is None else limits.maximum
    if _order(value, minimum) < 0:
        yield problem_at(item.link_id, "below-minimum", rounds, minimum=minimum)
    if _order(value, maximum) > 0:
        yield problem_at(item.link_id, "above-maximum", rounds, maximum=maximum)


def _order(value: AnswerValue, limit: AnswerValue | None) -> int:
    if isinstance(value, Quantity) and not isinstance(limit, Quantity):
        value = value.value
    return 0 if limit is None else compare(value, limit) or 0


def _of_length(item: Item, value: AnswerValue, rounds: Rounds) -> Iterator[Problem]:
    if isinstance(value, str):
        if item.max_length is not None and len(value) > item.max_length:
            yield problem_at(item.link_id, "too-long", rounds, maximum=item.max_length)
        if item.min_length is not None and len(value) < item.min_length:
            yield problem_at(item.link_id, "too-short", rounds, minimum=item.min_length)
    amount = value.value if isinstance(value, Quantity) else value
    places = item.max_decimal_places
    if isinstance(amount, Decimal) and places is not None and _decimals(amount) > places:
        yield problem_at(item.link_id, "too-many-decimals", rounds, maximum=places)
    if item.pattern and isinstance(value, str | int | Decimal) and not isinstance(value, bool):
        yield from _of_pattern(item, value, rounds)


def _of_pattern(item: Item, value: str | int | Decimal, rounds: Rounds) -> Iterator[Problem]:
    text = value if isinstance(value, str) else f"{Decimal(value):f}"
    wanted = item.entry_format.original
    came = match(item.pattern, text)
    if came is Match.NO:
        yield problem_at(item.link_id, "pattern", rounds, pattern=item.pattern, wanted=wanted)
    elif came is Match.TOO_SLOW:
        yield problem_at(item.link_id, "pattern-not-checked", rounds, Severity.WARNING)


def _decimals(amount: Decimal) -> int:
    exponent = amount.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
