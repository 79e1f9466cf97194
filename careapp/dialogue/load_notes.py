"""What of an item is not understood: said in place, never passed over."""

from collections.abc import Iterator

from careapp.dialogue.fhir import Node, coding_of, extensions, node, nodes, string
from careapp.dialogue.item import BINDING_SYSTEM, BINDINGS, ItemKind, Note
from careapp.dialogue.known import (
    CONTROLS,
    FLAG_FIELDS,
    ITEM_CONTROL,
    ITEM_FIELDS,
    LIST_FIELDS,
    NOT_SUPPORTED,
    TEXT_FIELDS,
    UNDERSTOOD,
    WITHOUT_CONSEQUENCE,
)

_KIND_NOTES = {
    ItemKind.ATTACHMENT: "attachment-not-supported",
    ItemKind.REFERENCE: "reference-not-supported",
    ItemKind.UNSUPPORTED: "unknown-type",
}


def notes_on(item: Node, link_id: str, kind: ItemKind) -> Iterator[Note]:
    """Yield what stands in *item* that cannot be shown or is malformed."""
    yield from _on_kind(item, link_id, kind)
    yield from _malformed(item, link_id)
    for coding in map(coding_of, nodes(item.get("code"))):
        if coding.system == BINDING_SYSTEM and coding.code not in BINDINGS:
            yield Note("unknown-binding", link_id, coding.code)
    for name in item:
        if name.removeprefix("_") not in ITEM_FIELDS:
            yield Note("unknown-field", link_id, name)
    for url, extension in extensions(item):
        yield from _on_extension(url, extension, link_id)
    for url, _ in extensions(node(item.get("_text"))):
        if url in NOT_SUPPORTED:
            yield Note(NOT_SUPPORTED[url], link_id, url)


def _on_kind(item: Node, link_id: str, kind: ItemKind) -> Iterator[Note]:
    if kind in _KIND_NOTES:
        yield Note(_KIND_NOTES[kind], link_id, string(item.get("type")))
    if kind is ItemKind.CHOICE and not {"answerOption", "answerValueSet"} & item.keys():
        yield Note("no-options", link_id)


def _malformed(item: Node, link_id: str) -> Iterator[Note]:
    for name in LIST_FIELDS:
        value = item.get(name, [])
        if not isinstance(value, list) or len(nodes(value)) != len(value):
            yield Note("malformed-field", link_id, name)
    for names, kind in ((TEXT_FIELDS, str), (FLAG_FIELDS, bool)):
        for name in names:
            if name in item and not isinstance(item[name], kind):
                yield Note("malformed-field", link_id, name)


def _on_extension(url: str, extension: Node, link_id: str) -> Iterator[Note]:
    if url == ITEM_CONTROL:
        for code in control_codes(extension):
            if code not in CONTROLS:
                yield Note("control-not-supported", link_id, code)
    elif url in NOT_SUPPORTED:
        yield Note(NOT_SUPPORTED[url], link_id, url)
    elif url not in UNDERSTOOD | WITHOUT_CONSEQUENCE:
        yield Note("extension-not-supported", link_id, url)


def control_codes(extension: Node) -> Iterator[str]:
    """Yield the codes of an itemControl extension."""
    for coding in nodes(node(extension.get("valueCodeableConcept")).get("coding")):
        yield string(coding.get("code"))
