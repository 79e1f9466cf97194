"""What a public key says."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from careapp.changes.seal import Verifies

KEY_BYTES = 32
"""Of a public key, Ed25519 and X25519 alike."""


def verifies(sign_key: bytes) -> Verifies:
    """Return what says whether a signature is of the Ed25519 key *sign_key*.

    Raises:
        ValueError: It is no such key.
    """
    key = Ed25519PublicKey.from_public_bytes(sign_key)

    def stands(signature: bytes, statement: bytes) -> bool:
        try:
            key.verify(signature, statement)
        except InvalidSignature:
            return False
        return True

    return stands
