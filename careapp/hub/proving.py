"""How a laptop proves that it is itself: by its key, for this moment, once."""

from dataclasses import dataclass

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import text

from careapp.hub.database import Transaction
from careapp.hub.terms import Terms
from careapp.sync.transport.joining import CLOCK_SLACK_MS, SessionRequest, SignIn, challenge
from careapp.sync.transport.statement import StatementError, bytes_of

LONGEST_NONCE = 64

_LAPTOP = text(
    "SELECT sign_key, revoked_ms, terms FROM device JOIN laptop USING (municipality, device)"
    " WHERE municipality = :m AND device = :device"
)
_FORGET = text(
    "DELETE FROM session_nonce WHERE municipality = :m AND device = :device AND at_ms < :before"
)
_ONCE = text(
    "INSERT INTO session_nonce (municipality, device, nonce, at_ms)"
    " VALUES (:m, :device, :nonce, :at_ms) ON CONFLICT DO NOTHING"
)


class NotSignedInError(Exception):
    """No session is given.

    Attributes:
        sign_in: What the municipality asks for, where that would help.
    """

    def __init__(self, code: str, sign_in: SignIn | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.sign_in = sign_in


@dataclass(frozen=True, slots=True)
class Laptop:
    """A laptop that is itself."""

    device: str
    terms: Terms
    revoked: bool


def proved(transaction: Transaction, asked: SessionRequest, now_ms: int) -> Laptop:
    """Return a laptop that is itself, says so now, and for the first time.

    Raises:
        NotSignedInError: It does not, or nobody knows it.
    """
    row = transaction.row(_LAPTOP, device=asked.device)
    if row is None:
        raise NotSignedInError("device-unknown")
    said = challenge(asked.device, asked.at_ms, asked.nonce)
    try:
        Ed25519PublicKey.from_public_bytes(row.sign_key).verify(bytes_of(asked.signature), said)
    except (InvalidSignature, StatementError) as error:
        raise NotSignedInError("signature-wrong") from error
    if abs(asked.at_ms - now_ms) > CLOCK_SLACK_MS:
        raise NotSignedInError("clock-differs")
    if not 1 <= len(asked.nonce) <= LONGEST_NONCE:
        raise NotSignedInError("nonce-malformed")
    _once(transaction, asked)
    return Laptop(asked.device, msgspec.convert(row.terms, Terms), row.revoked_ms is not None)


def _once(transaction: Transaction, asked: SessionRequest) -> None:
    """Refuse what was heard before; what is too old to be heard again is forgotten."""
    before = asked.at_ms - 2 * CLOCK_SLACK_MS
    transaction.run(_FORGET, device=asked.device, before=before)
    if not transaction.run(_ONCE, device=asked.device, nonce=asked.nonce, at_ms=asked.at_ms):
        raise NotSignedInError("replayed")
