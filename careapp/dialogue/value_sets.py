"""Lists of answers from FHIR ValueSets and CodeSystems, in the file or brought in beside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from careapp.dialogue.document import read_any
from careapp.dialogue.fhir import Node, node, nodes, string
from careapp.dialogue.refusal import RefusedError

_KINDS = frozenset({"ValueSet", "CodeSystem"})
MOST_CONCEPTS = 100_000
"""Looked at for one list; beyond it the list is not whole."""

_HIERARCHY = frozenset({"is-a", "descendent-of", "is-not-a"})

Concept = tuple[str, Node]
"""The code system's address, and the concept as it stands."""


def read_value_sets(files: Iterable[tuple[str, bytes]]) -> dict[str, Node]:
    """Return the ValueSets and CodeSystems in *files* by their address, with version and without.

    A file may hold one of them, or a Bundle of them; anything else in it is passed over.

    Args:
        files: The name of each, and what is in it.

    Raises:
        RefusedError: A file is no JSON, or a bomb. Code ``value-set-file``; the detail is its
            name.
    """
    found: dict[str, Node] = {}
    for name, data in files:
        try:
            resource = read_any(data, RefusedError)
        except RefusedError as error:
            raise RefusedError("value-set-file", name) from error
        entries = [node(entry.get("resource")) for entry in nodes(resource.get("entry"))]
        for one in (resource, *entries):
            if one.get("resourceType") in _KINDS and (url := string(one.get("url"))):
                version = string(one.get("version"))
                found |= {url: one, f"{url}|{version}": one} if version else {url: one}
    return found


@dataclass(slots=True)
class Expansion:
    """One list of answers being gathered.

    Attributes:
        resources: ValueSets and CodeSystems by address.
        whole: Whether everything that belongs to the list was found.
    """

    resources: Mapping[str, Node]
    whole: bool = True
    _left: int = MOST_CONCEPTS
    _open: set[str] = field(default_factory=set)
    _done: dict[str, tuple[Concept, ...]] = field(default_factory=dict)

    def concepts(self, address: str) -> tuple[Concept, ...]:
        """Return what belongs to the value set at *address*, each code once.

        A value set that is made of itself adds nothing to itself, and is not whole.
        """
        found = self._find(address)
        if found is None or address in self._open:
            self.whole = False
            return ()
        if address not in self._done:
            self._open.add(address)
            unique = {(s, string(c.get("code")) or string(c.get("display"))): (s, c)
                      for s, c in self._of(found)}  # fmt: skip
            self._open.discard(address)
            self._done[address] = tuple(unique.values())
        return self._done[address]

    def _find(self, address: str) -> Node | None:
        found = self.resources.get(address) or self.resources.get(address.partition("|")[0])
        return found if found and found.get("resourceType") != "CodeSystem" else None

    def _of(self, value_set: Node) -> Iterator[Concept]:
        expansion = nodes(node(value_set.get("expansion")).get("contains"))
        if expansion:
            yield from self._contained(expansion)
            return
        compose = node(value_set.get("compose"))
        excluded = {
            (system, string(concept.get("code")))
            for exclude in nodes(compose.get("exclude"))
            for system, concept in self._include(exclude)
        }
        for include in nodes(compose.get("include")):
            for system, concept in self._include(include):
                if (system, string(concept.get("code"))) not in excluded:
                    yield system, concept

    def _contained(self, listed: Iterable[Node]) -> Iterator[Concept]:
        todo = list(listed)[::-1]
        while todo and self._counts():
            concept = todo.pop()
            if concept.get("abstract") is not True:
                yield string(concept.get("system")), concept
            todo.extend(reversed(nodes(concept.get("contains"))))

    def _include(self, include: Node) -> Iterator[Concept]:
        """Yield what one include stands for: what all its parts have in common."""
        sets = include.get("valueSet")
        addresses = [string(one) for one in sets] if isinstance(sets, list) else []
        own = self._own(include) if "system" in include or "concept" in include else None
        others = [self.concepts(address) for address in addresses]
        if own is None:
            own = iter(others.pop(0)) if others else iter(())
        wanted = [{(s, string(c.get("code"))) for s, c in other} for other in others]
        for system, concept in own:
            if all((system, string(concept.get("code"))) in other for other in wanted):
                yield system, concept

    def _own(self, include: Node) -> Iterator[Concept]:
        system = string(include.get("system"))
        listed = nodes(include.get("concept"))
        if listed:
            yield from ((system, concept) for concept in listed if self._counts())
            return
        code_system = self.resources.get(system) or {}
        if code_system.get("resourceType") != "CodeSystem":
            self.whole = False
            return
        for concept, ancestors in self._all_of(code_system):
            if all(self._passes(one, concept, ancestors) for one in nodes(include.get("filter"))):
                yield system, concept

    def _all_of(self, code_system: Node) -> Iterator[tuple[Node, tuple[str, ...]]]:
        start: tuple[str, ...] = ()
        todo = [(one, start) for one in reversed(nodes(code_system.get("concept")))]
        while todo and self._counts():
            concept, ancestors = todo.pop()
            yield concept, ancestors
            inner = (*ancestors, string(concept.get("code")))
            todo.extend((one, inner) for one in reversed(nodes(concept.get("concept"))))

    def _passes(self, one: Node, concept: Node, ancestors: tuple[str, ...]) -> bool:
        """Return whether a concept passes a filter; one not understood lets nothing through."""
        operator, value = string(one.get("op")), string(one.get("value"))
        if operator not in _HIERARCHY or string(one.get("property")) not in {"concept", "code"}:
            self.whole = False
            return False
        below = value in ancestors
        is_it = string(concept.get("code")) == value
        return {"is-a": below or is_it, "descendent-of": below}.get(operator, not (below or is_it))

    def _counts(self) -> bool:
        """Count one more concept; false when there are too many."""
        self._left -= 1
        self.whole = self.whole and self._left >= 0
        return self._left >= 0
