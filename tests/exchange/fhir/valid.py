"""Whether a resource is FHIR: what `fhir.resources` says, and what it does not look at."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from fhir.resources.R4B import get_fhir_model_class

_ID = re.compile(r"[A-Za-z0-9\-.]{1,64}")
_REFERENCE = re.compile(r"[A-Z][A-Za-z]+/[A-Za-z0-9\-.]{1,64}")
_ENCODER = msgspec.json.Encoder(decimal_format="number")


def plain(resource: Mapping[str, Any]) -> dict[str, Any]:
    """Return a resource as a reader of the file has it."""
    found: dict[str, Any] = msgspec.json.decode(_ENCODER.encode(resource))
    return found


def check(resource: Mapping[str, Any]) -> dict[str, Any]:
    """Return the resource as its file has it.

    Raises:
        AssertionError: It is not FHIR.
    """
    read = plain(resource)
    model = get_fhir_model_class(read["resourceType"])
    model.model_validate(read)
    assert _ID.fullmatch(read["id"])
    for path, value in walk(read):
        assert value not in (None, "", [], {}), path
        if isinstance(value, str):
            assert value.strip(), path
        if path.endswith(".reference") and not isinstance(value, dict):
            assert _REFERENCE.fullmatch(value), (path, value)
    return read


def walk(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every part with where it stands."""
    yield path, value
    if isinstance(value, dict):
        for name, part in value.items():
            yield from walk(part, f"{path}.{name}")
    elif isinstance(value, list):
        for part in value:
            yield from walk(part, path)
