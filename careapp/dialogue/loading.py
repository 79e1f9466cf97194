"""What is known while a tool is being loaded."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from careapp.dialogue.fhir import Node, nodes, string
from careapp.dialogue.item import Note, Option
from careapp.dialogue.refusal import ToolRefusedError

MAX_ITEMS = 10_000
MAX_NESTING = 32
MAX_OPTIONS = 100_000
"""In one tool together; lists of this length are searched in an index, never shown whole."""


@dataclass(slots=True)
class Loading:
    """One loading of one tool.

    Attributes:
        language: Of the original texts.
        value_sets: ValueSets and CodeSystems at hand, by ``#id`` and by address.
        link_ids: Those seen so far.
        expanded: Options and notes of the value sets that were needed so far, by address.
    """

    language: str
    value_sets: Mapping[str, Node]
    link_ids: set[str] = field(default_factory=set)
    items_read: int = 0
    options_read: int = 0
    expanded: dict[str, tuple[tuple[Option, ...], tuple[Note, ...]]] = field(default_factory=dict)

    def count_item(self, link_id: str, depth: int) -> None:
        """Count an item.

        Raises:
            ToolRefusedError: There are too many, or it stands too deep.
        """
        self.items_read += 1
        if self.items_read > MAX_ITEMS:
            raise ToolRefusedError("too-many-items", str(MAX_ITEMS))
        if depth > MAX_NESTING:
            raise ToolRefusedError("too-deep", link_id)

    def has_value_set(self, address: str) -> bool:
        """Return whether the list of options at *address* is at hand."""
        return bool({address, address.partition("|")[0]} & self.value_sets.keys())

    def options_left(self) -> int:
        """Return how many more options are read before the rest is left out."""
        return MAX_OPTIONS - self.options_read


def contained_value_sets(resource: Node) -> dict[str, Node]:
    """Return the value sets and code systems that stand in the file itself."""
    found: dict[str, Node] = {}
    for part in nodes(resource.get("contained")):
        if part.get("resourceType") in {"ValueSet", "CodeSystem"}:
            found[f"#{string(part.get('id'))}"] = part
            found[string(part.get("url"))] = part
    found.pop("", None)
    return found
