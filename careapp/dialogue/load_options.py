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
from careapp.dialogue.known import ITEM_WEIGHT, OPTION_EXCLUSIVE, OPTION_PREFIX, ORDINAL_VALUE
from careapp.dialogue.loading import Loading
from careapp.dialogue.text import Text
from careapp.dialogue.value_sets import Expansion
from careapp.dialogue.values import AnswerValue, Coding, Kept

INCOMPLETE = frozenset({"value-set-missing", "value-set-not-complete", "options-left-out"})
"""Notes that say that there are answers besides the options."""


def load_options(
    item: Node, link_id: str, loading: Loading, notes: list[Note]
) -> tuple[Option, ...]:
    """Return the options of *item*: its own, or those of a value set that is at hand."""
    if "answerValueSet" in item:
        return _of_value_set(string(item["answerValueSet"]), link_id, loading, notes)
    listed = nodes(item.get("answerOption"))
    options = _as_many_as_fit(
        (_option(offered, loading.language) for offered in listed), link_id, loading, notes
    )
    read = tuple(option for option in options if option is not None)
    if len(read) < len(options):
        notes.append(Note("option-without-value", link_id))
    loading.options_read += len(read)
    return read


def _as_many_as_fit(
    found: Iterator[Option | None], link_id: str, loading: Loading, notes: list[Note]
) -> list[Option | None]:
    left = loading.options_left()
    options = list(islice(found, left + 1))
    if len(options) > left:
        notes.append(Note("options-left-out", link_id, str(left)))
    return options[:left]


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
    """Return what an option counts (FHIR R4 ``ordinalValue``, later ``itemWeight``)."""
    places = ((of, url) for of in (offered, inner) for url in (ORDINAL_VALUE, ITEM_WEIGHT))
    found = (number(extension(of, url).get("valueDecimal")) for of, url in places)
    return next((score for score in found if score is not None), None)


def _of_value_set(
    address: str, link_id: str, loading: Loading, notes: list[Note]
) -> tuple[Option, ...]:
    """Return the options of a value set; made once for all the questions that name it."""
    if not loading.has_value_set(address):
        notes.append(Note("value-set-missing", link_id, address))
        return ()
    if address not in loading.expanded:
        expansion = Expansion(loading.value_sets)
        concepts = (_concept(c, s, loading.language) for s, c in expansion.concepts(address))
        own: list[Note] = []
        found = _as_many_as_fit(concepts, "", loading, own)
        options = tuple(option for option in found if option is not None)
        if len(options) < len(found):
            own.append(Note("option-without-value"))
        if not expansion.whole:
            own.append(Note("value-set-not-complete", detail=address))
        loading.options_read += len(options)
        loading.expanded[address] = (options, tuple(own))
    options, said = loading.expanded[address]
    notes.extend(replace(note, link_id=link_id) for note in said)
    return options


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
