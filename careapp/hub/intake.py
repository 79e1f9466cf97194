"""What is looked at before anything is done: the token, the rate, the size."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus

from starlette.requests import ClientDisconnect, Request

from careapp.hub.faults import FaultError
from careapp.hub.keys import HubKey
from careapp.hub.limits import Buckets, Rate
from careapp.hub.tokens import Bearer, TokenError, read

MOST_BYTES = 8 << 20
"""Of a request as it comes."""
MOST_BYTES_IN_HAND = 256 << 20
"""Of all requests that are being read or wait."""
LONGEST_READING_S = 300.0
FULL_WAIT_S = 10.0
_SCHEME = "bearer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """How often one may ask; whoever hands in may do so more often than who fetches."""

    device_push: Rate = field(default=Rate(burst=400, per_second=20))
    device: Rate = field(default=Rate(burst=200, per_second=10))
    municipality: Rate = field(default=Rate(burst=4_000, per_second=400))
    address: Rate = field(default=Rate(burst=600, per_second=50))
    sign_in: Rate = field(default=Rate(burst=20, per_second=0.2))


class Intake:
    """Decides in memory who may go on.

    Args:
        key: That signed the tokens.
        rates: How often one may ask.
        now_ms: The wall clock.
        seconds: A clock that never goes back.
    """

    def __init__(
        self, key: HubKey, rates: Rates, now_ms: Callable[[], int], seconds: Callable[[], float]
    ) -> None:
        self._key = key
        self._now_ms = now_ms
        self._pushes = Buckets(rates.device_push, seconds)
        self._devices = Buckets(rates.device, seconds)
        self._municipalities = Buckets(rates.municipality, seconds)
        self._addresses = Buckets(rates.address, seconds)
        self._sign_ins = Buckets(rates.sign_in, seconds)
        self._in_hand = 0

    def bearer(self, asked: Request) -> Bearer:
        """Return who asks.

        Raises:
            FaultError: Nobody who is signed in.
        """
        scheme, _, shown = asked.headers.get("authorization", "").partition(" ")
        token = shown.strip() if scheme.lower() == _SCHEME else ""
        try:
            return read(self._key, token, self._now_ms())
        except TokenError as error:
            raise FaultError(HTTPStatus.UNAUTHORIZED, "session-over") from error

    def may_ask(self, bearer: Bearer, *, pushes: bool) -> None:
        """Go on, or raise a `FaultError`: this laptop or municipality asks too often."""
        own = self._pushes if pushes else self._devices
        _or_wait(own.wait_s(bearer.device))
        _or_wait(self._municipalities.wait_s(bearer.municipality))

    def may_come(self, asked: Request, device: str = "") -> None:
        """Go on, or raise a `FaultError`: too many sign-ins of one laptop or from one place."""
        _or_wait(self._addresses.wait_s(asked.client.host if asked.client else ""))
        if device:
            _or_wait(self._sign_ins.wait_s(device))

    @asynccontextmanager
    async def body(self, asked: Request) -> AsyncIterator[bytes]:
        """Hand over what was sent; it counts as long as the block lasts.

        Raises:
            FaultError: It is too large, came too slowly, or was cut short.
        """
        if (announced := asked.headers.get("content-length", "0")).isdigit():
            _small_enough(int(announced))
        taken = bytearray()
        try:
            async with asyncio.timeout(LONGEST_READING_S):
                async for piece in asked.stream():
                    taken += piece
                    self._in_hand += len(piece)
                    _small_enough(len(taken))
                    self._room_for_more()
            yield bytes(taken)
        except (TimeoutError, ClientDisconnect) as error:
            raise FaultError(HTTPStatus.REQUEST_TIMEOUT, "too-slow") from error
        finally:
            self._in_hand -= len(taken)

    def _room_for_more(self) -> None:
        if self._in_hand > MOST_BYTES_IN_HAND:
            raise FaultError(HTTPStatus.SERVICE_UNAVAILABLE, "full", wait_s=FULL_WAIT_S)


def _small_enough(size: int) -> None:
    if size > MOST_BYTES:
        raise FaultError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too-large")


def _or_wait(wait_s: float) -> None:
    if wait_s:
        raise FaultError(HTTPStatus.TOO_MANY_REQUESTS, "too-often", wait_s=wait_s)
