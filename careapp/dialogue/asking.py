"""What an evaluator is asked, and what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

import msgspec

from careapp.dialogue.scan import for_evaluation, without_searching

Path = tuple[str | int, ...]
FAILED, TOO_SLOW = "expression-failed", "expression-too-slow"
_PREPARED = 4_000
_DECODER = msgspec.json.Decoder(dict[str, object], float_hook=Decimal)
_ENCODER = msgspec.json.Encoder(decimal_format="number", order="deterministic")


@dataclass(frozen=True, slots=True)
class Request:
    """One expression, with everything that it may see.

    Attributes:
        text: The expression as its author wrote it.
        resource: A QuestionnaireResponse of the answers that are named, and no others.
        path: Steps from the response to the item that the expression stands at.
        variables: Name, text and path of each named value, each after those it needs.
        launch: Values from outside the form by name, such as ``patient`` (SDC launchContext).
        now: ISO date-time with zone; empty where the expression does not ask.
    """

    text: str
    resource: Mapping[str, object]
    path: Path = ()
    variables: tuple[tuple[str, str, Path], ...] = ()
    launch: Mapping[str, object] = field(default_factory=dict)
    now: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an expression.

    Attributes:
        values: Plain JSON values, decimals as ``Decimal``; empty when it failed.
        failure: ``expression-failed`` or ``expression-too-slow``; empty when it did not.
        detail: What the evaluator says.
    """

    values: tuple[object, ...] = ()
    failure: str = ""
    detail: str = ""


def encoded(request: Request) -> bytes:
    """Return a request as it is sent; the same for the same."""
    text, links = _prepared(request.text)
    variables = []
    for name, written, path in request.variables:
        prepared, more = _prepared(written)
        variables.append((name, prepared, path))
        links = (*links, *more)
    return _ENCODER.encode(
        {
            "text": text,
            "resource": request.resource,
            "path": request.path,
            "variables": variables,
            "links": sorted(set(links)),
            "launch": request.launch,
            "now": request.now,
        }
    )


@lru_cache(maxsize=_PREPARED)
def _prepared(text: str) -> tuple[str, tuple[str, ...]]:
    quicker, links = without_searching(text)
    return for_evaluation(quicker), links


def outcome_of(reply: bytes) -> Outcome:
    """Return what came back."""
    content = _DECODER.decode(reply)
    if "error" in content:
        return Outcome(failure=FAILED, detail=str(content["error"]))
    values = content.get("values")
    return Outcome(tuple(values) if isinstance(values, list) else ())
