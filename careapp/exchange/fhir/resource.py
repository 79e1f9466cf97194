"""What the mapping of a kind yields, and what it may look into while it does."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from careapp.dialogue.tool import Tool
from careapp.domain.identity import RecordId, derived_id
from careapp.exchange.fhir.parts import Node
from careapp.exchange.folded import About, Folded


@dataclass(frozen=True, slots=True)
class Made:
    """A resource without its meta data, and the records that it was made of.

    Attributes:
        of: The first one is what the resource is; the others say some of it.
        tells_conflicts: Whether what is contested already stands in it.
    """

    body: Node
    of: tuple[Folded, ...]
    tells_conflicts: bool = False


@dataclass(frozen=True, slots=True)
class Absent:
    """A resource that would be there if its record said more: it may have been before."""

    kind: str
    record_id: RecordId
    of: tuple[Folded, ...]


Tools = Mapping[tuple[str, str], Tool]
"""Dialogue tools by url and version; under an empty version the newest of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What the records of a municipality refer to.

    Attributes:
        municipality_id: Whose records these are.
        staff: Ids of the members of staff that are exported too.
        language: Of the questions' texts; the tool's own where it is empty.
    """

    municipality_id: RecordId | None = None
    tools: Tools = field(default_factory=dict)
    staff: frozenset[RecordId] = frozenset()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a mapping may look into.

    Attributes:
        about: The records of the same subject.
        place: What is known of the municipality that exports.
    """

    about: About
    place: Place

    def has(self, kind: str, record_id: str) -> bool:
        """Return whether the same subject has a record of *kind* that is there."""
        found = self.about.records.get(RecordId(record_id))
        return found is not None and found.kind == kind and not found.gone

    def elements_ever(self, record_id: RecordId, field_: str) -> tuple[str, ...]:
        """Return the elements of a set or mapping that anybody ever put in, in order."""
        start = f"{field_}/"
        changes = (c for c in self.about.subject.changes if c.record_id == record_id)
        units = {unit for change in changes for unit in change.said if unit.startswith(start)}
        return tuple(sorted(unit.removeprefix(start) for unit in units))


Mapper = Callable[[Folded, Dossier], Iterator[Made | Absent]]


def derived(record_id: RecordId, what: str) -> RecordId:
    """Return the id of a second resource that comes of one record."""
    return derived_id(record_id, "fhir", what)
