"""How a laptop asks a hub to be let in, and signs in there."""

import secrets
from collections.abc import Callable
from typing import Final, Protocol, TypeVar

import msgspec

from careapp.services.syncing.laptop_keys import LaptopKeys
from careapp.services.syncing.membership import Membership
from careapp.sync.core.message import Lost
from careapp.sync.transport.joining import (
    Enrol,
    Enrolled,
    Session,
    SessionRequest,
    User,
    challenge,
)
from careapp.sync.transport.public_key import verifies
from careapp.sync.transport.statement import StatementError, bytes_of, text_of
from careapp.sync.transport.verdict import GARBLED, NOT_TRUSTED, PLAIN, Answer, Silence

One = TypeVar("One")

_CLOCK: Final = "clock-differs"
_NONCE_BYTES: Final = 18


class Plain(Protocol):
    """A way to post something plain to a hub."""

    def exchange(self, path: str, body: bytes, media: str) -> Answer | Lost:
        """Return what came back, whatever it is."""


def enrol(way: Plain, keys: LaptopKeys, *, code: str, name: str, store: str) -> Enrolled | Silence:
    """Ask to be let in; asked again with the same keys, the hub answers the same."""
    asked = Enrol(code=code, name=name, sign_key=keys.sign_key, seal_key=keys.seal_key, store=store)
    return _told(way.exchange("/v1/enrol", msgspec.json.encode(asked), PLAIN), Enrolled)


class SignIns:
    """Signs a laptop in, and whoever sits at it.

    Args:
        keys: Of the laptop.
        wall_ms: The laptop's clock; how far the hub's is from it is learnt from the hub.
    """

    def __init__(self, keys: LaptopKeys, wall_ms: Callable[[], int]) -> None:
        self._keys, self._wall_ms = keys, wall_ms
        self._behind_ms = 0

    def ask(self, way: Plain, membership: Membership, user: User) -> Session | Silence:
        """Return a session, or why there is none."""
        answer = self._post(way, membership, user)
        fault = answer.fault if isinstance(answer, Answer) else None
        if fault and fault.error == _CLOCK and fault.now_ms is not None:
            self._behind_ms = fault.now_ms - self._wall_ms()
            answer = self._post(way, membership, user)
        told = _told(answer, Session)
        if isinstance(told, Session) and not _is_of(membership, told.token):
            return Lost(NOT_TRUSTED)
        return told

    def _post(self, way: Plain, membership: Membership, user: User) -> Answer | Lost:
        at_ms = self._wall_ms() + self._behind_ms
        nonce = text_of(secrets.token_bytes(_NONCE_BYTES))
        asked = SessionRequest(
            device=membership.device,
            at_ms=at_ms,
            nonce=nonce,
            signature=text_of(self._keys.sign(challenge(membership.device, at_ms, nonce))),
            user=user,
        )
        return way.exchange("/v1/session", msgspec.json.encode(asked), PLAIN)


def _is_of(membership: Membership, token: str) -> bool:
    """Return whether the hub that was joined has signed *token*, and not another in its place."""
    signed, _, signature = token.rpartition(".")
    try:
        known = verifies(bytes_of(membership.hub_key))
        return known(bytes_of(signature), signed.encode())
    except (StatementError, ValueError):
        return False


def _told(answer: Answer | Lost, record: type[One]) -> One | Silence:
    if isinstance(answer, Lost):
        return answer
    if why := answer.silence():
        return why
    try:
        return msgspec.json.decode(answer.body, type=record)
    except (msgspec.MsgspecError, UnicodeError):
        return Lost(GARBLED)
