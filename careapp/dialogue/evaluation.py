"""One evaluation of an expression over the answers that it was given."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec
from fhirpathpy import apply_parsed_path
from fhirpathpy.engine.nodes import ResourceNode
from fhirpathpy.models import models
from fhirpathpy.parser import parse

from careapp.dialogue.functions import FUNCTIONS, clock
from careapp.dialogue.scan import ANSWERS_OF

_ITEM = "QuestionnaireResponse.item"
_QUIET = {"traceFn": lambda *_: None}


class Request(msgspec.Struct):
    """What the other side sends, see ``careapp.dialogue.asking.Request``."""

    text: str
    resource: dict[str, object]
    path: list[str | int]
    variables: list[tuple[str, str, list[str | int]]]
    links: list[str]
    launch: dict[str, object]
    now: str


class Run:
    """Evaluates over one response.

    Attributes:
        given: Values by name; variables are added as they are worked out.
    """

    def __init__(self, request: Request) -> None:
        self._response = request.resource
        self._options = {"userInvocationTable": {**FUNCTIONS, **clock(request.now)}, **_QUIET}
        self.given: dict[str, object] = {"resource": self._node(()), **request.launch}
        for link_id, items in _items_of(self._response, request.links).items():
            self.given[f"{ANSWERS_OF}{link_id}"] = self._answers(items)

    def values(self, text: str, path: Sequence[str | int]) -> list[object]:
        """Return what an expression says, as plain values."""
        return self._run(text, path, self._options)

    def nodes(self, text: str, path: Sequence[str | int]) -> list[object]:
        """Return what an expression says, with what types the values have."""
        return self._run(text, path, {**self._options, "returnRawData": True})

    def _run(
        self, text: str, path: Sequence[str | int], options: Mapping[str, object]
    ) -> list[object]:
        focus = self._node(path)
        given = {**self.given, "context": focus}
        found = apply_parsed_path(  # type: ignore[no-untyped-call]
            focus, _parsed(text), given, models["r4"], options
        )
        return list(found)

    def _answers(self, items: Sequence[object]) -> list[object]:
        """Return the values of the answers in items of a response."""
        nodes = [ResourceNode.create_node(one, _ITEM) for one in items]  # type: ignore[no-untyped-call]
        options = {**self._options, "returnRawData": True}
        found = apply_parsed_path(  # type: ignore[no-untyped-call]
            nodes, _parsed("answer.value"), {}, models["r4"], options
        )
        return list(found)

    def _node(self, path: Sequence[str | int]) -> object:
        """Return the node at *path*, steps of field names and places in lists."""
        found: Any = self._response
        for step in path:
            found = found[step]
        address = ".".join(("QuestionnaireResponse", *(s for s in path if isinstance(s, str))))
        return ResourceNode.create_node(found, address)  # type: ignore[no-untyped-call]


def _items_of(response: dict[str, Any], links: Sequence[str]) -> dict[str, list[object]]:
    """Return the items with each of *links*, level by level as ``descendants()`` goes."""
    found: dict[str, list[object]] = {link_id: [] for link_id in links}
    level = [response]
    while level:
        level = [
            child
            for one in level
            for name in ("item", "answer")
            for child in one.get(name, ())
            if isinstance(child, dict)
        ]
        for one in level:
            if one.get("linkId") in found:
                found[one["linkId"]].append(one)
    return found


@lru_cache(maxsize=2_000)
def _parsed(text: str) -> dict[str, object]:
    tree: dict[str, object] = parse(text)  # type: ignore[no-untyped-call]
    if not tree.get("children"):
        raise ValueError("not a FHIRPath expression")
    return tree
