"""What changed between two versions of a tool, ready to be put in words."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from careapp.dialogue.item import Item, Option
from careapp.dialogue.matching import matches
from careapp.dialogue.tool import Tool
from careapp.dialogue.values import same

_RULES = (
    "required",
    "repeats",
    "read_only",
    "hidden",
    "enable_when",
    "enable_any",
    "minimum",
    "maximum",
    "min_length",
    "max_length",
    "max_decimal_places",
    "min_occurs",
    "max_occurs",
    "pattern",
    "units",
    "computed",
)
_HELP = ("help", "prompts", "short_text", "entry_format", "prefix", "unit_text", "rule_words")


class ChangeKind(StrEnum):
    """What became of an item."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    MOVED = "moved"
    TYPE_CHANGED = "type-changed"
    OPTIONS_CHANGED = "options-changed"
    RULES_CHANGED = "rules-changed"
    HELP_CHANGED = "help-changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that changed at one item.

    Attributes:
        link_id: In the new version; in the old one where it was removed.
        before: The item as it was; None where it was added.
        after: The item as it is; None where it was removed.
        names: What exactly: fields such as ``required``; of options their words, after
            ``+`` or ``-``; of a move the linkIds of the groups before and after.
    """

    kind: ChangeKind
    link_id: str
    before: Item | None
    after: Item | None
    names: tuple[str, ...] = ()


def differences(old: Tool, new: Tool) -> tuple[Difference, ...]:
    """Return what changed, in order of the new version; what was removed comes last."""
    found = matches(old, new)
    back = {after: before for before, after in found.items()}
    moved = dict(_moved(old, new, found))
    told: list[Difference] = []
    for link_id, after in new.by_link_id.items():
        before = old.by_link_id.get(back.get(link_id, ""))
        if before is None:
            told.append(Difference(ChangeKind.ADDED, link_id, None, after))
            continue
        told.extend(_between(before, after))
        if link_id in moved:
            told.append(Difference(ChangeKind.MOVED, link_id, before, after, moved[link_id]))
    for link_id, before in old.by_link_id.items():
        if link_id not in found:
            told.append(Difference(ChangeKind.REMOVED, link_id, before, None))
    return tuple(told)


def _between(before: Item, after: Item) -> Iterator[Difference]:
    if before.text.by_language() != after.text.by_language():
        yield Difference(ChangeKind.REWORDED, after.link_id, before, after)
    if before.kind is not after.kind:
        kinds = (before.kind.value, after.kind.value)
        yield Difference(ChangeKind.TYPE_CHANGED, after.link_id, before, after, kinds)
    if options := tuple(_options(before.options, after.options)):
        yield Difference(ChangeKind.OPTIONS_CHANGED, after.link_id, before, after, options)
    for kind, names in ((ChangeKind.RULES_CHANGED, _RULES), (ChangeKind.HELP_CHANGED, _HELP)):
        changed = tuple(n for n in names if getattr(before, n) != getattr(after, n))
        if changed:
            yield Difference(kind, after.link_id, before, after, changed)


def _options(before: Sequence[Option], after: Sequence[Option]) -> Iterator[str]:
    """Yield the words of options that came or went; an option reworded did both."""
    if before is after or before == after:
        return
    for mark, these, those in (("-", before, after), ("+", after, before)):
        by_words = {(str(o.value), o.text.original): o for o in those}
        for option in these:
            other = by_words.get((str(option.value), option.text.original))
            if other is None or not same(other.value, option.value):
                yield f"{mark}{option.text.original}"


def _moved(old: Tool, new: Tool, found: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield what stands in another group, or in another order within its own."""
    parents, homes = old.shape.parents, new.shape.parents
    stayed: dict[str, list[str]] = {}
    for before, after in found.items():
        was, now = parents.get(before, ""), homes.get(after, "")
        if found.get(was, "") != now:
            yield after, (was, now)
        else:
            stayed.setdefault(now, []).append(after)
    places = {link_id: number for number, link_id in enumerate(new.by_link_id)}
    for group, links in stayed.items():
        in_order = _longest_in_order([places[link_id] for link_id in links])
        for link_id in links:
            if places[link_id] not in in_order:
                yield link_id, (group, group)


def _longest_in_order(numbers: Sequence[int]) -> set[int]:
    """Return the most of *numbers* that already stand in rising order."""
    ends: list[int] = []
    befores: dict[int, int | None] = {}
    for number in numbers:
        place = bisect_left(ends, number)
        befores[number] = ends[place - 1] if place else None
        ends[place : place + 1] = [number]
    kept: set[int] = set()
    step = ends[-1] if ends else None
    while step is not None:
        kept.add(step)
        step = befores[step]
    return kept
