"""Reading the JSON of FHIR without trusting its shape: what is not there is empty."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

import msgspec

from careapp.dialogue.plain import plain_text
from careapp.dialogue.text import NO_TEXT, Text
from careapp.dialogue.values import (
    AnswerValue,
    Coding,
    Kept,
    Quantity,
    is_date,
    is_datetime,
    is_time,
)

Node = Mapping[str, object]

HL7 = "http://hl7.org/fhir/StructureDefinition/"
TRANSLATION = HL7 + "translation"
MARKDOWN = HL7 + "rendering-markdown"
MAX_DIGITS = 30
"""A number of the real world; longer ones are traps for whoever calculates with them."""

_ENCODER = msgspec.json.Encoder(decimal_format="number")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
"""Control characters, and marks that make text run backwards."""


def node(value: object) -> Node:
    """Return *value* when it is an object."""
    return value if isinstance(value, dict) else {}


def nodes(value: object) -> list[Node]:
    """Return the objects in a list."""
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def string(value: object) -> str:
    """Return *value* when it is text, line ends made one, without what cannot be printed."""
    if not isinstance(value, str):
        return ""
    if value.isprintable():
        return value
    return _UNPRINTABLE.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))


def number(value: object) -> int | Decimal | None:
    """Return *value* when it is a number of a size that can be worked with."""
    match value:
        case bool():
            return None
        case int() if abs(value) < 10**MAX_DIGITS:
            return value
        case Decimal() if value.is_finite() and _is_short(value):
            return value
        case _:
            return None


def _is_short(value: Decimal) -> bool:
    digits = len(value.as_tuple().digits)
    return digits <= MAX_DIGITS and -MAX_DIGITS < value.adjusted() < MAX_DIGITS


def whole(value: object) -> int | None:
    """Return *value* when it is a whole number."""
    found = number(value)
    return found if isinstance(found, int) else None


def extensions(of: Node) -> Iterator[tuple[str, Node]]:
    """Yield each extension of an element with its address."""
    for extension in nodes(of.get("extension")):
        yield string(extension.get("url")), extension


def extension(of: Node, url: str) -> Node:
    """Return the first extension with *url*; empty when there is none."""
    if "extension" not in of:
        return {}
    return next((found for address, found in extensions(of) if address == url), {})


def text_of(of: Node, name: str, language: str) -> Text:
    """Return the text in the field *name* with its translations.

    A text that stands in markdown alone is made plain.
    """
    shadow = node(of.get(f"_{name}"))
    original = string(of.get(name))
    if not shadow:
        return Text(original, language) if original else NO_TEXT
    markdown = string(extension(shadow, MARKDOWN).get("valueMarkdown"))
    translated = [_translation(e) for url, e in extensions(shadow) if url == TRANSLATION]
    rich = [(language, markdown), *((tag, written) for tag, _, written in translated)]
    return Text(
        original if original.strip() else plain_text(markdown),
        language,
        tuple((tag, words) for tag, words, _ in translated if tag and words),
        tuple((tag, written) for tag, written in rich if written),
    )


def _translation(of: Node) -> tuple[str, str, str]:
    """Return the language, the words, and the markdown where they are written so."""
    found = dict(extensions(of))
    content = found.get("content", {})
    markdown = string(content.get("valueMarkdown"))
    words = string(content.get("valueString")) or plain_text(markdown)
    return string(found.get("lang", {}).get("valueCode")), words, markdown


def coding_of(of: Node) -> Coding:
    """Return a Coding; its display in the original language."""
    return Coding(*(string(of.get(name)) for name in ("code", "display", "system")))


def _coding(value: object) -> AnswerValue | None:
    coding = coding_of(node(value))
    return coding if coding.code or coding.display else None


def _quantity(value: object) -> AnswerValue | None:
    of = node(value)
    amount = number(of.get("value"))
    if amount is None:
        return None
    return Quantity(Decimal(amount), *(string(of.get(name)) for name in ("unit", "system", "code")))


def _text(value: object) -> AnswerValue | None:
    return string(value) or None


def _boolean(value: object) -> AnswerValue | None:
    return value if isinstance(value, bool) else None


def _formed(is_formed: Callable[[str], bool]) -> Callable[[object], AnswerValue | None]:
    return lambda value: value if isinstance(value, str) and is_formed(value) else None


def _kept(fhir_type: str) -> Callable[[object], AnswerValue | None]:
    def keep(value: object) -> AnswerValue | None:
        return Kept(fhir_type, _ENCODER.encode(value).decode())

    return keep


READERS: Mapping[str, Callable[[object], AnswerValue | None]] = {
    "Boolean": _boolean,
    "Decimal": number,
    "Integer": whole,
    "Date": _formed(is_date),
    "DateTime": _formed(is_datetime),
    "Time": _formed(is_time),
    "String": _text,
    "Uri": _text,
    "Code": _text,
    "Coding": _coding,
    "Quantity": _quantity,
    "Attachment": _kept("Attachment"),
    "Reference": _kept("Reference"),
}


def value_of(of: Node, prefix: str = "value") -> AnswerValue | None:
    """Return the value in ``value[x]`` (or another *prefix*); None when there is no good one."""
    for name, value in of.items():
        read = READERS.get(name.removeprefix(prefix)) if name.startswith(prefix) else None
        if read:
            return read(value)
    return None


def has_value(of: Node, prefix: str = "value") -> bool:
    """Return whether there is any ``value[x]``, good or not."""
    return any(name.startswith(prefix) for name in of)


def kept_value(of: Node) -> Kept | None:
    """Return a ``value[x]`` that cannot be read as it stands, so that it is not lost."""
    name = next((name for name in of if name.startswith("value")), "")
    json = _ENCODER.encode(of.get(name)).decode()
    return Kept(name.removeprefix("value"), json) if name else None
