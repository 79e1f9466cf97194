"""Requests and replies as bytes: JSON, packed with zstd.

Whatever comes in, `WireError` is the only thing that is raised. What a newer program says of
an act or a change that has no name here is kept with it; what it says of a message besides is
passed over.
"""

from collections.abc import Mapping
from io import BytesIO
from typing import Any, Final

import msgspec
import zstandard

from careapp.sync.core.message import (
    Count,
    CountSubjects,
    First,
    Hello,
    Pull,
    Push,
    Reply,
    Request,
)
from careapp.sync.transport.wire_messages import NAMES, REPLIES, REQUESTS, Form

PATHS: Final[Mapping[type[Request], str]] = {
    kind: f"/v1/{NAMES[kind]}" for kind in (Hello, Push, Pull, Count, CountSubjects, First)
}
"""Where each request is posted."""

MOST_BYTES: Final = 8 << 20
"""So long may a message be when it is unpacked."""

LEVEL: Final = 3

_FAULTS = (
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    StopIteration,
    RuntimeError,  # StopIteration within a generator, and recursion
    msgspec.MsgspecError,
)
"""What may come of bytes that somebody made up."""


class WireError(Exception):
    """What came, or should be sent, is no message.

    Attributes:
        code: "garbled", "too-large", or "unknown" for a kind of reply that has no name here.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def encode(message: Request | Reply) -> bytes:
    """Return *message* as it goes on the wire.

    Raises:
        WireError: Nobody would read it: it is too large.
    """
    name = NAMES[type(message)]
    form = REQUESTS.get(name) or REPLIES[name]
    text = msgspec.json.encode((name, form.written(message)))
    if len(text) > MOST_BYTES:
        raise WireError("too-large")
    return packed(text)


def decode_request(kind: str, body: bytes) -> Request:
    """Return the request of a *kind*, such as ``push``.

    Raises:
        WireError: It is none.
    """
    name, content = _opened(body)
    if name != kind or kind not in REQUESTS:
        raise WireError("garbled")
    request: Request = _read(REQUESTS[kind], content)
    return request


def decode_reply(body: bytes) -> Reply:
    """Return the reply.

    Raises:
        WireError: It is none.
    """
    name, content = _opened(body)
    if name not in REPLIES:
        raise WireError("unknown")
    reply: Reply = _read(REPLIES[name], content)
    return reply


def packed(text: bytes) -> bytes:
    """Return *text* packed with zstd."""
    return zstandard.ZstdCompressor(level=LEVEL).compress(text)


def unpacked(body: bytes, most: int = MOST_BYTES) -> bytes:
    """Return what was packed; a few bytes that would unpack to gigabytes are left packed.

    Raises:
        WireError: It was not packed, was cut, or is longer than *most*.
    """
    reader = zstandard.ZstdDecompressor(max_window_size=MOST_BYTES).stream_reader(BytesIO(body))
    try:
        text = reader.read(most + 1)
    except zstandard.ZstdError as error:
        raise WireError("garbled") from error
    if len(text) > most:
        raise WireError("too-large")
    return text


def _opened(body: bytes) -> tuple[str, msgspec.Raw]:
    try:
        name, content = msgspec.json.decode(unpacked(body), type=tuple[str, msgspec.Raw])
    except _FAULTS as error:
        raise WireError("garbled") from error
    return name, content


def _read(form: Form, content: msgspec.Raw) -> Any:  # noqa: ANN401 - the form knows
    try:
        return form.read(msgspec.json.decode(content, type=form.wire))
    except _FAULTS as error:
        raise WireError("garbled") from error
