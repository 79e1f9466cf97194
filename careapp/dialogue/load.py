"""Load a dialogue tool from a FHIR R4 Questionnaire."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from careapp.dialogue.document import read_resource
from careapp.dialogue.fhir import Node, extensions, string, text_of
from careapp.dialogue.item import Note
from careapp.dialogue.known import NOT_SUPPORTED
from careapp.dialogue.load_computed import load_computed
from careapp.dialogue.load_conditions import keep_known
from careapp.dialogue.load_item import load_items
from careapp.dialogue.loading import Loading, contained_value_sets
from careapp.dialogue.places import split_place
from careapp.dialogue.refusal import ToolRefusedError
from careapp.dialogue.text import Text
from careapp.dialogue.tool import Tool

_STATUSES = frozenset({"draft", "active", "retired"})
_LONG_CIRCLE = 8
NO_VALUE_SETS: Mapping[str, Node] = {}
_UNSAFE = frozenset({"duplicate-link-id", "missing-link-id", "ambiguous-link-id"})
"""Answers could not be told apart: such a tool is for reading only."""


def load_tool(data: bytes, value_sets: Mapping[str, Node] = NO_VALUE_SETS) -> Tool:
    """Return the tool in the bytes of a JSON file.

    What is not supported stands as a note at its item; nothing is passed over.

    Args:
        data: A FHIR R4 Questionnaire.
        value_sets: Lists of answers that the file names and does not bring, from
            ``read_value_sets``; its own go before.

    Raises:
        ToolRefusedError: With one code per reason.
    """
    resource = read_resource(data, "Questionnaire", ToolRefusedError, "not-a-questionnaire")
    language = string(resource.get("language"))
    loading = Loading(language, {**value_sets, **contained_value_sets(resource)})
    items = keep_known(load_items(resource.get("item"), loading, depth=1), loading.link_ids)
    if not items:
        raise ToolRefusedError("no-items")
    unsafe = {note.code for top in items for item in top.walk() for note in item.notes} & _UNSAFE
    status = string(resource.get("status"))
    notes: list[Note] = []
    computed = load_computed(resource, "", language, notes)
    tool = Tool(
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
        notes=(*(Note(code) for code in sorted(unsafe)), *notes, *_notes_on(resource)),
        computed=computed,
        source=data,
    )
    told = (*_ambiguous(tool), *_circles(tool))
    read_only = tool.read_only or any(note.code in _UNSAFE for note in told)
    return replace(tool, read_only=read_only, notes=(*tool.notes, *told))


def _ambiguous(tool: Tool) -> Iterator[Note]:
    """Yield a note where a linkId is also the name of another question in a later round."""
    loops = tool.shape.loops
    for link_id in tool.by_link_id:
        other, rounds = split_place(link_id)
        if rounds and len(loops.get(other, ())) == len(rounds):
            yield Note("ambiguous-link-id", detail=link_id)


def _circles(tool: Tool) -> Iterator[Note]:
    """Yield what depends on itself, by name."""
    for circle in tool.order.circles:
        yield Note("circular-dependency", circle[0], _named(circle))
    computed = {link_id: item.computed for link_id, item in tool.by_link_id.items()}
    for link_id, one in ({"": tool.computed} | computed).items():
        for expression in one.expressions():
            reads = tool.naming.reads(link_id, expression)
            if reads.circle:
                yield Note("circular-variable", link_id, _named(reads.circle))


def _named(circle: Sequence[str]) -> str:
    """Return a circle by the names in it; the middle of a long one is left out."""
    shown = [*circle[:4], "…", *circle[-2:]] if len(circle) > _LONG_CIRCLE else circle
    return " → ".join(shown)


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
