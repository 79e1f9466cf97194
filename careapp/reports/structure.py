"""The structure of a document: what a screen reader walks through, apart from how it looks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a page's content."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """A place on a page that can be clicked."""

    page: int
    name: str


Kid: TypeAlias = "Element | Mark | Annotation"


@dataclass(eq=False, slots=True)
class Element:
    """A node of the structure tree.

    Attributes:
        tag: A standard structure type of PDF: "P", "Table", "Link".
        parent: The element it is part of; the root has none.
        attributes: Of PDF's attribute objects: "Scope", "ListNumbering", and numbers: "BBox".
        alt: What a screen reader says instead of the content.
        kids: Elements, and stretches of pages, in reading order.
        placed: Whether it is among its parent's kids yet.
    """

    tag: str
    parent: "Element | None" = None
    attributes: Mapping[str, str | Sequence[float]] = field(default_factory=dict)
    alt: str = ""
    kids: list[Kid] = field(default_factory=list)
    placed: bool = False

    def add(self, tag: str, attributes: Mapping[str, str] | None = None) -> "Element":
        """Return a new part of this element, placed after what is there."""
        part = self.inline(tag, attributes)
        part.place()
        return part

    def inline(
        self, tag: str, attributes: Mapping[str, str] | None = None, alt: str = ""
    ) -> "Element":
        """Return a new part of this element that takes its place when it is first drawn.

        A link stands in the middle of a sentence: what goes before it is drawn first.
        """
        return Element(tag, self, attributes or {}, alt)

    def place(self) -> None:
        """Take place among the parent's kids, once."""
        if not self.placed and self.parent is not None:
            self.placed = True
            self.parent.kids.append(self)
