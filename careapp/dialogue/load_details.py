"""Limits of an answer, and how a question wants to look."""

from dataclasses import replace

from careapp.dialogue.computed import Expression
from careapp.dialogue.fhir import (
    Node,
    coding_of,
    extension,
    extensions,
    has_value,
    node,
    number,
    string,
    text_of,
    value_of,
    whole,
)
from careapp.dialogue.item import Item, Note
from careapp.dialogue.known import (
    CATEGORY,
    ENTRY_FORMAT,
    MAX_DECIMAL_PLACES,
    MAX_OCCURS,
    MAX_QUANTITY,
    MAX_SIZE,
    MAX_VALUE,
    MIME_TYPE,
    MIN_LENGTH,
    MIN_OCCURS,
    MIN_QUANTITY,
    MIN_VALUE,
    OPEN_LABEL,
    ORIENTATION,
    REGEX,
    RULE_WORDS,
    SHORT_TEXT,
    SLIDER_STEP,
    SUPPORT_LINK,
    UNIT,
    UNIT_OPTION,
    UNIT_VALUE_SET,
)
from careapp.dialogue.load_notes import control_codes
from careapp.dialogue.patterns import is_pattern
from careapp.dialogue.values import AnswerValue, Coding

_SAFE_LINKS = ("http://", "https://")
_URL = ("valueUri", "valueUrl", "valueString")


def with_limits(loaded: Item, item: Node, notes: list[Note]) -> Item:
    """Return *loaded* with the limits of its answers; what is malformed gets a note."""
    most = whole(item.get("maxLength"))
    if "extension" not in item:
        return loaded if most is None else replace(loaded, max_length=most)

    def limit(*urls: str, computed: Expression | None = None) -> AnswerValue | None:
        url, found = next(((u, e) for u in urls if (e := extension(item, u))), ("", {}))
        value = value_of(found)
        if found and value is None and computed is None:
            is_computed = has_value(found, "_value")
            code = "expression-not-supported" if is_computed else "malformed-field"
            notes.append(Note(code, loaded.link_id, url))
        return value

    pattern = string(extension(item, REGEX).get("valueString"))
    if pattern and not is_pattern(pattern):
        notes.append(Note("pattern-not-checked", loaded.link_id, pattern[:100]))
        pattern = ""
    return replace(
        loaded,
        minimum=limit(MIN_VALUE, MIN_QUANTITY, computed=loaded.computed.minimum),
        maximum=limit(MAX_VALUE, MAX_QUANTITY, computed=loaded.computed.maximum),
        min_length=whole(limit(MIN_LENGTH)),
        max_length=most,
        max_decimal_places=whole(limit(MAX_DECIMAL_PLACES)),
        min_occurs=whole(limit(MIN_OCCURS)),
        max_occurs=whole(limit(MAX_OCCURS)),
        pattern=pattern,
    )


def with_details(loaded: Item, item: Node, language: str) -> Item:
    """Return *loaded* with what it says of its looks, units and files."""
    definition = string(item.get("definition"))
    if "extension" not in item:
        return replace(loaded, definition=definition) if definition else loaded
    links = (_url(e) for url, e in extensions(item) if url == SUPPORT_LINK)
    category = extension(item, CATEGORY)
    return replace(
        loaded,
        short_text=text_of(extension(item, SHORT_TEXT), "valueString", language),
        entry_format=text_of(extension(item, ENTRY_FORMAT), "valueString", language),
        rule_words=text_of(extension(item, RULE_WORDS), "valueString", language),
        open_label=text_of(extension(item, OPEN_LABEL), "valueString", language),
        slider_step=number(value_of(extension(item, SLIDER_STEP))),
        orientation=string(extension(item, ORIENTATION).get("valueCode")),
        category=next(control_codes(category), ""),
        units=_units(item),
        unit_set=_canonical(extension(item, UNIT_VALUE_SET)),
        mime_types=tuple(_codes(item, MIME_TYPE)),
        max_megabytes=number(value_of(extension(item, MAX_SIZE))),
        definition=definition,
        support_links=tuple(link for link in links if link.startswith(_SAFE_LINKS)),
    )


def _url(of: Node) -> str:
    return next((string(of[name]) for name in _URL if name in of), "")


def _canonical(of: Node) -> str:
    return string(of.get("valueCanonical")) or _url(of)


def _codes(item: Node, url: str) -> list[str]:
    return [string(e.get("valueCode")) for address, e in extensions(item) if address == url]


def _units(item: Node) -> tuple[Coding, ...]:
    found = [e for url, e in extensions(item) if url in {UNIT, UNIT_OPTION}]
    return tuple(dict.fromkeys(coding_of(node(e.get("valueCoding"))) for e in found))
