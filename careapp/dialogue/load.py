"""Load a dialogue tool from a FHIR R4 Questionnaire."""

from collections.abc import Iterator

from careapp.dialogue.document import read_resource
from careapp.dialogue.fhir import Node, extensions, string, text_of
from careapp.dialogue.item import Note
from careapp.dialogue.known import NOT_SUPPORTED
from careapp.dialogue.load_conditions import keep_known
from careapp.dialogue.load_item import load_items
from careapp.dialogue.loading import Loading, contained_value_sets
from careapp.dialogue.refusal import ToolRefusedError
from careapp.dialogue.text import Text
from careapp.dialogue.tool import Tool

_STATUSES = frozenset({"draft", "active", "retired"})
_UNSAFE = frozenset({"duplicate-link-id", "missing-link-id"})
"""Answers could not be told apart: such a tool is for reading only."""


def load_tool(data: bytes) -> Tool:
    """Return the tool in the bytes of a JSON file.

    What is not supported stands as a note at its item; nothing is passed over.

    Raises:
        ToolRefusedError: With one code per reason.
    """
    resource = read_resource(data, "Questionnaire", ToolRefusedError, "not-a-questionnaire")
    language = string(resource.get("language"))
    loading = Loading(language, contained_value_sets(resource))
    items = keep_known(load_items(resource.get("item"), loading, depth=1), loading.link_ids)
    if not items:
        raise ToolRefusedError("no-items")
    unsafe = {note.code for top in items for item in top.walk() for note in item.notes} & _UNSAFE
    status = string(resource.get("status"))
    return Tool(
        url=string(resource.get("url")),
        version=string(resource.get("version")),
        title=_title(resource),
        status=status if status in _STATUSES else "unknown",
        items=items,
        description=text_of(resource, "description", language),
        language=language,
        publisher=string(resource.get("publisher")),
        copyright=string(resource.get("copyright")),
        read_only=bool(unsafe),
        notes=(*(Note(code) for code in sorted(unsafe)), *_notes_on(resource)),
    )


def load_title(data: bytes) -> tuple[str, Text]:
    """Return the url and title of the tool in the bytes of a JSON file, reading no more of it.

    Raises:
        ToolRefusedError: It is no Questionnaire.
    """
    resource = read_resource(data, "Questionnaire", ToolRefusedError, "not-a-questionnaire")
    return string(resource.get("url")), _title(resource)


def _title(resource: Node) -> Text:
    language = string(resource.get("language"))
    return text_of(resource, "title", language) or text_of(resource, "name", language)


def _notes_on(resource: Node) -> Iterator[Note]:
    for url, _ in extensions(resource):
        if url in NOT_SUPPORTED:
            yield Note(NOT_SUPPORTED[url], detail=url)
    for name in ("modifierExtension", "implicitRules"):
        if name in resource:
            yield Note("unknown-field", detail=name)
