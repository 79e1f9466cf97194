"""Functions of FHIRPath that the library lacks, or stumbles over."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from fhirpathpy.engine.nodes import ResourceNode

_SCORES = frozenset(
    {
        "http://hl7.org/fhir/StructureDefinition/ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/itemWeight",
    }
)


def clock(now: str) -> dict[str, object]:
    """Return ``now()`` and its like for an ISO date-time; nothing where it is empty."""
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


FUNCTIONS: Mapping[str, object] = {
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
