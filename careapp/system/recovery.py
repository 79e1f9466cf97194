"""The database key, sealed so that the municipality can open it with a key from its safe.

A user who forgets the passphrase, or a laptop that comes back without its user, must not
cost anybody's work. Sealed as in HPKE (RFC 9180, base mode) in spirit: an X25519 key made
for this one envelope, HKDF-SHA256, AES-256-GCM.
"""

import secrets
from typing import TYPE_CHECKING

from careapp.domain.problems import EnvironmentFailedError
from careapp.system.home import Home
from careapp.system.keys import KEY_BYTES, read_envelope, write_envelope

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_FORMAT = "careapp-recovery-1"
_NONCE_BYTES = 12


def seal_for_recovery(home: Home, key: bytes, recovery_key: bytes) -> None:
    """Write *key* beside the database, for whoever holds the other half of *recovery_key*.

    Raises:
        EnvironmentFailedError: It cannot be written.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import (  # noqa: PLC0415 - slow, seldom
        X25519PrivateKey,
        X25519PublicKey,
    )

    once, nonce = X25519PrivateKey.generate(), secrets.token_bytes(_NONCE_BYTES)
    public = once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(recovery_key))
    sealed = _cipher(shared, public + recovery_key).encrypt(nonce, key, _FORMAT.encode())
    envelope = {
        "format": _FORMAT,
        "what": "the key to the data here, for the municipality's recovery key alone",
        "for": recovery_key.hex(),
        "once": public.hex(),
        "nonce": nonce.hex(),
        "sealed": sealed.hex(),
    }
    write_envelope(home.recovery, envelope)


def recovered_key(home: Home, private: bytes) -> bytes:
    """Return the database key.

    Args:
        home: Whose.
        private: The half of the municipality's recovery key that lies in its safe.

    Raises:
        EnvironmentFailedError: There is no such envelope, or it is for another key.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - slow, seldom
    from cryptography.hazmat.primitives.asymmetric.x25519 import (  # noqa: PLC0415
        X25519PrivateKey,
        X25519PublicKey,
    )

    if not home.recovery.exists():
        raise EnvironmentFailedError("recovery-none", path=str(home.folder))
    stored = read_envelope(home.recovery)
    try:
        own = X25519PrivateKey.from_private_bytes(private)
        once, nonce, sealed = (bytes.fromhex(stored[name]) for name in ("once", "nonce", "sealed"))
        shared = own.exchange(X25519PublicKey.from_public_bytes(once))
        cipher = _cipher(shared, once + own.public_key().public_bytes_raw())
        return cipher.decrypt(nonce, sealed, _FORMAT.encode())
    except InvalidTag as error:
        raise EnvironmentFailedError("recovery-for-another") from error
    except (KeyError, TypeError, ValueError) as error:
        raise EnvironmentFailedError("envelope-damaged", path=str(home.recovery)) from error


def _cipher(shared: bytes, salt: bytes) -> "AESGCM":
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415

    derive = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=_FORMAT.encode())
    return AESGCM(derive.derive(shared))
