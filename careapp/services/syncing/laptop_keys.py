"""The keys of a laptop: one signs what is written on it, one opens what is sealed for it.

Both are made on the laptop when it joins a hub, or first hands something over, and never leave
its encrypted database; others are told their public halves.
"""

from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from threading import Lock
from typing import TYPE_CHECKING, Self

import msgspec

from careapp.changes.change import KeyName
from careapp.changes.seal import key_name
from careapp.domain.identity import ActId
from careapp.store.store import Store
from careapp.sync.transport.statement import bytes_of, text_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

ROOT_BYTES = 12
"""Of the secret that the salts of one act come from."""

_KEPT = "laptop_keys"
_ROOTS = b"careapp roots"
_MAKING = Lock()


@dataclass(frozen=True)
class LaptopKeys:
    """The private keys of a laptop; fits `careapp.changes.seal.Signer`.

    Attributes:
        signing: Ed25519, 32 bytes.
        opening: X25519, 32 bytes.
    """

    signing: bytes = field(repr=False)
    opening: bytes = field(repr=False)

    @classmethod
    def new(cls) -> Self:
        """Make keys that nobody else has."""
        from cryptography.hazmat.primitives.asymmetric import ed25519, x25519  # noqa: PLC0415

        return cls(
            ed25519.Ed25519PrivateKey.generate().private_bytes_raw(),
            x25519.X25519PrivateKey.generate().private_bytes_raw(),
        )

    @property
    def sign_key(self) -> str:
        """The public half that others check signatures with, base64url."""
        return text_of(self._signer.public_key().public_bytes_raw())

    @property
    def seal_key(self) -> str:
        """The public half that others seal with, base64url."""
        return text_of(self.opener.public_key().public_bytes_raw())

    @cached_property
    def name(self) -> KeyName:
        """The fingerprint of the key that signs."""
        return key_name(self._signer.public_key().public_bytes_raw())

    def sign(self, statement: bytes) -> bytes:
        """Return the signature under *statement*."""
        return self._signer.sign(statement)

    def root(self, act_id: ActId) -> bytes:
        """Return the secret that the salts of an act come from, always the same."""
        return blake2b(
            act_id.encode(), digest_size=ROOT_BYTES, key=self.signing, person=_ROOTS
        ).digest()

    @cached_property
    def opener(self) -> "X25519PrivateKey":
        """The key that opens what was sealed for this laptop."""
        from cryptography.hazmat.primitives.asymmetric.x25519 import (  # noqa: PLC0415
            X25519PrivateKey,
        )

        return X25519PrivateKey.from_private_bytes(self.opening)

    @cached_property
    def _signer(self) -> "Ed25519PrivateKey":
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415
            Ed25519PrivateKey,
        )

        return Ed25519PrivateKey.from_private_bytes(self.signing)


def kept_keys(store: Store) -> LaptopKeys | None:
    """Return the keys of this laptop, None when it never asked to join a hub."""
    kept = store.local(_KEPT)
    if kept is None:
        return None
    signing, opening = msgspec.json.decode(kept, type=tuple[str, str])
    return LaptopKeys(bytes_of(signing), bytes_of(opening))


def own_keys(store: Store) -> LaptopKeys:
    """Return the keys of this laptop, made at first need."""
    with _MAKING:
        known = kept_keys(store)
        if known is None:
            known = LaptopKeys.new()
            keep_keys(store, known)
        return known


def keep_keys(store: Store, keys: LaptopKeys) -> None:
    """Keep the keys in the encrypted database."""
    both = (text_of(keys.signing), text_of(keys.opening))
    store.set_local(_KEPT, msgspec.json.encode(both).decode())
