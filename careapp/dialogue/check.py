"""Checking answers against their tool: every problem, never only the first."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from careapp.dialogue.enablement import NOTHING_WORKED_OUT, enabled_items
from careapp.dialogue.files import file_problems
from careapp.dialogue.item import UNANSWERABLE, Item, ItemKind, Option
from careapp.dialogue.patterns import Match, match
from careapp.dialogue.places import Rounds, place_of
from careapp.dialogue.problem import NO_LIMITS, Limits, Problem, Severity
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import (
    Answers,
    AnswerValue,
    Coding,
    Kept,
    Quantity,
    answered,
    compare,
    is_date,
    is_datetime,
    is_time,
    same,
)

LimitsAt = Callable[[str], Limits]


def no_limits(_place: str) -> Limits:
    """Return that nothing was worked out."""
    return NO_LIMITS


def problems(
    tool: Tool,
    answers: Answers,
    worked_out: Mapping[str, bool] = NOTHING_WORKED_OUT,
    limits: LimitsAt = no_limits,
) -> Iterator[Problem]:
    """Yield every problem of *answers*, in order of the tool.

    Errors: those of ``value_problems`` and ``occurrence_problems``. Warnings:
    ``answered-but-disabled``, ``unknown-question`` (nothing is thrown away, and both are
    printed), ``pattern-not-checked``, ``options-not-checked``.

    Args:
        tool: The tool.
        answers: By place.
        worked_out: What enableWhenExpressions say, by place.
        limits: What was worked out for a place besides.
    """
    enabled = enabled_items(tool, answers, worked_out)
    counts = tool.shape.count_rounds(answers)
    for link_id, item in tool.by_link_id.items():
        if item.kind is ItemKind.GROUP and (item.required or item.min_occurs or item.max_occurs):
            yield from _of_group(tool, item, answers, enabled)
        for rounds in tool.shape.rounds_of(link_id, counts):
            place = place_of(link_id, rounds)
            given = answered(answers.get(place))
            if place in enabled:
                yield from item_problems(item, given, rounds, limits(place))
            elif given:
                yield _problem(item, "answered-but-disabled", rounds, Severity.WARNING)
    for place, values in answers.items():
        if tool.find(place) is None and answered(values):
            yield Problem(place, "unknown-question", Severity.WARNING)


def _of_group(
    tool: Tool, item: Item, answers: Answers, enabled: Collection[str]
) -> Iterator[Problem]:
    """Yield what is wrong with how often a group is answered, in each round around it."""
    under = {one.link_id for one in item.walk()}
    depth = len(tool.shape.loops[item.link_id]) - item.repeats
    answered_in: dict[Rounds, set[Rounds]] = {}
    for place, values in answers.items():
        found = tool.find(place) if answered(values) else None
        if found and found[0].link_id in under:
            rounds = found[1]
            answered_in.setdefault(rounds[:depth], set()).add(rounds[: depth + item.repeats])
    for outer in sorted({(1,) * depth, *answered_in}):
        first = place_of(item.link_id, (*outer, 1) if item.repeats else outer)
        if first in enabled:
            yield from occurrence_problems(item, len(answered_in.get(outer, ())), outer)


def item_problems(
    item: Item, values: Sequence[AnswerValue], rounds: Rounds = (), limits: Limits = NO_LIMITS
) -> Iterator[Problem]:
    """Yield the problems of the answers to one enabled question that can be answered here."""
    if item.kind not in UNANSWERABLE and not item.hidden:
        given = answered(values)
        yield from occurrence_problems(item, len(given), rounds)
        yield from value_problems(item, given, rounds, limits)


def occurrence_problems(item: Item, count: int, rounds: Rounds = ()) -> Iterator[Problem]:
    """Yield what is wrong with how often a question, or a group, is answered.

    Codes: ``required``, ``too-few-answers``, ``too-many-answers``.
    """
    most = (item.max_occurs if item.repeats else 1) or count
    least = item.min_occurs or 0
    if not count and item.required and not item.read_only:
        yield _problem(item, "required", rounds)
    elif count and count < least:
        yield _problem(item, "too-few-answers", rounds, minimum=least)
    if count > most:
        yield _problem(item, "too-many-answers", rounds, maximum=most)


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
            yield _problem(item, "wrong-type", rounds, kind=item.kind.value)
            continue
        yield from _offered(item, value, rounds, limits)
        yield from _in_range(item, value, rounds, limits)
        yield from _of_length(item, value, rounds)
        if isinstance(value, Kept):
            yield from file_problems(item, value, rounds)


def _problem(
    item: Item,
    code: str,
    rounds: Rounds,
    severity: Severity = Severity.ERROR,
    **context: object,
) -> Problem:
    later = rounds if any(number > 1 for number in rounds) else ()
    return Problem(item.link_id, code, severity, context, later)


def _exclusive(item: Item, given: Sequence[AnswerValue], rounds: Rounds) -> Iterator[Problem]:
    if len(given) > 1:
        for option in item.options:
            if option.exclusive and any(same(value, option.value) for value in given):
                yield _problem(item, "exclusive-option", rounds, option=option.text)


def _offered(item: Item, value: AnswerValue, rounds: Rounds, limits: Limits) -> Iterator[Problem]:
    if item.kind is ItemKind.QUANTITY and isinstance(value, Quantity):
        keys = {key for unit in item.units for key in (unit.code, unit.display) if key}
        if keys and not keys & {value.code, value.unit}:
            yield _problem(item, "unit-not-offered", rounds, unit=value.unit or value.code)
        return
    options = item.options if limits.options is None else limits.options
    is_own_words = item.kind is ItemKind.OPEN_CHOICE and isinstance(value, str)
    if is_own_words or any(same(value, option.value) for option in options):
        return
    if not item.options_known:
        yield _problem(item, "options-not-checked", rounds, Severity.WARNING, value=value)
    elif options:
        code = "not-in-value-set" if item.value_set else "not-offered"
        yield _problem(item, code, rounds, value=value)


def _in_range(item: Item, value: AnswerValue, rounds: Rounds, limits: Limits) -> Iterator[Problem]:
    minimum = item.minimum if limits.minimum is None else limits.minimum
    maximum = item.maximum if limits.maximum is None else limits.maximum
    if _order(value, minimum) < 0:
        yield _problem(item, "below-minimum", rounds, minimum=minimum)
    if _order(value, maximum) > 0:
        yield _problem(item, "above-maximum", rounds, maximum=maximum)


def _order(value: AnswerValue, limit: AnswerValue | None) -> int:
    if isinstance(value, Quantity) and not isinstance(limit, Quantity):
        value = value.value
    return 0 if limit is None else compare(value, limit) or 0


def _of_length(item: Item, value: AnswerValue, rounds: Rounds) -> Iterator[Problem]:
    if isinstance(value, str):
        if item.max_length is not None and len(value) > item.max_length:
            yield _problem(item, "too-long", rounds, maximum=item.max_length)
        if item.min_length is not None and len(value) < item.min_length:
            yield _problem(item, "too-short", rounds, minimum=item.min_length)
    amount = value.value if isinstance(value, Quantity) else value
    places = item.max_decimal_places
    if isinstance(amount, Decimal) and places is not None and _decimals(amount) > places:
        yield _problem(item, "too-many-decimals", rounds, maximum=places)
    if item.pattern and isinstance(value, str | int | Decimal) and not isinstance(value, bool):
        yield from _of_pattern(item, value, rounds)


def _of_pattern(item: Item, value: str | int | Decimal, rounds: Rounds) -> Iterator[Problem]:
    text = value if isinstance(value, str) else f"{Decimal(value):f}"
    wanted = item.entry_format.original
    came = match(item.pattern, text)
    if came is Match.NO:
        yield _problem(item, "pattern", rounds, pattern=item.pattern, wanted=wanted)
    elif came is Match.TOO_SLOW:
        yield _problem(item, "pattern-not-checked", rounds, Severity.WARNING)


def _decimals(amount: Decimal) -> int:
    exponent = amount.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _is_text(value: AnswerValue) -> bool:
    return isinstance(value, str)


def _is_number(value: AnswerValue) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _formed(is_formed: Callable[[str], bool]) -> Callable[[AnswerValue], bool]:
    return lambda value: isinstance(value, str) and is_formed(value)


def _kept(fhir_type: str) -> Callable[[AnswerValue], bool]:
    return lambda value: isinstance(value, Kept) and value.fhir_type == fhir_type


_TYPES: Mapping[ItemKind, Callable[[AnswerValue], bool]] = {
    ItemKind.BOOLEAN: lambda value: isinstance(value, bool),
    ItemKind.INTEGER: lambda value: isinstance(value, int) and not isinstance(value, bool),
    ItemKind.DECIMAL: _is_number,
    ItemKind.STRING: _is_text,
    ItemKind.TEXT: _is_text,
    ItemKind.URL: _is_text,
    ItemKind.DATE: _formed(is_date),
    ItemKind.DATETIME: _formed(is_datetime),
    ItemKind.TIME: _formed(is_time),
    ItemKind.QUANTITY: lambda value: isinstance(value, Quantity),
    ItemKind.LEVEL: lambda value: isinstance(value, Coding),
    ItemKind.ATTACHMENT: _kept("Attachment"),
    ItemKind.REFERENCE: _kept("Reference"),
    ItemKind.UNSUPPORTED: lambda _: True,
}


def has_type(item: Item, value: AnswerValue, options: Sequence[Option] | None = None) -> bool:
    """Return whether *value* is of the type that *item* asks for."""
    if item.kind in _TYPES:
        return _TYPES[item.kind](value)
    offered = {type(option.value) for option in options or item.options} or {Coding}
    return type(value) in offered or (item.kind is ItemKind.OPEN_CHOICE and _is_text(value))
