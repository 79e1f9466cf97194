"""One item of a tool, with everything under it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from careapp.dialogue.fhir import (
    Node,
    coding_of,
    extension,
    extensions,
    nodes,
    string,
    text_of,
    value_of,
)
from careapp.dialogue.item import Item, ItemKind, Note, Option
from careapp.dialogue.known import CONTROLS, FOLDED, HIDDEN, ITEM_CONTROL, SUBLABEL
from careapp.dialogue.levels import LEVEL_EXTENSION, Scale
from careapp.dialogue.load_computed import load_computed
from careapp.dialogue.load_conditions import load_conditions
from careapp.dialogue.load_details import with_details, with_limits
from careapp.dialogue.load_levels import is_own_scale, level_options
from careapp.dialogue.load_notes import control_codes, notes_on
from careapp.dialogue.load_options import INCOMPLETE, load_options
from careapp.dialogue.loading import Loading
from careapp.dialogue.plain import plain_text
from careapp.dialogue.text import Text
from careapp.dialogue.values import AnswerValue

_KINDS = {kind.value: kind for kind in ItemKind} | {"level": ItemKind.UNSUPPORTED}
_SCALES = {scale.value: scale for scale in Scale}
_HELP = frozenset({"help", "flyover", ""})
_WORDS = frozenset({ItemKind.DISPLAY, ItemKind.TEXT, ItemKind.STRING})


def load_items(listed: object, loading: Loading, depth: int) -> tuple[Item, ...]:
    """Return the items in a list, each with its children."""
    return tuple(_load_item(item, loading, depth) for item in nodes(listed))


def _load_item(item: Node, loading: Loading, depth: int) -> Item:
    notes: list[Note] = []
    link_id = _link_id(item, loading, notes)
    loading.count_item(link_id, depth)
    kind = _kind(item)
    control = _control(item)
    options = load_options(item, link_id, loading, notes)
    scale = _scale(item, options, link_id, notes)
    value_set = string(item.get("answerValueSet"))
    options_known = not {note.code for note in notes} & INCOMPLETE
    hidden = extension(item, HIDDEN).get("valueBoolean") is True
    children = load_items(item.get("item"), loading, depth + 1)
    children = tuple(map(_out_of_sight, children)) if hidden else children
    kind = ItemKind.LEVEL if scale and kind is ItemKind.CHOICE else kind
    if control in {"help", "inline"} and kind in _WORDS:
        kind = ItemKind.GROUP if children else ItemKind.DISPLAY
    notes.extend(notes_on(item, link_id, kind))
    loaded = Item(
        link_id=link_id,
        kind=kind,
        text=text_of(item, "text", loading.language),
        prefix=text_of(item, "prefix", loading.language),
        required=item.get("required") is True,
        repeats=item.get("repeats") is True,
        read_only=item.get("readOnly") is True,
        hidden=hidden,
        items=children,
        options=level_options(scale, options) if scale else options,
        enable_when=load_conditions(item, link_id, notes),
        enable_any=item.get("enableBehavior") == "any",
        initial=_initial(item, options, link_id, notes),
        scale=scale,
        codes=tuple(map(coding_of, nodes(item.get("code")))),
        help=_sublabel(item, loading.language),
        control=control,
        controls=tuple(_controls(item)),
        value_set=value_set,
        options_known=options_known,
        computed=load_computed(item, link_id, loading.language, notes),
    )
    detailed = with_details(with_limits(loaded, item, notes), item, loading.language)
    told = replace(detailed, notes=tuple(dict.fromkeys(notes))) if notes else detailed
    return _with_folded(told)


def _out_of_sight(item: Item) -> Item:
    """Return what stands under a hidden item: hidden as well."""
    return replace(item, hidden=True, items=tuple(map(_out_of_sight, item.items)))


def _link_id(item: Node, loading: Loading, notes: list[Note]) -> str:
    link_id = string(item.get("linkId"))
    if not link_id:
        link_id = f"?{loading.items_read + 1}"
        notes.append(Note("missing-link-id", link_id))
    if link_id in loading.link_ids:
        notes.append(Note("duplicate-link-id", link_id, link_id))
    loading.link_ids.add(link_id)
    return link_id


def _kind(item: Node) -> ItemKind:
    return _KINDS.get(string(item.get("type")), ItemKind.UNSUPPORTED)


def _scale(
    item: Node, options: tuple[Option, ...], link_id: str, notes: list[Note]
) -> Scale | None:
    """Return the scale that is asked for, or the one that the options of a choice bring along."""
    wanted = extension(item, LEVEL_EXTENSION)
    scale = _SCALES.get(string(wanted.get("valueCode")))
    is_own = _kind(item) is ItemKind.CHOICE and not item.get("repeats") and is_own_scale(options)
    if not wanted or scale is Scale.OWN:
        scale = Scale.OWN if is_own else None
    if wanted and (scale is None or _kind(item) is not ItemKind.CHOICE):
        notes.append(Note("unknown-scale", link_id, string(wanted.get("valueCode"))))
        return None
    return scale


def _control(item: Node) -> str:
    return next((code for code in _controls(item) if code in CONTROLS), "")


def _controls(item: Node) -> Iterator[str]:
    for url, found in extensions(item):
        if url == ITEM_CONTROL:
            yield from control_codes(found)


def _initial(
    item: Node, options: Sequence[Option], link_id: str, notes: list[Note]
) -> tuple[AnswerValue, ...]:
    listed = nodes(item.get("initial"))
    values = [value for value in map(value_of, listed) if value is not None]
    if len(values) < len(listed):
        notes.append(Note("malformed-field", link_id, "initial"))
    return (*values, *(option.value for option in options if option.initial))


def _sublabel(item: Node, language: str) -> tuple[Text, ...]:
    words = plain_text(string(extension(item, SUBLABEL).get("valueMarkdown")))
    return (Text(words, language),) if words else ()


def _with_folded(item: Item) -> Item:
    """Take help, prompts and unit texts out of the children: they belong to *item*."""
    folded = [child for child in item.items if _folds(child, item)]
    if not folded:
        return item
    return replace(
        item,
        items=tuple(child for child in item.items if not _folds(child, item)),
        folded=tuple(folded),
        prompts=tuple(c.text for c in folded if c.control == "prompt"),
        help=(*item.help, *(c.text for c in folded if c.control in _HELP)),
        unit_text=next((c.text for c in folded if c.control == "unit"), item.unit_text),
        notes=(*item.notes, *_notes_of(folded)),
    )


def _folds(child: Item, above: Item) -> bool:
    if child.kind is not ItemKind.DISPLAY or child.items or child.enable_when or child.hidden:
        return False
    # What is said under each answer helps before there is any.
    of_each_answer = above.repeats and above.kind is not ItemKind.GROUP and not child.control
    return child.control in FOLDED or of_each_answer


def _notes_of(folded: Sequence[Item]) -> Iterator[Note]:
    for child in folded:
        yield from child.notes
