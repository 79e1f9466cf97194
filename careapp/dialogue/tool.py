"""A dialogue tool: a conversation guide, read from a FHIR Questionnaire."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from careapp.dialogue.computed import NOTHING_COMPUTED, Computed
from careapp.dialogue.dependents import Dependents, dependents_of
from careapp.dialogue.item import Item, Note
from careapp.dialogue.naming import Naming
from careapp.dialogue.order import Order, dependency_order
from careapp.dialogue.places import Rounds
from careapp.dialogue.shape import Shape, shape_of
from careapp.dialogue.text import NO_TEXT, Text


@dataclass(frozen=True)
class Tool:
    """A dialogue tool as it was loaded.

    Attributes:
        url: Names the tool across versions; empty when the file has none.
        status: ``draft``, ``active``, ``retired`` or ``unknown``.
        read_only: It can be read but not filled in, for a reason in *notes*.
        notes: What concerns the whole tool; each item has its own besides.
        language: Of the original texts; empty when the file does not say.
        computed: Variables and constraints of the whole tool.
        source: The file as it came, for export; two tools are equal without it.
    """

    url: str
    version: str
    title: Text
    status: str
    items: tuple[Item, ...]
    description: Text = NO_TEXT
    language: str = ""
    publisher: str = ""
    copyright: str = ""
    read_only: bool = False
    notes: tuple[Note, ...] = ()
    computed: Computed = NOTHING_COMPUTED
    source: bytes = field(default=b"", compare=False, repr=False)

    def walk(self) -> Iterator[Item]:
        """Yield every item in order of the tool."""
        for item in self.items:
            yield from item.walk()

    def all_notes(self) -> Iterator[Note]:
        """Yield the notes of the tool and of every item in it."""
        yield from self.notes
        for item in self.walk():
            yield from item.notes

    @property
    def by_link_id(self) -> Mapping[str, Item]:
        """Every item by its linkId, in order of the tool; the first of several with the same."""
        return self.shape.items

    def find(self, place: str) -> tuple[Item, Rounds] | None:
        """Return the item at *place* (``name``, or ``name#2`` in a later round) and its rounds.

        None where the tool has no such place.
        """
        return self.shape.find(place)

    @cached_property
    def shape(self) -> Shape:
        """How the items stand in each other; found once for each tool."""
        return shape_of(self.items)

    @cached_property
    def naming(self) -> Naming:
        """What the expressions of the tool read."""
        return Naming(self.shape, self.computed.variables)

    @cached_property
    def order(self) -> Order:
        """In which order conditions are worked out; found once for each tool."""
        return dependency_order(self.shape, self.naming)

    @cached_property
    def works_out(self) -> bool:
        """Whether there is any expression in the tool; found once, and quick to ask."""
        return bool(self.computed) or any(item.computed for item in self.walk())

    @cached_property
    def dependents(self) -> Dependents:
        """Who reads which question; found once for each tool."""
        return dependents_of(self.shape, self.naming, self.order, self.computed)
