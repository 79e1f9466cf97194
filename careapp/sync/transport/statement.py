"""What a hub states and signs: who a device is, which roles somebody holds.

A statement is kept as it came and proves itself ever after, without the hub: three parts as in
RFC 7515 (JWS, compact, EdDSA), the type of statement in the header.
"""

import base64
import binascii
from typing import Any, Final, TypeVar

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

One = TypeVar("One")

_PARTS: Final = 3


class StatementError(Exception):
    """What was handed over is no such statement of this hub."""


def state(key: Ed25519PrivateKey, kind: str, said: Any) -> str:  # noqa: ANN401 - any plain record
    """Return a statement of *kind*, signed with the hub's *key*."""
    header = text_of(msgspec.json.encode({"alg": "EdDSA", "typ": kind}))
    body = f"{header}.{text_of(msgspec.json.encode(said))}"
    return f"{body}.{text_of(key.sign(body.encode()))}"


def read_statement(hub_key: bytes, kind: str, statement: str, record: type[One]) -> One:
    """Return what a hub states.

    Args:
        hub_key: Its public key, 32 bytes, as it was handed over at enrolment.
        kind: The kind of statement that is wanted; no other is taken for it.
        statement: As it came.
        record: What to read it as.

    Raises:
        StatementError: It was altered, signed by another, or says something else.
    """
    parts = statement.split(".")
    if len(parts) != _PARTS:
        raise StatementError("malformed")
    header, said, signature = (bytes_of(one) for one in parts)
    try:
        signed = f"{parts[0]}.{parts[1]}".encode()
        Ed25519PublicKey.from_public_bytes(hub_key).verify(signature, signed)
        named = msgspec.json.decode(header, type=dict[str, str])
        if named != {"alg": "EdDSA", "typ": kind}:
            raise StatementError("another-kind")
        return msgspec.json.decode(said, type=record)
    except (InvalidSignature, ValueError, msgspec.MsgspecError) as error:
        raise StatementError("not-of-this-hub") from error


def text_of(raw: bytes) -> str:
    """Return bytes as base64url without padding (RFC 4648 §5)."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def bytes_of(text: str) -> bytes:
    """Return the bytes behind `text_of`.

    Raises:
        StatementError: It is not base64url.
    """
    try:
        padded = text.encode() + b"=" * (-len(text) % 4)
        return base64.b64decode(padded, altchars=b"-_", validate=True)
    except (ValueError, binascii.Error) as error:
        raise StatementError("not-base64url") from error
