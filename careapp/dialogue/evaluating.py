"""The other side of the evaluator: a process that may be ended at any moment.

It reads no files and knows no citizen: what it is given is all it has.
"""

import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from multiprocessing.connection import Connection
from typing import Any

import msgspec
from fhirpathpy import apply_parsed_path
from fhirpathpy.engine.nodes import FP_Quantity, ResourceNode
from fhirpathpy.models import models
from fhirpathpy.parser import parse

from careapp.dialogue.evaluator import READY
from careapp.dialogue.scan import ANSWERS_OF

if sys.platform == "linux":
    import resource

_ITEM = "QuestionnaireResponse.item"
_MOST_VALUES = 50_000
_LONGEST_WORDS = 300
_MOST_BYTES = 1_500_000_000
"""Of memory, where the system can say so; the libraries alone map some hundred million."""

_SCORES = frozenset(
    {
        "http://hl7.org/fhir/StructureDefinition/ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/itemWeight",
    }
)


class _Request(msgspec.Struct):
    text: str
    resource: dict[str, object]
    path: list[str | int]
    variables: list[tuple[str, str, list[str | int]]]
    links: list[str]
    launch: dict[str, object]
    now: str


_DECODER = msgspec.json.Decoder(_Request, float_hook=Decimal)


def serve(connection: Connection) -> None:
    """Answer requests until the other side is gone; the target of the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory()
    connection.send_bytes(READY)
    while True:
        try:
            request = connection.recv_bytes()
        except (EOFError, OSError):
            return
        connection.send_bytes(answer(request))


def answer(request: bytes) -> bytes:
    """Return the outcome of one request: ``values``, or ``error`` in the evaluator's words."""
    try:
        values = _evaluated(_DECODER.decode(request))
        return _encoded({"values": values[:_MOST_VALUES]})
    except Exception as error:  # noqa: BLE001  # whatever an expression does, it is told of
        words = str(error) or type(error).__name__
        return _encoded({"error": words[:_LONGEST_WORDS]})


def _encoded(reply: Mapping[str, object]) -> bytes:
    return msgspec.json.Encoder(decimal_format="number", enc_hook=_plain).encode(reply)


def _evaluated(request: _Request) -> list[object]:
    run = _Run(request)
    for name, text, path in request.variables:
        run.given[name] = run.nodes(text, path)
    return run.values(request.text, request.path)


class _Run:
    def __init__(self, request: _Request) -> None:
        self._response = request.resource
        self._options = {"userInvocationTable": {**_FUNCTIONS, **_clock(request.now)}, **_QUIET}
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


def _clock(now: str) -> dict[str, object]:
    if not now:
        return {}
    times = {"now": now, "today": now[:10], "timeOfDay": now[11:19]}
    return {name: _constant(value) for name, value in times.items()}


def _constant(value: str) -> dict[str, object]:
    return {"fn": lambda _: [value], "arity": {0: []}}


def _scores(inputs: Sequence[Any]) -> list[Decimal]:
    """Return what codings count (SDC ``ordinal()`` and ``weight()``)."""
    found = []
    for one in inputs:
        coding = one.data if isinstance(one, ResourceNode) else one
        for extension in coding.get("extension", ()) if isinstance(coding, dict) else ():
            score = extension.get("valueDecimal")
            if extension.get("url") in _SCORES and score is not None:
                found.append(Decimal(score))
    return found


def _over_numbers(
    work_out: Callable[[Sequence[Any]], object],
) -> Callable[[Sequence[Any]], list[object]]:
    """Return a function over the numbers behind *inputs*.

    The library's own stumbles over answers of a response: there they are nodes, not numbers.
    """

    def over(inputs: Sequence[Any]) -> list[object]:
        found = [one.data if isinstance(one, ResourceNode) else one for one in inputs]
        return [work_out(found)] if found else []

    return over


def _mean(numbers: Sequence[Any]) -> Decimal:
    return sum(map(Decimal, numbers), Decimal(0)) / len(numbers)


def _sum(inputs: Sequence[Any]) -> list[object]:
    return _over_numbers(sum)(inputs) or [0]


_FUNCTIONS: Mapping[str, object] = {
    name: {"fn": work_out, "arity": {0: []}}
    for name, work_out in (
        ("ordinal", _scores),
        ("weight", _scores),
        ("sum", _sum),
        ("avg", _over_numbers(_mean)),
        ("min", _over_numbers(min)),
        ("max", _over_numbers(max)),
    )
}
_QUIET = {"traceFn": lambda *_: None}


def _plain(value: object) -> object:
    if isinstance(value, FP_Quantity):
        unit = str(value.unit).strip("'")
        return {"value": value.value, "unit": unit, "code": unit}
    return str(value)


def _limit_memory() -> None:
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))
