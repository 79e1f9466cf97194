"""From bytes to a resource, whatever somebody may have put in the file."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

import msgspec

from careapp.dialogue.refusal import RefusedError

MAX_BYTES = 50_000_000
MAX_PARTS = 1_000_000
"""Objects and lists in one file; each costs about 200 bytes once read."""

MAX_DEPTH = 200
"""Objects within objects; forms in use reach about 20."""

MAX_VALUES = 5_000_000
"""Commas in one file: what an endless list of small values is made of."""

_AT_BYTE = re.compile(r"\(byte ([0-9]{1,9})\)")
_BOM = b"\xef\xbb\xbf"


def _decimal(text: str) -> Decimal | str:
    try:
        return Decimal(text)
    except InvalidOperation:
        return text


def read_resource(
    data: bytes, resource_type: str, refused: type[RefusedError], wrong_type: str
) -> Mapping[str, object]:
    """Return the FHIR resource in *data*, decimals kept exact.

    Args:
        data: The bytes of a JSON file.
        resource_type: What it must be.
        refused: The error to raise.
        wrong_type: The code to raise it with when it is something else.

    Raises:
        RefusedError: As *refused*: no JSON, another resource, or a bomb.
    """
    resource = read_any(data, refused)
    found = resource.get("resourceType")
    if found != resource_type:
        raise refused(wrong_type, found if isinstance(found, str) else "")
    return resource


def read_any(data: bytes, refused: type[RefusedError]) -> Mapping[str, object]:
    """Return whatever resource is in *data*; empty when it is JSON and no object.

    Raises:
        RefusedError: As *refused*: no JSON, or a bomb.
    """
    resource = _parsed(data, refused)
    if _deeper_than(resource, MAX_DEPTH):
        raise refused("too-deep", str(MAX_DEPTH))
    return resource if isinstance(resource, dict) else {}


def _parsed(data: bytes, refused: type[RefusedError]) -> object:
    _refuse_a_bomb(data, refused)
    try:
        return msgspec.json.Decoder(float_hook=_decimal).decode(data.removeprefix(_BOM))
    except RecursionError:
        raise refused("too-deep") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise refused("not-json", _line_of(error, data)) from None


def _line_of(error: Exception, data: bytes) -> str:
    """Return the line that an error is about; empty where it does not say."""
    place = _AT_BYTE.search(str(error))
    return str(data.count(b"\n", 0, int(place[1])) + 1) if place else ""


def _refuse_a_bomb(data: bytes, refused: type[RefusedError]) -> None:
    if len(data) > MAX_BYTES:
        raise refused("too-large", str(len(data)))
    parts = data.count(b"{") + data.count(b"[")
    if parts > MAX_PARTS or data.count(b",") > MAX_VALUES:
        raise refused("too-many-parts", str(parts))


def _deeper_than(resource: object, limit: int) -> bool:
    level = [resource]
    for _ in range(limit):
        level = [child for part in level for child in _children(part)]
        if not level:
            return False
    return True


def _children(part: object) -> list[object]:
    values = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    return [value for value in values if isinstance(value, dict | list)]
