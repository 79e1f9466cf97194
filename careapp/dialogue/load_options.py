"""The answers a question offers."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import islice

from careapp.dialogue.fhir import (
    Node,
    coding_of,
    extension,
    node,
    nodes,
    number,
    string,
    text_of,
    value_of,
)
from careapp.dialogue.item import Note, Option
from careapp.dialogue.known import OPTION_EXCLUSIVE, OPTION_PREFIX, ORDINAL_VALUE
from careapp.dialogue.levels import Scale, level_coding, level_of, level_text, levels
from careapp.dialogue.loading import Loading
from careapp.dialogue.text import Text
from careapp.dialogue.values import AnswerValue, Coding, Kept


def load_options(
    item: Node, link_id: str, loading: Loading, notes: list[Note]
) -> tuple[Option, ...]:
    """Return the options of *item*: its own, or those of a value set in the file."""
    found: Iterator[Option | None]
    found = (_option(offered, loading.language) for offered in nodes(item.get("answerOption")))
    if "answerValueSet" in item:
        found = _of_value_set(string(item["answerValueSet"]), link_id, loading, notes)
    left = loading.options_left()
    options = list(islice(found, left + 1))
    if len(options) > left:
        notes.append(Note("options-left-out", link_id, str(left)))
    read = tuple(option for option in options[:left] if option is not None)
    if len(read) < len(options[:left]):
        notes.append(Note("option-without-value", link_id))
    loading.options_read += len(read)
    return read


def _option(offered: Node, language: str) -> Option | None:
    value = value_of(offered)
    if value is None:
        return None
    inner = node(offered.get("valueCoding"))
    prefix = extension(inner, OPTION_PREFIX) or extension(offered, OPTION_PREFIX)
    return Option(
        value,
        _option_text(offered, value, language),
        prefix=text_of(prefix, "valueString", language),
        exclusive=extension(offered, OPTION_EXCLUSIVE).get("valueBoolean") is True,
        initial=offered.get("initialSelected") is True,
        score=_score(offered, inner),
    )


def _option_text(offered: Node, value: AnswerValue, language: str) -> Text:
    match value:
        case Coding():
            display = text_of(node(offered.get("valueCoding")), "display", language)
            return display or Text(value.code, language)
        case Kept():
            display = text_of(node(offered.get("valueReference")), "display", language)
            return display or Text(value.json)
        case str() if "valueString" in offered:
            return text_of(offered, "valueString", language)
        case _:
            return Text(str(value))


def _score(offered: Node, inner: Node) -> int | Decimal | None:
    found = extension(offered, ORDINAL_VALUE) or extension(inner, ORDINAL_VALUE)
    return number(found.get("valueDecimal"))


def _of_value_set(
    address: str, link_id: str, loading: Loading, notes: list[Note]
) -> Iterator[Option | None]:
    value_set = loading.value_sets.get(address) or loading.value_sets.get(address.partition("|")[0])
    if value_set is None:
        notes.append(Note("value-set-missing", link_id, address))
        return
    contains = nodes(node(value_set.get("expansion")).get("contains"))
    compose = node(value_set.get("compose"))
    includes = nodes(compose.get("include"))
    if not contains and (
        any("filter" in i or "valueSet" in i or "concept" not in i for i in includes)
        or "exclude" in compose
    ):
        notes.append(Note("value-set-not-complete", link_id, address))
    for concept in contains:
        yield _concept(concept, string(concept.get("system")), loading.language)
    for include in () if contains else includes:
        for concept in nodes(include.get("concept")):
            yield _concept(concept, string(include.get("system")), loading.language)


def _concept(concept: Node, system: str, language: str) -> Option | None:
    coding = replace(coding_of(concept), system=system)
    if not (coding.code or coding.display):
        return None
    text = text_of(concept, "display", language)
    designations = tuple(
        (string(d.get("language")), string(d.get("value")))
        for d in nodes(concept.get("designation"))
    )
    text = replace(text, translations=text.translations + tuple(d for d in designations if all(d)))
    return Option(coding, text or Text(coding.code, language), score=_score(concept, concept))


def level_options(scale: Scale, own: tuple[Option, ...]) -> tuple[Option, ...]:
    """Return the levels of *scale* as options; *own* bring their words, never new levels."""
    words = {level_of(scale, option.value): option.text for option in own}
    return tuple(
        Option(level_coding(scale, n), words.get(n, level_text(scale, n)), level=n)
        for n in levels(scale)
    )
