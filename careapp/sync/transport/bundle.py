"""What one laptop hands over to another in a file, on a stick or a share, without any network.

The file begins with a line that anybody can read: which version it is, whose key it is from and
for, when it was made; no word about any person. Then follow the sender's signature under all of
it, and what is handed over, encrypted to those whom it is for and nobody else. The packets in it
are as their stores sealed them.

Each of those whom it is for gets the key of the content, wrapped under a secret that an X25519
key made for this bundle shares with theirs (HKDF-SHA256, ChaCha20-Poly1305).
"""

from collections.abc import Sequence
from typing import Final, Protocol

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from careapp.changes.change import KeyName
from careapp.changes.digest import digest
from careapp.changes.seal import key_name
from careapp.sync.transport.parcel import Parcel, ParcelError, read_parcel, written_parcel
from careapp.sync.transport.public_key import KEY_BYTES, verifies
from careapp.sync.transport.statement import StatementError, bytes_of, text_of

_FAMILY, _MAGIC = b"careapp-bundle-", b"careapp-bundle-1\n"
_LONGEST_HEADER: Final = 1 << 20
_SIGNATURE_BYTES: Final = 64
_NONCE: Final = bytes(12)
"""Each key encrypts one thing and is made anew for the next."""
_SIGNED, _WRAP = b"careapp bundle", b"careapp bundle key"


class BundleError(Exception):
    """This file cannot be opened here.

    Attributes:
        code: "bundle-none" for another kind of file, "bundle-newer", "bundle-cut",
            "bundle-altered", or "bundle-for-another".
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """What anybody may read of a bundle.

    Attributes:
        sender: The Ed25519 public key that signed it, base64url.
        wrapped: By the name of a recipient's key, the key of the content for them alone.
        once: The X25519 public key that was made for this bundle, base64url.
        size: Of the content, in bytes.
        made_up: Whether it is about made-up persons.
    """

    sender: str
    wrapped: dict[KeyName, str]
    once: str
    size: int
    made_at_ms: int
    made_up: bool = False


class Sealing(Protocol):
    """A store's key, as much of it as a bundle needs."""

    @property
    def sign_key(self) -> str:
        """The Ed25519 public key, base64url."""

    def sign(self, statement: bytes) -> bytes:
        """Return the signature under *statement*."""


def bundle(
    parcel: Parcel,
    recipients: Sequence[bytes],
    sender: Sealing,
    *,
    made_at_ms: int,
    made_up: bool = False,
) -> bytes:
    """Return a file with *parcel* that only its *recipients* can open.

    Args:
        parcel: What is handed over.
        recipients: X25519 public keys.
        sender: Who signs it.
        made_at_ms: When.
        made_up: Whether it is about made-up persons.
    """
    content_key, once = ChaCha20Poly1305.generate_key(), X25519PrivateKey.generate()
    once_key = once.public_key().public_bytes_raw()
    wrapped = {}
    for key in recipients:
        shared = once.exchange(X25519PublicKey.from_public_bytes(key))
        wrapping = ChaCha20Poly1305(_wrapping_key(shared, once_key, key))
        wrapped[key_name(key)] = text_of(wrapping.encrypt(_NONCE, content_key, None))
    content = written_parcel(parcel)
    header = msgspec.json.encode(
        Header(
            sender=sender.sign_key,
            wrapped=wrapped,
            once=text_of(once_key),
            size=len(content) + _TAG_BYTES,
            made_at_ms=made_at_ms,
            made_up=made_up,
        )
    )
    head = _MAGIC + header + b"\n"
    body = ChaCha20Poly1305(content_key).encrypt(_NONCE, content, head)
    return head + sender.sign(digest(_SIGNED, head, body)) + body


def header_of(content: bytes) -> Header:
    """Return what anybody may read of a bundle, once its signature is seen to be whole.

    Raises:
        BundleError: It is none, or not whole.
    """
    head, signature, body = _split(content)
    header = _header(head)
    if len(body) < header.size:
        raise BundleError("bundle-cut")
    try:
        stands = verifies(bytes_of(header.sender))(signature, digest(_SIGNED, head, body))
    except (ValueError, StatementError) as error:
        raise BundleError("bundle-altered") from error
    if not stands:
        raise BundleError("bundle-altered")
    return header


def opened(content: bytes, opener: X25519PrivateKey) -> tuple[Header, Parcel]:
    """Return what lies in a bundle.

    Args:
        content: The file.
        opener: The key of who opens it.

    Raises:
        BundleError: It cannot be opened.
    """
    header = header_of(content)
    head, _, body = _split(content)
    own_key = opener.public_key().public_bytes_raw()
    wrapped = header.wrapped.get(key_name(own_key))
    if wrapped is None:
        raise BundleError("bundle-for-another")
    try:
        once_key = bytes_of(header.once)
        shared = opener.exchange(X25519PublicKey.from_public_bytes(once_key))
        wrapping = ChaCha20Poly1305(_wrapping_key(shared, once_key, own_key))
        content_key = wrapping.decrypt(_NONCE, bytes_of(wrapped), None)
        parcel = read_parcel(ChaCha20Poly1305(content_key).decrypt(_NONCE, body, head))
    except (InvalidTag, ValueError, StatementError, ParcelError) as error:
        raise BundleError("bundle-altered") from error
    return header, parcel


def _split(content: bytes) -> tuple[bytes, bytes, bytes]:
    """Return the head of a bundle, the signature and the body."""
    if not content.startswith(_MAGIC):
        if _MAGIC.startswith(content[: len(_MAGIC)]) and content:
            raise BundleError("bundle-cut")
        raise BundleError("bundle-newer" if content.startswith(_FAMILY) else "bundle-none")
    end = content.find(b"\n", len(_MAGIC), len(_MAGIC) + _LONGEST_HEADER) + 1
    if not end or len(content) < end + _SIGNATURE_BYTES:
        raise BundleError("bundle-cut")
    signed = end + _SIGNATURE_BYTES
    return content[:end], content[end:signed], content[signed:]


def _header(head: bytes) -> Header:
    try:
        return msgspec.json.decode(head[len(_MAGIC) :], type=Header)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise BundleError("bundle-altered") from error


def _wrapping_key(shared: bytes, once_key: bytes, recipient: bytes) -> bytes:
    derive = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=once_key + recipient, info=_WRAP)
    return derive.derive(shared)


_TAG_BYTES: Final = 16
