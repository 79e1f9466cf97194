"""A laptop's card: the public keys that others need to hand something over to it.

It is a line of text in a file, signed with the key that it names, so that nobody can put keys
of two laptops together. Whose card it is, a person sees by comparing the name of the key: 24
letters, read aloud; or a hub has said so in a certificate.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import msgspec

from careapp.changes.change import KeyName
from careapp.changes.seal import key_name
from careapp.sync.transport.joining import DEVICE_STATEMENT, Certificate
from careapp.sync.transport.public_key import KEY_BYTES, verifies
from careapp.sync.transport.statement import StatementError, bytes_of, read_statement, text_of

MAGIC: Final = b"careapp-card-1\n"
MOST_BYTES: Final = 16 << 10


class CardError(Exception):
    """This is no card, or somebody has altered it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A laptop as it introduces itself.

    Attributes:
        name: What people call it.
        sign_key: Its Ed25519 public key, base64url.
        seal_key: Its X25519 public key, base64url.
        certificate: What a hub says of it, empty without a hub.
        made_up: Whether the persons on it are; such a laptop meets only its like.
    """

    name: str
    sign_key: str
    seal_key: str
    certificate: str = ""
    made_up: bool = False

    @property
    def key(self) -> KeyName:
        """The name of its key, to compare."""
        return key_name(bytes_of(self.sign_key))


class _Signed(msgspec.Struct, frozen=True):
    card: msgspec.Raw
    signature: str


def written_card(card: Card, sign: Callable[[bytes], bytes]) -> bytes:
    """Return *card* as a file."""
    said = msgspec.json.encode(card)
    signed = _Signed(msgspec.Raw(said), text_of(sign(MAGIC + said)))
    return MAGIC + msgspec.json.encode(signed) + b"\n"


def read_card(content: bytes) -> Card:
    """Return the card in a file.

    Raises:
        CardError: It is none, or was altered.
    """
    if not content.startswith(MAGIC) or len(content) > MOST_BYTES:
        raise CardError
    try:
        signed = msgspec.json.decode(content[len(MAGIC) :], type=_Signed)
        card = msgspec.json.decode(signed.card, type=Card)
        signs, seals = bytes_of(card.sign_key), bytes_of(card.seal_key)
        if len(signs) != KEY_BYTES or len(seals) != KEY_BYTES:
            raise CardError
        stands = verifies(signs)(bytes_of(signed.signature), MAGIC + bytes(signed.card))
    except (ValueError, RecursionError, msgspec.MsgspecError, StatementError) as error:
        raise CardError from error
    if not stands:
        raise CardError
    return card


def certified(card: Card, hub_key: bytes, municipality: str) -> Certificate | None:
    """Return what a hub says of the laptop of a *card*, None when it says nothing of it.

    Args:
        card: Of the laptop.
        hub_key: The Ed25519 public key of the hub.
        municipality: Only what it says of a laptop of this one counts.
    """
    try:
        said = read_statement(hub_key, DEVICE_STATEMENT, card.certificate, Certificate)
    except StatementError:
        return None
    keys = (said.sign_key, said.seal_key, said.municipality)
    return said if keys == (card.sign_key, card.seal_key, municipality) else None
