"""Reads a FHIR R4 CodeSystem."""

import json
from collections.abc import Iterator

from careapp.domain.concept import Concept
from careapp.domain.problems import InvalidRecordError, Problem

LARGEST_BYTES = 50_000_000
DEEPEST = 50


def read_code_system(content: bytes) -> tuple[Concept, ...]:
    """Return the concepts of a CodeSystem, each after the one above it.

    Args:
        content: FHIR JSON.

    Raises:
        InvalidRecordError: It is no CodeSystem; the problem's code says why.
    """
    if len(content) > LARGEST_BYTES:
        raise InvalidRecordError(Problem("too-large"))
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise InvalidRecordError(Problem("not-a-code-system")) from error
    if not isinstance(found, dict) or found.get("resourceType") != "CodeSystem":
        raise InvalidRecordError(Problem("not-a-code-system"))
    system, version = found.get("url"), found.get("version")
    if not isinstance(system, str):
        raise InvalidRecordError(Problem("not-a-code-system"))
    said = version if isinstance(version, str) else None
    return tuple(_concepts(found.get("concept"), system, said, None, 0))


def _concepts(
    found: object,
    system: str,
    version: str | None,
    parent: str | None,
    depth: int,
) -> Iterator[Concept]:
    if depth > DEEPEST or not isinstance(found, list):
        return
    for one in found:
        code = one.get("code") if isinstance(one, dict) else None
        if not isinstance(code, str) or not code:
            continue
        yield Concept(
            system=system,
            code=code,
            display=str(one.get("display") or code),
            parent=parent,
            retired=_retired(one.get("property")) or None,
            version=version,
        )
        yield from _concepts(one.get("concept"), system, version, code, depth + 1)


def _retired(properties: object) -> bool:
    """Return whether the standard properties say that the concept is no longer in use."""
    for one in properties if isinstance(properties, list) else []:
        match one:
            case {"code": "inactive" | "notSelectable", "valueBoolean": True}:
                return True
            case {"code": "status", "valueCode": "retired" | "deprecated"}:
                return True
            case _:
                pass
    return False
