"""A tool as a file again: as it came, with what its life has changed."""

from collections.abc import Mapping
from hashlib import sha256

import msgspec

from careapp.dialogue.document import read_resource
from careapp.dialogue.refusal import ToolRefusedError

_ENCODER = msgspec.json.Encoder(decimal_format="number")
_SORTED = msgspec.json.Encoder(decimal_format="number", order="sorted")
_LIFE = frozenset({"status", "version", "date"})
"""Fields that say where a tool is in its life, not what it asks."""


def export_tool(source: bytes, changed: Mapping[str, str] | None = None) -> bytes:
    """Return the tool in *source* as the bytes of a FHIR R4 Questionnaire.

    Everything in the file is kept, also what is not understood here, and numbers stay as
    exact as they were.

    Args:
        source: The file it was loaded from, ``Tool.source``.
        changed: Fields of the Questionnaire itself to set, such as ``status`` and
            ``version``; an empty one is taken away.

    Raises:
        ToolRefusedError: *source* is no Questionnaire.
    """
    resource = {**_read(source), **(changed or {})}
    kept = {name: value for name, value in resource.items() if value != ""}
    return msgspec.json.format(_ENCODER.encode(kept), indent=2) + b"\n"


def content_hash(source: bytes) -> str:
    """Return what names the content of a tool: 64 hexadecimal digits (SHA-256).

    Two files have the same when they ask the same; spaces, the order of fields, and
    ``status``, ``version`` and ``date`` do not count.

    Raises:
        ToolRefusedError: *source* is no Questionnaire.
    """
    asked = {name: value for name, value in _read(source).items() if name not in _LIFE}
    return sha256(_SORTED.encode(asked)).hexdigest()


def _read(source: bytes) -> Mapping[str, object]:
    return read_resource(source, "Questionnaire", ToolRefusedError, "not-a-questionnaire")
