"""Many values in one parameter, written out far faster than one by one."""

from collections.abc import Iterable, Sequence
from struct import pack

import psycopg
from psycopg.adapt import Dumper
from psycopg.pq import Format

_BYTEA, _BYTEA_ARRAY = 17, 1001


def array(values: Iterable[object]) -> str:
    """Return identifiers or numbers as the text of an array."""
    return f"{{{','.join(map(str, values))}}}"


def texts(values: Iterable[str]) -> str:
    """Return any texts as the text of an array."""
    return f"{{{','.join(map(_quoted, values))}}}"


class Bytes:
    """Byte strings for a ``bytea[]``.

    Args:
        values: In order.
    """

    def __init__(self, values: Sequence[bytes]) -> None:
        self.values = values


class _BytesDumper(Dumper):
    """Writes them as PostgreSQL has them on the wire."""

    format = Format.BINARY
    oid = _BYTEA_ARRAY

    def dump(self, obj: Bytes) -> bytes:
        """Return the array: its dimensions, then each length with its bytes."""
        if not obj.values:
            return pack("!iii", 0, 0, _BYTEA)
        head = pack("!iiiii", 1, 0, _BYTEA, len(obj.values), 1)
        parts = [part for one in obj.values for part in (len(one).to_bytes(4), one)]
        return head + b"".join(parts)


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


psycopg.adapters.register_dumper(Bytes, _BytesDumper)
