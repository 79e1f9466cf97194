"""What is wrong with a file that was given as an answer."""

from collections.abc import Iterator

import msgspec

from careapp.dialogue.fhir import node, string
from careapp.dialogue.item import Item
from careapp.dialogue.places import Rounds
from careapp.dialogue.problem import Problem
from careapp.dialogue.values import Kept

_BYTES = 1_000_000
_BASE64 = 3 / 4


def file_problems(item: Item, value: Kept, rounds: Rounds) -> Iterator[Problem]:
    """Yield whether an attachment is larger, or of another kind, than the question allows.

    Source: FHIR R4, extensions ``maxSize`` (megabytes) and ``mimeType``.
    """
    if value.fhir_type != "Attachment":
        return
    content = node(msgspec.json.decode(value.json))
    size, stated = len(string(content.get("data"))) * _BASE64, content.get("size")
    size = max(size, stated if isinstance(stated, int) else 0)
    limit = item.max_megabytes
    if limit is not None and size > float(limit) * _BYTES:
        yield Problem(item.link_id, "file-too-large", context={"maximum": limit}, rounds=rounds)
    kind = string(content.get("contentType"))
    if item.mime_types and not any(_fits(kind, wanted) for wanted in item.mime_types):
        yield Problem(item.link_id, "file-type", context={"kind": kind}, rounds=rounds)


def _fits(kind: str, wanted: str) -> bool:
    return kind == wanted or (wanted.endswith("/*") and kind.startswith(wanted[:-1]))
