"""What the expressions of a tool read: questions, variables, the clock."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from careapp.dialogue.computed import Expression
from careapp.dialogue.scan import Words, words_of
from careapp.dialogue.shape import Shape

_words = lru_cache(maxsize=4_096)(words_of)
_GIVEN = frozenset({"resource", "context", "questionnaire", "qitem", "ucum", "sct", "loinc"})
"""Variables that are always there (FHIR R4, FHIRPath; SDC, expressions)."""

_INTO_AN_ITEM = frozenset({"answer", "item", "children", "descendants"})


@dataclass(frozen=True, slots=True)
class Reads:
    """What an expression needs to be worked out.

    Attributes:
        links: The questions it names, by linkId.
        anything: It may look at any question.
        clock: It asks for today or now.
        variables: The named values it needs, each after those that it needs itself, with the
            linkId of the item that has it; empty for one of the whole tool.
        missing: Names of values that nobody gives.
        circle: Names of variables that need themselves.
    """

    links: frozenset[str]
    anything: bool = False
    clock: bool = False
    variables: tuple[tuple[str, Expression], ...] = ()
    missing: frozenset[str] = frozenset()
    circle: tuple[str, ...] = ()


class Naming:
    """Finds what expressions read, by the build of their tool.

    Args:
        shape: The build.
        variables: Those of the whole tool.
    """

    def __init__(self, shape: Shape, variables: Sequence[Expression]) -> None:
        self._shape = shape
        self._variables = variables
        self._found: dict[tuple[str, Expression], Reads] = {}

    def reads(self, link_id: str, expression: Expression) -> Reads:
        """Return what *expression* reads at an item; at the whole tool for an empty linkId."""
        key = (link_id, expression)
        if key not in self._found:
            self._found[key] = self._read(link_id, expression)
        return self._found[key]

    def _read(self, link_id: str, expression: Expression) -> Reads:
        known = self._known(link_id)
        needed: dict[str, tuple[str, Expression]] = {}
        missing: set[str] = set()
        circle: list[str] = []
        _gather(expression, known, needed, missing, circle)
        texts = [(link_id, expression), *needed.values()]
        found = [(place, _words(one.text)) for place, one in texts]
        links = {name for _, words in found for name in words.strings & self._shape.items.keys()}
        anything = any(words.asks_for_any for _, words in found)
        for place, words in found:
            if _looks_at_itself(words, names_others=bool(links) or anything):
                links.update(self._under(place))
        return Reads(
            frozenset(links),
            anything,
            any(words.asks_the_clock for _, words in found),
            tuple(needed.values()),
            frozenset(missing),
            tuple(circle),
        )

    def _known(self, link_id: str) -> dict[str, tuple[str, Expression]]:
        """Return the variables in reach; an inner one hides an outer one of the same name."""
        found = {one.name: ("", one) for one in self._variables}
        for step in reversed(list(self._upwards(link_id))):
            own = self._shape.items[step].computed.variables
            found |= {one.name: (step, one) for one in own}
        return found

    def _upwards(self, link_id: str) -> Iterator[str]:
        seen: set[str] = set()
        step: str | None = link_id
        while step and step in self._shape.items and step not in seen:
            seen.add(step)
            yield step
            step = self._shape.parents.get(step)

    def _under(self, link_id: str) -> Iterator[str]:
        item = self._shape.items.get(link_id)
        if item:
            yield from (one.link_id for one in item.walk())


def _looks_at_itself(words: Words, *, names_others: bool) -> bool:
    """Return whether an expression goes into the answer of the item that it stands at."""
    if "context" in words.variables:
        return bool(words.words & _INTO_AN_ITEM)
    return bool(words.words & _INTO_AN_ITEM) and not names_others


def _gather(
    expression: Expression,
    known: dict[str, tuple[str, Expression]],
    needed: dict[str, tuple[str, Expression]],
    missing: set[str],
    circle: list[str],
) -> None:
    """Walk what *expression* names, deepest first; without recursion."""
    todo = [(expression.name, _names_in(expression))]
    open_names = [expression.name]
    while todo:
        current, names = todo[-1]
        name = next(names, None)
        if name is None:
            todo.pop()
            open_names.pop()
            if todo:
                needed[current] = known[current]
        elif name in open_names:
            circle.extend((*open_names[open_names.index(name) :], name))
        elif name not in known:
            missing.add(name)
        elif name not in needed:
            todo.append((name, _names_in(known[name][1])))
            open_names.append(name)


def _names_in(expression: Expression) -> Iterator[str]:
    return iter(sorted(_words(expression.text).variables - _GIVEN))
