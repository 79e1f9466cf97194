"""The way to the hub over HTTP/1.1, as municipal networks let it through."""

import ssl
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Final

import httpx

from careapp.sync.core.blobs import BlobReply, BlobRequest, NotNow
from careapp.sync.core.message import Lost, Refused, Reply, Request
from careapp.sync.transport.blobs import OCTETS, asked_of, told_by
from careapp.sync.transport.interruptible import CutShortError, Interruptible
from careapp.sync.transport.stretch import Stretch
from careapp.sync.transport.verdict import (
    GARBLED,
    LOG_IN_TO_PROXY,
    NOT_TRUSTED,
    PACKED,
    PROTOCOL,
    PROTOCOL_HEADER,
    TOO_MUCH,
    Answer,
)
from careapp.sync.transport.way import proxy_for, trusted_by_this_computer
from careapp.sync.transport.wire import PATHS, WireError, decode_reply, encode

NO_LINE, NO_ANSWER, LINE_CUT = "no-line", "no-answer", "line-cut"
NO_PROXY, CUT_SHORT = "no-proxy", "cut-short"

MOST_BYTES: Final = 8 << 20
"""No answer of a hub is longer, packed as it comes."""

_AT_A_TIME: Final = 16 << 10
_AROUND: Final = 900
"""About what the headers of a question and of its answer add."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait before a line counts as dead.

    A line can be dead without anybody saying so: the laptop slept, the tunnel began.

    Attributes:
        connect_s: For the hub to open the door.
        write_s: For the line to take the next 16 KiB.
        read_s: For the next byte of an answer.
        slowest: Bytes per second of the worst line on which to go on: what was sent may
            still lie in this computer when the waiting begins.
    """

    connect_s: float = 10
    write_s: float = 30
    read_s: float = 30
    slowest: int = 2_000

    def within(self, size: int) -> httpx.Timeout:
        """Return the limits for a request of *size* bytes."""
        read = self.read_s + size / self.slowest
        return httpx.Timeout(connect=self.connect_s, write=self.write_s, read=read, pool=None)


class HttpHub:
    """A hub at the other end of a network; for one thread, `cut` excepted.

    Args:
        address: Such as ``https://hub.example.dk``.
        token: Gives what to sign in with, as it is just now; empty for nothing.
        patience: How long to wait.
        trust: Whom to believe to be the hub; without it, whom this computer believes.
    """

    def __init__(
        self,
        address: str,
        *,
        token: Callable[[], str] = str,
        patience: Patience | None = None,
        trust: ssl.SSLContext | None = None,
    ) -> None:
        self._address, self._token = address, token
        self._patience = patience or Patience()
        self._trust = trust
        self._waiting = Interruptible()
        self._client: httpx.AsyncClient | None = None
        self._proxy: str | None = None
        self._stretch = Stretch()

    def answer(self, request: Request) -> Reply:
        """Return the hub's answer, or why there is none."""
        try:
            body = encode(request)
        except WireError:
            return Lost(TOO_MUCH)
        answer = self.exchange(PATHS[type(request)], body)
        if isinstance(answer, Lost):
            return answer
        if why := answer.silence():
            return why
        try:
            return decode_reply(answer.body)
        except WireError:
            return Lost(GARBLED)

    def carry(self, request: BlobRequest) -> BlobReply | Refused:
        """Return the hub's answer about the bytes of an attachment."""
        method, path, body = asked_of(request)
        answer = self.exchange(path, body, OCTETS, method)
        return NotNow() if isinstance(answer, Lost) else told_by(request, answer)

    def exchange(
        self, path: str, body: bytes, media: str = PACKED, method: str = "POST"
    ) -> Answer | Lost:
        """Send *body* and return what came back, whatever it is."""
        said = len(body) + _AROUND
        try:
            answer = self._waiting.run(lambda: self._send(path, body, media, method))
        except CutShortError:
            return Lost(CUT_SHORT)
        except (httpx.TransportError, OSError) as error:
            lost = Lost(_reason(error))
            if lost.reason == LINE_CUT:
                self._stretch.was_cut(said)
            return lost
        self._stretch.came_through(said + len(answer.body))
        return answer

    def cut(self) -> None:
        """Give up what is being asked, at any byte, and what would be; from any thread."""
        self._waiting.cut()

    def mend(self) -> None:
        """Ask again from now on."""
        self._waiting.mend()

    def close(self) -> None:
        """Hang up; by the thread that asked."""
        self._waiting.mend()
        self._waiting.run(self._hang_up)
        self._waiting.close()

    async def _send(self, path: str, body: bytes, media: str, method: str) -> Answer:
        if self._stretch.is_too_far(len(body) + _AROUND):
            await self._hang_up()
        client = await self._ready()
        headers = {
            "Content-Type": media,
            "Content-Length": str(len(body)),
            "Accept": media,
            "Accept-Encoding": "identity",
            PROTOCOL_HEADER: PROTOCOL,
        }
        if token := self._token():
            headers["Authorization"] = f"Bearer {token}"
        asked = client.stream(
            method,
            self._address + path,
            content=_in_pieces(body),
            headers=headers,
            timeout=self._patience.within(len(body)),
        )
        async with asked as response:
            answer = Answer(response.status_code, response.headers, await _whole(response))
        if PROTOCOL_HEADER not in answer.headers:
            # It was not the hub who answered: the next question must not go to them as well.
            await self._hang_up()
        return answer

    async def _ready(self) -> httpx.AsyncClient:
        """Return the client, a new one where the computer's settings have changed."""
        proxy = proxy_for(self._address)
        if self._client is None or proxy != self._proxy:
            await self._hang_up()
            self._stretch.begin()
            self._proxy = proxy
            one = httpx.Limits(max_connections=1, max_keepalive_connections=1)
            trust = self._trust or trusted_by_this_computer()
            self._client = httpx.AsyncClient(
                verify=trust, proxy=proxy, limits=one, trust_env=False, follow_redirects=False
            )
        return self._client

    async def _hang_up(self) -> None:
        if self._client is not None:
            client, self._client = self._client, None
            await client.aclose()


async def _in_pieces(body: bytes) -> AsyncIterator[bytes]:
    """Yield *body* so that a slow line is seen to move."""
    for start in range(0, len(body), _AT_A_TIME):
        yield body[start : start + _AT_A_TIME]


async def _whole(response: httpx.Response) -> bytes:
    """Return the body as it came: what unpacks it knows how large it may grow."""
    taken = bytearray()
    async for piece in response.aiter_raw():
        taken += piece
        if len(taken) > MOST_BYTES:
            raise httpx.ReadError(GARBLED)
    return bytes(taken)


def _reason(error: Exception) -> str:
    """Return a code for what went wrong on the way."""
    if any(isinstance(one, ssl.SSLCertVerificationError) for one in _causes(error)):
        return NOT_TRUSTED
    if isinstance(error, httpx.ProxyError):
        return LOG_IN_TO_PROXY if str(error).startswith("407") else NO_PROXY
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return NO_LINE
    return NO_ANSWER if isinstance(error, httpx.TimeoutException) else LINE_CUT


def _causes(error: BaseException) -> list[BaseException]:
    causes = [error]
    while (deeper := causes[-1].__cause__ or causes[-1].__context__) and deeper not in causes:
        causes.append(deeper)
    return causes
