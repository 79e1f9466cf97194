"""Which question of one version is which of another."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping

from careapp.dialogue.item import BINDING_SYSTEM, Item
from careapp.dialogue.tool import Tool


def matches(old: Tool, new: Tool) -> Mapping[str, str]:
    """Return the linkId in *new* of each item of *old* that is still there.

    The same linkId is the same item. Of those without, one is found again by what it is
    about (its codes, or its definition), else by its words and type, where only one on
    each side has them: some editors give new linkIds at every change.
    """
    found = {link: link for link in old.by_link_id if link in new.by_link_id}
    for mark in (_subject, _words):
        left = [i for i in old.by_link_id.values() if i.link_id not in found]
        taken = frozenset(found.values())
        free = [i for i in new.by_link_id.values() if i.link_id not in taken]
        before, after = _only_ones(left, mark), _only_ones(free, mark)
        found |= {before[key]: after[key] for key in before.keys() & after.keys()}
    return {link: found[link] for link in old.by_link_id if link in found}


def _only_ones(
    items: Iterable[Item], mark: Callable[[Item], Hashable | None]
) -> dict[Hashable, str]:
    """Return the linkId of each item by its mark, where no other item has the same."""
    by_mark: defaultdict[Hashable, list[str]] = defaultdict(list)
    for item in items:
        if (key := mark(item)) is not None:
            by_mark[key].append(item.link_id)
    return {key: links[0] for key, links in by_mark.items() if len(links) == 1}


def _subject(item: Item) -> Hashable | None:
    codes = frozenset((c.system, c.code) for c in item.codes if c.system != BINDING_SYSTEM)
    return codes or item.definition or None


def _words(item: Item) -> Hashable | None:
    words = tuple(item.text.original.casefold().split())
    return (item.kind, words) if words else None
